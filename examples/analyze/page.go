package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

// A page is an analysed text and what is to be said of its file.
type page struct {
	doc *arnews.Document
	// encoding is what the file was read as, "" for plain UTF-8.
	encoding string
}

// read returns the bytes of the file of that name; - is standard input.
func read(name string, stdin io.Reader) ([]byte, error) {
	if name == "-" {
		raw, err := io.ReadAll(stdin)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return raw, nil
	}
	return os.ReadFile(name)
}

// analyze analyses the text of a file.
func analyze(ctx context.Context, a *arnews.Analyzer, raw []byte) (page, error) {
	s, encoding := articles.Decode(raw)
	doc, err := a.Analyze(ctx, s)
	return page{doc, encoding}, err
}
