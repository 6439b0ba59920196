package articles

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/normalize"
)

// Article decodes the record. The error is an *Error.
func (rec Record) Article() (Article, error) {
	if rec.Line == 0 {
		s, encoding := Decode(rec.Raw)
		return Article{Place: rec.Place, Text: s, Encoding: encoding}, nil
	}
	a, err := Parse(rec.Raw)
	if err != nil {
		return Article{}, &Error{rec.Place, err}
	}
	a.Place = rec.Place
	return a, nil
}

// Decode returns the text of a file, and what it was read as if that is not
// plain UTF-8. UTF-8 that is damaged stays so, since offsets count its bytes.
func Decode(raw []byte) (s, encoding string) {
	s, found := normalize.Decode(raw)
	if found.Encoding == normalize.UTF8 && len(found.Mojibake) == 0 {
		return string(raw), ""
	}
	names := []string{found.Encoding.String()}
	for _, via := range found.Mojibake {
		names = append(names, "misread as "+via.String())
	}
	return s, strings.Join(names, ", ")
}

// jsonLine is a line of JSON lines.
type jsonLine struct {
	ID         json.RawMessage `json:"id"`
	Text       *string         `json:"text"`
	TextBase64 *string         `json:"textBase64"`
	Ref        string          `json:"ref"`
	Title      words           `json:"title"`
	Source     words           `json:"source"`
	Date       words           `json:"date"`
}

// words is a string that may also be absent, null or something else.
type words string

func (w *words) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*w = words(s)
	}
	return nil
}

// Parse returns the article of a line of JSON lines. The error is or wraps
// ErrUTF8, ErrJSON, ErrNoText, ErrBase64 or a *RefError.
func Parse(line []byte) (Article, error) {
	if !utf8.Valid(line) {
		return Article{}, ErrUTF8
	}
	var l jsonLine
	if err := json.Unmarshal(line, &l); err != nil {
		return Article{}, fmt.Errorf("%w: %w", ErrJSON, err)
	}
	a := Article{ID: l.ID, Title: string(l.Title), Source: string(l.Source), Date: string(l.Date)}
	switch {
	case l.Text != nil:
		a.Text = *l.Text
	case l.TextBase64 != nil:
		raw, err := base64.StdEncoding.DecodeString(*l.TextBase64)
		if err != nil {
			return Article{}, fmt.Errorf("%w: %w", ErrBase64, err)
		}
		a.Text = string(raw)
	default:
		return Article{}, ErrNoText
	}
	var err error
	if a.Ref, err = ParseRef(l.Ref); err != nil {
		return Article{}, fmt.Errorf("ref: %w", err)
	}
	if a.Ref.IsZero() {
		a.Ref = day(a.Date)
	}
	return a, nil
}

// day returns the day or moment that the date of an archive names, in whatever
// form; zero where it names none.
func day(s string) time.Time {
	if t, err := ParseRef(s); err == nil {
		return t
	}
	d, err := dates.Parse(strings.TrimSpace(s))
	if err != nil || !d.Known() || d.Grain > dates.GrainDay || d.Grain == dates.GrainNone {
		return time.Time{}
	}
	return d.From
}
