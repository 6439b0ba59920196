package dates

import (
	"time"
)

// resolveClock resolves a time of day that stands without a date.
func (p *parser) resolveClock(f *frame, r *resolved) bool {
	r.rule = ruleClock
	r.confidence = 0.7
	if !p.hasRef {
		r.typ, r.grain = Time, GrainMinute
		r.write("XXXX-XX-XX")
		p.writeTime(f, r, time.Time{})
		return true
	}
	p.day(f, r, p.ref)
	return true
}

// resolveUnit resolves the week, month, year and so on that a qualifier or a
// modifier points to.
func (p *parser) resolveUnit(f *frame, r *resolved) bool {
	r.rule = ruleRelative
	n := int(f.dir.n)
	if f.rel[relMonth].set {
		n = int(f.rel[relMonth].n)
	}
	if f.sameMonth {
		if p.memory.month == 0 || p.memory.year == 0 {
			return false
		}
		r.set(Day, GrainMonth, civil(p.memory.year, p.memory.month, 1), civil(p.memory.year, p.memory.month+1, 1))
		r.month(r.lo)
		return true
	}
	if f.sameYear {
		g := *f
		return p.resolveYear(&g, r)
	}
	if !p.hasRef {
		r.vague(n)
		return true
	}
	y := p.ref.Year()
	switch f.unit {
	case unitWeek:
		lo := weekStart(p.ref).AddDate(0, 0, 7*n)
		r.set(Day, GrainWeek, lo, lo.AddDate(0, 0, 7))
		r.week(lo)
	case unitMonth:
		lo := addMonths(p.ref, n)
		if f.hasYear {
			lo = civil(f.year, int(lo.Month()), 1)
		} else if f.rel[relYear].set {
			lo = civil(y+int(f.rel[relYear].n), int(lo.Month()), 1)
		}
		r.set(Day, GrainMonth, lo, addMonths(lo, 1))
		r.month(lo)
	case unitYear:
		if f.school {
			return p.schoolYear(f, r)
		}
		r.set(Day, GrainYear, civil(y+n, 1, 1), civil(y+n+1, 1, 1))
		r.year(y + n)
	case unitSeason:
		return p.schoolYear(f, r)
	case unitDecade:
		d := floorDiv(y, 10) + n
		r.set(Day, GrainDecade, civil(d*10, 1, 1), civil(d*10+10, 1, 1))
		r.decade(d)
	case unitCentury:
		c := floorDiv(y, 100) + n
		r.set(Day, GrainCentury, civil(c*100, 1, 1), civil(c*100+100, 1, 1))
		r.centuryValue(c)
	case unitMillennium:
		m := floorDiv(y, 1000) + n
		r.set(Day, GrainMillennium, civil(m*1000, 1, 1), civil(m*1000+1000, 1, 1))
		r.digits(m, 1)
	default:
		return false
	}
	return true
}

// schoolYear resolves a season or school year, which runs from the summer to
// the next one.
func (p *parser) schoolYear(f *frame, r *resolved) bool {
	y := p.ref.Year()
	switch m := p.ref.Month(); {
	case m < time.July:
		y--
	case m <= time.August && f.dir.n > 0: // between two of them the next one begins this year
		y--
	case m <= time.August && f.dir.n == 0 && (f.unit == unitYear || f.school || m == time.July):
		y--
	}
	y += int(f.dir.n)
	r.set(Day, GrainYear, civil(y, 7, 1), civil(y+1, 7, 1))
	r.year(y)
	r.write("/")
	r.year(y + 1)
	return true
}

// resolveYears resolves «2021/2022».
func (p *parser) resolveYears(f *frame, r *resolved) bool {
	r.rule = ruleYear
	if f.cal == calHijri {
		if f.school && f.unit == unitNone { // the Saudi fiscal year: the Gregorian one of the second half
			r.hijri = ymd{f.yearTo, 0, 0}
		}
		lo, hi := hijriDay(ymd{f.year, 1, 1}), hijriDay(ymd{f.yearTo + 1, 1, 1})
		if p.fiscal(f) {
			y := hijriDay(ymd{f.yearTo, 1, 1}).Year()
			lo, hi = civil(y, 1, 1), civil(y+1, 1, 1)
		}
		r.set(Day, GrainYear, lo, hi)
		r.hijri = ymd{f.year, 0, 0}
		r.days(lo, hi)
		return true
	}
	r.set(Day, GrainYear, civil(f.year, 1, 1), civil(f.yearTo+1, 1, 1))
	r.year(f.year)
	r.write("/")
	r.year(f.yearTo)
	return true
}

// fiscal reports whether the years are those of a budget: since 1987 the Saudi
// fiscal year, named by two Hijri years, is the Gregorian year in which the
// second begins.
func (p *parser) fiscal(f *frame) bool {
	if f.i > 0 {
		switch p.toks[f.i-1].In(p.s) {
		case "ميزانية", "موازنة", "الميزانية", "الموازنة":
			return true
		}
	}
	for k := f.i; k < f.next; k++ {
		if w, ok := p.plain(k, clsSchool); ok {
			t := p.toks[w.i].In(p.s)
			return t == "المالي" || t == "المالية"
		}
	}
	return false
}
