package dates

// daysOf reads days of a month that are counted: «العشر الأواخر من رمضان»,
// «الأسبوع الأول من مايو», «أول جمعة من رمضان», «الأيام الثلاثة الأولى من يناير».
func (p *parser) daysOf(i int, f *frame) int {
	f.shape = shapeDays
	k := i
	lastWord := p.is(i, clsMod)
	o, first := p.find(i, clsOrdinal)
	first = first && o.w == numFirst
	switch {
	case p.is(i, clsTen):
		w, _ := p.find(i, clsTen)
		f.mm = [2]int8{int8(w.v*10 - 9), int8(w.v * 10)}
		if w.v == 3 {
			f.mm[1] = 30
		}
		k = w.next
	case p.weekOf(i, f) > i:
		k = p.weekOf(i, f)
	case p.thirdOf(i, f) > i:
		k = p.thirdOf(i, f)
	case first || lastWord:
		n := int(o.v)
		k = o.next
		if lastWord {
			w, _ := p.find(i, clsMod)
			if Mod(w.v) != ModEnd {
				return i
			}
			n, k = -1, w.next
		}
		if wd, m := p.weekday(k, true); m > k {
			f.shape, f.wd, f.n = shapeWeekdayOf, wd, n
			k = m
		} else if u, ok := p.plain(k, clsUnit); ok && unit(u.v) == unitDay && u.w != dual {
			if u.w == singular || p.is(u.next, clsMonthWord) || p.is(u.next, clsMonth) {
				f.mm = [2]int8{int8(n), int8(n)}
				k = u.next
			} else {
				return i
			}
		} else {
			return i
		}
	default:
		wd, m := p.weekday(i, false)
		if m == i {
			return i
		}
		n, q := p.ordinal(m, false)
		if q == m {
			if n, q = p.ordinal(m, true); q == m {
				if r, ok := p.plain(m, clsRecent); ok {
					n, q = -1, r.next
				} else {
					return i
				}
			}
		}
		if n > 5 || !p.is(q, clsFrom) {
			return i
		}
		f.shape, f.wd, f.n = shapeWeekdayOf, wd, n
		k = q
	}
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	} else if w, ok := p.plain(k, clsPrep); ok && f.shape == shapeWeekdayOf {
		k = w.next
	}
	g := frame{i: i}
	n := p.monthDate(k, &g)
	if n == k {
		if u, ok := p.plain(k, clsMonthWord); ok {
			if r, q := p.qualifier(u.next); q > u.next {
				g.rel[relMonth] = r
				n = q
			}
		}
	}
	if n == k {
		return i
	}
	g.shape, g.wd, g.n, g.mm, g.licensed = f.shape, f.wd, f.n, f.mm, true
	*f = g
	return n
}

// weekOf reads «الأسبوع الأول», «الأيام الثلاثة الأولى».
func (p *parser) weekOf(i int, f *frame) int {
	u, ok := p.find(i, clsUnit)
	if !ok || u.flag != 1 {
		return i
	}
	switch {
	case unit(u.v) == unitWeek && u.w == singular:
		n, k := p.ordinal(u.next, false)
		if k == u.next {
			if r, ok := p.plain(u.next, clsRecent); ok {
				f.mm = [2]int8{-7, -1}
				return r.next
			}
			return i
		}
		if n > 5 {
			return i
		}
		f.mm = [2]int8{int8(n*7 - 6), int8(n * 7)}
		return k
	case unit(u.v) == unitDay && u.w == plural:
		c, k := p.count(u.next, 2)
		if k == u.next || c < 1 || c > 30 {
			return i
		}
		if o, ok := p.plain(k, clsOrdinal); ok && o.v == 1 {
			f.mm = [2]int8{1, int8(c)}
			return o.next
		}
		if r, ok := p.plain(k, clsRecent); ok {
			f.mm = [2]int8{int8(-c), -1}
			return r.next
		}
	}
	return i
}

// thirdOf reads «الثلث الأول», «الثلث الأخير» of a month.
func (p *parser) thirdOf(i int, f *frame) int {
	w, ok := p.find(i, clsThird)
	if !ok {
		return i
	}
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		r, ok := p.plain(w.next, clsRecent)
		if !ok {
			return i
		}
		n, k = 3, r.next
	}
	if n > 3 || !p.is(k, clsFrom) {
		return i
	}
	f.mm = [2]int8{int8(n*10 - 9), int8(n * 10)}
	return k
}
