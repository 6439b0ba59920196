package stem

import (
	"unicode"
	"unicode/utf8"
)

// Mixed returns the stem of a word of either script: [News] for one that begins
// with an Arabic letter or mark, [Latin] for one that begins with a Latin
// letter. Every other word is returned as it is.
func Mixed(word string) string {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case r < utf8.RuneSelf:
		return Latin(word)
	case unicode.In(r, unicode.Arabic, unicode.Mn, unicode.Cf):
		return News(word)
	case unicode.Is(unicode.Latin, r):
		return Latin(word)
	}
	return word
}
