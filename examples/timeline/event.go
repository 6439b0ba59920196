package main

import (
	"cmp"
	"strings"
	"time"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
	"arnews.example/examples/internal/articles"
)

// An event is a date expression with the words that tell what it dates.
type event struct {
	Article    string  `json:"article"`
	Published  string  `json:"published"` // the article's day, "" where it is not known
	Words      string  `json:"words"`     // the expression
	Value      string  `json:"value"`     // as TIMEX3 writes it
	Mod        string  `json:"mod,omitempty"`
	Confidence float64 `json:"confidence"`
	Label      string  `json:"label"`
	Start      int     `json:"start"` // of the expression, in bytes of the article's text
	End        int     `json:"end"`

	when     text.Span // where the expression stands in the label
	grain    dates.Grain
	from, to time.Time // civil time, written in UTC
}

// A loose expression is one that has no place on the timeline.
type loose struct {
	Article string `json:"article"`
	Why     string `json:"why"`
	Words   string `json:"words"`
	Value   string `json:"value"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// Why an expression has no place.
const (
	isLength = "length" // «ثلاثة أشهر»
	recurs   = "recurring"
	isOpen   = "open"         // not resolved
	dayless  = "time of day"  // «الرابعة والربع»: its day would be a guess
	pageDate = "publication"  // what the page says of itself
	outside  = "out of range" // of -from and -to
)

// A page is what is kept of one article.
type page struct {
	events []event
	loose  []loose
}

// events returns the events of an article, in the order of the text.
func events(a articles.Article, doc *arnews.Document) (page, error) {
	var p page
	published := cmp.Or(doc.Published.Value, doc.Reference)
	published = published[:min(len(published), len("2006-01-02"))]
	for _, d := range doc.Dates {
		words := d.In(doc.Text)
		if why := noPlace(doc, d); why != "" {
			p.loose = append(p.loose, loose{a.Name(), why, words, d.Value, d.Start, d.End})
			continue
		}
		ev := event{
			Article: a.Name(), Published: published,
			Words: words, Value: d.Value, Mod: strings.ToLower(d.Mod.String()), Confidence: d.Confidence,
			Start: d.Start, End: d.End,
			grain: d.Grain, from: civil(d.From), to: civil(d.To),
		}
		ev.Label, ev.when = label(doc, d.Span)
		p.events = append(p.events, ev)
	}
	return p, nil
}

// civil returns the time that clocks show at t, in UTC, so that the days of
// articles with different time zones are the same days.
func civil(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// noPlace says why a date has no place on the timeline, "" if it has one.
func noPlace(doc *arnews.Document, d dates.Date) string {
	switch {
	case saysPublication(doc, d.Span):
		return pageDate
	case d.Type == dates.Duration:
		return isLength
	case d.Type == dates.Set:
		return recurs
	case !d.Known():
		return isOpen
	case d.Rule == "clock":
		return dayless
	}
	return ""
}

// saysPublication reports whether the span is part of what the page says of
// itself, or of another article.
func saysPublication(doc *arnews.Document, s text.Span) bool {
	for _, m := range append([]segment.Moment{doc.Published, doc.Updated}, doc.Stated...) {
		if m.Overlaps(s) {
			return true
		}
	}
	for _, line := range doc.Datelines {
		if line.Overlaps(s) {
			return true
		}
	}
	for _, b := range doc.Blocks {
		if !b.Contains(s) {
			continue
		}
		switch b.Role {
		case segment.Byline, segment.Date, segment.Source, segment.Related, segment.Boilerplate:
			return true
		}
	}
	return false
}
