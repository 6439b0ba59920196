// Package terminal prints text for people: in so many columns, with nothing in
// it that steers the terminal.
package terminal

import (
	"strings"
	"unicode"
)

// Clip returns s in one line of at most so many columns: white space becomes
// one space, what would steer a terminal is left out, and … stands for the
// rest where there is more.
func Clip(s string, columns int) string {
	var b strings.Builder
	used, end := 0, 0 // columns used, and the bytes that leave room for …
	for i, field := range strings.Fields(s) {
		if i > 0 {
			b.WriteByte(' ')
			used++
		}
		for _, r := range field {
			n := Width(r)
			if n < 0 {
				continue
			}
			if used+n > columns {
				return strings.TrimRight(b.String()[:end], " ") + "…"
			}
			b.WriteRune(r)
			if used += n; used < columns {
				end = b.Len()
			}
		}
	}
	return b.String()
}

// Width returns how many columns of a terminal r takes: none for vowel signs
// and other marks, two for East Asian letters and most emoji, one for the
// rest; and -1 for what must not reach a terminal, control characters and
// those that change the direction of text.
func Width(r rune) int {
	switch {
	case r == '\u200C' || r == '\u200D':
		return 0
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
		return -1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case 0x1100 <= r && r <= 0x115F, 0x2E80 <= r && r <= 0xA4CF, 0xAC00 <= r && r <= 0xD7A3,
		0xF900 <= r && r <= 0xFAFF, 0xFE30 <= r && r <= 0xFE6F, 0xFF00 <= r && r <= 0xFF60,
		0x1F300 <= r && r <= 0x1FAFF, 0x20000 <= r && r <= 0x3FFFD:
		return 2
	}
	return 1
}
