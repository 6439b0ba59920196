package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"

	"arnews.example/arnews"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/command"
	"arnews.example/examples/internal/sample"
)

const usage = `
usage: export [flags] [FILE|FOLDER…]

Writes what was found in articles in the forms that other programs read. Files
hold one article each, or lines {"id", "text", "ref"}; - is standard input.
Without a FILE it takes an article of its own.

  export article.txt                       TimeML
  export -format webanno article.txt       Web Annotation, JSON-LD
  export -format csv-quotes news/          one table of the quotations of all
  export -format brat -dir corpus news/    NAME.txt, NAME.ann, annotation.conf`

// run is the whole command. It returns the exit code: 0, 1 for articles that
// could not be read or written, 2 for a wrong command line.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	name := command.NewOneOf("timeml", "webanno", "brat", "csv-dates", "csv-quotes")
	flags.Var(name, "format", "`timeml`, webanno, brat, csv-dates or csv-quotes")
	dir := flags.String("dir", "", "write files in this `folder`, which is made if it is not there")
	ref := flags.String("ref", "", "the reference `date` of articles without one: 2019-12-07, or a time of RFC 3339")
	if code, done := command.Parse(flags, usage, args, stdout, stderr); done {
		return code
	}
	reference, err := articles.ParseRef(*ref)
	if err != nil {
		return command.Fail(stderr, flags, fmt.Errorf("-ref: %w", err))
	}
	f := formats[name.Value]
	if f.header != nil && *dir != "" {
		return command.Fail(stderr, flags, fmt.Errorf("-dir: %s is one table, which is printed", name))
	}

	records := own()
	if flags.NArg() > 0 {
		in := articles.Reader{Stdin: stdin}
		records = in.Records(flags.Args()...)
	}
	code := 0
	report := func(err error) {
		fmt.Fprintf(stderr, "export: %v\n", err)
		code = 1
	}
	out := bufio.NewWriter(stdout)
	put := printer(out, f)
	if *dir != "" {
		put = folder(*dir, f)
	}
	a := arnews.Analyzer{Reference: reference, MaxBytes: -1}
	if err := each(ctx, records, a, f, put, report); err != nil {
		report(err)
	}
	if err := out.Flush(); err != nil {
		report(err)
	}
	return code
}

// own yields the article that is exported where none is named.
func own() iter.Seq2[articles.Record, error] {
	return func(yield func(articles.Record, error) bool) {
		for rec, err := range sample.Records() {
			yield(rec, err)
			return
		}
	}
}

// each puts the files of each article. What cannot be read is reported, and
// the work goes on; an error is one of writing.
func each(ctx context.Context, records iter.Seq2[articles.Record, error], a arnews.Analyzer, f format,
	put func(article) error, report func(error)) error {
	for one, err := range analyses.Of(ctx, records, a, f.article, nil) {
		if err != nil {
			report(err)
			continue
		}
		if err := put(one); err != nil {
			return err
		}
	}
	return ctx.Err()
}

var errSeveral = errors.New("there is more than one article: name a folder with -dir")

// printer returns what prints the first file of an article, and all articles
// where the format is a table.
func printer(out io.Writer, f format) func(article) error {
	printed := false
	return func(one article) error {
		switch {
		case !printed && f.header != nil:
			if err := f.header(out); err != nil {
				return err
			}
		case printed && f.header == nil:
			return errSeveral
		}
		printed = true
		_, err := out.Write(one.files[0].body)
		return err
	}
}
