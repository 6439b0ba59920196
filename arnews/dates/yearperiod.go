package dates

import (
	"arnews.example/arnews/token"
)

// yearPeriod reads a year: «عام 2022م», «سنة ألفين», «العام الدراسي
// 2021/2022», «العام المالي 1435/1436هـ».
func (p *parser) yearPeriod(i int, f *frame) int {
	w, ok := p.find(i, clsYearWord)
	season := false
	if !ok {
		if w, ok = p.find(i, clsUnit); !ok || unit(w.v) != unitSeason || w.w != singular {
			return i
		}
		season = true
	}
	k := w.next
	school := season
	for range 2 {
		if s, ok := p.plain(k, clsSchool); ok {
			k, school = s.next, true
		}
	}
	if n := p.twoYears(k, f); n > k {
		f.shape, f.school = shapeYears, school
		return n
	}
	if season {
		if p.kind(k) != token.Number {
			return i
		}
	}
	if p.strayStop(k) {
		k++
	}
	f.shape = shapeDate
	if e, ok := p.plain(k, clsEra); ok && p.toks[k].Len() > 6 { // «العام الهجري 1442»
		f.cal = int8(e.v)
		k = e.next
	}
	if n := p.yearNumber(k, f, true); n > k {
		f.licensed = true
		return n
	}
	return i
}

// twoYears reads «2021/2022», «1439-1440هـ», «2021-22»: a year that begins in
// one and ends in the next.
func (p *parser) twoYears(i int, f *frame) int {
	d, ok := p.digits(i)
	if !ok || d.width[0] != 4 {
		return i
	}
	var second, width, next int
	switch {
	case d.n == 2 && d.sep[0] == '/':
		second, width, next = d.field[1], int(d.width[1]), i+1
	case d.n == 1 && (isDash(p.mark(i+1)) || p.mark(i+1) == '/' || p.mark(i+1) == '\\' || p.mark(i+1) == '_'):
		e, ok := p.digits(i + 2)
		if !ok || e.n != 1 {
			return i
		}
		second, width, next = e.field[0], int(e.width[0]), i+3
	default:
		return i
	}
	first := d.field[0]
	if width == 2 {
		second += first / 100 * 100
	}
	if first == second+1 { // written from right to left
		first, second = second, first
	}
	if second != first+1 || first < 1300 || first > 2200 {
		return i
	}
	f.year, f.yearTo, f.hasYear, f.licensed = first, second, true, true
	if first <= 1500 {
		f.cal = calHijri
	} else {
		f.cal = calGregorian
	}
	return p.era(next, f)
}

// yearOf reads the year, month, decade or century that a part belongs to, after
// «من»: «من 2020», «من العام الجاري», «لسنة 2020», «من شهر مايو».
func (p *parser) yearOf(i int, f *frame) int {
	k := i
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	} else if w, ok := p.plain(k, clsTemporal); ok && p.is(w.next, clsYearWord) && (f.shape == shapeQuarter || f.shape == shapeHalf) { // «في عام 2020»
		k = w.next
	}
	if f.shape == shapeQuarter || f.shape == shapeMonths || f.shape == shapeHalf {
		g := *f
		h := frame{i: k}
		if n := p.yearPeriod(k, &h); n > k && h.shape == shapeYears {
			g.year, g.yearTo, g.hasYear, g.cal, g.school = h.year, h.yearTo, true, h.cal, true
			*f = g
			return n
		}
	}
	g := *f
	if n := p.year(k, &g, true); n > k {
		*f = g
		return n
	}
	h := frame{i: k}
	if n := p.unitPeriod(k, &h); n > k && h.unit == unitYear && h.dir.set {
		f.rel[relYear], f.school = h.dir, h.school
		return n
	}
	if u, ok := p.plain(k, clsUnit); ok && k > i && unit(u.v) == unitYear && u.flag == 1 && u.w == singular { // «من السنة»
		f.rel[relYear] = relative{0, true}
		return p.skip(u.next, clsSchool)
	}
	return i
}

// fraction reads a quarter or half: «الربع الأول من 2020», «النصف الثاني من
// العام الجاري», «النصف الأول من القرن العشرين».
func (p *parser) fraction(i int, f *frame) int {
	w, ok := p.find(i, clsQuarterWord)
	f.shape, f.n = shapeQuarter, 0
	limit := 4
	if !ok {
		if w, ok = p.find(i, clsHalfWord); !ok {
			return i
		}
		f.shape, limit = shapeHalf, 2
	}
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		if n, k = p.ordinal(w.next, true); k == w.next {
			if q, m := p.quarterQualifier(w, f); m > w.next {
				f.dir = q
				return m
			}
			r, ok := p.plain(w.next, clsRecent)
			if !ok {
				return i
			}
			n, k = limit, r.next
		}
	}
	if n > limit {
		return i
	}
	f.n = n
	if m := p.yearOf(k, f); m > k {
		return m
	}
	u, ok := p.plain(k, clsFrom)
	if !ok {
		if p.figures(i) { // «تراجعت الأرباح في الربع الثاني»
			return k
		}
		return i
	}
	mods, least := [...]Mod{ModNone, ModFirst, ModSecond, ModNone, ModNone}, unitMonth
	if f.shape == shapeQuarter {
		mods, least = [...]Mod{ModNone, ModStart, ModNone, ModNone, ModEnd}, unitDecade
	}
	for _, kind := range [...]shape{shapeDecade, shapeCentury, shapeUnit, shapeDate} {
		g := frame{i: i}
		if m := p.readPeriod(kind, u.next, &g); m > u.next && (g.shape != shapeUnit || g.unit >= least) && (g.shape != shapeDate || least == unitMonth) {
			g.mod, g.licensed = mods[n], true
			*f = g
			return m
		}
	}
	return i
}

// figures reports whether the words before token i are of business, where a quarter
// or half without a year is one of the year's and not of a match.
func (p *parser) figures(i int) bool {
	for k := i - 1; k >= max(0, i-8) && p.kind(k) != token.Break && p.mark(k) != '.'; k-- {
		if p.is(k, clsFigures) {
			return true
		}
	}
	return false
}

// quarterQualifier reads «الماضي», «السابق» and their like after «الربع».
func (p *parser) quarterQualifier(w word, f *frame) (relative, int) {
	if f.shape != shapeQuarter || !p.definite(w.i) && w.cut == 0 || w.flag == 1 {
		return relative{}, w.next
	}
	if _, ok := p.plain(w.next, clsPrior); ok {
		return relative{-1, true}, w.next + 1
	}
	return p.qualifier(w.next)
}

// monthsOf reads «الأشهر التسعة الأولى من 2020».
func (p *parser) monthsOf(i int, f *frame) int {
	k := i
	if w, ok := p.plain(i, clsCardinal); ok && w.flag == 1 { // «التسعة أشهر الأولى»
		k = w.next
		f.n = int(w.v)
	}
	u, ok := p.find(k, clsUnit)
	if !ok || unit(u.v) != unitMonth || u.w == singular || u.flag == 0 && k == i {
		return i
	}
	k = u.next
	if f.n == 0 {
		if c, n := p.count(k, 2); n > k {
			f.n, k = c, n
		} else if u.w == dual {
			f.n = 2
		} else {
			return i
		}
	}
	f.shape = shapeMonths
	o, ok := p.plain(k, clsOrdinal)
	switch {
	case ok && o.v == 1:
		k = o.next
	case p.is(k, clsRecent):
		f.n = -f.n
		k++
	default:
		return i
	}
	if f.n < -11 || f.n > 11 {
		return i
	}
	if n := p.yearOf(k, f); n > k {
		return n
	}
	return i
}
