package text

import (
	"sort"
	"unicode/utf8"
)

// A Position is a place in a text, counted in every way that editors,
// browsers and programs count.
type Position struct {
	Offset int `json:"offset"` // bytes from the start of the text
	Line   int `json:"line"`   // from 1; lines end at LF, CRLF or CR
	Column int `json:"column"` // from 1, in runes
	Rune   int `json:"rune"`   // runes from the start of the text
	UTF16  int `json:"utf16"`  // UTF-16 code units from the start, as JavaScript counts
}

// stride is the distance of the checkpoints in bytes: a look-up decodes at
// most so many, and the index costs 24 bytes for each.
const stride = 512

type checkpoint struct{ offset, runes, utf16 int }

// An Index translates byte offsets of one text into positions. Making it
// reads the text once; a look-up takes logarithmic time. It is safe for
// concurrent use.
type Index struct {
	s     string
	lines []checkpoint // where each line starts
	marks []checkpoint // one for each stride bytes
}

// NewIndex returns the index of s. A byte that is no valid UTF-8 counts as
// one rune and one UTF-16 unit, the replacement character that it would become.
func NewIndex(s string) *Index {
	x := &Index{s: s, lines: []checkpoint{{}}, marks: []checkpoint{{}}}
	var at checkpoint
	for at.offset < len(s) {
		c := s[at.offset]
		at.step(s)
		if c == '\n' || c == '\r' && (at.offset == len(s) || s[at.offset] != '\n') {
			x.lines = append(x.lines, at)
		}
		if at.offset-x.marks[len(x.marks)-1].offset >= stride {
			x.marks = append(x.marks, at)
		}
	}
	return x
}

// step moves over one rune of s.
func (c *checkpoint) step(s string) {
	r, n := utf8.DecodeRuneInString(s[c.offset:])
	c.offset += n
	c.runes++
	c.utf16++
	if r > 0xFFFF {
		c.utf16++
	}
}

// Position returns the position of the byte offset off. An offset inside a
// rune stands for that rune's start; one before or after the text, for its
// start or its end.
func (x *Index) Position(off int) Position {
	off = min(max(off, 0), len(x.s))
	at := before(x.marks, off)
	for at.offset < off {
		next := at
		next.step(x.s)
		if next.offset > off {
			break
		}
		at = next
	}
	line := sort.Search(len(x.lines), func(i int) bool { return x.lines[i].offset > at.offset }) - 1
	return Position{
		Offset: at.offset,
		Line:   line + 1,
		Column: at.runes - x.lines[line].runes + 1,
		Rune:   at.runes,
		UTF16:  at.utf16,
	}
}

// Lines returns the number of lines: one more than the line ends.
func (x *Index) Lines() int { return len(x.lines) }

// before returns the last checkpoint at or before off.
func before(cs []checkpoint, off int) checkpoint {
	return cs[sort.Search(len(cs), func(i int) bool { return cs[i].offset > off })-1]
}
