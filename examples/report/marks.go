package main

import (
	"fmt"

	"arnews.example/arnews"
	"arnews.example/arnews/text"
)

// marks returns the marks of all layers. who holds the index in a.People of
// each entity.
func (a *article) marks(doc *arnews.Document, who []int) []*mark {
	ms := a.dateMarks(nil, doc)
	ms = a.quoteMarks(ms, doc)
	return a.peopleMarks(ms, doc, who)
}

func (a *article) dateMarks(ms []*mark, doc *arnews.Document) []*mark {
	for i, d := range doc.Dates {
		v := &a.Dates[i]
		ms = append(ms, &mark{Span: d.Span, Layer: "date", Class: string(d.Type), ID: v.ID, Tip: v.ID + "-tip", When: v.When})
	}
	return ms
}

// quoteMarks marks the quotations, and each cue once: several quotations may
// have one. A cue tells of the first of them.
func (a *article) quoteMarks(ms []*mark, doc *arnews.Document) []*mark {
	cues := map[text.Span]bool{}
	for i, q := range doc.Quotes {
		v := &a.Quotes[i]
		ms = append(ms, &mark{Span: q.Span, Layer: "quote", Class: string(q.Kind), ID: v.ID, Tip: v.ID + "-tip"})
		if q.Cue.Len() > 0 && !cues[q.Cue] {
			cues[q.Cue] = true
			ms = append(ms, &mark{Span: q.Cue, Layer: "cue", Tip: v.ID + "-tip"})
		}
	}
	return ms
}

// peopleMarks marks everybody whom the text names: as a speaker wherever
// somebody is named whom it quotes.
func (a *article) peopleMarks(ms []*mark, doc *arnews.Document, who []int) []*mark {
	seen := map[text.Span]bool{}
	add := func(span text.Span, layer string, entity int) {
		if span.Len() == 0 || seen[span] {
			return
		}
		seen[span] = true
		m := &mark{Span: span, Layer: layer}
		if entity >= 0 && who[entity] >= 0 {
			v := &a.People[who[entity]]
			m.Class, m.Tip = string(doc.Entities[entity].Kind), v.ID+"-tip"
			m.ID = fmt.Sprintf("%s-m%d", v.ID, len(seen))
		}
		ms = append(ms, m)
	}
	for i, e := range doc.Entities {
		layer := "name"
		if who[i] >= 0 && a.People[who[i]].Quotes > 0 {
			layer = "speaker"
		}
		for _, m := range e.Mentions {
			add(m.Span, layer, i)
		}
	}
	for _, q := range doc.Quotes { // whoever is named otherwise, or is no entity
		add(q.Speaker.Mention, "speaker", q.Speaker.Entity-1)
	}
	return ms
}
