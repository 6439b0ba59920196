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

// millennium reads «الألفية الثالثة».
func (p *parser) millennium(i int, f *frame) int {
	w, ok := p.find(i, clsUnit)
	if !ok || unit(w.v) != unitMillennium || w.w != singular || w.flag != 1 {
		return i
	}
	n, k := p.ordinal(w.next, true)
	if k == w.next || n > 3 || p.is(k, clsEra) {
		return i
	}
	f.shape, f.n, f.cal = shapeMillennium, n, calGregorian
	return k
}
