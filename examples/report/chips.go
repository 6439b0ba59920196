package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A chip stands for characters that are not shown as they are.
type chip struct {
	Name  string // "RLO", "NUL", "U+E0041"; "�" for bytes that are no UTF-8
	Count int    // how many of them stand there in a row
}

// Text is what the page shows.
func (c chip) Text() string {
	if c.Count > 1 {
		return fmt.Sprintf("%s×%d", c.Name, c.Count)
	}
	return c.Name
}

// chipOf names a character that must not act on the page: one that changes the
// direction of the text around it, a control, what XML cannot hold, and the tag
// characters that hide words. It is "" for all others; marks without an end
// (RLM, LRM), joiners and soft hyphens do no harm and are part of how Arabic is
// written.
func chipOf(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return "�"
	case r >= 0x202A && r <= 0x202E:
		return [...]string{"LRE", "RLE", "PDF", "LRO", "RLO"}[r-0x202A]
	case r >= 0x2066 && r <= 0x2069:
		return [...]string{"LRI", "RLI", "FSI", "PDI"}[r-0x2066]
	case r == 0:
		return "NUL"
	case unicode.IsControl(r) && !unicode.IsSpace(r),
		r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE, r >= 0xE0000 && r <= 0xE0FFF:
		return fmt.Sprintf("U+%04X", r)
	}
	return ""
}

// appendText appends the text s to dst, as text and chips.
func appendText(dst []node, s string) []node {
	from := 0
	for i, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "�") {
			size = 1
		}
		name := chipOf(r, size)
		if name == "" {
			continue
		}
		if from < i {
			dst = append(dst, node{Text: breaks(s[from:i])})
		}
		if n := len(dst); from == i && n > 0 && dst[n-1].Chip != nil && dst[n-1].Chip.Name == name {
			dst[n-1].Chip.Count++
		} else {
			dst = append(dst, node{Chip: &chip{name, 1}})
		}
		from = i + size
	}
	if from < len(s) {
		dst = append(dst, node{Text: breaks(s[from:])})
	}
	return dst
}

// breaks writes every line end that Unicode knows as \n.
func breaks(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
			return '\n'
		}
		return r
	}, s)
}

// plain returns s in one line, without the characters that a chip would stand
// for, and clipped to so many characters: behind a word where it has several.
func plain(s string, limit int) string {
	var b strings.Builder
	n, space := 0, false
	end := 0 // of the last whole word, in bytes
	for i, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "�") {
			size = 1
		}
		if unicode.IsSpace(r) {
			space, end = n > 0, b.Len()
			continue
		}
		if chipOf(r, size) != "" {
			continue
		}
		if n >= limit {
			if end == 0 {
				end = b.Len()
			}
			return b.String()[:end] + "…"
		}
		if space {
			b.WriteByte(' ')
			n++
		}
		space = false
		b.WriteRune(r)
		n++
	}
	return b.String()
}
