package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"arnews.example/arnews"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/counts"
)

// Beam finds the functions of a pipeline by their registration, on every worker,
// before main runs: this is the one place for an init function.
func init() {
	register.DoFn4x1[context.Context, string, func(string), func(string, int64), error](&analyzeFn{})
	register.Emitter1[string]()
	register.Emitter2[string, int64]()
	register.Function2x1(countLine)
}

// pipeline returns the whole pipeline.
func pipeline(opt options) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	lines := textio.Read(s, opt.input, textio.ReadAutoCompression())
	found, keys := beam.ParDo2(s.Scope("Analyze"), &analyzeFn{Ref: opt.ref}, lines)
	write(s.Scope("Analyses"), opt.output, opt.shards, found)
	sums := stats.SumPerKey(s, keys)
	textio.Write(s.Scope("Counts"), opt.counts, beam.ParDo(s, countLine, sums))
	return p
}

// An analyzeFn is the DoFn: a line of JSON in; its analysis and its counts out.
type analyzeFn struct {
	// Ref is the reference date of articles without one.
	Ref string `json:"ref"`

	ref time.Time
}

// Setup reads the reference date, once for each instance.
func (f *analyzeFn) Setup() (err error) {
	f.ref, err = articles.ParseRef(f.Ref)
	return err
}

// ProcessElement analyses one line. What cannot be read is counted.
func (f *analyzeFn) ProcessElement(ctx context.Context, line string, emit func(string), count func(string, int64)) error {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF"))
	if line == "" {
		return nil
	}
	a, err := article(line)
	if err != nil {
		count(counts.OfError(err).String(), 1)
		return nil
	}
	analyzer := arnews.Analyzer{Reference: f.ref, MaxBytes: -1}
	if !a.Ref.IsZero() {
		analyzer.Reference = a.Ref
	}
	doc, err := analyzer.Analyze(ctx, a.Text)
	if err != nil {
		return err // the context's: Beam tries again
	}
	out, err := analyses.Line(a, doc)
	if err != nil {
		return err
	}
	emit(strings.TrimSuffix(string(out), "\n"))
	for key, n := range counts.Of(doc) {
		count(key.String(), n)
	}
	return nil
}

// article reads a line as examples/corpus does.
func article(line string) (articles.Article, error) {
	if len(line) > articles.DefaultMaxBytes {
		return articles.Article{}, articles.ErrTooLong
	}
	return articles.Parse([]byte(line))
}

// countLine writes a count as a line: kind, name and number with tabs between.
func countLine(key string, n int64) string { return fmt.Sprintf("%s\t%d", key, n) }
