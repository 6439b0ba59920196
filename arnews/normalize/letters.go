package normalize

import "slices"

// A rewrite says what one fold makes of one code point or, where hi is set,
// of each from lo to hi.
type rewrite struct {
	fold   Form
	lo, hi rune
	to     string
}

// digits is the rewrite of ten digits: from lo to hi onto the digits from to.
type digits struct {
	fold   Form
	lo, to rune
}

// rewrites holds every rewrite that depends on nothing but the character
// itself, but for the presentation forms. No target is rewritten by its own fold.
var rewrites = []rewrite{
	{fold: Tatweel, lo: 'ـ'},
	{fold: Harakat, lo: 0x064B, hi: 0x0652},
	{fold: DaggerAlef, lo: 0x0670},
	// Unicode, The Arabic blocks, category Mn, and the two small letters.
	{fold: QuranicMarks, lo: 0x0610, hi: 0x061A},
	{fold: QuranicMarks, lo: 0x0653, hi: 0x065F},
	{fold: QuranicMarks, lo: 0x06D6, hi: 0x06DC},
	{fold: QuranicMarks, lo: 0x06DF, hi: 0x06E8},
	{fold: QuranicMarks, lo: 0x06EA, hi: 0x06ED},
	{fold: QuranicMarks, lo: 0x0897, hi: 0x089F},
	{fold: QuranicMarks, lo: 0x08CA, hi: 0x08E1},
	{fold: QuranicMarks, lo: 0x08E3, hi: 0x08FF},

	{fold: AlefHamza, lo: 'آ', to: "ا"},
	{fold: AlefHamza, lo: 'أ', to: "ا"},
	{fold: AlefHamza, lo: 'إ', to: "ا"},
	{fold: AlefWasla, lo: 'ٱ', to: "ا"},
	{fold: AlefMaksura, lo: 'ى', to: "ي"},
	{fold: TehMarbuta, lo: 'ة', to: "ه"},
	{fold: HamzaSeats, lo: 'ؤ', to: "و"},
	{fold: HamzaSeats, lo: 'ئ', to: "ي"},

	{fold: LookAlikes, lo: 'ک', to: "ك"}, // keheh: Persian, Urdu
	{fold: LookAlikes, lo: 'ڪ', to: "ك"}, // swash kaf: Sindhi, and a calligraphic fashion
	{fold: LookAlikes, lo: 'ی', to: "ي"}, // Farsi yeh
	{fold: LookAlikes, lo: 'ے', to: "ي"}, // yeh barree: Urdu
	{fold: LookAlikes, lo: 'ۓ', to: "ئ"},
	{fold: LookAlikes, lo: 'ہ', to: "ه"},  // heh goal: Urdu
	{fold: LookAlikes, lo: 'ھ', to: "ه"},  // heh doachashmee: Urdu, Uyghur
	{fold: LookAlikes, lo: 'ە', to: "ه"},  // ae: Kurdish, Uyghur
	{fold: LookAlikes, lo: 'ۀ', to: "هٔ"}, // their compositions, which NFC
	{fold: LookAlikes, lo: 'ۂ', to: "هٔ"}, // would take apart in this way
	{fold: LookAlikes, lo: 'ۃ', to: "ة"},  // teh marbuta goal: Urdu
	{fold: LookAlikes, lo: 'ٲ', to: "أ"},  // wavy hamzas: Kashmiri
	{fold: LookAlikes, lo: 'ٳ', to: "إ"},
	{fold: LookAlikes, lo: 'ٵ', to: "أ"}, // high hamzas: Kazakh, deprecated
	{fold: LookAlikes, lo: 'ٶ', to: "ؤ"},
	{fold: LookAlikes, lo: 'ٸ', to: "ئ"},

	{fold: Punctuation, lo: '،', to: ","},
	{fold: Punctuation, lo: '؛', to: ";"},
	{fold: Punctuation, lo: '؟', to: "?"},
	{fold: Punctuation, lo: '۔', to: "."},
	{fold: Punctuation, lo: '٭', to: "*"},

	{fold: QuotationMarks, lo: '«', to: `"`},
	{fold: QuotationMarks, lo: '»', to: `"`},
	{fold: QuotationMarks, lo: '‘', hi: '‛', to: `'`},
	{fold: QuotationMarks, lo: '“', hi: '‟', to: `"`},
	{fold: QuotationMarks, lo: '‹', hi: '›', to: `'`},
	{fold: QuotationMarks, lo: '″', to: `"`},
	{fold: QuotationMarks, lo: '′', to: `'`},
	{fold: QuotationMarks, lo: '〝', hi: '〟', to: `"`},
	{fold: QuotationMarks, lo: '＂', to: `"`},

	{fold: BidiControls, lo: 0x061C},
	{fold: BidiControls, lo: 0x200E, hi: 0x200F},
	{fold: BidiControls, lo: 0x202A, hi: 0x202E},
	{fold: BidiControls, lo: 0x2066, hi: 0x206F},
	{fold: ZeroWidth, lo: 0x00AD},
	{fold: ZeroWidth, lo: 0x034F}, // combining grapheme joiner
	{fold: ZeroWidth, lo: 0x180E}, // Mongolian vowel separator
	{fold: ZeroWidth, lo: 0x200B},
	{fold: ZeroWidth, lo: 0x2060, hi: 0x2064},
	{fold: ZeroWidth, lo: 0xFEFF},
	{fold: ZWNJ, lo: 0x200C},

	{fold: Spaces, lo: 0x00A0, to: " "},
	{fold: Spaces, lo: 0x1680, to: " "},
	{fold: Spaces, lo: 0x2000, hi: 0x200A, to: " "},
	{fold: Spaces, lo: 0x202F, to: " "},
	{fold: Spaces, lo: 0x205F, to: " "},
	{fold: Spaces, lo: 0x3000, to: " "},
}

// digitRows says how digits are rewritten, ten at a time.
var digitRows = []digits{
	{ASCIIDigits, '٠', '0'},
	{ASCIIDigits, '۰', '0'},
	{ArabicDigits, '0', '٠'},
	{ArabicDigits, '۰', '٠'},
}

// rewriteOnce applies the first rewrite of f to r. A rewrite that drops goes
// before one that changes.
func (f Form) rewriteOnce(r rune) (to string, ok bool) {
	for _, w := range rewrites {
		if f&w.fold != 0 && w.lo <= r && r <= max(w.lo, w.hi) {
			return w.to, true
		}
	}
	for _, d := range digitRows {
		if f&ASCIIDigits != 0 && d.fold == ArabicDigits {
			continue
		}
		if f&d.fold != 0 && d.lo <= r && r <= d.lo+9 {
			return string(r - d.lo + d.to), true
		}
	}
	if f&PresentationForms != 0 {
		if to := presentation(r); to != "" {
			return to, true
		}
	}
	return "", false
}

// rewriteAll applies the rewrites of f to r, and to what comes of it, until
// nothing changes.
func (f Form) rewriteAll(r rune) (out []rune, changed bool) {
	out = []rune{r}
	for i := 0; i < len(out); {
		to, ok := f.rewriteOnce(out[i])
		if !ok {
			i++
			continue
		}
		changed = true
		out = slices.Replace(out, i, i+1, []rune(to)...)
	}
	return out, changed
}
