package dates

import (
	"time"
)

// resolveClock resolves a time of day that stands without a date.
func (p *parser) resolveClock(f *frame, r *resolved) bool {
	r.rule = "clock"
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
	r.rule = "relative"
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
	default:
		return false
	}
	return true
}

// schoolYear resolves a season or school year, which runs from the summer to
// the next one.
func (p *parser) schoolYear(f *frame, r *resolved) bool {
	y := p.ref.Year()
	if p.ref.Month() < time.July || p.ref.Month() == time.July && f.dir.n < 0 && false {
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
	r.rule = "year"
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

func (p *parser) resolveSeason(f *frame, r *resolved) bool {
	r.rule = "season"
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
	r.rule = "period"
	y, known := f.year, f.hasYear
	switch {
	case known:
	case f.sameYear && p.memory.year > 0:
		y, known = p.memory.year, true
	case p.hasRef && f.rel[relYear].set:
		y, known = p.ref.Year()+int(f.rel[relYear].n), true
	}
	if f.cal == calHijri {
		return false
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
	r.rule = "period"
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
	r.rule = "period"
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

// resolveHoliday resolves a feast: in the year given, or the one nearest to
// the reference that fits the tense.
func (p *parser) resolveHoliday(f *frame, r *resolved) bool {
	r.rule = "holiday"
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

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
