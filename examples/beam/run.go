package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx" // all runners and file systems

	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/sample"
)

// options are what the flags say, beside Beam's own.
type options struct {
	input, output, counts, ref string
	shards                     int
}

func (o *options) flags(f *flag.FlagSet) {
	f.StringVar(&o.input, "input", "", "a `file` of JSON lines, or a pattern; six articles of its own without it")
	f.StringVar(&o.output, "output", "", "`where` the analyses go; standard output without it")
	f.StringVar(&o.counts, "counts", "", "the `file` for the counts")
	f.StringVar(&o.ref, "ref", "", "the reference `date` of articles without one: 2019-12-07, or a time of RFC 3339")
	f.IntVar(&o.shards, "shards", 4, "into how `many` files the analyses go")
}

func usage(w io.Writer) {
	fmt.Fprint(w, `usage: beam [flags]

Analyses lines {"id", "text", "ref"} with Apache Beam, on the local runner prism
without --runner. Without flags it analyses six articles of its own.

  go run . --input=news.jsonl --output=out --counts=counts.tsv

  --input FILE    a file of JSON lines, or a pattern
  --output OUT    the analyses: OUT-00000-of-00004.jsonl and so on; standard output without it
  --counts FILE   the counts: kind, name and number, with tabs between
  --shards N      into how many files the analyses go (4)
  --ref DATE      the reference date of articles without one
  --runner NAME   prism, flink, spark, dataflow, universal
  --endpoint URL  the job server of flink, spark and universal

Beam's own flags: go doc github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts
`)
}

// run runs the pipeline. Where nothing says where the results go it prints
// them, which is for the local runner.
func run(ctx context.Context, opt options, runner string, stdout, stderr io.Writer) error {
	if _, err := articles.ParseRef(opt.ref); err != nil {
		return fmt.Errorf("--ref: %w", err)
	}
	if opt.shards < 1 {
		return fmt.Errorf("--shards: %d is no number of files", opt.shards)
	}
	runner = cmp.Or(runner, "prism")
	local := runner == "prism" || runner == "PrismRunner"
	if !local && (opt.input == "" || opt.output == "" || opt.counts == "") {
		return errors.New("a remote runner needs --input, --output and --counts")
	}
	if local {
		quiet()
	}
	dir, err := os.MkdirTemp("", "beam")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	printed := opt.output == ""
	if opt.input == "" {
		opt.input = filepath.Join(dir, "sample.jsonl")
		if err := os.WriteFile(opt.input, sample.Lines(), 0o600); err != nil {
			return err
		}
	}
	opt.output = cmp.Or(opt.output, filepath.Join(dir, "out"))
	opt.counts = cmp.Or(opt.counts, filepath.Join(dir, "counts"))

	if _, err := beam.Run(ctx, runner, pipeline(opt)); err != nil {
		return err
	}
	if printed {
		if err := printFiles(stdout, opt); err != nil {
			return err
		}
	}
	if strings.Contains(opt.counts, "://") || !local {
		return nil
	}
	sum, err := readCounts(opt.counts)
	if err != nil {
		return err
	}
	fmt.Fprintln(stderr)
	sum.Summary().Text(stderr, 10)
	return nil
}

// quiet keeps the runner's account of its stages off the terminal.
func quiet() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})))
}

// printFiles prints the analyses, file by file.
func printFiles(w io.Writer, opt options) error {
	for i := range opt.shards {
		raw, err := os.ReadFile(shardName(opt.output, i, opt.shards))
		if errors.Is(err, os.ErrNotExist) {
			continue // a shard without analyses has no file
		} else if err != nil {
			return err
		}
		if _, err := w.Write(raw); err != nil {
			return err
		}
	}
	return nil
}
