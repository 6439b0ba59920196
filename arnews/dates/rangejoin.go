package dates

import (
	"strings"
)

// bareRange reports whether two dates without a word around them are a range.
func (p *parser) bareRange(a, b *end) bool {
	x, y := &a.f, &b.f
	switch {
	case x.shape != y.shape:
		return false
	case x.shape == shapeDecade, x.shape == shapeCentury:
		return true
	case x.shape != shapeDate:
		return false
	case x.wd > 0 && y.wd > 0 && x.month == 0 && y.month == 0: // also «الأربعاء والخميس المقبلين»
		return isDash(p.mark(a.next)) || p.is(a.next, clsTo) || y.dir.set && p.dualQualifier(b.next-1)
	case x.month > 0 && y.month > 0 && x.cal == y.cal:
		return p.mark(a.next) != 0 || p.is(a.next, clsTo)
	case x.month == 0 && y.month == 0 && x.wd == 0 && x.hasYear && y.hasYear:
		return true
	}
	return false
}

// join fills each end with what only the other says, and reports whether they
// make a range.
func (p *parser) join(a, b *end, list class) bool {
	x, y := &a.f, &b.f
	switch {
	case a.kind == endYear && b.kind == endYear:
		if x.year > y.year && !x.bc && !y.bc {
			return false
		}
		if x.cal != y.cal { // «1441 و1442هـ»
			x.cal = y.cal
		}
		return list != clsNone || y.year-x.year < 1500 && !p.is(b.next, clsCounted) && (x.year > 1850 && y.year < 2061 || !p.nounFollows(b.next))
	case a.kind == endYear && b.kind == endFrame && y.shape == shapeUnit:
		return y.unit == unitYear && p.hasRef && x.year < p.ref.Year()+int(y.dir.n)
	case a.kind == endYear && b.kind == endFrame:
		return y.shape == shapeDate && y.month == 0 && y.hasYear && y.year > x.year && y.wd == 0 && y.cal == x.cal
	case a.kind == endFrame && b.kind == endYear:
		if x.shape != shapeDate || x.wd != 0 {
			return false
		}
		return x.month == 0 && x.hasYear && x.year < y.year
	case a.kind == endDay && b.kind == endFrame:
		if y.shape != shapeDate || !y.hasDay() || y.month == 0 && !y.rel[relMonth].set && !y.sameMonth {
			return false
		}
		day, wd := x.day, x.wd
		*x = *y
		x.day, x.lastDay, x.wd, x.hijri = day, false, wd, ymd{}
		x.clock, x.part = clock{}, partNone
		return day < y.day || y.lastDay
	case a.kind == endFrame && b.kind == endDay:
		return false
	case a.kind == endHour && b.kind == endFrame:
		if y.shape != shapeClock && !y.clock.set {
			return false
		}
		h := x.clock
		*x = *y
		x.clock = h
		x.clock.settle(y.clock.half)
		if x.clock.hour > y.clock.hour && y.clock.half != partNone && h.hour <= y.clock.hour {
			x.clock = h
		}
		return true
	case a.kind == endFrame && b.kind == endHour:
		if !x.clock.set {
			return false
		}
		h := y.clock
		*y = *x
		y.clock = h
		y.clock.settle(x.clock.half)
		return true
	case a.kind == endFrame && b.kind == endFrame:
		return p.joinFrames(x, y)
	}
	return false
}

