package segment

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/stem"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// set gives the block its role.
func (b *para) set(r Role, confidence float64, reason string) {
	b.Role, b.Confidence, b.Reason = r, confidence, reason
}

// shortLine is how many words a line has at most that a label or a phrase of
// the site decides.
const shortLine = 16

// cues gives a block the role that its own words show, without a look at what
// stands around it.
func (p *page) cues(b *para) {
	switch {
	case b.words+b.numbers == 0:
		b.part = "mark"
		b.set(Boilerplate, 0.95, "nothing but marks")
		return
	case b.words == 0 && b.last-b.first <= 3:
		if b.moments, b.covered = p.moments(p.toks[b.first:b.last], false); len(b.moments) == 0 {
			b.part = "clock"
			b.set(Boilerplate, 0.6, "a number alone")
			return
		}
	case b.latin > 0 && b.latin == b.words:
		p.latinCues(b)
		if b.Role != "" {
			return
		}
	}
	if p.wholeLine(b) || p.labelled(b) || p.gluedLine(b) || p.phrases(b) {
		return
	}
	if b.words <= datedWords && b.last-b.first <= 4*datedWords {
		b.moments, b.covered = p.moments(p.toks[b.first:b.last], false)
	}
	if p.reprint(b) || p.dateLine(b) {
		return
	}
	if p.creditLine(b) || p.initialsLine(b) {
		return
	}
	if d, after := p.readDateline(b); d != nil {
		b.dateline = d
		if b.words > datedWords {
			b.moments, _ = p.moments(p.toks[b.first:after], false)
		}
		switch {
		case after < b.last || b.words > 12:
		case d.Agency.Empty() && d.Author.Empty() && !b.colon && len(b.moments) == 0:
			b.dateline = nil // «تونس ـ السعودية» is a match
		case d.Place.Empty() && d.Author.Empty():
			b.dateline = nil
			if src := p.v.sources[p.keyIn(d.Agency)]; !src.plain || p.trimmed(b) {
				b.set(Source, 0.75, "source alone")
			}
		default:
			b.set(Byline, 0.8, "dateline alone")
		}
		return
	}
	if b.bullet > 0 && b.words <= 5 && !b.numbered && !b.closed && p.dashed(b) {
		b.set(Byline, 0.7, "name between dashes")
		return
	}
	if b.bullet > 0 && !b.question {
		b.set(ListItem, 0.7, "bullet")
	}
}

// keyIn is the key of a span.
func (p *page) keyIn(s text.Span) string { return key(s.In(p.s)) }

// trimmed reports whether marks stand at the block's edges.
func (p *page) trimmed(b *para) bool { return edge(p.toks[b.first]) || edge(p.toks[b.last-1]) }

// dashed reports whether the block is a name between two dashes: «- سلوى حمزة -».
func (p *page) dashed(b *para) bool {
	i, j := p.trimName(b.first, b.last)
	return i > b.first && j < b.last && isDash(p.toks[j].Rune) && p.nameLike(i, j) && p.knownName(i, j)
}

// initialsOnly reports whether the words toks[i:j] are single letters.
func (p *page) initialsOnly(i, j int) bool {
	for _, t := range p.toks[i:j] {
		if letters(t.In(p.s)) > 1 {
			return false
		}
	}
	return true
}

// initialsLine reads the initials with which agencies' desks sign: «ز.ش/ ف.ع».
func (p *page) initialsLine(b *para) bool {
	if b.words == 0 || b.words > 8 || b.numbers > 0 || b.symbols == 0 {
		return false
	}
	for _, t := range p.toks[b.first:b.last] {
		if (t.Kind == token.Word || t.Kind == token.Latin) && letters(t.In(p.s)) > 1 {
			return false
		}
	}
	b.part = "end"
	b.set(Boilerplate, 0.7, "initials of the desk")
	return true
}

