package segment

import (
	"errors"
	"io"
	"iter"
	"strings"
)

// chunk is how many bytes a reader asks for at once, and longestParagraph how
// many it holds of one paragraph before it cuts inside it.
const (
	chunk            = 64 << 10
	longestParagraph = 1 << 20
)

// Read returns the sentences of the text that r gives, one after the other,
// and holds no more of it than the paragraph it stands in. A paragraph of more
// than a mebibyte is cut at its last sentence's end. An error of r other than
// io.EOF comes last, with an empty sentence.
func Read(r io.Reader) iter.Seq2[string, error] {
	var p Splitter
	return p.Read(r)
}

// Read returns the sentences of the text that r gives; see [Read].
func (p *Splitter) Read(r io.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		var held []byte
		buf := make([]byte, chunk)
		for {
			n, err := r.Read(buf)
			held = append(held, buf[:n]...)
			done := err != nil
			cut := len(held)
			if !done {
				cut = wholeLines(held)
				if cut == 0 && len(held) < longestParagraph {
					continue
				}
			}
			used, ok := p.yieldFrom(string(held[:max(cut, 0)]), string(held), cut == 0, yield)
			if !ok {
				return
			}
			held = append(held[:0], held[used:]...)
			if done {
				if !errors.Is(err, io.EOF) {
					yield("", err)
				}
				return
			}
		}
	}
}

// yieldFrom yields the sentences of whole, which ends with a line end, or, if
// that is empty and force is set, those of all but the last of part. It returns
// the bytes that it is through with.
func (p *Splitter) yieldFrom(whole, part string, force bool, yield func(string, error) bool) (used int, ok bool) {
	if !force {
		for span := range p.All(whole) {
			if !yield(strings.Clone(span.In(whole)), nil) {
				return 0, false
			}
		}
		return len(whole), true
	}
	spans := p.Append(nil, part)
	if len(spans) < 2 {
		// One sentence of a mebibyte: it is handed out as far as it goes.
		cut := runeStart(part)
		if s := bare(part, 0, cut); !s.Empty() && !yield(strings.Clone(s.In(part)), nil) {
			return 0, false
		}
		return cut, true
	}
	last := len(spans) - 1
	for _, span := range spans[:last] {
		if !yield(strings.Clone(span.In(part)), nil) {
			return 0, false
		}
	}
	return spans[last].Start, true
}

// wholeLines returns the length of the part of b that ends with its last line
// feed or carriage return; a CR at the very end may be half of a CRLF and is
// left. 0 for none.
func wholeLines(b []byte) int {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == '\n' || b[i] == '\r' && i+1 < len(b) {
			return i + 1
		}
	}
	return 0
}

// runeStart returns the length of s without the beginning of a character at its
// end.
func runeStart(s string) int {
	for i := len(s) - 1; i >= 0 && i > len(s)-4; i-- {
		switch {
		case s[i] < 0x80:
			return len(s)
		case s[i] >= 0xC0:
			return i
		}
	}
	return len(s)
}