// joinFrames completes two dates by each other.
func (p *parser) joinFrames(x, y *frame) bool {
	switch {
	case x.shape == shapeClock && (y.shape == shapeClock || y.clock.set):
		if y.shape == shapeDate {
			h, z := x.clock, x.zone
			*x = *y
			x.clock = h
			if z != 0 {
				x.zone = z
			}
		}
		if x.zone == 0 {
			x.zone = y.zone
		}
		if x.clock.half == partNone && y.clock.half != partNone && x.clock.hour < y.clock.hour%12 {
			x.clock.settle(y.clock.half)
		}
		return true
	case x.clock.set && y.shape == shapeClock:
		h, z := y.clock, y.zone
		*y = *x
		y.clock = h
		if z != 0 {
			y.zone = z
		}
		return true
	case x.shape == shapeDecade && y.shape == shapeDecade:
		if !x.hasYear && !x.dir.set {
			x.hasYear, x.year, x.dir = y.hasYear, y.year, y.dir
		}
		return true
	case x.shape == shapeCentury && y.shape == shapeCentury:
		x.cal, x.bc = y.cal, y.bc
		return true
	case x.shape != shapeDate || y.shape != shapeDate:
		return x.shape != shapeClock && y.shape != shapeClock && x.shape == y.shape
	case x.wd > 0 && y.wd > 0 && x.month == 0 && y.month == 0:
		if !x.dir.set {
			x.dir = y.dir
		}
		if !x.rel[relWeek].set {
			x.rel[relWeek] = y.rel[relWeek]
		}
		return true
	case x.month > 0 && x.hasDay() && y.month > 0 && !y.hasDay() && y.mod == ModEnd && x.cal == y.cal: // «من 5 مايو إلى متم يونيو»
		y.lastDay, y.mod = true, ModNone
		if !x.hasYear {
			x.year, x.hasYear, x.rel[relYear], x.dir = y.year, y.hasYear, y.rel[relYear], y.dir
		}
		return true
	case x.month > 0 && (y.month > 0 || y.rel[relMonth].set) && x.hasDay() == y.hasDay():
		if y.month > 0 && x.cal != y.cal {
			return false
		}
		if !x.hasYear && y.hasYear {
			x.year, x.hasYear = y.year, true
			if x.month > y.month {
				x.year--
			}
		}
		if !x.hasYear && !x.rel[relYear].set && y.rel[relYear].set {
			x.rel[relYear] = y.rel[relYear]
		}
		if !x.hasYear && !x.dir.set && y.dir.set {
			x.dir = y.dir
		}
		x.sameYear = x.sameYear || y.sameYear
		return true
	case x.month > 0 || y.month > 0:
		return x.hasDay() && y.hasDay() || x.rel[relDay].set || y.rel[relDay].set || x.wd > 0 && y.hasDay() || x.hasDay() && y.wd > 0
	case x.rel[relDay].set || y.rel[relDay].set:
		return true
	}
	return x.hasYear && (y.hasYear || y.rel[relYear].set) || x.rel[relYear].set && y.rel[relYear].set
}

// resolveRange resolves both ends: the value runs from the first to the last,
// both in it.
func (p *parser) resolveRange(m *match) (r resolved, ok bool) {
	a, ok := p.resolve(&m.a)
	if !ok {
		return r, false
	}
	b, ok := p.resolve(&m.b)
	if !ok {
		return r, false
	}
	if a.known() && b.known() && b.lo.Before(a.lo) && m.a.wd > 0 && m.b.wd > 0 && m.a.month == 0 && m.b.month == 0 && !m.a.clock.set {
		if m.b.dir.set && m.b.dir.n < 0 { // the second is the last one, the first comes before it
			g := resolved{rule: a.rule, confidence: a.confidence}
			p.day(&m.a, &g, a.lo.AddDate(0, 0, -7))
			a = g
		} else {
			g := resolved{rule: b.rule, confidence: b.confidence}
			p.day(&m.b, &g, b.lo.AddDate(0, 0, 7))
			b = g
		}
	}
	if a.known() && b.known() && b.lo.Before(a.lo) && m.a.month > 0 && !m.a.hasYear && !m.b.hasYear {
		y := b.lo.Year()
		if int(a.lo.Month()) > int(b.lo.Month()) {
			y--
		}
		m.a.year, m.a.hasYear = y, m.a.cal == calGregorian
		if g, ok := p.resolve(&m.a); ok && m.a.hasYear {
			a = g
		}
	}
	if a.known() && b.known() && !b.hi.After(a.lo) && m.a.clock.set && m.b.clock.set { // past midnight
		y, mo, d := b.lo.Date()
		g := resolved{rule: b.rule, confidence: b.confidence}
		p.day(&m.b, &g, civil(y, int(mo), d+1))
		b = g
	}
	r = resolved{typ: a.typ, grain: a.grain, confidence: min(a.confidence, b.confidence), rule: ruleRange, hijri: a.hijri, conflict: a.conflict}
	if b.typ == Time {
		r.typ = Time
	}
	if a.known() && b.known() && a.lo.Before(b.hi) {
		r.lo, r.hi = a.lo, b.hi
	}
	if m.a.shape == m.b.shape && (m.a.shape == shapeDecade || m.a.shape == shapeCentury && !m.a.bc) && r.known() {
		r.year(r.lo.Year())
		r.write("/")
		r.year(r.hi.Year() - 1)
		return r, true
	}
	first, second := a.value[:a.n], b.value[:b.n]
	if m.a.cal == calHijri { // an end that is an interval already
		for k, c := range first {
			if c == '/' {
				first = first[:k]
				break
			}
		}
		for k, c := range second {
			if c == '/' {
				second = second[k+1:]
				break
			}
		}
	}
	r.write(string(first))
	r.write("/")
	r.write(string(second))
	return r, true
}

// dualQualifier reports whether token i is a qualifier in the dual or plural,
// which belongs to both days before it.
func (p *parser) dualQualifier(i int) bool {
	return strings.HasSuffix(p.toks[i].In(p.s), "ين")
}
