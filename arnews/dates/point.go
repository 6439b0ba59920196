package dates

import (
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

// readDated reads a date: [part of the day] day [time].
func (p *parser) readDated(i int) (frame, bool) {
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
	if w, ok := p.find(k, clsUnit); ok && unit(w.v) == unitDay && w.flag == 1 && w.w == singular && p.is(w.next, clsOrdinal) { // «اليوم السابع من رمضان»
		if n := p.dayMonth(w.next, &f, false); n > w.next && f.month > 0 {
			f.next = n
			return f, true
		}
		f = frame{i: i}
	}
	if n := p.monthDate(k, &f); n > k {
		f.next = n
		if f.hasDay() {
			f.next = p.timeOfDay(n, &f)
		}
		return f, true
	}
	if n := p.latinDate(k, &f); n > k {
		f.next = p.timeOfDay(n, &f)
		return f, true
	}
	return f, false
}

// dateAfterDay reads the date that a weekday or relative day goes with:
// «الاثنين 4 نوفمبر 2019», «الأحد ,09/06/2013», «الثلاثاء الموافق 12 مايو».
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
