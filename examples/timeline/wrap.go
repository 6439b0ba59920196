package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews/text"
)

// wrap cuts s into lines that are no wider than width at that size of letters.
// The space between two lines belongs to neither. A word that is wider than a
// line is cut.
func wrap(s string, size, width float64) []text.Span {
	var lines []text.Span
	line := text.Span{}
	wide, space, atSpace := 0.0, -1, 0.0 // the last space in the line and the width up to it
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == ' ' {
			space, atSpace = i, wide
		}
		w := advance(r) * size
		if wide+w > width && i > line.Start && r != ' ' {
			if space > line.Start {
				line.End = space
				lines = append(lines, line)
				line.Start = space + 1
				wide -= atSpace + advance(' ')*size
			} else {
				line.End = i
				lines = append(lines, line)
				line.Start = i
				wide = 0
			}
			space = -1
		}
		wide += w
		i += n
	}
	if rest := strings.TrimRight(s[line.Start:], " "); rest != "" || lines == nil {
		line.End = line.Start + len(rest)
		lines = append(lines, line)
	}
	return lines
}

// advance returns about how wide r is in the usual fonts of screens, as a part
// of the size of letters; rather too much than too little, since nothing
// measures the text that is drawn.
func advance(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me) || r == '\u200c' || r == '\u200d':
		return 0
	case strings.ContainsRune(" .,:;!|'`ijlIاأإآٱ،؛()[]«»\"", r):
		return 0.36
	case strings.ContainsRune("دذرزوؤلfrt-–", r):
		return 0.5
	case strings.ContainsRune("سشصضmwMW@%…—", r):
		return 1.05
	case r < 0x600:
		return 0.66
	case r >= 0x1100:
		return 1.1
	}
	return 0.66
}
