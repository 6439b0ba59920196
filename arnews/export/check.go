package export

import (
	"fmt"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/text"
)

// A FieldError says that a field of a Document, or an option, holds what
// cannot be exported.
type FieldError struct {
	Field string // "Dates[3].Span", "WebAnnotation.ID"
	Value any    // what it holds
	Why   string // what is wrong with it
}

// Error names the field, its value and what is wrong with it.
func (e *FieldError) Error() string {
	return fmt.Sprintf("export: %s %v: %s", e.Field, e.Value, e.Why)
}

// checkSpans returns an error for the first span that does not lie in the text.
func checkSpans(doc *arnews.Document) error {
	bad := func(s text.Span) bool { return s.Start < 0 || s.End < s.Start || s.End > len(doc.Text) }
	fail := func(s text.Span, field string, i int, part string) error {
		return &FieldError{fmt.Sprintf("%s[%d].%s", field, i, part), s, fmt.Sprintf("not in the text of %d bytes", len(doc.Text))}
	}
	for i, b := range doc.Blocks {
		if bad(b.Span) {
			return fail(b.Span, "Blocks", i, "Span")
		}
	}
	for i, d := range doc.Dates {
		if bad(d.Span) {
			return fail(d.Span, "Dates", i, "Span")
		}
	}
	for i, q := range doc.Quotes {
		switch {
		case bad(q.Span):
			return fail(q.Span, "Quotes", i, "Span")
		case bad(q.Cue):
			return fail(q.Cue, "Quotes", i, "Cue")
		case bad(q.Speaker.Mention):
			return fail(q.Speaker.Mention, "Quotes", i, "Speaker.Mention")
		}
	}
	return nil
}

// layers returns the layers to export: 0 stands for all.
func layers(l arnews.Layers, field string) (arnews.Layers, error) {
	if l&^arnews.AllLayers != 0 {
		return 0, &FieldError{field, l, "no such layer"}
	}
	if l == 0 {
		return arnews.AllLayers, nil
	}
	return l, nil
}

// control reports whether r is a control character that readers stumble over.
func control(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' }

// clean returns s with LF for each line end, and U+FFFD for invalid UTF-8 and
// control characters.
func clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune { // which reads an invalid byte as U+FFFD
		switch {
		case r == '\r':
			return '\n'
		case control(r):
			return '\uFFFD'
		}
		return r
	}, s)
}
