package dates

import (
	"time"
)

// anchor is what relative expressions are resolved against.
type anchor struct {
	hasRef  bool
	clocked bool      // the reference has a time of day
	ref     time.Time // the civil day, at midnight UTC
	moment  time.Time // the reference itself
}

// memory is what earlier expressions of the text leave behind.
type memory struct {
	year, month int // of the last date that was found; 0 for none
	shift       int // days from the Hijri table to the text's own Hijri dates
}

// resolved is what an expression names.
type resolved struct {
	typ        Type
	grain      Grain
	value      [64]byte
	n          int
	lo, hi     time.Time // civil, half-open; zero if not known
	hijri      ymd
	confidence float64
	rule       string
	conflict   Conflict
	other      time.Time // the start of a second reading
}

func (r *resolved) known() bool { return !r.lo.IsZero() }

func (r *resolved) set(typ Type, grain Grain, lo, hi time.Time) {
	r.typ, r.grain, r.lo, r.hi = typ, grain, lo, hi
}

// vague sets the value of what lies before, at or after an unknown reference.
func (r *resolved) vague(direction int) {
	r.typ, r.grain = Day, GrainNone
	switch {
	case direction < 0:
		r.write("PAST_REF")
	case direction > 0:
		r.write("FUTURE_REF")
	default:
		r.write("PRESENT_REF")
	}
}

// resolve gives the frame its value.
func (p *parser) resolve(f *frame) (r resolved, ok bool) {
	r.confidence = 1
	switch f.shape {
	case shapeDate:
		ok = p.resolveDate(f, &r)
	case shapeClock:
		ok = p.resolveClock(f, &r)
	case shapeUnit:
		ok = p.resolveUnit(f, &r)
	case shapeSeason:
		ok = p.resolveSeason(f, &r)
	case shapeQuarter, shapeHalf, shapeMonths:
		ok = p.resolveFraction(f, &r)
	case shapeDays, shapeWeekdayOf:
		ok = p.resolveDays(f, &r)
	case shapeDecade, shapeCentury:
		ok = p.resolveCentury(f, &r)
	case shapeHoliday:
		ok = p.resolveHoliday(f, &r)
	case shapeYears:
		ok = p.resolveYears(f, &r)
	}
	return r, ok
}

// resolveDate resolves a day, month or year.
func (p *parser) resolveDate(f *frame, r *resolved) bool {
	switch {
	case f.rel[relDay].set:
		return p.resolveRelativeDay(f, r)
	case f.hasDay() && (f.month > 0 || f.rel[relMonth].set || f.sameMonth):
		return p.resolveDay(f, r)
	case f.wd > 0:
		return p.resolveWeekday(f, r)
	case f.month > 0:
		return p.resolveMonth(f, r)
	case f.hasYear, f.rel[relYear].set, f.sameYear:
		return p.resolveYear(f, r)
	}
	return false
}

func (p *parser) resolveRelativeDay(f *frame, r *resolved) bool {
	n := int(f.rel[relDay].n)
	r.rule = "relative"
	if f.hasDay() && f.month > 0 { // «اليوم الثلاثاء 21 ماي»
		g := *f
		g.rel[relDay] = relative{}
		return p.resolveDate(&g, r)
	}
	if !p.hasRef {
		switch {
		case f.wd > 0:
			p.unknownWeekday(f, r)
		case f.clock.set || f.part != partNone:
			r.typ, r.grain = Time, GrainDayPart
			r.write("XXXX-XX-XX")
			p.writeTime(f, r, time.Time{})
		default:
			r.vague(n)
		}
		return true
	}
	d := p.ref.AddDate(0, 0, n)
	switch {
	case f.rel[relYear].set:
		d = d.AddDate(int(f.rel[relYear].n), 0, 0)
	case f.hasYear:
		d = civil(f.year, int(d.Month()), d.Day())
	case f.wd > 0 && isoWeekday(d) != int(f.wd):
		// The weekday is the writer's, the reference may be a day or more late.
		off := (int(f.wd) - isoWeekday(d) + 7) % 7
		if off > 1 {
			off -= 7
		}
		r.conflict = Conflict{"reference", -off}
		r.confidence = 0.6
		d = d.AddDate(0, 0, off)
	}
	p.day(f, r, d)
	return true
}

