package dates

import (
	"time"

	"arnews.example/arnews/token"
)

// readPeriods reads a stretch of the calendar at token i, with the word that picks
// a part of it: «مطلع الأسبوع الجاري», «الربع الأول من 2020», «أواخر السبعينات».
func (p *parser) readPeriods(i int) (frame, bool) {
	if w, ok := p.find(i, clsMod); ok {
		if f, ok := p.modified(i, w); ok {
			return f, true
		}
	}
	best, _ := p.edge(i)
	best.i = i
	cs := p.classes(i)
	for _, kind := range [...]shape{shapeUnit, shapeYears, shapeQuarter, shapeMonths, shapeDays, shapeSeason, shapeDecade,
		shapeCentury, shapeMillennium, shapeNone} {
		if !cs.any(p.v.begin.period(kind)) {
			continue
		}
		f := frame{i: i}
		if n := p.readPeriod(kind, i, &f); n > i && n > best.next {
			f.next = n
			best = f
		}
	}
	return best, best.next > i
}

// readPeriod reads a period of one kind. A switch, since calls through a table
// of functions would move every frame to the heap.
func (p *parser) readPeriod(kind shape, i int, f *frame) int {
	switch kind {
	case shapeUnit:
		return p.unitPeriod(i, f)
	case shapeYears:
		return p.yearPeriod(i, f)
	case shapeQuarter:
		return p.fraction(i, f)
	case shapeMonths:
		return p.monthsOf(i, f)
	case shapeDays:
		return p.daysOf(i, f)
	case shapeSeason:
		return p.season(i, f)
	case shapeMillennium:
		return p.millennium(i, f)
	case shapeDecade:
		return p.decadePeriod(i, f)
	case shapeCentury:
		return p.centuryPeriod(i, f)
	case shapeDate:
		return p.monthDate(i, f)
	}
	return p.sameDay(i, f)
}

// modified reads a date after «مطلع», «منتصف», «أواخر» and their like.
func (p *parser) modified(i int, w word) (frame, bool) {
	if w.v == 0 || p.is(w.next, clsMod) { // «غضون شهر مارس»
		return frame{}, false
	}
	f, ok := p.stretch(w.next)
	f.i, f.mod = i, Mod(w.v)
	return f, ok
}

// stretch reads the month, year or other stretch of time at token k that the words
// before it take a part of.
func (p *parser) stretch(k int) (frame, bool) {
	var f frame
	found := false
	if g, ok := p.bareUnit(k, true); ok {
		f, found = g, true
	}
	if g, ok := p.dated(k); ok && g.next > f.next && !g.hasDay() && g.wd == 0 && g.part == partNone && !g.rel[relDay].set {
		g.licensed = true
		f, found = g, true
	}
	if g, ok := p.period(k); ok && g.next > f.next && g.mod == ModNone && g.part == partNone {
		f, found = g, true
	}
	if !found {
		g := frame{i: k, shape: shapeDate, licensed: true}
		if n := p.yearNumber(k, &g, false); n > k && !p.is(n, clsCounted) && p.kind(k) == token.Number {
			g.next = n
			f, found = g, true
		}
	}
	return f, found
}

// bareUnit reads a definite unit that a word before it licenses: «نهاية العام».
func (p *parser) bareUnit(i int, licensed bool) (frame, bool) {
	f := frame{i: i, shape: shapeUnit}
	u, ok := p.plain(i, clsUnit)
	if !ok || u.flag != 1 || u.w != singular || !licensed {
		return f, false
	}
	f.unit = unit(u.v)
	if f.unit < unitWeek {
		return f, false
	}
	f.next = u.next
	if r, n := p.qualifier(u.next); n > u.next {
		f.next = p.unitYear(n, &f)
		f.dir = r
		return f, true
	}
	if s, ok := p.plain(u.next, clsSame); ok {
		f.sameYear = f.unit == unitYear
		f.sameMonth = f.unit == unitMonth
		f.next = s.next
		return f, f.sameYear || f.sameMonth
	}
	if f.unit == unitYear || f.unit == unitSeason || f.unit == unitCentury {
		if p.is(u.next, clsSchool) || p.is(u.next, clsOrdinal) || p.kind(u.next) == token.Number {
			return f, false
		}
	}
	return f, true
}

