package main

import (
	"cmp"
	"slices"

	"arnews.example/arnews/text"
)

// A mark is a stretch of the article that the page sets off from the rest.
type mark struct {
	text.Span
	Layer string
	Class string // the kind within the layer: "direct", "DATE"
	ID    string // the element's id, "" where nothing points at it
	Tip   string // the id of what the page says of it, "" for nothing
	When  string // of a date, the value of the attribute datetime

	begun bool // whether a part of it stands on the page
}

// A node is a piece of text, a chip, or a part of a mark with what it holds.
type node struct {
	Text string
	Chip *chip
	Mark *mark
	// First says that this is the first part of the mark: the one that the
	// keyboard stops at. A mark has several parts where it runs over the end of
	// a block or of another mark.
	First bool
	Kids  []node
}

// ranks orders the layers of marks that share a span, from the outermost in.
var ranks = map[string]int{"quote": 0, "speaker": 1, "name": 2, "cue": 3, "date": 4}

// sortMarks puts marks into the order that nest needs: as they begin, the
// longer ones first.
func sortMarks(ms []*mark) {
	slices.SortStableFunc(ms, func(a, b *mark) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, ranks[a.Layer]-ranks[b.Layer])
	})
}

// A nester nests the marks of one text in its blocks, which it takes in order.
type nester struct {
	text  string
	marks []*mark // sorted; those that begin behind the last block
	open  []*mark // those that begin before, and may reach into the next
}

// nest returns the text of the span with its marks as a tree. Where two cross,
// the one that began later is cut at the other's end.
func (n *nester) nest(span text.Span) []node {
	var cuts []int
	n.open = slices.DeleteFunc(n.open, func(m *mark) bool { return m.End <= span.Start })
	for len(n.marks) > 0 && n.marks[0].Start < span.End {
		if m := n.marks[0]; m.End > span.Start {
			n.open = append(n.open, m)
		}
		n.marks = n.marks[1:]
	}
	for _, m := range n.open {
		cuts = append(cuts, max(m.Start, span.Start), min(m.End, span.End))
	}
	cuts = append(cuts, span.End)
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	var root node
	path := []*node{&root} // the nodes that are open, from the root in
	next, active := 0, []*mark(nil)
	at := span.Start
	for _, cut := range cuts {
		// The marks over the text from at to cut.
		active = slices.DeleteFunc(active, func(m *mark) bool { return m.End <= at })
		for next < len(n.open) && n.open[next].Start <= at {
			if n.open[next].End > at {
				active = append(active, n.open[next])
			}
			next++
		}
		if cut == at {
			continue
		}
		// Nodes that go on stay open, the others close.
		keep := 0
		for keep < len(active) && keep+1 < len(path) && path[keep+1].Mark == active[keep] {
			keep++
		}
		path = path[:keep+1]
		for _, m := range active[keep:] {
			in := path[len(path)-1]
			in.Kids = append(in.Kids, node{Mark: m, First: !m.begun})
			m.begun = true
			path = append(path, &in.Kids[len(in.Kids)-1])
		}
		in := path[len(path)-1]
		in.Kids = appendText(in.Kids, n.text[at:cut])
		at = cut
	}
	return root.Kids
}
