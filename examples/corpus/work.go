package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"os"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/counts"
)

// A result is what one article became.
type result struct {
	line   []byte
	counts counts.Sum
	last   last
}

// newResult is the take of analyses.Of: it runs on all cores.
func newResult(a articles.Article, doc *arnews.Document) (result, error) {
	r := result{counts: counts.Sum{}, last: lastOf(a)}
	for k, n := range counts.Of(doc) {
		r.counts[k] += n
	}
	if a.ID == nil {
		place, err := json.Marshal(a.Place.String())
		if err != nil {
			return r, err
		}
		a.ID = place
	}
	var err error
	r.line, err = analyses.Line(a, doc)
	return r, err
}

// work analyses the records and writes the lines. It returns how far the output
// is, nil where it could not even begin.
func work(ctx context.Context, records iter.Seq2[articles.Record, error], a arnews.Analyzer, opt options, stdout io.Writer, bar progress) (st *state, err error) {
	defer bar.finish()
	out := stdout
	st = newState(opt)
	var file *os.File
	if opt.out != "" {
		if st, file, err = open(opt); err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, file.Close()) }()
		out = file
	}
	w := &writer{Writer: bufio.NewWriterSize(out, 256<<10), file: file, state: st, opt: opt, noted: time.Now()}
	flush := func() {}
	if file == nil {
		flush = func() { w.Flush() } // nobody in a pipe waits longer than we do; the error stays with w
	}
	for r, err := range analyses.Of(ctx, st.rest(bar.watch(records)), a, newResult, flush) {
		var changed *changedError
		if errors.As(err, &changed) {
			return st, errors.Join(err, w.note())
		}
		if err := w.add(r, err); err != nil {
			return st, err
		}
	}
	return st, w.note()
}

// A writer writes the output and keeps the state of it.
type writer struct {
	*bufio.Writer
	file  *os.File // nil where there is none that a later run could go on with
	state *state
	opt   options
	noted time.Time // when the state was written last
}

// add writes a result, or counts what could not be read.
func (w *writer) add(r result, err error) error {
	if err != nil {
		w.state.addError(err)
	} else {
		if _, err := w.Write(r.line); err != nil {
			return err
		}
		w.state.add(r)
	}
	if time.Since(w.noted) < w.opt.checkpoint {
		return nil
	}
	return w.note()
}

// note writes what is held back, and then how far the output is.
func (w *writer) note() error {
	if err := w.Flush(); err != nil || w.file == nil {
		return err
	}
	w.noted = time.Now()
	if err := w.file.Sync(); err != nil {
		return err
	}
	return w.state.save(w.opt.out)
}
