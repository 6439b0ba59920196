package segment

import (
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/text"
)

// A cutter walks through a text from sentence to sentence.
type cutter struct {
	s        string
	pos, end int
	lines    bool // a line end ends the sentence
	abbr     *abbreviations
	extra    []string

	quotes int // quotation marks since the paragraph began
	item   int // the last number of an enumeration inside the paragraph

	wordless int // up to where a sentence holds no letter or digit
}

// stops marks the bytes at which the scan has to look closer: the marks that
// end sentences, line ends, quotation marks, or the bytes that begin or end
// them in UTF-8.
var stops = [256]bool{
	'.': true, '!': true, '?': true, '\n': true, '\r': true, '\v': true, '\f': true, '"': true,
	0x9F: true, // the second byte of ؟
	0x94: true, // the second byte of ۔
	0xC2: true, // NEL, « and »
	0xE2: true, // LS, PS, “ and ”
}

// next returns the next sentence.
func (c *cutter) next() (text.Span, Ending, bool) {
	s := c.s[:c.end]
	start := c.begin()
	if start >= c.end {
		return text.Span{}, 0, false
	}
	for i := start; ; {
		for i < len(s) && !stops[s[i]] {
			i++
		}
		if i >= len(s) {
			break
		}
		switch s[i] {
		case '\n', '\r', '\v', '\f':
			if !c.lines {
				i++
				continue
			}
			return c.closeLine(start, i)
		case '"':
			c.quotes++
			i++
			continue
		case 0xC2:
			if i+1 < c.end {
				switch s[i+1] {
				case 0x85:
					if c.lines {
						return c.closeLine(start, i)
					}
				case 0xAB, 0xBB:
					c.quotes++
				}
			}
			i++
			continue
		case 0xE2:
			if i+2 < c.end && s[i+1] == 0x80 {
				switch s[i+2] {
				case 0xA8, 0xA9:
					if c.lines {
						return c.closeLine(start, i)
					}
				case 0x9C, 0x9D, 0x9E:
					c.quotes++
				}
			}
			i++
			continue
		case 0x9F:
			if i == start || s[i-1] != 0xD8 {
				i++
				continue
			}
			i--
		case 0x94:
			if i == start || s[i-1] != 0xDB {
				i++
				continue
			}
			i--
		}
		end, ending, ends := c.mark(start, i)
		if ends {
			c.pos = end
			return text.Span{Start: start, End: end}, ending, true
		}
		i = end
	}
	c.pos = c.end
	return c.whole(start, c.end), EndOfBlock, true
}

// begin moves to where the next sentence starts.
func (c *cutter) begin() int {
	for c.pos < c.end {
		r, n := utf8.DecodeRuneInString(c.s[c.pos:c.end])
		if !isSpace(r, n) && !isHidden(r) {
			break
		}
		if isBreak(r) && c.lines {
			c.quotes, c.item = 0, 0
		}
		c.pos += n
	}
	return c.pos
}

// closeLine returns the sentence that the line end at i ends.
func (c *cutter) closeLine(start, i int) (text.Span, Ending, bool) {
	c.pos = i
	return c.whole(start, i), EndOfBlock, true
}

func (c *cutter) whole(start, end int) text.Span { return bare(c.s, start, end) }

// mark reads the run of marks that starts at i, which . ! ? ؟ or ۔ begins. It
// returns where the sentence ends, or where to read on if it does not.
func (c *cutter) mark(start, i int) (end int, ending Ending, ends bool) {
	s := c.s
	j, dots := i, 0
	ending = Stop
run:
	for j < c.end {
		switch {
		case s[j] == '.':
			dots++
			j++
		case s[j] == '!':
			if ending == Stop {
				ending = Exclamation
			}
			j++
		case s[j] == '?':
			ending = Question
			j++
		case strings.HasPrefix(s[j:c.end], "؟"):
			ending = Question
			j += len("؟")
		case strings.HasPrefix(s[j:c.end], "۔"):
			j += len("۔")
		case strings.HasPrefix(s[j:c.end], "…"):
			dots += 3
			j += len("…")
		default:
			break run
		}
	}
	switch {
	case ending == Stop && dots > 1:
		return j, 0, false // a pause
	case ending == Stop && i > start && strings.HasSuffix(s[start:i], "…"):
		return j, 0, false
	case ending != Stop && c.aside(start, i, j):
		return j, 0, false
	case c.inner(start, i, j):
		return j, 0, false
	}
	next := skipSpace(s, j, c.end)
	if ending == Stop && next < c.end && s[next] == '.' && next > j {
		return spacedDots(s, next, c.end), 0, false
	}
	if !c.hasWord(start, i) {
		return j, 0, false // nothing that it could end
	}
	atEnd := next >= c.end || c.lines && c.breakIn(j, next)
	if ending == Stop && !atEnd && dots == 1 && (c.abbreviated(start, i) || c.enumerates(start, i, j)) {
		return j, 0, false
	}
	if ending != Stop && c.abbr.look(s[wordStart(s, start, i):j])&abbrName != 0 {
		return j, 0, false
	}
	end = c.closers(j, ending)
	next = skipSpace(s, end, c.end)
	if next < c.end && !(c.lines && c.breakIn(end, next)) && (continues(s[next:c.end]) || ending == Question && strings.HasPrefix(s[next:c.end], "أو ")) {
		return end, 0, false
	}
	return end, ending, true
}

