package segment

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// maxOther is how many words that tell no time a date line has at most.
const maxOther = 6

// dateLine reads lines whose main content is a date: «الأحد 16 سبتمبر 2012
// الساعة 08 مساء», «Fri, 11 Aug 2017 15:21:07 GMT».
func (p *page) dateLine(b *para) bool {
	if b.unlisted > maxOther {
		return false
	}
	if len(p.momentsOf(b)) == 0 {
		return p.clockLine(b)
	}
	other := 0
	for i := b.first; i < b.last; i++ {
		t := p.toks[i]
		if t.Kind != token.Word && t.Kind != token.Latin && t.Kind != token.Hashtag {
			continue
		}
		if inside(b.moments, t.Span) || p.timeWord(t) {
			continue
		}
		other++
	}
	if other > maxOther || other > b.covered+3 {
		return false
	}
	if other >= 2 && p.bylineBeside(b) {
		b.set(Byline, 0.75, "name and date")
		return true
	}
	if other > 4 {
		return false
	}
	b.set(Date, 0.85, "date line")
	p.gluedWeekday(b)
	return true
}

// reprint reads the line with which a portal says who wrote an article, in
// which paper and when: «سالم علي نشر في المساء يوم 25 - 08 - 2012», the name
// and «نشر» often touching.
func (p *page) reprint(b *para) bool {
	if b.words > 14 || len(p.momentsOf(b)) == 0 {
		return false
	}
	for i := b.first; i+2 < b.last; i++ {
		t := p.toks[i]
		w := t.In(p.s)
		cut := strings.TrimSuffix(w, "نشر")
		if cut == w || p.toks[i+1].In(p.s) != "في" || t.Kind != token.Word {
			continue
		}
		to := i + 2
		for to < b.last && p.toks[to].End <= b.moments[0].Start && !p.timeWord(p.toks[to]) {
			to++
		}
		if to == i+2 {
			return false
		}
		name := bare(p.s, b.Start, t.Start+len(cut))
		b.credit = text.Span{Start: p.toks[i+2].Start, End: p.toks[to-1].End}
		if name.Empty() {
			b.set(Date, 0.8, "paper and date")
			return true
		}
		k := key(name.In(p.s))
		_, paper := p.v.sources[k]
		if b.nameless = paper || k == key(b.credit.In(p.s)); !b.nameless {
			b.names = name
		}
		b.set(Byline, 0.85, "name, paper and date")
		return true
	}
	return false
}

// clockLine reads «اليوم 06:42», «منذ 3 ساعات», «19 آب»: the times at which
// other articles appeared.
func (p *page) clockLine(b *para) bool {
	if b.words > 4 || b.numbers == 0 || b.words == 0 {
		return false
	}
	for i := b.first; i < b.last; i++ {
		if t := p.toks[i]; t.Kind == token.Word && !p.timeWord(t) && !p.datePart(t) {
			return false
		}
	}
	b.part = "clock"
	b.set(Boilerplate, 0.6, "time alone")
	return true
}

// inside reports whether the span lies in one of the moments.
func inside(ms []Moment, s text.Span) bool {
	for _, m := range ms {
		if m.Contains(s) {
			return true
		}
	}
	return false
}

// timeWord reports whether the word belongs to dates and times.
func (p *page) timeWord(t lexicon.Token) bool {
	return t.ID != 0 && (p.datePart(t) || p.v.days.Begins(t.ID) || p.v.timeWords[t.ID])
}

// bylineBeside finds the name that stands beside the date, perhaps with a city:
// «الخميس 3 مايو 2012 الجزائر: حميد علي».
func (p *page) bylineBeside(b *para) bool {
	m := b.moments[0]
	i, j := b.first, b.last
	for k := b.first; k < b.last; k++ {
		if p.toks[k].End <= m.Start && !p.timeWord(p.toks[k]) {
			j = k + 1
		}
	}
	if j == b.last { // nothing but time before the date
		for i < j && (p.toks[i].Start < m.End || p.timeWord(p.toks[i]) || edge(p.toks[i]) || p.toks[i].Kind == token.Number) {
			i++
		}
	}
	i, j = p.trimName(i, j)
	labelled := false
	if i < j {
		if lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID); n > 0 && lab.role == Byline {
			i, j = p.trimName(i+n, j)
			labelled = true
		}
	}
	if i < j && p.isCity(i, i+1) && i+1 < j && edge(p.toks[i+1]) {
		i, j = p.trimName(i+1, j)
	}
	if i >= j || !p.namesOnly(i, j) || !labelled && !p.knownName(i, j) {
		return false
	}
	b.names = text.Span{Start: p.toks[i].Start, End: p.toks[j-1].End}
	return true
}

// timeOnly reports whether all words of toks[i:j] belong to dates and times.
func (p *page) timeOnly(i, j int) bool {
	for _, t := range p.toks[i:j] {
		if (t.Kind == token.Word || t.Kind == token.Latin) && !p.timeWord(t) {
			return false
		}
	}
	return i < j
}
