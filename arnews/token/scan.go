package token

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/text"
)

// next returns the first token of s that starts at or after pos.
func next(s string, pos int) (Token, bool) {
	for i := pos; i < len(s); {
		if s[i] == ' ' {
			i++
			continue
		}
		if i+1 < len(s) && letter(s[i], s[i+1]) {
			return Token{text.Span{Start: i, End: wordEnd(s, i+2)}, Word, 0}, true
		}
		r, n, c := at(s, i)
		switch c {
		case arabic:
			return Token{text.Span{Start: i, End: wordEnd(s, i+n)}, Word, 0}, true
		case digit:
			return Token{text.Span{Start: i, End: numberEnd(s, i+n)}, Number, 0}, true
		case latin:
			return latinToken(s, i, i+n), true
		case foreign:
			return Token{text.Span{Start: i, End: runEnd(s, i+n, foreign, mark)}, Foreign, 0}, true
		case tatweel:
			end := runEnd(s, i+n, tatweel, mark)
			if end < len(s) {
				if _, m, d := at(s, end); d == arabic {
					return Token{text.Span{Start: i, End: wordEnd(s, end+m)}, Word, 0}, true
				}
			}
			return Token{text.Span{Start: i, End: end}, Punct, r}, true
		case quote:
			return Token{text.Span{Start: i, End: i + n + doubled(s, i, r, n)}, Quote, r}, true
		case lineEnd:
			if r == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				n = 2
			}
			return Token{text.Span{Start: i, End: i + n}, Break, r}, true
		case punct, symbol:
			return markToken(s, i, r, n, c), true
		}
		i += n // space, hidden, a mark without a letter
	}
	return Token{}, false
}

// wordEnd returns where the Arabic word that is read up to i ends: after its
// last letter, vowel sign or tatweel, with hidden characters inside only.
func wordEnd(s string, i int) int {
	i += plainRun(s[i:])
	end := i
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			return end
		}
		if n := plainRun(s[i:]); n > 0 {
			i += n
			end = i
			continue
		}
		_, n, c := at(s, i)
		switch c {
		case arabic, mark, tatweel:
			i += n
			end = i
		case hidden:
			i += n
		default:
			return end
		}
	}
	return end
}