// day sets a known day, with its time.
func (p *parser) day(f *frame, r *resolved, d time.Time) {
	r.set(Day, GrainDay, d, d.AddDate(0, 0, 1))
	r.date(d)
	if f.clock.set || f.part != partNone {
		p.writeTime(f, r, d)
	}
}

// unknownWeekday writes a weekday of an unknown week.
func (p *parser) unknownWeekday(f *frame, r *resolved) {
	r.typ, r.grain = Day, GrainDay
	r.write("XXXX-WXX-")
	r.write(string(rune('0' + f.wd)))
	if f.clock.set || f.part != partNone {
		p.writeTime(f, r, time.Time{})
	}
}

// resolveDay resolves a day of a month.
func (p *parser) resolveDay(f *frame, r *resolved) bool {
	r.rule = "date"
	if f.rel[relMonth].set || f.sameMonth && f.month == 0 {
		var first time.Time
		switch {
		case f.sameMonth && p.memory.month > 0 && p.memory.year > 0:
			first = civil(p.memory.year, p.memory.month, 1)
		case f.sameMonth && p.memory.month > 0:
			r.typ, r.grain = Day, GrainDay
			r.partial(0, p.memory.month, int(f.day))
			return true
		case !p.hasRef:
			r.typ, r.grain = Day, GrainDay
			r.partial(0, 0, int(f.day))
			if f.clock.set || f.part != partNone {
				p.writeTime(f, r, time.Time{})
			}
			return true
		default:
			first = addMonths(p.ref, int(f.rel[relMonth].n))
		}
		if int(f.day) > monthDays(calGregorian, first.Year(), int(first.Month())) {
			return false
		}
		d := first.AddDate(0, 0, int(f.day)-1)
		p.checkWeekday(f, r, d)
		p.day(f, r, d)
		return true
	}
	y, known := p.yearFor(f, r)
	if !known {
		r.typ, r.grain = Day, GrainDay
		if f.cal == calHijri {
			r.partial(0, 0, 0)
		} else {
			r.partial(0, int(f.month), int(f.day))
		}
		if f.clock.set || f.part != partNone {
			p.writeTime(f, r, time.Time{})
		}
		return true
	}
	d, ok := p.calendarDay(f, y)
	if !ok {
		return false
	}
	if f.cal == calHijri {
		r.hijri = ymd{y, int(f.month), int(f.day)}
		r.rule = "hijri"
		if f.lastDay {
			r.hijri.d = hijriOf(d).d
		}
		if f.wd > 0 { // the weekday outranks the table
			for _, off := range [...]int{0, 1, -1, 2, -2} {
				if isoWeekday(d.AddDate(0, 0, off)) == int(f.wd) && off != 0 {
					r.conflict = Conflict{"calendar", -off}
					p.shift += off
					d = d.AddDate(0, 0, off)
					break
				} else if off == 0 && isoWeekday(d) == int(f.wd) {
					break
				}
			}
		}
	} else {
		p.checkWeekday(f, r, d)
		if f.hijri.d > 0 {
			p.learnShift(f, r, d)
		}
	}
	p.day(f, r, d)
	return true
}

// checkWeekday notes a weekday that is not the date's.
func (p *parser) checkWeekday(f *frame, r *resolved, d time.Time) {
	if f.wd == 0 || isoWeekday(d) == int(f.wd) {
		return
	}
	off := (int(f.wd) - isoWeekday(d) + 7) % 7
	if off > 3 {
		off -= 7
	}
	r.conflict = Conflict{"weekday", off}
	r.confidence = 0.7
}

// learnShift compares the two sides of a date in two calendars. A difference
// of a day or two is that of the sighting, and holds for the rest of the text.
func (p *parser) learnShift(f *frame, r *resolved, d time.Time) {
	h := f.hijri
	if h.y == 0 || h.m == 0 {
		return
	}
	r.hijri = h
	diff := daysBetween(hijriDay(h), d)
	switch {
	case diff == 0:
		p.shift = 0
	case abs(diff) <= 2:
		p.shift = diff
		r.conflict = Conflict{"calendar", -diff}
	default:
		r.conflict = Conflict{"calendar", -diff}
		r.confidence = 0.6
	}
}

