package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// A monthRead is the name of a month as it stands in a text.
type monthRead struct {
	month, cal int8
	guard      uint8
	next       int
	cut        int
}

// monthName reads the name of a month at token i, with a second name of the
// same month after a slash, a dash or nothing, or in brackets.
func (p *parser) monthName(i int) (m monthRead, ok bool) {
	m, ok = p.oneMonth(i)
	if !ok || m.cal != calGregorian {
		return m, ok
	}
	for range 2 {
		k := m.next
		r := p.mark(k)
		bracket := r == '(' || r == '['
		if bracket || r == '/' || r == '\\' || isDash(r) {
			k++
		}
		d, ok := p.oneMonth(k)
		if !ok || d.cut > 0 || d.month != m.month || d.cal != m.cal {
			break
		}
		if bracket {
			if r := p.mark(d.next); r != ')' && r != ']' {
				break
			}
			d.next++
		}
		m.next, m.guard = d.next, guardNone
	}
	return m, true
}

// oneMonth reads one name of a month at token i.
func (p *parser) oneMonth(i int) (monthRead, bool) {
	w, ok := p.find(i, clsMonth)
	if !ok {
		return monthRead{}, false
	}
	m := monthRead{month: int8(w.v & 0xFF), cal: int8(w.w), guard: w.flag, next: w.next, cut: w.cut}
	if w.v>>8 != 0 { // «كانون 2»
		n, ok := p.whole(w.next, 1)
		if !ok || n < 1 || n > 2 || w.cut > 0 && w.next-w.i == 1 && p.toks[i].Len() < 8 {
			return m, false
		}
		if n == 2 {
			m.month = int8(w.v >> 8)
		}
		m.next, m.guard = w.next+1, guardNone
		return m, true
	}
	return m, true
}

// monthLicensed reports whether what stands before token i lets a month's name
// that is also a word be read as one: a preposition of time.
func (p *parser) monthLicensed(i int, m monthRead) bool {
	switch m.guard {
	case guardNone:
		return true
	case guardWord, guardPerson:
		if m.cut > 0 {
			return false
		}
		return p.is(i-1, clsTemporal) && !p.is(m.next, clsPerson)
	}
	return false
}

// weekday reads the name of a weekday at token i, «يوم» before it included.
// A name without the article needs «يوم».
func (p *parser) weekday(i int, licensed bool) (wd int8, next int) {
	k := i
	if w, ok := p.find(k, clsDayWord); ok {
		k, licensed = w.next, true
	}
	w, ok := p.find(k, clsWeekday)
	if !ok || k > i && w.cut > 0 {
		return 0, i
	}
	if _, number := p.plain(k, clsCardinal); number && w.cut > 0 && !strings.HasPrefix(p.s[p.toks[k].Start+w.cut:], "أ") { // «يوم واحد»
		return 0, i
	}
	switch w.flag {
	case guardBare:
		if !licensed {
			return 0, i
		}
	case guardLatin:
		return 0, i
	}
	return int8(w.v), w.next
}

// era reads the sign of a calendar after a year: «م», «هـ», «ق.م», also in
// brackets.
func (p *parser) era(i int, f *frame) int {
	k := i
	bracket := p.mark(k) == '('
	if bracket {
		k++
	}
	w, ok := p.plain(k, clsEra)
	if !ok {
		return i
	}
	next := w.next
	if bracket {
		if p.mark(next) != ')' {
			return i
		}
		next++
	}
	switch {
	case w.v == eraBC:
		f.bc, f.cal = true, calGregorian
	case f.month > 0 && f.cal != calNone && int8(w.v) != f.cal && f.licensed && f.shape == shapeDate && f.cal == calHijri:
		return i
	default:
		f.cal = int8(w.v)
	}
	return next
}

// qualifier reads «الماضي», «المقبل», «الجاري» and their like at token i.
func (p *parser) qualifier(i int) (r relative, next int) {
	if w, ok := p.plain(i, clsLast); ok {
		return relative{int8(-w.v), true}, w.next
	}
	if w, ok := p.plain(i, clsNext); ok {
		return relative{int8(w.v), true}, w.next
	}
	if w, ok := p.plain(i, clsCurrent); ok {
		return relative{0, true}, w.next
	}
	return relative{}, i
}

// year reads the year of a date at token i: «2020», «عام 2020 م», «من العام
// الماضي», «لسنة 1441هـ». Without a word for year, digits must be four.
func (p *parser) year(i int, f *frame, bare bool) int {
	k := p.comma(i)
	if p.strayStop(k) {
		k++
	}
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	}
	if w, ok := p.find(k, clsThis); ok {
		if y, ok := p.plain(w.next, clsYearWord); ok {
			f.rel[relYear] = relative{0, true}
			return p.yearAgain(y.next, f)
		}
		return i
	}
	if w, ok := p.plain(k, clsLike); ok {
		if y, ok := p.plain(w.next, clsYearWord); ok {
			f.sameYear = true
			return y.next
		}
		return i
	}
	if w, ok := p.find(k, clsYearWord); ok {
		if n := p.yearNumber(w.next, f, true); n > w.next {
			return n
		}
		if r, n := p.qualifier(w.next); n > w.next {
			f.rel[relYear] = r
			return p.yearAgain(n, f)
		}
		if s, ok := p.plain(w.next, clsSame); ok {
			f.sameYear = true
			return s.next
		}
		return i
	}
	if !bare {
		return i
	}
	if k > i && p.mark(i) == 0 { // «من 2020» is no year of the date before it
		if _, ok := p.whole(k, 4); ok && !p.is(i, clsFrom) {
			return i
		}
	}
	if n := p.yearNumber(k, f, false); n > k {
		return n
	}
	return i
}

