package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// A dayRead is the number of a day in its month as it stands in a text.
type dayRead struct {
	day    int8
	last   bool // the last day of the month
	digits bool
	named  bool // «غرة», «فاتح»: only a month can follow
	next   int
}

// dayNumber reads the number of a day at token i: «12», «الـ12», «الثاني عشر»,
// «العشرين», «أول», «غرة», «سلخ».
func (p *parser) dayNumber(i int) (d dayRead, ok bool) {
	k := i
	if w, ok := p.find(k, clsArticle); ok && p.kind(w.next) == token.Number {
		k = w.next
	}
	if n, ok := p.whole(k, 2); ok {
		d = dayRead{day: int8(n), digits: true, next: k + 1}
		if p.mark(k-1) == '(' && p.mark(k+1) == ')' && (p.is(k+2, clsMonth) || p.is(k+2, clsFrom)) { // «(12) مايو»
			d.next = k + 2
		}
		return d, n >= 1 && n <= 31
	}
	if n, ok := p.whole(k+1, 2); ok && p.mark(k) == '(' && p.mark(k+2) == ')' {
		return dayRead{day: int8(n), digits: true, next: k + 3}, n >= 1 && n <= 31
	}
	if k > i {
		return d, false
	}
	if n, next := p.ordinal(i, false); next > i {
		return dayRead{day: int8(min(n, 99)), next: next}, n <= 31
	}
	if w, ok := p.find(i, clsFirstDay); ok {
		return dayRead{day: 1, named: true, next: w.next}, true
	}
	if w, ok := p.find(i, clsLastDay); ok {
		return dayRead{last: true, named: true, next: w.next}, true
	}
	if w, ok := p.find(i, clsOrdinal); ok && w.w == numFirst && w.v == 1 {
		next := w.next
		if u, ok := p.plain(next, clsDayWord); ok { // «أول يوم من»
			next = u.next
		}
		return dayRead{day: 1, named: true, next: next}, true
	}
	if n, next := p.cardinal(i); next > i && n >= 1 && n <= 31 && !p.is(i, clsWeekday) {
		return dayRead{day: int8(n), next: next}, true
	}
	return d, false
}

// dayMonth reads a day of a month at token i: «12 مايو», «الحادي عشر من شهر
// سبتمبر», «25 الجاري», «18 من الشهر المقبل», «12 منه», with its year.
func (p *parser) dayMonth(i int, f *frame, licensed bool) int {
	d, ok := p.dayNumber(i)
	if !ok {
		return i
	}
	k := d.next
	from := false
	if w, ok := p.plain(k, clsFrom); ok {
		k, from = w.next, true
	}
	if w, ok := p.plain(k, clsOfIt); ok && (d.digits || licensed) && p.memory.month > 0 && !p.is(i-1, clsNotYear) {
		f.shape, f.day, f.sameMonth, f.licensed = shapeDate, d.day, true, true
		return w.next
	}
	if m, ok := p.dayOfMonth(k, d); ok {
		f.shape, f.cal, f.month, f.day, f.lastDay = shapeDate, m.cal, m.month, d.day, d.last
		f.licensed = true
		return p.afterMonth(m.next, f)
	}
	if d.last {
		return i
	}
	month := false
	if w, ok := p.plain(k, clsThis); ok && from {
		if m, ok := p.plain(w.next, clsMonthWord); ok {
			f.shape, f.day, f.rel[relMonth], f.licensed = shapeDate, d.day, relative{0, true}, true
			return m.next
		}
		return i
	}
	if w, ok := p.plain(k, clsLike); ok && from {
		if m, ok := p.plain(w.next, clsMonthWord); ok {
			f.shape, f.day, f.sameMonth, f.licensed = shapeDate, d.day, true, true
			return m.next
		}
		return i
	}
	if w, ok := p.plain(k, clsMonthWord); ok && from {
		k, month = w.next, true
	} else if !d.digits && !licensed || d.named {
		return i
	}
	if r, next := p.qualifier(k); next > k {
		if !month && r.n != 0 && !licensed && !from {
			return i
		}
		f.shape, f.day, f.rel[relMonth], f.licensed = shapeDate, d.day, r, true
		return next
	}
	if w, ok := p.plain(k, clsSame); ok && month {
		f.shape, f.day, f.sameMonth, f.licensed = shapeDate, d.day, true, true
		return w.next
	}
	return i
}

