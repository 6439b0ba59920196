package normalize

import "unicode/utf8"

// zwj joins pictures to one emoji. Between letters it only shapes them.
const zwj = 0x200D

// joiner writes a zero width joiner after a picture. It stays if a picture
// follows.
func (w *writer) joiner() {
	switch before := w.last(); {
	case before == zwj:
		return
	case joined(before) && !w.parted:
		w.settle(zwj)
		w.dst = utf8.AppendRune(w.dst, zwj)
		w.watch = true
		return
	}
	w.drop()
}

// joined reports whether a joiner may follow r: a picture, or the selector that
// follows pictures.
func joined(r rune) bool { return r >= firstPicture && (picture(r) || r == 0xFE0F) }

const firstPicture = 0x2190

// settleJoiner takes a zero width joiner back where no picture follows.
func (w *writer) settleJoiner(r rune) {
	if before, p := w.before(len(w.dst)); before == zwj && !picture(r) {
		w.cut(p)
	}
}

// picture reports whether r lies in a block that holds emoji.
func picture(r rune) bool {
	switch {
	case 0x1F000 <= r && r <= 0x1FAFF:
		return true
	case firstPicture <= r && r <= 0x2BFF:
		return r <= 0x21FF || 0x2300 <= r && r <= 0x23FF || 0x25A0 <= r && r <= 0x27BF || r >= 0x2B00
	}
	return false
}

const (
	fathatan = 0x064B
	kasratan = 0x064D
)

// mendAlef writes إ for an alef with kasratan, and أ for one with fathatan or
// dammatan, before a letter r: tanwin stands at the end of words only. Alef with
// fathatan does end words, and news forgets the space behind it («أيضاًفي»),
// so this one has to begin a word, or to follow the article.
func (w *writer) mendAlef(r rune) {
	if !letter(r) {
		w.tanwin = 0
		return
	}
	mark, p := w.tanwin, len(w.dst)
	w.tanwin = 0
	if mark == 0 {
		mark, p = w.before(p)
		if mark < fathatan || mark > kasratan {
			return
		}
	}
	alef, p := w.before(p)
	if alef != 'ا' || mark != kasratan && !w.wordStart(p) {
		return
	}
	w.cut(p)
	if mark == kasratan {
		w.feed('إ')
	} else {
		w.feed('أ')
	}
}

// wordStart reports whether a word begins at p, or its article ends there.
func (w *writer) wordStart(p int) bool {
	r, q := w.before(p)
	if !letter(r) {
		return true
	}
	if r != 'ل' {
		return false
	}
	if r, q = w.before(q); r != 'ا' {
		return false
	}
	switch r, q = w.before(q); r {
	case 'و', 'ف', 'ب', 'ك':
		r, _ = w.before(q)
		return !letter(r)
	default:
		return !letter(r)
	}
}

// elongation shortens a run of three letters or more, and reports whether r was
// used up. Long vowels are what writers stretch: one is left. Of other letters
// two are left, since a third is mostly a slip («لللجنة»). Three ت begin words
// («تتتابع»): they take four.
func (w *writer) elongation(r rune) bool {
	if r == w.held && r != 0 {
		return true
	}
	if !letter(r) {
		return false
	}
	limit, left := 2, 2
	switch r {
	case 'ا', 'و', 'ي', 'ى':
		left = 1
	case 'ت':
		limit = 3
	}
	p := len(w.dst)
	for range limit {
		same, q := w.before(p)
		if same != r {
			return false
		}
		p = q
	}
	if left < limit {
		w.cut(p + left*utf8.RuneLen(r))
	}
	w.held = r
	return true
}

// numberSign rewrites the sign before the digit r, or the percent sign r
// after a digit; then it has written r.
func (w *writer) numberSign(r rune) (used bool) {
	sign, p := w.before(len(w.dst))
	switch {
	case digit(r):
		number, _ := w.before(p)
		switch {
		case sign == '٫' && digit(number):
			w.cut(p)
			w.dst = append(w.dst, '.')
		case sign == '٬' && digit(number):
			w.cut(p)
			w.dst = append(w.dst, ',')
		case sign == '٪':
			w.cut(p)
			w.dst = append(w.dst, '%')
		}
	case r == '٪' && digit(sign):
		w.dst = append(w.dst, '%')
		return true
	case numberSign(r):
		w.watch = true
	}
	return false
}

func numberSign(r rune) bool { return r == '٫' || r == '٬' || r == '٪' }
