package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"arnews.example/arnews/normalize"
)

// options are what the flags say.
type options struct {
	form   normalize.Form
	stem   func(word string) string
	show   bool
	detect bool
	source normalize.Decoder
}

// run is main with everything that it touches handed in. It returns the exit
// code: 1 for files that cannot be read, 2 for wrong flags.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	opts, files, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "normalize:", err)
		return 2
	}
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := bufio.NewWriter(stdout)
	code := 0
	for _, name := range files {
		if err := opts.file(name, stdin, out); err != nil {
			fmt.Fprintln(stderr, "normalize:", err)
			code = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "normalize:", err)
		code = 1
	}
	return code
}

func parse(args []string, stderr io.Writer) (opts options, files []string, err error) {
	flags := flag.NewFlagSet("normalize", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	form := flags.String("form", "Search", "`name` of a form, or of folds joined by |")
	stemmer := flags.String("stem", "", "stem each word instead, by light10 or snowball")
	encoding := flags.String("encoding", "", "`name` of the encoding, instead of detection")
	flags.BoolVar(&opts.show, "show", false, "print what changes where")
	flags.BoolVar(&opts.detect, "detect", false, "print the encoding")
	if err = flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(stderr, "usage: normalize [flags] [FILE…]")
			flags.SetOutput(stderr)
			flags.PrintDefaults()
		}
		return opts, nil, err
	}
	if opts.form, err = normalize.Parse(*form); err != nil {
		return opts, nil, fmt.Errorf("-form: %w", err)
	}
	if *encoding != "" {
		if opts.source.Encoding, err = normalize.ParseEncoding(*encoding); err != nil {
			return opts, nil, fmt.Errorf("-encoding: %w", err)
		}
	}
	if *stemmer != "" {
		if opts.stem = stemmers[strings.ToLower(*stemmer)]; opts.stem == nil {
			return opts, nil, fmt.Errorf("-stem: %q is neither light10 nor snowball", *stemmer)
		}
		if opts.show {
			return opts, nil, errors.New("-stem and -show exclude each other")
		}
	}
	return opts, flags.Args(), nil
}

// file filters one file into w.
func (o options) file(name string, stdin io.Reader, w *bufio.Writer) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	text, found, err := o.source.NewReader(in)
	if err != nil {
		return err
	}
	if o.detect {
		_, err := fmt.Fprintf(w, "%s: %s\n", name, describe(found))
		return err
	}
	lines := bufio.NewReader(text)
	for number := 1; ; number++ {
		line, err := lines.ReadString('\n')
		o.line(w, name, number, line)
		switch err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
	}
}

// line filters one line with its line break. Errors of w stay with it.
func (o options) line(w *bufio.Writer, name string, number int, line string) {
	switch {
	case o.stem != nil:
		stemWords(w, line, o.stem)
	case o.show:
		show(w, name, number, o.form.Align(line))
	default:
		_, _ = w.Write(o.form.Append(w.AvailableBuffer(), line))
	}
}

// describe says in words what was found.
func describe(found normalize.Detection) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %.0f%% sure", found.Encoding, found.Confidence*100)
	if found.BOM {
		b.WriteString(", byte-order mark")
	}
	for i, via := range found.Mojibake {
		if i == 0 {
			b.WriteString(", misread as ")
		} else {
			b.WriteString(" after ")
		}
		b.WriteString(via.String())
	}
	if found.Invalid {
		b.WriteString(", damaged")
	}
	return b.String()
}
