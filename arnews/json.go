package arnews

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrSchema is the error of JSON that is no document of the form arnews/1.
var ErrSchema = errors.New("arnews: not a document of the form " + Schema)

// jsonDocument is a Document in JSON.
type jsonDocument struct {
	Schema     string         `json:"schema"`
	Text       *string        `json:"text,omitempty"`
	TextBase64 []byte         `json:"textBase64,omitempty"` // for a text that is not valid UTF-8
	Reference  *string        `json:"reference"`
	Published  *string        `json:"published"`
	Title      *string        `json:"title"`
	Authors    []string       `json:"authors"`
	Source     *string        `json:"source"`
	Facts      jsonFacts      `json:"facts"`
	Blocks     []jsonBlock    `json:"blocks"`
	Sentences  []jsonSentence `json:"sentences"`
	Dates      []jsonDate     `json:"dates"`
	Quotes     []jsonQuote    `json:"quotes"`
	Entities   []jsonEntity   `json:"entities"`
}

// MarshalJSON writes the document in the form arnews/1, which docs/json.md
// describes: every span with its words, null for what the text does not say.
// A text that is not valid UTF-8 is written as textBase64, since JSON cannot
// hold it and every offset after the place would shift.
func (d Document) MarshalJSON() ([]byte, error) {
	w := writer{d.Text}
	j := jsonDocument{
		Schema:    Schema,
		Reference: orNull(d.Reference),
		Published: orNull(d.Published.Value),
		Title:     orNull(d.Headline.Text),
		Authors:   []string{},
		Source:    orNull(d.Source.Text),
		Facts:     w.facts(&d.Result),
		Blocks:    orEmpty(each(d.Blocks, toJSONBlock)),
		Sentences: orEmpty(each(d.Sentences, toJSONSentence)),
		Dates:     orEmpty(each(d.Dates, w.date)),
		Quotes:    orEmpty(each(d.Quotes, w.quote)),
		Entities:  orEmpty(each(d.Entities, w.entity)),
	}
	for _, a := range d.Authors {
		j.Authors = append(j.Authors, a.Text)
	}
	if utf8.ValidString(d.Text) {
		j.Text = &d.Text
	} else {
		j.TextBase64 = []byte(d.Text)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // json.Marshal does it to the whole
	err := enc.Encode(&j)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// UnmarshalJSON reads a document of the form arnews/1. What Marshal wrote
// comes back equal, but for empty lists, which come back nil. The error is
// [ErrSchema], a [*SpanError] or one of encoding/json.
func (d *Document) UnmarshalJSON(data []byte) error {
	var j jsonDocument
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	if j.Schema != Schema || (j.Text == nil) == (j.TextBase64 == nil) {
		return fmt.Errorf("%w: schema %q", ErrSchema, j.Schema)
	}
	if j.Text == nil {
		s := string(j.TextBase64)
		j.Text = &s
	}
	r := reader{size: len(*j.Text)}
	read := Document{
		Text:      *j.Text,
		Reference: orZero(j.Reference),
		Result:    r.facts(&j.Facts),
		Dates:     each(j.Dates, r.date),
		Quotes:    each(j.Quotes, r.quote),
		Entities:  each(j.Entities, r.entity),
	}
	read.Blocks = each(j.Blocks, r.block)
	read.Sentences = each(j.Sentences, r.sentence)
	if r.err != nil {
		return r.err
	}
	*d = read
	return nil
}