// creditLine reads lines that are nothing but sources, in brackets, behind a
// dash or with «عن» in front: «- سبأ», «(بترا)», «(أ ف ب، رويترز)», «عن «الأهرام»».
// A name alone without any mark is one too, unless it is an ordinary word.
func (p *page) creditLine(b *para) bool {
	if b.words == 0 || b.words > 14 || b.numbers > 1 || strings.Contains(p.s[b.Start:b.End], "©") {
		return false
	}
	i, j := p.trimName(b.first, b.last)
	marked := i > b.first || j < b.last
	if i < j {
		switch p.toks[i].In(p.s) {
		case "عن", "نقلا", "نقلاً":
			for i < j && (edge(p.toks[i]) || p.functionWord(p.toks[i]) || strings.HasPrefix(p.toks[i].In(p.s), "نقل")) {
				i++
			}
			marked = true
		}
	}
	if i >= j {
		return false
	}
	from, found, missed := i, 0, 0
	for k := i; k <= j; k++ {
		if k < j && !edge(p.toks[k]) {
			continue
		}
		if k > from {
			src, ok := p.v.sources[p.keyOf(from, k)]
			switch {
			case ok && (marked || !src.plain || src.kind == "generic" && from > i):
				found++
			case p.v.cities[p.keyOf(from, k)]:
				return false
			case p.initialsOnly(from, k):
			case b.numbers > 0:
				return false
			case k-from > 4, p.toks[from].ID != 0 && p.v.postWords[p.toks[from].ID], p.nameLike(from, k) && p.knownName(from, k):
				return false
			default:
				missed++
			}
		}
		from = k + 1
	}
	if found == 0 || missed > 1 || missed > found {
		return false
	}
	b.body = i
	b.set(Source, 0.8, "nothing but a source")
	return true
}

// latinCues reads a line of Latin letters.
func (p *page) latinCues(b *para) {
	t := p.toks[b.first]
	if _, n := p.v.english.Match(p.toks, b.first, t.ID); n > 0 {
		b.part = "comment"
		b.set(Boilerplate, 0.95, "English form text")
		return
	}
	if b.words >= 2 && stem.FormText(p.s[b.Start:b.End]) >= 0.6 {
		b.part = "comment"
		b.set(Boilerplate, 0.8, "English form text")
		return
	}
	if b.words == 1 && b.numbers == 0 {
		if t.Kind == token.URL || t.Kind == token.Email || t.Kind == token.Mention || t.Kind == token.Hashtag {
			b.part = "share"
			b.set(Boilerplate, 0.7, "address alone")
			return
		}
		if strings.Contains(t.In(p.s), ".") {
			b.set(Source, 0.7, "site's name alone")
			return
		}
	}
	if _, ok := p.v.sources[b.key]; ok && b.key != "" {
		b.set(Source, 0.7, "source alone")
	}
}

// wholeLine reads lines that hold one phrase of the lists, numbers and marks
// aside.
func (p *page) wholeLine(b *para) bool {
	if b.words > 8 || b.words == 0 {
		return false
	}
	k := b.key
	rule, ok := p.v.lines[k]
	if !ok && b.numbers > 0 {
		k = p.wordKey(b)
		rule, ok = p.v.lines[k]
		ok = ok && (rule.part == "count" || rule.part == "comment" || rule.part == "share" || rule.part == "media")
	}
	switch {
	case !ok:
		return false
	case rule.label != nil:
		b.label, b.whole = rule.label, true
		b.body = b.last
		b.set(rule.label.role, 0.85, "label alone")
		if rule.label.field == "source" {
			b.body = b.first
		}
	default:
		b.part, b.whole = rule.part, true
		b.set(Boilerplate, 0.85, "the site's words: "+rule.part)
	}
	return true
}

// wordKey is the key of the block's words, numbers left out.
func (p *page) wordKey(b *para) string {
	var buf [128]byte
	dst := buf[:0]
	for _, t := range p.toks[b.first:b.last] {
		if t.Kind == token.Word || t.Kind == token.Latin {
			if len(dst) > 0 {
				dst = append(dst, ' ')
			}
			dst = normalize.Match.Append(dst, t.In(p.s))
		}
	}
	return string(dst)
}

