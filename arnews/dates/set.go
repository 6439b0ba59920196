package dates

// set reads a time that recurs: «يوميا», «كل جمعة», «كل ثلاثة أشهر», «الأول من
// كل شهر», «يومي السبت والثلاثاء من كل أسبوع».
func (p *parser) set(i int) (match, bool) {
	m := match{kind: matchSet, rule: ruleSet}
	if w, ok := p.find(i, clsAdverb); ok && (w.cut == 0 || w.conj) {
		m.unit, m.next = unit(w.v), w.next
		m.from, m.to = p.span(i, m.next)
		return m, true
	}
	if w, ok := p.find(i, clsEvery); ok {
		if p.every(w.next, &m) {
			if u, n := p.ofEach(m.next); n > m.next && u == unitWeek {
				m.next = n
			}
			m.from, m.to = p.span(i, m.next)
			return m, true
		}
		return m, false
	}
	return p.ofEvery(i)
}

// every reads what follows «كل».
func (p *parser) every(i int, m *match) bool {
	if w, ok := p.plain(i, clsPart); ok { // «كل صباح», «كل ليلة»
		if p.is(w.next, clsDayWord) || p.is(w.next, clsWeekday) {
			if !p.everyDay(w.next, m) {
				return false
			}
			m.a.part = part(w.v)
			return true
		}
		m.unit, m.next, m.a.part = unitDay, w.next, part(w.v)
		return true
	}
	if p.everyDay(i, m) {
		return true
	}
	if d, next := p.length(i); next > i && !d.vague && !d.definite {
		if d.bare && !p.everyUnit(next, &d) {
			return false
		}
		m.dur, m.next = d, next
		return true
	}
	if s, ok := p.plain(i, clsSeason); ok && !p.definite(i) { // «كل صيف»
		m.a.seasonal, m.next = int8(s.v), s.next
		return true
	}
	if d, ok := p.plain(i, clsMonth); ok && d.flag == guardNone { // «كل يناير»
		m.a.month, m.a.cal, m.next = int8(d.v), int8(d.w), d.next
		return m.a.cal == calGregorian
	}
	return false
}

// everyUnit reports whether a unit after «كل» is that of a set: not «كل يوم
// يمر», which still is one, but «كل عام وأنتم بخير».
func (p *parser) everyUnit(next int, d *duration) bool {
	return !(d.unit == unitYear && next < len(p.toks) && p.toks[next].In(p.s) == "وأنتم")
}

// everyDay reads one or several weekdays after «كل».
func (p *parser) everyDay(i int, m *match) bool {
	wd, n := p.weekday(i, true)
	if n == i {
		return false
	}
	if w, _ := p.find(i, clsWeekday); wd == 7 && w.flag == guardBare && !p.is(n, clsPart) && !p.is(n, clsFrom) { // «كل أحد»: everyone
		return false
	}
	m.weekdays[wd-1], m.next = true, n
	p.moreWeekdays(m)
	if w, ok := p.plain(m.next, clsPartAdv); ok {
		m.a.part, m.next = part(w.v), w.next
	}
	return true
}

// moreWeekdays reads further weekdays joined by «و» or a comma.
func (p *parser) moreWeekdays(m *match) {
	for range 6 {
		k := p.comma(m.next)
		if a, ok := p.plain(k, clsAnd); ok {
			k = a.next
		} else if k == m.next && (k >= len(p.toks) || p.tok(k).ConjLen == 0) {
			return
		}
		next, q := p.weekday(k, true)
		if q == k {
			return
		}
		m.weekdays[next-1], m.next = true, q
	}
}

