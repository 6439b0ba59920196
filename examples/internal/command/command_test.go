package command

import (
	"flag"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		args           []string
		code           int
		done           bool
		stdout, stderr string
	}{
		{nil, 0, false, "", ""},
		{[]string{"-n", "3", "-format", "svg", "file"}, 0, false, "", ""},
		{[]string{"-h"}, 0, true, "usage: x", ""},
		{[]string{"--help"}, 0, true, "-format text", ""},
		{[]string{"-n", "x"}, 2, true, "", "x: invalid value \"x\" for flag -n"},
		{[]string{"-format", "pdf"}, 2, true, "", "x: invalid value \"pdf\" for flag -format: it is none of text, svg\n"},
		{[]string{"-nope"}, 2, true, "", "x: flag provided but not defined: -nope\n"},
	} {
		flags := flag.NewFlagSet("x", flag.ContinueOnError)
		flags.Int("n", 1, "a `number`")
		format := NewOneOf("text", "svg")
		flags.Var(format, "format", "`text` or svg")
		var stdout, stderr strings.Builder
		code, done := Parse(flags, "\nusage: x\n", c.args, &stdout, &stderr)
		assert.Equal(t, c.code, code)
		assert.Equal(t, c.done, done)
		assert.Contains(t, stdout.String(), c.stdout)
		assert.Contains(t, stderr.String(), c.stderr)
		assert.Equal(t, c.stdout == "", stdout.String() == "")
		assert.Equal(t, c.stderr == "", stderr.String() == "")
	}
}
