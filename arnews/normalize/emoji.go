package normalize

import "unicode/utf8"

// zwj joins pictures to one emoji. Between letters it only shapes them.
const zwj = 0x200D

// joiner writes a zero width joiner where it stands between two pictures and
// drops it elsewhere. It returns 0: nothing of rest is used up.
func (w *writer) joiner(rest string) int {
	before, _ := utf8.DecodeLastRune(w.dst[w.floor:])
	after, _ := utf8.DecodeRuneInString(rest)
	if (picture(before) || before == 0xFE0F) && picture(after) {
		w.dst = utf8.AppendRune(w.dst, zwj)
	}
	return 0
}

// picture reports whether r lies in a block that holds emoji.
func picture(r rune) bool {
	switch {
	case 0x1F000 <= r && r <= 0x1FAFF:
		return true
	case 0x2190 <= r && r <= 0x2BFF:
		return r <= 0x21FF || 0x2300 <= r && r <= 0x23FF || 0x25A0 <= r && r <= 0x27BF || r >= 0x2B00
	}
	return false
}
