package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// point reads one point in time at token i, as long as it goes: a date with
// its weekday, time and zone, a time of day, a period.
func (p *parser) point(i int) (frame, bool) {
	best, ok := p.dated(i)
	if p.begins(i, p.v.begin.timed) {
		if f, found := p.timed(i); found && (!ok || f.next > best.next) {
			best, ok = f, true
		}
	}
	if cs := p.classes(i); cs.any(p.v.begin.periods) {
		if f, found := p.period(i); found && (!ok || f.next > best.next) {
			best, ok = f, true
		}
		if f, found := p.feast(i); found && (!ok || f.next > best.next) {
			best, ok = f, true
		}
	} else if cs.any(p.v.begin.feast) {
		if f, found := p.feast(i); found && (!ok || f.next > best.next) {
			best, ok = f, true
		}
	}
	return best, ok
}

// dated reads a date: [part of the day] day [time].
func (p *parser) dated(i int) (frame, bool) {
	f := frame{i: i}
	if !p.begins(i, p.v.begin.dated) {
		return f, false
	}
	k := i
	if w, ok := p.find(i, clsPart); ok {
		f.part = part(w.v)
		k = w.next
		if u, ok := p.plain(k, clsFrom); ok { // «مساء من يوم»
			k = u.next
		}
		if u, ok := p.plain(k, clsThis); ok && p.is(u.next, clsRelDay) { // «صباح هذا اليوم»
			k = u.next
		}
		if n := p.dayCore(k, &f); n > k {
			f.next = p.timeOfDay(n, &f)
			return f, true
		}
		if n := p.wholeDate(k, &f); n > k && f.hasDay() {
			f.next = p.timeOfDay(n, &f)
			return f, true
		}
		f = frame{i: i}
		k = i
	}
	if n := p.dayCore(k, &f); n > k {
		f.next = p.timeOfDay(n, &f)
		return f, true
	}
	if n := p.wholeDate(k, &f); n > k {
		f.next = p.timeOfDay(n, &f)
		return f, true
	}
	if n := p.monthDate(k, &f); n > k {
		f.next = n
		return f, true
	}
	if n := p.latinDate(k, &f); n > k {
		f.next = p.timeOfDay(n, &f)
		return f, true
	}
	return f, false
}

// dayCore reads a day that a word names: «أمس», «يوم الجمعة الماضي», «اليوم
// (الثلاثاء)», with the date that goes with it.
func (p *parser) dayCore(i int, f *frame) int {
	k := i
	day := false // «يوم» was there
	if w, ok := p.find(k, clsDayWord); ok {
		k, day = w.next, true
	}
	if w, ok := p.relativeDay(k, day || f.part != partNone); ok && (!day || w.cut == 0) {
		f.shape, f.rel[relDay], f.licensed = shapeDate, relative{int8(w.v), true}, true
		k = w.next
		f.next = k
		if n := p.bracketed(k, f); n > k {
			return p.dateAfterDay(n, f)
		}
		c := p.comma(k)
		if wd, n := p.weekday(c, true); n > c && !p.otherDay(n) {
			f.wd = wd
			k = n
		} else if c > k {
			return k
		}
		return p.dateAfterDay(k, f)
	}
	wd, n := p.weekday(k, day || f.part != partNone)
	if n > k && (!day || !p.is(k, clsDayWord)) {
		f.shape, f.wd, f.licensed = shapeDate, wd, true
		k = n
		if r, n := p.qualifier(k); n > k {
			f.dir = r
			k = n
		} else if w, ok := p.plain(k, clsRecent); ok {
			f.dir = relative{-1, true}
			k = w.next
		} else if w, ok := p.plain(k, clsPrior); ok {
			f.dir = relative{-1, true}
			k = w.next
		} else if n := p.ofWeek(k, f); n > k {
			return n
		} else if p.part(k, f) && f.part == partNight {
			if n := p.toNextDay(k, wd); n > k {
				return n
			}
		}
		return p.dateAfterDay(k, f)
	}
	if day {
		if n := p.wholeDate(k, f); n > k && f.hasDay() {
			return n
		}
		if n := p.dayMonth(k, f, true); n > k {
			return n
		}
		if n := p.dayMonthDigits(k, f); n > k {
			if r, q := p.qualifier(n); q > n {
				f.dir = r
				n = q
			}
			return n
		}
		if w, ok := p.plain(k, clsOfIt); ok && false {
			return w.next
		}
	}
	return i
}

// part reports whether the frame names a part of the day.
func (p *parser) part(_ int, f *frame) bool { return f.part != partNone }

// relativeDay reads «أمس», «اليوم», «بعد غد» at token i.
func (p *parser) relativeDay(i int, licensed bool) (word, bool) {
	w, ok := p.find(i, clsRelDay)
	if !ok {
		if w, ok = p.find(i, clsWeakDay); !ok || !p.cutWell(w) {
			return w, false
		}
		if !licensed && (w.cut == 0 || w.conj) && !p.is(w.next, clsWeekday) && !p.is(i-1, clsTemporal) {
			return w, false
		}
		return w, true
	}
	if w.v == 0 {
		return w, p.isToday(w, licensed)
	}
	return w, p.cutWell(w)
}

