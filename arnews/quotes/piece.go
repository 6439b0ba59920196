package quotes

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/token"
)

// namesBefore reports whether the word before the marks makes them a name: a
// word such as «فيلم» or «صحيفة», or an attached ل as in «لـ«المدى»».
func (p *page) namesBefore(pr pair) bool {
	reason, _ := p.nameReason(pr)
	return reason != ""
}

// nameReason returns why the marked words are a name, "" where nothing says
// so, and whether the word that says it stands right before them.
func (p *page) nameReason(pr pair) (reason string, direct bool) {
	i := pr.open - 1
	if i < 0 {
		return "", false
	}
	t := p.toks[i]
	switch w := strings.TrimRight(t.In(p.s), "ـ"); w {
	case "ل", "ول":
		if p.words(pr.open+1, pr.close) < 4 && t.End == p.toks[pr.open].Start {
			return "addressee", true
		}
	}
	for back := 0; back < 4 && i-back >= 0; back++ {
		t := p.toks[i-back]
		if t.Kind != token.Word {
			break
		}
		for _, id := range [...]lexicon.ID{t.ID, t.Conj, t.Prep, t.Bare} {
			v, n := p.c.nonquote.Match(p.toks, i-back, id)
			if n == back+1 || n == 1 && back == 1 && adjectival(p.toks[i]) {
				return v, n == back+1
			}
		}
	}
	return "", false
}

// adjectival reports whether the word between a head and the marks only
// describes the head: «الصحيفة المغربية «…»».
func adjectival(t lexicon.Token) bool { return t.BareLen > 0 }

// pieces adds the quoted pieces of a clause and reports whether it has some.
func (p *page) pieces(base draft, from, end int) bool {
	found := false
	for i := from; i < end; i++ {
		k := p.opensAt(i)
		if k < 0 {
			continue
		}
		if !p.used[k] && p.piece(k, from) {
			p.addPair(base, k, Mixed, "marks in a reported clause")
			found = true
		}
		i = p.pairs[k].close
		if p.pairs[k].missing {
			break
		}
	}
	return found
}

// piece reports whether marked words in a reported clause are quoted, and no
// name or term.
func (p *page) piece(k, from int) bool {
	pr := p.pairs[k]
	n := p.words(pr.open+1, pr.close)
	if n == 0 {
		return false
	}
	name, direct := p.nameReason(pr)
	switch {
	case p.people(pr):
		return false
	case n >= 6:
		return true
	case name != "" && direct:
		return false
	case name != "" && n < 3:
		// «المتحور الجديد «مثير للقلق»»: what is indefinite is said of the name
		return p.toks[pr.open+1].BareLen == 0 && n == 2 && !p.known(pr)
	case p.numeric(pr):
		return false
	case pr.open == from:
		// «أن «الطوفان» حطم …»: the marked words are the clause's subject
		subject := n <= 2 && pr.close+1 < len(p.toks) && p.toks[pr.close+1].Kind == token.Word && p.predicates(pr.close+1)
		return !subject && (n > 1 || !p.known(pr))
	case n > 1 && p.unnameable(pr.open+1):
		return true
	case p.annexed(pr), n <= 2 && p.c.prep[p.toks[pr.open-1].ID]:
		return false
	case n >= 3:
		return true
	}
	// one or two words: what is said of something is indefinite, a name is not
	first := p.toks[pr.open+1]
	if p.adverb(pr) {
		return true
	}
	if n == 1 && p.toks[pr.open-1].BareLen > 0 || p.toks[pr.close-1].Kind == token.Number {
		return false // «القارئ «كيندل»», «كوفيد-19»
	}
	return first.Kind == token.Word && first.BareLen == 0 && !p.known(pr)
}

// unnameable reports whether the first of the marked words begins no name: a
// preposition, or an indefinite accusative as in «دورا أساسيا».
func (p *page) unnameable(i int) bool {
	t := p.toks[i]
	if t.Kind != token.Word || t.BareLen > 0 {
		return false
	}
	w := t.In(p.s)
	return p.c.prep[t.ID] || t.ID == 0 && (strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "اً")) && len(w) > 4*len("ا") && !p.reader.Known(i)
}

// people reports whether the marks hold names of people, «أسرى مثل «فلان وفلان»».
func (p *page) people(pr pair) bool {
	words, names := 0, 0
	for i := pr.open + 1; i < min(pr.close, len(p.toks)); i++ {
		t := p.toks[i]
		if t.Kind != token.Word {
			continue
		}
		words++
		if p.c.function[t.ID] {
			return false
		}
		if p.reader.GivenName(i) || p.reader.Known(i) {
			names++
		}
	}
	return p.reader.GivenName(pr.open+1) && (words > 3 && names*2 >= words || words > 1 && names == words)
}

// predicates reports whether the word at token i may begin what is said of the
// subject before it: a verb or a negation, no preposition or conjunction.
func (p *page) predicates(i int) bool {
	t := p.toks[i]
	return t.Conj == 0 && !p.c.prep[t.ID] && !p.c.relative[t.ID] && !p.c.joins[t.ID]
}

// numeric reports whether the marks hold no letters.
func (p *page) numeric(pr pair) bool {
	for _, t := range p.toks[pr.open+1 : min(pr.close, len(p.toks))] {
		if t.Kind == token.Word || t.Kind == token.Latin || t.Kind == token.Foreign {
			return false
		}
	}
	return true
}

// annexed reports whether an indefinite noun stands right before the marks, so
// that they name it: «استعادة «مدفع القلعة»», «مشروع «الحلقة»».
func (p *page) annexed(pr pair) bool {
	if pr.open == 0 {
		return false
	}
	t := p.toks[pr.open-1]
	if t.Kind != token.Word || t.BareLen > 0 || p.c.function[t.ID] || p.c.function[t.Conj] || p.c.function[t.Prep] || p.c.that[t.ID] {
		return false
	}
	if w, _ := p.c.at(t); w != nil {
		return false
	}
	w := t.In(p.s)
	if p.reader.Known(pr.open-1) || mention.Possessed(w) || mention.Verbal(w) || p.c.refusing[t.ID] || p.adverb(pr) {
		return false // «ضرورة «…»», «متهم «بإثارة الفتنة»»
	}
	rest := strings.TrimPrefix(w, "و")
	return !strings.HasPrefix(rest, "ت") && !mention.Verbal(rest)
}

// adverb reports whether the marked words begin with an attached preposition,
// which no name does: «متهم «بإثارة الفتنة»».
func (p *page) adverb(pr pair) bool {
	t := p.toks[pr.open+1]
	w := t.In(p.s)
	return t.Kind == token.Word && (t.BareLen > 0 || t.ID == 0 && t.Prep != 0) && (strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ك"))
}

// known reports whether the marked words name an institution, a place or a
// person that the lists know.
func (p *page) known(pr pair) bool {
	_, next, ok := p.reader.At(pr.open+1, pr.close, false)
	return ok && next >= pr.close
}
