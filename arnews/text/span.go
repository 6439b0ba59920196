// Package text holds places in a text: spans of bytes, and what line, column,
// rune or UTF-16 unit a byte offset stands for.
//
// Every layer of arnews answers in spans of the caller's own text. Offsets
// count UTF-8 bytes, start inclusive, end exclusive, on rune boundaries; a
// byte-order mark counts as bytes of the text. Editors, browsers and other
// languages count otherwise: [Index] translates.
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