// plainRun returns the length of the letters, marks and tatweels of the range U+0620
// to U+065F that s begins with, which nearly all of a text is. It looks at four at
// a time: their first bytes are D8 or D9, and the second of three leading bits that
// go with it.
func plainRun(s string) int {
	n := 0
	for ; len(s)-n >= 8; n += 8 {
		b := s[n : n+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		const each = 0x0001000100010001
		differ := x&(0xE0FE*each) ^ (0xA0D8*each - x&each<<13)
		if differ != 0 {
			return n + bits.TrailingZeros64(differ)/16*2
		}
	}
	for n+1 < len(s) && plain(s[n], s[n+1]) {
		n += 2
	}
	return n
}

// plain reports whether the two bytes are a character of that range.
func plain(a, b byte) bool {
	return a == 0xD8 && 0xA0 <= b && b <= 0xBF || a == 0xD9 && 0x80 <= b && b <= 0x9F
}

// letter reports whether the two bytes are one of the common letters of Arabic.
func letter(a, b byte) bool {
	return a == 0xD8 && 0xA0 <= b && b <= 0xBF || a == 0xD9 && 0x81 <= b && b <= 0x8A
}

// runEnd returns where the run of characters of class a or b from i on ends.
func runEnd(s string, i int, a, b class) int {
	for i < len(s) {
		_, n, c := at(s, i)
		if c != a && c != b {
			break
		}
		i += n
	}
	return i
}

// numberEnd returns where the number that is read up to i ends. One separator
// between two digits belongs to it, hidden characters around it too.
func numberEnd(s string, i int) int {
	end := i
	separated := false
	for i < len(s) {
		r, n, c := at(s, i)
		i += n
		switch {
		case c == digit:
			end, separated = i, false
		case c == hidden:
		case isSeparator(r) && !separated:
			separated = true
		default:
			return end
		}
	}
	return end
}

// isSeparator reports whether r may stand between two digits of one number.
func isSeparator(r rune) bool {
	switch r {
	case '.', ',', ':', '/', '٫', '٬':
		return true
	}
	return false
}

// latinToken returns the Latin word, URL or e-mail address that starts at i
// and is read up to j.
func latinToken(s string, i, j int) Token {
	if isURL(s[i:]) {
		return Token{text.Span{Start: i, End: urlEnd(s, i)}, URL, 0}
	}
	kind := Latin
	end := j
	for j < len(s) {
		r, n, c := at(s, j)
		switch {
		case c == latin || c == digit && n == 1 || c == mark:
			j += n
			end = j
			continue
		case c == hidden:
			j += n
			continue
		case j == end && kind == Latin && r == '@' && goesOn(s, j+n):
			kind = Email
			j += n
			continue
		case j == end && joinsLatin(r, kind) && goesOn(s, j+n):
			j += n
			continue
		}
		break
	}
	return Token{text.Span{Start: i, End: end}, kind, 0}
}

// joinsLatin reports whether r may stand between two letters of a Latin word:
// an apostrophe, the point of a domain name or an initialism, and in an
// address what addresses hold.
func joinsLatin(r rune, kind Kind) bool {
	switch r {
	case '\'', '’', '.':
		return true
	case '-', '_':
		return kind == Email
	}
	return false
}

// goesOn reports whether a Latin letter or an ASCII digit stands at s[i].
func goesOn(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	_, n, c := at(s, i)
	return c == latin || c == digit && n == 1
}

func isURL(s string) bool {
	for _, p := range [...]string{"http://", "https://", "www."} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}

// urlEnd returns where the address that starts at i ends: before a space, a
// quotation mark or a letter of another script, and before punctuation that
// closes the sentence around it.
func urlEnd(s string, i int) int {
	end := i
	for i < len(s) {
		r, n, c := at(s, i)
		switch c {
		case latin, digit:
			i += n
			end = i
			continue
		case punct, symbol:
			i += n
			if r == '/' || r == '=' || r == '-' || r == '_' {
				end = i
			}
			if r < 0x80 && r != '<' && r != '>' {
				continue
			}
		}
		break
	}
	return end
}

// doubled returns the length of a second half of the doubled mark that starts
// at i: ” and “ stand for one mark.
func doubled(s string, i int, r rune, n int) int {
	if (r == '\'' || r == '`' || r == '‘' || r == '’') && strings.HasPrefix(s[i+n:], s[i:i+n]) {
		return n
	}
	return 0
}

// markToken returns the token of a punctuation mark or symbol at i.
func markToken(s string, i int, r rune, n int, c class) Token {
	rest := s[i+n:]
	switch r {
	case '(', ')', '<', '>':
		if len(rest) > 0 && rest[0] == byte(r) {
			return Token{text.Span{Start: i, End: i + 2}, Quote, r}
		}
	case '&':
		if q, m := entity(rest); m > 0 {
			return Token{text.Span{Start: i, End: i + n + m}, Quote, q}
		}
	case '#':
		if end := tagEnd(s, i+n, true); end > i+n {
			return Token{text.Span{Start: i, End: end}, Hashtag, 0}
		}
	case '@':
		if end := tagEnd(s, i+n, false); end > i+n {
			return Token{text.Span{Start: i, End: end}, Mention, 0}
		}
	}
	kind := Punct
	if c == symbol {
		kind = Symbol
	}
	return Token{text.Span{Start: i, End: i + n}, kind, r}
}

// tagEnd returns where the name of a hashtag or mention that starts at i ends.
func tagEnd(s string, i int, script bool) int {
	end := i
	for i < len(s) {
		r, n, c := at(s, i)
		ok := c == latin || c == digit || r == '_' || script && (c == arabic || c == mark || c == tatweel || c == foreign)
		if !ok {
			break
		}
		i += n
		end = i
	}
	return end
}

// entities are the HTML entities of quotation marks, without their ampersand.
var entities = [...]struct {
	name string
	mark rune
}{
	{"quot;", '"'}, {"#34;", '"'}, {"#034;", '"'}, {"#x22;", '"'},
	{"laquo;", '«'}, {"raquo;", '»'}, {"#171;", '«'}, {"#187;", '»'},
	{"ldquo;", '“'}, {"rdquo;", '”'}, {"#8220;", '“'}, {"#8221;", '”'}, {"bdquo;", '„'},
	{"lsquo;", '‘'}, {"rsquo;", '’'}, {"#8216;", '‘'}, {"#8217;", '’'}, {"apos;", '\''}, {"#39;", '\''}, {"#039;", '\''},
}

// entity returns the quotation mark whose HTML entity s begins with, without
// its ampersand, and the entity's length; 0 where it begins with none.
func entity(s string) (rune, int) {
	for _, e := range entities {
		if strings.HasPrefix(s, e.name) {
			return e.mark, len(e.name)
		}
	}
	return 0, 0
}
