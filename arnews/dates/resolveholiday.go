package dates

import (
	"time"
)

// resolveHoliday resolves a feast: in the year given, or the one nearest to
// the reference that fits the tense.
func (p *parser) resolveHoliday(f *frame, r *resolved) bool {
	r.rule = ruleHoliday
	h := p.v.holidays[f.holiday]
	first := func(y int) time.Time { return h.in(y) }
	var d time.Time
	switch {
	case f.hasYear && f.year <= 1500 && h.kind == 'h', f.hasYear && f.year > 1500 && h.kind != 'h':
		d = first(f.year)
	case f.hasYear && f.year <= 1500:
		d = p.within(h, hijriDay(ymd{f.year, 1, 1}), hijriDay(ymd{f.year + 1, 1, 1}))
	case f.hasYear:
		d = p.within(h, civil(f.year, 1, 1), civil(f.year+1, 1, 1))
	case !p.hasRef:
		r.typ, r.grain = Day, GrainDay
		if h.kind == 'g' {
			r.partial(0, int(h.month), int(h.day)+max(f.n-1, 0))
		} else {
			r.write("XXXX-XX-XX")
		}
		return true
	case f.rel[relYear].set:
		y := p.ref.Year() + int(f.rel[relYear].n)
		d = p.within(h, civil(y, 1, 1), civil(y+1, 1, 1))
	default:
		d = p.nearestFeast(f, h, r)
	}
	if d.IsZero() {
		return false
	}
	if h.kind == 'h' {
		r.hijri = hijriOf(d)
	}
	d = d.AddDate(0, 0, max(f.n-1, 0))
	if f.part != partNone && p.is(f.i, clsPart) && h.month == 1 && h.day == 1 && f.part == partNight { // «ليلة رأس السنة»
		d = d.AddDate(0, 0, -1)
	}
	if h.days == 3 && h.month == 12 && h.kind == 'h' { // «أيام التشريق»
		r.set(Day, GrainDay, d, d.AddDate(0, 0, 3))
		r.days(r.lo, r.hi)
		return true
	}
	p.day(f, r, d)
	return true
}

// within returns the feast that falls into [lo, hi).
func (p *parser) within(h holiday, lo, hi time.Time) time.Time {
	from := lo.Year() - 1
	if h.kind == 'h' {
		from = hijriOf(lo).y - 1
	}
	for y := from; y <= from+3; y++ {
		if d := h.in(y); !d.Before(lo) && d.Before(hi) {
			return d
		}
	}
	return time.Time{}
}

// nearestFeast returns the feast nearest to the reference that fits qualifier
// and tense.
func (p *parser) nearestFeast(f *frame, h holiday, r *resolved) time.Time {
	now := p.ref.Year()
	if h.kind == 'h' {
		now = hijriOf(p.ref).y
	}
	tense := 0
	if f.dir.set {
		tense = int(f.dir.n)
	} else {
		tense = p.tense(f)
	}
	var best time.Time
	by := 1 << 30
	for y := now - 2; y <= now+2; y++ {
		d := h.in(y)
		off := daysBetween(p.ref, d)
		if f.dir.set && (tense < 0 && off >= 0 || tense > 0 && off <= 0) {
			continue
		}
		dist := abs(off)
		if !f.dir.set && (tense > 0 && off < -int(h.days) || tense < 0 && off > 0) {
			dist += 120
		}
		if dist < by {
			best, by = d, dist
		}
	}
	r.confidence = 0.85
	return best
}
