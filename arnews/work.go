package arnews

import (
	"slices"
	"time"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

// work is one text on its way through the layers.
type work struct {
	a    *Analyzer
	lex  *lexicon.Lexicon
	s    string
	toks []lexicon.Token
	want Layers
	doc  *Document

	seg   segment.Result
	dates []dates.Date
}

// segments takes the page apart. Dates need it for the day of publication.
func (w *work) segments() {
	if w.want&(Segments|Quotes) == 0 && !w.a.Reference.IsZero() {
		return
	}
	f := segment.Finder{Reference: w.a.Reference, Location: w.a.Location, Lexicon: w.lex}
	w.seg = f.Tokens(w.s, w.toks)
	if !w.seg.Published.Found() {
		w.seg.Published = w.published()
	}
	if w.want&Segments != 0 {
		w.doc.Result = w.seg
	}
}

// published returns the date of publication that the dates see where the page
// as a whole shows none: without a Reference they are resolved by it.
func (w *work) published() segment.Moment {
	f := dates.Finder{Location: w.a.Location, Lexicon: w.lex}
	d, ok := f.Published(w.s, w.toks)
	if !ok {
		return segment.Moment{}
	}
	block := slices.IndexFunc(w.seg.Blocks, func(b segment.Block) bool { return b.Contains(d.Span) })
	return segment.Moment{Span: d.Span, Value: d.Value, Block: block, Conf: d.Confidence, Reason: d.Rule}
}

func (w *work) findDates() {
	ref, name := w.reference()
	w.doc.Reference = name
	if w.want&(Dates|Quotes) == 0 {
		return
	}
	f := dates.Finder{Reference: ref, Location: w.a.Location, Lexicon: w.lex}
	w.dates = f.AppendTokens(nil, w.s, w.toks)
	if w.want&Dates != 0 {
		w.doc.Dates = w.dates
	}
}

func (w *work) findQuotes() {
	if w.want&Quotes == 0 {
		return
	}
	f := quotes.Finder{Lexicon: w.lex}
	res := f.FindTokens(w.s, w.toks, w.seg, w.dates)
	w.doc.Quotes = res.Quotes
	w.doc.Entities = entities(res.Mentions, res.Quotes)
}

// reference returns the time by which dates are resolved, and how TIMEX3
// writes it.
func (w *work) reference() (time.Time, string) {
	if ref := w.a.Reference; !ref.IsZero() {
		return ref, timex(ref)
	}
	loc := w.a.Location
	if loc == nil {
		loc = time.UTC
	}
	value := w.seg.Published.Value
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", time.RFC3339} {
		if t, err := time.ParseInLocation(layout, value, loc); err == nil {
			return t, value
		}
	}
	return time.Time{}, ""
}

// timex returns t as TIMEX3 writes it; midnight stands for the whole day.
func timex(t time.Time) string {
	h, m, s := t.Clock()
	switch {
	case h+m+s == 0:
		return t.Format(time.DateOnly)
	case s == 0:
		return t.Format("2006-01-02T15:04Z07:00")
	}
	return t.Format(time.RFC3339)
}
