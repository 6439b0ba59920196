package main

import (
	"bufio"
	"strings"
	"unicode"

	"arnews.example/arnews/stem"
)

// stemmers are the values of -stem.
var stemmers = map[string]func(word string) string{
	"light10":  stem.Light10,
	"snowball": stem.Snowball,
}

// stemWords writes line with the stem of each word in its place.
func stemWords(w *bufio.Writer, line string, stem func(word string) string) {
	for line != "" {
		start := strings.IndexFunc(line, inWord)
		if start < 0 {
			start = len(line)
		}
		_, _ = w.WriteString(line[:start])
		line = line[start:]
		end := strings.IndexFunc(line, func(r rune) bool { return !inWord(r) })
		if end < 0 {
			end = len(line)
		}
		if end > 0 {
			_, _ = w.WriteString(stem(line[:end]))
		}
		line = line[end:]
	}
}

// inWord reports whether words consist of characters like r.
func inWord(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd) || r == '\u200C' || r == '\u200D'
}
