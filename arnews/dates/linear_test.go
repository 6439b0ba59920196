package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// work counts the tokens that the parser looks at in s.
func work(s string) int {
	f := new(Finder)
	p := f.parser(s, nil)
	for i := p.skipTo(0); i < len(p.toks); i = p.skipTo(i) {
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
		"في 2012 ", "2012-", "عام ", "الأول ", "(", "الـ", "بعد ", "منذ ", "في ", "بعد الظهر ", "1 2 3 4 ", "1\n", "1234\n", "والأحد ", "متتالية ", "(1) ", "الأشهر الأخيرة من ", "السنوات الأولى من نهاية ", "نفس الفترة من ", "الربع الأول من ", "اليوم الأول من ", "العام الجديد ", "الذكرى ", "أرباح الربع الثاني ",
		"مساء كل ", "سنة ستين و", "من 1 إلى ", "الثلاثة الأعوام ", "1234     ", "القرن ", "آخر ", "الموافق ", "1 يناير ", "1 يناير - ", "قبل ثلاثة أيام و",
	} {
		small, large := work(strings.Repeat(unit, 300)), work(strings.Repeat(unit, 3000))
		assert.LessOrEqual(t, large, 12*small+4000, "%q: %d looks for 300, %d for 3000", unit, small, large)
	}
}