// calendarDay returns the day of the frame in year y of its calendar.
func (p *parser) calendarDay(f *frame, y int) (time.Time, bool) {
	if f.cal == calHijri {
		if f.lastDay {
			return hijriDay(ymd{y, int(f.month) + 1, 1}).AddDate(0, 0, p.shift-1), true
		}
		return hijriDay(ymd{y, int(f.month), int(f.day)}).AddDate(0, 0, p.shift), true
	}
	if f.bc {
		y = 1 - y
	}
	if f.lastDay {
		return civil(y, int(f.month)+1, 0), true
	}
	return civil(y, int(f.month), int(f.day)), int(f.day) <= monthDays(calGregorian, y, int(f.month))
}

// yearFor finds the year of a day and month, or of a month: the one given, or
// that which the reference, a qualifier, a weekday or the tense calls for.
func (p *parser) yearFor(f *frame, r *resolved) (int, bool) {
	if f.hasYear {
		return f.year, true
	}
	if f.cal == calGregorian && f.hasDay() {
		if y := p.eventYear(f); y > 0 {
			r.rule = "event"
			return y, true
		}
	}
	if f.sameYear && p.memory.year > 0 {
		return p.memory.year, true
	}
	if !p.hasRef {
		return 0, false
	}
	now := p.ref.Year()
	if f.cal == calHijri {
		now = hijriOf(p.ref).y
	}
	if f.rel[relYear].set {
		return now + int(f.rel[relYear].n), true
	}
	start := func(y int) time.Time {
		g := *f
		if !g.hasDay() {
			g.day = 1
		}
		d, _ := p.calendarDay(&g, y)
		return d
	}
	if f.dir.set {
		return p.yearByQualifier(f, now, start), true
	}
	if f.wd > 0 && f.hasDay() { // the year in which the weekday is right
		best, by := 0, 1<<30
		for y := now - 6; y <= now+6; y++ {
			d := start(y)
			if dist := abs(daysBetween(p.ref, d)); isoWeekday(d) == int(f.wd) && dist < by {
				best, by = y, dist
			}
		}
		if by < 420 {
			return best, true
		}
	}
	tense := p.tense(f)
	// the last one up to the reference, and the next after it
	past := now
	for daysBetween(p.ref, start(past)) > 0 {
		past--
	}
	next := past + 1
	before, after := daysBetween(start(past), p.ref), daysBetween(p.ref, start(next))
	if !f.hasDay() && before < 31 {
		before = 0
	}
	r.confidence = 0.9
	switch {
	case tense > 0 && before > 0 && (after < 300 || before > 45):
		r.rule = "tense"
		r.other = start(past)
		return next, true
	case tense < 0:
		r.other = start(next)
		return past, true
	case tense == 0 && after*3 < before && after < 60:
		r.confidence = 0.6
		r.other = start(past)
		return next, true
	}
	return past, true
}

// yearByQualifier finds the year of «أبريل الماضي», «12 يونيو المقبل».
func (p *parser) yearByQualifier(f *frame, now int, start func(int) time.Time) int {
	day := f.hasDay()
	month := func(y int) int { // months from the reference's
		if f.cal == calHijri {
			h := hijriOf(p.ref)
			return (y-h.y)*12 + int(f.month) - h.m
		}
		return (y-p.ref.Year())*12 + int(f.month) - int(p.ref.Month())
	}
	switch {
	case f.dir.n < 0:
		y := now
		for day && daysBetween(p.ref, start(y)) >= 0 || !day && month(y) >= 0 {
			y--
		}
		return y + int(f.dir.n) + 1
	case f.dir.n > 0:
		y := now
		for day && daysBetween(p.ref, start(y)) <= 0 || !day && month(y) <= 0 {
			y++
		}
		return y + int(f.dir.n) - 1
	}
	// «الجاري»: this year, or the neighbour at the turn of the year
	switch m := month(now); {
	case m > 6:
		return now - 1
	case m < -6:
		return now + 1
	}
	return now
}

