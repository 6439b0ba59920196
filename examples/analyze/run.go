package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

//go:embed sample.txt
var sample []byte

// run is the whole command. It returns the exit code: 0, 1 for input that it
// cannot work with, 2 for a wrong command line.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	fail := func(code int, err error) int {
		fmt.Fprintf(stderr, "analyze: %v\n", err)
		return code
	}
	flags := flag.NewFlagSet("analyze", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "print the analysis as JSON")
	asLines := flags.Bool("jsonl", false, `read lines {"id", "text", "ref"}, print one analysis a line`)
	ref := flags.String("ref", "", "the reference `date`: 2019-12-07, or a time of RFC 3339")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		usage(stdout, flags)
		return 0
	} else if err != nil {
		return fail(2, err)
	}
	reference, err := articles.ParseRef(*ref)
	if err != nil {
		return fail(2, fmt.Errorf("-ref: %w", err))
	}
	if *asJSON && *asLines {
		return fail(2, errors.New("-json and -jsonl exclude each other"))
	}
	if *asLines {
		if flags.NArg() > 1 || flags.NArg() == 1 && flags.Arg(0) != "-" {
			return fail(2, fmt.Errorf("-jsonl reads standard input: what is %q for?", flags.Arg(0)))
		}
		if err := stream(ctx, stdin, stdout, reference); err != nil {
			return fail(1, err)
		}
		return 0
	}
	if err := files(ctx, flags.Args(), stdin, stdout, reference, *asJSON); err != nil {
		return fail(1, err)
	}
	return 0
}

func usage(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprint(w, "usage: analyze [flags] [FILE…]\n\n"+
		"Analyses Arabic news pages: UTF-8, windows-1256 or UTF-16. Without a FILE it\n"+
		"takes a sample page of its own; - is standard input.\n\n")
	flags.SetOutput(w)
	flags.PrintDefaults()
}

// files analyses the files of these names, and the sample where there is none.
func files(ctx context.Context, names []string, stdin io.Reader, out io.Writer, ref time.Time, asJSON bool) error {
	a := arnews.Analyzer{Reference: ref, MaxBytes: -1}
	if len(names) == 0 {
		p, err := analyze(ctx, &a, sample)
		if err != nil {
			return err
		}
		return show(out, p, asJSON)
	}
	for i, name := range names {
		raw, err := read(name, stdin)
		if err != nil {
			return err
		}
		p, err := analyze(ctx, &a, raw)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if len(names) > 1 && !asJSON {
			fmt.Fprintf(out, "%s== %s\n", strings.Repeat("\n", min(i, 1)), name)
		}
		if err := show(out, p, asJSON); err != nil {
			return err
		}
	}
	return nil
}

func show(out io.Writer, p page, asJSON bool) error {
	if asJSON {
		return printJSON(out, p.doc)
	}
	return printReport(out, p)
}

func printJSON(out io.Writer, doc *arnews.Document) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := out.Write(b.Bytes())
	return err
}
