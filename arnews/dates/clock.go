package dates

import "arnews.example/arnews/token"

// timeOfDay reads the time that follows a date: «… الساعة 18:14», «… - 3:45 م»,
// «… مساء», «… بتوقيت غرينتش».
func (p *parser) timeOfDay(i int, f *frame) int {
	next := i
	if p.mark(i) == 0 || f.clock.set {
		if w, ok := p.plain(i, clsPartAdv); ok && f.part == partNone && !f.clock.set && part(w.v) < partAM && f.dayGrain() && !p.startsOther(w) {
			f.part = part(w.v)
			next = w.next
		}
	}
	if !f.clock.set && f.dayGrain() {
		k := next
		for range 2 {
			if r := p.mark(k); isComma(r) || isDash(r) || r == '/' || r == '|' || r == ':' || r == '(' {
				k++
			}
		}
		sep := k > next
		open := sep && p.mark(k-1) == '('
		if w, ok := p.plain(k, clsPrep); ok && !sep { // «في الساعة»
			if p.is(w.next, clsHourWord) || p.is(w.next, clsOClock) {
				k = w.next
			}
		}
		g := *f
		if n := p.isoTime(next, &g); n > next {
			*f = g
			return n
		}
		if n := p.hour(k, &g, true); n > k {
			if open && p.mark(n) == ')' {
				n++
			} else if open {
				n = k
			}
			if n > k {
				*f = g
				next = n
			}
		}
	}
	if f.clock.set || f.part != partNone {
		next = p.zoneAt(next, f)
	}
	return next
}

// startsOther reports whether the adverb w is the head of another date, as
// «مساء» in «الجمعة مساء السبت» is not of the first.
func (p *parser) startsOther(w word) bool {
	k := w.next
	if u, ok := p.plain(k, clsFrom); ok {
		k = u.next
	}
	_, n := p.weekday(k, false)
	return n > k || p.is(k, clsRelDay) && !p.is(k, clsNotToday)
}

// dayGrain reports whether the frame names one day, to which a time can belong.
func (f *frame) dayGrain() bool {
	return f.shape == shapeDate && (f.hasDay() || f.wd > 0 || f.rel[relDay].set)
}

// readTimed reads a time of day at token i and the date that follows it: «الساعة
// العاشرة من صباح الخميس», «الثامنة مساء الاثنين 9-3 الجاري».
func (p *parser) readTimed(i int) (frame, bool) {
	f := frame{i: i, shape: shapeClock}
	n := p.hour(i, &f, false)
	if n == i {
		if n = p.midnight(i, &f); n == i {
			return f, false
		}
	}
	n = p.zoneAt(n, &f)
	f.next = n
	k := n
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	}
	for range 2 {
		if r := p.mark(k); k == n && (isDash(r) || isComma(r) || r == '|' || r == '/') {
			k++
		}
	}
	g := f
	g.shape = shapeNone
	if w, ok := p.plain(k, clsPart); ok && f.clock.half == partNone || ok && part(w.v) == f.clock.half {
		g.clock.half = part(w.v)
		g.part = part(w.v) // as «ظهر» licenses «غد»
		k = w.next
	}
	m := p.dayCore(k, &g)
	if m > k && g.month == 0 && p.is(i, clsMidnight) { // «منتصف ليل الأحد - الاثنين»
		if next := p.toNextDay(m, g.wd); g.wd > 0 && next > m {
			g.wd, m = g.wd%7+1, next
		}
	}
	if m == k {
		m = p.wholeDate(k, &g)
	}
	g.part = partNone
	if m > k && g.dayGrain() {
		g.clock.settle(g.clock.half)
		if w, ok := p.plain(m, clsPartAdv); ok && g.clock.half == partNone {
			g.clock.settle(part(w.v))
			m = w.next
		}
		g.next = p.zoneAt(m, &g)
		return g, true
	}
	f.clock.settle(f.clock.half)
	return f, true
}

