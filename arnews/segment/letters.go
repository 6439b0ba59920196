package segment

import (
	"unicode/utf8"
)

// wordStart returns where the word that ends at end starts: letters of any
// script with their marks; for a Latin word also its inner full stops.
func wordStart(s string, start, end int) int {
	i := end
	for i > start && end-i <= 2*longestAbbrev {
		c := s[i-1]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c|0x20 && c|0x20 <= 'z':
				i--
				continue
			case c == '.' && i < end && isLatin(s[i]) && i-2 >= start && isLatin(s[i-2]):
				i--
				continue
			}
			return i
		}
		r, n := utf8.DecodeLastRuneInString(s[start:i])
		if !isArabic(r) && r != 0x640 && !isHidden(r) {
			return i
		}
		i -= n
	}
	return i
}

// wordEnd returns where the word that starts at i ends.
func wordEnd(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !isArabic(r) && r != 0x640 && !(r < utf8.RuneSelf && isLatin(byte(r))) {
			break
		}
		i += n
	}
	return i
}

// chainStart returns where the run of short words, parted by full stops
// without a space, that ends with the word at from starts: «ش.م.ل».
func chainStart(s string, start, from int) int {
	end := from
	for end-from < longestAbbrev && from > start+1 && s[from-1] == '.' && from-2 >= start && s[from-2] >= utf8.RuneSelf {
		before := wordStart(s, start, from-1)
		if before == from-1 || letters(s[before:from-1]) > 3 {
			break
		}
		from = before
	}
	return from
}

// wordBefore returns the word or number before i, spaces between.
func wordBefore(s string, start, i int) string {
	end := skipSpaceBack(s, i, start)
	from := wordStart(s, start, end)
	if from == end {
		for from > start && isDigitAt(s, from-1) {
			_, n := utf8.DecodeLastRuneInString(s[start:from])
			from -= n
		}
	}
	return s[from:end]
}

// letters counts the letters of a word, marks and tatweel left out. «هـ» is one.
func letters(word string) (n int) {
	for _, r := range word {
		if r != 0x640 && !isHidden(r) && !isMark(r) {
			n++
		}
	}
	return n
}

// short reports whether the word has at most two letters.
func short(word string) bool { return letters(word) <= 2 }

// initials reports whether every part of a Latin word between full stops is
// one letter: "U.S", "J.K".
func initials(word string) bool {
	for i := 1; i < len(word); i += 2 {
		if word[i] != '.' {
			return false
		}
	}
	return len(word)%2 == 1
}

func isLatin(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isMark reports whether r is a vowel sign or another mark on an Arabic letter.
func isMark(r rune) bool {
	return 0x64B <= r && r <= 0x65F || r == 0x670 || 0x610 <= r && r <= 0x61A || 0x6D6 <= r && r <= 0x6ED && r != 0x6DD && r != 0x6DE
}

// isArabic reports whether r is a letter of the Arabic script or its mark.
func isArabic(r rune) bool {
	switch {
	case 0x620 <= r && r <= 0x65F:
		return true
	case r < 0x610, 0x660 <= r && r <= 0x66D, r == 0x6D4, r == 0x6DD, r == 0x6DE, 0x6F0 <= r && r <= 0x6F9:
		return false
	case r <= 0x61A, 0x66E <= r && r <= 0x6FF, 0x750 <= r && r <= 0x77F, 0x8A0 <= r && r <= 0x8FF:
		return true
	}
	return 0xFB50 <= r && r <= 0xFD3D || 0xFD50 <= r && r <= 0xFDFB || 0xFE70 <= r && r <= 0xFEFC
}

// isDigitAt reports whether the character that ends at s[i] is a decimal digit.
func isDigitAt(s string, i int) bool {
	c := s[i]
	if c < utf8.RuneSelf {
		return '0' <= c && c <= '9'
	}
	return i > 0 && isWideDigit(s[i-1], c)
}

// isDigitStart reports whether a decimal digit starts at s[i].
func isDigitStart(s string, i int) bool {
	c := s[i]
	if c < utf8.RuneSelf {
		return '0' <= c && c <= '9'
	}
	return i+1 < len(s) && isWideDigit(c, s[i+1])
}

// isWideDigit reports whether two bytes are an Arabic-Indic or Persian digit.
func isWideDigit(a, b byte) bool {
	return a == 0xD9 && 0xA0 <= b && b <= 0xA9 || a == 0xDB && 0xB0 <= b && b <= 0xB9
}

// skipSpace returns the first place from i on that is no white space and
// nothing invisible.
func skipSpace(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !isSpace(r, n) && !isHidden(r) {
			break
		}
		i += n
	}
	return i
}

// skipSpaceBack is skipSpace towards the front.
func skipSpaceBack(s string, i, start int) int {
	for stepBack(s, &i, start) {
	}
	return i
}

// stepBack moves i before the space that ends there and reports whether
// one did.
func stepBack(s string, i *int, start int) bool {
	if *i <= start {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(s[start:*i])
	if !isSpace(r, n) && !isHidden(r) {
		return false
	}
	*i -= n
	return true
}
