package dates

import (
	"time"
)

func (p *parser) resolveSeason(f *frame, r *resolved) bool {
	r.rule = ruleSeason
	y, known := f.year, f.hasYear
	start := func(y int) time.Time { return civil(y, int(f.seasonal)*3, 1) } // SP in March … WI in December
	switch {
	case known && f.yearTo > 0:
	case known:
	case f.sameYear && p.memory.year > 0:
		y, known = p.memory.year, true
	case !p.hasRef:
	case f.rel[relYear].set:
		y, known = p.ref.Year()+int(f.rel[relYear].n), true
	case f.dir.set && f.dir.n < 0:
		y, known = p.ref.Year(), true
		for start(y).AddDate(0, 3, 0).After(p.ref) {
			y--
		}
	case f.dir.set && f.dir.n > 0:
		y, known = p.ref.Year(), true
		for !start(y).After(p.ref) {
			y++
		}
	default:
		y, known = p.ref.Year(), true
	}
	r.typ, r.grain = Day, GrainSeason
	if known {
		r.set(Day, GrainSeason, start(y), start(y).AddDate(0, 3, 0))
		r.year(y)
	} else {
		r.write("XXXX")
	}
	r.write("-")
	r.write(seasonCodes[f.seasonal])
	return true
}

// resolveFraction resolves a quarter, a half or some months of a year.
func (p *parser) resolveFraction(f *frame, r *resolved) bool {
	r.rule = rulePeriod
	y, known := f.year, f.hasYear
	switch {
	case known:
	case f.sameYear && p.memory.year > 0:
		y, known = p.memory.year, true
	case p.hasRef && f.rel[relYear].set:
		y, known = p.ref.Year()+int(f.rel[relYear].n), true
	case p.hasRef && f.shape != shapeMonths && f.n > 0: // the last that has begun
		y, known = p.ref.Year(), true
		first := f.n*3 - 2
		if f.shape == shapeHalf {
			first = f.n*6 - 5
		}
		switch tense := p.tense(f); {
		case tense <= 0 && first > int(p.ref.Month()):
			y--
		case tense > 0 && first < int(p.ref.Month())-2:
			y++
		}
	}
	if f.cal == calHijri {
		return false
	}
	if f.n == 0 { // «الربع الماضي»
		if !p.hasRef {
			r.vague(int(f.dir.n))
			return true
		}
		q := p.ref.Year()*4 + (int(p.ref.Month())-1)/3 + int(f.dir.n)
		g := *f
		g.n, g.year, g.hasYear = q%4+1, floorDiv(q, 4), true
		return p.resolveFraction(&g, r)
	}
	from, months := 1, 12
	r.typ = Day
	if known {
		r.year(y)
	} else {
		r.write("XXXX")
	}
	switch f.shape {
	case shapeQuarter:
		from, months, r.grain = f.n*3-2, 3, GrainQuarter
		r.write("-Q")
		r.write(string(rune('0' + f.n)))
	case shapeHalf:
		from, months, r.grain = f.n*6-5, 6, GrainHalf
		r.write("-H")
		r.write(string(rune('0' + f.n)))
	default:
		r.grain = GrainMonth
		months = f.n
		if months < 0 {
			months = -months
			from = 13 - months
		}
		r.n = 0
		if !known {
			r.partial(0, from, 0)
			r.write("/")
			r.partial(0, from+months-1, 0)
			return true
		}
		r.month(civil(y, from, 1))
		r.write("/")
		r.month(civil(y, from+months-1, 1))
	}
	if known {
		r.lo, r.hi = civil(y, from, 1), civil(y, from+months, 1)
	}
	return true
}

// resolveDays resolves counted days of a month.
func (p *parser) resolveDays(f *frame, r *resolved) bool {
	g := *f
	g.shape, g.wd, g.part = shapeDate, 0, partNone
	var m resolved
	if g.rel[relMonth].set {
		if !p.hasRef {
			return false
		}
		lo := addMonths(p.ref, int(g.rel[relMonth].n))
		m.set(Day, GrainMonth, lo, addMonths(lo, 1))
	} else if !p.resolveMonth(&g, &m) {
		return false
	}
	r.rule = rulePeriod
	r.typ, r.grain = Day, GrainDay
	if !m.known() {
		if f.cal == calHijri {
			r.write("XXXX-XX")
		} else {
			r.partial(0, int(f.month), 0)
		}
		return true
	}
	r.hijri = m.hijri
	length := daysBetween(m.lo, m.hi)
	if f.shape == shapeWeekdayOf {
		d := m.lo.AddDate(0, 0, (int(f.wd)-isoWeekday(m.lo)+7)%7+7*(f.n-1))
		if f.n < 0 {
			last := m.hi.AddDate(0, 0, -1)
			d = last.AddDate(0, 0, -((isoWeekday(last) - int(f.wd) + 7) % 7))
		}
		p.day(f, r, d)
		return true
	}
	from, to := int(f.mm[0]), int(f.mm[1])
	if from < 0 {
		from, to = length+from+1, length+to+1
	}
	to = min(to, length)
	if from > to {
		return false
	}
	lo, hi := m.lo.AddDate(0, 0, from-1), m.lo.AddDate(0, 0, to)
	if to == from {
		p.day(f, r, lo)
		return true
	}
	r.lo, r.hi = lo, hi
	r.days(lo, hi)
	return true
}

// resolveCentury resolves a decade or century.
func (p *parser) resolveCentury(f *frame, r *resolved) bool {
	r.rule = rulePeriod
	if f.shape == shapeDecade {
		c := 19
		switch {
		case f.hasYear:
			c = f.year - 1
		case f.dir.set && p.hasRef:
			c = floorDiv(p.ref.Year(), 100) + int(f.dir.n)
		case f.dir.set && f.dir.n == 0:
			c = 20
		case f.n == 2 && p.hasRef && p.ref.Year() >= 2030: // «العشرينات»
			c = 20
		}
		d := c*10 + f.n
		r.set(Day, GrainDecade, civil(d*10, 1, 1), civil(d*10+10, 1, 1))
		r.decade(d)
		return true
	}
	switch {
	case f.cal == calHijri:
		lo, hi := hijriDay(ymd{f.n*100 - 99, 1, 1}), hijriDay(ymd{f.n*100 + 1, 1, 1})
		r.set(Day, GrainCentury, lo, hi)
		r.hijri = ymd{f.n*100 - 99, 0, 0}
		r.year(lo.Year())
		r.write("/")
		r.year(hi.AddDate(0, 0, -1).Year())
	case f.bc:
		lo, hi := -(f.n*100 - 1), -((f.n - 1) * 100)
		r.set(Day, GrainCentury, civil(lo, 1, 1), civil(hi+1, 1, 1))
		r.year(lo)
		r.write("/")
		r.year(hi)
	default:
		c := f.n - 1
		r.set(Day, GrainCentury, civil(c*100, 1, 1), civil(c*100+100, 1, 1))
		r.centuryValue(c)
	}
	return true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
