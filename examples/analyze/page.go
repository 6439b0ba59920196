package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/normalize"
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
	s, encoding := decode(raw)
	doc, err := a.Analyze(ctx, s)
	return page{doc, encoding}, err
}

// decode returns the text of a file, and what it was read as if that is not
// plain UTF-8. UTF-8 that is damaged stays so, since offsets count its bytes.
func decode(raw []byte) (s, encoding string) {
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
