package normalize

import (
	"math"
	"unicode/utf8"
)

// A writer appends folded text to dst.
//
// Every fold that looks at neighbours is written as a rule for the end of the
// output: a new character may change, shorten or lengthen what was written
// last, never what comes later. So the output holds nothing that a rule would
// still change, and folding it again changes nothing; and a text may come in
// pieces of any size. How far back rules look is bounded by lookback.
type writer struct {
	t     *table
	dst   []byte
	floor int // where the output begins in dst
	high  int // the greatest length of dst so far, as far as a rule has seen it
	low   int // from where on dst was written over; the caller sets it back
	state
}

// state is what a writer remembers beside its output.
type state struct {
	watch  bool // a rule waits for the next character
	seam   bool // characters were dropped after a byte that is no UTF-8
	parted bool // characters were dropped after a picture: no joiner joins it
	held   rune // a letter that was shortened: drop it while it goes on
	tanwin rune // a dropped mark that stood on the alef at the end of dst
}

// lookback is how many bytes of the output, counted from where it was
// longest, rules read and change.
const lookback = 160

func newWriter(t *table, dst []byte) writer {
	return writer{t: t, dst: dst, floor: len(dst), high: len(dst), low: math.MaxInt}
}

// after has the writer go on after s, which needs no change.
func (w *writer) after(s string) {
	w.dst = append(w.dst, s...)
	w.watch = w.t.form&ZeroWidth != 0 && joined(w.last())
}

// reach returns the first byte of dst that rules may read.
func (w *writer) reach() int {
	w.high = max(w.high, len(w.dst))
	return max(w.floor, w.high-lookback)
}

// before returns the character that ends at p and where it starts. It is 0
// where nothing is left within reach.
func (w *writer) before(p int) (rune, int) {
	reach := w.reach()
	if p <= reach {
		return 0, p
	}
	// Nearly all characters have one byte or two.
	c := w.dst[p-1]
	if c < utf8.RuneSelf {
		return rune(c), p - 1
	}
	if p-1 > reach {
		if r := twoBytes(w.dst[p-2], c); r != 0 {
			return r, p - 2
		}
	}
	r, n := utf8.DecodeLastRune(w.dst[reach:p])
	return r, p - n
}

// last returns the last character.
func (w *writer) last() rune {
	r, _ := w.before(len(w.dst))
	return r
}

// cut takes the output back to length p.
func (w *writer) cut(p int) {
	w.reach()
	w.dst = w.dst[:p]
	w.low = min(w.low, p)
}

