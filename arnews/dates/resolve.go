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
	year, month int   // of the last date that was found; 0 for none
	period      frame // the last quarter, half or month
	shift       int   // days from the Hijri table to the text's own Hijri dates
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
	case shapeMillennium:
		r.rule = rulePeriod
		r.set(Day, GrainMillennium, civil(f.n*1000-1000, 1, 1), civil(f.n*1000, 1, 1))
		r.digits(f.n-1, 1)
		ok = true
	case shapeSame:
		ok = p.resolveSame(f, &r)
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

// resolveMonth resolves a month with or without its year.
func (p *parser) resolveMonth(f *frame, r *resolved) bool {
	r.rule = ruleMonth
	y, known := p.yearFor(f, r)
	if f.cal == calHijri {
		r.rule = ruleHijri
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
	r.rule = ruleYear
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
