package segment

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// siteName reports whether toks[i:j] names a site beside its headline: a name
// of the list, a domain, or a name that a word for media heads.
func (p *page) siteName(i, j int) bool {
	if j-i > 5 {
		return false
	}
	s := p.s[p.toks[i].Start:p.toks[j-1].End]
	if src, ok := p.v.sources[key(s)]; ok {
		return !src.plain
	}
	if j-i == 1 && p.toks[i].Kind == token.Latin && strings.Contains(s, ".") {
		return true
	}
	return p.sourceNoun(i)
}

// sources fills in the source and every agency that the page credits.
func (p *page) sources(r *Result) {
	type found struct {
		Field
		rank int
	}
	var all []found
	add := func(i int, span text.Span, rank int, reason string) {
		s := bare(p.s, span.Start, span.End)
		if !s.Empty() {
			all = append(all, found{Field{Span: s, Text: s.In(p.s), Block: i, Conf: 0.8, Reason: reason}, rank})
		}
	}
	for i := range p.paras {
		b := &p.paras[i]
		switch {
		case !b.credit.Empty() && (b.Role == Byline || b.Role == Date):
			add(i, b.credit, 2, b.Reason)
		case b.Role == Date && b.label == nil && i <= p.lead:
			if span := p.sourceBesideDate(b); !span.Empty() {
				add(i, span, 3, "date line")
			}
		case b.Role == Source && b.gluedAt > 0:
			add(i, text.Span{Start: b.gluedAt, End: b.End}, 0, "glued label")
		case b.Role == Source:
			rank := 1
			if b.label != nil {
				rank = 0
			}
			span := p.sourceIn(b)
			if b.label == nil && p.generic(span.In(p.s)) {
				rank = 4
			}
			if !span.Empty() {
				add(i, span, rank, b.Reason)
			}
		case b.Role == Headline && i < p.lead:
			if span := p.siteInTitle(b); !span.Empty() {
				add(i, span, 2, "site's name in the headline")
			} else if b.dateline != nil {
				add(i, b.dateline.Agency, 3, "site's name in the headline")
			}
		case b.dateline != nil && !b.dateline.Agency.Empty() && i <= max(p.lead, 3):
			rank := 3
			if p.generic(b.dateline.Agency.In(p.s)) {
				rank = 4
			}
			add(i, b.dateline.Agency, rank, "dateline")
		}
		if b.Role == Paragraph && i < p.end && i+3 >= p.end {
			if span := p.closingCredit(b); !span.Empty() {
				add(i, span, 1, "credit behind the text")
			}
		}
	}
	best := -1
	for i, f := range all {
		if src := p.v.sources[key(f.Text)]; f.rank > 0 && src.kind == "generic" && src.plain {
			continue // «خاص», «متابعات»
		}
		if best < 0 || f.rank < all[best].rank {
			best = i
		}
		r.Agencies = append(r.Agencies, f.Field)
	}
	if best >= 0 {
		r.Source = all[best].Field
	}
}

// sourceBesideDate returns the source that a date line names: «… 14 مايو 2022 م
// واس», «… الساعة 10 مساء / مأرب برس - خاص».
func (p *page) sourceBesideDate(b *para) text.Span {
	if _, from, ok := p.cityDateSource(b.first, b.last); ok && from < b.last {
		return text.Span{Start: p.toks[from].Start, End: b.End}
	}
	from := b.first
	for k := b.first; k <= b.last; k++ {
		if k < b.last && !edge(p.toks[k]) {
			continue
		}
		if src, ok := p.sourceAt(from, k); ok && src.kind != "generic" {
			if span := (text.Span{Start: p.toks[from].Start, End: p.toks[k-1].End}); !inside(p.momentsOf(b), span) {
				return span
			}
		}
		from = k + 1
	}
	return text.Span{}
}

// sourceIn returns the source that a credit line names: of several the first
// that the list knows as a single one, else the first that it does not know, else
// «وكالات».
func (p *page) sourceIn(b *para) text.Span {
	f, l := p.trimName(b.body, b.last)
	if f >= l {
		return text.Span{}
	}
	whole := text.Span{Start: p.toks[f].Start, End: p.toks[l-1].End}
	if b.label != nil {
		for k := f + 1; k+1 < l; k++ {
			if p.toks[k].Rune == '+' { // «الجزيرة + وكالات»
				return text.Span{Start: whole.Start, End: p.toks[k-1].End}
			}
		}
		return whole
	}
	var unknown, generic text.Span
	from := f
	for k := f; k <= l; k++ {
		if k < l && (!edge(p.toks[k]) || p.innerStop(k)) {
			continue
		}
		if k > from {
			span := text.Span{Start: p.toks[from].Start, End: p.toks[k-1].End}
			switch src, ok := p.sourceAt(from, k); {
			case !ok && unknown.Empty():
				unknown = span
			case ok && src.kind == "generic" && generic.Empty():
				generic = span
			case ok && src.kind != "generic":
				return span
			}
		}
		from = k + 1
	}
	switch {
	case !unknown.Empty():
		return unknown
	case !generic.Empty():
		return generic
	}
	return whole
}

// siteInTitle returns the site's name that stands beside the headline.
func (p *page) siteInTitle(b *para) text.Span {
	start, end := p.cleanTitle(b)
	var span text.Span
	switch {
	case end < b.End-2:
		span = text.Span{Start: end, End: b.End}
	case start > b.Start+2:
		span = text.Span{Start: b.Start, End: start}
	}
	i, j := b.first, b.first
	for j < b.last && p.toks[j].End <= span.End {
		if p.toks[j].Start < span.Start {
			i++
		}
		j++
	}
	i, j = p.trimName(i, j)
	if i >= j {
		return text.Span{}
	}
	return text.Span{Start: p.toks[i].Start, End: p.toks[j-1].End}
}

// closingCredit returns the source in brackets or behind a dash at the end of
// the block: «… في فرنسا. -(وكالات)».
func (p *page) closingCredit(b *para) text.Span {
	j := b.last
	for j > b.first && edge(p.toks[j-1]) && p.toks[j-1].Kind != token.Quote {
		j--
	}
	for i := j - 1; i > b.first && i >= j-5; i-- {
		t := p.toks[i]
		if edge(t) {
			if i+1 < j && (t.Rune == '(' || isDash(t.Rune) || t.Rune == '/' || t.Rune == '[') {
				if _, ok := p.sourceAt(i+1, j); ok {
					return text.Span{Start: p.toks[i+1].Start, End: p.toks[j-1].End}
				}
			}
			if t.Kind == token.Punct && t.Rune == '.' {
				continue
			}
			break
		}
	}
	return text.Span{}
}
