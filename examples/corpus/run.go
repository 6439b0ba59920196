package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/command"
	"arnews.example/examples/internal/counts"
	"arnews.example/examples/internal/sample"
)

const usage = `
usage: corpus [flags] [FILE|FOLDER…]

Analyses a corpus on all cores: folders, files with one article each, and lines
{"id", "text", "ref"} of any number. Without a FILE it analyses six articles of
its own; - is standard input. Prints one analysis a line, and a summary at the
end.

  corpus -o out.jsonl news/    run it again to go on after an interrupt
  corpus - <news.jsonl | jq .  in a pipe`

// The exit codes beside 0 and 2, for a wrong command line.
const (
	exitFailed      = 1
	exitInterrupted = 130 // as shells give it for SIGINT
)

// options are what the flags say.
type options struct {
	out        string // a file's name, "" for standard output
	restart    bool
	summary    string // a file's name, "" for none
	top        int
	maxBytes   int
	checkpoint time.Duration
	ref        string
	inputs     []string
}

// run is the whole command, and returns the exit code. What cannot be read is
// part of the summary, and no failure.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("corpus", flag.ContinueOnError)
	var opt options
	flags.StringVar(&opt.out, "o", "", "write to `FILE`, and go on where an earlier run stopped")
	flags.BoolVar(&opt.restart, "restart", false, "begin anew: overwrite the file of -o")
	flags.StringVar(&opt.summary, "summary", "", "write the whole summary to `FILE`, as JSON")
	flags.IntVar(&opt.top, "top", 10, "print so many years and names: a `number`")
	flags.IntVar(&opt.maxBytes, "max-bytes", articles.DefaultMaxBytes, "pass over lines and files of more than `N` bytes")
	flags.DurationVar(&opt.checkpoint, "checkpoint", 2*time.Second, "note how far it is at this `interval`")
	flags.StringVar(&opt.ref, "ref", "", "the reference `date` of articles without one: 2019-12-07, or a time of RFC 3339")
	if code, done := command.Parse(flags, usage, args, stdout, stderr); done {
		return code
	}
	reference, err := articles.ParseRef(opt.ref)
	if err != nil {
		return command.Fail(stderr, flags, fmt.Errorf("-ref: %w", err))
	}
	if opt.restart && opt.out == "" {
		return command.Fail(stderr, flags, errors.New("-restart is for -o"))
	}
	opt.inputs = flags.Args()

	records := sample.Records()
	if len(opt.inputs) > 0 {
		in := articles.Reader{Stdin: stdin, MaxBytes: opt.maxBytes}
		records = in.Records(opt.inputs...)
	}
	st, err := work(ctx, records, arnews.Analyzer{Reference: reference, MaxBytes: -1}, opt, stdout, newProgress(stderr, opt.inputs))
	if st != nil {
		report(stderr, st, opt.top)
		if opt.summary != "" {
			err = errors.Join(err, writeSummary(opt.summary, st.Counts))
		}
	}
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "corpus: %v\n", err)
		return exitFailed
	case ctx.Err() != nil:
		hint := ""
		if opt.out != "" {
			hint = "; the same command goes on from here"
		}
		fmt.Fprintf(stderr, "\nstopped after %d articles%s\n", st.Records, hint)
		return exitInterrupted
	}
	return 0
}

// report prints the summary of everything that the output holds, whichever run
// made it.
func report(w io.Writer, st *state, top int) {
	fmt.Fprintln(w)
	st.Counts.Summary().Text(w, top)
	for _, example := range st.Unread {
		fmt.Fprintf(w, "  %s\n", example)
	}
}

func writeSummary(name string, sum counts.Sum) error {
	b, err := json.MarshalIndent(sum.Summary(), "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(b, '\n'), 0o644)
}
