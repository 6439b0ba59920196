package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"arnews.example/arnews/normalize"
	"arnews.example/examples/internal/terminal"
)

// columns is how much of a label a line of text shows.
const columns = 84

// text prints for people: a line for each event, its date before the first of
// each date. The Arabic comes last in every line, so that columns stand whatever
// a terminal makes of the direction of text.
func (l *line) text(w io.Writer, bold bool) {
	fmt.Fprintln(w, l.summary())
	fmt.Fprintln(w)
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, e := range l.Dates {
		date := e.Date
		for _, ev := range e.told() {
			fmt.Fprintf(table, "%s\t%s\t%s\n", date, terminal.Clip(ev.Article, 24), ev.clip(columns))
			date = ""
		}
	}
	table.Flush()
}

// summary says in a line what there is, and what is left out.
func (l *line) summary() string {
	var b strings.Builder
	events := 0
	for _, e := range l.Dates {
		events += len(e.Events)
	}
	fmt.Fprintf(&b, "%s, %s, %s", count(len(l.Dates), "date"), count(events, "event"), count(l.Articles, "article"))
	n := map[string]int{}
	for _, x := range l.Apart {
		n[x.Why]++
	}
	sep := "; left out: "
	for _, why := range []struct{ key, words string }{
		{isLength, "lengths of time"}, {recurs, "recurring"}, {isOpen, "open"},
		{dayless, "times without a day"}, {pageDate, "dates of publication"}, {outside, "out of range"},
	} {
		if n[why.key] > 0 {
			fmt.Fprintf(&b, "%s%s %d", sep, why.words, n[why.key])
			sep = ", "
		}
	}
	return b.String()
}

// count returns a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// told returns the events without those that say what one before them says in
// the same words.
func (e *entry) told() []event {
	seen := map[string]bool{}
	var all []event
	for _, ev := range e.Events {
		if key := normalize.Search.String(ev.Label); !seen[key] {
			seen[key] = true
			all = append(all, ev)
		}
	}
	return all
}

// clip returns the label in so many columns. Where it is longer, words are left
// out before the date as far as that brings the date in, and the rest after it.
func (ev *event) clip(columns int) string {
	before := ev.Label[:ev.when.Start]
	rest := terminal.Clip(ev.Label[ev.when.Start:], columns)
	dropped := ""
	for before != "" && width(dropped+before)+min(width(ev.Words)+1, columns/2) > columns {
		_, after, _ := strings.Cut(strings.TrimLeft(before, " …"), " ")
		before, dropped = after, "…"
	}
	return terminal.Clip(dropped+before+rest, columns)
}

// width returns how many columns s takes.
func width(s string) (n int) {
	for _, r := range s {
		n += max(terminal.Width(r), 0)
	}
	return n
}
