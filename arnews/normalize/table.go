package normalize

import (
	"cmp"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// An entry says what a form makes of a character of one or two bytes.
type entry uint32

// The parts of an entry: two bytes to write, flags, and in the highest byte how
// many of the two count. Between them there is room for the sum of four entries.
const (
	entryChange entry = 1 << 18 // the character does not stay as it is
	entrySlow   entry = 1 << 21 // a rule has to see it, or it becomes longer
	entryBits         = 24      // where the number of bytes begins
)

func newEntry(s string, changed bool) entry {
	e := entry(len(s)) << entryBits
	for i := range len(s) {
		e |= entry(s[i]) << (8 * i)
	}
	if changed {
		e |= entryChange
	}
	return e
}

func (e entry) len() int { return int(e >> entryBits) }

func (e entry) append(dst []byte) []byte {
	switch e.len() {
	case 1:
		return append(dst, byte(e))
	case 2:
		return append(dst, byte(e), byte(e>>8))
	}
	return dst
}

// chars returns every character that an entry can hold, one after the other.
var chars = sync.OnceValue(func() string {
	b := make([]byte, 0, 2<<11)
	for r := range rune(1 << 11) {
		b = utf8.AppendRune(b, r)
	}
	return string(b)
})

// text returns the character of e as a part of chars.
func (t *table) text(e entry) string {
	switch e.len() {
	case 1:
		return t.chars[e&0x7F:][:1]
	case 2:
		return t.chars[2*int(twoBytes(byte(e), byte(e>>8)))-utf8.RuneSelf:][:2]
	}
	return ""
}

// A table is a form made ready: with wide, 11 to 16 kB.
type table struct {
	form     Form
	always   bool          // rules have to see every character
	patterns *[256]pattern // the same for all forms
	chars    string
	quick    [1 << quickBits]entry // ASCII and U+0600 to U+06FF, in the order of index
	two      [1 << 11]entry        // by code point
	long     map[rune]string       // those of two that are too long for an entry
	vectors  vectors
	calm     [256]uint16 // U+0600 to U+06FF, for the calm loop
	marks    [64]entry   // U+2000 to U+203F, the punctuation of the Latin script
	wide     []rewrite   // from U+0800 up, sorted
}

// cache holds tables by form. Two forms that share a place push each other
// out; the predeclared ones do not.
var cache [64]atomic.Pointer[table]

// place returns the place of f in the cache.
func (f Form) place() int { return int(uint32(f) * 0x9E3779B1 >> 26) }

// table returns the table of f, which is made on first use.
func (f Form) table() *table {
	slot := &cache[f.place()]
	if t := slot.Load(); t != nil && t.form == f {
		return t
	}
	t := newTable(f)
	slot.Store(t)
	return t
}

func newTable(f Form) *table {
	t := &table{form: f, patterns: patterns(), chars: chars(), long: map[rune]string{}}
	for r := range rune(len(t.two)) {
		t.two[r] = newEntry(string(r), false)
	}
	for _, w := range rewrites {
		if f&w.fold == 0 {
			continue
		}
		for r := w.lo; r <= max(w.lo, w.hi); r++ {
			t.set(r)
		}
	}
	for _, d := range digitRows {
		if f&d.fold == 0 {
			continue
		}
		for r := d.lo; r <= d.lo+9; r++ {
			t.set(r)
		}
	}
	t.wide = append(make([]rewrite, 0, len(t.wide)), t.wide...)
	slices.SortFunc(t.wide, func(a, b rewrite) int { return cmp.Compare(a.lo, b.lo) })
	for i := range t.marks {
		if to, changed := t.rewrite(0x2000 + rune(i)); changed {
			t.marks[i] = newEntry(to, true)
		}
	}
	t.watch()
	t.fill()
	t.fillVectors()
	t.fillCalm()
	return t
}

// set enters what the form makes of r.
func (t *table) set(r rune) {
	out, _ := t.form.rewriteAll(r)
	to := string(out)
	switch {
	case r >= 0x0800:
		t.wide = append(t.wide, rewrite{lo: r, to: to})
	case len(to) > 2:
		t.long[r] = to
		t.two[r] = entrySlow | entryChange
	default:
		t.two[r] = newEntry(to, to != string(r))
	}
}

// watch marks the characters that rules have to see.
func (t *table) watch() {
	t.always = t.form&(Spacing|Elongation) != 0
	for r := range rune(len(t.two)) {
		if class(r) == 0 {
			continue
		}
		dropped := t.dropsMark(r)
		if t.form&Composition != 0 && (!dropped || t.composes(r)) ||
			t.form&MistypedMarks != 0 && (!dropped || fathatan <= r && r <= kasratan) {
			t.two[r] |= entrySlow
		}
	}
	if t.form&NumberSigns != 0 {
		t.two['٪'] |= entrySlow
		t.two['٫'] |= entrySlow
		t.two['٬'] |= entrySlow
	}
	if t.form&Entities != 0 {
		t.two[';'] |= entrySlow
		t.two['؛'] |= entrySlow
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
		e := t.two[r]
		if e&entryChange == 0 {
			return "", false
		}
		if to, ok := t.long[r]; ok {
			return to, true
		}
		return t.text(e), true
	}
	if t.form&PresentationForms != 0 && firstShape <= r && r <= lastShape {
		if to := presentation(r); to != "" {
			return to, true
		}
	}
	if i, ok := slices.BinarySearchFunc(t.wide, r, func(w rewrite, r rune) int { return cmp.Compare(w.lo, r) }); ok {
		return t.wide[i].to, true
	}
	return "", false
}

// mayDrop reports whether the form drops r, at least in some places.
func (t *table) mayDrop(r rune) bool {
	to, changed := t.rewrite(r)
	return changed && to == "" || r == zwj && t.form&ZeroWidth != 0
}

// slow reports whether a rule has to see the first character of s, or the
// fast loop does not know it.
func (t *table) slow(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r < 0x0800 && !t.always {
		return t.two[r]&entrySlow != 0
	}
	return t.always || r == utf8.RuneError && n <= 1 || t.form&ZeroWidth != 0 && (r == zwj || joined(r)) ||
		t.form&PresentationForms != 0 && firstShape <= r && r <= lastShape
}