// strayStop reports whether a full stop at token i is stuck to the front of a
// year, where a line was set from right to left: «عام .2008».
func (p *parser) strayStop(i int) bool {
	return p.mark(i) == '.' && p.touches(i) && !p.touches(i-1) && p.kind(i+1) == token.Number && p.toks[i+1].Len() == 4
}

// yearAgain reads the number of a year that was named by a qualifier: «العام
// المقبل 2013». The number wins.
func (p *parser) yearAgain(i int, f *frame) int {
	k := i
	bracket := p.mark(k) == '('
	if bracket {
		k++
	}
	n, ok := p.whole(k, 4)
	if !ok || n < 1300 || n > 2200 {
		return i
	}
	g := *f
	k = p.yearNumber(k, &g, false)
	if bracket {
		if p.mark(k) != ')' {
			return i
		}
		k++
	}
	*f = g
	f.rel[relYear] = relative{}
	return k
}

// yearNumber reads the number of a year, in digits or words, and its era. After
// a word for year (strong) two and three digits will do.
func (p *parser) yearNumber(i int, f *frame, strong bool) int {
	if n, ok := p.whole(i+1, 4); ok && strong && n > 1300 && p.mark(i) == '(' && p.mark(i+2) == ')' { // «لعام (2020)»
		p.yearNumber(i+1, f, true)
		return p.era(i+3, f)
	}
	if d, ok := p.digits(i); ok {
		if d.n != 1 {
			return i
		}
		n, width := d.field[0], d.width[0]
		next := i + 1
		g := *f
		after := p.era(next, &g)
		switch {
		case width == 4 && n > 2100 && n <= 2200 && reversed(n) >= 1950 && reversed(n) <= 2035 && after > next:
			n = reversed(n)
		case width == 4 && 1000 <= n && n <= 2200:
			if strong && after == next && p.is(next, clsUnit) && n < 1300 {
				return i
			}
		case width == 4 && n > 2200 && (strong || after > next) && reversed(n) >= 1950 && reversed(n) <= 2035:
			n = reversed(n) // «عام 8002م»: digits set from right to left
		case after > next && n > 0 && width <= 4 && (strong || f.month > 0 || g.cal != calGregorian || g.bc || p.toks[next].Len() > 2):
		case width == 2 && strong && n >= 20:
			if p.is(next, clsCounted) {
				return i
			}
			if n > 30 {
				n += 1900
			} else {
				n += 2000
			}
		case width == 2 && f.hasDay() && f.month > 0 && f.cal == calGregorian && n >= 40 && p.kind(next) != token.Word:
			n += 1900
		case width == 2 && f.hasDay() && f.month > 0 && p.mark(i-1) == '/' && p.kind(next) != token.Word:
			n = p.century(n)
		default:
			return i
		}
		f.year, f.hasYear = n, true
		f.inferCalendar(p)
		return p.era(next, f)
	}
	n, next := p.cardinal(i)
	if next > i && strong && n < 100 {
		n, next = p.andHundreds(n, next)
	}
	if next == i {
		if n, next = p.ordinal(i, false); next == i || !strong || n < 20 || n > 99 {
			return i
		}
	}
	g := *f
	after := p.era(next, &g)
	switch {
	case n >= 1000 && n <= 2200:
	case after > next:
	case strong && n >= 20 && n <= 99 && f.cal != calHijri:
		n += 1900
	case f.cal == calHijri && strong:
	default:
		return i
	}
	f.year, f.hasYear = n, true
	f.inferCalendar(p)
	return p.era(next, f)
}

// inferCalendar tells the calendar of a year that no month or sign tells: the
// Hijri years of the last hundred years, where the reference is known those
// around it, are Hijri.
func (f *frame) inferCalendar(p *parser) {
	if f.cal != calNone || f.bc {
		return
	}
	f.cal = calGregorian
	if f.year >= 1340 && f.year <= 1480 {
		low, high := 1400, 1450
		if p.hasRef {
			h := hijriOf(p.ref).y
			low, high = h-60, h+15
		}
		if low <= f.year && f.year <= high {
			f.cal = calHijri
		}
	}
}

// reversed returns a number of four digits read backwards.
func reversed(n int) int { return n%10*1000 + n/10%10*100 + n/100%10*10 + n/1000 }
