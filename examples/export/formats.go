package main

import (
	"bytes"
	"io"

	"arnews.example/arnews"
	"arnews.example/arnews/export"
	"arnews.example/examples/internal/articles"
)

// An article is what becomes of one: its files, the one to print first.
type article struct {
	place articles.Place
	name  string
	files []file
}

type file struct {
	ending string // of its name
	body   []byte
}

// A part is one of the files that a format consists of.
type part struct {
	ending string
	write  func(w io.Writer, name string, doc *arnews.Document) error
}

// A format says how documents are written.
type format struct {
	parts  []part
	header func(io.Writer) error // of a table, nil for other formats
	// config is the name of a file that is the same for all articles, "" for
	// none.
	config      string
	writeConfig func(io.Writer) error
}

var formats = map[string]format{
	"timeml": {parts: []part{{".tml", func(w io.Writer, _ string, doc *arnews.Document) error {
		return export.WriteTimeML(w, doc)
	}}}},
	"webanno": {parts: []part{{".jsonld", func(w io.Writer, _ string, doc *arnews.Document) error {
		return export.WebAnnotation{}.Write(w, doc)
	}}}},
	"brat": {
		parts: []part{
			{".ann", func(w io.Writer, _ string, doc *arnews.Document) error { return export.Brat{}.WriteAnnotations(w, doc) }},
			{".txt", func(w io.Writer, _ string, doc *arnews.Document) error { return export.Brat{}.WriteText(w, doc) }},
		},
		config:      "annotation.conf",
		writeConfig: export.Brat{}.WriteConfig,
	},
	"csv-dates":  table(export.CSV.WriteDates),
	"csv-quotes": table(export.CSV.WriteQuotes),
}

// table is the format of a table that has all articles in it.
func table(write func(export.CSV, io.Writer, *arnews.Document) error) format {
	return format{
		header: func(w io.Writer) error { return write(export.CSV{ID: "id"}, w, &arnews.Document{}) },
		parts: []part{{".csv", func(w io.Writer, name string, doc *arnews.Document) error {
			return write(export.CSV{ID: name, NoHeader: true}, w, doc)
		}}},
	}
}

// article writes the files of one article.
func (f format) article(a articles.Article, doc *arnews.Document) (article, error) {
	one := article{place: a.Place, name: a.Name()}
	for _, p := range f.parts {
		var b bytes.Buffer
		if err := p.write(&b, one.name, doc); err != nil {
			return article{}, err
		}
		one.files = append(one.files, file{p.ending, b.Bytes()})
	}
	return one, nil
}
