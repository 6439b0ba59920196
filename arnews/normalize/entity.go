package normalize

import (
	"html"
	"strings"
	"unicode/utf8"
)

// maxEntity is the length of the longest name of HTML with its & and ;.
const maxEntity = 33

// entity decodes the character reference that the last character, a semicolon,
// ends. References to the letters, digits and signs that references themselves
// are made of stay: otherwise «&#38;#50;» would have to be read again and again.
func (w *writer) entity() {
	end := len(w.dst)
	for p := end - 2; p >= max(w.reach(), end-2*maxEntity); p-- {
		c := w.dst[p]
		if c == '&' {
			w.decode(p)
			return
		}
		if c < utf8.RuneSelf && c != '#' && !latin(rune(c)) && !digit(rune(c)) {
			return
		}
	}
}

// decode puts the character in the place of its reference, which starts at p.
func (w *writer) decode(p int) {
	ref := asciiDigits(string(w.dst[p:]))
	out := html.UnescapeString(ref)
	if out == ref || strings.ContainsFunc(out, func(r rune) bool {
		return r == ';' || r == '#' || latin(r) || '0' <= r && r <= '9'
	}) {
		return
	}
	w.cut(p)
	w.held = 0
	for _, r := range out {
		w.feed(r)
	}
	w.watch = true // the next character has a new neighbour
}

// asciiDigits writes the Arabic digits of s in ASCII.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, s)
}
