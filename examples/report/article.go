package main

import (
	"math"
	"path/filepath"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
	"arnews.example/examples/internal/articles"
)

// An article is what the page shows of one text.
type article struct {
	ID    string // "a1"
	Title string
	// Titled says that the title stands in the text, in one of the blocks.
	Titled bool
	Facts  []fact
	Blocks []block
	Hidden int // characters that chips stand for

	Dates    []dateView
	Quotes   []quoteView
	People   []personView
	Sayings  []sayings
	Timeline *timeline
	Tips     []tip

	NQuotes, NSpeakers int
}

// A block is a paragraph of the text, or the rows of a table that follow each
// other.
type block struct {
	Article string // the article's ID
	Role    string
	Elem    string // "h2", "h3", "p" or "table"
	Dir     string
	Nodes   []node
	Rows    [][][]node
}

func newArticle(id string, in articles.Article, doc *arnews.Document, w words) *article {
	a := &article{ID: id, Title: plain(doc.Headline.Text, 200)}
	a.readDates(doc, w)
	who := a.readPeople(doc, w)
	a.readQuotes(doc, w, who)
	a.Timeline = newTimeline(a.Dates, doc.Reference, w)
	a.Tips = a.tips(w)
	a.facts(in, doc, w)

	marks := a.marks(doc, who)
	sortMarks(marks)
	a.layOut(doc, marks)
	if a.Title == "" {
		a.Title = plain(in.Title, 200)
	}
	if a.Title == "" {
		a.Title = plain(nameOf(in), 100)
	}
	return a
}

// layOut makes the blocks.
func (a *article) layOut(doc *arnews.Document, marks []*mark) {
	n := nester{text: doc.Text, marks: marks}
	for i, b := range doc.Blocks {
		out := block{Article: a.ID, Role: string(b.Role), Elem: "p", Dir: direction(b.In(doc.Text))}
		switch {
		case doc.Headline.Found() && !a.Titled && b.Role == segment.Headline && i == doc.Headline.Block:
			out.Elem, a.Titled = "h2", true
		case b.Role == segment.Subhead:
			out.Elem = "h3"
		case len(b.Cells) > 1:
			var row [][]node
			for _, c := range b.Cells {
				row = append(row, n.nest(c))
				a.count(row[len(row)-1])
			}
			if last := len(a.Blocks) - 1; last >= 0 && a.Blocks[last].Elem == "table" {
				a.Blocks[last].Rows = append(a.Blocks[last].Rows, row)
				continue
			}
			out.Elem, out.Rows = "table", [][][]node{row}
		}
		if out.Rows == nil {
			out.Nodes = n.nest(b.Span)
			a.count(out.Nodes)
		}
		a.Blocks = append(a.Blocks, out)
	}
}

// count counts the characters that chips stand for.
func (a *article) count(ns []node) {
	for _, n := range ns {
		if n.Chip != nil {
			a.Hidden += n.Chip.Count
		}
		a.count(n.Kids)
	}
}

// direction is that of a block: from the right, but for one that has Latin
// letters and no Arabic ones.
func direction(s string) string {
	latin := false
	for _, r := range s {
		if r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFEFC {
			return "rtl"
		}
		latin = latin || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	if latin {
		return "ltr"
	}
	return "rtl"
}

// facts lists what the page says of itself.
func (a *article) facts(in articles.Article, doc *arnews.Document, w words) {
	add := func(key, value string) {
		if value = plain(value, 120); value != "" {
			a.Facts = append(a.Facts, fact{w.T(key), value, false})
		}
	}
	jobs := map[string][]string{}
	var order []string
	for _, f := range doc.Authors {
		job := f.Job
		if job == "" {
			job = "author"
		}
		if jobs[job] == nil {
			order = append(order, job)
		}
		jobs[job] = append(jobs[job], f.Text)
	}
	for _, job := range order {
		add("job."+job, strings.Join(jobs[job], w.T("comma")))
	}
	source := doc.Source.Text
	if source == "" {
		source = in.Source
	}
	add("source", source)
	add("published", w.moment(doc.Published.Value))
	add("updated", w.moment(doc.Updated.Value))
	switch {
	case doc.Reference == "":
		add("reference", w.T("reference.none"))
	case !strings.HasPrefix(doc.Reference, doc.Published.Value) || doc.Published.Value == "":
		add("reference", w.moment(doc.Reference))
	}
	add("file", nameOf(in))
	add("encoding", in.Encoding)
}

// percent writes a confidence.
func percent(c float64) int { return int(math.Round(c * 100)) }

// quoted reports whether somebody says the words.
func quoted(q quotes.Quote) bool { return q.Kind != quotes.Marked }

// nameOf is what the article is called: its id, else its file without the
// folders, which are nobody's business where the page is read.
func nameOf(in articles.Article) string {
	if in.File != "" {
		in.File = filepath.Base(in.File)
	}
	return in.Name()
}
