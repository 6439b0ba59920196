package segment

import (
	"strings"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/stem"
	"arnews.example/arnews/token"
)

// set gives the block its role.
func (b *para) set(r Role, confidence float64, reason string) {
	b.Role, b.Confidence, b.Reason = r, confidence, reason
}

// shortLine is how many words a line has at most that a label or a phrase of
// the site decides.
const shortLine = 16

// cues gives a block the role that its own words show, without a look at what
// stands around it.
func (p *page) cues(b *para) {
	switch {
	case b.words+b.numbers == 0:
		b.part = "mark"
		b.set(Boilerplate, 0.95, "nothing but marks")
		return
	case b.words == 0 && b.last-b.first <= 3:
		if b.moments, b.covered = p.moments(p.toks[b.first:b.last], false); len(b.moments) == 0 {
			b.part = "clock"
			b.set(Boilerplate, 0.6, "a number alone")
			return
		}
	case b.latin > 0 && b.latin == b.words:
		p.latinCues(b)
		if b.Role != "" {
			return
		}
	}
	if p.addresses(b) || p.path(b) || p.tagRemains(b) {
		return
	}
	if p.wholeLine(b) || p.labelled(b) || p.gluedLine(b) || p.phrases(b) {
		return
	}
	b.undated = b.numbers > 0 && b.words <= datedWords && b.last-b.first <= 4*datedWords
	if p.creditLine(b) || p.reprint(b) || p.dateLine(b) || p.initialsLine(b) {
		return
	}
	if d, after := p.readDateline(b); d != nil {
		b.dateline = d
		if b.words > datedWords {
			b.moments, _ = p.moments(p.toks[b.first:after], false)
		}
		switch {
		case after < b.last || b.words > 12:
		case d.Agency.Empty() && d.Author.Empty() && !b.colon && len(p.momentsOf(b)) == 0:
			b.dateline = nil // «تونس ـ السعودية» is a match
		case d.Place.Empty() && d.Author.Empty():
			b.dateline = nil
			if src := p.v.sources[p.keyIn(d.Agency)]; !src.plain || p.trimmed(b) {
				b.set(Source, 0.75, "source alone")
			}
		default:
			b.set(Byline, 0.8, "dateline alone")
		}
		return
	}
	if b.bullet > 0 && b.words <= 5 && !b.numbered && !b.closed && p.dashed(b) {
		b.set(Byline, 0.7, "name between dashes")
		return
	}
	if b.bullet > 0 && !b.question {
		b.set(ListItem, 0.7, "bullet")
	}
}

// addresses reads lines that hold nothing but hashtags, addresses and the like.
func (p *page) addresses(b *para) bool {
	for _, t := range p.toks[b.first:b.last] {
		switch t.Kind {
		case token.Hashtag, token.Mention, token.URL, token.Email, token.Punct, token.Symbol, token.Break:
		default:
			return false
		}
	}
	b.part = "address"
	b.set(Boilerplate, 0.75, "addresses alone")
	return true
}

// path reads the way to a page through the site: «الرئيسية » اقتصاد » …».
func (p *page) path(b *para) bool {
	for k := b.first + 1; k+1 < b.last && k <= b.first+3; k++ {
		switch p.toks[k].Rune {
		case '»', '>', '›', '/', '«', '|':
			if rule := p.v.lines[p.keyOf(b.first, k)]; rule.part == "navigation" {
				b.part = "navigation"
				b.set(Boilerplate, 0.7, "path through the site")
				return true
			}
			return false
		}
	}
	return false
}

// latinCues reads a line of Latin letters.
func (p *page) latinCues(b *para) {
	t := p.toks[b.first]
	if _, n := p.v.english.Match(p.toks, b.first, t.ID); n > 0 {
		b.part = "comment"
		b.set(Boilerplate, 0.95, "English form text")
		return
	}
	if b.words >= 2 && stem.FormText(p.s[b.Start:b.End]) >= 0.6 {
		b.part = "comment"
		b.set(Boilerplate, 0.8, "English form text")
		return
	}
	if b.words == 1 && b.numbers == 0 {
		if t.Kind == token.URL || t.Kind == token.Email || t.Kind == token.Mention || t.Kind == token.Hashtag {
			b.part = "address"
			b.set(Boilerplate, 0.7, "address alone")
			return
		}
		if strings.Contains(t.In(p.s), ".") {
			b.set(Source, 0.7, "site's name alone")
			return
		}
	}
	if _, ok := p.v.sources[p.blockKey(b)]; ok && p.blockKey(b) != "" {
		b.set(Source, 0.7, "source alone")
	}
}

// wholeLine reads lines that hold one phrase of the lists, numbers and marks
// aside.
func (p *page) wholeLine(b *para) bool {
	if b.words > 8 || b.words == 0 {
		return false
	}
	k := p.blockKey(b)
	rule, ok := p.v.lines[k]
	if !ok && b.numbers > 0 {
		k = p.wordKey(b)
		rule, ok = p.v.lines[k]
		ok = ok && (rule.part == "count" || rule.part == "comment" || rule.part == "share" || rule.part == "media")
	}
	switch {
	case !ok:
		return false
	case rule.label != nil:
		b.label, b.whole = rule.label, true
		b.body = b.last
		b.set(rule.label.role, 0.85, "label alone")
		if rule.label.field == "source" {
			b.body = b.first
		}
	default:
		b.part, b.whole = rule.part, true
		b.set(Boilerplate, 0.85, "the site's words: "+rule.part)
	}
	return true
}

// wordKey is the key of the block's words, numbers left out.
func (p *page) wordKey(b *para) string {
	var buf [128]byte
	dst := buf[:0]
	for _, t := range p.toks[b.first:b.last] {
		if t.Kind == token.Word || t.Kind == token.Latin {
			if len(dst) > 0 {
				dst = append(dst, ' ')
			}
			dst = normalize.Match.Append(dst, t.In(p.s))
		}
	}
	return string(dst)
}

// phrases reads lines that hold words of the site.
func (p *page) phrases(b *para) bool {
	if b.words > 60 {
		return false
	}
	i := b.start
	for i < b.last && (p.toks[i].Kind == token.Punct || p.toks[i].Kind == token.Symbol) {
		i++
	}
	if i < b.last && b.words <= 40 {
		t := p.toks[i]
		part, n := p.v.starts.Match(p.toks, i, t.ID)
		if n == 0 {
			part, n = p.v.english.Match(p.toks, i, t.ID)
			if n < 2 {
				n = 0
			}
		}
		if n > 0 && (b.words <= shortLine || n >= 3 || part == "subscribe" || part == "legal" || part == "comment") {
			b.part = part
			b.set(Boilerplate, 0.85, "the site's words: "+part)
			return true
		}
	}
	for ; i < b.last; i++ {
		t := p.toks[i]
		if t.ID == 0 {
			continue
		}
		if part, n := p.v.anywhere.Match(p.toks, i, t.ID); n > 0 {
			b.part = part
			b.set(Boilerplate, 0.85, "the site's words: "+part)
			return true
		}
	}
	return false
}

// tagRemains finds what a scraper left of an HTML tag: «content="…" />».
func (p *page) tagRemains(b *para) bool {
	if !strings.HasSuffix(p.s[b.Start:b.End], "/>") {
		return false
	}
	b.set(Boilerplate, 0.9, "remains of a tag")
	return true
}
