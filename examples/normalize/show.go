package main

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/normalize"
)

// show prints what changed in one line, one change a line.
func show(w *bufio.Writer, name string, number int, a normalize.Aligned) {
	column, at := 1, 0
	source := a.Original()
	for src, dst := range a.Replaced() {
		column += utf8.RuneCountInString(source[at:src.Start])
		at = src.Start
		from, to := src.In(source), dst.In(a.Text)
		fmt.Fprintf(w, "%s:%d:%d: %q → %q (%s → %s)\n", name, number, column, from, to, points(from), points(to))
	}
}

// points lists the code points of s, since marks and invisible characters
// cannot be told apart otherwise.
func points(s string) string {
	if s == "" {
		return "nothing"
	}
	var list []string
	for _, r := range s {
		list = append(list, fmt.Sprintf("%U", r))
	}
	return strings.Join(list, " ")
}
