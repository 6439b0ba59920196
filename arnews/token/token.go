// Package token cuts a text into words, numbers and marks in one scan that
// every layer of arnews shares.
//
// # What a token is
//
// Tokens are spans of the text, in order, without overlap. White space,
// control characters, invalid UTF-8 and invisible characters that stand
// between tokens belong to none. Spaces are not tokens: two tokens touch
// exactly when the one ends where the other starts. Line ends are tokens of
// their own.
//
// # How it cuts
//
// Unicode's word rule (UAX #29) keeps «الرباط:أجرى» and «2018م» as one word
// and hands out a bare right-to-left mark. Here letters part from digits, a
// colon parts words, and
//
//   - vowel signs and tatweel belong to the word whose letter they follow;
//   - bidi controls and zero-width characters stay inside the word or number
//     that goes on after them, and are left out at its end;
//   - a number keeps one separator ٫ ٬ . , : / between two digits: 83.3, ١٠:٣٠
//     and 07/12/2019 are one token each, 2019-12-07 is five;
//   - quotation marks of every kind are one kind of token, the doubled ones
//     (”, ((, <<) and HTML's (&quot;) too;
//   - a tatweel that touches no letter is a dash, since newspapers use it as one;
//   - addresses, hashtags and @mentions are one token each.
//
// One pass with a table of classes, no look-back; ranging over [All] allocates
// nothing.
//
// # Limits
//
// A word stands with all that is attached to it («وبالأمس» is one token); package
// lexicon looks behind the attached letters. A dash or a stop always parts:
// covid-19 is three tokens, «أ.ف.ب» five. Words that a page has run together stay
// one, and one that it has broken by a space is two.
//
// # Sources
//
// The classes of characters are those of Unicode as Go's package unicode has
// them; the rules were made for this package from how newspapers write.
package token

import (
	"iter"

	"arnews.example/arnews/text"
)

// A Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word    Kind = iota + 1 // letters of the Arabic script with their marks: «والحكومةُ»
	Latin                   // a word of the Latin script, digits inside it too: "NovaTech", "Q3"
	Foreign                 // a word of another script
	Number                  // digits of any kind: "2018", «٣٫٥», "10:30", "07/12/2019"
	Punct                   // one punctuation mark; Rune says which
	Quote                   // a quotation mark of any kind; Rune says which
	Symbol                  // one other visible character: «$», «©», an emoji
	Break                   // a line end: LF, CRLF, CR, NEL, LS, PS, FF or VT
	URL                     // "https://example.org/a?b", "www.example.org"
	Email                   // "news@example.org"
	Hashtag                 // «#الرباط»
	Mention                 // "@name"
)

var kindNames = [...]string{"", "Word", "Latin", "Foreign", "Number", "Punct", "Quote",
	"Symbol", "Break", "URL", "Email", "Hashtag", "Mention"}

// String returns the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// A Token is a word, number or mark of a text.
type Token struct {
	text.Span
	Kind Kind
	// Rune is the character that a Punct, Quote, Symbol or Break is or begins
	// with; an HTML entity gives the mark it stands for, a doubled mark its
	// half. It is 0 for other kinds.
	Rune rune
}

// All returns the tokens of s in order.
func All(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for pos := 0; ; {
			t, ok := next(s, pos)
			if !ok || !yield(t) {
				return
			}
			pos = t.End
		}
	}
}

// Append appends the tokens of s to dst and returns it.
func Append(dst []Token, s string) []Token {
	for pos := 0; ; {
		t, ok := next(s, pos)
		if !ok {
			return dst
		}
		dst = append(dst, t)
		pos = t.End
	}
}
