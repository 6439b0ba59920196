package lexicon

import (
	"slices"
	"strings"
	"sync"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// An ID stands for a word that some list of the lexicon holds, alone or in a
// phrase. 0 stands for every other word. IDs differ from lexicon to lexicon.
type ID uint32

// A Token is a token of a text with what the lexicon knows of it.
type Token struct {
	token.Token
	ID   ID // the word as it stands
	Conj ID // the word without one leading و or ف, where it has one
	Prep ID // the word without one attached ب ل ك س, a leading و or ف taken off too
	Bare ID // the word without the article ال, what stands before it taken off too
	// ConjLen, PrepLen and BareLen are the bytes that Conj, Prep and Bare take
	// off the front; 0 where those are 0, but for BareLen, which is set for
	// every word with an article. In «لليوم» Prep is «اليوم», PrepLen covers the
	// first ل, and Bare is «يوم».
	ConjLen, PrepLen, BareLen uint8
	// Hash is of the word as it stands, under normalize.Match: see [Hash].
	// 0 for tokens that are no words.
	Hash uint32
}

// Hash returns the hash of a word that normalize.Match has folded: equal words
// have equal hashes, and other words rarely the same.
func Hash(folded []byte) uint32 { return uint32(hash(folded) >> 32) }

// dictionary gives the words of all lists their IDs, under normalize.Match.
type dictionary struct {
	wordTable
}

// dictionary collects the words of all lists.
func (l *Lexicon) dictionary() *dictionary {
	var words []string
	seen := make(map[string]bool, 32768)
	for _, name := range l.Names() {
		for _, row := range l.Rows(name) {
			for i, column := range row.columns {
				if i > 0 && !strings.HasPrefix(column, "form") {
					continue
				}
				for _, form := range split(row.fields[i]) {
					for t := range token.All(form) {
						if w := normalize.Match.String(t.In(form)); !seen[w] {
							seen[w] = true
							words = append(words, w)
						}
					}
				}
			}
		}
	}
	return &dictionary{newWordTable(words)}
}

// ID returns the ID of a single word or mark, 0 for one that no list holds.
func (l *Lexicon) ID(word string) ID {
	return l.words().id(normalize.Match.Append(nil, word))
}

// IDs returns the number of IDs, 0 among them: the size of an array that they
// index.
func (l *Lexicon) IDs() int { return l.words().len() + 1 }

// bytesPerToken is how many bytes of a newspaper stand for each token, spaces
// among them.
const bytesPerToken = 9

// Scan appends the tokens of s to dst, each looked up, and returns it.
func (l *Lexicon) Scan(dst []Token, s string) []Token {
	d := l.words()
	dst = slices.Grow(dst, len(s)/bytesPerToken)
	var buf [64]byte
	for t := range token.All(s) {
		dst = append(dst, Token{Token: t})
		d.look(&dst[len(dst)-1], s, buf[:0])
	}
	return dst
}

// Look returns the token t of s as [Lexicon.Scan] does, for layers that need few of
// the words of a text.
func (l *Lexicon) Look(t token.Token, s string) Token {
	var buf [64]byte
	tok := Token{Token: t}
	l.words().look(&tok, s, buf[:0])
	return tok
}

// Scanned calls use with the tokens of s. Their memory serves the next text as
// soon as it returns.
func (l *Lexicon) Scanned(s string, use func(toks []Token)) {
	buf := buffers.Get().(*[]Token)
	toks := l.Scan((*buf)[:0], s)
	use(toks)
	if cap(toks) <= mostKept {
		*buf = toks
		buffers.Put(buf)
	}
}

var buffers = sync.Pool{New: func() any { return new([]Token) }}

// mostKept is how many tokens a buffer has at most that is kept: those of a
// text of about a megabyte.
const mostKept = 1 << 17

// look gives the token its IDs. Only words and marks have one.
func (d *dictionary) look(tok *Token, s string, buf []byte) {
	switch tok.Kind {
	case token.Word:
		d.word(tok, tok.In(s), buf)
	case token.Latin, token.Punct, token.Symbol:
		tok.ID = d.id(append(buf, tok.In(s)...))
	}
}

// word looks a word up as it stands and without what is attached to it.
func (d *dictionary) word(tok *Token, word string, buf []byte) {
	key := normalize.Match.Append(buf, word)
	h := hash(key)
	tok.ID, tok.Hash = d.find(h, key), uint32(h>>32)
	rest, off := key, 0 // what is left of the key, and the bytes of the word before it
	switch letter(key) {
	case 'و', 'ف':
		if len(key) <= 4 {
			break
		}
		off = proclitic(word, 0)
		rest = key[2:]
		if off < len(word) { // else one ligature holds both
			tok.Conj = d.id(rest)
		}
		if tok.Conj != 0 {
			tok.ConjLen = length(off)
		}
	}
	switch letter(rest) {
	case 'ب', 'ل', 'ك', 'س':
		if len(rest) > 4 {
			d.prep(tok, word, rest, off)
		}
	}
	d.article(tok, word, rest, off)
}

// prep sets the reading of the word without the preposition or future mark
// that the first letter of rest may be.
func (d *dictionary) prep(tok *Token, word string, rest []byte, off int) {
	end := proclitic(word, off)
	if end == len(word) {
		return // one ligature holds both
	}
	// ل swallows the alef of the article: «لليوم» is ل and «اليوم».
	if len(rest) > 4 && string(rest[:4]) == "لل" {
		var buf [64]byte
		tok.Prep = d.id(append(append(buf[:0], "ا"...), rest[2:]...))
	}
	if tok.Prep == 0 {
		tok.Prep = d.id(rest[2:])
	}
	if tok.Prep != 0 {
		tok.PrepLen = length(end)
	}
}

// article sets the reading of the word without the article that rest, or what
// is left of it after a preposition, may begin with.
func (d *dictionary) article(tok *Token, word string, rest []byte, off int) {
	letters := 2
	switch {
	case len(rest) > 6 && string(rest[:4]) == "ال":
	case len(rest) > 8 && (string(rest[:6]) == "بال" || string(rest[:6]) == "كال"):
		letters = 3
	case len(rest) > 6 && string(rest[:4]) == "لل":
	default:
		return
	}
	for range letters {
		off = proclitic(word, off)
	}
	tok.BareLen = length(off)
	tok.Bare = d.id(rest[2*letters:])
}

// length keeps a clitic's length in a byte: a letter that carries more marks
// than that is no news text.
func length(n int) uint8 { return uint8(min(n, 255)) }

// letter returns the first letter of the key if it has two bytes, as those of
// the Arabic block have.
func letter(key []byte) rune {
	if len(key) < 2 {
		return 0
	}
	return rune(key[0]&0x1F)<<6 | rune(key[1]&0x3F)
}

// proclitic returns the offset in word of the first letter after the one that
// stands at off: marks and tatweel belong to the letter before them.
func proclitic(word string, off int) int {
	if off+4 <= len(word) && plain(word[off], word[off+1]) && plain(word[off+2], word[off+3]) {
		return off + 2
	}
	first := true
	for i, r := range word[off:] {
		if !first && isLetter(r) {
			return off + i
		}
		first = false
	}
	return len(word)
}

// plain reports whether the two bytes are a letter of the range U+0620 to U+064A.
func plain(a, b byte) bool {
	return a == 0xD8 && 0xA0 <= b && b <= 0xBF || a == 0xD9 && 0x81 <= b && b <= 0x8A
}

func isLetter(r rune) bool {
	switch {
	case 0x0620 <= r && r <= 0x063F, 0x0641 <= r && r <= 0x064A, 0x066E <= r && r <= 0x06D5 && r != 0x0670, r >= 0xFB50 && r != 0xFEFF:
		return true
	}
	return false
}
