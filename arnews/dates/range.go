package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// How an end of a range is known.
type endKind uint8

const (
	endNone  endKind = iota
	endFrame         // a date of its own
	endDay           // the number of a day: the other end has its month
	endYear          // the number of a year
	endHour          // an hour: the other end tells the half of the day
)

// An end is one end of a range, or one member of a list of days.
type end struct {
	kind endKind
	f    frame
	next int
}

// rangeAt reads a range or list at token i: «من 3 إلى 5 مايو», «بين عامي 2011
// و2013», «يومي 12 و13 الجاري», «2011 – 2021».
func (p *parser) rangeAt(i int) (match, bool) {
	if m, ok := p.centuries(i); ok {
		return m, true
	}
	if m, ok := p.slashYears(i); ok {
		return m, true
	}
	if w, ok := p.find(i, clsBetween); ok {
		if m, ok := p.ends(i, w.next, true); ok {
			return m, true
		}
	}
	if w, ok := p.plain(i, clsFrom); ok {
		return p.ends(i, w.next, true)
	}
	if w, ok := p.find(i, clsPart); ok && (p.is(w.next, clsDaysWord) || p.is(w.next, clsDayWord)) { // «مساء يومي»
		m, ok := p.ends(i, w.next, false)
		m.a.part, m.b.part = part(w.v), part(w.v)
		return m, ok
	}
	return p.ends(i, i, false)
}

// ends reads the ends of a range from token k on. Marked ranges («من», «بين»)
// may have any ends; others need a word for days, months or years, or digits.
func (p *parser) ends(i, k int, marked bool) (match, bool) {
	m := match{kind: matchRange, rule: "range"}
	list := clsNone
	for _, c := range [...]class{clsDaysWord, clsMonthsWord, clsYearsWord} {
		if w, ok := p.find(k, c); ok && (k == i || w.cut == 0) {
			list, k = c, w.next
			break
		}
	}
	if list == clsNone {
		if w, ok := p.find(k, clsDayWord); ok && (p.kind(w.next) == token.Number || p.is(w.next, clsArticle)) { // «يوم 12 و13 مايو»
			list, k = clsDayWord, w.next
		}
	}
	if list == clsNone && (marked && !p.triggers(k) || !marked && !p.bareRangeBegins(k)) {
		return m, false
	}
	first, ok := p.end(k, list)
	if !ok {
		return m, false
	}
	last := first
	next := first.next
	members := 1
	for members < 12 {
		e, ok := p.nextEnd(next, last, list, marked, members)
		if !ok {
			break
		}
		last, next = e, e.next
		members++
		if marked && list == clsNone {
			break
		}
	}
	if members < 2 {
		return m, false
	}
	if !p.join(&first, &last, list) {
		return m, false
	}
	if list == clsNone && !marked && first.kind == endFrame && last.kind == endFrame && !p.bareRange(&first, &last) {
		return m, false
	}
	m.a, m.b, m.next = first.f, last.f, next
	if list == clsDaysWord && m.a.wd > 0 && m.b.wd > 0 && m.a.month == 0 && m.b.month == 0 { // «يومي الأربعاء والخميس 16 و17 يونيو»
		k := p.comma(next)
		if p.mark(k) == '(' {
			k++
		}
		k = p.skip(k, clsAgree)
		if d, ok := p.ends(k, k, false); ok && d.a.hasDay() && d.b.hasDay() {
			if k > next && p.mark(d.next) == ')' {
				d.next++
			}
			m.a, m.b, next = d.a, d.b, d.next
			m.next = next
		}
	}
	m.a.i = i
	m.from, m.to = p.span(i, next)
	return m, true
}

// bareRangeBegins reports whether an unmarked range can begin at token k.
func (p *parser) bareRangeBegins(k int) bool {
	return p.kind(k) == token.Number || p.is(k, clsMonth) || p.is(k, clsWeekday) || p.is(k, clsDecade) ||
		p.is(k, clsArticle) || p.is(k, clsOrdinal) || p.is(k, clsUnit) || p.is(k, clsDayWord)
}

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

