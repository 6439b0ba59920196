package segment

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// authorBehind returns the token with which a known name begins that a stroke
// parts from the headline before it: «معاناة الكتب / الحسن ولد أحمد»; 0 for none.
func (p *page) authorBehind(b *para) int {
	for k := b.last - 2; k > b.first+1; k-- {
		if p.toks[k].Rune == '/' {
			if p.nameLike(k+1, b.last) && p.knownName(k+1, b.last) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// authorAhead returns the name, of a known shape and with a title, that strokes
// part from the headline behind it, and the token with which that begins:
// «د. سالم العلي / صدى الكلمة / التعليم والبيئة»; 0 for none.
func (p *page) authorAhead(b *para) (name text.Span, at int) {
	first := 0
	for k := b.first; k+1 < b.last; k++ {
		if p.toks[k].Rune != '/' || p.toks[k].Kind != token.Punct {
			continue
		}
		if first == 0 {
			first = k
		}
		at = k + 1
	}
	if first <= b.body || !p.nameLike(b.body, first) || !p.knownName(b.body, first) {
		return text.Span{}, 0
	}
	f := p.skipTitles(b.body, first)
	return text.Span{Start: p.toks[f].Start, End: p.toks[first-1].End}, at
}

// people fills in the authors.
func (p *page) people(r *Result) {
	for i := range p.paras {
		b := &p.paras[i]
		switch {
		case b.Role == Byline:
			p.bylineAuthors(r, i)
		case b.dateline != nil && !b.dateline.Author.Empty() && b.Role == Paragraph && i <= p.lead:
			d := b.dateline
			p.splitNames(r, i, d.Author.Start, d.Author.End, "author", "dateline")
		}
	}
}

// bylineAuthors reads the names in a byline.
func (p *page) bylineAuthors(r *Result, i int) {
	b := &p.paras[i]
	job := "author"
	if b.label != nil {
		job = b.label.field
	}
	switch d := b.dateline; {
	case b.Reason == "author's post", b.nameless, b.Reason == "place alone":
		return
	case !b.credit.Empty():
		p.addAuthor(r, i, b.names, job, b.Reason)
		return
	case !b.names.Empty():
		if b.parted > 0 { // «محرر 1» is a name as it stands
			p.addAuthor(r, i, bare(p.s, b.names.Start, b.names.End), job, b.Reason)
			if n := len(r.Authors); n > 0 && b.other != "" {
				r.Authors[n-1].Others = []string{b.other}
			}
			return
		}
		p.splitNames(r, i, b.names.Start, b.names.End, job, b.Reason)
		return
	case d != nil && b.label == nil:
		start := d.Author.Start
		if d.Author.Empty() {
			return
		}
		p.splitNames(r, i, start, b.End, job, b.Reason)
		return
	}
	start, end := b.Start, b.End
	if b.body < b.last {
		start = p.toks[b.body].Start
	}
	if b.gluedAt > 0 {
		start = b.gluedAt
	}
	for _, m := range p.momentsOf(b) {
		if m.Start >= start {
			end = min(end, m.Start)
		}
	}
	p.splitNames(r, i, start, end, job, b.Reason)
}

// splitNames adds the names in s[start:end], which dashes, commas, strokes or
// «و» part.
func (p *page) splitNames(r *Result, i, start, end int, job, reason string) {
	b := &p.paras[i]
	from := b.first
	for from < b.last && p.toks[from].End <= start {
		from++
	}
	for from < b.last && p.toks[from].Start < end {
		to := from
		for to < b.last && p.toks[to].Start < end && !p.partsNames(to) && (to == from || !p.andName(to)) {
			to++
		}
		f, l := p.trimName(from, to)
		if f < l {
			if lab, n := p.v.labels.Match(p.toks, f, p.toks[f].ID); n > 0 && f+n < l && lab.role == Byline && lab.need != "colon" {
				job = lab.field
				f, l = p.trimName(f+n, l)
			}
		}
		f = p.skipTitles(f, l)
		for k := f + 2; k < l; k++ { // «محمد فرج للنشرة العربية»
			if strings.HasPrefix(p.toks[k].In(p.s), "لل") {
				l = k
			}
		}
		if f < l {
			span := text.Span{Start: max(start, p.toks[f].Start), End: p.toks[l-1].End}
			if p.andName(f) {
				span.Start += int(p.toks[f].ConjLen)
			}
			k := key(span.In(p.s))
			_, agency := p.v.sources[k]
			switch {
			case agency:
			case l-f == 1 && p.v.titles[p.toks[f].ID] && p.toks[f].ID != 0: // «الأستاذ / …»
			case p.v.cities[k]:
			case len(r.Authors) > 0 && r.Authors[len(r.Authors)-1].Block == i && !p.andName(f) && !p.nameLike(f, l):
				// the author's post
			default:
				p.addAuthor(r, i, span, job, reason)
			}
		}
		from = to
		if to < b.last && p.partsNames(to) {
			from++
		}
	}
}

// andName reports whether the word at i is a given name with «و» in front.
func (p *page) andName(i int) bool {
	t := p.toks[i]
	return t.Conj != 0 && (p.v.given[t.Conj] || p.v.wordNames[t.Conj] && i+1 < len(p.toks)) && !(t.ID != 0 && p.v.given[t.ID])
}

func (p *page) partsNames(i int) bool {
	t := p.toks[i]
	switch t.Rune {
	case '،', ',', '/', '|', ':', '(', ')', '+', '&', '؛':
		return true
	}
	return isDash(t.Rune)
}

func (p *page) addAuthor(r *Result, block int, span text.Span, job, reason string) {
	b := &p.paras[block]
	name := span.In(p.s)
	for _, a := range r.Authors {
		if key(a.Text) == key(name) {
			return
		}
	}
	r.Authors = append(r.Authors, Field{Span: span, Text: name, Block: block, Conf: b.Confidence, Reason: reason, Job: job})
}
