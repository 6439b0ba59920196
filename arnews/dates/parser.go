package dates

import (
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// A parser reads the dates of one text from its tokens.
type parser struct {
	tokens
	anchor
	memory
	memo
	arena
}

// A word is a reading of the tokens from i up to but not including next.
type word struct {
	reading
	i, next int
	cut     int // bytes of an attached و ف ب ل ك س before it
	conj    bool
}

// find reads the word or phrase at token i as one of class c; the longest
// where there are several.
func (p *parser) find(i int, c class) (word, bool) {
	p.looks++
	if !p.classes(i).has(c) {
		return word{}, false
	}
	t := p.tok(i)
	if t.ID != 0 {
		if e := p.read(i, t.ID, c); e != nil {
			return word{e.reading, i, i + 1 + len(e.rest), 0, false}, true
		}
	}
	if t.Conj != 0 {
		if e := p.read(i, t.Conj, c); e != nil {
			return word{e.reading, i, i + 1 + len(e.rest), int(t.ConjLen), true}, true
		}
	}
	if t.Prep != 0 {
		if e := p.read(i, t.Prep, c); e != nil {
			return word{e.reading, i, i + 1 + len(e.rest), int(t.PrepLen), false}, true
		}
	}
	return word{}, false
}

// plain reads the word at token i as one of class c without anything attached.
func (p *parser) plain(i int, c class) (word, bool) {
	w, ok := p.find(i, c)
	return w, ok && w.cut == 0
}

// is reports whether the word at token i has a reading of class c.
func (p *parser) is(i int, c class) bool {
	if !p.classes(i).has(c) {
		p.looks++
		return false
	}
	_, ok := p.find(i, c)
	return ok
}

func (p *parser) read(i int, id lexicon.ID, c class) *entry {
	if int(id) >= len(p.v.first) {
		return nil
	}
	es := p.v.first[id]
	for k := range es {
		if e := &es[k]; e.class == c && p.stands(i+1, e.rest) {
			return e
		}
	}
	return nil
}

// skip returns the token after the word of class c at i, or i.
func (p *parser) skip(i int, c class) int {
	if w, ok := p.plain(i, c); ok {
		return w.next
	}
	return i
}

func (p *parser) kind(i int) token.Kind {
	if i < 0 || i >= len(p.toks) {
		return token.Break
	}
	return p.toks[i].Kind
}

// mark returns the character of the mark at token i, 0 for what is no mark.
func (p *parser) mark(i int) rune {
	switch p.kind(i) {
	case token.Punct, token.Symbol, token.Quote:
		return p.toks[i].Rune
	}
	return 0
}

// touches reports whether token i+1 begins where token i ends.
func (p *parser) touches(i int) bool {
	return i >= 0 && i+1 < len(p.toks) && p.toks[i].End == p.toks[i+1].Start
}

// isDash reports whether r is a dash, as a range or a date has it.
func isDash(r rune) bool {
	switch r {
	case '-', '–', '—', '−', '‐', '‑', 'ـ':
		return true
	}
	return false
}

func isComma(r rune) bool { return r == '،' || r == ',' }

// comma returns the token after a comma at i, or i.
func (p *parser) comma(i int) int {
	if isComma(p.mark(i)) {
		return i + 1
	}
	return i
}

// A digits is a number token cut at its separators.
type digits struct {
	n     int // fields
	field [6]int
	width [6]int8
	sep   [5]rune
}

// digits reads the number token i. Fields beyond nine digits, and more than
// six fields, make it none.
func (p *parser) digits(i int) (d digits, ok bool) {
	if p.kind(i) != token.Number {
		return d, false
	}
	p.looks++
	t := p.toks[i]
	if t.Len() > 64 {
		return d, false
	}
	d.n = 1
	for k := t.Start; k < t.End; {
		r, n := utf8.DecodeRuneInString(p.s[k:])
		k += n
		v := digitValue(r)
		switch {
		case v >= 0:
			if d.width[d.n-1]++; d.width[d.n-1] > 9 {
				return d, false
			}
			d.field[d.n-1] = d.field[d.n-1]*10 + v
		case r == '.' || r == ',' || r == ':' || r == '/' || r == '٫' || r == '٬':
			if d.n == len(d.field) {
				return d, false
			}
			d.sep[d.n-1] = r
			d.n++
		}
	}
	return d, true
}

// digitValue returns the value of a digit, -1 for another character.
func digitValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 0x0660 <= r && r <= 0x0669:
		return int(r - 0x0660)
	case 0x06F0 <= r && r <= 0x06F9:
		return int(r - 0x06F0)
	}
	return -1
}

// whole reads token i as one whole number of at most width digits.
func (p *parser) whole(i, width int) (int, bool) {
	if p.kind(i) != token.Number {
		return 0, false
	}
	d, ok := p.digits(i)
	return d.field[0], ok && d.n == 1 && int(d.width[0]) <= width
}
