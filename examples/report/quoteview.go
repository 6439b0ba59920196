package main

import (
	"fmt"
	"slices"

	"arnews.example/arnews"
	"arnews.example/arnews/quotes"
)

// A quoteView is what the page says of a quotation.
type quoteView struct {
	ID          string
	Words       string
	Kind        quotes.Kind
	Cue         string
	Speaker     string
	SpeakerRule string
	Rule        string
	Percent     int
	Repaired    bool
	Part        bool // of an interrupted quotation
}

// A personView is what the page says of somebody whom the text names.
type personView struct {
	ID       string
	Name     string
	Kind     string
	Forms    []string // the phrases that name them, the first few
	Mentions int
	Quotes   int
}

// A sayings is a speaker with all that they say.
type sayings struct {
	Name, Kind string
	Quotes     []quoteView
}

// readPeople reads the entities, and returns the index in a.People for each.
func (a *article) readPeople(doc *arnews.Document, w words) []int {
	const forms = 4
	who := make([]int, len(doc.Entities))
	for i, e := range doc.Entities {
		who[i] = -1
		if len(e.Mentions) == 0 {
			continue
		}
		who[i] = len(a.People)
		v := personView{
			ID:       fmt.Sprintf("%s-p%d", a.ID, i+1),
			Name:     plain(e.Name, 80),
			Kind:     w.T("entity." + string(e.Kind)),
			Mentions: len(e.Mentions),
		}
		for _, m := range e.Mentions {
			form := plain(m.In(doc.Text), 100)
			if form != v.Name && len(v.Forms) < forms && !slices.Contains(v.Forms, form) {
				v.Forms = append(v.Forms, form)
			}
		}
		a.People = append(a.People, v)
	}
	for q := range doc.Quoted() {
		if e := q.Speaker.Entity; e > 0 && who[e-1] >= 0 {
			a.People[who[e-1]].Quotes++
		}
	}
	return who
}

// readQuotes reads the quotations, and gathers them by speaker in the order of
// each one's first words.
func (a *article) readQuotes(doc *arnews.Document, w words, who []int) {
	parts := map[int]int{}
	for q := range doc.Quoted() {
		parts[q.Group]++
	}
	rows := map[string]int{}
	for i, q := range doc.Quotes {
		v := quoteView{
			ID:          fmt.Sprintf("%s-q%d", a.ID, i+1),
			Words:       plain(q.In(doc.Text), 280),
			Kind:        q.Kind,
			Cue:         plain(q.Cue.In(doc.Text), 60),
			Speaker:     plain(q.Speaker.Name, 80),
			SpeakerRule: q.Speaker.Rule,
			Rule:        q.Rule,
			Percent:     percent(q.Confidence),
			Repaired:    q.Repaired,
			Part:        quoted(q) && parts[q.Group] > 1,
		}
		a.Quotes = append(a.Quotes, v)
		if !quoted(q) {
			continue
		}
		a.NQuotes++
		row, ok := rows[v.Speaker]
		if !ok {
			row = len(a.Sayings)
			rows[v.Speaker] = row
			s := sayings{Name: v.Speaker}
			if e := q.Speaker.Entity; e > 0 && who[e-1] >= 0 {
				s.Kind = a.People[who[e-1]].Kind
			}
			a.Sayings = append(a.Sayings, s)
			if v.Speaker != "" {
				a.NSpeakers++
			}
		}
		a.Sayings[row].Quotes = append(a.Sayings[row].Quotes, v)
	}
}
