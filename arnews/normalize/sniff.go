package normalize

import (
	"math"
	"sync"

	"golang.org/x/text/encoding/charmap"
)

// sniffUTF16 says whether b is UTF-16 without a byte-order mark: nearly every
// pair of bytes has 06 (Arabic), 00 (Latin, spaces, line ends) or 20 (dashes,
// quotation marks) on one and the same side.
func sniffUTF16(b []byte) (Encoding, float64) {
	var units, zero, little, big, littleCore, bigCore int
	for i := 0; i+1 < len(b); i += 2 {
		if b[i] == 0 && b[i+1] == 0 {
			zero++
			continue
		}
		units++
		if ok, core := unit16(b[i+1], b[i]); ok {
			little++
			littleCore += core
		}
		if ok, core := unit16(b[i], b[i+1]); ok {
			big++
			bigCore += core
		}
	}
	// Four units are enough: «خبر.» has eight bytes. One byte may be cut off.
	best, core, e := little, littleCore, UTF16LE
	if big > little || big == little && bigCore > littleCore {
		best, core, e = big, bigCore, UTF16BE
	}
	if units < 4 || best*20 < units*19 || core*2 < units {
		return UnknownEncoding, 0
	}
	return e, float64(best) / float64(units) * (1 - 0.2/float64(units))
}

// unit16 says whether a code unit with these bytes is likely in Arabic news,
// and counts 1 if hardly anything but UTF-16 has such bytes.
func unit16(hi, lo byte) (ok bool, core int) {
	switch hi {
	case 0x00:
		return lo >= ' ' && lo != 0x7F || lo == '\n' || lo == '\r' || lo == '\t', 1
	case 0x06:
		return lo >= 0x0C, 1
	case 0x20:
		return lo >= 0x0B && lo <= 0x3A, 0
	case 0xFB, 0xFC, 0xFD, 0xFE:
		return true, 0
	}
	return false, 0
}

// frequencies are how often letters come in a thousand of Arabic news, rounded.
// Only the order of magnitude matters.
var frequencies = sync.OnceValue(func() map[rune]float64 {
	return map[rune]float64{
		'ا': 150, 'ل': 120, 'ي': 80, 'م': 62, 'ن': 60, 'و': 58, 'ر': 50, 'ت': 46, 'ب': 36,
		'ة': 38, 'ع': 35, 'د': 33, 'س': 29, 'ف': 28, 'ه': 27, 'أ': 24, 'ك': 21, 'ق': 24,
		'ح': 20, 'ج': 15, 'ش': 13, 'ص': 11, 'ط': 12, 'خ': 10, 'إ': 10, 'ى': 10, 'ض': 8,
		'ز': 7, 'ث': 6, 'ء': 5, 'ئ': 5, 'غ': 5, 'ذ': 6, 'ظ': 3, 'ؤ': 1, 'آ': 2,
		'،': 8, '؛': 1, '؟': 1, '«': 2, '»': 2, '“': 2, '”': 2, '–': 1, '…': 1,
		'\u00a0': 3, 'ـ': 2, '\u200f': 1, '\u200c': 1,
		'\u064b': 3, '\u064c': 1, '\u064d': 1, '\u064e': 2, '\u064f': 2, '\u0650': 2, '\u0651': 4, '\u0652': 1,
	}
})

// sniffBytes chooses between the encodings with one byte a character, by how
// likely each makes the letters of Arabic, or between them and Latin by
// whether bytes above ASCII stand beside ASCII letters or beside each other.
func sniffBytes(b []byte) Detection {
	var counts [256]int
	var latin, arabic int
	for i, c := range b {
		if c < 0x80 {
			continue
		}
		counts[c]++
		if c < 0xC0 {
			continue
		}
		switch {
		case i > 0 && b[i-1] >= 0xC0 || i+1 < len(b) && b[i+1] >= 0xC0:
			arabic++
		case i > 0 && asciiLetter(b[i-1]) || i+1 < len(b) && asciiLetter(b[i+1]):
			latin++
		}
	}
	if latin > arabic {
		return Detection{Encoding: Windows1252, Confidence: float64(latin) / float64(latin+arabic+1)}
	}
	var windows, iso float64
	for c := 0x80; c < 0x100; c++ {
		if n := float64(counts[c]); n > 0 {
			windows += n * likelihood(charmap.Windows1256.DecodeByte(byte(c)))
			iso += n * likelihood(charmap.ISO8859_6.DecodeByte(byte(c)))
		}
	}
	found := Detection{Encoding: Windows1256}
	if iso > windows {
		found.Encoding = ISO8859_6
	}
	// The logarithm of how much likelier one is than the other.
	found.Confidence = 1 / (1 + math.Exp(-math.Abs(windows-iso)))
	return found
}

// likelihood is the logarithm of how likely a character is in Arabic news.
func likelihood(r rune) float64 {
	f := frequencies()[r]
	switch {
	case r == '\uFFFD':
		f = 0.0001
	case f == 0:
		f = 0.02
	}
	return math.Log(f / 1000)
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
