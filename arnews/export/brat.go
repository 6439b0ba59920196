package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews"
	"arnews.example/arnews/text"
)

// A Brat writes documents in the standoff format of the brat annotation tool:
// the text in a file NAME.txt (WriteText), its annotations beside it in NAME.ann
// (WriteAnnotations), and in the same folder the annotation.conf by which brat
// shows them (WriteConfig). The zero value works.
//
//	T  text-bound    block-headline and the other roles; DATE, TIME, DURATION, SET;
//	                 quote-direct, -mixed, -indirect, -marked; speaker; cue
//	A  attribute     mod of a date: START, APPROX …
//	R  relation      said-by from a quotation to its speaker, reported-by to its cue
//	#  note          of a date its value, of a quotation the speaker's name
//
// Offsets count characters from 0. What runs over a line end is written as
// fragments (brat draws one line at a time), without the white space around it;
// what is nothing but white space is left out.
type Brat struct {
	// Layers says what is exported; 0 stands for all that the Document holds.
	Layers arnews.Layers
}

// WriteText writes the text to which the annotations belong. It has as many
// characters as the Document's, each in its place, but every line end is LF: of
// CRLF the CR becomes a space. For invalid UTF-8 and control characters stands
// U+FFFD.
func (Brat) WriteText(w io.Writer, doc *arnews.Document) error {
	b := bufio.NewWriter(w)
	for i, r := range doc.Text {
		b.WriteRune(bratRune(doc.Text, i, r))
	}
	return b.Flush()
}

// bratRune returns what stands in brat's text for the rune r at i: a line end
// of any kind is LF, so that no reader counts lines or characters otherwise.
func bratRune(s string, i int, r rune) rune {
	switch r {
	case '\r':
		if strings.HasPrefix(s[i+1:], "\n") {
			return ' '
		}
		return '\n'
	case '\v', '\f', '\u0085', '\u2028', '\u2029':
		return '\n'
	}
	if control(r) {
		return '\uFFFD'
	}
	return r
}

// WriteAnnotations writes the annotations, one a line.
func (x Brat) WriteAnnotations(w io.Writer, doc *arnews.Document) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	want, err := layers(x.Layers, "Brat.Layers")
	if err != nil {
		return err
	}
	if err := checkNames(doc); err != nil {
		return err
	}
	b := standoff{s: doc.Text, index: text.NewIndex(doc.Text), out: bufio.NewWriter(w)}
	if want&arnews.Segments != 0 {
		for _, block := range doc.Blocks {
			b.bound("block-"+string(block.Role), block.Span)
		}
	}
	if want&arnews.Dates != 0 {
		b.dates(doc)
	}
	if want&arnews.Quotes != 0 {
		b.quotes(doc)
	}
	return b.out.Flush()
}

// checkNames returns an error for the first name that annotation.conf lacks.
func checkNames(doc *arnews.Document) error {
	for i, b := range doc.Blocks {
		if err := known("Blocks", i, "Role", string(b.Role), blockRoles); err != nil {
			return err
		}
	}
	for i, d := range doc.Dates {
		if err := known("Dates", i, "Type", string(d.Type), dateTypes); err != nil {
			return err
		}
	}
	for i, q := range doc.Quotes {
		if err := known("Quotes", i, "Kind", string(q.Kind), quoteKinds); err != nil {
			return err
		}
	}
	return nil
}

// A standoff writes lines of annotations, numbered by kind from 1.
type standoff struct {
	s     string
	index *text.Index
	out   *bufio.Writer // which keeps the first error

	bounds, attributes, relations, notes int // how many were written
}

func (b *standoff) dates(doc *arnews.Document) {
	for _, d := range doc.Dates {
		t := b.bound(string(d.Type), d.Span)
		if t == 0 {
			continue
		}
		if m := d.Mod.String(); m != "" {
			b.attributes++
			fmt.Fprintf(b.out, "A%d\tmod T%d %s\n", b.attributes, t, m)
		}
		b.note(t, d.Value)
	}
}

func (b *standoff) quotes(doc *arnews.Document) {
	speakers, cues := map[text.Span]int{}, map[text.Span]int{}
	for _, q := range doc.Quotes {
		t := b.bound("quote-"+string(q.Kind), q.Span)
		if t == 0 {
			continue
		}
		b.note(t, q.Speaker.Name)
		b.relate("said-by", t, b.once(speakers, "speaker", q.Speaker.Mention))
		b.relate("reported-by", t, b.once(cues, "cue", q.Cue))
	}
}

// once is bound for a place that several quotations share.
func (b *standoff) once(seen map[text.Span]int, kind string, s text.Span) int {
	t, ok := seen[s]
	if !ok {
		t = b.bound(kind, s)
		seen[s] = t
	}
	return t
}

// bound writes a text-bound annotation and returns its number; 0 for a span
// with nothing to see.
func (b *standoff) bound(kind string, s text.Span) int {
	offsets, words := b.fragments(s)
	if words == "" {
		return 0
	}
	b.bounds++
	fmt.Fprintf(b.out, "T%d\t%s %s\t%s\n", b.bounds, kind, offsets, words)
	return b.bounds
}

// fragments returns the offsets of the parts of a span that lie in one line
// each, "3 9;12 20", and their words with a space between the parts.
func (b *standoff) fragments(s text.Span) (offsets, words string) {
	from, to := b.index.Position(s.Start), b.index.Position(s.End)
	var at, parts strings.Builder
	n := from.Rune
	for line := range strings.SplitAfterSeq(b.lines(from.Offset, to.Offset), "\n") {
		size := utf8.RuneCountInString(line)
		left := strings.TrimLeftFunc(line, unicode.IsSpace)
		if part := strings.TrimRightFunc(left, unicode.IsSpace); part != "" {
			start := n + size - utf8.RuneCountInString(left)
			if at.Len() > 0 {
				at.WriteByte(';')
				parts.WriteByte(' ')
			}
			fmt.Fprintf(&at, "%d %d", start, start+utf8.RuneCountInString(part))
			parts.WriteString(part)
		}
		n += size
	}
	return at.String(), parts.String()
}

// lines returns a stretch of brat's text, in which a tab ends a line too: the
// fields of an annotation are parted by tabs.
func (b *standoff) lines(start, end int) string {
	var out strings.Builder
	for i, r := range b.s[start:end] {
		if r = bratRune(b.s, start+i, r); r == '\t' {
			r = '\n'
		}
		out.WriteRune(r)
	}
	return out.String()
}

// relate writes a relation between two text-bound annotations that are there.
func (b *standoff) relate(kind string, from, to int) {
	if to > 0 {
		b.relations++
		fmt.Fprintf(b.out, "R%d\t%s Arg1:T%d Arg2:T%d\n", b.relations, kind, from, to)
	}
}

// note writes a note on a text-bound annotation, in one line.
func (b *standoff) note(t int, words string) {
	if words = strings.Join(strings.Fields(clean(words)), " "); words != "" {
		b.notes++
		fmt.Fprintf(b.out, "#%d\tAnnotatorNotes T%d\t%s\n", b.notes, t, words)
	}
}
