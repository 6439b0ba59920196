package normalize

import (
	"sort"
	"unsafe"

	"arnews.example/arnews/text"
)

// An Alignment is the way from a folded text back to its source, and from the
// source to the folded text.
//
// It keeps a checkpoint for each 256 bytes of the source (512 where 64 bytes are
// folded a step), 32 bytes each, whatever the text is like, and folds the stretch
// between two checkpoints again when it is asked: an answer takes a binary
// search and that.
type Alignment struct {
	form   Form
	source string
	folded []byte
	points []checkpoint
	first  *Alignment // the folding before this one
}

// An Aligned is a folded text that knows the way back to its source.
type Aligned struct {
	// Text is the folded text.
	Text string
	Alignment
}

// A checkpoint is a place where folding can go on: when the source was read
// up to src, the folded text had the length dst, and that part was final.
type checkpoint struct {
	src, dst int
	state
}

// Align folds s and returns the result with the way back.
func (f Form) Align(s string) Aligned {
	var a Aligned
	b := f.AppendAlign(nil, s, &a.Alignment)
	a.Text = unsafe.String(unsafe.SliceData(b), len(b))
	return a
}

// AppendAlign appends the folded s to dst and puts the way back into a, whose
// memory is used again. Offsets count from where the folded s begins in dst.
// The alignment refers to s and to the bytes appended: it holds as long as
// these are not changed.
func (f Form) AppendAlign(dst []byte, s string, a *Alignment) []byte {
	w := newWriter(f.table(), dst)
	points := append(a.points[:0], checkpoint{})
	for i := 0; i < len(s); {
		w.low = len(w.dst)
		i = w.run(s, i, min(i+stride, len(s)), true)
		points = settled(points, w.low-w.floor)
		points = append(points, checkpoint{})
		p := &points[len(points)-1] // written in place: to copy it would wait for what was just written
		p.src, p.dst, p.state = i, len(w.dst)-w.floor, w.state
	}
	w.low = len(w.dst)
	w.finish()
	points = settled(points, w.low-w.floor)
	*a = Alignment{form: f, source: s, folded: w.dst[w.floor:len(w.dst):len(w.dst)], points: points}
	return w.dst
}

// settled takes off the checkpoints whose text was written over from low on.
func settled(points []checkpoint, low int) []checkpoint {
	for len(points) > 1 && points[len(points)-1].dst > low {
		points = points[:len(points)-1]
	}
	return points
}

// Then folds the text of a by the form f. The result leads back to the source of a.
func (a Aligned) Then(f Form) Aligned {
	b := f.Align(a.Text)
	b.first = &a.Alignment
	return b
}

// Source returns the span of the source that became the span t of the folded
// text. Marks and other dropped characters belong to the letter before them.
// Where t cuts through what was folded as a whole, the whole counts: both
// letters of ﻻ lead to it. Offsets outside the folded text stand for its ends.
func (a Alignment) Source(t text.Span) text.Span {
	s := a.source1(t)
	if a.first != nil {
		return a.first.Source(s)
	}
	return s
}

// Folded returns the span of the folded text that the span s of the source
// became: an empty one where all of s was dropped.
func (a Alignment) Folded(s text.Span) text.Span {
	if a.first != nil {
		s = a.first.Folded(s)
	}
	return a.folded1(s)
}

// A unit is a stretch of the source that was folded as a whole, and where
// what it became begins. It ends there where the next one begins.
type unit struct{ src, end, dst int }

