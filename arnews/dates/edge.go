package dates

// edge reads the first or last units of a stretch of time, as many as there may
// be: «الأشهر الأخيرة من عام 1970», «الأيام الأولى من رمضان», «الساعات الأولى من صباح
// الخميس». Its value is that of the stretch.
func (p *parser) edge(i int) (frame, bool) {
	f := frame{i: i}
	u, ok := p.find(i, clsUnit)
	if p.inEdge || !ok || u.flag != 1 || u.w != plural {
		return f, false
	}
	mod, k := ModEnd, u.next
	if o, ok := p.plain(k, clsOrdinal); ok && o.v == 1 {
		mod, k = ModStart, o.next
	} else if r, ok := p.plain(k, clsRecent); ok {
		k = r.next
	} else {
		return f, false
	}
	from, ok := p.plain(k, clsFrom)
	switch {
	case ok:
		k = from.next
	case !p.is(k, clsYearWord) || !p.yearFollows(k):
		return f, false
	}
	p.inEdge = true // no edge of an edge
	g, ok := p.stretch(k)
	p.inEdge = false
	if unit(u.v) == unitHour && !ok { // «من صباح الخميس»
		g, ok = p.dated(k)
		ok = ok && g.part != partNone
	}
	g.i, g.mod = i, mod
	return g, ok
}
