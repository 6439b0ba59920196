package normalize

import "unicode/utf8"

// maxPoints is how many punctuation marks in a row are seen as one: «؟!..».
const maxPoints = 8

// spacing mends the spaces at the end of the output before r is written, and
// reports whether r, a second space, is not.
func (w *writer) spacing(r rune) (used bool) {
	end := len(w.dst)
	last, p := w.before(end)
	switch {
	case last == ' ' && r == ' ':
		return true
	case last == ' ':
		prev, q := w.before(p)
		if closing(r) && r != '»' && (ink(prev) || point(prev)) || opening(prev) && r != '\n' && !w.reversed(prev, q) {
			w.cut(p)
		}
	case last == '»' && !letter(r) && !digit(r) && !latin(r):
		// Before a letter, it may be the opening mark of »these«.
		space, q := w.before(p)
		if prev, _ := w.before(q); space == ' ' && (ink(prev) || point(prev)) {
			w.cut(q)
			w.dst = utf8.AppendRune(w.dst, '»')
		}
	case point(last) && !point(r):
		w.points(r)
	}
	return false
}

// reversed reports whether the mark that starts at p closes »a quotation«.
func (w *writer) reversed(mark rune, p int) bool {
	prev, _ := w.before(p)
	return mark == '«' && (ink(prev) || point(prev))
}

// points mends the spaces around the marks at the end of the output: none
// before them, one between them and the letter r.
func (w *writer) points(r rune) {
	n := 0
	first, start := rune(0), len(w.dst)
	for n < maxPoints {
		m, p := w.before(start)
		if !point(m) {
			break
		}
		first, start = m, p
		n++
	}
	prev, p := w.before(start)
	if n == maxPoints && point(prev) {
		return
	}
	if prev == ' ' && !digit(r) && !latin(r) {
		owner, _ := w.before(p)
		arabic := letter(owner) || class(owner) != 0 || closing(owner)
		if arabic || arabicPoint(first) && ink(owner) {
			marks := string(w.dst[start:])
			w.cut(p)
			w.dst = append(w.dst, marks...)
			prev, start = owner, p
		}
	}
	last := w.last()
	word := letter(prev) || class(prev) != 0 || digit(prev) || closing(prev) || prev == '"' && arabicPoint(last)
	if !letter(r) || !word || last == '.' && n == 1 && w.initial(start) {
		return
	}
	w.dst = append(w.dst, ' ')
}

// initial reports whether a single letter ends at p: «د.» of a doctor.
func (w *writer) initial(p int) bool {
	r, p := w.before(p)
	if !letter(r) {
		return false
	}
	r, _ = w.before(p)
	return !letter(r) && class(r) == 0
}

// point reports whether r is a mark that closes up to the word before it.
func point(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', '…':
		return true
	}
	return arabicPoint(r)
}

func arabicPoint(r rune) bool { return r == '،' || r == '؛' || r == '؟' || r == '۔' }

func opening(r rune) bool { return r == '«' || r == '(' || r == '[' }

func closing(r rune) bool { return r == '»' || r == ')' || r == ']' }

func latin(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// ink reports whether r is something that a mark may follow.
func ink(r rune) bool {
	return letter(r) || digit(r) || latin(r) || class(r) != 0 || closing(r) || r == '%' || r == '٪' || r == '"'
}
