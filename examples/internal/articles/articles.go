// Package articles reads news articles from files, folders and streams.
//
//	var in articles.Reader
//	for a, err := range in.All("news/", "more.jsonl", "-") {
//		if err != nil {
//			log.Print(err) // "more.jsonl:12: …": the articles behind it still come
//			continue
//		}
//		fmt.Println(a.Name(), a.Text)
//	}
//
// # What is read
//
// A file whose name ends in .jsonl or .ndjson holds one article a line:
//
//	{"id": any value, "text": "…", "ref": "2019-12-07", "title": "…", "source": "…", "date": "…"}
//
// All but the text may be left out. "textBase64" stands in the place of "text"
// for one that is not valid UTF-8. "ref" is the day, or the moment, by which
// relative dates are resolved; where a line has none its "date" is taken, if
// it can be read as one.
//
// Any other file is one article, in UTF-8, UTF-16, windows-1256 or another
// encoding that package normalize detects, unless it begins like a JSON object:
// then it holds lines too. The name - is standard input, which may be either.
//
// Of a folder every file counts whose name ends in .txt, .jsonl or .ndjson, in
// the order of the names, folders inside it too. Names that begin with a dot
// are passed over.
//
// # Errors
//
// What cannot be read is an *Error that names the file and the line, and does
// not end the reading.
//
// # Memory
//
// One line or one file is held at a time. One that is longer than
// Reader.MaxBytes is passed over without being held.
package articles

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"
)

// An Article is a text and what its source says of it.
type Article struct {
	Place
	// ID is the line's id as it stands there, any JSON value; nil where there
	// is none.
	ID   json.RawMessage
	Text string
	// Ref is the day or moment by which relative dates are resolved; zero where
	// the source gives none.
	Ref time.Time
	// Title, Source and Date are what the line says, "" where it says nothing.
	Title, Source, Date string
	// Encoding is what a file was read as, "" for plain UTF-8.
	Encoding string
}

// Name returns what people may call the article: its id, else its place.
func (a *Article) Name() string {
	var s string
	switch {
	case a.ID == nil:
		return a.Place.String()
	case json.Unmarshal(a.ID, &s) == nil && s != "":
		return s
	}
	return string(a.ID)
}

// A Place is where an article stands.
type Place struct {
	File string // its name, - for standard input
	Line int    // from 1; 0 where the whole file is one article
}

// String returns file:line, as compilers write it, or the file's name alone.
func (p Place) String() string {
	file := p.File
	if file == "-" {
		file = "standard input"
	}
	if p.Line == 0 {
		return file
	}
	return fmt.Sprintf("%s:%d", file, p.Line)
}

// An Error says what could not be read, and why.
type Error struct {
	Place
	Err error
}

func (e *Error) Error() string {
	msg := e.Err.Error()
	if path := (*fs.PathError)(nil); errors.As(e.Err, &path) {
		msg = path.Err.Error() // the name stands before it already
	}
	return e.Place.String() + ": " + strings.ReplaceAll(msg, "\n", " ")
}

func (e *Error) Unwrap() error { return e.Err }

// What an Error may wrap, beside errors of the file system and *RefError.
var (
	ErrJSON    = errors.New(`not JSON of the form {"id", "text", "ref"}`)
	ErrUTF8    = errors.New(`not JSON: it is not valid UTF-8 (a text that is not may stand in "textBase64")`)
	ErrNoText  = errors.New(`it has no "text"`)
	ErrBase64  = errors.New("textBase64: not base64")
	ErrTooLong = errors.New("longer than the limit")
	ErrEmpty   = errors.New("the folder holds no .txt, .jsonl or .ndjson file")
)

// Reason says in a word or two why something could not be read, the same for
// all errors of a kind.
func Reason(err error) string {
	for _, kind := range []struct {
		err   error
		words string
	}{
		{ErrJSON, "not JSON"}, {ErrUTF8, "not valid UTF-8"}, {ErrNoText, `no "text"`},
		{ErrBase64, "textBase64 is not base64"}, {ErrTooLong, "longer than the limit"}, {ErrEmpty, "empty folder"},
	} {
		if errors.Is(err, kind.err) {
			return kind.words
		}
	}
	if ref := (*RefError)(nil); errors.As(err, &ref) {
		return "ref is no date"
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err.Error()
	}
	return "cannot be read"
}