// dayOfMonth reads the month after the number of a day.
func (p *parser) dayOfMonth(k int, d dayRead) (monthRead, bool) {
	dashed := false
	if r := p.mark(k); d.digits && (isDash(r) || r == '/') { // «12-مايو-2020», «12/مايو/2020»
		k++
		dashed = true
	}
	monthWord := false
	if w, ok := p.plain(k, clsMonthWord); ok {
		k, monthWord = w.next, true
	}
	m, ok := p.monthName(k)
	if w, found := p.plain(k, clsMonth); !ok && found && d.digits && w.v&0xFF == 10 { // «17 تشرين»: the first of the two
		m, ok = monthRead{month: 10, cal: calGregorian, next: w.next}, true
	}
	if !ok {
		if n, isNumber := p.whole(k, 2); monthWord && isNumber && n >= 1 && n <= 12 { // «7 من شهر 5»
			return monthRead{month: int8(n), cal: calGregorian, next: k + 1}, true
		}
		return m, false
	}
	if m.cut > 0 {
		return m, false
	}
	if d.digits && m.cal == calHijri && m.month == 2 && p.touches(d.next-1) && !p.yearFollows(m.next) && d.next == k {
		return m, false // «2صفر», a score
	}
	if dashed && m.guard != guardNone && !p.yearFollows(m.next) && !p.yearFollows(m.next+1) {
		return m, false // a score: «6-صفر»
	}
	switch m.guard {
	case guardLibya:
		if !monthWord && !p.yearFollows(m.next) || !d.digits && !monthWord {
			return m, false
		}
	case guardLatin:
		if !d.digits || !p.yearFollows(m.next) {
			return m, false
		}
	case guardWord, guardPerson:
		// «واحد محرم» and «ستة صفر» are scores and bans, not days.
		if !d.digits && !d.named && !monthWord && p.is(d.next-1, clsCardinal) && !p.yearFollows(m.next) && !p.is(d.next, clsFrom) {
			if w, _ := p.find(d.next-1, clsCardinal); w.w != numTens && w.w != numTen {
				return m, false
			}
		}
	case guardNumber:
		return m, false
	}
	return m, int(d.day) <= monthDays(m.cal, 0, int(m.month))
}

// yearFollows reports whether a year of four digits stands at token i.
func (p *parser) yearFollows(i int) bool {
	k := p.comma(i)
	if w, ok := p.find(k, clsYearWord); ok {
		k = w.next
	}
	n, ok := p.whole(k, 4)
	return ok && n >= 1000 && n <= 2200
}

// afterMonth reads what follows the name of a month: an epithet, a year or a
// qualifier.
func (p *parser) afterMonth(i int, f *frame) int {
	next := i
	if f.cal == calHijri {
		for range 2 {
			next = p.skip(next, clsEpithet)
		}
	}
	if r, n := p.qualifier(next); n > next {
		f.dir = r
		if p.feminine(next) { // «انتخابات نونبر المقبلة»: the elections are coming
			return next
		}
		return p.yearAgain(n, f)
	}
	if w, ok := p.plain(next, clsSame); ok {
		f.sameMonth = true
		return w.next
	}
	k := next
	if r := p.mark(k); r == '/' || isDash(r) && (p.touches(k-1) && p.touches(k) || p.yearFollows(k+1)) || isComma(r) {
		k++
	}
	if n := p.year(k, f, true); n > k {
		return n
	}
	if f.cal == calHijri {
		if n := p.era(next, f); n > next && f.cal == calHijri {
			return n
		}
	}
	return next
}

// feminine reports whether the word at token i ends in ta marbuta.
func (p *parser) feminine(i int) bool {
	t := p.toks[i].In(p.s)
	return strings.HasSuffix(t, "ة") || strings.HasSuffix(t, "ه")
}
