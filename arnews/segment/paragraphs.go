package segment

import (
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// cut makes the blocks of the page: its lines, those joined that the page has
// broken in the middle of a sentence.
func (p *page) cut() {
	lines := appendLines(nil, p.s, p.toks)
	p.blanks = partedByBlanks(lines)
	width := wrapWidth(p.s, lines)
	tok := 0
	p.paras = make([]para, 0, len(lines))
	for i, ln := range lines {
		first := tok
		for first < len(p.toks) && p.toks[first].Start < ln.Start {
			first++
		}
		last := first
		for last < len(p.toks) && p.toks[last].Start < ln.End {
			last++
		}
		tok = last
		if i > 0 && ln.blank == 0 && p.joins(lines[i-1], ln, width, first) {
			b := &p.paras[len(p.paras)-1]
			b.End, b.last = ln.End, last
			continue
		}
		b := para{blank: ln.blank, first: first, last: last}
		b.Span = ln.Span
		p.paras = append(p.paras, b)
	}
	for i := range p.paras {
		p.measure(&p.paras[i])
	}
}

// partedByBlanks reports whether the page parts its paragraphs by empty lines:
// most of its long lines stand alone.
func partedByBlanks(lines []line) bool {
	alone, touched := 0, 0
	for i, ln := range lines {
		if i == 0 || ln.Len() < 160 || lines[i-1].Len() < 160 {
			continue
		}
		if ln.blank > 0 {
			alone++
		} else {
			touched++
		}
	}
	return alone > touched
}

// wrapWidth returns the width, in runes, at which the page wraps its lines by
// hard line ends: most lines are about that long, and none is longer. 0 for a
// page whose lines are paragraphs.
func wrapWidth(s string, lines []line) int {
	if len(lines) < 6 {
		return 0
	}
	width := 0
	for _, ln := range lines {
		if ln.Len() > 4*120 {
			return 0
		}
		width = max(width, utf8.RuneCountInString(ln.In(s)))
		if width > 120 {
			return 0
		}
	}
	if width < 30 {
		return 0
	}
	full, open, more := 0, 0, 0
	for i, ln := range lines {
		if i+1 == len(lines) || lines[i+1].blank > 0 {
			continue
		}
		more++
		if utf8.RuneCountInString(ln.In(s)) >= width-width/5 {
			full++
			if !endsClosed(ln.In(s)) {
				open++
			}
		}
	}
	if more >= 5 && full*10 >= more*6 && open*10 >= full*6 {
		return width
	}
	return 0
}

// endsClosed reports whether the line ends with a mark, closers aside.
func endsClosed(ln string) bool {
	ln = strings.TrimRight(ln, " \"»«”“)]")
	for _, p := range [...]string{".", "!", "؟", "?", ":", "…"} {
		if strings.HasSuffix(ln, p) {
			return true
		}
	}
	return false
}

// joins reports whether the line b, whose first token is toks[first], goes on
// where the line a directly above it stops.
func (p *page) joins(a, b line, width, first int) bool {
	if first == 0 || first >= len(p.toks) {
		return false
	}
	end := first - 1
	for end > 0 && p.toks[end].Kind == token.Break {
		end--
	}
	last, next := p.toks[end], p.toks[first]
	if next.Kind != token.Word && next.Kind != token.Number && next.Kind != token.Quote && next.Kind != token.Latin && next.Rune != '(' {
		return false
	}
	if width > 0 {
		runes := utf8.RuneCountInString(a.In(p.s))
		return runes+1+utf8.RuneCountInString(firstWord(b.In(p.s))) > width && !(endsClosed(a.In(p.s)) && runes < width-width/6)
	}
	// A line that stops at a word which cannot stand last, or inside a date.
	if a.Len() < 60 {
		return false
	}
	switch last.Kind {
	case token.Word:
		return p.v.dangling[last.ID] && last.ID != 0 || p.datePart(last) && next.Kind == token.Number
	case token.Number:
		return p.datePart(next) && last.Len() <= 4
	}
	return false
}

// datePart reports whether the token is a month's name or «شهر», «يوم», «عام».
func (p *page) datePart(t lexicon.Token) bool {
	return t.ID != 0 && (p.v.months.Begins(t.ID) || p.v.dateWords[t.ID])
}

func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}