// cutWell reports whether what is attached to a word can be: «وأمس», «بالأمس»,
// while «لامس» is another word.
func (p *parser) cutWell(w word) bool {
	return w.cut == 0 || w.conj || strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "ال") ||
		strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "ل") || strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "غد")
}

// isToday reports whether «اليوم» means the reference day, and is not the
// head of «اليوم العالمي …», a count («في اليوم») or a newspaper's name.
func (p *parser) isToday(w word, licensed bool) bool {
	if w.cut > 0 && !w.conj {
		return false
	}
	if p.is(w.next, clsNotToday) && !licensed {
		return false
	}
	if p.is(w.next, clsSame) {
		return false
	}
	if w.i > 0 && !p.is(w.next, clsWeekday) {
		switch p.toks[w.i-1].In(p.s) {
		case "في", "طوال", "طيلة", "طول", "مدار": // «مرتين في اليوم»
			return false
		}
	}
	if p.is(w.i-1, clsPaper) && !p.is(w.next, clsWeekday) && w.cut == 0 {
		return false
	}
	if q, n := p.qualifier(w.next); n > w.next && q.n != 0 {
		return false
	}
	return true
}

// bracketed reads a weekday or date in brackets after a relative day:
// «أمس (الثلاثاء)».
func (p *parser) bracketed(i int, f *frame) int {
	if r := p.mark(i); r != '(' && !isDash(r) {
		return i
	}
	if wd, n := p.weekday(i+1, true); n > i+1 {
		switch r := p.mark(n); {
		case p.mark(i) == '(' && r == ')', isDash(p.mark(i)) && isDash(r):
			f.wd = wd
			return n + 1
		}
	}
	return i
}

// otherDay reports whether a qualifier at token i makes the weekday before it
// another day than the relative one beside it.
func (p *parser) otherDay(i int) bool {
	r, n := p.qualifier(i)
	return n > i && r.n != 0
}

// ofWeek reads the week or month that a weekday belongs to: «الثلاثاء من
// الأسبوع المقبل».
func (p *parser) ofWeek(i int, f *frame) int {
	w, ok := p.plain(i, clsFrom)
	if !ok {
		return i
	}
	k := w.next
	if t, ok := p.plain(k, clsThis); ok {
		if u, ok := p.plain(t.next, clsUnit); ok && unit(u.v) == unitWeek && u.flag == 1 {
			f.rel[relWeek] = relative{0, true}
			return u.next
		}
		return i
	}
	u, ok := p.plain(k, clsUnit)
	if !ok || unit(u.v) != unitWeek || u.flag != 1 {
		return i
	}
	r, n := p.qualifier(u.next)
	if n == u.next {
		if s, ok := p.plain(u.next, clsPrior); ok {
			r, n = relative{-1, true}, s.next
		} else {
			return i
		}
	}
	f.rel[relWeek] = r
	return n
}

// toNextDay reads the second day of a night: «ليل الأربعاء - الخميس», «ليلة
// السبت إلى الأحد».
func (p *parser) toNextDay(i int, wd int8) int {
	k := i
	if r := p.mark(k); isDash(r) || r == '/' {
		k++
	} else if w, ok := p.plain(k, clsTo); ok {
		k = w.next
	}
	next, n := p.weekday(k, false)
	if n == k || next != wd%7+1 {
		return i
	}
	return n
}

// dateAfterDay reads the date that a weekday or relative day goes with:
// «الجمعة 6 ديسمبر 2019», «السبت ,21/07/2012», «الثلاثاء الموافق 12 مايو».
func (p *parser) dateAfterDay(i int, f *frame) int {
	k := i
	for range 2 {
		if r := p.mark(k); isComma(r) || isDash(r) || r == '/' || r == '(' || r == ':' {
			k++
		}
	}
	open := k > i && p.mark(k-1) == '('
	if w, ok := p.plain(k, clsAgree); ok {
		k = w.next
	} else if w, ok := p.plain(k, clsDayWord); ok && f.wd > 0 {
		k = w.next
	}
	if k > i && p.mark(i) == ':' && p.kind(k) != token.Number {
		return i
	}
	g := *f
	n := p.wholeDate(k, &g)
	if n == k {
		n = p.dayMonth(k, &g, true)
	}
	if n == k {
		if n = p.dayMonthDigits(k, &g); n > k {
			if r, q := p.qualifier(n); q > n {
				g.dir = r
				n = q
			}
		}
	}
	if n == k {
		return i
	}
	if open {
		if p.mark(n) != ')' {
			return i
		}
		n++
	}
	if g.month == 0 && !g.rel[relMonth].set && !g.sameMonth {
		return i
	}
	*f = g
	return n
}

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

// secondCalendar reads the same day in another calendar: «15 رمضان 1441 هـ
// الموافق 8 مايو 2020 م», «28 نوفمبر 2021 (23 ربيع الثاني 1443)».
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

// monthDate reads a month: «شهر مايو الجاري», «كانون الثاني (يناير) 2020»,
// «نيسان من العام المقبل», «رمضان 1442».
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

// latinDate reads a date with an English or French month: "Fri, 11 Aug 2017
// 15:23:17 GMT", "August 11, 2017".
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
