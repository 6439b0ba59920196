package segment

import (
	"arnews.example/arnews/text"

	"arnews.example/arnews/token"
)

// plainSource reports whether the block is the name of a source that is an
// ordinary word too.
func (p *page) plainSource(b *para) bool {
	_, ok := p.v.sources[p.blockKey(b)]
	return ok || p.sourceNoun(b.first) && b.words >= 2
}

// placeBeside reports whether the line is a short name that a dash or stroke
// parts from a city: «عين اليوم – بريدة», «بغداد/ صلاح مهدي الصحفي المرافق».
func (p *page) placeBeside(b *para) bool {
	if b.words > 8 || b.closed || b.words < 2 {
		return false
	}
	from, places, words := b.body, 0, 0
	var names, credit text.Span
	for k := b.body; k <= b.last; k++ {
		if k < b.last && !isDash(p.toks[k].Rune) && p.toks[k].Rune != '/' && p.toks[k].Rune != '|' && !isBracket(p.toks[k].Rune) {
			continue
		}
		f, l := p.trimName(from, k)
		from = k + 1
		for l > f && (p.toks[l-1].Kind == token.Latin || p.toks[l-1].Kind == token.Mention || p.toks[l-1].Kind == token.Email || edge(p.toks[l-1])) {
			l-- // «okaz_online@»
		}
		if f >= l {
			continue
		}
		if p.isCity(f, l) {
			places++
			continue
		}
		words++
		switch {
		case p.knownName(f, l) && (places == 1 || p.nameLike(f, l)):
			names = text.Span{Start: p.toks[f].Start, End: p.toks[p.nameEnd(f, l)-1].End}
		case p.namesOnly(f, l) && p.knownName(f, l):
			names = text.Span{Start: p.toks[f].Start, End: p.toks[l-1].End}
		case l-f > 3:
			return false
		default:
			credit = text.Span{Start: p.toks[f].Start, End: p.toks[l-1].End}
		}
	}
	if places != 1 || words != 1 {
		return false
	}
	b.names, b.credit, b.nameless = names, credit, names.Empty()
	return true
}

// nameEnd returns the token behind the name that begins at i: before a wide gap
// or a title's word.
func (p *page) nameEnd(i, j int) int {
	for k := i + 1; k < j; k++ {
		if p.toks[k].Start-p.toks[k-1].End > 1 && p.toks[k].Kind == token.Word || k > i+1 && p.v.titles[p.toks[k].ID] && p.toks[k].ID != 0 {
			return k
		}
	}
	return j
}

// nameLine finds the byline among the open lines: a person's name between the
// headline and the body.
func (p *page) nameLine(open []int, best int) {
	for n := len(open) - 1; n >= 0; n-- {
		i := open[n]
		b := &p.paras[i]
		if i <= best || b.colon && b.words > 5 {
			continue
		}
		if !p.nameLike(b.body, b.last) {
			p.namePost(b)
			continue
		}
		beside := i+1 >= p.lead || p.paras[i+1].Role != "" && p.paras[i+1].Role != ListItem
		switch {
		case p.knownName(b.body, b.last):
			b.set(Byline, 0.85, "name alone")
		case (n == len(open)-1 || beside) && b.words <= 3 && p.shared(b, p.leadKey()) == 0:
			b.set(Byline, 0.6, "looks like a name")
		}
	}
}

// namePost makes the block a byline that gives a known name and, behind a dash
// or comma, its post: «د. منذر العزاوي - موفد اتحاد الصحافة».
func (p *page) namePost(b *para) {
	if b.words > 12 || b.closed || b.colon {
		return
	}
	for k := b.body + 1; k <= b.body+3 && k+2 < b.last; k++ { // «المدينة بريس : سعيد العلوي»
		if p.toks[k].Rune == ':' && p.nameLike(k+1, b.last) && p.knownName(k+1, b.last) && b.words <= 7 {
			b.names = text.Span{Start: p.toks[k+1].Start, End: p.toks[b.last-1].End}
			b.set(Byline, 0.5, "name behind a colon")
			return
		}
	}
	for k := b.body; k < b.last; k++ {
		t := p.toks[k]
		if !isDash(t.Rune) && t.Rune != '،' && t.Rune != ',' && t.Rune != '(' && t.Rune != '/' {
			continue
		}
		if k > b.body && p.nameLike(b.body, k) && p.skipTitles(b.body, k) > b.body && k+1 < b.last {
			b.names = text.Span{Start: p.toks[b.body].Start, End: p.toks[k-1].End}
			b.set(Byline, 0.6, "name and post")
		}
		return
	}
}
