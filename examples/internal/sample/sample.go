// Package sample holds six articles over one story, in the manners of papers
// from six countries: the calendars, the names of the months, the spellings and
// the ways to quote differ, the people are the same. The ship, the people and
// the papers are invented.
package sample

import (
	"bytes"
	"embed"
	"encoding/json"
	"io/fs"
	"iter"
	"path"
	"strings"

	"arnews.example/examples/internal/articles"
)

//go:embed news/*.txt
var files embed.FS

// All yields the articles, oldest first. It never yields an error; it has the
// form of articles.Reader.All.
func All() iter.Seq2[articles.Article, error] {
	return func(yield func(articles.Article, error) bool) {
		for rec, err := range Records() {
			var a articles.Article
			if err == nil {
				a, err = rec.Article()
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// Records is All in the form of articles.Reader.Records.
func Records() iter.Seq2[articles.Record, error] {
	return func(yield func(articles.Record, error) bool) {
		names, err := fs.Glob(files, "news/*.txt")
		if err != nil {
			panic(err) // the pattern is bad
		}
		for _, name := range names {
			raw, err := files.ReadFile(name)
			if !yield(articles.Record{Place: articles.Place{File: path.Base(name)}, Raw: raw}, err) {
				return
			}
		}
	}
}

// Lines returns the articles as JSON lines, with the files' names as ids.
func Lines() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for a := range All() {
		err := enc.Encode(struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}{strings.TrimSuffix(a.File, ".txt"), a.Text})
		if err != nil {
			panic(err) // strings marshal
		}
	}
	return b.Bytes()
}
