// Package quotes finds who said what in a news text: direct, mixed and
// indirect quotations, each with its reporting cue and its speaker by name.
//
// # What is found
//
//   - Direct: words between marks that stand as the speaker's own clause, and
//     unmarked words after a reporting verb and a colon.
//   - Mixed: marked words built into the reporting sentence.
//   - Indirect: a reported clause after أن, إن, بأن or a source phrase.
//   - Marked: marked words that are no quotation (a name, a title, a term).
//     They are listed with the reason and are nobody's words.
//
// Spans are byte offsets into the text. A marked quotation's span holds the
// words without the marks; one that runs over several paragraphs is one span.
//
// # How they are found
//
// Marks are paired paragraph by paragraph, by what stands around each and not
// by its code point, since Arabic pages mix and mirror them (marks.go). Cues
// come from the lexicon's verbs and phrases (cues.go); from each cue the reader
// goes on to its complement (complement.go): a mark, a colon, or أن and its
// kin. The speaker is the subject beside the cue, the subject of its main
// clause for a participle, or the last speaker who fits (speaker.go); names are
// resolved by package mention.
//
// # Limits
//
// Quotations without cue, marks or colon are not found. A pronoun is
// resolved by gender, number and nearness alone. Where an indirect quotation
// ends is read from the words that go on after it, since no mark tells. Verbs of
// reporting are those of the list cues. docs/accuracy.md says how often all
// this is right.
//
// # Sources
//
// The kinds are those of the literature on quotation in news (direct, indirect,
// mixed). Cues and phrases are the lists cues and cuephrases, what stands between
// cue and clause complementizers, names and terms in marks nonquotes; all were
// written for this library from the usage of the press.
package quotes

import (
	"iter"
	"slices"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

// A Kind says how words are quoted.
type Kind string

// The kinds of quotations.
const (
	Direct   Kind = "direct"
	Mixed    Kind = "mixed"
	Indirect Kind = "indirect"
	Marked   Kind = "marked" // marked words that are no quotation
)

// A Quote is a stretch of words that a text gives as somebody's.
type Quote struct {
	text.Span
	Kind Kind
	// Cue is the reporting word or phrase, empty where none stands there.
	Cue     text.Span
	Speaker Speaker
	// Group numbers the quotations of one reporting sentence: the parts of an
	// interrupted quotation share it.
	Group int
	// Repaired reports that a mark is missing, or not the one that belongs there.
	Repaired bool
	// Rule names the rule that found the quotation; of Marked words it is the
	// reason why they are none.
	Rule string
	// Confidence is between 0 and 1: how sure kind and speaker are.
	Confidence float64
}

// A Speaker is who says a quotation.
type Speaker struct {
	// Name is the fullest name that the text gives, titles left out; empty
	// where the text does not tell.
	Name string
	// Mention is the phrase that stands with the cue, empty where none does.
	Mention text.Span
	// Entity is the number of the speaker in Result.Mentions.Entities, counted
	// from 1; 0 for none.
	Entity int
	// Rule names the rule that found the speaker.
	Rule string
}

// A Result is the quotations of a text, in order, and everybody it names.
type Result struct {
	Quotes   []Quote
	Mentions mention.Result
}

// A Finder finds quotations. The zero value works; it is safe for concurrent
// use.
type Finder struct {
	// Lexicon holds the word lists; nil stands for the library's.
	Lexicon *lexicon.Lexicon
}

// Find returns the quotations of s, in order.
func Find(s string) []Quote { return (&Finder{}).Append(nil, s) }

// All returns the quotations of s, in order.
func All(s string) iter.Seq[Quote] { return slices.Values(Find(s)) }

// Append appends the quotations of s to dst and returns it.
func (f *Finder) Append(dst []Quote, s string) []Quote {
	l := f.lexicon()
	l.Scanned(s, func(toks []lexicon.Token) {
		seg := (&segment.Finder{Lexicon: l}).Tokens(s, toks)
		ds := (&dates.Finder{Lexicon: l}).AppendTokens(nil, s, toks)
		dst = f.AppendTokens(dst, s, toks, seg, ds)
	})
	return dst
}

// AppendTokens is Append for a text that is scanned, segmented and searched
// for dates already.
func (f *Finder) AppendTokens(dst []Quote, s string, toks []lexicon.Token, seg segment.Result, ds []dates.Date) []Quote {
	return append(dst, f.FindTokens(s, toks, seg, ds).Quotes...)
}

// FindTokens returns the quotations of a text that is scanned, segmented and
// searched for dates already, with everybody whom the text names.
func (f *Finder) FindTokens(s string, toks []lexicon.Token, seg segment.Result, ds []dates.Date) Result {
	p := newPage(f.lexicon(), s, toks, seg, ds)
	defer p.release()
	p.read()
	return p.finish()
}

func (f *Finder) lexicon() *lexicon.Lexicon {
	if f.Lexicon == nil {
		return lexicon.Default()
	}
	return f.Lexicon
}
