package segment

import (
	"strings"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// head gives the blocks before the body their roles.
func (p *page) head() {
	if p.lead == len(p.paras) {
		p.bareHead()
		return
	}
	p.menu()
	var open []int // the lines that could be headlines
	for i := 0; i < p.lead; i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Date && b.words > p.coveredIn(b)+4:
			open = append(open, i)
		case b.Role == ListItem && p.v.sections[p.blockKey(b)]:
			b.set(Kicker, 0.6, "section's name")
		case b.Role == "" && p.v.sections[p.blockKey(b)]:
			open = append(open, i)
		case b.placeOnly:
			b.set(Byline, 0.5, "place alone")
		case b.Role == "" && b.words <= 4 && p.plainSource(b):
			b.set(Source, 0.6, "source alone")
		case b.Role == "" && i > 0 && p.placeBeside(b):
			b.set(Byline, 0.6, "place beside a name")
		case b.Role == "" && i == 0 && p.lead <= 2 && p.placeBeside(b) && b.words <= 5:
			b.set(Byline, 0.6, "place beside a name")
		case b.Role == ListItem && b.words <= 5 && p.nameLike(b.body, b.last) && p.knownName(b.body, b.last):
			b.set(Byline, 0.6, "name alone")
		case (b.Role == Boilerplate && b.Reason != "menu" || b.Role == Related) && b.whole && p.v.sections[p.blockKey(b)]:
			b.set(Kicker, 0.7, "section's name")
		case b.Role == "":
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return
	}
	for i := range p.paras {
		if p.paras[i].Role == Headline {
			p.belowHeadline(open, i) // an h1
			return
		}
	}
	best := p.pickHeadline(open)
	if b := &p.paras[best]; len(open) == 1 && b.words <= 5 && p.nameLike(b.body, b.last) && p.knownName(b.body, b.last) {
		b.set(Byline, 0.6, "name alone")
		return
	}
	p.nameLine(open, best)
	for _, i := range open {
		b := &p.paras[i]
		if b.Role == Byline {
			continue
		}
		switch {
		case i == best:
			b.set(Headline, 0.85, "head line")
		case p.sameTitle(b, &p.paras[best]):
			b.set(Headline, 0.9, "repeated headline")
		case p.v.sections[p.blockKey(b)]:
			b.set(Kicker, 0.85, "section's name")
		case i < best:
			b.set(Kicker, 0.7, "above the headline")
		case p.captionLike(b):
			b.set(Caption, 0.7, "caption's words")
		case b.words <= 4 && i+1 == p.lead && i > best+1 && (p.paras[i-1].Role == Date || p.paras[i-1].Role == Byline) && p.shared(b, p.leadKey()) == p.contentWords(b):
			b.set(Caption, 0.5, "below date or byline")
		case b.words > 0 && b.latin == b.words:
			b.set(Boilerplate, 0.5, "Latin line alone")
		default:
			b.set(Subhead, 0.65, "below the headline")
		}
	}
}

// belowHeadline gives the open lines of the head their roles where the caller's
// tags name the headline, the block at h.
func (p *page) belowHeadline(open []int, h int) {
	p.nameLine(open, h)
	for _, i := range open {
		b := &p.paras[i]
		switch {
		case b.Role != "":
		case p.captionLike(b):
			b.set(Caption, 0.7, "caption's words")
		case i < h:
			b.set(Kicker, 0.7, "above the headline")
		default:
			b.set(Subhead, 0.65, "below the headline")
		}
	}
}

// menu gives a site's menu, several sections in a row, to the boilerplate; the
// last one may be the article's own.
func (p *page) menu() {
	section := func(i int) bool {
		b := &p.paras[i]
		return p.v.sections[p.blockKey(b)] && (b.Role == "" || b.Role == Related || b.Role == Boilerplate) || b.Role == Boilerplate && b.part == "navigation"
	}
	for i := 0; i < p.lead; i++ {
		j := i
		for j < p.lead && section(j) {
			j++
		}
		if j-i >= 4 {
			for k := i; k < j-1; k++ {
				p.paras[k].part = "navigation"
				p.paras[k].set(Boilerplate, 0.7, "menu")
			}
		}
		i = max(i, j)
	}
}

// bareHead reads a page without body text: its first open line is a headline
// where others follow.
func (p *page) bareHead() {
	n := 0
	for i := range p.paras {
		if p.paras[i].Role == "" {
			n++
		}
	}
	if n < 2 {
		return
	}
	for i := range p.paras {
		b := &p.paras[i]
		if b.Role == "" {
			if !b.closed {
				b.set(Headline, 0.4, "first line")
			}
			return
		}
	}
}

