package normalize

import (
	"cmp"
	"slices"
	"sync/atomic"
	"unicode/utf8"
)

// An entry says what a form makes of one character: up to two bytes, and
// whether the fast loop may write them without looking around.
type entry struct {
	out  [2]byte
	n    uint8 // bytes of out
	slow bool  // step has to look at the character
}

// A table is a form made ready: what it does to each character of one or two
// bytes, and to ranges of the longer ones.
type table struct {
	form   Form
	ascii  [utf8.RuneSelf]bool // slow
	plain  bool                // no ASCII character is slow
	always bool                // rules have to see every character
	two    [1 << 11]entry      // by code point
	wide   []rewrite           // from U+0800 up, sorted
	long   map[rune]string     // below U+0800, more than two bytes
}

// cache holds tables by form. Two forms that share a place push each other
// out; the predeclared ones do not.
var cache [64]atomic.Pointer[table]

// table returns the table of f, which is made on first use.
func (f Form) table() *table {
	slot := &cache[uint32(f)*0x9E3779B1>>26]
	if t := slot.Load(); t != nil && t.form == f {
		return t
	}
	t := newTable(f)
	slot.Store(t)
	return t
}

func newTable(f Form) *table {
	t := &table{form: f, plain: true, long: map[rune]string{}}
	for r := range rune(len(t.two)) {
		t.two[r] = entry{n: 2}
		if r >= utf8.RuneSelf {
			utf8.EncodeRune(t.two[r].out[:], r)
		}
	}
	each := func(lo, hi rune) {
		for r := lo; r <= max(lo, hi); r++ {
			t.set(r)
		}
	}
	for _, w := range rewrites {
		if f&w.fold != 0 {
			each(w.lo, w.hi)
		}
	}
	for _, d := range digitRows {
		if f&d.fold != 0 {
			each(d.lo, d.lo+9)
		}
	}
	slices.SortFunc(t.wide, func(a, b rewrite) int { return cmp.Compare(a.lo, b.lo) })
	t.context()
	return t
}

// set enters what the form makes of r.
func (t *table) set(r rune) {
	out, changed := t.form.rewriteAll(r)
	to := string(out)
	switch {
	case !changed:
	case r >= 0x0800:
		t.wide = append(t.wide, rewrite{lo: r, to: to})
	case r < utf8.RuneSelf || len(to) > 2:
		t.long[r] = to
		t.slow(r)
	default:
		e := entry{n: uint8(len(to))}
		copy(e.out[:], to)
		t.two[r] = e
	}
}

// slow keeps r away from the fast loop.
func (t *table) slow(r rune) {
	if r < utf8.RuneSelf {
		t.ascii[r] = true
		t.plain = false
		return
	}
	t.two[r].slow = true
}

// dropped reports whether the form drops the two-byte character r wherever it
// stands.
func (t *table) dropped(r rune) bool { return t.two[r].n == 0 }

// context marks the characters that rules have to see.
func (t *table) context() {
	t.always = t.form&(Spacing|Elongation) != 0
	for r := range rune(len(t.two)) {
		if class(r) == 0 {
			continue
		}
		switch {
		case t.form&Composition != 0 && (!t.dropped(r) || t.composes(r)):
			t.slow(r)
		case t.form&MistypedMarks != 0 && (!t.dropped(r) || fathatan <= r && r <= kasratan):
			t.slow(r)
		}
	}
	if t.form&NumberSigns != 0 {
		t.slow('٪')
		t.slow('٫')
		t.slow('٬')
	}
	if t.form&Entities != 0 {
		t.slow(';')
		t.slow('؛')
	}
}

// composes reports whether the form makes another letter of some base and the
// mark m than of the base alone, so that m has to be looked at before it goes.
func (t *table) composes(m rune) bool {
	for _, p := range pairs {
		if p.mark != m {
			continue
		}
		base, _ := t.form.rewriteAll(p.base)
		whole, _ := t.form.rewriteAll(p.whole)
		if string(base) != string(whole) {
			return true
		}
	}
	return false
}

// rewrite returns what the form makes of r alone.
func (t *table) rewrite(r rune) (to string, changed bool) {
	if r < 0x0800 {
		if to, ok := t.long[r]; ok {
			return to, true
		}
		if r < utf8.RuneSelf {
			return "", false
		}
		e := &t.two[r]
		if e.n == 2 && e.out == [2]byte{0xC0 | byte(r>>6), 0x80 | byte(r&0x3F)} {
			return "", false
		}
		return string(e.out[:e.n]), true
	}
	if t.form&PresentationForms != 0 && r >= firstShape {
		if to := presentation(r); to != "" {
			return to, true
		}
	}
	lo, hi := 0, len(t.wide)
	for lo < hi {
		mid := (lo + hi) / 2
		if t.wide[mid].lo < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(t.wide) && t.wide[lo].lo == r {
		return t.wide[lo].to, true
	}
	return "", false
}

// mayDrop reports whether the form drops r, at least in some places.
func (t *table) mayDrop(r rune) bool {
	to, changed := t.rewrite(r)
	return changed && to == "" || r == zwj && t.form&ZeroWidth != 0
}
