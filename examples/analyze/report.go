package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"arnews.example/arnews/text"
	"arnews.example/examples/internal/terminal"
)

// columns is how much of the page's words one line of the report shows.
const columns = 72

// A report prints a document for people.
//
// Each line holds Latin letters and digits first and the page's words last. So
// its columns stand one under the other whether the terminal knows the
// right-to-left order, runs from the left or from the right, or is a pipe:
// what comes before the Arabic has a width that everybody counts alike, and
// no ISO date follows an Arabic letter, which would turn it around.
type report struct {
	page
	index *text.Index
	bold  bool
	w     *tabwriter.Writer
}

// printReport prints the analysis for people, headings in bold on a terminal.
func printReport(out io.Writer, p page) error {
	var b bytes.Buffer
	r := report{p, text.NewIndex(p.doc.Text), terminal.Is(out), tabwriter.NewWriter(&b, 0, 8, 2, ' ', 0)}
	r.facts()
	r.blocks()
	r.dates()
	r.quotes()

	r.w.Flush()
	_, err := out.Write(b.Bytes())
	return err
}

// row prints one line of a table.
func (r *report) row(cells ...string) {
	fmt.Fprintln(r.w, strings.Join(cells, "\t"))
}

// head begins a table of n entries.
func (r *report) head(name string, n int) {
	r.w.Flush()
	fmt.Fprintf(r.w, "\n%s (%d)\n", terminal.Bold(name, r.bold), n)
	r.w.Flush()
}

// at returns the line on which a span begins.
func (r *report) at(s text.Span) string {
	return "  " + strconv.Itoa(r.index.Position(s.Start).Line)
}

// words returns the words of a span in one line.
func (r *report) words(s text.Span) string { return terminal.Clip(s.In(r.doc.Text), columns) }

// facts prints what the page says of itself.
func (r *report) facts() {
	d := r.doc
	fact := func(name, value string) {
		r.row(name, terminal.Clip(cmp.Or(value, "–"), columns))
	}
	var authors []string
	for _, a := range d.Authors {
		authors = append(authors, a.Text)
	}
	fact("headline", d.Headline.Text)
	fact("authors", strings.Join(authors, "، "))
	fact("source", d.Source.Text)
	fact("published", d.Published.Value)
	if d.Reference != d.Published.Value {
		fact("reference", d.Reference)
	}
	if r.encoding != "" {
		fact("encoding", r.encoding)
	}
}

func (r *report) blocks() {
	r.head("blocks", len(r.doc.Blocks))
	for _, b := range r.doc.Blocks {
		r.row(r.at(b.Span), string(b.Role), r.words(b.Span))
	}
}

func (r *report) dates() {
	r.head("dates", len(r.doc.Dates))
	for _, d := range r.doc.Dates {
		r.row(r.at(d.Span), string(d.Type), d.Value, strings.ToLower(d.Mod.String()), r.words(d.Span))
	}
}

// quotes prints who said what: the name, a colon, the words.
func (r *report) quotes() {
	all := slices.Collect(r.doc.Quoted())
	r.head("quotations", len(all))
	for _, q := range all {
		who := cmp.Or(q.Speaker.Name, "؟")
		r.row(r.at(q.Span), string(q.Kind), terminal.Clip(who+": "+q.In(r.doc.Text), columns))
	}
}
