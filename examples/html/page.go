package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"arnews.example/arnews/segment"
)

// A page is a saved page, read twice.
type page struct {
	meta    trafilatura.Metadata // what the extractor knows
	text    string               // the whole page
	whole   segment.Result
	article string // what the extractor takes for the article
	body    segment.Result
}

// read parses the page and takes it apart.
func read(r io.Reader) (*page, error) {
	doc, err := html.Parse(r)
	if err != nil {
		return nil, err
	}
	var p page
	var f segment.Finder
	p.text, p.whole = f.Parts(partsOf(doc), segment.Known{})
	got, err := trafilatura.ExtractDocument(doc, trafilatura.Options{})
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	p.meta = got.Metadata
	known := segment.Known{Title: p.meta.Title, Source: p.meta.Sitename}
	if known.Title == "" {
		known.Title = p.whole.Title()
	}
	p.article, p.body = f.Parts(partsOf(got.ContentNode), known)
	return &p, nil
}

// print shows what the extractor found beside what the text says, and the
// article's blocks.
func (p *page) print(w io.Writer) error {
	var b strings.Builder
	date := ""
	if !p.meta.Date.IsZero() {
		date = p.meta.Date.Format("2006-01-02")
	}
	var authors []string
	for _, a := range p.whole.Authors {
		authors = append(authors, a.Text)
	}
	fmt.Fprintf(&b, "%-10s %-34s %s\n", "", "extractor", "text")
	for _, row := range [][3]string{
		{"title", p.meta.Title, p.whole.Title()},
		{"author", p.meta.Author, strings.Join(authors, ", ")},
		{"source", p.meta.Sitename, p.whole.Source.Text},
		{"published", date, p.whole.Published.Value},
	} {
		fmt.Fprintf(&b, "%-10s %-34s %s\n", row[0], or(row[1]), or(row[2]))
	}
	b.WriteString("\nthe page\n")
	list(&b, p.text, p.whole)
	b.WriteString("\nthe article\n")
	list(&b, p.article, p.body)
	_, err := io.WriteString(w, b.String())
	return err
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// list prints the blocks, clipped.
func list(b *strings.Builder, s string, r segment.Result) {
	for _, x := range r.Blocks {
		line := strings.ReplaceAll(x.In(s), "\t", " | ")
		if runes := []rune(line); len(runes) > 60 {
			line = string(runes[:60]) + "…"
		}
		fmt.Fprintf(b, "%-11s %-10s %s\n", x.Role, x.Tag, line)
	}
}
