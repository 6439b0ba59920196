package dates

// sameDay reads «مثل هذا اليوم من العام الماضي», «الشهر نفسه من عام 2019».
func (p *parser) sameDay(i int, f *frame) int {
	k := i
	if w, ok := p.find(i, clsLike); ok {
		k = w.next
	}
	thisWord := false
	if w, ok := p.plain(k, clsThis); ok {
		k, thisWord = w.next, true
	}
	u, ok := p.find(k, clsUnit)
	if !ok || u.flag != 1 || u.w != singular {
		return p.samePeriod(i, k, f)
	}
	n := u.next
	same := false
	if s, ok := p.plain(n, clsSame); ok {
		n, same = s.next, true
	}
	if k == i && !same || thisWord && k == i+1 && !same && !p.is(i, clsThis) {
		return i
	}
	if unit(u.v) == unitYear && k > i && !thisWord { // «نفس العام»
		f.shape, f.unit, f.sameYear = shapeUnit, unitYear, true
		return n
	}
	t, ok := p.plain(n, clsFrom)
	if !ok {
		if unit(u.v) == unitMonth && k > i && !thisWord {
			f.shape, f.unit, f.sameMonth = shapeUnit, unitMonth, true
			return n
		}
		return i
	}
	g := frame{i: i}
	m := p.year(t.next, &g, true)
	if m == t.next || !g.hasYear && !g.rel[relYear].set {
		return i
	}
	g.unit = unit(u.v)
	switch g.unit {
	case unitDay:
		g.shape, g.rel[relDay] = shapeDate, relative{0, true}
	case unitMonth:
		g.shape, g.rel[relMonth] = shapeUnit, relative{0, true}
	default:
		return i
	}
	*f = g
	return m
}

// samePeriod reads the period mentioned before in another year: «الفترة نفسها من
// العام الماضي», «نفس الربع من سنة 2011». k is the token after «نفس».
func (p *parser) samePeriod(i, k int, f *frame) int {
	same := p.is(i, clsLike)
	var w word
	for _, c := range [...]class{clsPeriodWord, clsQuarterWord, clsHalfWord} {
		if u, ok := p.find(k, c); ok && (u.cut == 0 || k == i) {
			w = u
			break
		}
	}
	if w.next == 0 {
		return i
	}
	n := w.next
	if s, ok := p.plain(n, clsSame); ok {
		n, same = s.next, true
	}
	from, ok := p.plain(n, clsFrom)
	if !same || !ok {
		return i
	}
	g := frame{i: i}
	m := p.year(from.next, &g, true)
	if m == from.next {
		u, ok := p.plain(from.next, clsUnit) // «من السنة السابقة»
		if !ok || unit(u.v) != unitYear || u.flag != 1 || u.w != singular {
			return i
		}
		s, ok := p.plain(u.next, clsPrior)
		if !ok {
			return i
		}
		g.rel[relYear], m = relative{-1, true}, s.next
	}
	if !g.hasYear && !g.rel[relYear].set {
		return i
	}
	g.shape = shapeSame
	*f = g
	return m
}

// resolveSame resolves the period mentioned before in the year of f, or that
// year where none was mentioned.
func (p *parser) resolveSame(f *frame, r *resolved) bool {
	g := p.memory.period
	if g.shape == shapeNone || f.cal == calHijri {
		ok := p.resolveYear(f, r)
		r.rule = rulePeriod
		return ok
	}
	g.year, g.hasYear, g.rel[relYear], g.dir = f.year, f.hasYear, f.rel[relYear], relative{}
	switch g.shape {
	case shapeDate:
		ok := p.resolveMonth(&g, r)
		r.rule = rulePeriod
		return ok
	default:
		return p.resolveFraction(&g, r)
	}
}
