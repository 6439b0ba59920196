package dates

import (
	"iter"
	"slices"
	"time"

	"arnews.example/arnews/hijri"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// A Finder finds temporal expressions and resolves them. The zero value is
// ready for use; a Finder is safe for concurrent use as long as its fields are
// not changed.
type Finder struct {
	// Reference is the time that relative expressions start from: the article's
	// publication. Its day is taken in its own location. At midnight exactly it
	// stands for a day without a known time. The zero Time leaves it to the
	// publication date that the text itself states ([Finder.Published]); where
	// the text states none, values stay open.
	Reference time.Time

	// Location is that of the bounds From and To; nil stands for the
	// Reference's, and for UTC where there is none.
	Location *time.Location

	// Lexicon holds the word lists; nil stands for lexicon.Default.
	Lexicon *lexicon.Lexicon
}

// Find returns the temporal expressions of s in order, without overlap,
// resolved against the publication date that s states, if any.
func Find(s string) []Date { return new(Finder).Append(nil, s) }

// All ranges over what [Find] returns.
func All(s string) iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for _, d := range Find(s) {
			if !yield(d) {
				return
			}
		}
	}
}

// Append appends the temporal expressions of s to dst and returns it.
func (f *Finder) Append(dst []Date, s string) []Date {
	p := f.parser(s, nil)
	dst = f.appendTo(dst, &p)
	p.work.release()
	return dst
}

// AppendTokens is [Finder.Append] for a text that the finder's lexicon has
// scanned already.
func (f *Finder) AppendTokens(dst []Date, s string, toks []lexicon.Token) []Date {
	p := f.parser(s, toks)
	dst = f.appendTo(dst, &p)
	p.work.release()
	return dst
}

func (f *Finder) appendTo(dst []Date, p *parser) []Date {
	if !f.Reference.IsZero() {
		p.anchorAt(f.Reference)
	} else if d, ok := p.published(f); ok {
		p.anchorAt(d.From)
	}
	loc := f.location()
	for i := p.skipTo(0); i < len(p.toks); i = p.skipTo(i) {
		if !p.triggers(i) {
			i++
			continue
		}
		m, ok := p.match(i)
		if !ok {
			i = max(i+1, m.next)
			continue
		}
		if d, ok := p.date(&m, loc); ok {
			if len(dst) == cap(dst) {
				dst = slices.Grow(dst, max(8, len(dst)))
			}
			dst = append(dst, d)
			p.memo = memo{}
		}
		i = max(m.next, i+1)
	}
	return dst
}

func (f *Finder) lexicon() *lexicon.Lexicon {
	if f.Lexicon == nil {
		return lexicon.Default()
	}
	return f.Lexicon
}

// parser returns a parser of s, whose tokens are those given or, where there are
// none, its own. Its workspace is to be released.
func (f *Finder) parser(s string, toks []lexicon.Token) parser {
	l := f.lexicon()
	v := vocabularies.For(l)
	w := workspaces.Get().(*workspace)
	if toks == nil {
		w.scan(s, v)
		toks = w.toks
	} else {
		w.take(toks, v)
	}
	return parser{tokens: tokens{s: s, toks: toks, work: w, lex: l, v: v}}
}

func (f *Finder) location() *time.Location {
	switch {
	case f.Location != nil:
		return f.Location
	case !f.Reference.IsZero():
		return f.Reference.Location()
	}
	return time.UTC
}

func (p *parser) anchorAt(t time.Time) {
	h, m, s := t.Clock()
	p.anchor = anchor{hasRef: true, clocked: h+m+s > 0, ref: dayOf(t), moment: t}
}

// A match is an expression that the grammar has read.
type match struct {
	kind     matchKind
	a, b     frame // the date, or the two ends of a range
	dur      duration
	from     int // bytes
	to       int
	next     int
	rule     string
	weekdays [7]bool
	unit     unit
	dir      int
	mod      Mod
}

type matchKind uint8

const (
	matchPoint matchKind = iota
	matchRange
	matchDuration
	matchAgo // a length of time before or after the reference
	matchSet
)

// match reads the expression at token i. Where it answers false, next is
// the token at which to go on, or 0.
func (p *parser) match(i int) (m match, ok bool) {
	cs, number := p.classes(i), p.kind(i) == token.Number
	if cs.any(p.v.begin.set) || (number || cs.any(p.v.begin.each)) && p.everyFollows(i) {
		if m, ok = p.set(i); !ok {
			m = match{}
		}
	}
	if number || cs.any(p.v.begin.ranges) {
		if g, found := p.rangeAt(i); found && g.next > m.next {
			m, ok = g, true
		}
	}
	if cs.any(p.v.begin.ago) {
		if g, found := p.ago(i); found && g.next > m.next {
			m, ok = g, true
		}
	}
	if g, found := p.pointMatch(i); found && g.next > m.next {
		m, ok = g, true
	}
	if number || cs.any(p.v.begin.length) {
		if g, found := p.durationMatch(i); found && g.next > m.next {
			m, ok = g, true
		}
	}
	if !ok {
		return m, false
	}
	if p.guarded(i, &m) {
		return match{next: m.next}, false
	}
	return m, true
}