// eventYear returns the year that the words before a day and month give it:
// «هجمات 11 سبتمبر».
func (p *parser) eventYear(f *frame) int {
	for back := 1; back <= 2; back++ {
		k := f.i - back
		if k < 0 {
			break
		}
		t := &p.toks[k]
		for _, id := range [...]uint32{uint32(t.ID), uint32(t.Conj), uint32(t.Prep)} {
			if id == 0 || int(id) >= len(p.v.sets) || !p.v.sets[id].has(clsEvent) {
				continue
			}
			for _, e := range p.v.first[id] {
				if e.class != clsEvent {
					continue
				}
				if ev := p.v.events[e.v]; ev.day == int16(f.day) && ev.month == int16(f.month) {
					return int(ev.year)
				}
			}
		}
		if !p.is(k, clsPrep) && !p.is(k, clsFrom) && !p.is(k, clsDayWord) && !p.is(k, clsTemporal) {
			break
		}
	}
	return 0
}

// resolveWeekday resolves a weekday without a date.
func (p *parser) resolveWeekday(f *frame, r *resolved) bool {
	r.rule = "weekday"
	if !p.hasRef {
		p.unknownWeekday(f, r)
		return true
	}
	today := isoWeekday(p.ref)
	back := (today - int(f.wd) + 7) % 7  // days since the last one, 0 today
	ahead := (int(f.wd) - today + 7) % 7 // days to the next one, 0 today
	var off int
	switch {
	case f.rel[relWeek].set:
		p.day(f, r, weekStart(p.ref).AddDate(0, 0, 7*int(f.rel[relWeek].n)+int(f.wd)-1))
		return true
	case f.dir.set && f.dir.n < 0:
		if back == 0 {
			back = 7
		}
		off = -back - 7*(-int(f.dir.n)-1)
	case f.dir.set && f.dir.n > 0:
		if ahead == 0 {
			ahead = 7
		}
		off = ahead + 7*(int(f.dir.n)-1)
	case f.dir.set:
		off = -back
		if p.tense(f) > 0 {
			off = ahead
		}
	default:
		r.confidence = 0.8
		off = -back
		tense := p.tense(f)
		if tense > 0 {
			off = ahead
		}
		if back != 0 {
			r.other = p.ref.AddDate(0, 0, ahead)
			if off == ahead {
				r.other = p.ref.AddDate(0, 0, -back)
			}
		}
		if tense != 0 {
			r.rule = "tense"
		}
	}
	p.day(f, r, p.ref.AddDate(0, 0, off))
	return true
}

// resolveMonth resolves a month with or without its year.
func (p *parser) resolveMonth(f *frame, r *resolved) bool {
	r.rule = "month"
	y, known := p.yearFor(f, r)
	if f.cal == calHijri {
		r.rule = "hijri"
		if !known {
			r.typ, r.grain = Day, GrainMonth
			r.write("XXXX-XX")
			return true
		}
		lo := hijriDay(ymd{y, int(f.month), 1}).AddDate(0, 0, p.shift)
		hi := hijriDay(ymd{y, int(f.month) + 1, 1}).AddDate(0, 0, p.shift)
		r.set(Day, GrainMonth, lo, hi)
		r.hijri = ymd{y, int(f.month), 0}
		r.days(lo, hi)
		return true
	}
	r.typ, r.grain = Day, GrainMonth
	if !known {
		r.partial(0, int(f.month), 0)
		return true
	}
	if f.bc {
		y = 1 - y
	}
	r.set(Day, GrainMonth, civil(y, int(f.month), 1), civil(y, int(f.month)+1, 1))
	r.month(r.lo)
	return true
}

// resolveYear resolves a year.
func (p *parser) resolveYear(f *frame, r *resolved) bool {
	r.rule = "year"
	y := f.year
	switch {
	case f.hasYear:
	case f.sameYear && p.memory.year > 0:
		y = p.memory.year
	case f.sameYear:
		return false
	case !p.hasRef:
		r.vague(int(f.rel[relYear].n))
		return true
	default:
		y = p.ref.Year() + int(f.rel[relYear].n)
	}
	if f.cal == calHijri {
		lo, hi := hijriDay(ymd{y, 1, 1}), hijriDay(ymd{y + 1, 1, 1})
		r.set(Day, GrainYear, lo, hi)
		r.hijri = ymd{y, 0, 0}
		r.days(lo, hi)
		return true
	}
	if f.bc {
		y = 1 - y
	}
	r.set(Day, GrainYear, civil(y, 1, 1), civil(y+1, 1, 1))
	r.year(y)
	return true
}
