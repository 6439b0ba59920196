package segment

import (
	"iter"
	"unicode/utf8"

	"arnews.example/arnews/text"
)

// A PauseKind says how strong a pause is.
type PauseKind uint8

// The kinds of pauses.
const (
	CommaPause     PauseKind = iota + 1 // ، or ,
	SemicolonPause                      // ؛ or ;
	ColonPause                          // :
	DotsPause                           // .. and more, or …
)

// A Pause is a mark at which a sentence halts and goes on.
type Pause struct {
	text.Span
	Kind PauseKind
}

// Pauses returns the soft pauses of s in order: the marks that part a sentence
// without ending it. A mark inside a number (10:30, 1,000) or an address is
// none. Ranging over it allocates nothing.
func Pauses(s string) iter.Seq[Pause] {
	return func(yield func(Pause) bool) {
		for i := 0; i < len(s); {
			kind, n := pauseAt(s, i)
			if kind != 0 && !yield(Pause{text.Span{Start: i, End: i + n}, kind}) {
				return
			}
			i += n
		}
	}
}

// pauseAt returns the pause that stands at s[i], 0 for none, and the bytes to
// go on by.
func pauseAt(s string, i int) (kind PauseKind, n int) {
	switch c := s[i]; c {
	case ',', ':':
		if i > 0 && i+1 < len(s) && isDigitAt(s, i-1) && isDigitStart(s, i+1) || c == ':' && i+1 < len(s) && s[i+1] == '/' {
			return 0, 1
		}
		if c == ',' {
			return CommaPause, 1
		}
		return ColonPause, 1
	case ';':
		return SemicolonPause, 1
	case '.':
		for n = 1; i+n < len(s) && s[i+n] == '.'; n++ {
		}
		if n > 1 {
			return DotsPause, n
		}
		return 0, 1
	}
	if s[i] < utf8.RuneSelf {
		return 0, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '،':
		return CommaPause, n
	case '؛':
		return SemicolonPause, n
	case '…':
		return DotsPause, n
	}
	return 0, n
}
