package dates

import (
	"time"
)

func (p *parser) resolveRelativeDay(f *frame, r *resolved) bool {
	n := int(f.rel[relDay].n)
	r.rule = ruleRelative
	if f.hasDay() && f.month > 0 { // «اليوم الاثنين 3 غشت»
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
	r.rule = ruleDate
	if f.anniversary {
		r.rule = ruleHoliday
	}
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
			day := int(f.day)
			if f.lastDay && f.month != 2 {
				day = monthDays(calGregorian, 0, int(f.month))
			}
			r.partial(0, int(f.month), day)
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
		r.rule = ruleHijri
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

// resolveWeekday resolves a weekday without a date.
func (p *parser) resolveWeekday(f *frame, r *resolved) bool {
	r.rule = ruleWeekday
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
			r.rule = ruleTense
		}
	}
	p.day(f, r, p.ref.AddDate(0, 0, off))
	return true
}
