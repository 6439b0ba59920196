package main

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"arnews.example/arnews/segment"
)

// skipped are the elements that show no text of the page.
var skipped = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true,
	atom.Iframe: true, atom.Svg: true, atom.Select: true,
}

// inline are the elements that break no line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true,
	atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Small: true,
	atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.U: true, atom.Td: true, atom.Th: true,
}

// partsOf returns the paragraphs below n in the order of the page, each with
// the name of the nearest element that breaks a line.
func partsOf(n *html.Node) []segment.Part {
	var c collector
	c.walk(n, "")
	c.flush("")
	return c.parts
}

// A collector gathers text until an element breaks the line.
type collector struct {
	parts []segment.Part
	text  strings.Builder
}

func (c *collector) walk(n *html.Node, tag string) {
	switch n.Type {
	case html.TextNode:
		c.text.WriteString(n.Data)
		return
	case html.ElementNode:
		switch {
		case skipped[n.DataAtom]:
			return
		case n.DataAtom == atom.Br:
			c.flush(tag)
			return
		case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
			c.text.WriteString("\t")
		case !inline[n.DataAtom]:
			c.flush(tag)
			tag = n.Data
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child, tag)
	}
	if n.Type == html.ElementNode && !inline[n.DataAtom] {
		c.flush(tag)
	}
}

// flush ends the paragraph. Line breaks of the source are spaces; tabs part the
// cells of a row.
func (c *collector) flush(tag string) {
	cells := strings.Split(c.text.String(), "\t")
	c.text.Reset()
	if tag != "tr" {
		cells = []string{strings.Join(cells, " ")}
	}
	kept := cells[:0]
	for _, cell := range cells {
		if cell = strings.Join(strings.Fields(cell), " "); cell != "" {
			kept = append(kept, cell)
		}
	}
	if len(kept) > 0 {
		c.parts = append(c.parts, segment.Part{Text: strings.Join(kept, "\t"), Tag: tag})
	}
}
