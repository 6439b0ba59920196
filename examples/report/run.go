package main

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

//go:embed samples/*.txt
var samples embed.FS

// run is the whole command. It returns the exit code: 0, 1 for input that it
// cannot work with, 2 for a wrong command line.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	say := func(err error) { fmt.Fprintf(stderr, "report: %v\n", err) }
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	out := flags.String("o", "", "write the page to `FILE` in place of standard output")
	ref := flags.String("ref", "", "the reference `date` of articles that come with none: 2019-12-07, or a time of RFC 3339")
	lang := flags.String("lang", "ar", "the `language` of the page around the articles: ar or en")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		usage(stdout, flags)
		return 0
	} else if err != nil {
		say(err)
		return 2
	}
	reference, err := articles.ParseRef(*ref)
	if err != nil {
		say(fmt.Errorf("-ref: %w", err))
		return 2
	}
	w, err := wordsOf(*lang)
	if err != nil {
		say(fmt.Errorf("-lang: %w", err))
		return 2
	}

	p := newPage(w)
	code := 0
	for a, err := range input(flags.Args(), stdin) {
		if err != nil { // the other articles still come
			say(err)
			code = 1
			continue
		}
		if err := analyze(ctx, p, a, reference); err != nil {
			say(err)
			return 1
		}
	}
	if len(p.Articles) == 0 {
		return 1
	}
	if err := write(*out, stdout, p); err != nil {
		say(err)
		return 1
	}
	return code
}

func usage(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprint(w, "usage: report [flags] [FILE…]\n\n"+
		"Makes one HTML page of Arabic news articles: dates, quotations and speakers\n"+
		"marked in the text, who said what, a timeline. A FILE is an article, a folder\n"+
		"of .txt files, JSON lines {\"text\", \"id\", \"ref\"}, or - for standard input.\n"+
		"Without one the page shows three samples.\n\n")
	flags.SetOutput(w)
	flags.PrintDefaults()
	fmt.Fprint(w, "\nreport -o page.html news.txt && xdg-open page.html\n")
}

// input yields the articles of the files of these names, and the samples where
// there is none.
func input(names []string, stdin io.Reader) iter.Seq2[articles.Article, error] {
	if len(names) > 0 {
		r := articles.Reader{Stdin: stdin}
		return r.All(names...)
	}
	return func(yield func(articles.Article, error) bool) {
		for _, name := range []string{"library", "train", "olives"} {
			raw, err := samples.ReadFile("samples/" + name + ".txt")
			a := articles.Article{Text: string(raw), Place: articles.Place{File: name + ".txt"}}
			if !yield(a, err) {
				return
			}
		}
	}
}

// analyze adds an article to the page.
func analyze(ctx context.Context, p *page, a articles.Article, ref time.Time) error {
	if a.Ref.IsZero() {
		a.Ref = ref
	}
	an := arnews.Analyzer{Reference: a.Ref, MaxBytes: -1}
	doc, err := an.Analyze(ctx, a.Text)
	if err != nil {
		return fmt.Errorf("%s: %w", a.Name(), err)
	}
	p.add(a, doc)
	return nil
}

// write renders the page before it opens the file, so that a failure leaves the
// old file as it is.
func write(name string, stdout io.Writer, p *page) error {
	var b bytes.Buffer
	if err := p.render(&b); err != nil {
		return err
	}
	if name == "" || name == "-" {
		_, err := stdout.Write(b.Bytes())
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}
