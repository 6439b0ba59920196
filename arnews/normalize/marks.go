package normalize

import "unicode/utf8"

// A pair is a letter and a mark that NFC writes as one.
type pair struct{ base, mark, whole rune }

// pairs are the compositions of the Arabic block: there are no others.
var pairs = []pair{
	{'ا', madda, 'آ'},
	{'ا', hamzaAbove, 'أ'},
	{'ا', hamzaBelow, 'إ'},
	{'و', hamzaAbove, 'ؤ'},
	{'ي', hamzaAbove, 'ئ'},
	{'ە', hamzaAbove, 'ۀ'},
	{'ہ', hamzaAbove, 'ۂ'},
	{'ے', hamzaAbove, 'ۓ'},
}

const (
	madda      = 0x0653
	hamzaAbove = 0x0654
	hamzaBelow = 0x0655
)

const (
	classBelow = 220
	classAbove = 230
)

// compose returns what base and mark make together.
func compose(base, mark rune) (whole rune, ok bool) {
	if mark < madda || mark > hamzaBelow {
		return 0, false
	}
	for _, p := range pairs {
		if p.base == base && p.mark == mark {
			return p.whole, true
		}
	}
	return 0, false
}

// class returns the canonical combining class of a mark of the Arabic block,
// and 0 for every other character.
func class(r rune) uint8 {
	switch {
	case r < 0x0610 || r > 0x06ED:
		return 0
	case 0x064B <= r && r <= 0x0652:
		return uint8(r - 0x064B + 27)
	case 0x0618 <= r && r <= 0x061A:
		return uint8(r - 0x0618 + 30)
	case r == 0x0670:
		return 35
	case r == 0x0655, r == 0x0656, r == 0x065C, r == 0x065F, r == 0x06E3, r == 0x06EA, r == 0x06ED:
		return classBelow
	case r <= 0x0617, 0x0653 <= r && r <= 0x065E,
		0x06D6 <= r && r <= 0x06DC, 0x06DF <= r && r <= 0x06E2, r == 0x06E4,
		0x06E7 <= r && r <= 0x06E8, 0x06EB <= r && r <= 0x06EC:
		return classAbove
	}
	return 0
}

// maxMarks is how many marks in a row are brought into order, the same limit
// as in Unicode's Stream-Safe Text. Marks beyond it stay where they are.
const maxMarks = 30

// mark folds the mark m, of class c: it writes it at its place among the marks
// at the end of the output, or lets it melt into their letter, or drops it.
func (w *writer) mark(m rune, c uint8) {
	form := w.t.form
	drop := w.t.dropsMark(m)
	if drop && form&MistypedMarks != 0 && fathatan <= m && m <= kasratan && w.last() == 'ا' {
		w.tanwin, w.watch = m, true
		return
	}
	if drop && w.t.two[m]&entrySlow == 0 {
		w.drop() // as the fast loop does: no letter becomes another by it
		return
	}
	if form&Composition == 0 {
		switch {
		case drop:
			w.drop()
		case form&MistypedMarks == 0 || w.last() != m:
			w.insert(len(w.dst), m)
		}
		return
	}
	reach := w.reach()
	at := len(w.dst) // where m belongs
	p := at          // where the marks begin
	n := 0
	for ; n < maxMarks && p-2 >= reach; n++ {
		k := class(twoBytes(w.dst[p-2], w.dst[p-1]))
		if k == 0 {
			break
		}
		if p -= 2; k > c && p+2 == at {
			at = p
		}
	}
	if n < maxMarks && p-2 >= reach && madda <= m && m <= hamzaBelow {
		base := twoBytes(w.dst[p-2], w.dst[p-1])
		free := at == p || class(twoBytes(w.dst[at-2], w.dst[at-1])) < c
		if whole, ok := compose(base, m); ok && free {
			w.melt(p, whole)
			return
		}
		// NFC puts the hamza below first, whatever order they were typed in.
		if m == hamzaBelow && free && (base == 'أ' || base == 'آ') {
			w.melt(p, 'إ')
			m = hamzaAbove
			if base == 'آ' {
				m = madda
			}
			drop = w.t.dropsMark(m)
			for at = p; at < len(w.dst) && class(twoBytes(w.dst[at], w.dst[at+1])) < classAbove; {
				at += 2
			}
		}
	}
	switch {
	case drop:
		w.drop()
	case n == maxMarks:
		w.insert(len(w.dst), m)
	case form&MistypedMarks != 0 && (at > p && twoBytes(w.dst[at-2], w.dst[at-1]) == m ||
		at < len(w.dst) && twoBytes(w.dst[at], w.dst[at+1]) == m):
		// typed twice
	default:
		w.insert(at, m)
	}
}

// insert writes the mark m at the place at. MistypedMarks may wait for what
// comes after it.
func (w *writer) insert(at int, m rune) {
	moved := len(w.dst) - at
	w.settle(m)
	at = len(w.dst) - moved
	w.dst = utf8.AppendRune(w.dst, m)
	if moved > 0 {
		w.low = min(w.low, at)
		copy(w.dst[at+2:], w.dst[at:len(w.dst)-2])
		utf8.EncodeRune(w.dst[at:], m)
	}
	if w.t.form&MistypedMarks != 0 {
		w.watch = true
	}
}

// melt writes what the form makes of whole over the letter that ends at p.
// Both have two bytes: no form drops a letter or lengthens a composed one.
func (w *writer) melt(p int, whole rune) {
	if to, ok := w.t.rewrite(whole); ok {
		whole, _ = utf8.DecodeRuneInString(to)
	}
	w.tanwin = 0
	if w.t.form&Elongation == 0 {
		w.low = min(w.low, p-2)
		utf8.EncodeRune(w.dst[p-2:], whole)
		return
	}
	// The new letter may be the third of its kind.
	marks := string(w.dst[p:])
	w.cut(p - 2)
	w.held = 0
	w.emit(whole)
	if marks != "" {
		w.held = 0
		w.dst = append(w.dst, marks...)
	}
}

// dropsMark reports whether the form drops m where it stands alone.
func (t *table) dropsMark(m rune) bool {
	to, changed := t.rewrite(m)
	return changed && to == ""
}

// twoBytes returns the character of the bytes, or 0 where they are none of two bytes.
func twoBytes(a, b byte) rune {
	if a < 0xC2 || a > 0xDF || b&0xC0 != 0x80 {
		return 0
	}
	return rune(a&0x1F)<<6 | rune(b&0x3F)
}
