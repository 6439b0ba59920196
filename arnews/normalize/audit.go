package normalize

import (
	"cmp"
	"iter"
	"slices"
)

// A Change says what a form does to one code point.
type Change struct {
	Rune rune
	To   string // what it becomes: "" if it is dropped
	// Context says that it depends on the neighbours whether and how the
	// character changes. To then says nothing.
	Context bool
}

// Changes yields every code point that f touches, in ascending order. Entities
// stands for all its references with '&'. Ask each fold of a form by itself
// to see which does what:
//
//	for fold := range normalize.Search.Folds() {
//		for c := range fold.Changes() { … }
//	}
func (f Form) Changes() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		t := f.table()
		var all []Change
		for r := range rune(len(t.two)) {
			if to, ok := t.rewrite(r); ok {
				all = append(all, Change{Rune: r, To: to})
			}
		}
		for _, w := range t.wide {
			all = append(all, Change{Rune: w.lo, To: w.to})
		}
		if f&PresentationForms != 0 {
			for r := rune(firstShape); r <= lastShape; r++ {
				if presentation(r) != "" {
					all = append(all, Change{Rune: r, To: f.String(string(r))})
				}
			}
		}
		all = slices.DeleteFunc(all, func(c Change) bool { return f.context(c.Rune) })
		for r := range rune(0x2100) {
			if f.context(r) {
				all = append(all, Change{Rune: r, Context: true})
			}
		}
		slices.SortFunc(all, func(a, b Change) int { return cmp.Compare(a.Rune, b.Rune) })
		all = slices.CompactFunc(all, func(a, b Change) bool { return a.Rune == b.Rune })
		for _, c := range all {
			if !yield(c) {
				return
			}
		}
	}
}

// context reports whether f may change r, or put something beside it,
// depending on its neighbours. It does not count the neighbours that decide.
func (f Form) context(r rune) bool {
	switch {
	case f&Composition != 0 && (composing(r) || class(r) != 0 && !f.table().dropsMark(r)):
		return true
	case f&ZeroWidth != 0 && r == zwj:
		return true
	case f&NumberSigns != 0 && (r == '٪' || r == '٫' || r == '٬'):
		return true
	case f&MistypedMarks != 0 && (r == 'ا' || class(r) != 0 && !f.table().dropsMark(r)):
		return true
	case f&Spacing != 0 && (r == ' ' || point(r)):
		return true
	case f&Elongation != 0 && letter(r):
		_, changed := f.table().rewrite(r)
		return !changed
	case f&Entities != 0 && r == '&':
		return true
	}
	return false
}

// composing reports whether r is a letter that takes a hamza or maddah.
func composing(r rune) bool {
	for _, p := range pairs {
		if p.base == r {
			return true
		}
	}
	return false
}

// mending are the folds that lose nothing.
const mending = Composition | PresentationForms | ZeroWidth | MistypedMarks

// Lossy reports whether f gives up anything that a writer may have meant: the
// choice of a letter, a mark, a digit, a sign, a direction or a space. The folds
// that lose nothing write the same letters and marks in another way, or mend
// what no orthography allows.
func (f Form) Lossy() bool { return f&^mending != 0 }
