package segment

import (
	"strings"
)

// assign gives every block its role: first by its own words, then by where it
// stands.
func (p *page) assign() {
	for i := range p.paras {
		p.cues(&p.paras[i])
		p.tagged(&p.paras[i])
	}
	p.repeats()
	p.dashes()
	p.siteTitle()
	p.bounds()
	p.head()
	p.inside()
	p.tables()
	p.tail()
	for i := range p.paras {
		if p.paras[i].Role == "" {
			p.paras[i].set(Paragraph, 0.5, "nothing else")
		}
	}
}

// dashes takes the role from list items that only begin with a dash or star:
// questions and answers of an interview, paragraphs of a column whose house
// style it is, a heading, a single one.
func (p *page) dashes() {
	items, words, body, questions := 0, 0, 0, 0
	for i := range p.paras {
		b := &p.paras[i]
		if b.question {
			questions++
		}
		if b.words >= 12 || b.Role == ListItem {
			body++
		}
		if p.dashItem(i, 0) {
			items++
			words += b.words
		}
	}
	if questions >= 2 { // the answer to a question, whatever it begins with
		for i := 1; i < len(p.paras); i++ {
			if b := &p.paras[i]; b.Role == ListItem && !b.numbered && p.paras[i-1].question {
				b.set(Paragraph, 0.6, "answer")
			}
		}
	}
	style := questions >= 3 || items*10 > body*6 && words > 25*items
	for i := range p.paras {
		b := &p.paras[i]
		if !p.dashItem(i, 0) {
			continue
		}
		first := p.toks[b.first].Rune
		if !style && !b.question && (p.dashItem(i-1, first) || p.dashItem(i+1, first)) {
			continue
		}
		if b.question || b.words > 12 || b.closed {
			b.set(Paragraph, 0.6, "a dash before body text")
		} else {
			b.set("", 0, "")
		}
	}
}

// dashItem reports whether the block at i is a list item that begins with a
// dash or star, with the one given if it is not 0.
func (p *page) dashItem(i int, mark rune) bool {
	if i < 0 || i >= len(p.paras) {
		return false
	}
	b := &p.paras[i]
	if b.bullet == 0 || b.numbered || b.Role != ListItem && !(b.Role == Paragraph && b.Reason == "a dash before body text") {
		return false
	}
	first := p.toks[b.first].Rune
	return (isDash(first) || first == '*') && (mark == 0 || mark == first)
}

// repeats marks the blocks whose words an earlier block has. Few blocks share
// the hash of their words with another: only these are compared.
func (p *page) repeats() {
	hashes := make(map[uint64]int, len(p.paras))
	texts := map[string]int{}
	for i := range p.paras {
		b := &p.paras[i]
		if b.words < 3 {
			continue
		}
		h := p.wordsHash(b)
		first, ok := hashes[h]
		if !ok {
			hashes[h] = i
			continue
		}
		a := &p.paras[first]
		if p.s[a.Start:a.End] == p.s[b.Start:b.End] {
			b.Repeats = first + 1
			continue
		}
		if _, ok := texts[p.repeatKey(a)]; !ok {
			texts[p.repeatKey(a)] = first
		}
		if same, ok := texts[p.repeatKey(b)]; ok {
			b.Repeats = same + 1
		} else {
			texts[p.repeatKey(b)] = i
		}
	}
}

// repeatKey returns what a block shares with its repetitions: its key, or all
// of its text if it is long.
func (p *page) repeatKey(b *para) string {
	if k := p.blockKey(b); k != "" {
		return k
	}
	return p.s[b.Start:b.End]
}

// wordsHash returns a hash of the block's Arabic words.
func (p *page) wordsHash(b *para) (h uint64) {
	for i := b.first; i < b.last; i++ {
		if w := p.toks[i].Hash; w != 0 {
			h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
			h ^= h >> 32
		}
	}
	return h
}

// siteTitle finds the title that a browser shows, «site - section - headline»,
// as the page's first line, by the headline that stands alone further down.
func (p *page) siteTitle() {
	if len(p.paras) < 3 || p.paras[0].Role != "" || p.paras[0].closed {
		return
	}
	a := &p.paras[0]
	for i := 1; i < min(len(p.paras), 16); i++ {
		b := &p.paras[i]
		if b.Role == "" && !b.closed && b.words >= 4 && b.words < a.words && a.words <= 30 &&
			strings.HasSuffix(key(p.s[a.Start:a.End]), key(p.s[b.Start:b.End])) {
			a.set(Headline, 0.8, "site's title")
			b.set(Headline, 0.9, "repeated headline")
			for k := 1; k < i; k++ {
				if m := &p.paras[k]; m.words <= 4 && (m.Role == "" || m.Role == Byline) {
					m.set(Boilerplate, 0.7, "menu")
				}
			}
			return
		}
	}
}

// prose reports whether the block is body text for what its words show: it has
// no role, or the role leaves it open.
func (b *para) prose() bool {
	return b.Role == "" && (b.long() || b.dateline != nil && b.words >= 10 && !(b.dateline.Agency.Empty() && b.dateline.Author.Empty())) || b.Role == Paragraph
}

// bounds finds where the body begins and where it ends.
func (p *page) bounds() {
	n := len(p.paras)
	p.lead, p.end = n, n
	total := 0
	for i := range p.paras {
		b := &p.paras[i]
		if b.prose() {
			// A closed line of the head: «رحل … ورحل!», «ماذا بعد؟».
			if p.lead == n && b.words < 20 && b.dateline == nil && p.headlineMark(b) && i+1 < n && p.textAfter(i) {
				continue
			}
			if p.lead == n {
				p.lead = i
			}
			total += b.words
		}
	}
	if p.lead == n {
		return
	}
	p.end = p.tailStart(total)
}

// headlineMark reports whether the block ends as a headline may: with ! or ؟.
func (p *page) headlineMark(b *para) bool {
	return b.question || b.closed && strings.HasSuffix(strings.TrimRight(p.s[b.Start:b.End], " \"»”“)"), "!")
}

// textAfter reports whether body text follows the block at i.
func (p *page) textAfter(i int) bool {
	for j := i + 1; j < len(p.paras) && j < i+8; j++ {
		if b := &p.paras[j]; b.prose() && b.words >= 12 {
			return true
		}
	}
	return false
}
