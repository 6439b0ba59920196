package quotes

import (
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// A pair is the opening and the closing mark of marked words, as tokens.
type pair struct {
	open, close int // close is the paragraph's end token where the mark is missing
	depth       int // 1 for the outermost
	missing     bool
	carried     bool // open lies in an earlier paragraph
}

// The costs of reading a mark against what stands around it. They are small
// integers so that sums compare exactly; only their order matters.
const (
	costAgainst = 4 // a mark's neighbours say the contrary
	costUnsure  = 1 // they say nothing, or both
	costNested  = 3 // a quotation opens inside another
	costOdd     = 6 // a mark is passed over
	costOpen    = 5 // a quotation does not close in the paragraph
	costStyle   = 1 // the mark's own direction says the contrary
	maxDepth    = 2
)

// side is what the neighbours of a mark make it.
type side struct{ open, close int } // the cost of either reading

// sides returns the cost of reading the mark at token i as opening and as
// closing, from the characters beside it. A proclitic before it (ل «…») opens.
func sides(s string, toks []lexicon.Token, i int) side {
	t := toks[i]
	before, _ := utf8.DecodeLastRuneInString(s[:t.Start])
	after, _ := utf8.DecodeRuneInString(s[t.End:])
	left := t.Start == 0 || looseBefore(before)
	right := t.End == len(s) || looseAfter(after)
	if !left && i > 0 && toks[i-1].End == t.Start && isProclitic(toks[i-1].In(s)) {
		left = true
	}
	c := side{costUnsure, costUnsure}
	switch {
	case left && !right:
		c = side{0, costAgainst}
	case right && !left:
		c = side{costAgainst, 0}
	}
	switch t.Rune {
	case '«', '„', '‹', '❝', '❛', '﴿', '《', '「', '『', '(', '<':
		c.close += costStyle
	case '»', '›', '❞', '❜', '﴾', '》', '」', '』', ')', '>':
		c.open += costStyle
	}
	return c
}

// looseBefore reports whether a mark after r may open: r is a space or a mark
// that comes before quotations.
func looseBefore(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', ':', '(', '[', '-', '–', '—', '،', ',', '/', '.', '…', 'ـ', '\u200f', '\u200e':
		return true
	}
	return false
}

// looseAfter reports whether a mark before r may close: r is a space or
// punctuation.
func looseAfter(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', ':', ')', ']', '-', '–', '—', '،', ',', '؛', ';', '.', '…', '!', '?', '؟', '\u200f', '\u200e':
		return true
	}
	return false
}

// isProclitic reports whether the word is nothing but attached particles, so
// that a mark right after it opens: لـ«…», بـ"…", و«…».
func isProclitic(word string) bool {
	switch word {
	case "ل", "ب", "ك", "و", "ف", "لـ", "بـ", "كـ", "وـ", "فـ", "ولـ", "وبـ", "ال", "الـ", "بال", "وال", "لل":
		return true
	}
	return false
}

// a pairing is a way to read the marks of one paragraph.
type pairing struct {
	pairs []pair
	open  int // token of the mark that does not close, -1 for none
	cost  int
}

// act is what a mark does in a reading.
type act uint8

const (
	skips act = iota
	opens
	closes
)

// pairMarks reads the marks of the paragraph of tokens [from, to) in the
// cheapest way. Inside says that a quotation of an earlier paragraph is still
// open at its start. Time is linear in the number of marks.
func pairMarks(s string, toks []lexicon.Token, from, to int, inside bool) pairing {
	var marks []int
	for i := from; i < to; i++ {
		if toks[i].Kind == token.Quote && !lone(toks, i, from, to) {
			marks = append(marks, i)
		}
	}
	if len(marks) == 0 && !inside {
		return pairing{open: -1}
	}
	start := 0
	if inside {
		start = 1
		// a mark at the paragraph's start opens the quotation again
		if len(marks) > 0 && marks[0] == from && sides(s, toks, from).open == 0 {
			marks = marks[1:]
		}
	}
	const far = 1 << 30
	type cell struct {
		cost int
		from int8
		act  act
	}
	cells := make([][maxDepth + 1]cell, len(marks)+1)
	for d := range cells[0] {
		cells[0][d].cost = far
	}
	cells[0][start].cost = 0
	for k, m := range marks {
		sd := sides(s, toks, m)
		next := &cells[k+1]
		for d := range next {
			next[d].cost = far
		}
		put := func(d, cost int, from int, a act) {
			if cost < next[d].cost {
				next[d] = cell{cost, int8(from), a}
			}
		}
		for d, c := range cells[k] {
			if c.cost >= far {
				continue
			}
			if d < maxDepth {
				nest := 0
				if d > 0 {
					nest = costNested
				}
				put(d+1, c.cost+sd.open+nest, d, opens)
			}
			if d > 0 {
				put(d-1, c.cost+sd.close, d, closes)
			}
			put(d, c.cost+costOdd, d, skips)
		}
	}
	best := 0
	last := cells[len(marks)]
	for d := 1; d <= maxDepth; d++ {
		if last[d].cost+d*costOpen < last[best].cost+best*costOpen {
			best = d
		}
	}
	p := pairing{open: -1, cost: last[best].cost + best*costOpen}
	acts := make([]act, len(marks))
	for k, d := len(marks), best; k > 0; k-- {
		acts[k-1] = cells[k][d].act
		d = int(cells[k][d].from)
	}
	p.collect(marks, acts, from, to, inside)
	return p
}

// collect makes pairs of what the marks do.
func (p *pairing) collect(marks []int, acts []act, from, to int, inside bool) {
	var stack []int
	if inside {
		stack = append(stack, -1)
	}
	for k, a := range acts {
		switch a {
		case opens:
			stack = append(stack, marks[k])
		case closes:
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			pr := pair{open: o, close: marks[k], depth: len(stack) + 1}
			if o < 0 {
				pr.open, pr.carried = from, true
			}
			p.pairs = append(p.pairs, pr)
		}
	}
	if len(stack) > 0 {
		p.open = stack[0]
		if stack[0] < 0 {
			p.open = from
		}
		for d, o := range stack {
			if o >= 0 {
				p.pairs = append(p.pairs, pair{open: o, close: to, depth: d + 1, missing: true})
			}
		}
	}
}

// lone reports whether a doubled bracket is no quotation mark: one that has
// no partner in the paragraph, or an apostrophe between letters.
func lone(toks []lexicon.Token, i, from, to int) bool {
	t := toks[i]
	switch t.Rune {
	case '(', '<':
		for k := i + 1; k < to; k++ {
			if toks[k].Kind == token.Quote && (toks[k].Rune == ')' || toks[k].Rune == '>') {
				return false
			}
			if k-i > 400 {
				break
			}
		}
		return true
	case ')', '>':
		for k := i - 1; k >= from; k-- {
			if toks[k].Kind == token.Quote && (toks[k].Rune == '(' || toks[k].Rune == '<') {
				return false
			}
			if i-k > 400 {
				break
			}
		}
		return true
	case '\'', '’', '‘', '`', '´', '′', 'ʼ':
		// between two letters without a space: an apostrophe or ayn sign
		return i > from && i+1 < to && toks[i-1].End == t.Start && toks[i+1].Start == t.End &&
			toks[i-1].Kind == token.Word && toks[i+1].Kind == token.Word && t.Len() < 4
	}
	return false
}