// spacedDots returns where a pause written with spaces, «. . .», ends.
func spacedDots(s string, i, end int) int {
	for i < end && s[i] == '.' {
		i++
		next := skipSpace(s, i, end)
		if next >= end || s[next] != '.' {
			break
		}
		i = next
	}
	return i
}

// aside reports whether the marks s[i:j] stand alone in brackets, as a
// writer's comment: (!), (؟).
func (c *cutter) aside(start, i, j int) bool {
	return i > start && j < c.end && oneOf(c.s[i-1], '(', '[') && oneOf(c.s[j], ')', ']')
}

// oneOf reports whether b is x or y.
func oneOf(b, x, y byte) bool { return b == x || b == y }

// inner reports whether the marks s[i:j] stand inside a number, a Latin name,
// an address or an initialism.
func (c *cutter) inner(start, i, j int) bool {
	s := c.s
	if i == start || j >= c.end {
		return false
	}
	b, a := s[i-1], s[j]
	if isDigitAt(s, i-1) && isDigitStart(s, j) {
		return s[i] == '.'
	}
	if a < utf8.RuneSelf && (isLatin(a) || '0' <= a && a <= '9' || oneOf(a, '/', '_') || a == '&' || a == '=') {
		if isLatin(b) || '0' <= b && b <= '9' || oneOf(b, '/', '_') || oneOf(b, '-', '=') {
			return true // «U.S», «www.example.org», «?id=3»
		}
		return isLatin(a) && a|0x20 == a && b >= utf8.RuneSelf && s[i] == '.' // «العربية.net»
	}
	if s[i] != '.' || j != i+1 || b < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[j:c.end])
	if !isArabic(r) {
		return false
	}
	// No space after the stop, and Arabic on both sides: «ق.م», «د.أحمد»,
	// «الجزيرة.نت»; or a sentence's end all the same.
	from := wordStart(s, start, i)
	word, after := s[from:i], s[j:wordEnd(s, j, c.end)]
	if from < i && !(from > start && isDigitAt(s, from-1)) {
		if letters(word) == 1 || c.abbr.look(word)&(abbrTitle|abbrLetter) != 0 {
			return true
		}
		if c.abbr.look(word)&abbrWeak != 0 && c.initial(after) {
			return true
		}
	}
	return c.abbr.look(after)&abbrDomain != 0
}

// enumerates reports whether the full stop at s[i] follows a number that
// counts items: at the sentence's start, after a colon, or the next of a row.
func (c *cutter) enumerates(start, i, j int) bool {
	s := c.s
	if i == start || !isDigitAt(s, i-1) {
		return false
	}
	from, n := i, 0
	for from > start && isDigitAt(s, from-1) && i-from < 6 {
		_, size := utf8.DecodeLastRuneInString(s[start:from])
		from -= size
	}
	for _, r := range s[from:i] {
		n = n*10 + digitValue(r)
	}
	if i-from > 4 || n > 99 {
		return false
	}
	before := skipSpaceBack(s, from, start)
	switch {
	case before == start:
		c.item = n
		return true
	case s[before-1] == ':' && n == 1:
		c.item = 1
		return true
	case c.item > 0 && n == c.item+1 && before < from:
		c.item = n
		return true
	}
	return false
}

func digitValue(r rune) int {
	switch {
	case r >= 0x6F0:
		return int(r - 0x6F0)
	case r >= 0x660:
		return int(r - 0x660)
	}
	return int(r - '0')
}

// hasWord reports whether s[start:i] holds a letter or a digit. It remembers
// how far it has looked in vain, so that a row of marks costs linear time.
func (c *cutter) hasWord(start, i int) bool {
	at := max(start, c.wordless)
	for k, r := range c.s[at:i] {
		if isWordRune(r) {
			c.wordless = at + k
			return true
		}
	}
	c.wordless = i
	return false
}

// isWordRune reports whether r is a letter or digit of any script, roughly.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isLatin(byte(r)) || '0' <= r && r <= '9'
	}
	return r >= 0xC0 && r < 0x2000 && r != 0x60C && r != 0x61B && r != 0x61F && r != 0x6D4 && !isHidden(r) || r > 0x2E00 && !isHidden(r)
}

// continues reports whether what follows a mark shows that the sentence goes
// on: a comma, a semicolon or a colon.
func continues(rest string) bool {
	for _, p := range [...]string{"،", ",", "؛", ":"} {
		if strings.HasPrefix(rest, p) {
			return true
		}
	}
	return false
}

// breakIn reports whether a line end stands in s[i:j].
func (c *cutter) breakIn(i, j int) bool {
	for i < j {
		r, n := utf8.DecodeRuneInString(c.s[i:j])
		if isBreak(r) {
			return true
		}
		i += n
	}
	return false
}

// isBreak reports whether r ends a line.
func isBreak(r rune) bool {
	return '\n' <= r && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}
