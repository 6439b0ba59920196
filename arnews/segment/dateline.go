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
	jobSegment // «متابعة», «قراءة», «خاص»
)

// readDateline reads the dateline with which the block opens: «الرياض - واس:»,
// «بغداد 15-7 (اف ب) -», «طهران، إيران (CNN)--», «إيلاف من الرباط:». It returns
// nil where the block opens with none. after is the token behind it, b.last
// where the whole block is one.
func (p *page) readDateline(b *para) (d *Dateline, after int) {
	limit := min(b.last, b.body+datelineTokens)
	var read, sure Dateline // as far as read, and up to the last sure end
	known, end := 0, -1
	for i := b.body; i < limit; {
		j := i
		for j < limit && !p.partsDateline(j) {
			j++
		}
		if j == limit && j < b.last {
			break // no mark in sight
		}
		next := p.overMarks(j, b.last)
		colon, stop := false, next == b.last
		for k := j; k < next; k++ {
			colon = colon || p.toks[k].Rune == ':'
			stop = stop || p.toks[k].Rune == ':' || isDash(p.toks[k].Rune)
		}
		// «/قنا/», «(بترا)»: an agency between two marks closes a dateline.
		between := i > b.body && j < next && (p.toks[i-1].Rune == '/' && p.toks[j].Rune == '/' || p.toks[i-1].Rune == '(' && p.toks[j].Rune == ')')
		agency := read.Agency
		if _, ok := p.sourceAt(i, j); between && ok && agency.Empty() { // «قنا» is a town too
			p.setSpan(&read.Agency, i, j)
			known++
		} else if !p.readSegment(&read, &known, i, j, stop || b.words <= 10 && !b.closed) && j > i {
			break
		}
		stop = stop || between && read.Agency != agency && !read.Place.Empty()
		if known > 0 && stop {
			end, sure = next, read
		}
		i = max(next, i+1)
		if colon && !(i < b.last && b.last-i <= 10 && p.namesOnly(i, b.last) && (b.last-i <= 3 || p.knownName(i, b.last))) && !(i < b.last && b.last-i <= 8 && p.knownSource(i, b.last)) {
			break // but «الخرطوم: سلوى حمزة» and «الدمام: «الشرق الأوسط»» go on
		}
	}
	if end < 0 {
		return nil, b.first
	}
	if end == b.last && sure.Agency.Empty() && sure.Author.Empty() && !p.partsDateline(end-1) && sure.Place.End == p.toks[end-1].End && sure.Place.Start == p.toks[b.body].Start {
		b.placeOnly = true // a city's name and nothing else: «غزة»
		return nil, b.first
	}
	sure.Span = text.Span{Start: b.Start, End: p.toks[end-1].End}
	found := sure // alone goes to the heap
	return &found, end
}

// readSegment reads the segment toks[i:j] of a dateline into d and reports
// whether it belongs to one. closed says that a colon, a dash or the block's
// end stands behind it.
func (p *page) readSegment(d *Dateline, known *int, i, j int, closed bool) bool {
	if city, from, ok := p.datedSegment(i, j); ok {
		p.setSpan(&d.Place, i, city)
		p.setSpan(&d.Agency, from, j)
		*known++
		return true
	}
	kind, from, to := p.datelineSegment(i, j)
	if _, ok := p.sourceAt(from, to); ok && kind == citySegment && !d.Place.Empty() {
		kind = sourceSegment // «الدوحة-قنا»
	}
	switch kind {
	case citySegment:
		p.setSpan(&d.Place, from, to)
		*known++
	case sourceSegment:
		if !d.Agency.Empty() && p.generic(d.Agency.In(p.s)) {
			d.Agency = text.Span{}
		}
		p.setSpan(&d.Agency, from, to)
		*known++
	case nameSegment:
		if *known == 0 || !closed {
			return false
		}
		p.setSpan(&d.Author, from, to)
	case jobSegment:
		if from < to {
			p.setSpan(&d.Author, from, to)
		}
	default:
		return false
	}
	return true
}

// setSpan sets the span to the tokens toks[i:j] if it is still empty.
func (p *page) setSpan(s *text.Span, i, j int) {
	if s.Empty() && i < j {
		*s = text.Span{Start: p.toks[i].Start, End: p.toks[j-1].End}
	}
}

// datedSegment reads a segment that holds a date beside a city or a source.
func (p *page) datedSegment(i, j int) (city, from int, ok bool) {
	numbers := 0
	for _, t := range p.toks[i:j] {
		if t.Kind == token.Number {
			numbers++
		}
	}
	if numbers == 0 || j-i > 16 {
		return i, j, false
	}
	city, from, ok = p.cityDateSource(i, j)
	return city, from, ok && (city > i || from < j)
}

// overMarks returns the token behind the run of marks at i.
func (p *page) overMarks(i, last int) int {
	for i < last && p.partsDateline(i) && p.toks[i].Rune != '(' {
		i++
	}
	return i
}

