package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/lexicon"
)

// work counts the tokens that the parser looks at in s.
func work(s string) int {
	f := new(Finder)
	toks := lexicon.Default().Scan(nil, s)
	p := f.parser(s, toks)
	for i := 0; i < len(toks); {
		if !p.triggers(i) {
			i++
			continue
		}
		m, _ := p.match(i)
		i = max(i+1, m.next)
	}
	return p.looks
}

// TestLinear has texts of one thing without end: ten times the text may cost
// hardly more than ten times the work.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"1", "1 ", "12/", "1/2/", "1-", "12.", ":1", "مارس ", "رمضان ", "مارس/", "كانون ", "الثلاثاء ", "الثلاثاء و", "يوم ", "من ", "بين ",
		"من بين ", "أمس ", "ثلاثة ", "وعشرين ", "مئة و", "ألف ", "سنة و", "نصف ", "الساعة ", "مساء ", "قبل ", "كل ", "يومي 1 و", "1 و2 و",
		"في 2012 ", "2012-", "عام ", "الأول ", "(", "الـ", "القرن ", "آخر ", "الموافق ", "1 يناير ", "1 يناير - ", "قبل ثلاثة أيام و",
	} {
		small, large := work(strings.Repeat(unit, 300)), work(strings.Repeat(unit, 3000))
		assert.LessOrEqual(t, large, 12*small+4000, "%q: %d looks for 300, %d for 3000", unit, small, large)
	}
}