// run folds the characters of s that begin at i and before limit, and returns
// where the next one begins. Where more is false and s ends inside a character,
// or too early to know what becomes of one, it stops before that.
func (w *writer) run(s string, i, limit int, eof bool) int {
	for i < limit {
		if !w.watch && !w.t.always {
			if w.dst, i = w.t.fast(w.dst, s, i, limit); i >= limit {
				break
			}
		}
		if i = w.calm(s, i, limit); i >= limit {
			break
		}
		n := w.step(s[i:], eof)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// step folds the first character of s, whatever it is, and returns its length,
// or 0 where more of s has to be seen.
func (w *writer) step(s string, eof bool) int {
	if !eof && !utf8.FullRuneInString(s) {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n <= 1 {
		w.invalid(s[0])
		return 1
	}
	w.feed(r)
	return n
}

// invalid copies the byte c, which is no UTF-8. Where the form has dropped
// characters between two such bytes, U+FFFD marks the place: without it, both
// could become a character.
func (w *writer) invalid(c byte) {
	seam := w.seam
	w.settle(utf8.RuneError)
	if seam {
		w.dst = utf8.AppendRune(w.dst, utf8.RuneError)
	}
	w.dst = append(w.dst, c)
	w.watch = true
}

// drop writes nothing. What is dropped still parts what stands around it, as
// it would in a form that keeps it.
func (w *writer) drop() {
	switch r, p := w.before(len(w.dst)); {
	case r == utf8.RuneError && p == len(w.dst)-1:
		w.seam, w.watch = true, true
	case w.t.form&ZeroWidth == 0:
	case r == zwj:
		w.settleJoiner(0)
		w.parted = true
	case joined(r):
		w.parted, w.watch = true, true
	}
}

// feed folds r.
func (w *writer) feed(r rune) {
	if c := class(r); c != 0 {
		w.mark(r, c)
		return
	}
	if r == zwj && w.t.form&ZeroWidth != 0 {
		w.joiner()
		return
	}
	to, changed := w.t.rewrite(r)
	switch {
	case !changed:
		w.emit(r)
		return
	case to == "":
		w.drop()
		return
	}
	shape := r >= firstShape && w.t.form&PresentationForms != 0
	for _, r := range to {
		switch c := class(r); {
		case c != 0:
			w.mark(r, c)
		case shape: // what shapes stand for is folded in turn; all other rewrites are final
			to, ok := w.t.rewrite(r)
			switch {
			case !ok:
				w.emit(r)
			case to == "":
				w.drop()
			}
			for _, r := range to {
				w.emit(r)
			}
		default:
			w.emit(r)
		}
	}
}

// emit writes the folded character r, which is no mark.
func (w *writer) emit(r rune) {
	if w.t.form&Elongation != 0 && w.elongation(r) {
		return
	}
	length, alef := len(w.dst), w.tanwin != 0
	if w.settle(r) {
		return
	}
	if (alef || len(w.dst) != length) && w.t.form&Elongation != 0 && w.elongation(r) {
		return // a mark went that stood between letters of one kind, or an alef became such a letter
	}
	w.dst = utf8.AppendRune(w.dst, r)
	if w.t.form&ZeroWidth != 0 && joined(r) {
		w.watch = true
	}
	if r == ';' && w.t.form&Entities != 0 {
		w.entity()
	}
}

// contextual are the folds that have rules for the end of the output, but for
// Composition, whose rules are those of mark.
const contextual = NumberSigns | ZeroWidth | Spacing | Elongation | MistypedMarks | Entities

// settle applies the rules that waited for the next character, r, before it
// is written, and reports whether r itself is used up.
func (w *writer) settle(r rune) (used bool) {
	f := w.t.form
	w.watch, w.seam, w.parted = false, false, false
	if f&contextual == 0 {
		return false
	}
	last := w.last()
	if f&ZeroWidth != 0 && last == zwj {
		w.settleJoiner(r)
		last = w.last()
	}
	if f&MistypedMarks != 0 {
		if w.tanwin != 0 || fathatan <= last && last <= kasratan {
			w.mendAlef(r)
			last = w.last()
		}
	}
	if r != w.held {
		w.held = 0
	}
	if f&NumberSigns != 0 && (numberSign(r) || numberSign(last)) {
		used = w.numberSign(r)
		last = w.last()
	}
	if f&Spacing != 0 && (last == ' ' || last == '»' || point(last)) && w.spacing(r) {
		used = true
	}
	return used
}

// finish applies the rules that wait for a character where none comes.
func (w *writer) finish() {
	if w.t.form&contextual != 0 {
		w.settle('\n')
	}
}

// letter reports whether r is a letter of the Arabic block.
func letter(r rune) bool {
	return 0x0620 <= r && r <= 0x064A && r != 'ـ' || 0x066E <= r && r <= 0x06D3 && r != 0x0670 ||
		r == 'ە' || 0x06EE <= r && r <= 0x06FF && !digit(r) && r != 0x06FD && r != 0x06FE || 0x0750 <= r && r <= 0x077F
}

// digit reports whether r is a digit that Arabic news uses.
func digit(r rune) bool {
	return '0' <= r && r <= '9' || '٠' <= r && r <= '٩' || '۰' <= r && r <= '۹'
}
