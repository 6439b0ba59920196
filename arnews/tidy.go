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
	if !utf8.ValidString(d.Text) {
		d.validate()
	}
}

// validate puts U+FFFD in the place of invalid UTF-8 in what was taken from
// the text.
func (d *Document) validate() {
	clean := func(s *string) { *s = strings.ToValidUTF8(*s, "\uFFFD") }
	for _, f := range []*segment.Field{&d.Headline, &d.Kicker, &d.Subhead, &d.Source} {
		clean(&f.Text)
	}
	for _, fs := range [][]segment.Field{d.Authors, d.Agencies} {
		for i := range fs {
			clean(&fs[i].Text)
		}
	}
}
