package dates

// season reads «صيف 2006», «فصل الربيع», «الصيف الماضي».
func (p *parser) season(i int, f *frame) int {
	k := i
	head := false
	if w, ok := p.find(i, clsSeasonWord); ok {
		k, head = w.next, true
	}
	w, ok := p.find(k, clsSeason)
	if !ok || head && w.cut > 0 {
		return i
	}
	f.shape, f.seasonal = shapeSeason, int8(w.v)
	if r, n := p.qualifier(w.next); n > w.next {
		f.dir = r
		return n
	}
	if n := p.year(w.next, f, true); n > w.next {
		if f.yearTo == 0 && p.mark(n) == '/' || isDash(p.mark(n)) {
			g := *f
			if m := p.twoYears(n-1, &g); m > n-1 {
				*f = g
				return m
			}
		}
		return n
	}
	if n := p.twoYears(w.next, f); n > w.next {
		return n
	}
	if head {
		return w.next
	}
	return i
}

// decadePeriod reads «السبعينات», «تسعينيات القرن الماضي», «عقد التسعينات»,
// «العقد الأول من القرن الحادي والعشرين».
func (p *parser) decadePeriod(i int, f *frame) int {
	k := i
	if w, ok := p.find(i, clsUnit); ok {
		switch {
		case unit(w.v) == unitDecade && w.w == singular && w.flag == 1:
			n, q := p.ordinal(w.next, false)
			if q == w.next {
				r, ok := p.plain(w.next, clsRecent)
				if !ok {
					return i
				}
				n, q = 10, r.next
			}
			u, ok := p.plain(q, clsFrom)
			if !ok || n > 10 {
				return i
			}
			g := frame{i: i}
			m := p.centuryPeriod(u.next, &g)
			if m == u.next {
				h := frame{i: i}
				if m = p.unitPeriod(u.next, &h); m == u.next || h.unit != unitCentury {
					if b, ok := p.plain(u.next, clsUnit); !ok || unit(b.v) != unitCentury || b.flag != 1 {
						return i
					} else {
						m = b.next
						h.dir = relative{0, true}
					}
				}
				g.dir = h.dir
			}
			f.shape, f.unit = shapeDecade, unitCentury
			f.n, f.year, f.hasYear, f.dir, f.cal = n-1, g.n, g.n > 0, g.dir, g.cal
			return m
		case unit(w.v) == unitDecade && w.flag == 0, unit(w.v) == unitYear && w.w == plural:
			k = w.next
		}
	}
	w, ok := p.find(k, clsDecade)
	if !ok || k > i && w.cut > 0 {
		return i
	}
	f.shape, f.n = shapeDecade, int(w.v)
	next := w.next
	u := next
	if t, ok := p.plain(u, clsFrom); ok {
		u = t.next
	}
	g := frame{i: i}
	if n := p.centuryPeriod(u, &g); n > u {
		f.year, f.hasYear = g.n, true
		return n
	}
	g = frame{i: i}
	if n := p.unitPeriod(u, &g); n > u && g.unit == unitCentury {
		f.dir = g.dir
		return n
	}
	// «العشرينات» of a person's age: «في العشرينات من العمر».
	if t, ok := p.plain(next, clsFrom); ok && p.is(t.next, clsAge) || p.is(next, clsAge) {
		return i
	}
	if k > i || p.toks[w.i].Len() > 0 {
		return next
	}
	return i
}

// centuryPeriod reads «القرن العشرين», «القرن السادس الهجري», «القرن الخامس
// قبل الميلاد», «القرن 19».
func (p *parser) centuryPeriod(i int, f *frame) int {
	w, ok := p.find(i, clsUnit)
	if !ok || unit(w.v) != unitCentury || w.w != singular || w.flag != 1 {
		return i
	}
	f.shape = shapeCentury
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		c, q := p.count(w.next, 2)
		if q == w.next {
			return i
		}
		n, k = c, q
	}
	if n < 1 || n > 30 {
		return i
	}
	f.n, f.cal = n, calGregorian
	return p.era(k, f)
}

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
		return i
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
