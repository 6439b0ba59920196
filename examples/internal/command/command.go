// Package command reads the command lines of the examples.
package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// Parse parses args with flags. Where nothing is left to do, since help was
// asked for and printed to stdout, or since a flag is wrong and stderr says so,
// it reports done and the exit code. Usage is the text above the list of flags.
func Parse(flags *flag.FlagSet, usage string, args []string, stdout, stderr io.Writer) (code int, done bool) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stdout, strings.TrimSpace(usage)+"\n")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return 0, true
	case err != nil:
		return Fail(stderr, flags, err), true
	}
	return 0, false
}

// Fail says on stderr what is wrong with the command line, and returns the exit
// code for that, 2.
func Fail(stderr io.Writer, flags *flag.FlagSet, err error) int {
	fmt.Fprintf(stderr, "%s: %v\n", flags.Name(), err)
	return 2
}

// A OneOf is the value of a flag that takes one of several words, the first if
// it is not given.
type OneOf struct {
	Words []string
	Value string
}

// NewOneOf returns a flag's value: one of words, the first if it is not given.
func NewOneOf(words ...string) *OneOf { return &OneOf{words, words[0]} }

func (o *OneOf) String() string { return o.Value }

// Set sets the word, or says which there are.
func (o *OneOf) Set(s string) error {
	for _, w := range o.Words {
		if s == w {
			o.Value = s
			return nil
		}
	}
	return fmt.Errorf("it is none of %s", strings.Join(o.Words, ", "))
}
