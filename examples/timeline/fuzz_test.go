package main

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

// Any text gives a picture that is well-formed, and labels that hold their
// dates.
func FuzzPicture(f *testing.F) {
	f.Add("وقع الحادث أمس في المدينة، ثم عاد الهدوء يوم 6 مارس 2018.")
	f.Add("</text>\u202E6 مارس 2018\x00\xff]]>")
	a := arnews.Analyzer{Reference: time.Date(2018, 3, 7, 0, 0, 0, 0, time.UTC)}
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := a.Analyze(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		p, err := events(articles.Article{Place: articles.Place{File: s}}, doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, ev := range p.events {
			if got := ev.Label[ev.when.Start:ev.when.End]; got != squeeze(ev.Words) {
				t.Errorf("%q stands where %q should", got, ev.Words)
			}
		}
		var b strings.Builder
		l := newLine([]page{p}, options{})
		l.svg(&b)
		l.text(io.Discard, false)
		dec := xml.NewDecoder(strings.NewReader(b.String()))
		for {
			if _, err := dec.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Fatal(err)
			}
		}
	})
}
