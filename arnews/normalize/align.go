package normalize

import (
	"sort"

	"arnews.example/arnews/text"
)

// An Aligned is a folded text that knows the way back to its source.
type Aligned struct {
	// Text is the folded text.
	Text string

	form   Form
	source int    // length of the source
	units  []unit // stretches that were folded as a whole, in order
}

// unit says that the source from src on became the text from dst on, up to
// where the next unit begins.
type unit struct{ src, dst int }

// Align folds s and returns the result with the way back.
func (f Form) Align(s string) Aligned {
	w := writer{t: f.table()}
	a := Aligned{form: f, source: len(s)}
	for i := 0; i < len(s); {
		before := len(w.dst)
		n := w.step(s[i:])
		if len(w.dst) > before {
			a.units = append(a.units, unit{i, before})
		}
		i += n
	}
	a.Text = string(w.dst)
	return a
}

// Source returns the span of the source that became the span t of the folded
// text. Marks and other dropped characters belong to the letter before them.
// Where t cuts through what one character became, the whole character counts.
func (a *Aligned) Source(t text.Span) text.Span {
	if len(a.units) == 0 {
		return text.Span{}
	}
	if t.Empty() {
		i := a.unitAt(t.Start)
		return text.Span{Start: a.units[i].src, End: a.units[i].src}
	}
	i, j := a.unitAt(t.Start), a.unitAt(t.End-1)
	end := a.source
	if j+1 < len(a.units) {
		end = a.units[j+1].src
	}
	return text.Span{Start: a.units[i].src, End: end}
}

// unitAt returns the index of the unit that holds byte off of the text.
func (a *Aligned) unitAt(off int) int {
	return max(0, sort.Search(len(a.units), func(i int) bool { return a.units[i].dst > off })-1)
}
