// Package text holds places in a text: spans of bytes, and what line, column,
// rune or UTF-16 unit a byte offset stands for.
//
// # What a place is
//
// Every layer of arnews answers in spans of the caller's own text. Offsets
// count UTF-8 bytes, start inclusive, end exclusive, on rune boundaries; a
// byte-order mark counts as bytes of the text. Editors, browsers and other
// languages count otherwise: [Index] translates an offset into a [Position],
// which has them all.
//
// # How it works
//
// [NewIndex] reads the text once and notes where lines begin and, every 512
// bytes, how many runes and UTF-16 units lie before. A look-up finds the nearest
// note by halving and decodes from there.
//
// # Limits
//
// The way leads from bytes to the other counts, not back. A column counts runes:
// vowel signs, tatweel and invisible characters count as one each, so it is not
// the place on a screen. A byte that is not valid UTF-8 counts as one rune and one
// UTF-16 unit. An Index belongs to one text and does not follow its changes.
//
// # Sources
//
// UTF-8 and UTF-16 are those of the Unicode Standard. UTF-16 units are what
// JavaScript and Java count in strings, and editors by the Language Server
// Protocol where nothing else is agreed on.
package text

// A Span is a stretch of a text: the bytes from Start up to but not
// including End.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the part of t that the span covers. It panics, as slicing does,
// where the span does not lie in t.
func (s Span) In(t string) string { return t[s.Start:s.End] }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the spans have at least one byte in common.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Shift returns the span moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }
