package quotes

import (
	"cmp"
	"slices"
	"sync"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// A page is one text while its quotations are read.
type page struct {
	s      string
	toks   []lexicon.Token
	c      *cueTable
	reader mention.Reader

	blocks  []block
	block   *block     // the one that is read
	sents   []sentence // of all blocks
	pairs   []pair
	cover   []int32       // for each token the outermost pair that it opens, closes or lies in, -1 for none
	used    []bool        // pairs that are quotations already
	timed   []bool        // tokens of temporal expressions
	phrases []foundPhrase // of the list, by token
	signs   []sign        // by token

	found    []mention.Mention // memory for the mentions of the whole text
	mentions []mention.Mention // beside cues
	joint    map[int][2]int    // mentions of several speakers: the first of their own mentions, and the one after the last
	drafts   []draft
	memory   []report // of the last sentence
	last     int      // the mention of the last speaker, -1 for none
	topic    int      // the mention that was the subject last, -1 for none
	group    int
}

// A block is a stretch of tokens with the role of its block on the page.
type block struct {
	from, to int
	role     segment.Role
	sents    []sentence
}

// A sentence is a stretch of tokens.
type sentence struct{ from, to int }

// A draft is a quotation whose speaker is a mention still.
type draft struct {
	Quote
	speaker int  // in page.mentions, -1 for none
	beside  bool // the mention stands with the cue
}

// pages holds pages whose memory serves the next text.
var pages = sync.Pool{New: func() any { return new(page) }}

// mostKept is how many tokens a page has at most whose memory is kept: those of
// a text of about a megabyte.
const mostKept = 1 << 17

func newPage(l *lexicon.Lexicon, s string, toks []lexicon.Token, seg segment.Result, ds []dates.Date) *page {
	f := mention.Finder{Lexicon: l}
	p := pages.Get().(*page)
	n := len(toks) + 1
	*p = page{
		s: s, toks: toks, c: cueLists.For(l), reader: f.Reader(s, toks), joint: map[int][2]int{}, last: -1, topic: -1,
		blocks: p.blocks[:0], sents: p.sents[:0], pairs: p.pairs[:0],
		cover: zeroed(p.cover, n), timed: zeroed(p.timed, n), phrases: zeroed(p.phrases, n), signs: zeroed(p.signs, n),
		found: p.found[:0], mentions: p.mentions[:0], drafts: p.drafts[:0], memory: p.memory[:0],
	}
	for i := range p.cover {
		p.cover[i] = -1
	}
	p.findSigns()
	i := 0
	for n := range ds {
		d := ds[n].Span
		for i < len(toks) && toks[i].End <= d.Start {
			i++
		}
		for k := i; k < len(toks) && toks[k].Start < d.End; k++ {
			p.timed[k] = true
		}
	}
	p.cut(seg)
	return p
}

// release gives the page's memory to the next text.
func (p *page) release() {
	if cap(p.cover) <= mostKept {
		p.s, p.toks, p.reader = "", nil, mention.Reader{}
		pages.Put(p)
	}
}

// zeroed returns a slice of n zeros in the memory of s.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// cut makes the blocks and, once the marks are paired, their sentences: a stop
// inside marks ends no reporting sentence.
func (p *page) cut(seg segment.Result) {
	at := 0
	for i := range seg.Blocks {
		b := &seg.Blocks[i]
		from := p.tokenFrom(at, b.Start)
		at = p.tokenFrom(from, b.End)
		p.blocks = append(p.blocks, block{from: from, to: at, role: b.Role})
	}
	p.pairAll()
	all := slices.Grow(p.sents, len(seg.Sentences))
	k, from := 0, 0
	for bi := range p.blocks {
		b := &p.blocks[bi]
		first := len(all)
		for ; k < len(seg.Sentences); k++ {
			sp := seg.Sentences[k].Span
			if from = p.tokenFrom(from, sp.Start); from >= b.to {
				break
			}
			to := p.tokenFrom(from, sp.End)
			switch n := len(all); {
			case to <= from:
			case n > first && p.inside(all[n-1].to-1, from):
				all[n-1].to = to
			default:
				all = append(all, sentence{from, to})
			}
		}
		b.sents = all[first:len(all):len(all)]
	}
	p.sents = all
}

// tokenFrom is tokenAt for an offset at or after where token i starts: blocks
// and sentences come in order.
func (p *page) tokenFrom(i, off int) int {
	for i < len(p.toks) && p.toks[i].Start < off {
		i++
	}
	return i
}

// tokenAt returns the first token that starts at or after the offset.
func (p *page) tokenAt(off int) int {
	i, _ := slices.BinarySearchFunc(p.toks, off, func(t lexicon.Token, off int) int { return cmp.Compare(t.Start, off) })
	return i
}

// tokenOf returns the token of which the offset is part: a mention may begin
// behind an attached ب ل ك.
func (p *page) tokenOf(off int) int {
	i := p.tokenAt(off)
	if i > 0 && p.toks[i-1].End > off {
		i--
	}
	return i
}

// inside reports whether both tokens lie in the same marks.
func (p *page) inside(a, b int) bool {
	return p.cover[a] >= 0 && p.cover[a] == p.cover[b]
}

// body reports whether quotations are looked for in blocks of the role.
func body(r segment.Role) bool {
	switch r {
	case segment.Paragraph, segment.ListItem, segment.Headline, segment.Subhead, segment.Kicker, segment.Caption:
		return true
	}
	return false
}

// maxParagraphs is how many paragraphs one quotation may run over: speeches
// are printed whole, but a mark that is lost must not swallow the page.
const maxParagraphs = 12

// pairAll pairs the marks of all blocks. A quotation that does not close in
// its paragraph goes on where a later paragraph closes it before any other
// opens, else it ends with its own paragraph.
func (p *page) pairAll() {
	for bi := 0; bi < len(p.blocks); bi++ {
		b := p.blocks[bi]
		if !body(b.role) {
			continue
		}
		pg := pairMarks(p.s, p.toks, b.from, b.to, false)
		p.pairs = append(p.pairs, pg.pairs...)
		if pg.open >= 0 {
			bi = p.carry(bi, pg.open)
		}
	}
	slices.SortFunc(p.pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.open, b.open), cmp.Compare(b.close, a.close))
	})
	p.used = make([]bool, len(p.pairs))
	for i := len(p.pairs) - 1; i >= 0; i-- {
		pr := p.pairs[i]
		if pr.depth > 1 {
			continue
		}
		for k := pr.open; k <= pr.close && k < len(p.cover); k++ {
			if k < pr.close || !pr.missing {
				p.cover[k] = int32(i)
			}
		}
	}
}

