package dates

import (
	"time"
)

// ago reads a length of time before or after the reference: «قبل ثلاثة أيام»,
// «منذ نحو شهر», «بعد أسبوع» with a future verb.
func (p *parser) ago(i int) (match, bool) {
	m := match{kind: matchAgo, rule: ruleAgo, dir: -1}
	w, ok := p.find(i, clsAgo)
	since := false
	if !ok {
		if w, ok = p.find(i, clsSince); ok {
			since = true
		} else if w, ok = p.find(i, clsAfter); ok {
			m.dir = 1
		} else {
			return m, false
		}
	}
	if w.cut > 0 && !w.conj {
		return m, false
	}
	mod, k := p.lead(w.next)
	d, next := p.length(k)
	if next == k || d.bare && !p.plainUnit(next, &d) || d.definite && !(since && p.countedLoosely(k, next)) {
		return m, false
	}
	if p.isAge(k, k, next, &d) && !since && mod == ModNone {
		return m, false
	}
	if f, ok := p.plain(next, clsFrom); ok && !since {
		t, ok := p.plain(f.next, clsRelDay)
		if !ok && f.next < len(p.toks) && p.toks[f.next].In(p.s) == "الآن" {
			t, ok = word{next: f.next + 1}, true
		}
		if !ok {
			return m, false
		}
		next = t.next
	} else if !since && p.followsEvent(next) {
		return m, false
	}
	if m.dir > 0 {
		f := frame{i: i, next: next}
		if p.tense(&f) <= 0 {
			return m, false
		}
	}
	m.dur, m.next, m.mod = d, next, mod.ofPoint(m.dir)
	m.from, m.to = p.span(i, next)
	if w.conj {
		m.from = p.toks[i].Start + w.cut
	}
	return m, true
}

// ofPoint returns what a modifier of a length of time says of the point that lies so
// far ahead (dir 1) or back: more than a year ago is before the day a year ago.
func (m Mod) ofPoint(dir int) Mod {
	switch m {
	case ModMoreThan, ModOrMore, ModLessThan, ModOrLess:
	default:
		return m
	}
	later := (m == ModMoreThan || m == ModOrMore) == (dir > 0)
	switch equal := m == ModOrMore || m == ModOrLess; {
	case later && equal:
		return ModOnOrAfter
	case later:
		return ModAfter
	case equal:
		return ModOnOrBefore
	}
	return ModBefore
}

// countedLoosely reports whether the length of tokens k to next has the article on
// its number alone and nothing after its unit, as colloquial writing has it:
// «منذ قرابة الخمس سنوات».
func (p *parser) countedLoosely(k, next int) bool {
	u, ok := p.plain(next-1, clsUnit)
	return ok && u.flag == 0 && p.is(k, clsCardinal)
}

// followsEvent reports whether a verb's noun after the length makes it count
// from an event: «قبل ساعات على موعد …».
func (p *parser) followsEvent(i int) bool {
	return i+1 < len(p.toks) && p.toks[i].In(p.s) == "على" && p.is(i+1, clsMilestone)
}

// resolveAgo resolves a length of time counted from the reference.
func (p *parser) resolveAgo(m *match) (r resolved, ok bool) {
	r = resolved{typ: Day, confidence: 0.9, rule: ruleAgo}
	d := &m.dur
	if d.vague || !p.hasRef {
		r.vague(m.dir)
		return r, true
	}
	if d.decimal > 0 {
		r.vague(m.dir)
		return r, true
	}
	a := &d.amount
	if a[unitYear] > 9000 || a[unitMonth] > 100000 || a[unitDay] > 3000000 || a[unitWeek] > 400000 {
		r.vague(m.dir)
		return r, true
	}
	years, months := int(a[unitYear])*m.dir, int(a[unitMonth])*m.dir
	days := (int(a[unitDay]) + 7*int(a[unitWeek])) * m.dir
	clock := time.Duration(m.dir) * (time.Duration(a[unitHour])*time.Hour + time.Duration(a[unitMinute])*time.Minute + time.Duration(a[unitSecond])*time.Second)
	switch {
	case clock != 0 && days == 0 && months == 0 && years == 0:
		t := p.moment.Add(clock)
		if !p.clocked {
			if abs(int(clock.Hours()))%24 != 0 || a[unitMinute] > 0 || a[unitSecond] > 0 {
				r.vague(m.dir)
				return r, true
			}
			p.day(&frame{}, &r, p.ref.Add(clock))
			return r, true
		}
		y, mo, da := t.Date()
		h, mi, s := t.Clock()
		lo := time.Date(y, mo, da, h, mi, s, 0, time.UTC)
		r.set(Time, GrainMinute, lo, lo.Add(time.Minute))
		r.date(lo)
		r.write("T")
		r.digits(h, 2)
		r.write(":")
		r.digits(mi, 2)
	case days != 0 || clock != 0:
		p.day(&frame{}, &r, p.ref.AddDate(years, months, days).Add(clock.Truncate(24*time.Hour)))
	case months != 0:
		lo := addMonths(p.ref, months+12*years)
		r.set(Day, GrainMonth, lo, addMonths(lo, 1))
		r.month(lo)
	case d.unit == unitDecade && years%10 == 0:
		c := floorDiv(p.ref.Year()+years, 10)
		r.set(Day, GrainDecade, civil(c*10, 1, 1), civil(c*10+10, 1, 1))
		r.decade(c)
	case d.unit == unitCentury && years%100 == 0:
		c := floorDiv(p.ref.Year()+years, 100)
		r.set(Day, GrainCentury, civil(c*100, 1, 1), civil(c*100+100, 1, 1))
		r.centuryValue(c)
	default:
		y := p.ref.Year() + years
		r.set(Day, GrainYear, civil(y, 1, 1), civil(y+1, 1, 1))
		r.year(y)
	}
	return r, true
}
