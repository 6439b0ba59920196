package segment

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// nameLike reports whether toks[i:j] has the shape of a person's name: two to
// five words, titles aside, none of them a function word.
func (p *page) nameLike(i, j int) bool {
	i = p.skipTitles(i, j)
	n, articles := 0, 0
	for k := i; k < j; k++ {
		t := p.toks[k]
		if t.Kind == token.Punct && (t.Rune == '.' || t.Rune == '*') {
			continue
		}
		if t.Kind != token.Word {
			return false
		}
		w := t.In(p.s)
		if p.v.dangling[t.ID] && t.ID != 0 || p.datePart(t) || t.ID != 0 && p.v.days.Begins(t.ID) {
			return false
		}
		if strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "الله") {
			articles++
			if n == 0 {
				return false
			}
		}
		if strings.HasSuffix(w, "ات") && letters(w) > 4 || strings.HasSuffix(w, "ية") && letters(w) > 5 {
			return false
		}
		n++
	}
	return 2 <= n && n <= 5 && articles <= 2
}

// skipTitles returns the token behind the titles with which a name begins.
func (p *page) skipTitles(i, j int) int {
	for i < j {
		t := p.toks[i]
		switch {
		case t.Kind == token.Word && i+1 < j && p.toks[i+1].Rune == '.' && letters(t.In(p.s)) == 1:
			i += 2
		case t.Kind == token.Word && p.v.titles[t.ID] && t.ID != 0 && i+1 < j:
			i++
		case t.Rune == '/' || t.Rune == '.' || t.Rune == ':':
			i++
		default:
			return i
		}
	}
	return i
}

// knownName reports whether the name toks[i:j] begins with a given name that
// the list holds or with a title.
func (p *page) knownName(i, j int) bool {
	k := p.skipTitles(i, j)
	return k < j && (k > i || p.v.given[p.toks[k].ID] && p.toks[k].ID != 0)
}

// trimName returns the tokens of a name without marks at its edges.
func (p *page) trimName(i, j int) (int, int) {
	for i < j && edge(p.toks[i]) {
		i++
	}
	for j > i && edge(p.toks[j-1]) {
		j--
	}
	return i, j
}

func edge(t lexicon.Token) bool {
	return t.Kind == token.Punct || t.Kind == token.Symbol || t.Kind == token.Quote || t.Kind == token.Break
}
