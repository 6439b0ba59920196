package segment

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// nameLike reports whether toks[i:j] has the shape of a person's name: two to
// five words, titles aside, none of them a function word.
func (p *page) nameLike(i, j int) bool {
	for i < j && (p.toks[i].Kind == token.Punct || p.toks[i].Kind == token.Symbol) {
		i++
	}
	for j > i && p.toks[j-1].Kind == token.Symbol {
		j--
	}
	k := p.skipTitles(i, j)
	titled := k > i
	n, articles, joined := 0, 0, false
	first := titled // a title or a given name leads
	if k < j && p.toks[k].ID != 0 {
		if (p.v.postWords[p.toks[k].ID] || p.v.bodies[p.toks[k].ID]) && !p.v.given[p.toks[k].ID] {
			return false // «عضو مجلس الشورى», «رئيس التحرير»
		}
		first = first || p.v.given[p.toks[k].ID]
	}
	first = first || k+1 < j && p.toks[k+1].ID != 0 && p.v.given[p.toks[k+1].ID]
	for ; k < j; k++ {
		t := p.toks[k]
		if t.Rune == '*' || t.Rune == '.' && k > i && letters(p.toks[k-1].In(p.s)) <= 2 && p.toks[k-1].Kind == token.Word {
			continue
		}
		if t.Kind != token.Word {
			return false
		}
		w := t.In(p.s)
		given := t.ID != 0 && (p.v.given[t.ID] || p.v.wordNames[t.ID] && (first && n > 0 || k+1 < j && p.v.given[p.toks[k+1].ID]))
		switch {
		case !given && !(first && n > 0 && !p.v.functionSpelled[w]) && (p.functionWord(t) || p.datePart(t) || t.ID != 0 && p.v.days.Begins(t.ID)):
			return false
		case n == 0 && !given && t.ID == 0 && strings.HasPrefix(w, "و") && (p.v.function[t.Conj] || t.Prep != 0 || letters(w) > 3 && !titled && t.Conj != 0):
			return false
		case n == 0 && !given && !titled && p.v.function[t.Conj] && t.ConjLen > 0:
			return false
		case n > 0 && strings.HasPrefix(w, "و") && letters(w) > 5 && !given && !p.v.given[t.Conj]:
			return false
		case strings.HasPrefix(w, "لل") && !given:
			return false
		case !first && (strings.HasSuffix(w, "ات") && letters(w) > 4 || strings.HasSuffix(w, "ية") && letters(w) > 5) && !given:
			return false
		case strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "الله") && !given && letters(w) > 4:
			articles++
			if n == 0 && !titled {
				return false
			}
		}
		joined = joined || p.v.joins[t.ID] && t.ID != 0
		n++
	}
	if joined {
		return 2 <= n && n <= 6 && articles <= 2
	}
	return (2 <= n || n == 1 && titled) && n <= 4 && articles <= 2
}

// functionWord reports whether the word is a preposition, a particle or the
// like, which no name holds.
func (p *page) functionWord(t lexicon.Token) bool {
	return t.ID != 0 && (p.v.dangling[t.ID] || p.v.function[t.ID])
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
	if k >= j || k == i && p.toks[k].ID == 0 {
		return false
	}
	return k > i || p.v.given[p.toks[k].ID] || p.v.wordNames[p.toks[k].ID] && k+1 < j && p.surname(k+1)
}

// surname reports whether the word at i goes with a given name that is a word
// too: a given name, «المنصوري», or a word that no list holds.
func (p *page) surname(i int) bool {
	t := p.toks[i]
	w := t.In(p.s)
	if strings.HasPrefix(w, "ال") {
		return strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "ى")
	}
	return p.v.given[t.ID] && t.ID != 0 || t.ID == 0 && t.Kind == token.Word && !strings.HasSuffix(w, "ة")
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
