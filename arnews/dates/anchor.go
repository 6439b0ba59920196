package dates

import (
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// Published returns the publication date that the text itself states, found by
// its shape: a complete date alone on a line or after a label («بتاريخ :»,
// «نشر في:», «آخر تحديث»), in a byline («محرر 14 يونيو 2017»), or in an
// agency's dateline («الرياض 8 مايو 2020 م واس»). The first of the best shape
// counts. toks are the tokens of s by the finder's lexicon.
func (f *Finder) Published(s string, toks []lexicon.Token) (Date, bool) {
	p := f.parser(s, toks)
	defer p.work.release()
	return p.published(f)
}

// published is [Finder.Published] for the tokens of p, which has no reference yet.
func (p *parser) published(f *Finder) (Date, bool) {
	defer func() { p.memory, p.memo = memory{}, memo{} }() // the text is read from its start again
	toks := p.toks
	best, score := Date{}, 0
	for i := 0; i < len(toks); {
		end := i
		for end < len(toks) && toks[end].Kind != token.Break && (end == i || toks[end].Start-toks[end-1].End < columnGap) {
			end++
		}
		if d, n := p.publishedIn(i, end, f); n > score {
			best, score = d, n
		}
		i = max(end, i+1)
	}
	return best, score > 0
}

// columnGap is how many bytes of space part two columns of a flattened page.
const columnGap = 5

// lineLimit is how many tokens from a line's start are searched for its date.
const lineLimit = 30

// publishedIn scores the date of a line of tokens: 0 for none.
func (p *parser) publishedIn(i, end int, f *Finder) (Date, int) {
	digits := false
	for k := i; k < min(end, i+lineLimit); k++ {
		if p.kind(k) == token.Number && (p.toks[k].Len() >= 4 || p.mark(k+1) != 0 && p.touches(k)) {
			digits = true
			break
		}
	}
	if !digits {
		return Date{}, 0
	}
	for k := p.skipTo(i); k < min(end, i+lineLimit); k = p.skipTo(k + 1) {
		if !p.triggers(k) {
			continue
		}
		fr, ok := p.dated(k)
		if t, found := p.timed(k); found && t.month > 0 && (!ok || t.next > fr.next) {
			fr, ok = t, true
		}
		if g, found := p.glued(k); found && (!ok || g.next >= fr.next) {
			fr, ok = g, true
		}
		if !ok || fr.shape != shapeDate || !fr.hasDay() || !fr.hasYear || fr.month == 0 || fr.year < 1350 {
			if ok {
				k = max(k, fr.next-1)
			}
			continue
		}
		next := min(fr.next, end)
		n := p.lineScore(i, k, next, end)
		for j := next; n == 0 && k == i && j < min(end, next+10); j++ {
			if p.toks[j].Start-p.toks[j-1].End > 2 && (j == next || isComma(p.mark(next))) {
				n = 3 // a column of a flattened page
			}
		}
		if n == 0 {
			return Date{}, 0
		}
		m := p.pointOf(fr)
		if d, ok := p.date(&m, f.location()); ok && d.Known() {
			return d, n
		}
		k = fr.next - 1
	}
	return Date{}, 0
}

// lineScore says how much the line of tokens i to end, whose date runs from k
// to next, looks like one that states the publication date.
func (p *parser) lineScore(i, k, next, end int) int {
	words := func(a, b int) (n int) {
		for ; a < b; a++ {
			switch p.kind(a) {
			case token.Word, token.Latin, token.Number:
				n++
			}
		}
		return n
	}
	before, after := words(i, k), words(next, end)
	labelled := false
	for j := max(i, k-4); j < k; j++ {
		if w, ok := p.plain(j, clsLabel); ok && words(w.next, k) == 0 && words(i, j) <= 6 {
			labelled = true
		}
	}
	switch {
	case before+after == 0:
		return 6
	case labelled && before <= 8 && after <= 12:
		return 7
	case before+after <= 4:
		return 4
	case before <= 7 && after <= 6 && p.mark(k-1) != 0:
		return 3
	case before <= 4 && p.dateline(next, end):
		return 3
	}
	return 0
}

// dateline reports whether the tokens after a date mark it as an agency's: its
// name, a dash, «/».
func (p *parser) dateline(i, end int) bool {
	for k := i; k < min(end, i+3); k++ {
		if p.is(k, clsAgency) {
			return true
		}
		if r := p.mark(k); k == i && isDash(r) {
			return true
		}
	}
	return false
}

// glued reads a day that other digits run into, as where a line's number and
// the date lost the space between them: «314 يونيو 2017» is the 14th.
func (p *parser) glued(i int) (frame, bool) {
	f := frame{i: i, shape: shapeDate}
	d, ok := p.digits(i)
	if !ok || d.n != 1 || d.width[0] < 3 || d.width[0] > 6 {
		return f, false
	}
	m, ok := p.monthName(i + 1)
	if !ok || m.cut > 0 || m.guard == guardLatin || m.guard == guardNumber || m.guard == guardLibya || !p.yearFollows(m.next) {
		return f, false
	}
	day, cut := d.field[0]%100, 2
	if day > monthDays(m.cal, 0, int(m.month)) || day == 0 {
		day, cut = d.field[0]%10, 1
	}
	if day == 0 {
		return f, false
	}
	f.cal, f.month, f.day, f.licensed = m.cal, m.month, int8(day), true
	f.next = p.timeOfDay(p.afterMonth(m.next, &f), &f)
	f.start = p.lastDigits(i, cut)
	return f, f.hasYear
}

// lastDigits returns the byte offset of the last n digits of number token i.
func (p *parser) lastDigits(i, n int) int {
	t := p.toks[i].In(p.s)
	off := len(t)
	for n > 0 && off > 0 {
		off--
		for off > 0 && t[off]&0xC0 == 0x80 {
			off--
		}
		n--
	}
	return p.toks[i].Start + off
}
