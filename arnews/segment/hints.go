package segment

import (
	"strings"

	"arnews.example/arnews/text"
)

// A Part is a piece of a page that a caller has taken from HTML, with the name
// of the element it stood in: "h1", "h2", "p", "li", "td", "tr", "figcaption",
// "time", "blockquote"; "" where it is not known.
type Part struct {
	Text string
	Tag  string
}

// Known holds what a caller knows of a page from elsewhere, its meta elements
// for example. Empty fields are left to the text.
type Known struct {
	Title     string
	Authors   []string
	Source    string
	Published string // as TIMEX3 writes it: "2019-12-07"
}

// Parts takes a page apart whose paragraphs the caller knows: each part is a
// block. It returns the text that the spans of the result point into, the parts
// with an empty line between them. A tag settles the role of a block whose words
// do not say otherwise: a sharing button in a p is boilerplate all the same. What
// is known goes into the result, with no span where the text does not hold it.
func (f *Finder) Parts(parts []Part, known Known) (string, Result) {
	var b strings.Builder
	spans := make([]text.Span, 0, len(parts))
	tags := make([]string, 0, len(parts))
	for _, part := range parts {
		t := trim(part.Text, 0, len(part.Text))
		if t.Empty() {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(t.In(part.Text))
		spans = append(spans, text.Span{Start: start, End: b.Len()})
		tags = append(tags, strings.ToLower(part.Tag))
	}
	s := b.String()
	p := newPage(f, s, f.lexicon().Scan(nil, s))
	p.cutAt(spans, tags)
	p.assign()
	r := p.result()
	r.fill(s, known)
	return s, r
}

// cutAt makes the blocks of the page where the caller says.
func (p *page) cutAt(spans []text.Span, tags []string) {
	p.paras = make([]para, 0, len(spans))
	tok := 0
	for i, span := range spans {
		first := tok
		for first < len(p.toks) && p.toks[first].Start < span.Start {
			first++
		}
		last := first
		for last < len(p.toks) && p.toks[last].Start < span.End {
			last++
		}
		tok = last
		b := para{blank: 1, first: first, last: last}
		b.Span, b.Tag = span, tags[i]
		p.measure(&b)
		p.paras = append(p.paras, b)
	}
}

// tagged gives the block the role of its element, unless its words have shown
// another one.
func (p *page) tagged(b *para) {
	if b.Role != "" && b.Role != ListItem && b.part != "clock" {
		return
	}
	switch b.Tag {
	case "h1":
		b.set(Headline, 0.9, "h1")
	case "h2", "h3", "h4", "h5", "h6":
		b.set(Subhead, 0.85, b.Tag)
	case "p", "blockquote":
		if b.words >= 5 || b.closed {
			b.set(Paragraph, 0.85, b.Tag)
		}
	case "li", "dd", "dt":
		b.set(ListItem, 0.8, b.Tag)
	case "td", "th", "tr", "table":
		b.set(Table, 0.9, b.Tag)
	case "figcaption", "caption":
		b.set(Caption, 0.9, b.Tag)
	case "time":
		b.set(Date, 0.8, b.Tag)
	}
}

// fill puts what the caller knows into the result.
func (r *Result) fill(s string, known Known) {
	given := func(f *Field, value string, role Role) {
		if value == "" {
			return
		}
		*f = Field{Text: value, Conf: 1, Reason: "given", Block: -1}
		for i := range r.Blocks {
			b := &r.Blocks[i]
			if at := strings.Index(s[b.Start:b.End], value); at >= 0 && (b.Role == role || role == "") {
				f.Span, f.Block = text.Span{Start: b.Start + at, End: b.Start + at + len(value)}, i
				return
			}
		}
	}
	given(&r.Headline, known.Title, Headline)
	given(&r.Source, known.Source, "")
	if len(known.Authors) > 0 {
		r.Authors = make([]Field, len(known.Authors))
		for i, name := range known.Authors {
			given(&r.Authors[i], name, Byline)
			r.Authors[i].Job = "author"
		}
	}
	if known.Published != "" {
		r.Published = Moment{Value: known.Published, Conf: 1, Reason: "given", Block: -1}
	}
}