// carry looks for the paragraph that closes the quotation which block bi left
// open at token open, and returns the last block that is done.
func (p *page) carry(bi, open int) int {
	last := bi
	for k := bi + 1; k < len(p.blocks) && k <= bi+maxParagraphs; k++ {
		b := p.blocks[k]
		if b.role != segment.Paragraph && b.role != segment.ListItem {
			break
		}
		in := pairMarks(p.s, p.toks, b.from, b.to, true)
		out := pairMarks(p.s, p.toks, b.from, b.to, false)
		closed := slices.IndexFunc(in.pairs, func(pr pair) bool { return pr.carried })
		if closed >= 0 && (in.cost < out.cost || in.cost == out.cost && p.reopens(b)) {
			// drop the provisional pair that ended with its own paragraph
			i := slices.IndexFunc(p.pairs, func(pr pair) bool { return pr.open == open && pr.missing })
			p.pairs = slices.Delete(p.pairs, i, i+1)
			in.pairs[closed].open, in.pairs[closed].carried = open, false
			p.pairs = append(p.pairs, in.pairs...)
			last = k
			if in.open >= 0 {
				return p.carry(k, in.open)
			}
			return last
		}
		if len(out.pairs) > 0 && out.cost <= in.cost && !p.reopens(b) {
			break // the paragraph's own quotations: the open one has ended
		}
	}
	return last
}

// reopens reports whether the block starts with a mark.
func (p *page) reopens(b block) bool {
	return b.from < b.to && p.toks[b.from].Kind == token.Quote
}

