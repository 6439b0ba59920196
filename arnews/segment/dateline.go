package segment

import (
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// datelineTokens is how many tokens a dateline has at most.
const datelineTokens = 30

// A segment of a dateline is what stands between two of its marks.
type segmentKind uint8

const (
	unknownSegment segmentKind = iota
	citySegment
	sourceSegment
	nameSegment
	dateSegment
)

// readDateline reads the dateline with which the block opens: «الرياض - واس:»,
// «بغداد 15-7 (اف ب) -», «طهران، إيران (CNN)--», «إيلاف من الرباط:». It returns
// nil where the block opens with none. after is the token behind it, b.last
// where the whole block is one.
func (p *page) readDateline(b *para) (d *Dateline, after int) {
	limit := min(b.last, b.first+datelineTokens)
	var line Dateline
	known, end := 0, -1
	i := b.body
	for i < limit {
		j := i
		for j < limit && !p.partsDateline(j) {
			j++
		}
		if j == limit && j < b.last {
			break // no mark in sight
		}
		kind, value := p.datelineSegment(i, j)
		if kind == unknownSegment && j > i {
			break
		}
		if kind == nameSegment && (known == 0 && j == b.last) {
			break
		}
		switch kind {
		case citySegment:
			if line.Place == "" {
				line.Place = value
			}
			known++
		case sourceSegment:
			if line.Agency == "" || p.generic(line.Agency) {
				line.Agency = value
			}
			known++
		case nameSegment:
			if line.Author == "" {
				line.Author = value
			}
		}
		if j == b.last {
			if known > 0 {
				end = j
			}
			break
		}
		// The mark, or a run of marks: «)-», «--», «):».
		colon := p.toks[j].Rune == ':'
		stop := colon || isDash(p.toks[j].Rune)
		for j++; j < b.last && p.partsDateline(j) && p.toks[j].Rune != '('; j++ {
			colon = colon || p.toks[j].Rune == ':'
			stop = stop || colon || isDash(p.toks[j].Rune)
		}
		i = j
		if known > 0 && stop {
			end = j
		}
		if colon {
			break
		}
	}
	if end < 0 || known == 0 {
		return nil, b.first
	}
	if line.Author != "" && line.Place == "" && line.Agency == "" {
		return nil, b.first
	}
	line.Span = text.Span{Start: b.Start, End: p.toks[end-1].End}
	return &line, end
}

// partsDateline reports whether the token at i parts a dateline's segments.
func (p *page) partsDateline(i int) bool {
	t := p.toks[i]
	if t.Kind != token.Punct && t.Kind != token.Symbol && t.Kind != token.Quote {
		return false
	}
	switch t.Rune {
	case ':', '/', '،', ',', '(', ')', '|', '[', ']', '«', '»', '"', '“', '”', '*', '.':
		return true
	case '-':
		// The hyphen of a date: «15-7».
		return !(i > 0 && p.toks[i-1].Kind == token.Number && i+1 < len(p.toks) && p.toks[i+1].Kind == token.Number && p.toks[i-1].End == t.Start)
	}
	return isDash(t.Rune)
}

func isDash(r rune) bool {
	switch r {
	case '-', '–', '—', '―', 'ـ', '−', '─', '‐', '‑':
		return true
	}
	return false
}

// datelineSegment says what the words toks[i:j] are and gives the name.
func (p *page) datelineSegment(i, j int) (segmentKind, string) {
	if i == j {
		return unknownSegment, ""
	}
	words, numbers := 0, 0
	for _, t := range p.toks[i:j] {
		switch t.Kind {
		case token.Word, token.Latin:
			words++
		case token.Number:
			numbers++
		case token.Punct:
		default:
			return unknownSegment, ""
		}
	}
	if words > 7 {
		return unknownSegment, ""
	}
	s := p.s[p.toks[i].Start:p.toks[j-1].End]
	k := key(s)
	if p.v.cities[k] {
		return citySegment, s
	}
	if src, ok := p.v.sources[k]; ok {
		_ = src
		return sourceSegment, s
	}
	if numbers > 0 {
		if kind := p.cityAndDate(i, j); kind != unknownSegment {
			return kind, p.s[p.toks[i].Start:p.toks[i].End]
		}
	}
	// «إيلاف من الرباط», «الجزيرة نت - خاص»
	for m := i + 1; m+1 < j; m++ {
		if p.toks[m].In(p.s) == "من" && (p.v.cities[key(p.s[p.toks[m+1].Start:p.toks[j-1].End])]) {
			head := p.s[p.toks[i].Start:p.toks[m-1].End]
			if _, ok := p.v.sources[key(head)]; ok {
				return sourceSegment, head
			}
			if p.nameLike(i, m) {
				return nameSegment, head
			}
		}
	}
	if numbers == 0 && p.sourceNoun(i) && words <= 4 {
		return sourceSegment, s
	}
	if numbers == 0 && p.nameLike(i, j) {
		return nameSegment, s
	}
	return unknownSegment, ""
}

// cityAndDate reads «بغداد 15-7» and bare dates.
func (p *page) cityAndDate(i, j int) segmentKind {
	m := i
	for m < j && p.toks[m].Kind == token.Word && !p.datePart(p.toks[m]) {
		m++
	}
	for k := m; k < j; k++ {
		t := p.toks[k]
		if t.Kind == token.Word && !p.datePart(t) && len(t.In(p.s)) > 4 {
			return unknownSegment
		}
	}
	if m == i {
		return dateSegment
	}
	if p.v.cities[key(p.s[p.toks[i].Start:p.toks[m-1].End])] {
		return citySegment
	}
	return unknownSegment
}

// generic reports whether the source is no single one: «وكالات».
func (p *page) generic(name string) bool { return p.v.sources[key(name)].kind == "generic" }

// sourceNoun reports whether the word at i heads a source's name: «صحيفة».
func (p *page) sourceNoun(i int) bool {
	switch p.toks[i].In(p.s) {
	case "وكالة", "صحيفة", "جريدة", "قناة", "موقع", "شبكة", "مجلة", "بوابة", "إذاعة", "تلفزيون", "راديو":
		return true
	}
	return false
}
