package mention

import (
	"slices"
	"strings"

	"arnews.example/arnews/normalize"
)

// A word is the number of a folded word of one text: names and designations
// are compared by number. 0 stands for no word.
type word int32

// A glossary numbers the folded words of one text. What is derived from a word
// is looked up once, when it is first asked for.
type glossary struct {
	numbers map[string]word
	words   []entry // by number
	buf     []byte
}

// An entry is a word of a glossary with the numbers of what is derived from
// it, -1 where that has not been asked for.
type entry struct {
	text     string
	bare     word // without article
	detached word // without an attached ل or ب, 0 where it has none
	title    word // in a designation, see titleWord
	long     bool // whether it may begin a country of several words, set with title
}

func newGlossary() *glossary {
	return &glossary{numbers: map[string]word{}, words: make([]entry, 1, 64)}
}

// number returns the number of a folded word.
func (g *glossary) number(folded []byte) word {
	if w, ok := g.numbers[string(folded)]; ok {
		return w
	}
	w := word(len(g.words))
	g.words = append(g.words, entry{string(folded), -1, -1, -1, false})
	g.numbers[g.words[w].text] = w
	return w
}

func (g *glossary) text(w word) string { return g.words[w].text }

// bare returns the word without its article and what is attached before it.
func (g *glossary) bare(w word) word {
	if g.words[w].bare < 0 {
		n := g.number([]byte(bare(g.text(w))))
		g.words[w].bare = n
	}
	return g.words[w].bare
}

// detached returns the word of a designation without the preposition attached
// to it, 0 where it has none: of «لمنتخب» it is «منتخب».
func (g *glossary) detached(w word) word {
	if g.words[w].detached < 0 {
		n := word(0)
		if s := g.text(w); len(s) > 6 && (leads(s, 'ل') || leads(s, 'ب')) {
			n = g.number([]byte(s[2:]))
		}
		g.words[w].detached = n
	}
	return g.words[w].detached
}

// name returns the folded words of a name, «عبد الله» and «أبو زكي» as one, in
// the memory of dst.
func (g *glossary) name(dst []word, name string) []word {
	dst = dst[:0]
	g.buf = normalize.Match.Append(g.buf[:0], name)
	start := 0
	for i := 0; i < len(g.buf); {
		n := parting(g.buf[i:])
		if n == 0 {
			i++
			continue
		}
		if i > start {
			dst = append(dst, g.number(g.buf[start:i]))
		}
		i += n
		start = i
	}
	if start < len(g.buf) {
		dst = append(dst, g.number(g.buf[start:]))
	}
	return g.joinHalves(dst)
}

// parting returns the length of the space or mark that parts words and begins
// the folded text, 0 for none.
func parting(s []byte) int {
	switch s[0] {
	case ' ', '\n', '\t', ',', '"':
		return 1
	case 0xC2:
		if len(s) > 1 && (s[1] == 0xA0 || s[1] == 0xAB || s[1] == 0xBB) { // no-break space, « and »
			return 2
		}
	case 0xD8:
		if len(s) > 1 && s[1] == 0x8C { // the comma
			return 2
		}
	}
	return 0
}

// joinHalves joins «عبد» and «أبو» to the word after them.
func (g *glossary) joinHalves(words []word) []word {
	for i := 0; i+1 < len(words); i++ {
		if g.text(words[i]) == "ابن" {
			words[i] = g.number([]byte("بن"))
		}
		if first := g.text(words[i]); first == "عبد" || first == "ابو" {
			g.buf = append(append(g.buf[:0], first...), g.text(words[i+1])...)
			words[i] = g.number(g.buf)
			words = slices.Delete(words, i+1, i+2)
		}
	}
	return words
}

// joined returns the text of the words with single spaces.
func (g *glossary) joined(words []word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = g.text(w)
	}
	return strings.Join(texts, " ")
}

// sameName reports whether two names may be one: the shorter is the longer's
// end or beginning, or its words are all in it.
func (g *glossary) sameName(a, b []word, kind Kind) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if kind != Person { // «الأناضول» is «وكالة الأناضول للأنباء»
		return slices.Equal(a, b[:len(a)]) && len(a) > 1 || slices.Equal(a, b) ||
			len(a) == 1 && len(b) > 1 && a[0] == b[1] && len(g.text(a[0])) > 6
	}
	if len(a) == 1 { // «الكباشي» is «شمس الدين كباشي»
		return slices.Contains(b, a[0]) || g.bare(a[0]) == g.bare(b[len(b)-1])
	}
	return subset(a, b)
}

// subset reports whether all words of a are words of b.
func subset(a, b []word) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return len(a) > 0
}

// within is subset for the words of designations, where a word may carry an
// attached preposition in one of them: «منتخب», «لمنتخب».
func (g *glossary) within(a, b []word) bool {
	for _, w := range a {
		if !slices.Contains(b, w) && !slices.ContainsFunc(b, func(o word) bool { return g.detached(o) == w || g.detached(w) == o }) {
			return false
		}
	}
	return len(a) > 0
}
