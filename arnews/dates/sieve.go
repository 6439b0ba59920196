package dates

import (
	"arnews.example/arnews/token"
)

// A sieve tells of most words, from their letters as they stand in the text and
// without a look into the lexicon, that no expression begins with them. It
// holds the first letters and the length of every word that does begin one, so it
// never holds back such a word.
type sieve [1 << (sieveBits - 5)]uint64 // two bits each

const sieveBits = 16

// letterCodes fold the letters U+0620 to U+065F as normalize.Match does: forms of
// alef, ة and ه, ى and ي. Vowel signs and tatweel have none. The index is the last
// bit of a character's first byte and the six last ones of its second.
var letterCodes = [128]uint8{
	32: 1, 2, 3, 3, 4, 3, 5, 3, 6, 7, 8, 9, 10, 11, 12, 13, // ؠ to د, as ا stands for أ إ آ
	14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
	0, 30, 31, 32, 33, 34, 35, 7, 36, 37, 37, 0, 0, 0, 0, 0,
	0, 0, 0, codeOther, codeOther, codeOther, // madda and hamza, which make a letter of two
	96: codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther,
	codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther,
	codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther,
	codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther, codeOther,
}

// Letters that can be attached before a word, by their codes.
const (
	codeAlef  = 3
	codeBa    = 6
	codeSin   = 17
	codeFa    = 30
	codeKaf   = 32
	codeLam   = 33
	codeWaw   = 36
	codeOther = 63
)

// codes are the letters of a word by their codes, six bits each, the first ten of
// them.
type codes struct {
	letters uint64
	n       int // letters in all
}

// codesOf returns the letters of w; false where it has a character without a code.
func codesOf(w string) (c codes, ok bool) {
	if len(w)%2 != 0 {
		return c, false
	}
	c.n = len(w) / 2
	shift := 0
	head := w[:min(len(w), 20)]
	for i := 1; i < len(head); i += 2 {
		code := letterCodes[head[i-1]&1<<6|head[i]&0x3F]
		if head[i-1]&0xFE != 0xD8 || code == codeOther {
			return c, false
		}
		if code == 0 {
			c.n--
			continue
		}
		c.letters |= uint64(code) << (shift & 63)
		shift += 6
	}
	for i := len(head) + 1; i < len(w); i += 2 {
		code := letterCodes[w[i-1]&1<<6|w[i]&0x3F]
		if w[i-1]&0xFE != 0xD8 || code == codeOther {
			return c, false
		}
		if code == 0 {
			c.n--
		} else if shift < 60 {
			c.letters |= uint64(code) << (shift & 63)
			shift += 6
		}
	}
	return c, true
}

// first returns the code of the first letter.
func (c codes) first() uint64 { return c.letters & 63 }

// rest returns what is left without the first letter.
func (c codes) rest() codes { return codes{c.letters >> 6, c.n - 1} }

// at returns where the sieve keeps the word: by five letters and the length, the
// article apart, since it begins every third word.
func (c codes) at() uint32 {
	n := uint64(min(c.n, 31))
	if c.letters&0xFFF == codeAlef|codeLam<<6 {
		c.letters >>= 12
		n += 32
	}
	h := c.letters&(1<<30-1) | n<<30
	return uint32(h * 0x9E3779B97F4A7C15 >> (64 - sieveBits))
}

// add makes the sieve hold the word, whose state is body or opener.
func (s *sieve) add(word string, state uint8) {
	c, _ := codesOf(word)
	h := c.at()
	s[h>>5] |= uint64(state>>1) << (h & 31 * 2)
}

// get returns body and opener of a word.
func (s *sieve) get(c codes) uint8 {
	h := c.at()
	return uint8(s[h>>5]>>(h&31*2)) & 3 << 1
}

// state returns body and opener as far as the token of text may be one, whether or
// not something is attached before its word.
func (s *sieve) state(t *token.Token, text string) uint8 {
	switch t.Kind {
	case token.Word:
	case token.Number, token.Latin:
		return body | opener
	default:
		return 0
	}
	c, ok := codesOf(text[t.Start:t.End])
	if !ok {
		return body | opener
	}
	state := s.get(c)
	if f := c.first(); f == codeWaw || f == codeFa {
		c = c.rest()
		state |= s.get(c)
	}
	switch c.first() {
	case codeLam:
		if c.rest().first() == codeLam { // «لليوم»: ل and «اليوم»
			state |= s.get(codes{c.letters&^63 | codeAlef, c.n})
		}
	case codeBa, codeKaf, codeSin:
	default:
		return state
	}
	return state | s.get(c.rest())
}
