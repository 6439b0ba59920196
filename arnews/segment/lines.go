package segment

import (
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// A line is what stands between two line ends. Its span is trimmed of white
// space and control characters at both edges, NUL among them, and is empty
// where nothing is left, or only invisible characters (bidi marks, zero-width
// characters, a byte-order mark).
type line struct {
	text.Span
	// blank is the number of empty lines before it.
	blank int
	// raw is the end of the line before its line end, white space included.
	raw int
}

// appendLines appends the lines of s that are not empty. LF, CRLF, CR, NEL,
// LS, PS, FF and VT end a line; an FF or VT, which parts pages or columns,
// counts as an empty line too. In a page that has lost its line ends wide gaps
// part the paragraphs.
func appendLines(dst []line, s string, toks []lexicon.Token) []line {
	blank := 0
	gaps := gapped(s, toks)
	tok := 0
	next := func(pos int) (end, n int) {
		if gaps {
			return nextGap(s, pos)
		}
		for tok < len(toks) && toks[tok].Kind != token.Break {
			tok++
		}
		if tok == len(toks) {
			return len(s), 0
		}
		tok++
		return toks[tok-1].Start, toks[tok-1].Len()
	}
	for pos := 0; pos < len(s); {
		end, n := next(pos)
		if gaps {
			blank = min(len(dst), 1)
		}
		span := trim(s, pos, end)
		if span.Empty() {
			blank++
		} else {
			dst = append(dst, line{span, blank, end})
			blank = 0
		}
		if n == 1 && (s[end] == '\f' || s[end] == '\v') {
			blank++
		}
		pos = end + n
	}
	return dst
}

// wideGap is how many blanks in a row part the paragraphs of a page without
// line ends.
const wideGap = 6

// gapped reports whether s has no line ends but at its edges, and three wide
// gaps or more.
func gapped(s string, toks []lexicon.Token) bool {
	whole := trim(s, 0, len(s))
	for i := range toks {
		if t := &toks[i]; t.Kind == token.Break && whole.Contains(t.Span) {
			return false
		}
	}
	gaps := 0
	for pos := whole.Start; pos < whole.End; {
		end, n := nextGap(s, pos)
		pos = end + n
		if n > 0 && pos < whole.End {
			gaps++
		}
	}
	return gaps >= 3
}

// nextGap returns where the next wide gap at or after pos begins, and its
// length: 0 at the end of the text.
func nextGap(s string, pos int) (start, n int) {
	for i := pos; i < len(s); {
		if n := blanks(s, i); n >= wideGap {
			return i, n
		} else if n > 0 {
			i += n
			continue
		}
		i++
	}
	return len(s), 0
}

// blanks returns the number of bytes of the spaces, tabs and no-break spaces
// from i on.
func blanks(s string, i int) int {
	start := i
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case s[i] == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			i += 2
		default:
			return i - start
		}
	}
	return i - start
}

// trim returns the span of s[start:end] without white space and controls at
// its edges. Invisible characters stay where something visible stands beside
// them; a span that holds nothing else comes back empty.
func trim(s string, start, end int) text.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !isSpace(r, n) {
			break
		}
		start += n
	}
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !isSpace(r, n) {
			break
		}
		end -= n
	}
	if bare(s, start, end).Empty() {
		return text.Span{Start: start, End: start}
	}
	return text.Span{Start: start, End: end}
}

// bare returns the span of s[start:end] without white space, controls and
// invisible characters at its edges.
func bare(s string, start, end int) text.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !isSpace(r, n) && !isHidden(r) {
			break
		}
		start += n
	}
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !isSpace(r, n) && !isHidden(r) {
			break
		}
		end -= n
	}
	return text.Span{Start: start, End: end}
}

// isSpace reports whether r, read as n bytes, is white space or a control
// character. A byte that is no valid UTF-8 is neither.
func isSpace(r rune, n int) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7F
	}
	if r == utf8.RuneError && n == 1 {
		return false
	}
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A || 0x80 <= r && r < 0xA0
}

// isHidden reports whether r shows nothing and is no white space: bidi
// controls, zero-width characters, the byte-order mark.
func isHidden(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F:
		return true
	}
	switch r {
	case 0xAD, 0x61C, 0x180E, 0xFEFF:
		return true
	}
	return r > 0xFFFF && unicode.Is(unicode.Cf, r)
}
