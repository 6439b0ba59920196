// Package readme tests that what README.md shows is so.
package readme

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

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
	raw, err := os.ReadFile(filepath.Join(root, "README.md"))
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

// program returns the Go program of README.md that imports the library.
func program(t *testing.T) string {
	t.Helper()
	for _, f := range fences(t) {
		if f.lang == "go" && strings.HasPrefix(f.body, "package main") {
			return f.body
		}
	}
	t.Fatal("README.md has no Go program")
	return ""
}

// commands returns the lines of README.md's shell blocks that begin so.
func commands(t *testing.T, prefix string) []string {
	t.Helper()
	var all []string
	for _, f := range fences(t) {
		for line := range strings.Lines(f.body) {
			if f.lang == "sh" && strings.HasPrefix(line, prefix) {
				all = append(all, strings.TrimSpace(line))
			}
		}
	}
	return all
}

// example is the body of an Example function with its output.
var example = regexp.MustCompile(`(?ms)^func Example\w*\(\) \{\n(.*?)^\}`)

// examples returns the bodies of all Examples below the folder arnews, without
// their indentation.
func examples(t *testing.T) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(filepath.Join(root, "arnews"), func(file string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, "_test.go") {
			return err
		}
		raw, err := os.ReadFile(file)
		for _, m := range example.FindAllSubmatch(raw, -1) {
			all = append(all, regexp.MustCompile(`(?m)^\t`).ReplaceAllString(string(m[1]), ""))
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
