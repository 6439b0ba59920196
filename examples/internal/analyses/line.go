package analyses

import (
	"bytes"
	"encoding/json"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

// Line returns the analysis as one line of JSON, in the form arnews/1, that
// begins with the article's id where it has one. It is a take of Of.
func Line(a articles.Article, doc *arnews.Document) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(doc); err != nil {
		return nil, err
	}
	if a.ID == nil {
		return b.Bytes(), nil
	}
	head := append([]byte(`{"id":`), a.ID...)
	return append(append(head, ','), b.Bytes()[1:]...), nil
}
