package quotes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/quotes"
)

// endless are texts of one thing without end.
var endless = []string{
	"«", "»", "\"", "« ", "\" ", "«»", "« » ", "»«", "«كلمة» ", "((", "(( ", "''", "<<", "«\n\n", "كلمة «كلمة\n\n",
	"قال ", "قال أن ", "قال: ", "قال: «", "قال «كلمة كلمة كلمة» ", "وأضاف أن ", "مؤكدا أن ", "قوله ", "نقلت عن ", "عن ", "بحسب ", "من جانبه ", "جاء في بيان ",
	"في الأمر شيء، ", "محمد علي ", "محمد علي، ", "الوزير، ", "وزير ", "الوزير قال ", "و", "،", ".", " .. ", "قال الوزير إن الأمر واضح. ",
	"كلمة كلمة كلمة، بحسب الوزير، ", "قال محمد العلي: «كلمة كلمة كلمة».\n\n", "س: كلمة\n\nج: كلمة\n\n",
}

// TestEndless would hang for minutes if any of these took quadratic time.
func TestEndless(t *testing.T) {
	size := 1 << 20
	if testing.Short() {
		size = 1 << 16
	}
	for _, unit := range endless {
		s := strings.Repeat(unit, size/len(unit))
		check(t, s, quotes.Find(s))
	}
	s := manyNames(50_000)
	check(t, s, quotes.Find(s))
}

// manyNames has n people say something.
func manyNames(n int) string {
	var b strings.Builder
	letters := []rune("بتجحدرزسشصطعفقكلمنهي")
	for i := range n {
		name := []rune{letters[i%20], letters[i/20%20], 'ا', letters[i/400%20], letters[i/8000%20]}
		fmt.Fprintf(&b, "قال محمد %s إن الأمر واضح. ", string(name))
	}
	return b.String()
}

// TestMemoryGrowsWithTheText holds that ten times the text costs hardly more
// than ten times the allocations.
func TestMemoryGrowsWithTheText(t *testing.T) {
	allocs := func(s string) float64 {
		return testing.AllocsPerRun(1, func() { quotes.Find(s) })
	}
	for _, unit := range endless {
		small, large := allocs(strings.Repeat(unit, 300)), allocs(strings.Repeat(unit, 3000))
		assert.LessOrEqual(t, large, 12*small+200, "%q: %v for 300, %v for 3000", unit, small, large)
	}
}