// nextEnd reads a connector and the next end.
func (p *parser) nextEnd(i int, before end, list class, marked bool, members int) (end, bool) {
	k := i
	r := p.mark(k)
	attached := false
	switch w, ok := p.find(k, clsTo); {
	case ok && (w.cut == 0 || w.conj):
		k = w.next
	case isDash(r):
		k++
		if w, ok := p.plain(k, clsTo); ok {
			k = w.next
		}
	case r == '/' && (list != clsNone || before.kind == endFrame && before.f.month > 0 && !before.f.hasDay()):
		k++
	case isComma(r) && list != clsNone:
		k++
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
		}
	default:
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
			if b, ok := p.plain(k, clsBetween); ok && marked {
				k = b.next
			}
			if u, ok := p.plain(k, clsTo); ok {
				k = u.next
			}
			if !marked && list == clsNone && !before.joinsByAnd() {
				return end{}, false
			}
		} else if k < len(p.toks) && p.toks[k].ConjLen > 0 && p.toks[k].Kind == token.Word {
			attached = true
			if !marked && list == clsNone && !before.joinsByAnd() {
				return end{}, false
			}
			if b, ok := p.find(k, clsBetween); ok && marked && b.conj {
				k, attached = b.next, false
			}
		} else {
			return end{}, false
		}
	}
	e, ok := p.end(k, list)
	if !ok {
		return e, false
	}
	if attached && p.attached(k) == 0 {
		return e, false
	}
	return e, true
}

