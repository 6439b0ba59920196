package segment

import (
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// gluedLine reads lines whose label touches its field: «المصدرسبأ نت»,
// «الكاتبيوسف علي». A known word («المصدرون») is none.
func (p *page) gluedLine(b *para) bool {
	if b.words > 8 || b.closed || b.body >= b.last {
		return false
	}
	t := p.toks[b.body]
	if t.Kind != token.Word || t.ID != 0 {
		return false
	}
	word := t.In(p.s)
	for _, g := range p.v.glued {
		n := cutPrefix(word, g.key)
		if n == 0 {
			continue
		}
		rest := p.s[t.Start+n : b.End]
		field := trim(p.s, t.Start+n, b.End).In(p.s)
		switch g.label.role {
		case Source:
			if _, ok := p.v.sources[key(rest)]; !ok {
				continue
			}
		case Byline:
			if utf8.RuneCountInString(rest) < 6 || !strings.Contains(field, " ") {
				continue
			}
		default:
			continue
		}
		b.label = g.label
		b.gluedAt = t.Start + n
		b.set(g.label.role, 0.8, "glued label")
		return true
	}
	return false
}

// gluedDay reads a byline whose author is a numbered desk and whose date
// touches that number: «محرر 127 أبريل 2018» is «محرر 1» and 27 April 2018. The
// label stands at toks[i], the number at toks[j].
func (p *page) gluedDay(b *para, lab *label, i, j int) bool {
	if j != i+1 || j+1 >= b.last || p.toks[j].Kind != token.Number || !p.v.months.Begins(p.toks[j+1].ID) {
		return false
	}
	digits := p.toks[j].In(p.s)
	cut := dayStart(digits)
	if cut <= 0 {
		return false
	}
	toks := append([]lexicon.Token{}, p.toks[j:b.last]...)
	start := toks[0].Start
	toks[0].Start = start + cut
	b.moments, b.covered = p.moments(toks, false)
	if len(b.moments) == 0 {
		return false
	}
	// The other reading gives the number one digit more.
	if _, n := utf8.DecodeRuneInString(digits[cut:]); cut+n < len(digits) && digits[cut+n] != '0' {
		toks[0].Start = start + cut + n
		if m, _ := p.moments(toks, false); len(m) > 0 {
			b.moments[0].Others = append(b.moments[0].Others, m[0].Value)
			b.other = bare(p.s, p.toks[i].Start, toks[0].Start).In(p.s)
		}
		toks[0].Start = start + cut
	}
	b.names = text.Span{Start: p.toks[i].Start, End: toks[0].Start}
	b.label, b.body, b.parted = lab, j, toks[0].Start
	b.set(Byline, 0.75, "label, number and date that touch")
	return true
}

// gluedWeekday finds the weekday that touches the place before it on a date
// line: «دمشقالأربعاء، 28 آب 2013».
func (p *page) gluedWeekday(b *para) {
	t := p.toks[b.body]
	if b.body >= b.last || t.Kind != token.Word || t.ID != 0 {
		return
	}
	word := t.In(p.s)
	for at := 1; at < len(word); at++ {
		i := strings.Index(word[at:], "ال")
		if i < 0 {
			return
		}
		at += i
		if p.v.weekdays[normalize.Match.String(word[at:])] && p.v.cities[key(word[:at])] {
			b.parted = t.Start + at
			return
		}
	}
}

// dayStart returns the byte at which the day of the month begins in a run of
// digits that also holds another number before it: the last two digits if they
// are a day, else the last one. 0 for none.
func dayStart(digits string) int {
	var at [8]int
	n := 0
	for i, r := range digits {
		if d := digitValue(r); d < 0 || d > 9 || n == len(at) {
			return 0
		}
		at[n] = i
		n++
	}
	if n < 2 {
		return 0
	}
	value := func(i int) int {
		v := 0
		for _, r := range digits[i:] {
			v = 10*v + digitValue(r)
		}
		return v
	}
	if n > 2 {
		if v := value(at[n-2]); v >= 10 && v <= 31 {
			return at[n-2]
		}
	}
	if value(0) <= 31 || value(at[n-1]) == 0 {
		return 0
	}
	return at[n-1]
}

// cutPrefix returns the bytes of word that are the prefix key under
// normalize.Match; 0 where word does not begin with it or is no longer.
func cutPrefix(word, key string) int {
	for i := range word {
		if i >= len(key) && normalize.Match.String(word[:i]) == key {
			return i
		}
		if i > 2*len(key) {
			break
		}
	}
	return 0
}

// gluedCells reports whether a word of the block looks like two that touch:
// the cells of a flattened table, «الزندانيوزير».
func (p *page) gluedCells(b *para) bool {
	for _, t := range p.toks[b.first:b.last] {
		if t.Kind == token.Word && t.ID == 0 && p.gluedAt(t.In(p.s)) > 0 {
			return true
		}
	}
	return false
}

// cells returns the cells of a table's row: what wide gaps, tabs and strokes
// part, and words that touch.
func (p *page) cells(b *para) []text.Span {
	var cells []text.Span
	start := b.Start
	add := func(end int) {
		if s := bare(p.s, start, end); !s.Empty() {
			cells = append(cells, s)
		}
	}
	for k := b.first; k < b.last; k++ {
		t := p.toks[k]
		switch {
		case t.Rune == '|':
			add(t.Start)
			start = t.End
		case k > b.first && (t.Start-p.toks[k-1].End >= 3 || strings.Contains(p.s[p.toks[k-1].End:t.Start], "\t")):
			add(t.Start)
			start = t.Start
		}
		if t.Kind == token.Word && t.ID == 0 {
			if at := p.gluedAt(t.In(p.s)); at > 0 {
				add(t.Start + at)
				start = t.Start + at
			}
		}
	}
	add(b.End)
	return cells
}

// gluedAt returns the byte at which the second of two words that touch begins
// in word, 0 for none: an article after a plural's end, or a title's word after
// at least four letters.
func (p *page) gluedAt(word string) int {
	if letters(word) < 8 {
		return 0
	}
	for _, mark := range [...]string{"ونال", "ينال", "اتال", "ةال", "ىال", "يةا"} {
		if i := strings.Index(word, mark); i > 6 && len(word)-i > 12 {
			return i + len(mark) - len("ال")
		}
	}
	for i := range word {
		if i < 8 || len(word)-i < 8 {
			continue
		}
		if p.v.posts[normalize.Match.String(word[i:])] {
			return i
		}
	}
	return 0
}
