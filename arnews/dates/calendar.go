package dates

import (
	"arnews.example/arnews/token"
)

// wholeDate reads a date of day and month or more, and a second calendar's
// date that goes with it.
func (p *parser) wholeDate(i int, f *frame) int {
	n := p.numeric(i, f)
	if n > i {
		n = p.era(n, f)
	} else if n = p.dayMonth(i, f, false); n == i {
		return i
	}
	return p.secondCalendar(n, f)
}

// secondCalendar reads the same day in another calendar: «10 شوال 1440 هـ
// الموافق 13 يونيو 2019 م», «5 أكتوبر 2021 (28 صفر 1443)».
func (p *parser) secondCalendar(i int, f *frame) int {
	if f.month == 0 {
		return i
	}
	k := i
	open := false
	if r := p.mark(k); isDash(r) || r == '/' || r == '(' || isComma(r) || r == '|' {
		open = r == '('
		k++
	}
	agree := false
	if w, ok := p.plain(k, clsAgree); ok {
		k, agree = w.next, true
	}
	g := frame{wd: f.wd}
	if wd, n := p.weekday(k, false); n > k {
		g.wd = wd
		k = n
		k = p.comma(k)
	}
	n := p.numeric(k, &g)
	if n > k {
		n = p.era(n, &g)
	} else {
		n = p.dayMonth(k, &g, false)
	}
	if n == k || g.month == 0 || g.cal == f.cal || g.cal == calNone || f.cal == calNone {
		return i
	}
	if !g.hasYear && !f.hasYear && !agree {
		return i
	}
	if open {
		if p.mark(n) != ')' {
			return i
		}
		n++
	}
	greg, hij := f, &g
	if f.cal == calHijri {
		greg, hij = &g, f
	}
	h := ymd{hij.year, int(hij.month), int(hij.day)}
	out := *greg
	out.i, out.next, out.part, out.hijri = f.i, f.next, f.part, h
	out.rel, out.dir = f.rel, greg.dir
	if out.wd = f.wd; out.wd == 0 {
		out.wd = g.wd
	}
	if f.start > 0 {
		out.start = f.start
	}
	*f = out
	return n
}

// monthDate reads a month: «شهر مايو الجاري», «كانون الثاني (يناير) 2018»,
// «أيلول من العام المقبل», «رمضان 1442».
func (p *parser) monthDate(i int, f *frame) int {
	k := i
	monthWord := false
	if w, ok := p.find(k, clsMonthWord); ok {
		k, monthWord = w.next, true
	}
	m, ok := p.monthName(k)
	if !ok {
		if n := p.monthYearDigits(k, f); n > k {
			if monthWord || p.is(i-1, clsTemporal) || p.is(i-1, clsMod) {
				return n
			}
			*f = frame{i: f.i, part: f.part}
			return i
		}
		n, isNumber := p.whole(k, 2)
		if !monthWord || !isNumber || n < 1 || n > 12 {
			return i
		}
		g := *f
		g.shape, g.month, g.cal, g.licensed = shapeDate, int8(n), calGregorian, true
		next := p.afterMonth(k+1, &g)
		if next == k+1 {
			return i
		}
		*f = g
		return next
	}
	if m.guard == guardNumber || m.guard == guardLatin || monthWord && m.cut > 0 {
		return i
	}
	g := *f
	g.shape, g.month, g.cal, g.licensed = shapeDate, m.month, m.cal, true
	if n := p.dayAndYear(m.next, &g); n > m.next && m.cal == calGregorian && !monthWord && m.cut == 0 {
		*f = g
		return n
	}
	next := p.afterMonth(m.next, &g)
	if m.guard == guardLibya && !(monthWord && g.hasYear) {
		return i
	}
	if !monthWord && !g.hasYear && !g.dir.set && !g.rel[relYear].set && !g.sameYear && !(m.guard == guardPerson && next > m.next) {
		g.licensed = p.monthLicensed(i, m)
	}
	if monthWord && m.guard == guardPerson && p.is(k-1, clsCardinal) {
		return i
	}
	*f = g
	return next
}

// dayAndYear reads the day and year that follow a month, as in translations from
// English: «مايو 14, 2022».
func (p *parser) dayAndYear(i int, f *frame) int {
	d, ok := p.digits(i)
	y, next := 0, i+1
	switch {
	case !ok || d.width[0] > 2 || d.field[0] < 1 || d.field[0] > monthDays(calGregorian, 0, int(f.month)):
		return i
	case d.n == 2 && d.sep[0] == ',' && d.width[1] == 4:
		y = d.field[1]
	case d.n == 1 && p.comma(next) > next:
		if y, ok = p.whole(next+1, 4); !ok {
			return i
		}
		next += 2
	}
	if y < 1500 || y > 2200 {
		return i
	}
	f.day, f.year, f.hasYear = int8(d.field[0]), y, true
	return next
}

// latinDate reads a date with an English or French month: "Fri, 11 Aug 2017
// 08:05:00 GMT", "August 11, 2017".
func (p *parser) latinDate(i int, f *frame) int {
	k := i
	if p.kind(k) != token.Latin && p.kind(k) != token.Number {
		return i
	}
	if w, ok := p.plain(k, clsWeekday); ok && w.flag == guardLatin {
		f.wd = int8(w.v)
		k = p.comma(w.next)
		if p.mark(k) == '.' {
			k++
		}
		k = p.comma(k)
	}
	if w, ok := p.plain(k, clsMonth); ok && w.flag == guardLatin {
		d, ok := p.whole(w.next, 2)
		c := p.comma(w.next + 1)
		y, found := p.whole(c, 4)
		if !ok || !found || d < 1 || d > 31 || y < 1500 || y > 2200 {
			return i
		}
		f.shape, f.cal, f.day, f.month, f.year, f.hasYear, f.licensed = shapeDate, calGregorian, int8(d), int8(w.v), y, true, true
		return c + 1
	}
	if n := p.dayMonth(k, f, false); n > k && k > i {
		return n
	}
	return i
}
