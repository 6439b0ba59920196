package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"
	"unicode/utf8"

	"arnews.example/arnews"
)

// A line is one line of the input on its way through the program.
type line struct {
	number int // from 1
	in     []byte
	out    []byte
	err    error
	done   chan struct{} // closed when out or err is set
}

// stream analyses lines {"id", "text", "ref"} on all cores and prints one
// analysis a line, in order. ref stands for a line's own where it has none.
// The first line that cannot be answered ends the work: the lines before it
// are printed, and the error names it.
//
// No more lines are held than about three for each core, however long the
// input is.
func stream(ctx context.Context, in io.Reader, out io.Writer, ref time.Time) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // nobody waits for the reader, which may sit in a Read that never ends
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan *line)
	inOrder := make(chan *line, 2*workers)
	go func() {
		defer close(inOrder)
		defer close(todo)
		readLines(ctx, in, todo, inOrder)
	}()
	for range workers {
		go func() {
			for l := range todo {
				l.out, l.err = answer(ctx, l.in, ref)
				l.in = nil
				close(l.done)
			}
		}()
	}
	return writeLines(ctx, inOrder, out)
}

// readLines sends each line of in to a worker and, in order, to the writer.
// A read error travels as a line.
func readLines(ctx context.Context, in io.Reader, todo, inOrder chan<- *line) {
	r := bufio.NewReaderSize(in, 64<<10)
	for n := 1; ; n++ {
		raw, err := r.ReadBytes('\n')
		if n == 1 {
			raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
		}
		if raw = bytes.TrimSpace(raw); len(raw) > 0 && (err == nil || err == io.EOF) {
			l := &line{number: n, in: raw, done: make(chan struct{})}
			select {
			case inOrder <- l:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- l:
			case <-ctx.Done():
				return
			}
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			l := &line{number: n, err: err, done: make(chan struct{})}
			close(l.done)
			select {
			case inOrder <- l:
			case <-ctx.Done():
			}
			return
		}
	}
}

// writeLines prints what the lines became. It holds nothing back while it
// waits, so that a program at the other end of the pipe may wait for an answer.
func writeLines(ctx context.Context, lines <-chan *line, out io.Writer) error {
	w := bufio.NewWriterSize(out, 64<<10)
	for {
		l, err := nextLine(ctx, lines, w)
		if err != nil || l == nil {
			return cmp.Or(err, ctx.Err(), w.Flush())
		}
		if l.err != nil {
			return cmp.Or(w.Flush(), fmt.Errorf("line %d: %w", l.number, l.err))
		}
		if _, err := w.Write(l.out); err != nil {
			return err
		}
	}
}

// nextLine waits for the next line to be done; nil stands for the end.
func nextLine(ctx context.Context, lines <-chan *line, w *bufio.Writer) (*line, error) {
	l, err := receive(ctx, lines, w)
	if l == nil || err != nil {
		return nil, err
	}
	_, err = receive(ctx, l.done, w)
	return l, err
}

// receive receives from c, and flushes w first if it has to wait.
func receive[T any](ctx context.Context, c <-chan T, w *bufio.Writer) (v T, err error) {
	select {
	case v = <-c:
		return v, nil
	default:
	}
	if err := w.Flush(); err != nil {
		return v, err
	}
	select {
	case v = <-c:
		return v, nil
	case <-ctx.Done():
		return v, ctx.Err()
	}
}

// A request is what a line asks for.
type request struct {
	ID         json.RawMessage `json:"id"`
	Text       *string         `json:"text"`
	TextBase64 *string         `json:"textBase64"` // in the place of text, for one that is not valid UTF-8
	Ref        string          `json:"ref"`
}

// text returns the text that the line holds.
func (q *request) text() (string, error) {
	switch {
	case q.Text != nil:
		return *q.Text, nil
	case q.TextBase64 != nil:
		raw, err := base64.StdEncoding.DecodeString(*q.TextBase64)
		if err != nil {
			return "", fmt.Errorf("textBase64: %w", err)
		}
		return string(raw), nil
	}
	return "", errors.New(`it has no "text"`)
}

// answer returns the line of output for a line of input.
func answer(ctx context.Context, in []byte, ref time.Time) ([]byte, error) {
	var q request
	if !utf8.Valid(in) {
		return nil, errors.New(`not JSON: it is not valid UTF-8 (a text that is not may stand in "textBase64")`)
	}
	if err := json.Unmarshal(in, &q); err != nil {
		return nil, fmt.Errorf("not JSON of the form {\"id\", \"text\", \"ref\"}: %w", err)
	}
	s, err := q.text()
	if err != nil {
		return nil, err
	}
	if q.Ref != "" {
		if ref, err = parseRef(q.Ref); err != nil {
			return nil, fmt.Errorf("ref: %w", err)
		}
	}
	a := arnews.Analyzer{Reference: ref, MaxBytes: -1}
	doc, err := a.Analyze(ctx, s)
	if err != nil {
		return nil, err
	}
	return encode(q.ID, doc)
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
