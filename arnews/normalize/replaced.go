package normalize

import (
	"iter"

	"arnews.example/arnews/text"
)

// Replaced yields the stretches of the source that became something else, each
// with what it became in the folded text, in order. Either may be empty, for
// what was dropped or put in. A letter and the marks dropped after it are one
// stretch.
func (a Alignment) Replaced() iter.Seq2[text.Span, text.Span] {
	return func(yield func(source, folded text.Span) bool) {
		origin := &a
		for origin.first != nil {
			origin = origin.first
		}
		var src, dst text.Span // the stretch so far
		for s, d := range a.stretches() {
			if a.first != nil {
				start := s.Start
				if s = a.first.Source(s); start == 0 {
					s.Start = 0 // what was dropped first of all
				}
			}
			if !src.Empty() && s.Start < src.End { // one character of the source, several after the first folding
				src.End, dst.End = max(src.End, s.End), d.End
				continue
			}
			if src.In(origin.source) != string(a.folded[dst.Start:dst.End]) && !yield(src, dst) {
				return
			}
			src, dst = s, d
		}
		if src.In(origin.source) != string(a.folded[dst.Start:dst.End]) {
			yield(src, dst)
		}
	}
}

// stretches yields all of the source, cut where the folded text can be cut,
// and what each part became.
func (a Alignment) stretches() iter.Seq2[text.Span, text.Span] {
	return func(yield func(source, folded text.Span) bool) {
		var buf [stride]unit
		from := unit{} // where the last stretch begins
		for k := range a.points {
			for _, u := range a.block(buf[:0], k) {
				if !yield(text.Span{Start: from.src, End: u.src}, text.Span{Start: from.dst, End: u.dst}) {
					return
				}
				from = u
			}
		}
		yield(text.Span{Start: from.src, End: len(a.source)}, text.Span{Start: from.dst, End: len(a.folded)})
	}
}