// pointMatch reads a point in time as an expression of its own.
func (p *parser) pointMatch(i int) (match, bool) {
	f, ok := p.point(i)
	if mod, k := p.lead(i); mod == ModApprox && !ok { // «نحو الساعة السابعة», «حوالي عام 1950»
		if f, ok = p.point(k); ok && (f.shape == shapeClock || f.clock.set || f.shape == shapeDate && p.is(k, clsYearWord)) && f.mod == ModNone {
			f.i, f.mod = i, mod
		} else {
			ok = false
		}
	}
	if !ok && p.kind(i) == token.Number {
		if f, ok = p.glued(i); !ok {
			if f, ok = p.eventDigits(i); !ok {
				f, ok = p.bareYear(i)
			}
		}
	}
	if !ok {
		return match{}, false
	}
	if f.shape == shapeDate && f.month > 0 && !f.licensed && !f.hasDay() {
		return match{}, false
	}
	return p.pointOf(f), true
}

// pointOf makes an expression of a frame.
func (p *parser) pointOf(f frame) match {
	m := match{kind: matchPoint, a: f, next: f.next, mod: f.mod}
	m.from, m.to = p.span(f.i, f.next)
	if f.start > 0 {
		m.from = f.start
	} else if p.kind(f.i) == token.Number && p.opened(f.i, min(f.next, f.i+2)) { // «(12) مايو»
		m.from = p.toks[f.i-1].Start
	}
	return m
}

// span returns the bytes of the tokens from i up to next, without what is
// attached before the first.
func (p *parser) span(i, next int) (from, to int) {
	return p.toks[i].Start + p.attached(i), p.toks[next-1].End
}

// attached returns the bytes of و ف ب ل ك before the word at token i.
func (p *parser) attached(i int) int {
	t := p.tok(i)
	n := lexicon.ID(len(p.v.sets))
	switch {
	case t.Kind != token.Word:
		return 0
	case t.ID != 0 && t.ID < n && p.classesOf(i, t.ID).any(p.v.begin.any):
		return 0
	case t.Conj != 0 && t.Conj < n && p.classesOf(i, t.Conj).any(p.v.begin.any):
		return int(t.ConjLen)
	case t.Prep != 0 && t.Prep < n && p.classesOf(i, t.Prep).any(p.v.begin.any):
		return int(t.PrepLen)
	}
	return 0
}

// date resolves an expression.
func (p *parser) date(m *match, loc *time.Location) (d Date, ok bool) {
	var r resolved
	switch m.kind {
	case matchPoint:
		r, ok = p.resolve(&m.a)
	case matchRange:
		r, ok = p.resolveRange(m)
	case matchDuration:
		r, ok = p.resolveDuration(m)
	case matchAgo:
		r, ok = p.resolveAgo(m)
	case matchSet:
		r, ok = p.resolveSet(m)
	}
	if !ok {
		return d, false
	}
	d.Start, d.End = m.from, m.to
	d.Type, d.Value, d.Grain, d.Mod = r.typ, p.keep(r.value[:r.n]), r.grain, m.mod
	d.Rule, d.Confidence, d.Conflict = r.rule, r.confidence, r.conflict
	if r.hijri.y > 0 {
		d.Hijri = hijri.Date{Year: r.hijri.y, Month: hijri.Month(r.hijri.m), Day: r.hijri.d}
	}
	if m.kind == matchPoint && m.a.periodic() {
		p.memory.period = m.a
	}
	d.Zone = p.zoneName(&m.a)
	if r.known() {
		p.bound(&d, &r, m, loc)
		if m.kind != matchDuration {
			p.memory.year, p.memory.month = r.lo.Year(), int(r.lo.Month())
			if r.grain >= GrainYear {
				p.memory.month = 0
			}
		}
	} else if m.kind == matchPoint && m.a.month > 0 && m.a.cal == calGregorian {
		p.memory.month = int(m.a.month)
	}
	if !r.other.IsZero() {
		var o resolved
		o.date(r.other)
		if m.a.day == 0 && m.a.wd == 0 {
			o.n -= 3
		}
		d.Readings = p.two(
			Reading{Value: d.Value, Confidence: d.Confidence, Rule: d.Rule},
			Reading{Value: p.keep(o.value[:o.n]), Confidence: 1 - d.Confidence, Rule: ruleOther})
	}
	return d, true
}

// bound moves the civil bounds of r into the location.
func (p *parser) bound(d *Date, r *resolved, m *match, loc *time.Location) {
	if m.kind != matchDuration {
		if off, ok := p.zoneOffset(&m.a, r.lo); ok && m.a.clock.set {
			loc = time.FixedZone(d.Zone, off*60)
		}
	}
	move := func(t time.Time) time.Time {
		y, mo, da := t.Date()
		h, mi, s := t.Clock()
		return time.Date(y, mo, da, h, mi, s, 0, loc)
	}
	d.From, d.To = move(r.lo), move(r.hi)
}
