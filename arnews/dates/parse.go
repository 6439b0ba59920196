package dates

import (
	"fmt"
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// A ParseError says why a string is not one date.
type ParseError struct {
	Input string    // the string
	Span  text.Span // the part that could not be read, in bytes of Input
	Msg   string    // "no date", "more than a date", "no such day"
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("dates: %s: %q in %q", e.Msg, e.Span.In(e.Input), e.Input)
}

// Parse reads a string that is nothing but one date: a form field, a metadata
// attribute. It is read as text is, without a reference: what is relative or
// lacks its year has an open value. The error is a [*ParseError] that names the
// offending part.
func Parse(s string) (Date, error) { return new(Finder).Parse(s) }

// Parse is the function [Parse] with the finder's reference, location and
// lists. Without a Reference it uses none.
func (f *Finder) Parse(s string) (Date, error) {
	toks := f.lexicon().Scan(nil, s)
	first, last := 0, len(toks)
	for first < last && toks[first].Kind == token.Break {
		first++
	}
	for last > first && toks[last-1].Kind == token.Break {
		last--
	}
	if first == last {
		return Date{}, &ParseError{s, text.Span{Start: 0, End: len(s)}, "no date"}
	}
	p := f.parser(s, toks[:last])
	defer p.work.release()
	if !f.Reference.IsZero() {
		p.anchorAt(f.Reference)
	}
	m, ok := p.match(first)
	if !ok {
		msg := "no date"
		if p.kind(first) == token.Number && strings.ContainsAny(toks[first].In(s), "/.") {
			msg = "no such day"
		}
		return Date{}, &ParseError{s, text.Span{Start: toks[first].Start, End: toks[last-1].End}, msg}
	}
	if m.next < last {
		return Date{}, &ParseError{s, text.Span{Start: toks[m.next].Start, End: toks[last-1].End}, "more than a date"}
	}
	d, ok := p.date(&m, f.location())
	if !ok {
		return d, &ParseError{s, text.Span{Start: m.from, End: m.to}, "no such day"}
	}
	if m.from > toks[first].Start {
		return Date{}, &ParseError{s, text.Span{Start: toks[first].Start, End: m.from}, "more than a date"}
	}
	return d, nil
}
