package export

import (
	"bytes"
	"io"
	"slices"
	"time"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/text"
)

// WriteTimeML writes the document as TimeML 1.2.1 (ISO-TimeML, ISO 24617-1):
// the text in a TEXT element with a TIMEX3 element for each date, and before it
// the document's creation time, DCT, if the Document has a Reference of a known
// day; that is the anchor t0 of the relative dates. The elements of the text are
// t1, t2 and so on, in the order of Document.Dates.
//
// A parser gives back the text as it was, line ends included, but for what XML
// cannot hold (see the package comment). The elements DCT and TEXT around it are
// those of the TempEval corpora.
//
// The schema published with TimeML 1.2.1 knows fewer values than the library: an
// attribute value may also be an interval of ISO 8601 («2020-01-03/2020-01-05»),
// a time with its offset from UTC, or a year before 1 with a minus sign.
func WriteTimeML(w io.Writer, doc *arnews.Document) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	index := text.NewIndex(doc.Text)
	ds := slices.Clone(doc.Dates)
	for i, d := range ds {
		if err := known("Dates", i, "Type", string(d.Type), dateTypes); err != nil {
			return err
		}
		ds[i].Start, ds[i].End = index.Position(d.Start).Offset, index.Position(d.End).Offset
	}
	return dates.WriteTimeML(crWriter{w}, doc.Text, ds, created(doc))
}

// created returns the day of the document's reference, the zero Time where none
// is known.
func created(doc *arnews.Document) time.Time {
	day := doc.Reference[:min(len(doc.Reference), len(time.DateOnly))]
	t, err := time.Parse(time.DateOnly, day)
	if err != nil { // a month, a year, nothing
		return time.Time{}
	}
	return t
}

// A crWriter writes CR as a character reference: a parser of XML reads a bare
// one as LF. CR stands in the text of TimeML only.
type crWriter struct{ w io.Writer }

func (c crWriter) Write(p []byte) (int, error) {
	if bytes.IndexByte(p, '\r') < 0 {
		return c.w.Write(p)
	}
	if _, err := c.w.Write(bytes.ReplaceAll(p, []byte{'\r'}, []byte("&#13;"))); err != nil {
		return 0, err
	}
	return len(p), nil
}
