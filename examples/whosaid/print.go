package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"arnews.example/examples/internal/terminal"
)

// columns is how much of a quotation a line of text shows.
const columns = 64

// A list is what is printed.
type list struct {
	Articles   int       `json:"articles"`
	Quotations int       `json:"quotations"`
	People     []*person `json:"people"`
	// Partial are those of whom there is a last name or an office alone. They
	// stand together where the words are the same, and need not be one person.
	Partial []*person `json:"partial"`
	// Nobody counts the quotations whose speaker the articles do not tell.
	Nobody int `json:"nobody"`
}

func (l *list) print(w io.Writer, format string) error {
	var b bytes.Buffer
	var err error
	switch format {
	case "json":
		err = l.json(&b)
	case "csv":
		err = l.csv(&b)
	default:
		l.text(&b, terminal.Is(w))
	}
	if err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

func (l *list) json(w io.Writer) error {
	out := *l
	out.People = append([]*person{}, l.People...) // [] where there is nobody
	out.Partial = append([]*person{}, l.Partial...)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// csv writes a row for each quotation.
func (l *list) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"name", "named", "speaker", "article", "date", "kind", "cue", "text", "start", "end"}) // errors stay with out
	for _, people := range [][]*person{l.People, l.Partial} {
		for _, p := range people {
			for _, q := range p.Quotes {
				_ = out.Write([]string{p.Name, strconv.FormatBool(p.Named), string(p.Kind), q.Article, q.Date,
					string(q.Kind), q.Cue, q.Text, strconv.Itoa(q.Start), strconv.Itoa(q.End)})
			}
		}
	}
	out.Flush()
	return out.Error()
}

// text prints for people. In each line the Arabic comes last, so that columns
// stand whatever a terminal makes of the direction of text.
func (l *list) text(w io.Writer, bold bool) {
	fmt.Fprintf(w, "%s in %s, %d without a speaker\n", count(l.Quotations, "quotation"), count(l.Articles, "article"), l.Nobody)
	for _, p := range l.People {
		p.text(w, bold, "")
	}
	for i, p := range l.Partial {
		if i == 0 {
			fmt.Fprintf(w, "\n%s\n", terminal.Bold("by last name or office alone, perhaps not one person", bold))
		}
		p.text(w, bold, "? ")
	}
}

// count returns a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// text prints one person; mark stands before those without a full name.
func (p *person) text(w io.Writer, bold bool, mark string) {
	name := terminal.Clip(p.Name, columns)
	about := ""
	if title := p.title(); title != "" {
		about = "، " + title
	}
	fmt.Fprintf(w, "\n%s%d  %s%s\n", mark, len(p.Quotes), terminal.Bold(name, bold), terminal.Clip(about, columns))
	if len(p.Perhaps) > 0 {
		fmt.Fprintf(w, "   perhaps %s\n", terminal.Clip(strings.Join(p.Perhaps, "، "), columns))
	}
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, q := range p.Quotes {
		fmt.Fprintf(table, "   %s\t%s\t%s\t%s\n", cmp.Or(q.Date, "–"), terminal.Clip(q.Article, 24), q.Kind, terminal.Clip(q.Text, columns))
	}
	table.Flush()
}

// title returns the title to show: an office if there is one, since «الدكتورة»
// says less.
func (p *person) title() string {
	for _, t := range p.Titles {
		if officeOf(t) != nil {
			return t
		}
	}
	if len(p.Titles) > 0 {
		return p.Titles[0]
	}
	return ""
}