// labelled reads lines that begin with a label of the list.
func (p *page) labelled(b *para) bool {
	i := b.body
	for i < b.last && isBracket(p.toks[i].Rune) {
		i++
	}
	if i >= b.last {
		return false
	}
	lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID)
	if n == 0 {
		return false
	}
	j := i + n
	mark := j < b.last && p.labelMark(j)
	if lab.role == Byline && !mark && p.gluedDay(b, lab, i, j) {
		return true
	}
	for j < b.last && (p.labelMark(j) || p.toks[j].Kind == token.Quote) {
		j++
	}
	rest := b.words - n
	switch lab.need {
	case "colon":
		if !mark {
			return false
		}
	case "name":
		if !mark && !(b.words <= n+5 && (p.nameLike(j, b.last) || p.deskName(j, b.last))) && !p.credits(j, b.last) {
			return false
		}
	case "free":
		if !mark && b.words > shortLine {
			return false
		}
	case "short":
		if rest == 0 || rest > 3 || b.closed {
			return false
		}
	}
	switch lab.role {
	case Byline:
		if rest == 0 || rest > 14 || b.closed && rest > 6 {
			return false
		}
		if _, after := p.readDateline(b); after > j && after < b.last && b.words > shortLine {
			return false
		}
	case Date:
		b.moments, b.covered = p.moments(p.toks[j:b.last], true)
		if len(b.moments) == 0 && (b.numbers == 0 || !mark && !p.timeOnly(j, b.last)) || b.words > 20 {
			b.moments, b.covered = nil, 0
			return false
		}
	case Source:
		if rest+b.numbers == 0 || rest > 10 {
			return false
		}
		if !mark && !p.knownSource(j, b.last) && (rest > 4 || b.closed || b.colon) {
			return false
		}
	case Related:
		if rest > 24 {
			return false
		}
	case Caption:
		if rest == 0 || rest > 24 {
			return false
		}
	}
	b.label, b.body = lab, j
	if lab.role == Byline || lab.role == Source {
		b.moments, b.covered = p.moments(p.toks[j:b.last], false)
	}
	confidence := 0.8
	if mark {
		confidence = 0.95
	}
	b.set(lab.role, confidence, "label")
	return true
}

// credits reports whether toks[i:j] is a name and, behind a dash, another label
// with its name: «(تغطية صحفية منى علي - تحرير سالم أحمد)».
func (p *page) credits(i, j int) bool {
	for k := i; k+2 < j; k++ {
		if isDash(p.toks[k].Rune) {
			_, n := p.v.labels.Match(p.toks, k+1, p.toks[k+1].ID)
			return n > 0 && k > i && p.nameLike(i, k)
		}
	}
	return false
}

// deskName reports whether toks[i:j] is a desk of the list: «المحرر السياسي».
func (p *page) deskName(i, j int) bool {
	i, j = p.trimName(i, j)
	if i >= j {
		return false
	}
	switch p.toks[i].In(p.s) {
	case "محرر", "المحرر", "مراسل", "مندوب", "قسم":
		return j-i <= 4
	}
	rule, ok := p.v.lines[p.keyOf(i, j)]
	return ok && rule.label != nil && rule.label.role == Byline
}

// labelMark reports whether the token parts a label from its field.
func (p *page) labelMark(i int) bool {
	t := p.toks[i]
	switch t.Rune {
	case ':', '/', '|', '؛', '»', '\\', '.', '*', '،', ',':
		return t.Kind == token.Punct || t.Kind == token.Symbol
	}
	return isDash(t.Rune)
}

// knownSource reports whether toks[i:j] is a source of the list.
func (p *page) knownSource(i, j int) bool {
	i, j = p.trimName(i, j)
	if i >= j {
		return false
	}
	_, ok := p.v.sources[key(p.s[p.toks[i].Start:p.toks[j-1].End])]
	return ok || p.sourceNoun(i)
}

// phrases reads lines that hold words of the site.
func (p *page) phrases(b *para) bool {
	if b.words > 60 {
		return false
	}
	i := b.body
	if i < b.last && b.words <= 40 {
		t := p.toks[i]
		part, n := p.v.starts.Match(p.toks, i, t.ID)
		if n == 0 {
			part, n = p.v.english.Match(p.toks, i, t.ID)
			if n < 2 {
				n = 0
			}
		}
		if n > 0 && (b.words <= shortLine || n >= 3 || part == "subscribe" || part == "legal" || part == "comment") {
			b.part = part
			b.set(Boilerplate, 0.85, "the site's words: "+part)
			return true
		}
	}
	for ; i < b.last; i++ {
		t := p.toks[i]
		if t.ID == 0 {
			continue
		}
		if part, n := p.v.anywhere.Match(p.toks, i, t.ID); n > 0 {
			b.part = part
			b.set(Boilerplate, 0.85, "the site's words: "+part)
			return true
		}
	}
	return false
}

// dateLine reads lines whose main content is a date: «الأحد 16 سبتمبر 2012
// الساعة 08 مساء», «Fri, 11 Aug 2017 15:21:07 GMT».
func (p *page) dateLine(b *para) bool {
	if len(b.moments) == 0 {
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
	if other > 6 || other > b.covered+3 {
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
	return true
}

// reprint reads the line with which a portal says who wrote an article, in
// which paper and when: «سالم علي نشر في المساء يوم 25 - 08 - 2012», the name
// and «نشر» often touching.
func (p *page) reprint(b *para) bool {
	if len(b.moments) == 0 || b.words > 14 {
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
	if i < j && p.v.cities[p.keyOf(i, i+1)] && i+1 < j && edge(p.toks[i+1]) {
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