// source1 is Source without the foldings before.
func (a Alignment) source1(t text.Span) text.Span {
	start := min(max(t.Start, 0), len(a.folded))
	end := min(max(t.End, start), len(a.folded))
	if start == len(a.folded) {
		return text.Span{Start: len(a.source), End: len(a.source)}
	}
	var buf [stride]unit
	k := a.pointAt(start)
	units := a.block(buf[:0], k)
	u := sort.Search(len(units), func(u int) bool { return units[u].dst > start }) - 1
	from := units[max(u, 0)].src
	if start == end {
		return text.Span{Start: from, End: from}
	}
	// The source of the last unit goes on to where the next unit begins.
	if last := a.pointAt(end - 1); last != k {
		k = last
		units = a.block(buf[:0], k)
	}
	if u := sort.Search(len(units), func(u int) bool { return units[u].dst >= end }); u < len(units) {
		return text.Span{Start: from, End: units[u].src}
	}
	next := a.blockEnd(k)
	if next == len(a.folded) {
		return text.Span{Start: from, End: len(a.source)}
	}
	return text.Span{Start: from, End: a.block(buf[:0], a.pointAt(next))[0].src}
}

// pointAt returns the last checkpoint at or before the byte off of the folded text.
func (a Alignment) pointAt(off int) int {
	return sort.Search(len(a.points), func(k int) bool { return a.points[k].dst > off }) - 1
}

// folded1 is Folded without the foldings before.
func (a Alignment) folded1(s text.Span) text.Span {
	if len(a.points) == 0 {
		return text.Span{}
	}
	var buf [stride]unit
	from := min(max(s.Start, 0), len(a.source))
	to := min(max(s.End, from), len(a.source))
	k := a.sourcePoint(from)
	units := a.block(buf[:0], k)
	start := a.blockEnd(k)
	if u := sort.Search(len(units), func(i int) bool { return units[i].end > from }); u < len(units) {
		start = units[u].dst
	}
	if from == to {
		return text.Span{Start: start, End: start}
	}
	if last := a.sourcePoint(to - 1); last != k {
		k = last
		units = a.block(buf[:0], k)
	}
	end := a.blockEnd(k)
	if u := sort.Search(len(units), func(i int) bool { return units[i].src >= to }); u < len(units) {
		end = units[u].dst
	}
	return text.Span{Start: start, End: max(start, end)}
}

// sourcePoint returns the last checkpoint at or before the byte off of the source.
func (a Alignment) sourcePoint(off int) int {
	return max(0, sort.Search(len(a.points), func(k int) bool { return a.points[k].src > off })-1)
}

// blockEnd returns where the folded text of the stretch after checkpoint k ends.
func (a Alignment) blockEnd(k int) int {
	if k+1 < len(a.points) {
		return a.points[k+1].dst
	}
	return len(a.folded)
}

// block folds the stretch after checkpoint k again and appends its units to buf.
func (a Alignment) block(buf []unit, k int) []unit {
	p := a.points[k]
	end := len(a.source)
	if k+1 < len(a.points) {
		end = a.points[k+1].src
	}
	known := max(0, p.dst-lookback)
	w := writers.Get().(*writer)
	*w = newWriter(a.form.table(), w.dst[:0])
	w.dst = append(w.dst, a.folded[known:p.dst]...)
	w.state = p.state
	at := func(n int) int { return n + known }
	for i := p.src; i < end; {
		w.low = len(w.dst)
		n := w.step(a.source[i:], true)
		buf = join(buf, unit{i, i + n, at(w.low)}, at(len(w.dst)))
		i += n
	}
	if end == len(a.source) {
		w.low = len(w.dst)
		w.finish()
		buf = join(buf, unit{end, end, at(w.low)}, at(len(w.dst)))
	}
	writers.Put(w)
	return buf
}

// join adds the unit that a step has written from u.dst on, together with the
// units that the step has written over. The folded text now ends at end.
func join(units []unit, u unit, end int) []unit {
	for len(units) > 0 && units[len(units)-1].dst >= u.dst {
		u.src = units[len(units)-1].src
		units = units[:len(units)-1]
	}
	if end > u.dst {
		units = append(units, u)
	}
	return units
}

// Original returns the source: with [Aligned.Then], that of the first folding.
func (a Alignment) Original() string {
	if a.first != nil {
		return a.first.Original()
	}
	return a.source
}