// ofEvery reads a day that «من كل شهر» or its like makes recur.
func (p *parser) ofEvery(i int) (match, bool) {
	m := match{kind: matchSet, rule: ruleSet}
	k := i
	switch {
	case p.is(k, clsDaysWord), p.is(k, clsDayWord), p.is(k, clsWeekday), p.is(k, clsPart):
		if w, ok := p.find(k, clsPart); ok {
			m.a.part, k = part(w.v), w.next
			if e, ok := p.plain(k, clsEvery); ok { // «مساء كل خميس»
				at := m.a.part
				if ok = p.every(e.next, &m); ok && m.dur.n == 1 && m.dur.amount[unitDay] == 1 { // «صباح كل يوم»
					m.dur, m.unit = duration{}, unitDay
				}
				m.a.part = at
				m.from, m.to = p.span(i, max(m.next, k))
				return m, ok
			}
		}
		if w, ok := p.find(k, clsDaysWord); ok {
			k = w.next
		}
		if wd, n := p.weekday(k, false); n > k {
			m.weekdays[wd-1], m.next = true, n
			p.moreWeekdays(&m)
			if unit, n := p.ofEach(m.next); n > m.next && unit == unitWeek {
				m.next = n
				m.from, m.to = p.span(i, n)
				return m, true
			}
			return m, false
		}
		if w, ok := p.find(k, clsDayWord); ok {
			k = w.next
		}
	case p.is(k, clsRelDay): // «اليوم الأول من كل شهر»
		if w, ok := p.find(k, clsUnit); ok && unit(w.v) == unitDay && w.flag == 1 && p.is(w.next, clsOrdinal) {
			k = w.next
		}
	}
	f := frame{i: k}
	if n := p.dayMonth(k, &f, false); n > k && !f.hasYear && f.month > 0 {
		if u, q := p.ofEach(n); q > n && u == unitYear {
			m.a.month, m.a.day, m.a.cal, m.next = f.month, f.day, f.cal, q
			m.from, m.to = p.span(i, q)
			return m, true
		}
	}
	if d, ok := p.dayNumber(k); ok {
		u, q := p.ofEach(d.next)
		if q > d.next && u == unitMonth {
			m.a.day, m.a.lastDay, m.next = d.day, d.last, q
			m.from, m.to = p.span(i, q)
			return m, true
		}
	}
	f = frame{i: k}
	if n := p.monthDate(k, &f); n > k && !f.hasYear && !f.dir.set {
		if u, q := p.ofEach(n); q > n && u == unitYear {
			m.a.month, m.a.cal, m.next = f.month, f.cal, q
			m.from, m.to = p.span(i, q)
			return m, true
		}
	}
	return m, false
}

// ofEach reads «من كل شهر هجري», «كل أسبوع».
func (p *parser) ofEach(i int) (unit, int) {
	k := i
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	}
	w, ok := p.plain(k, clsEvery)
	if !ok {
		return 0, i
	}
	u, ok := p.plain(w.next, clsUnit)
	if !ok || u.w != singular {
		return 0, i
	}
	next := u.next
	if e, ok := p.plain(next, clsEra); ok && p.toks[next].Len() > 4 {
		next = e.next
	}
	return unit(u.v), next
}

// resolveSet writes a recurring time.
func (p *parser) resolveSet(m *match) (r resolved, ok bool) {
	r = resolved{typ: Set, confidence: 0.9, rule: ruleSet}
	f := &m.a
	any := false
	for i, on := range m.weekdays {
		if !on {
			continue
		}
		if any {
			r.write(";")
		}
		r.write("XXXX-WXX-")
		r.digits(i+1, 1)
		if f.part != partNone {
			r.write("T")
			r.write(partCodes[f.part])
		}
		any = true
	}
	switch {
	case any:
		r.grain = GrainDay
	case f.month > 0 && f.cal == calGregorian:
		r.partial(0, int(f.month), int(f.day))
		r.grain = GrainDay
	case f.month > 0: // a Hijri day has no Gregorian one that recurs
		r.write("P1Y")
		r.grain = GrainYear
	case f.day > 0:
		r.partial(0, 0, int(f.day))
		r.grain = GrainDay
	case f.lastDay:
		r.write("P1M")
		r.grain = GrainMonth
	case f.seasonal > 0:
		r.write("XXXX-")
		r.write(seasonCodes[f.seasonal])
		r.grain = GrainSeason
	case m.dur.n > 0:
		d, ok := p.resolveDuration(m)
		d.typ, d.rule = Set, ruleSet
		return d, ok
	case f.part != partNone:
		r.write("XXXX-XX-XXT")
		r.write(partCodes[f.part])
		r.grain = GrainDayPart
	default:
		r.write("P1")
		for _, l := range isoLetters {
			if l.unit == m.unit {
				r.write(l.letter)
			}
		}
		r.grain = m.unit.grain()
	}
	return r, true
}
