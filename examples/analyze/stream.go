package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/inorder"
)

// stream analyses lines {"id", "text", "ref"} on all cores and prints one
// analysis a line, in order. ref stands for a line's own where it has none.
// The first line that cannot be answered ends the work: the lines before it
// are printed, and the error names it. It holds nothing back while it waits, so
// that a program at the other end of the pipe may wait for an answer.
func stream(ctx context.Context, in io.Reader, out io.Writer, ref time.Time) error {
	w := bufio.NewWriterSize(out, 64<<10)
	lines := articles.Reader{Stdin: in, MaxBytes: -1, Lines: true}
	answers := inorder.Map(ctx, lines.Records("-"),
		func(rec articles.Record) ([]byte, error) { return answer(ctx, rec, ref) },
		func() { w.Flush() }) // its error stays with w
	for line, err := range answers {
		if err != nil {
			return cmp.Or(w.Flush(), ofLine(err))
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return cmp.Or(w.Flush(), ctx.Err())
}

// ofLine names the line alone, since there is but one input.
func ofLine(err error) error {
	if e := (*articles.Error)(nil); errors.As(err, &e) {
		return fmt.Errorf("line %d: %w", e.Line, e.Err)
	}
	return err
}

// answer returns the line of output for a line of input.
func answer(ctx context.Context, rec articles.Record, ref time.Time) ([]byte, error) {
	article, err := rec.Article()
	if err != nil {
		return nil, err
	}
	if !article.Ref.IsZero() {
		ref = article.Ref
	}
	a := arnews.Analyzer{Reference: ref, MaxBytes: -1}
	doc, err := a.Analyze(ctx, article.Text)
	if err != nil {
		return nil, err
	}
	return encode(article.ID, doc)
}

// encode returns the document as one line that begins with the id.
func encode(id json.RawMessage, doc *arnews.Document) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(doc); err != nil {
		return nil, err
	}
	if id == nil {
		return b.Bytes(), nil
	}
	head := append([]byte(`{"id":`), id...)
	return append(append(head, ','), b.Bytes()[1:]...), nil
}
