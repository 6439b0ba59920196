package segment

import (
	"strings"

	"arnews.example/arnews/text"
)

// result hands out what the page holds.
func (p *page) result() Result {
	r := Result{Blocks: make([]Block, len(p.paras))}
	for i := range p.paras {
		r.Blocks[i] = p.paras[i].Block
		if r.Blocks[i].Role == Table {
			r.Blocks[i].Cells = p.cells(&p.paras[i])
		}
	}
	p.titles(&r)
	p.people(&r)
	p.sources(&r)
	p.published(&r)
	for i := range p.paras {
		if d := p.paras[i].dateline; d != nil && p.paras[i].datelined() {
			d.Block = i
			r.Datelines = append(r.Datelines, *d)
		}
		p.sentences(&r, i)
	}
	return r
}

// titles fills in headline, kicker and subhead.
func (p *page) titles(r *Result) {
	for i := range p.paras {
		b := &p.paras[i]
		field := func(start, end int) Field {
			return Field{Span: text.Span{Start: start, End: end}, Text: p.s[start:end], Block: i, Conf: b.Confidence, Reason: b.Reason}
		}
		switch b.Role {
		case Headline:
			start, end := p.cleanTitle(b)
			if at := p.authorBehind(b); at > 0 {
				end = bare(p.s, start, p.toks[at-1].Start).End
				p.addAuthor(r, i, text.Span{Start: p.toks[at].Start, End: p.toks[b.last-1].End}, "author", "behind the headline")
			}
			if name, at := p.authorAhead(b); at > 0 {
				start = p.toks[at].Start
				p.addAuthor(r, i, name, "author", "before the headline")
			}
			f := field(start, end)
			// Of a headline that stands twice the shorter one is free of kicker,
			// date and site's name.
			switch {
			case !r.Headline.Found():
				r.Headline = f
			case i < p.lead && p.words(f.Span) < p.words(r.Headline.Span) && strings.Contains(key(r.Headline.Text), key(f.Text)):
				r.Headline = f
			}
		case Kicker:
			if !r.Kicker.Found() {
				r.Kicker = field(b.Start, b.End)
			}
		case Subhead:
			if !r.Subhead.Found() && i <= p.lead {
				r.Subhead = field(b.Start, b.End)
			}
		}
	}
}

func (p *page) words(s text.Span) int { return strings.Count(key(s.In(p.s)), " ") + 1 }

// cleanTitle returns the headline in the block without the site's name before
// or after it, a bullet, a date and what stands in other columns.
func (p *page) cleanTitle(b *para) (start, end int) {
	i, j := b.first, b.last
	start, end = b.Start, b.End
	for k := i; k < j; k++ {
		if !isDash(p.toks[k].Rune) && p.toks[k].Rune != '|' && p.toks[k].Rune != ':' {
			continue
		}
		if k > i && k+1 < j && p.siteName(i, k) && p.toks[k].Rune != ':' {
			start = p.toks[k+1].Start
		}
		if k > i && k+1 < j && p.siteName(k+1, j) && p.toks[k].Rune != ':' {
			end = p.toks[k-1].End
			break
		}
	}
	span := bare(p.s, start, end)
	return span.Start, span.End
}

// sentences cuts the block at i: behind its bullet and its dateline.
func (p *page) sentences(r *Result, i int) {
	b := &p.paras[i]
	c := cutter{s: p.s, pos: b.Start, end: b.End, abbr: abbreviationTable.For(p.f.Lexicon), extra: p.f.Abbreviations}
	switch {
	case b.dateline != nil && b.dateline.End < b.End && b.datelined():
		c.pos = b.dateline.End
	case b.Role == ListItem:
		c.pos = b.Start + b.bullet
	}
	if b.parted > 0 {
		r.Sentences = append(r.Sentences, Sentence{bare(p.s, b.Start, b.parted), i, EndOfBlock})
		c.pos = b.parted
	}
	n := len(r.Sentences)
	for {
		span, ending, ok := c.next()
		if !ok {
			break
		}
		r.Sentences = append(r.Sentences, Sentence{span, i, ending})
	}
	if len(r.Sentences) == n {
		r.Sentences = append(r.Sentences, Sentence{bare(p.s, b.Start, b.End), i, EndOfBlock})
	}
}
