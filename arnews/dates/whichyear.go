package dates

import (
	"time"
)

// yearFor finds the year of a day and month, or of a month: the one given, or
// that which the reference, a qualifier, a weekday or the tense calls for.
func (p *parser) yearFor(f *frame, r *resolved) (int, bool) {
	if f.hasYear {
		return f.year, true
	}
	if f.cal == calGregorian && f.hasDay() {
		if y := p.eventYear(f); y > 0 {
			r.rule = ruleEvent
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
		r.rule = ruleTense
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
		t := p.tok(k)
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
