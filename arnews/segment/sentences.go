package segment

import (
	"iter"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
)

// An Ending says how a sentence ends.
type Ending uint8

// How sentences end.
const (
	EndOfBlock  Ending = iota // without a mark: a headline, a list item
	Stop                      // a full stop
	Question                  // ؟ or ?
	Exclamation               // !
)

// A Sentence is a sentence of a page.
type Sentence struct {
	text.Span
	Block  int    // the index of the block that holds it
	Ending Ending // the mark that ends it
}

// Sentences returns the sentences of s in order, for text that is no page as
// well. Every line end ends a sentence: [Find] knows which lines a page has
// broken in the middle. Spaces and invisible characters at the edges are left
// out. Ranging over it allocates nothing.
func Sentences(s string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		c := cutter{s: s, end: len(s), lines: true, abbr: abbreviationTable.For(nil)}
		for {
			span, _, ok := c.next()
			if !ok || !yield(span) {
				return
			}
		}
	}
}

// A Splitter cuts text into sentences. Its zero value does what [Sentences]
// does. It is safe for concurrent use as long as nobody changes its fields.
type Splitter struct {
	// Abbreviations are further words after which a full stop ends no
	// sentence, as they stand in the text: «فض», «Abt».
	Abbreviations []string

	// Lexicon holds the list of abbreviations; nil stands for lexicon.Default.
	Lexicon *lexicon.Lexicon
}

// All returns the sentences of s in order.
func (p *Splitter) All(s string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		c := p.cutter(s)
		for {
			span, _, ok := c.next()
			if !ok || !yield(span) {
				return
			}
		}
	}
}

// Append appends the sentences of s to dst and returns it.
func (p *Splitter) Append(dst []text.Span, s string) []text.Span {
	c := p.cutter(s)
	for {
		span, _, ok := c.next()
		if !ok {
			return dst
		}
		dst = append(dst, span)
	}
}

func (p *Splitter) cutter(s string) cutter {
	return cutter{s: s, end: len(s), lines: true, abbr: abbreviationTable.For(p.Lexicon), extra: p.Abbreviations}
}