// end reads one end of a range at token k.
func (p *parser) end(k int, list class) (end, bool) {
	e := end{}
	switch list {
	case clsYearsWord:
		f := frame{i: k}
		if n := p.twoYears(k, &f); n > k {
			f.shape, f.next = shapeYears, n
			return end{endFrame, f, n}, true
		}
		if n := p.yearNumber(k, &f, true); n > k {
			f.shape, f.next = shapeDate, n
			return end{endYear, f, n}, true
		}
		return e, false
	case clsMonthsWord:
		f := frame{i: k}
		if n := p.monthDate(k, &f); n > k {
			f.next, f.licensed = n, true
			return end{endFrame, f, n}, true
		}
		return e, false
	}
	if f, ok := p.dated(k); ok {
		e = end{endFrame, f, f.next}
		if d, ok := p.dayNumber(f.next); ok && d.digits && list == clsDaysWord && f.shape == shapeDate && f.wd > 0 && f.month == 0 && !f.dir.set && p.weekdayAfter(d.next) {
			f.day, f.next = d.day, d.next // «يومي الثلاثاء 15 والأربعاء 16 يونيو»
			return end{endDay, f, d.next}, true
		}
	}
	if list == clsNone {
		if f, ok := p.timed(k); ok && f.next > e.next { // also «10:00» of «و10:00»
			e = end{endFrame, f, f.next}
		}
		if f, ok := p.period(k); ok && f.next > e.next {
			e = end{endFrame, f, f.next}
		}
	}
	if e.kind != endNone {
		return e, true
	}
	f := frame{i: k, shape: shapeDate}
	if n := p.yearNumber(k, &f, false); n > k && p.kind(k) == token.Number && f.hasYear {
		return end{endYear, f, n}, true
	}
	if d, ok := p.dayNumber(k); ok && !d.last {
		f = frame{i: k, shape: shapeDate, day: d.day}
		return end{endDay, f, d.next}, true
	}
	if p.colon(k) && list == clsNone { // «من 9:00 إلى 17:00»
		if c, n := p.hourDigits(k, true, false); n > k {
			f = frame{i: k, next: n, shape: shapeClock, clock: c}
			return end{endFrame, f, n}, true
		}
	}
	if c, n := p.hourWords(k); n > k {
		f = frame{i: k, shape: shapeClock, clock: c}
		return end{endHour, f, n}, true
	}
	return e, false
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
		x.bc = x.bc || y.bc && false
		return list != clsNone || y.year-x.year < 1500 && !p.is(b.next, clsCounted) && !p.nounFollows(b.next)
	case a.kind == endYear && b.kind == endFrame && y.shape == shapeUnit:
		return y.unit == unitYear && p.hasRef && x.year < p.ref.Year()+int(y.dir.n)
	case a.kind == endYear && b.kind == endFrame:
		return y.shape == shapeDate && y.month == 0 && y.hasYear && y.year > x.year && y.wd == 0 && y.cal == x.cal
	case a.kind == endFrame && b.kind == endYear:
		if x.shape != shapeDate || x.wd != 0 {
			return false
		}
		return x.month == 0 && x.hasYear && x.year < y.year || x.month > 0 && x.hasYear && x.year <= y.year && !x.hasDay() && false
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
		return x.hasDay() && y.hasDay() || x.rel[relDay].set || y.rel[relDay].set || x.wd > 0 && y.hasDay() || x.hasDay() && y.wd > 0 ||
			x.month > 0 && !x.hasDay() && y.rel[relYear].set && false
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
	r = resolved{typ: a.typ, grain: a.grain, confidence: min(a.confidence, b.confidence), rule: "range", hijri: a.hijri, conflict: a.conflict}
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

// weekdayAfter reports whether «و» and a weekday stand at token i.
func (p *parser) weekdayAfter(i int) bool {
	k := p.skip(i, clsAnd)
	_, n := p.weekday(k, true)
	return n > k
}

// joinsByAnd reports whether «و» alone can join the end to another.
func (e end) joinsByAnd() bool {
	if e.kind != endFrame {
		return true
	}
	f := &e.f
	return f.shape == shapeDecade || f.shape == shapeCentury || f.shape == shapeDate && f.wd > 0 && f.month == 0 && f.part == partNone
}

// dualQualifier reports whether token i is a qualifier in the dual or plural,
// which belongs to both days before it.
func (p *parser) dualQualifier(i int) bool {
	return strings.HasSuffix(p.toks[i].In(p.s), "ين")
}

// centuries reads «القرنين الثامن عشر والتاسع عشر».
func (p *parser) centuries(i int) (match, bool) {
	m := match{kind: matchRange, rule: "range"}
	w, ok := p.find(i, clsUnit)
	if !ok || unit(w.v) != unitCentury || w.w != dual || w.flag != 1 {
		return m, false
	}
	a, k := p.ordinal(w.next, false)
	if k == w.next {
		return m, false
	}
	k = p.skip(k, clsAnd)
	b, next := p.ordinal(k, false)
	if next == k || a >= b || b > 30 {
		return m, false
	}
	m.a = frame{i: i, shape: shapeCentury, n: a, cal: calGregorian}
	m.b = frame{i: i, shape: shapeCentury, n: b, cal: calGregorian}
	m.next = p.era(next, &m.b)
	m.a.cal, m.a.bc = m.b.cal, m.b.bc
	m.from, m.to = p.span(i, m.next)
	return m, true
}

// slashYears reads years of four digits on both sides of a slash that are more
// than one apart: «2010/2015».
func (p *parser) slashYears(i int) (match, bool) {
	m := match{kind: matchRange, rule: "range"}
	d, ok := p.digits(i)
	if !ok || d.n != 2 || d.sep[0] != '/' || d.width[0] != 4 || d.width[1] != 4 {
		return m, false
	}
	a, b := d.field[0], d.field[1]
	if a < 1700 || b > 2100 || b-a < 2 || b-a > 150 || p.is(i-1, clsNotYear) {
		return m, false
	}
	m.a = frame{i: i, shape: shapeDate, cal: calGregorian, year: a, hasYear: true}
	m.b = frame{i: i, shape: shapeDate, cal: calGregorian, year: b, hasYear: true}
	m.next = i + 1
	m.from, m.to = p.span(i, m.next)
	return m, true
}
