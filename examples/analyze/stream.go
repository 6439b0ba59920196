package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
)

// stream analyses lines {"id", "text", "ref"} on all cores and prints one
// analysis a line, in order. ref stands for a line's own where it has none.
// The first line that cannot be answered ends the work: the lines before it
// are printed, and the error names it. It holds nothing back while it waits, so
// that a program at the other end of the pipe may wait for an answer.
func stream(ctx context.Context, in io.Reader, out io.Writer, ref time.Time) error {
	w := bufio.NewWriterSize(out, 64<<10)
	flush := func() { w.Flush() } // its error stays with w
	lines := articles.Reader{Stdin: in, MaxBytes: -1, Lines: true}
	a := arnews.Analyzer{Reference: ref, MaxBytes: -1}
	for line, err := range analyses.Of(ctx, lines.Records("-"), a, analyses.Line, flush) {
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