// midnight reads «منتصف الليل», «منتصف ليل الجمعة».
func (p *parser) midnight(i int, f *frame) int {
	w, ok := p.find(i, clsMidnight)
	if !ok || p.is(i-1, clsAfter) {
		return i
	}
	f.clock = clock{set: true, hasMin: true}
	return w.next
}

// hour reads a time of day: «الساعة 10:30 مساء», «الثامنة والنصف صباحا»,
// «الخامسة إلا ربعا». After a date (dated) digits with a colon need no word.
func (p *parser) hour(i int, f *frame, dated bool) int {
	k := i
	head := false
	if w, ok := p.find(k, clsOClock); ok && dated { // «عند الساعة»; alone it is no part of the expression
		if p.is(w.next, clsHourWord) || p.is(w.next, clsOrdinal) {
			k = w.next
		}
	}
	if w, ok := p.find(k, clsHourWord); ok && (k == i || w.cut == 0) {
		k, head = w.next, true
		if r := p.mark(k); r == ':' {
			k++
		}
	}
	oclock := p.is(i-1, clsOClock)
	c, n := p.hourDigits(k, head, dated)
	spelled := false
	if n == k {
		if c, n = p.hourWords(k); n == k {
			return i
		}
		spelled = true
	}
	less := spelled && p.is(k+1, clsExcept) && p.is(i-1, clsTemporal) // «في الثانية إلا ربعا»
	half := partNone
	if w, ok := p.plain(n, clsPartAdv); ok {
		half = part(w.v)
		if p.toks[w.i].Len() <= 2 && !spelled && !head && !dated && !p.colon(k) { // «20 م», metres
			half = partNone
		} else {
			n = w.next
		}
	} else if w, ok := p.plain(n, clsFrom); ok {
		if d, ok := p.plain(w.next, clsPartDef); ok {
			half, n = part(d.v), d.next
		} else if d, ok := p.plain(w.next, clsPartAdv); ok && p.toks[w.next].Len() > 3 && d.next-d.i > 1 {
			half, n = part(d.v), d.next
		} else if d, ok := p.plain(w.next, clsPart); ok && spelled && p.dayFollows(d.next) { // «السابعة من مساء أمس»
			half = part(d.v)
		}
	} else if d, ok := p.plain(n, clsPartDef); ok {
		half, n = part(d.v), d.next
	}
	f.clock = c
	zone := p.zoneAt(n, f)
	switch {
	case head, half != partNone, zone > n:
	case oclock && (spelled || p.colon(k)), less:
	case dated && !spelled && c.hasMin && p.colon(k):
	case !spelled && p.colon(k) && p.toks[k].Len() >= 5 && p.is(i-1, clsTemporal): // «في 22:30»
	default:
		f.clock = clock{}
		f.zone = 0
		return i
	}
	if spelled && !head && !oclock && half == partNone && !less {
		f.clock, f.zone = clock{}, 0
		return i
	}
	f.clock.half = half
	if dated {
		if half == partNone {
			half = f.part
		}
		f.clock.settle(half)
	}
	f.part = partNone
	return zone
}

// dayFollows reports whether a word for a day or the number of one stands at token i.
func (p *parser) dayFollows(i int) bool {
	return p.classes(i).any(setOf(clsRelDay, clsWeakDay, clsWeekday, clsDayWord)) || p.kind(i) == token.Number
}

// settle moves the hour to the half of the day that was named.
func (c *clock) settle(half part) {
	if !c.set || c.hour > 12 {
		return
	}
	switch half {
	case partPM, partEvening, partAfternoon:
		if c.hour < 12 {
			c.hour += 12
		} else if half == partEvening {
			c.hour = 0
		}
	case partMidday:
		if c.hour < 5 {
			c.hour += 12
		}
	case partNight:
		if c.hour >= 6 && c.hour < 12 {
			c.hour += 12
		} else if c.hour == 12 {
			c.hour = 0
		}
	case partAM:
		if c.hour == 12 {
			c.hour = 0
		}
	}
}
