package dates

// centuries reads «القرنين الثامن عشر والتاسع عشر».
func (p *parser) centuries(i int) (match, bool) {
	m := match{kind: matchRange, rule: ruleRange}
	w, ok := p.find(i, clsUnit)
	if !ok || unit(w.v) != unitCentury || w.w != dual || w.flag != 1 {
		return m, false
	}
	a, k := p.ordinal(w.next, false)
	if k == w.next {
		return m, false
	}
	k = p.skip(k, clsAnd)
	b, next := p.ordinal(k, false)
	if next == k || a >= b || b > 30 {
		return m, false
	}
	m.a = frame{i: i, shape: shapeCentury, n: a, cal: calGregorian}
	m.b = frame{i: i, shape: shapeCentury, n: b, cal: calGregorian}
	m.next = p.era(next, &m.b)
	m.a.cal, m.a.bc = m.b.cal, m.b.bc
	m.from, m.to = p.span(i, m.next)
	return m, true
}

// slashYears reads years of four digits on both sides of a slash that are more
// than one apart: «2010/2015».
func (p *parser) slashYears(i int) (match, bool) {
	m := match{kind: matchRange, rule: ruleRange}
	d, ok := p.digits(i)
	if !ok || d.n != 2 || d.sep[0] != '/' || d.width[0] != 4 || d.width[1] != 4 {
		return m, false
	}
	a, b := d.field[0], d.field[1]
	if a < 1700 || b > 2100 || b-a < 2 || b-a > 150 || p.is(i-1, clsNotYear) {
		return m, false
	}
	m.a = frame{i: i, shape: shapeDate, cal: calGregorian, year: a, hasYear: true}
	m.b = frame{i: i, shape: shapeDate, cal: calGregorian, year: b, hasYear: true}
	m.next = i + 1
	m.from, m.to = p.span(i, m.next)
	return m, true
}
