package main

import (
	"cmp"
	"slices"

	"arnews.example/arnews"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/quotes"
	"arnews.example/examples/internal/articles"
)

// A person is somebody who is quoted, or something: an institution, a report.
type person struct {
	Name string       `json:"name"`
	Kind mention.Kind `json:"kind"`
	// Named tells whether it is a proper name.
	Named bool `json:"named"`
	// Spellings are the forms of the name in the articles, and Titles what
	// stands with it, both the most frequent first.
	Spellings []string `json:"spellings"`
	Titles    []string `json:"titles"`
	// Perhaps lists people of that last name, one of whom this may be.
	Perhaps []string `json:"perhaps,omitempty"`
	Quotes  []said   `json:"quotes"`

	partial bool // a last name or an office alone
}

// A said is one quotation.
type said struct {
	Article string      `json:"article"`
	Date    string      `json:"date"` // of the article, "" where it is not known
	Kind    quotes.Kind `json:"kind"`
	Text    string      `json:"text"`
	Cue     string      `json:"cue"`   // the reporting words, "" where there are none
	Start   int         `json:"start"` // bytes of the article's text
	End     int         `json:"end"`
}

// A voice is a speaker of one article.
type voice struct {
	name     string
	kind     mention.Kind
	named    bool
	feminine bool
	titles   []string
	quotes   []said
}

// A page is what is kept of one article.
type page struct {
	voices []voice
	// others are people who are named and not quoted. A last name that is
	// theirs too tells nobody apart.
	others []string
	nobody int // quotations without a speaker
}

// voices returns who is quoted in the article.
func voices(a articles.Article, doc *arnews.Document) (page, error) {
	var p page
	place := make([]int, len(doc.Entities)) // in p.voices, from 1
	date := cmp.Or(doc.Published.Value, doc.Reference)
	date = date[:min(len(date), len("2006-01-02"))]
	for q := range doc.Quoted() {
		e := q.Speaker.Entity
		if e == 0 || q.Speaker.Name == "" {
			p.nobody++
			continue
		}
		if place[e-1] == 0 {
			p.voices = append(p.voices, newVoice(doc, &doc.Entities[e-1]))
			place[e-1] = len(p.voices)
		}
		v := &p.voices[place[e-1]-1]
		v.quotes = append(v.quotes, said{
			Article: a.Name(), Date: date, Kind: q.Kind,
			Text: q.In(doc.Text), Cue: q.Cue.In(doc.Text), Start: q.Start, End: q.End,
		})
	}
	for i, e := range doc.Entities {
		if place[i] == 0 && e.Kind == mention.Person && e.Named {
			p.others = append(p.others, e.Name)
		}
	}
	return p, nil
}

// newVoice returns the speaker, with the titles that stand with its name.
func newVoice(doc *arnews.Document, e *arnews.Entity) voice {
	v := voice{name: e.Name, kind: e.Kind, named: e.Named, feminine: e.Feminine}
	if e.Kind != mention.Person || !e.Named {
		return v
	}
	for _, m := range e.Mentions {
		title := m.Title.In(doc.Text)
		if title != "" && !m.Name.Empty() && !m.Title.Overlaps(m.Name) && !slices.Contains(v.titles, title) {
			v.titles = append(v.titles, title)
		}
	}
	return v
}
