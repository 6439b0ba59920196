package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

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

// timed reads a time of day at token i and the date that follows it: «الساعة
// العاشرة من صباح الخميس», «السابعة مساء الأحد 15-1 الجاري».
func (p *parser) timed(i int) (frame, bool) {
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
		}
	} else if d, ok := p.plain(n, clsPartDef); ok {
		half, n = part(d.v), d.next
	}
	f.clock = c
	zone := p.zoneAt(n, f)
	switch {
	case head, half != partNone, zone > n:
	case oclock && (spelled || p.colon(k)):
	case dated && !spelled && c.hasMin && p.colon(k):
	case !spelled && p.colon(k) && p.toks[k].Len() >= 5 && p.is(i-1, clsTemporal): // «في 22:30»
	default:
		f.clock = clock{}
		f.zone = 0
		return i
	}
	if spelled && !head && !oclock && half == partNone {
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

// colon reports whether number token i has a colon.
func (p *parser) colon(i int) bool {
	d, ok := p.digits(i)
	return ok && d.n > 1 && d.sep[0] == ':'
}

// hourDigits reads an hour in digits: «10», «10:30», «14,00», «15:23:17»,
// «20سا45د», «18h30».
func (p *parser) hourDigits(i int, head, dated bool) (c clock, next int) {
	if w, ok := p.plain(i, clsArticle); ok && head { // «الساعة الـ3»
		if c, next = p.hourDigits(w.next, head, dated); next > w.next {
			return c, next
		}
		return c, i
	}
	d, ok := p.digits(i)
	if ok && i > 0 && p.touches(i-1) && p.toks[i-1].In(p.s) == "ر" { // «97ر1», a decimal number
		return c, i
	}
	if ok && d.n == 1 && p.touches(i) && p.touches(i+1) && i+2 < len(p.toks) && p.toks[i+1].In(p.s) == "ر" {
		if h, good := p.whole(i+2, 2); good && head && h < 24 && d.field[0] < 60 { // «الساعة 33ر06»: 06:33
			return clock{hour: int8(h), min: int8(d.field[0]), set: true, hasMin: true}, i + 3
		}
		return c, i
	}
	if !ok || d.width[0] > 2 && !(d.width[0] == 4 && d.n == 1) {
		return c, i
	}
	c = clock{hour: int8(d.field[0] % 100), set: true, hasMin: true}
	next = i + 1
	switch {
	case d.n == 1 && d.width[0] == 4: // «0929 (GMT+04:00)»
		if d.field[0]%100 > 59 || d.field[0] >= 2400 || !head && p.mark(next) != '(' {
			return c, i
		}
		if !head {
			var g frame
			if p.zoneAt(next, &g) == next {
				return c, i
			}
		}
		c.hour, c.min = int8(d.field[0]/100), int8(d.field[0]%100)
		return c, next
	case d.n == 1:
		if w, ok := p.plain(next, clsHourAbbr); ok {
			c.hasMin = true
			if m, ok := p.whole(w.next, 2); ok && m < 60 {
				c.min = int8(m)
				next = p.skip(w.next+1, clsMinAbbr)
			} else {
				next = w.next
			}
			return c, p.hourRange(c, i, next)
		}
		if p.kind(next) == token.Latin && p.touches(i) {
			t := p.toks[next].In(p.s)
			if t[0] == 'h' || t[0] == 'H' {
				rest := strings.TrimLeft(t[1:], "0123456789")
				if rest == "" && len(t) <= 3 {
					for _, r := range t[1:] {
						c.min = c.min*10 + int8(r-'0')
					}
					return c, p.hourRange(c, i, next+1)
				}
			}
		}
		next = p.minutesAfter(next, &c)
		return c, p.hourRange(c, i, next)
	case d.width[1] != 2 || d.field[1] > 59 || d.n > 3:
		return c, i
	case d.sep[0] != ':' && d.sep[0] != '.' && d.sep[0] != ',' && d.sep[0] != '٫':
		return c, i
	case d.sep[0] != ':' && !head && !p.is(next, clsPartAdv) && !p.is(next, clsZoneWord):
		return c, i
	}
	c.min = int8(d.field[1])
	if d.n == 3 {
		if d.width[2] != 2 || d.field[2] > 59 {
			return c, i
		}
		c.sec, c.hasSec = int8(d.field[2]), true
	}
	return c, p.hourRange(c, i, next)
}

// hourRange answers next where the hour of c is one, else i.
func (p *parser) hourRange(c clock, i, next int) int {
	if c.hour < 0 || c.hour > 24 || c.hour == 24 && c.min > 0 {
		return i
	}
	return next
}

// hourWords reads an hour in words: «الثامنة», «الحادية عشرة والنصف».
func (p *parser) hourWords(i int) (c clock, next int) {
	n, next := p.ordinal(i, true)
	if next == i || n > 12 {
		return c, i
	}
	c = clock{hour: int8(n), set: true}
	return c, p.minutesAfter(next, &c)
}

// minutesAfter reads the minutes after an hour: «والنصف», «وعشر دقائق»,
// «إلا ربعا», «و20 دقيقة», «والدقيقة 30».
func (p *parser) minutesAfter(i int, c *clock) int {
	if w, ok := p.plain(i, clsExcept); ok {
		if m, n := p.minutes(w.next); n > w.next && m < 60 {
			t := int(c.hour)*60 - m
			c.hour, c.min, c.hasMin = int8((t+1440)/60%24), int8((t+1440)%60), true
			if c.hour == 0 && t > 0 {
				c.hour = 12
			}
			return n
		}
		return i
	}
	k := i
	joined := false
	if w, ok := p.plain(k, clsAnd); ok {
		k, joined = w.next, true
	}
	if w, ok := p.find(k, clsMinWord); ok && (joined || w.conj) { // «والدقيقة 30»
		if m, ok := p.whole(w.next, 2); ok && m < 60 {
			c.min, c.hasMin = int8(m), true
			return w.next + 1
		}
		return i
	}
	w, ok := p.find(k, clsClockPart)
	if !ok {
		if w, ok = p.find(k, clsCardinal); !ok && !joined {
			return i
		}
	}
	if ok && !joined && !w.conj {
		return i
	}
	if m, n := p.minutes(k); n > k && m < 60 {
		c.min, c.hasMin = int8(m), true
		return n
	}
	return i
}

// minutes reads a number of minutes at token i: «النصف», «ربعا», «عشر دقائق».
func (p *parser) minutes(i int) (m, next int) {
	if w, ok := p.find(i, clsClockPart); ok {
		m, next = int(w.v), w.next
		// «والنصف إلا خمس دقائق», «والنصف وخمس دقائق»
		if x, ok := p.plain(next, clsExcept); ok {
			if less, n := p.count(x.next, 2); n > x.next && p.is(n, clsMinWord) {
				return m - less, n + 1
			}
		}
		return m, next
	}
	m, next = p.count(i, 2)
	if next == i {
		return 0, i
	}
	if w, ok := p.plain(next, clsMinWord); ok {
		return m, w.next
	}
	return 0, i
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

// zoneAt reads a time zone: «بتوقيت غرينتش», «ت غ», "GMT+3", «(بالتوقيت المحلي)».
func (p *parser) zoneAt(i int, f *frame) int {
	k := i
	r := p.mark(k)
	open := r == '('
	if open || isComma(r) {
		k++
	}
	next := k
	if w, ok := p.find(k, clsZoneWord); ok {
		if z, ok := p.plain(w.next, clsZone); ok {
			f.zone, next = z.v+1, z.next
			if l, ok := p.plain(next, clsZone); ok && p.v.zones[l.v] == "local" {
				next = l.next
			}
		} else if p.kind(w.next) == token.Word {
			next = w.next + 1
		}
	} else if z, ok := p.plain(k, clsZone); ok && p.v.zones[z.v] == "Z" && (p.kind(k) == token.Latin || z.next-z.i > 1) {
		f.zone, next = z.v+1, z.next
		if n := p.offset(next, f); n > next {
			next = n
		}
	} else if open && p.kind(k) == token.Number {
		return i
	}
	if next == k {
		return i
	}
	if open {
		if p.mark(next) != ')' {
			return i
		}
		next++
	}
	return next
}

// offset reads hours from UTC after "GMT": "+3", "+04:00". Such a zone is
// kept in minutes below zero of index.
func (p *parser) offset(i int, f *frame) int {
	sign := 0
	switch r := p.mark(i); {
	case r == '+':
		sign = 1
	case isDash(r):
		sign = -1
	}
	d, ok := p.digits(i + 1)
	if sign == 0 || !ok || d.n > 2 || !p.touches(i) || d.field[0] > 1400 {
		return i
	}
	minutes := d.field[0] * 60
	switch {
	case d.n == 2:
		minutes += d.field[1]
	case d.width[0] > 2:
		minutes = d.field[0]/100*60 + d.field[0]%100
	}
	if minutes > 14*60 {
		return i
	}
	f.zone = int16(-1000 + sign*minutes - 1000)
	return i + 2
}

// isoTime reads the time of an ISO 8601 date: "T10:20", "T10:20:00Z",
// "T10:20+03:00".
func (p *parser) isoTime(i int, f *frame) int {
	if p.kind(i) != token.Latin || !p.touches(i-1) || p.mark(i+1) != ':' {
		return i
	}
	t := p.toks[i].In(p.s)
	d, ok := p.digits(i + 2)
	if len(t) != 3 || t[0] != 'T' || !ok || d.width[0] != 2 || d.field[0] > 59 || d.n > 2 && d.sep[1] != '.' {
		return i
	}
	h := digitValue(rune(t[1]))*10 + digitValue(rune(t[2]))
	if h < 0 || h > 24 {
		return i
	}
	f.clock = clock{hour: int8(h), min: int8(d.field[0]), set: true, hasMin: true}
	if d.n > 1 {
		f.clock.sec, f.clock.hasSec = int8(d.field[1]), true
	}
	next := i + 3
	if n := p.offset(next, f); n > next {
		return n
	}
	if p.kind(next) == token.Latin && p.touches(next-1) && p.toks[next].In(p.s) == "Z" {
		f.zone = -2000
		return next + 1
	}
	return next
}
