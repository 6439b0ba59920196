package dates

// A memo keeps what was read last of what several constructs read at one token: a
// range begins with what may also be a date of its own.
type memo struct {
	lastDated, lastTimed, lastPeriod remembered
	inEdge                           bool
}

type remembered struct {
	f        frame
	i        int
	ok, kept bool
}

func (p *parser) dated(i int) (frame, bool) {
	m := &p.lastDated
	if !m.kept || m.i != i {
		f, ok := p.readDated(i)
		*m = remembered{f, i, ok, true}
	}
	return m.f, m.ok
}

func (p *parser) timed(i int) (frame, bool) {
	m := &p.lastTimed
	if !m.kept || m.i != i {
		f, ok := p.readTimed(i)
		*m = remembered{f, i, ok, true}
	}
	return m.f, m.ok
}

func (p *parser) period(i int) (frame, bool) {
	if p.inEdge { // reads less than it would elsewhere
		return p.readPeriods(i)
	}
	m := &p.lastPeriod
	if !m.kept || m.i != i {
		f, ok := p.readPeriods(i)
		*m = remembered{f, i, ok, true}
	}
	return m.f, m.ok
}