// unitYear reads the number beside a year that a qualifier names.
func (p *parser) unitYear(i int, f *frame) int {
	if f.unit != unitYear {
		return i
	}
	g := *f
	if n := p.yearAgain(i, &g); n > i {
		*f = g
		f.shape = shapeDate
		return n
	}
	return i
}

// unitPeriod reads a unit with a qualifier or demonstrative: «الأسبوع الماضي»,
// «هذا العام», «العام المقبل 2016», «القرن الماضي».
func (p *parser) unitPeriod(i int, f *frame) int {
	k := i
	f.shape = shapeUnit
	if w, ok := p.find(i, clsThis); ok {
		if u, ok := p.plain(w.next, clsUnit); ok && u.flag == 1 && u.w == singular && unit(u.v) >= unitWeek {
			f.unit, f.dir = unit(u.v), relative{0, true}
			n := u.next
			if r, q := p.qualifier(n); q > n {
				f.dir = r
				n = q
			}
			return p.unitYear(n, f)
		}
		if n, ok := p.plain(w.next, clsTonight); ok { // «هذه الليلة»
			f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, partNight
			return n.next
		}
		if d, ok := p.plain(w.next, clsPartDef); ok && part(d.v) != partAfternoon { // «هذا المساء»; «هذا العصر» is this age
			f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, part(d.v)
			return d.next
		}
		if u, ok := p.plain(w.next, clsUnit); ok && u.flag == 1 && unit(u.v) == unitDay && u.w == singular && w.cut == 0 { // «هذا اليوم»
			f.shape, f.rel[relDay] = shapeDate, relative{0, true}
			return u.next
		}
		if s, ok := p.plain(w.next, clsSeason); ok && p.toks[w.next].Len() > 8 {
			f.shape, f.seasonal, f.rel[relYear] = shapeSeason, int8(s.v), relative{0, true}
			return s.next
		}
		return i
	}
	if w, ok := p.find(i, clsTonight); ok {
		if _, q := p.qualifier(w.next); q == w.next && p.definite(w.next) && p.feminine(w.next) { // «الليلة الهادئة»
			return i
		}
		f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, partNight
		n := w.next
		if r, q := p.qualifier(n); q > n {
			f.rel[relDay] = r
			n = q
		}
		return n
	}
	u, ok := p.find(k, clsUnit)
	if !ok || u.flag != 1 || u.w != singular || unit(u.v) < unitWeek {
		return i
	}
	f.unit = unit(u.v)
	n := u.next
	school := false
	if s, ok := p.plain(n, clsSchool); ok && (f.unit == unitYear || f.unit == unitSeason) {
		n, school = s.next, true
	}
	r, q := p.qualifier(n)
	if w, ok := p.plain(n, clsNewYear); ok && (f.unit == unitYear || f.unit == unitSeason) {
		r, q = p.newYear(f.unit, school), w.next
	}
	if q > n {
		f.dir, f.school = r, school
		if school || f.unit == unitSeason { // «الموسم الحالي 2011 / 2012»
			g := *f
			if m := p.twoYears(q, &g); m > q {
				*f = g
				f.shape, f.school = shapeYears, true
				return m
			}
		}
		return p.unitYear(q, f)
	}
	if s, ok := p.plain(n, clsPrior); ok && f.unit != unitCentury {
		f.dir = relative{-1, true}
		return s.next
	}
	if s, ok := p.plain(n, clsSame); ok && (f.unit == unitYear || f.unit == unitMonth) {
		f.sameYear, f.sameMonth = f.unit == unitYear, f.unit == unitMonth
		return s.next
	}
	return i
}

// newYear tells which year or season «الجديد» means: in its second half a year's
// next one, of a season the one that begins this summer or began last summer.
func (p *parser) newYear(u unit, school bool) relative {
	r := relative{1, true}
	switch m := p.ref.Month(); {
	case !p.hasRef:
	case u == unitYear && !school && m < time.July:
		r.n = 0
	case u == unitSeason || school:
		if m < time.May || m > time.August {
			r.n = 0
		}
	}
	return r
}
