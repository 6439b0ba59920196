// Command html analyses a saved news page.
//
//	go run . [FILE.html]
//
// Without a file it reads a sample. The page's paragraphs come from the node
// tree, since an extractor's plain text loses them: once from the whole page,
// once from what go-trafilatura takes for the article. The extractor reads the
// page's meta elements; what they leave out (a publication date in words, the
// author, the agency) is found in the text.
//
// This is a module of its own, so that the library itself does not depend on an
// HTML parser and an extractor.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
)

//go:embed sample.html
var sample []byte

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "html:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	page := sample
	switch len(args) {
	case 0:
	case 1:
		raw, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		page = raw
	default:
		return fmt.Errorf("one file at most, got %d", len(args))
	}
	p, err := read(bytes.NewReader(page))
	if err != nil {
		return err
	}
	return p.print(w)
}
