package arnews

import (
	"arnews.example/arnews/quotes"
)

type jsonQuote struct {
	jsonSpan
	Kind       quotes.Kind  `json:"kind"`
	Cue        *jsonSpan    `json:"cue"`
	Speaker    *jsonSpeaker `json:"speaker"`
	Group      int          `json:"group"`
	Repaired   bool         `json:"repaired,omitempty"`
	Rule       string       `json:"rule,omitempty"`
	Confidence float64      `json:"confidence"`
}

type jsonSpeaker struct {
	Name    string    `json:"name"`
	Mention *jsonSpan `json:"mention"`
	Entity  int       `json:"entity,omitempty"` // in entities, from 1
	Rule    string    `json:"rule,omitempty"`
}

func (w writer) quote(q quotes.Quote) jsonQuote {
	return jsonQuote{w.words(q.Span), q.Kind, w.span(q.Cue), w.speaker(q.Speaker), q.Group, q.Repaired, q.Rule, q.Confidence}
}

func (w writer) speaker(s quotes.Speaker) *jsonSpeaker {
	if s == (quotes.Speaker{}) {
		return nil
	}
	return &jsonSpeaker{s.Name, w.span(s.Mention), s.Entity, s.Rule}
}

func (r *reader) quote(j jsonQuote) quotes.Quote {
	return quotes.Quote{
		Span: r.span(j.Span), Kind: j.Kind, Cue: r.spanOf(j.Cue), Speaker: r.speaker(orZero(j.Speaker)),
		Group: j.Group, Repaired: j.Repaired, Rule: j.Rule, Confidence: j.Confidence,
	}
}

func (r *reader) speaker(j jsonSpeaker) quotes.Speaker {
	return quotes.Speaker{Name: j.Name, Mention: r.spanOf(j.Mention), Entity: j.Entity, Rule: j.Rule}
}
