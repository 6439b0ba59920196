package arnews

import (
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

type jsonFacts struct {
	Headline  *jsonField     `json:"headline,omitempty"`
	Kicker    *jsonField     `json:"kicker,omitempty"`
	Subhead   *jsonField     `json:"subhead,omitempty"`
	Authors   []jsonField    `json:"authors,omitempty"`
	Source    *jsonField     `json:"source,omitempty"`
	Agencies  []jsonField    `json:"agencies,omitempty"`
	Published *jsonMoment    `json:"published,omitempty"`
	Updated   *jsonMoment    `json:"updated,omitempty"`
	Stated    []jsonMoment   `json:"stated,omitempty"`
	Datelines []jsonDateline `json:"datelines,omitempty"`
}

type jsonField struct {
	text.Span
	Text       string   `json:"text"` // cleaned: not always the words of the span
	Block      int      `json:"block"`
	Confidence float64  `json:"confidence"`
	Reason     string   `json:"reason,omitempty"`
	Job        string   `json:"job,omitempty"`
	Others     []string `json:"others,omitempty"`
}

type jsonMoment struct {
	text.Span
	Value      string   `json:"value"`
	Block      int      `json:"block"`
	Confidence float64  `json:"confidence"`
	Reason     string   `json:"reason,omitempty"`
	Others     []string `json:"others,omitempty"`
}

type jsonDateline struct {
	text.Span
	Block  int       `json:"block"`
	Place  *jsonSpan `json:"place,omitempty"`
	Agency *jsonSpan `json:"agency,omitempty"`
	Author *jsonSpan `json:"author,omitempty"`
}

type jsonBlock struct {
	text.Span
	Role       segment.Role `json:"role"`
	Confidence float64      `json:"confidence"`
	Reason     string       `json:"reason,omitempty"`
	Repeats    int          `json:"repeats,omitempty"`
	Tag        string       `json:"tag,omitempty"`
	Cells      []text.Span  `json:"cells,omitempty"`
}

type jsonSentence struct {
	text.Span
	Block  int    `json:"block"`
	Ending string `json:"ending,omitempty"`
}

func (w writer) facts(r *segment.Result) jsonFacts {
	return jsonFacts{
		Headline:  orNull(toJSONField(r.Headline)),
		Kicker:    orNull(toJSONField(r.Kicker)),
		Subhead:   orNull(toJSONField(r.Subhead)),
		Authors:   each(r.Authors, toJSONField),
		Source:    orNull(toJSONField(r.Source)),
		Agencies:  each(r.Agencies, toJSONField),
		Published: orNull(toJSONMoment(r.Published)),
		Updated:   orNull(toJSONMoment(r.Updated)),
		Stated:    each(r.Stated, toJSONMoment),
		Datelines: each(r.Datelines, w.dateline),
	}
}

func (r *reader) facts(j *jsonFacts) segment.Result {
	return segment.Result{
		Headline:  r.field(orZero(j.Headline)),
		Kicker:    r.field(orZero(j.Kicker)),
		Subhead:   r.field(orZero(j.Subhead)),
		Authors:   each(j.Authors, r.field),
		Source:    r.field(orZero(j.Source)),
		Agencies:  each(j.Agencies, r.field),
		Published: r.moment(orZero(j.Published)),
		Updated:   r.moment(orZero(j.Updated)),
		Stated:    each(j.Stated, r.moment),
		Datelines: each(j.Datelines, r.dateline),
	}
}

func toJSONField(f segment.Field) jsonField {
	return jsonField{f.Span, f.Text, f.Block, f.Conf, f.Reason, f.Job, f.Others}
}

func (r *reader) field(j jsonField) segment.Field {
	return segment.Field{Span: r.span(j.Span), Text: j.Text, Block: j.Block, Conf: j.Confidence, Reason: j.Reason, Job: j.Job, Others: each(j.Others, same)}
}

func toJSONMoment(m segment.Moment) jsonMoment {
	return jsonMoment{m.Span, m.Value, m.Block, m.Conf, m.Reason, m.Others}
}

func (r *reader) moment(j jsonMoment) segment.Moment {
	return segment.Moment{Span: r.span(j.Span), Value: j.Value, Block: j.Block, Conf: j.Confidence, Reason: j.Reason, Others: each(j.Others, same)}
}

func (w writer) dateline(d segment.Dateline) jsonDateline {
	return jsonDateline{d.Span, d.Block, w.span(d.Place), w.span(d.Agency), w.span(d.Author)}
}

func (r *reader) dateline(j jsonDateline) segment.Dateline {
	return segment.Dateline{Span: r.span(j.Span), Block: j.Block, Place: r.spanOf(j.Place), Agency: r.spanOf(j.Agency), Author: r.spanOf(j.Author)}
}

func toJSONBlock(b segment.Block) jsonBlock {
	return jsonBlock{b.Span, b.Role, b.Confidence, b.Reason, b.Repeats, b.Tag, b.Cells}
}

func (r *reader) block(j jsonBlock) segment.Block {
	return segment.Block{Span: r.span(j.Span), Role: j.Role, Confidence: j.Confidence, Reason: j.Reason, Repeats: j.Repeats, Tag: j.Tag, Cells: each(j.Cells, r.span)}
}

func toJSONSentence(s segment.Sentence) jsonSentence {
	return jsonSentence{s.Span, s.Block, name(endings[:], int(s.Ending))}
}

func (r *reader) sentence(j jsonSentence) segment.Sentence {
	s := segment.Sentence{Span: r.span(j.Span), Block: j.Block}
	for e, name := range endings {
		if name == j.Ending {
			s.Ending = segment.Ending(e)
		}
	}
	return s
}

// endings are the names of the sentences' endings in JSON.
var endings = [...]string{segment.EndOfBlock: "", segment.Stop: "stop", segment.Question: "question", segment.Exclamation: "exclamation"}