// pickHeadline returns the line that is most like a headline.
func (p *page) pickHeadline(open []int) int {
	best, top := open[0], -1000
	lead := p.leadKey()
	for n, i := range open {
		b := &p.paras[i]
		score := 0
		if n == 0 {
			score += 10
		}
		if p.hasRepeat(i) {
			score += 60
		}
		switch {
		case b.words <= 2:
			score -= 25
		case b.words <= 4:
			score -= 8
		case b.words <= 22:
			score += 10
		}
		if b.colon {
			score -= 40
		}
		if p.v.sections[p.blockKey(b)] {
			score -= 60
		}
		if p.captionLike(b) {
			score -= 30
		}
		if n == 0 && len(open) > 1 {
			score -= p.leadsIn(b)
		}
		if n > 1 {
			score -= 10 * (n - 1)
		}
		if b.bullet > 0 {
			score -= 20
		}
		if len(open) > 1 && n < 2 && b.words > 0 {
			score += 15 * p.shared(b, lead) / b.words
		}
		// A short line above a longer one leads into it.
		if n == 0 && len(open) > 1 && b.words*10 <= p.paras[open[1]].words*7 && b.words <= 8 {
			score -= 12
		}
		if n > 0 && p.nameLike(b.body, b.last) {
			score -= 30
		}
		if score > top {
			best, top = i, score
		}
	}
	return best
}

// leadsIn says how much the line begins as lines above a headline do: with a
// verb whose subject the headline names, or with a preposition.
func (p *page) leadsIn(b *para) int {
	t := p.toks[b.body]
	w := t.In(p.s)
	switch {
	case t.ID != 0 && p.v.kickerWords[t.ID] && p.v.function[t.ID]:
		return 34
	case t.ID != 0 && p.v.kickerWords[t.ID], letters(w) > 4 && (strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) && t.Prep != 0:
		return 26
	case p.toPaper(b):
		return 26
	}
	return 0
}

// toPaper reports whether the line ends with the paper that somebody speaks to:
// «المدير العام لـ«الخبر»».
func (p *page) toPaper(b *para) bool {
	j := b.last
	for j > b.first && edge(p.toks[j-1]) {
		j--
	}
	if j == b.last { // the paper's name stands in marks
		return false
	}
	for i := j - 1; i > b.first && i >= j-3; i-- {
		if q := p.toks[i]; q.Kind == token.Quote || q.Rune == '(' {
			before := p.toks[i-1]
			w := before.In(p.s)
			return i+1 < j && (w == "لـ" || w == "ل" || w == "لـ " || w == "مع") && len(p.keyOf(i+1, j)) > 0
		}
	}
	return false
}

// leadKey is the key of the body's first words.
func (p *page) leadKey() string {
	b := &p.paras[p.lead]
	last := min(b.last, b.first+60)
	return " " + key(p.s[p.toks[b.first].Start:p.toks[last-1].End]) + " "
}

// shared counts the words of the block that the key holds, articles and
// clitics aside.
func (p *page) shared(b *para, lead string) (n int) {
	for _, t := range p.toks[b.body:b.last] {
		if t.Kind != token.Word {
			continue
		}
		w := strings.TrimPrefix(normalize.Match.String(t.In(p.s)), "ال")
		if letters(w) >= 3 && strings.Contains(lead, w) {
			n++
		}
	}
	return n
}

// contentWords counts the words of the block that have three letters or more
// beside the article.
func (p *page) contentWords(b *para) (n int) {
	for _, t := range p.toks[b.body:b.last] {
		if t.Kind == token.Word && letters(strings.TrimPrefix(t.In(p.s), "ال")) >= 3 {
			n++
		}
	}
	return n
}

// hasRepeat reports whether another block near the head repeats the words of
// the block at i, or holds them beside a date or a kicker.
func (p *page) hasRepeat(i int) bool {
	for j := 0; j < p.lead; j++ {
		if j != i && p.sameTitle(&p.paras[j], &p.paras[i]) {
			return len(p.blockKey(&p.paras[j])) >= len(p.blockKey(&p.paras[i]))
		}
	}
	return false
}

// sameTitle reports whether one of the keys of two lines holds the other, of at
// least four words.
func (p *page) sameTitle(a, b *para) bool {
	if a.words < 4 || b.words < 4 || p.blockKey(a) == "" || p.blockKey(b) == "" || p.nameLike(a.body, a.last) || p.nameLike(b.body, b.last) {
		return false
	}
	x, y := p.cleanTitleKey(a), p.cleanTitleKey(b)
	return strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" ")
}

func (p *page) cleanTitleKey(b *para) string {
	start, end := p.cleanTitle(b)
	return key(p.s[start:end])
}

// captionLike reports whether the words of the line are those of a caption.
func (p *page) captionLike(b *para) bool {
	if b.words > 25 {
		return false
	}
	if b.words > 1 && strings.Contains(p.s[b.Start:b.End], "©") {
		return true
	}
	if span := p.closingCredit(b); !span.Empty() && b.words > 4 {
		return true
	}
	for i := b.first; i < b.last; i++ {
		if _, n := p.v.captions.Match(p.toks, i, p.toks[i].ID); n > 0 {
			return true
		}
	}
	return false
}
