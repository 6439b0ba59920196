package segment

import (
	"unicode/utf8"
)

// closers returns where the quotation marks and brackets that close with the
// sentence end, which stand after its mark at i, perhaps after a space, and
// with them further marks.
func (c *cutter) closers(i int, ending Ending) int {
	end := i
	for i < c.end {
		j := skipSpace(c.s, i, c.end)
		if j >= c.end || c.lines && c.breakIn(i, j) {
			break
		}
		r, n := utf8.DecodeRuneInString(c.s[j:c.end])
		spaced := j > i
		switch {
		case r == ')' || r == ']' || r == '}' || r == '﴾' || r == '›':
		case isQuote(r):
			if !c.closing(r, j+n, spaced) {
				return end
			}
			c.quotes++
		case (r == '.' || r == '!' || r == '؟' || r == '?') && (spaced || end > i || i == end):
			if spaced && r == '.' && end == i && ending == Stop && !c.closedAlready(i) {
				return end
			}
			// «يا للعجب ! .. وقتلوهم»: dots behind the mark belong to it.
			for r == '.' && j+n < c.end && c.s[j+n] == '.' {
				n++
			}
		default:
			return end
		}
		i = j + n
		end = i
	}
	return end
}

// closedAlready reports whether a closing mark ends at i, so that a full stop
// after it is the sentence's own.
func (c *cutter) closedAlready(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(c.s[:i])
	return isQuote(r) || r == ')' || r == ']'
}

// closing reports whether the quotation mark r, which ends at after and
// stands behind a sentence's end, closes what was said rather than opens the
// next quotation.
func (c *cutter) closing(r rune, after int, spaced bool) bool {
	s := c.s
	free := after >= c.end // nothing touches the mark on its far side
	if !free {
		next, n := utf8.DecodeRuneInString(s[after:c.end])
		free = isSpace(next, n) || isHidden(next) || !isArabic(next) && next != '(' && !isDigitStart(s, after) && !isLatinRune(next)
	}
	open := c.quotes%2 == 1
	switch {
	case !spaced && free:
		return true
	case !spaced:
		return open && r != '«' && r != '“' && r != '„' || r == '»' || r == '”' && open
	case free:
		return open && r != '“' && r != '„' || r == '»'
	}
	return false
}

func isLatinRune(r rune) bool { return r < utf8.RuneSelf && isLatin(byte(r)) }

// isQuote reports whether r is a quotation mark.
func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '«', '»', '“', '”', '„', '‟', '‘', '’', '″', '＂', '`', '‹':
		return true
	}
	return false
}
