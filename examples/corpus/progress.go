package main

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"time"

	"github.com/schollz/progressbar/v3"

	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/terminal"
)

// A progress shows on a terminal how much is read. Its zero value shows
// nothing.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress returns a progress bar on a terminal, and none elsewhere.
func newProgress(w io.Writer, inputs []string) progress {
	if !terminal.Is(w) {
		return progress{}
	}
	return progress{progressbar.NewOptions64(size(inputs),
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionFullWidth(),
		progressbar.OptionClearOnFinish(),
	)}
}

// size returns the bytes of the files of these names, -1 where that cannot be
// told beforehand.
func size(inputs []string) int64 {
	total := int64(0)
	for _, name := range inputs {
		if name == "-" {
			return -1
		}
		_ = filepath.WalkDir(name, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // what cannot be read is said later
			}
			if info, err := os.Stat(file); err == nil {
				total += info.Size()
			}
			return nil
		})
	}
	if total == 0 {
		return -1
	}
	return total
}

// watch counts the bytes of records as they pass.
func (p progress) watch(records iter.Seq2[articles.Record, error]) iter.Seq2[articles.Record, error] {
	if p.bar == nil {
		return records
	}
	return func(yield func(articles.Record, error) bool) {
		for rec, err := range records {
			_ = p.bar.Add(len(rec.Raw) + 1)
			if !yield(rec, err) {
				return
			}
		}
	}
}

// finish takes the bar away.
func (p progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
