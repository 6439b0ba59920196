package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/examples/internal/analyses"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/command"
	"arnews.example/examples/internal/sample"
	"arnews.example/examples/internal/terminal"
)

const usage = `
usage: timeline [flags] [FILE|FOLDER…]

Puts the dates of many articles in order, each with the words that tell of it:
files with one article each, lines {"id", "text", "ref"}, or folders of both.
Without a FILE it reads six articles of its own; - is standard input.

  timeline news/                            every date, by day
  timeline -from 2022-03 -to 2022-06 news/  those of four months
  timeline -grain year -format json a.jsonl
  timeline -format svg news/ >timeline.svg  a picture`

// run is the whole command. It returns the exit code: 0, 1 for articles that
// could not be read, 2 for a wrong command line.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("timeline", flag.ContinueOnError)
	from := flags.String("from", "", "leave out what ends before this `date`: 2022, 2022-03 or 2022-03-04")
	to := flags.String("to", "", "leave out what begins after this `date`")
	grain := command.NewOneOf("day", "time", "month", "year")
	flags.Var(grain, "grain", "gather events by `unit`: day, time, month or year")
	format := command.NewOneOf("text", "json", "svg")
	flags.Var(format, "format", "the `form`: text, json or svg")
	ref := flags.String("ref", "", "the reference `date` of articles without one: 2019-12-07, or a time of RFC 3339")
	if code, done := command.Parse(flags, usage, args, stdout, stderr); done {
		return code
	}
	reference, err := articles.ParseRef(*ref)
	if err != nil {
		return command.Fail(stderr, flags, fmt.Errorf("-ref: %w", err))
	}
	opt, err := parseOptions(grain.Value, *from, *to)
	if err != nil {
		return command.Fail(stderr, flags, err)
	}

	records := sample.Records()
	if flags.NArg() > 0 {
		in := articles.Reader{Stdin: stdin}
		records = in.Records(flags.Args()...)
	}
	code := 0
	var pages []page
	a := arnews.Analyzer{Reference: reference, MaxBytes: -1}
	for p, err := range analyses.Of(ctx, records, a, events, nil) {
		if err != nil {
			fmt.Fprintf(stderr, "timeline: %v\n", err)
			code = 1
			continue
		}
		pages = append(pages, p)
	}
	err = ctx.Err()
	if err == nil {
		err = newLine(pages, opt).print(stdout, format.Value)
	}
	if err != nil {
		fmt.Fprintf(stderr, "timeline: %v\n", err)
		return 1
	}
	return code
}

func parseOptions(grain, from, to string) (opt options, err error) {
	opt.grain = map[string]dates.Grain{"day": dates.GrainDay, "month": dates.GrainMonth, "year": dates.GrainYear}[grain]
	if from != "" {
		if opt.from, _, err = bound(from); err != nil {
			return opt, fmt.Errorf("-from: %w", err)
		}
	}
	if to != "" {
		if _, opt.to, err = bound(to); err != nil {
			return opt, fmt.Errorf("-to: %w", err)
		}
	}
	if to != "" && !opt.from.Before(opt.to) {
		return opt, errors.New("-from is after -to")
	}
	return opt, nil
}

func (l *line) print(w io.Writer, format string) error {
	var b bytes.Buffer
	switch format {
	case "json":
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		out := *l
		out.Dates = append([]*entry{}, l.Dates...) // [] where there are none
		out.Apart = append([]loose{}, l.Apart...)
		if err := enc.Encode(out); err != nil {
			return err
		}
	case "svg":
		l.svg(&b)
	default:
		l.text(&b, terminal.Is(w))
	}
	_, err := w.Write(b.Bytes())
	return err
}
