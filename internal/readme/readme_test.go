// Package readme tests that what README.md, README.ar.md and the pages of docs
// show is so.
package readme

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the output in README.md and README.ar.md anew")

var root = filepath.Join("..", "..")

// A fence is a fenced block of README.md.
type fence struct {
	lang string
	body string
	line int // from 1, of its first line
}

// fences returns the fenced blocks of README.md in order.
func fences(t *testing.T) []fence {
	t.Helper()
	return fencesOf(t, "README.md")
}

func fencesOf(t *testing.T, page string) []fence {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, page))
	require.NoError(t, err)
	var all []fence
	open := false
	for i, line := range strings.Split(string(raw), "\n") {
		lang, mark := strings.CutPrefix(line, "```")
		switch {
		case mark && !open:
			all = append(all, fence{lang: lang, line: i + 2})
			open = true
		case mark:
			open = false
		case open:
			f := &all[len(all)-1]
			f.body += line + "\n"
		}
	}
	require.False(t, open, "a fence is not closed")
	return all
}

// find returns the number of the first fence of that language whose body
// begins so.
func find(t *testing.T, all []fence, lang, prefix string) int {
	t.Helper()
	i := slices.IndexFunc(all, func(f fence) bool { return f.lang == lang && strings.HasPrefix(f.body, prefix) })
	require.GreaterOrEqual(t, i, 0, "README.md has no %s block that begins with %s", lang, prefix)
	return i
}

// show checks that the block after the one of number i holds the output, or
// writes it there.
func show(t *testing.T, all []fence, i int, output string) {
	t.Helper()
	require.Less(t, i+1, len(all))
	f := all[i+1]
	require.Equal(t, "text", f.lang, "README.md:%d: what is printed is a text block", f.line)
	if !*update {
		assert.Equal(t, output, f.body, "README.md:%d: go test ./internal/readme -update writes it anew", f.line)
		return
	}
	name := filepath.Join(root, "README.md")
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(raw), "\n")
	lines = slices.Replace(lines, f.line-1, f.line-1+strings.Count(f.body, "\n"), output)
	require.NoError(t, os.WriteFile(name, []byte(strings.Join(lines, "")), 0o644))
}

// example is the body of an Example function with its output.
var example = regexp.MustCompile(`(?ms)^func Example\w*\(\) \{\n(.*?)^\}`)

var indent = regexp.MustCompile(`(?m)^\t`)

// examples returns the bodies of all Examples without their indentation.
func examples(t *testing.T) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(root, func(file string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, "_test.go") {
			return err
		}
		raw, err := os.ReadFile(file)
		for _, m := range example.FindAllSubmatch(raw, -1) {
			all = append(all, indent.ReplaceAllString(string(m[1]), ""))
		}
		return err
	})
	require.NoError(t, err)
	return all
}

// The short programs of the README are Examples, which go test runs and whose
// output it checks.
func TestSnippetsAreExamples(t *testing.T) {
	known := examples(t)
	seen := 0
next:
	for _, f := range fences(t) {
		if f.lang != "go" || strings.HasPrefix(f.body, "package ") {
			continue
		}
		seen++
		for _, e := range known {
			if e == f.body {
				continue next
			}
		}
		t.Errorf("README.md:%d: no Example has this body:\n%s", f.line, f.body)
	}
	require.GreaterOrEqual(t, seen, 8, "the tour of the packages has lost its programs")
}
