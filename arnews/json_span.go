package arnews

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"arnews.example/arnews/text"
)

// A SpanError says that a span of a JSON document does not lie in its text.
type SpanError struct {
	Span text.Span // as the JSON has it
	Size int       // the text's bytes
}

// Error names the span and the size of the text.
func (e *SpanError) Error() string {
	return fmt.Sprintf("arnews: span %d–%d is not in the text of %d bytes", e.Span.Start, e.Span.End, e.Size)
}

// jsonSpan is a span with its words, which a reader of the JSON wants and
// Unmarshal passes over. They are left out where they are not valid UTF-8.
type jsonSpan struct {
	text.Span
	Text string `json:"text,omitempty"`
}

// A writer turns the parts of a document into JSON's.
type writer struct{ text string }

// span returns the span with its words, nil for an empty one.
func (w writer) span(s text.Span) *jsonSpan {
	if s.Empty() {
		return nil
	}
	j := w.words(s)
	return &j
}

func (w writer) words(s text.Span) jsonSpan {
	if words := s.In(w.text); utf8.ValidString(words) {
		return jsonSpan{s, words}
	}
	return jsonSpan{Span: s}
}

// A reader turns the parts of a JSON document back. It keeps the first error.
type reader struct {
	size int
	err  error
}

func (r *reader) span(s text.Span) text.Span {
	if r.err == nil && (s.Start < 0 || s.End < s.Start || s.End > r.size) {
		r.err = &SpanError{s, r.size}
	}
	return s
}

// spanOf is span for one that may be null.
func (r *reader) spanOf(j *jsonSpan) text.Span {
	if j == nil {
		return text.Span{}
	}
	return r.span(j.Span)
}

// orNull returns nil for the zero value.
func orNull[T any](v T) *T {
	if reflect.ValueOf(&v).Elem().IsZero() {
		return nil
	}
	return &v
}

// orZero returns the zero value for nil.
func orZero[T any](v *T) (zero T) {
	if v == nil {
		return zero
	}
	return *v
}

// each returns f of each element, nil for none.
func each[A, B any](list []A, f func(A) B) []B {
	if len(list) == 0 {
		return nil
	}
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// same makes each a copy in which an empty list is nil.
func same[T any](v T) T { return v }

// name returns the name of value i, "" for one that has none.
func name(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return ""
	}
	return names[i]
}

// orEmpty returns a list that JSON writes as [], not as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
