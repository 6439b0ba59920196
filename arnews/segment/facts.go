package segment

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
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
	for _, m := range b.moments {
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
			if _, from, ok := p.cityDateSource(b.first, b.last); ok && from < b.last {
				add(i, text.Span{Start: p.toks[from].Start, End: b.End}, 3, "date line")
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
		if best < 0 || f.rank < all[best].rank {
			best = i
		}
		r.Agencies = append(r.Agencies, f.Field)
	}
	if best >= 0 {
		r.Source = all[best].Field
	}
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
		if k < l && !edge(p.toks[k]) {
			continue
		}
		if k > from {
			span := text.Span{Start: p.toks[from].Start, End: p.toks[k-1].End}
			switch src, ok := p.v.sources[p.keyOf(from, k)]; {
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
				if _, ok := p.v.sources[key(p.s[p.toks[i+1].Start:p.toks[j-1].End])]; ok {
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

// published collects the moments that the page states.
func (p *page) published(r *Result) {
	rank := func(b *para, i int) (float64, string) {
		switch {
		case b.label != nil && b.label.field == "updated":
			return 0.7, "updated"
		case b.Role == Date && b.label != nil && i < p.end+8:
			return 0.95, "labelled date"
		case b.Role == Date:
			return 0.9, "date line"
		case b.Role == Byline:
			return 0.85, "byline"
		case b.Role == Headline && i < p.lead:
			return 0.8, "date beside the headline"
		case b.dateline != nil && i <= p.lead:
			return 0.6, "dateline"
		}
		return 0, ""
	}
	for i := range p.paras {
		b := &p.paras[i]
		conf, reason := rank(b, i)
		if conf == 0 || len(b.moments) == 0 {
			continue
		}
		m := b.moments[0]
		if reason == "dateline" && m.Start >= b.dateline.End {
			continue
		}
		m.Block, m.Conf, m.Reason = i, conf, reason
		if reason == "updated" && !r.Updated.Found() {
			r.Updated = m
		}
		if len(b.moments) > 1 && !r.Updated.Found() && p.updateLabel(b, m.End, b.moments[1].Start) {
			r.Updated = b.moments[1]
			r.Updated.Block, r.Updated.Conf, r.Updated.Reason = i, conf, "updated"
		}
		at := len(r.Stated)
		for at > 0 && r.Stated[at-1].Conf < conf {
			at--
		}
		r.Stated = append(r.Stated, Moment{})
		copy(r.Stated[at+1:], r.Stated[at:])
		r.Stated[at] = m
	}
	if len(r.Stated) > 0 {
		r.Published = r.Stated[0]
	}
}

// updateLabel reports whether a label of the last update stands between two
// offsets of the block: «نشر في: … | آخر تحديث: …».
func (p *page) updateLabel(b *para, from, to int) bool {
	for i := b.first; i < b.last && p.toks[i].Start < to; i++ {
		if p.toks[i].Start < from {
			continue
		}
		if lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID); n > 0 && lab.field == "updated" {
			return true
		}
	}
	return false
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
