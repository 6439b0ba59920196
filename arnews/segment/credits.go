package segment

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// keyIn is the key of a span.
func (p *page) keyIn(s text.Span) string { return key(s.In(p.s)) }

// trimmed reports whether marks stand at the block's edges.
func (p *page) trimmed(b *para) bool { return edge(p.toks[b.first]) || edge(p.toks[b.last-1]) }

// dashed reports whether the block is a name between two dashes: «- سلوى حمزة -».
func (p *page) dashed(b *para) bool {
	i, j := p.trimName(b.first, b.last)
	return i > b.first && j < b.last && isDash(p.toks[j].Rune) && p.nameLike(i, j) && p.knownName(i, j)
}

// innerStop reports whether the token at k is a full stop inside a name: «أ.ف.ب».
func (p *page) innerStop(k int) bool {
	return p.toks[k].Rune == '.' && k > 0 && k+1 < len(p.toks) && p.toks[k-1].End == p.toks[k].Start && p.toks[k+1].Start == p.toks[k].End && !edge(p.toks[k+1])
}

// initialsOnly reports whether the words toks[i:j] are single letters.
func (p *page) initialsOnly(i, j int) bool {
	for _, t := range p.toks[i:j] {
		if !edge(t) && letters(t.In(p.s)) > 1 {
			return false
		}
	}
	return true
}

// initialsLine reads the initials with which agencies' desks sign: «ز.ش/ ف.ع».
func (p *page) initialsLine(b *para) bool {
	if b.words == 0 || b.words > 8 || b.numbers > 0 || b.symbols == 0 {
		return false
	}
	for _, t := range p.toks[b.first:b.last] {
		if (t.Kind == token.Word || t.Kind == token.Latin) && letters(t.In(p.s)) > 1 {
			return false
		}
	}
	b.part = "end"
	b.set(Boilerplate, 0.7, "initials of the desk")
	return true
}

// creditLine reads lines that are nothing but sources, in brackets, behind a
// dash or with «عن» in front: «- سبأ», «(بترا)», «(أ ف ب، رويترز)», «عن «الأهرام»».
// A name alone without any mark is one too, unless it is an ordinary word.
func (p *page) creditLine(b *para) bool {
	if b.words == 0 || b.words > 14 || b.numbers > 1 || strings.Contains(p.s[b.Start:b.End], "©") {
		return false
	}
	i, j := p.trimName(b.first, b.last)
	marked := i > b.first || j < b.last
	if i < j {
		switch p.toks[i].In(p.s) {
		case "عن", "نقلا", "نقلاً":
			for i < j && (edge(p.toks[i]) || p.functionWord(p.toks[i]) || strings.HasPrefix(p.toks[i].In(p.s), "نقل")) {
				i++
			}
			marked = true
		}
	}
	if i >= j {
		return false
	}
	from, found, missed, wide := i, 0, 0, false
	for k := i; k <= j; k++ {
		if k < j && (!edge(p.toks[k]) || p.innerStop(k)) {
			continue
		}
		if k > from {
			src, ok := p.sourceAt(from, k)
			switch {
			case ok && (marked || !src.plain || src.kind == "generic" && from > i):
				found++
			case marked && k-from <= 4 && k-from > 1 && p.sourceNoun(from):
				found++
			case p.isCity(from, k):
				return false
			case p.initialsOnly(from, k):
			case b.numbers > 0:
				return false
			case k-from > 4, p.toks[from].ID != 0 && p.v.postWords[p.toks[from].ID], p.nameLike(from, k) && p.knownName(from, k):
				return false
			default:
				missed++
				wide = wide || k-from > 2
			}
		}
		from = k + 1
	}
	if found == 0 || missed > 1 || missed > found || wide && found < 2 || len(p.momentsOf(b)) > 0 {
		return false
	}
	b.body = i
	b.set(Source, 0.8, "nothing but a source")
	return true
}

// knownSource reports whether toks[i:j] is a source of the list.
func (p *page) knownSource(i, j int) bool {
	i, j = p.trimName(i, j)
	if i >= j {
		return false
	}
	_, ok := p.sourceAt(i, j)
	return ok || p.sourceNoun(i)
}
