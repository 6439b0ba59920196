package dates

import (
	"arnews.example/arnews/token"
)

const (
	endNone  endKind = iota
	endFrame         // a date of its own
	endDay           // the number of a day: the other end has its month
	endYear          // the number of a year
	endHour          // an hour: the other end tells the half of the day
)

// rangeAt reads a range or list at token i: «من 3 إلى 5 مايو», «بين عامي 2011
// و2013», «يومي 12 و13 الجاري», «2011 – 2021».
func (p *parser) rangeAt(i int) (match, bool) {
	if p.kind(i) == token.Number {
		if m, ok := p.slashYears(i); ok {
			return m, true
		}
		return p.ends(i, i, false)
	}
	if p.classes(i).has(clsUnit) {
		if m, ok := p.centuries(i); ok {
			return m, true
		}
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
	m := match{kind: matchRange, rule: ruleRange}
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
		dashed := isDash(p.mark(next))
		last, next = e, e.next
		if members++; dashed && members > 3 { // no list, but a number
			break
		}
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
