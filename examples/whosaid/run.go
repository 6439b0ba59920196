package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/quotes"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/command"
	"arnews.example/examples/internal/sample"
)

const usage = `
usage: whosaid [flags] [FILE|FOLDER…]

Lists people with what they are quoted with, over many articles: files with one
article each, lines {"id", "text", "ref"}, or folders of both. Without a FILE it
reads six articles of its own; - is standard input.

  whosaid news/                       who is quoted most
  whosaid -name الإدريسي news/        what she said
  whosaid -format csv -min 5 a.jsonl  a table of those quoted five times`

// run is the whole command. It returns the exit code: 0, 1 for articles that
// could not be read, 2 for a wrong command line.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("whosaid", flag.ContinueOnError)
	var keep filter
	flags.IntVar(&keep.min, "min", 1, "leave out who has fewer than `N` quotations")
	flags.StringVar(&keep.name, "name", "", "only people whose `name` holds these words, in any spelling")
	kinds := flags.String("kind", "direct,mixed,indirect", "only quotations of these `kinds`")
	who := command.NewOneOf("people", "institutions", "all")
	flags.Var(who, "who", "list `whom`: people, institutions or all")
	format := command.NewOneOf("text", "json", "csv")
	flags.Var(format, "format", "the `form`: text, json or csv")
	ref := flags.String("ref", "", "the reference `date` of articles without one: 2019-12-07, or a time of RFC 3339")
	if code, done := command.Parse(flags, usage, args, stdout, stderr); done {
		return code
	}
	reference, err := articles.ParseRef(*ref)
	if err != nil {
		return command.Fail(stderr, flags, fmt.Errorf("-ref: %w", err))
	}
	if keep.kinds, err = parseKinds(*kinds); err != nil {
		return command.Fail(stderr, flags, fmt.Errorf("-kind: %w", err))
	}
	keep.who = who.Value

	records := sample.Records()
	if flags.NArg() > 0 {
		in := articles.Reader{Stdin: stdin}
		records = in.Records(flags.Args()...)
	}
	code := 0
	list, err := collect(ctx, records, arnews.Analyzer{Reference: reference, MaxBytes: -1}, keep, func(err error) {
		fmt.Fprintf(stderr, "whosaid: %v\n", err)
		code = 1
	})
	if err == nil {
		err = list.print(stdout, format.Value)
	}
	if err != nil {
		fmt.Fprintf(stderr, "whosaid: %v\n", err)
		return 1
	}
	return code
}

// parseKinds reads kinds of quotations, with commas between.
func parseKinds(s string) (kinds []quotes.Kind, err error) {
	for name := range strings.SplitSeq(s, ",") {
		kind := quotes.Kind(strings.TrimSpace(name))
		if !slices.Contains([]quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect}, kind) {
			return nil, fmt.Errorf("%q is none of direct, mixed, indirect", name)
		}
		kinds = append(kinds, kind)
	}
	return kinds, nil
}

// collect reads all articles and lists who is quoted. What cannot be read is
// handed to report.
func collect(ctx context.Context, records iter.Seq2[articles.Record, error], a arnews.Analyzer, keep filter, report func(error)) (*list, error) {
	var all ledger
	for page, err := range analyses.Of(ctx, records, a, voices, nil) {
		if err != nil {
			report(err)
			continue
		}
		all.add(page)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return keep.list(&all), nil
}

// A filter says what is listed.
type filter struct {
	min   int
	name  string
	kinds []quotes.Kind
	who   string
}

// list returns what the filter keeps, those who are quoted most first.
func (f *filter) list(all *ledger) *list {
	l := &list{Articles: all.articles, Nobody: all.nobody}
	for _, p := range all.people() {
		p.Quotes = slices.DeleteFunc(p.Quotes, func(q said) bool { return !slices.Contains(f.kinds, q.Kind) })
		if len(p.Quotes) < max(f.min, 1) || !f.wants(p) {
			continue
		}
		l.Quotations += len(p.Quotes)
		if p.partial {
			l.Partial = append(l.Partial, p)
		} else {
			l.People = append(l.People, p)
		}
	}
	most := func(a, b *person) int { return len(b.Quotes) - len(a.Quotes) }
	slices.SortStableFunc(l.People, most)
	slices.SortStableFunc(l.Partial, most)
	return l
}

func (f *filter) wants(p *person) bool {
	institution := p.Kind == mention.Institution || p.Kind == mention.Document || p.Kind == mention.Place
	if f.who == "people" && institution || f.who == "institutions" && !institution {
		return false
	}
	words := normalize.Search.String(f.name)
	return words == "" || slices.ContainsFunc(p.Spellings, func(s string) bool {
		return strings.Contains(normalize.Search.String(s), words)
	})
}
