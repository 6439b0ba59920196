package arnews

import (
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/segment"
)

// tidy makes of what the layers answered what a Document promises.
func (d *Document) tidy() {
	if len(d.Blocks) == 0 {
		d.Blocks = nil
	}
	if len(d.Quotes) == 0 {
		d.Quotes = nil
	}
	for i := range d.Dates {
		d.Dates[i].From, d.Dates[i].To = plain(d.Dates[i].From), plain(d.Dates[i].To)
	}
	if !utf8.ValidString(d.Text) {
		d.validate()
	}
}

// validate puts U+FFFD in the place of invalid UTF-8 in what was taken from
// the text.
func (d *Document) validate() {
	for _, f := range []*segment.Field{&d.Headline, &d.Kicker, &d.Subhead, &d.Source} {
		validField(f)
	}
	for i := range d.Authors {
		validField(&d.Authors[i])
	}
	for i := range d.Agencies {
		validField(&d.Agencies[i])
	}
	for i := range d.Quotes {
		valid(&d.Quotes[i].Speaker.Name)
	}
	for i := range d.Entities {
		valid(&d.Entities[i].Name)
	}
}

func validField(f *segment.Field) {
	valid(&f.Text)
	for i := range f.Others {
		valid(&f.Others[i])
	}
}

func valid(s *string) { *s = strings.ToValidUTF8(*s, "\uFFFD") }
