package segment

import (
	"strings"
)

// inside gives the blocks of the body their roles.
func (p *page) inside() {
	closed, all := 0, 0
	for i := p.lead; i < p.end; i++ {
		if b := &p.paras[i]; b.words >= 16 {
			all++
			if b.closed {
				closed++
			}
		}
	}
	punctuated := closed*2 >= all
	for i := p.lead; i < p.end; i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Boilerplate && b.part == "mark" && p.ruled(i):
			continue
		case b.Role == Date && b.label == nil && i > p.lead+1 && i+3 < p.end:
			b.set("", 0, "")
		case b.Role == Boilerplate && b.part == "clock" && i > p.lead && i+1 < p.end:
			b.set(Paragraph, 0.4, "time alone")
		case b.Role == Related && b.label != nil && b.whole:
			p.relatedHere(i)
		case b.Role == Related && b.label != nil && b.label.need == "short" && p.nextText(i):
			b.set("", 0, "")
		case b.Role == Related && b.label != nil && b.label.need == "short":
			p.relatedHere(i)
		}
		if b.Role != "" {
			continue
		}
		next := p.nextText(i)
		switch {
		case b.prose():
			b.set(Paragraph, 0.95, "body text")
		case i > 0 && p.paras[i-1].part == "mark" && p.ruled(i-1) && next:
			b.set(Headline, 0.6, "below a rule")
		case b.closed || b.question:
			b.set(Paragraph, 0.8, "closed sentence")
		case b.colon && (b.words > 3 || p.goesOn(b)):
			b.set(Paragraph, 0.7, "leads into what follows")
		case b.words <= 14 && next && !p.goesOn(b) && (punctuated || b.words <= 9):
			b.set(Subhead, 0.7, "short line before body text")
		case i > 0 && p.paras[i-1].Role == Byline && i > p.lead && 2 <= b.words && b.words <= 14 && i+2 >= p.end && !p.captionLike(b):
			b.set(Byline, 0.5, "author's post")
		case !next && p.openRun(i) >= 4:
			for j := p.openRun(i); j > 0; j-- {
				if o := &p.paras[i+j-1]; o.Role == "" {
					o.set(Paragraph, 0.4, "row of short lines")
				}
			}
		case i+1 >= p.end || !next:
			p.lastLine(i, punctuated)
		default:
			b.set(Paragraph, 0.6, "in the body")
		}
	}
}

// openRun returns the length of the run of lines from i on that are no body
// text: a programme, a list of names, verse.
func (p *page) openRun(i int) (n int) {
	for ; i < p.end && p.paras[i].Role == "" && !p.paras[i].prose(); i++ {
		n++
	}
	return n
}

// ruled reports whether the block of marks at i is a rule, «=====», that parts
// two articles.
func (p *page) ruled(i int) bool { return p.paras[i].last-p.paras[i].first >= 3 }

// nextText reports whether body text follows the block at i at once.
func (p *page) nextText(i int) bool {
	for j := i + 1; j < p.end && j <= i+2; j++ {
		b := &p.paras[j]
		switch {
		case b.prose() || b.Role == ListItem || b.closed && b.Role == "":
			return true
		case b.Role == Byline || b.Role == Date || b.Role == "" && j == i+1:
			continue // a heading of two lines
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether the line begins as a sentence of running text does:
// with a reporting verb after و.
func (p *page) goesOn(b *para) bool {
	t := p.toks[b.body]
	if strings.HasPrefix(t.In(p.s), "و") && t.ID == 0 && t.Conj != 0 && (b.words > 6 || b.colon) {
		return true
	}
	return b.words > 8 && t.ID != 0 && p.v.function[t.ID] && !p.v.kickerWords[t.ID]
}

// relatedHere gives the headlines below a label in the middle of the body to
// the related articles.
func (p *page) relatedHere(i int) {
	for j := i + 1; j < p.end && j <= i+4; j++ {
		b := &p.paras[j]
		if b.Role != "" || b.prose() {
			return
		}
		b.set(Related, 0.7, "below a label")
	}
}

// lastLine gives an open line at the end of the body its role.
func (p *page) lastLine(i int, punctuated bool) {
	b := &p.paras[i]
	switch {
	case p.creditAlone(b):
		b.set(Source, 0.8, "credit at the end")
	case b.latin > 0 && b.latin == b.words && b.words <= 6:
		b.set(Boilerplate, 0.5, "Latin line alone")
	case p.captionLike(b):
		b.set(Caption, 0.5, "caption's words")
	case p.nameLike(b.body, b.last) && b.words <= 5 && (p.knownName(b.body, b.last) || b.words >= 3 && b.words <= 4 && punctuated && !p.defines(b)):
		b.set(Byline, 0.7, "name at the end")
	case b.words <= 12 && p.toks[b.body].ID != 0 && p.v.postWords[p.toks[b.body].ID]:
		b.set(Byline, 0.5, "author's post")
	case punctuated && b.words <= 4 && !b.colon:
		b.set(Subhead, 0.4, "short line at the end")
	default:
		b.set(Paragraph, 0.5, "in the body")
	}
}

// defines reports whether a word of the block but the last has the article.
func (p *page) defines(b *para) bool {
	for _, t := range p.toks[b.body : b.last-1] {
		if strings.HasPrefix(t.In(p.s), "ال") {
			return true
		}
	}
	return false
}

// creditAlone reports whether the block is nothing but a source, marks aside:
// «- سبأ», «(بترا)».
func (p *page) creditAlone(b *para) bool {
	return b.words <= 5 && p.blockKey(b) != "" && p.knownSource(b.first, b.last)
}