// learn finds the names that stand beside cues, so that the last name alone is
// known wherever it stands.
func (p *page) learn() {
	names := p.reader.All(p.found)
	for _, b := range p.blocks {
		for _, sn := range b.sents {
			for i := sn.from; i+1 < sn.to; i++ {
				if p.signs[i]&^limitSign == 0 {
					continue
				}
				if m, ok := p.sourceName(sn, i); ok {
					names = append(names, m)
					continue
				}
				w, _ := p.c.at(p.toks[i])
				if w == nil || w.form != finite || w.verb.licence != free || p.c.function[p.toks[i+1].ID] || p.toks[i+1].Kind != token.Word {
					continue
				}
				limit := p.limit(sn, i+1)
				if limit < sn.to && limit-i < 14 {
					if m, next, ok := p.reader.At(i+1, limit, true); ok && next >= limit-1 {
						names = append(names, m)
					}
				}
			}
		}
	}
	p.reader.Learn(names)
	p.found = names
	p.mentions = slices.Grow(p.mentions, len(names))
}

// sourceName reads the full name between a source phrase and a mark: «في نظر
// رشيد الحداد، باحث».
func (p *page) sourceName(sn sentence, i int) (m mention.Mention, ok bool) {
	v, n, _ := p.sourceAt(i)
	if n == 0 || v.class != "source" && v.class != "opine" || v.slot != "np" || i+n >= sn.to || p.toks[i+n].Kind != token.Word {
		return m, false
	}
	m, next, ok := p.reader.At(i+n, sn.to, true)
	if !ok || m.Kind != mention.Person || m.Name.Empty() || next < sn.to && p.toks[next].Kind != token.Punct {
		return m, false
	}
	words := p.words(p.tokenOf(m.Name.Start), p.tokenAt(m.Name.End))
	return m, words == 2 || words == 3
}

// read reads all blocks in order.
func (p *page) read() {
	p.learn()
	for i := range p.blocks {
		b := &p.blocks[i]
		p.block = b
		if !body(b.role) || p.interview(b) {
			continue
		}
		for _, sn := range b.sents {
			p.sentence(b, sn)
		}
	}
}

// inner returns the span of the words between the marks of a pair.
func (p *page) inner(pr pair) text.Span {
	from, to := pr.open+1, pr.close
	if from >= to {
		end := p.toks[min(pr.open, len(p.toks)-1)].End
		return text.Span{Start: end, End: end}
	}
	end := p.endOf(to)
	if pr.missing && end > p.toks[from].End && p.s[end-1] == '.' && p.s[end-2] != '.' {
		end-- // nothing closes the words: the stop is the sentence's
	}
	return text.Span{Start: p.toks[from].Start, End: end}
}

// endOf returns where the token before token i ends.
func (p *page) endOf(i int) int {
	for i > 0 && p.toks[i-1].Kind == token.Break {
		i--
	}
	if i == 0 {
		return 0
	}
	return p.toks[i-1].End
}

// words counts the words between two tokens.
func (p *page) words(from, to int) (n int) {
	for i := from; i < min(to, len(p.toks)); i++ {
		switch p.toks[i].Kind {
		case token.Word, token.Latin, token.Foreign, token.Number:
			n++
		}
	}
	return n
}

// opensAt returns the outermost pair that opens at token i, -1 for none.
func (p *page) opensAt(i int) int {
	if k := p.cover[i]; k >= 0 && p.pairs[k].open == i {
		return int(k)
	}
	return -1
}

// finish resolves the speakers and returns the quotations in order, with the
// people and institutions of the text.
func (p *page) finish() Result {
	who, res := p.resolve()
	for _, d := range p.drafts {
		if parts, ok := p.joint[d.speaker]; ok {
			p.nameJoint(&res, who, d.speaker, parts)
		}
	}
	out := make([]Quote, 0, len(p.drafts))
	for _, d := range p.drafts {
		if d.speaker >= 0 {
			d.Speaker.Entity = who[d.speaker] + 1
			d.Speaker.Name = res.Entities[who[d.speaker]].Name
			if d.beside {
				d.Speaker.Mention = p.mentions[d.speaker].Span
			}
		}
		out = append(out, d.Quote)
	}
	slices.SortStableFunc(out, func(a, b Quote) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return Result{Quotes: out, Mentions: res.Tidy()}
}