// partsDateline reports whether the token at i parts a dateline's segments.
func (p *page) partsDateline(i int) bool {
	t := p.toks[i]
	if t.Kind != token.Punct && t.Kind != token.Symbol && t.Kind != token.Quote {
		return false
	}
	switch t.Rune {
	case '.': // not that of «العربية.نت»
		return i+1 >= len(p.toks) || p.toks[i+1].Start > t.End
	case ':', '/', '،', ',', '(', ')', '|', '[', ']', '«', '»', '"', '“', '”', '*':
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

// datelineSegment says what the words toks[i:j] are and which of them name it.
func (p *page) datelineSegment(i, j int) (kind segmentKind, from, to int) {
	words := 0
	for _, t := range p.toks[i:j] {
		switch t.Kind {
		case token.Word, token.Latin:
			words++
		case token.Punct, token.Number:
		default:
			return unknownSegment, i, j
		}
	}
	if i == j || words > 7 {
		return unknownSegment, i, j
	}
	if p.isCity(i, j) {
		return citySegment, i, j
	}
	if _, ok := p.sourceAt(i, j); ok {
		return sourceSegment, i, j
	}
	if lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID); n > 0 && lab.role == Byline {
		if i+n == j || p.nameLike(i+n, j) { // «كتب سالم الحربي»
			return jobSegment, i + n, j
		}
	}
	if words == 1 && letters(p.toks[i].In(p.s)) <= 2 {
		return jobSegment, j, j // «مسقط - ش»: the paper's or desk's initial
	}
	switch p.toks[i].In(p.s) {
	case "رسالة", "مكتب": // «رسالة طهران»
		if p.isCity(i+1, j) {
			return citySegment, i + 1, j
		}
	case "من": // «من بدر الزدجالي»
		if p.isCity(i+1, j) {
			return citySegment, i + 1, j
		}
		if p.nameLike(i+1, j) && p.knownName(i+1, j) {
			return nameSegment, i + 1, j
		}
	}
	// «إيلاف من الرباط»
	for m := i + 1; m+1 < j; m++ {
		if p.toks[m].In(p.s) != "من" || !p.isCity(m+1, j) {
			continue
		}
		if _, ok := p.sourceAt(i, m); ok {
			return sourceSegment, i, m
		}
		if p.nameLike(i, m) {
			return nameSegment, i, m
		}
	}
	if p.sourceNoun(i) && words >= 2 && words <= 4 {
		return sourceSegment, i, j
	}
	if p.nameLike(i, j) {
		return nameSegment, i, j
	}
	return unknownSegment, i, j
}

// cityDateSource reads «بغداد 15-7», «رام الله 11-6-2012 وفا» and bare dates:
// the token behind the city and the first one of the source.
func (p *page) cityDateSource(i, j int) (city, from int, ok bool) {
	city, from = i, j
	for city < j && p.toks[city].Kind == token.Word && !p.timeWord(p.toks[city]) {
		city++
	}
	for from > city && (p.toks[from-1].Kind == token.Word || p.toks[from-1].Kind == token.Latin) && !p.timeWord(p.toks[from-1]) {
		from--
	}
	for k := city; k < from; k++ {
		if t := p.toks[k]; t.Kind == token.Word && !p.timeWord(t) {
			return i, j, false
		}
	}
	if city > i && !p.isCity(i, city) {
		return i, j, false
	}
	if from < j {
		if _, known := p.sourceAt(from, j); !known {
			return i, j, false
		}
	}
	return city, from, true
}

// longestName is how many bytes a city's or a source's name has at most.
const longestName = 80

// isCity reports whether toks[i:j] is a city or country of the lists.
func (p *page) isCity(i, j int) bool {
	if i >= j || p.unlisted(i) || p.toks[j-1].End-p.toks[i].Start > longestName {
		return false
	}
	var buf [longestName]byte
	return p.v.cities[string(p.appendKeyOf(buf[:0], i, j))]
}

// sourceAt returns what the list of sources says of toks[i:j].
func (p *page) sourceAt(i, j int) (source, bool) {
	if i >= j || p.unlisted(i) || p.toks[j-1].End-p.toks[i].Start > longestName {
		return source{}, false
	}
	var buf [longestName]byte
	src, ok := p.v.sources[string(p.appendKeyOf(buf[:0], i, j))]
	return src, ok
}

// unlisted reports whether no list holds the word at token i, so that no name
// of the lists begins with it.
func (p *page) unlisted(i int) bool { return p.toks[i].Kind == token.Word && p.toks[i].ID == 0 }

// keyOf is the key of toks[i:j].
func (p *page) keyOf(i, j int) string {
	var buf [256]byte
	return string(p.appendKeyOf(buf[:0], i, j))
}

// appendKeyOf appends the key of toks[i:j] to dst.
func (p *page) appendKeyOf(dst []byte, i, j int) []byte {
	for k := i; k < j; k++ {
		dst = appendKey(dst, p.s, p.toks[k].Token)
	}
	return dst
}

// namesOnly reports whether toks[i:j] is one or several persons' names that
// dashes, commas or strokes part.
func (p *page) namesOnly(i, j int) bool {
	from, some := i, false
	for k := i; k <= j; k++ {
		if k < j && !p.partsNames(k) {
			continue
		}
		f, l := p.trimName(from, k)
		if f < l {
			for m := f + 1; m < l; m++ { // «ماجد سالم ومحمد علي»
				if p.andName(m) && p.nameLike(f, m) {
					f = m
				}
			}
			if !p.nameLike(f, l) && !p.knownName(f, l) {
				return false
			}
			some = true
		}
		from = k + 1
	}
	return some
}

// generic reports whether the source is no single one: «وكالات».
func (p *page) generic(name string) bool { return p.v.sources[key(name)].kind == "generic" }

// sourceNoun reports whether the word at i heads a source's name: «صحيفة». Words
// that head much else too, «شبكة», need a mark or a Latin name behind them.
func (p *page) sourceNoun(i int) bool {
	switch p.toks[i].In(p.s) {
	case "وكالة", "صحيفة", "جريدة", "مجلة":
		return true
	case "قناة", "موقع", "شبكة", "بوابة", "إذاعة", "تلفزيون", "راديو":
		return i+1 < len(p.toks) && (p.toks[i+1].Kind == token.Quote || p.toks[i+1].Kind == token.Latin)
	}
	return false
}
