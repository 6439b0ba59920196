package token

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character does in the scan.
type class uint8

const (
	space   class = iota // white space, controls, invalid bytes: part of no token
	arabic               // a letter of the Arabic script
	mark                 // a vowel sign or other mark on an Arabic letter
	tatweel              // U+0640
	hidden               // bidi controls, zero-width characters, soft hyphen
	digit                // a decimal digit, ASCII, Arabic-Indic or Persian
	latin                // a letter of the Latin script
	foreign              // a letter of another script, with its marks
	punct
	quote
	symbol
	lineEnd
)

// ascii holds the classes of ASCII; what is not listed is space.
var ascii = [utf8.RuneSelf]class{
	'\n': lineEnd, '\v': lineEnd, '\f': lineEnd, '\r': lineEnd,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit,
	'8': digit, '9': digit,
	'A': latin, 'B': latin, 'C': latin, 'D': latin, 'E': latin, 'F': latin, 'G': latin, 'H': latin,
	'I': latin, 'J': latin, 'K': latin, 'L': latin, 'M': latin, 'N': latin, 'O': latin, 'P': latin,
	'Q': latin, 'R': latin, 'S': latin, 'T': latin, 'U': latin, 'V': latin, 'W': latin, 'X': latin,
	'Y': latin, 'Z': latin, 'a': latin, 'b': latin, 'c': latin, 'd': latin, 'e': latin, 'f': latin,
	'g': latin, 'h': latin, 'i': latin, 'j': latin, 'k': latin, 'l': latin, 'm': latin, 'n': latin,
	'o': latin, 'p': latin, 'q': latin, 'r': latin, 's': latin, 't': latin, 'u': latin, 'v': latin,
	'w': latin, 'x': latin, 'y': latin, 'z': latin,
	'"': quote, '\'': quote, '`': quote,
	'$': symbol, '+': symbol, '<': symbol, '=': symbol, '>': symbol, '^': symbol, '|': symbol, '~': symbol,
	'!': punct, '#': punct, '%': punct, '&': punct, '(': punct, ')': punct, '*': punct, ',': punct,
	'-': punct, '.': punct, '/': punct, ':': punct, ';': punct, '?': punct, '@': punct, '[': punct,
	'\\': punct, ']': punct, '_': punct, '{': punct, '}': punct,
}

// at returns the character at s[i], its length and its class.
func at(s string, i int) (rune, int, class) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1, ascii[c]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n == 1 {
		return r, 1, space
	}
	return r, n, classOf(r)
}

// classOf returns the class of a character outside ASCII. The common ranges of
// Arabic text come first; the tables of package unicode decide the rest.
func classOf(r rune) class {
	switch {
	case r == 0x0640:
		return tatweel
	case 0x0620 <= r && r <= 0x064A:
		return arabic
	case 0x064B <= r && r <= 0x065F:
		return mark
	case 0x0660 <= r && r <= 0x0669, 0x06F0 <= r && r <= 0x06F9:
		return digit
	}
	switch r {
	case '،', '؛', '؟', '–', '—', '…', '٪':
		return punct
	case 0x00AD, 0x061C, 0x180E, 0xFEFF:
		return hidden
	case 0x0085, 0x2028, 0x2029:
		return lineEnd
	case '«', '»', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '″', '‴', '‶', '‹', '›',
		'〝', '〞', '〟', '＂', '❛', '❜', '❝', '❞', '´', '﴾', '﴿', '《', '》', '「', '」', '『', '』':
		return quote
	}
	switch {
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F:
		return hidden
	case unicode.Is(unicode.Mn, r):
		return mark
	case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
		return arabic
	case 0xFDFA <= r && r <= 0xFDFD: // ﷺ ﷻ ﷼ ﷽
		return arabic
	case unicode.Is(unicode.Latin, r):
		return latin
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.Is(unicode.Mc, r):
		return foreign
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		return space
	case unicode.IsPunct(r):
		return punct
	case unicode.IsGraphic(r):
		return symbol
	}
	return space
}
