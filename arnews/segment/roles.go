package segment

import (
	"strings"

	"arnews.example/arnews/text"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// assign gives every block its role: first by its own words, then by where it
// stands.
func (p *page) assign() {
	for i := range p.paras {
		p.cues(&p.paras[i])
		p.tagged(&p.paras[i])
	}
	p.repeats()
	p.dashes()
	p.bounds()
	p.head()
	p.inside()
	p.tables()
	p.tail()
	for i := range p.paras {
		if p.paras[i].Role == "" {
			p.paras[i].set(Paragraph, 0.5, "nothing else")
		}
	}
}

// dashes takes the role from list items that only begin with a dash or star:
// questions and answers of an interview, paragraphs of a column whose house
// style it is, a heading, a single one.
func (p *page) dashes() {
	items, words, body, questions := 0, 0, 0, 0
	for i := range p.paras {
		b := &p.paras[i]
		if b.question {
			questions++
		}
		if b.words >= 12 || b.Role == ListItem {
			body++
		}
		if p.dashItem(i, 0) {
			items++
			words += b.words
		}
	}
	if questions >= 2 { // the answer to a question, whatever it begins with
		for i := 1; i < len(p.paras); i++ {
			if b := &p.paras[i]; b.Role == ListItem && !b.numbered && p.paras[i-1].question {
				b.set(Paragraph, 0.6, "answer")
			}
		}
	}
	style := questions >= 3 || items*10 > body*6 && words > 25*items
	for i := range p.paras {
		b := &p.paras[i]
		if !p.dashItem(i, 0) {
			continue
		}
		first := p.toks[b.first].Rune
		if !style && !b.question && (p.dashItem(i-1, first) || p.dashItem(i+1, first)) {
			continue
		}
		if b.question || b.words > 12 || b.closed {
			b.set(Paragraph, 0.6, "a dash before body text")
		} else {
			b.set("", 0, "")
		}
	}
}

// dashItem reports whether the block at i is a list item that begins with a
// dash or star, with the one given if it is not 0.
func (p *page) dashItem(i int, mark rune) bool {
	if i < 0 || i >= len(p.paras) {
		return false
	}
	b := &p.paras[i]
	if b.bullet == 0 || b.numbered || b.Role != ListItem && !(b.Role == Paragraph && b.Reason == "a dash before body text") {
		return false
	}
	first := p.toks[b.first].Rune
	return (isDash(first) || first == '*') && (mark == 0 || mark == first)
}

// repeats marks the blocks whose words an earlier block has.
func (p *page) repeats() {
	seen := map[string]int{}
	for i := range p.paras {
		b := &p.paras[i]
		k := b.key
		if b.words < 3 {
			continue
		}
		if k == "" {
			k = p.s[b.Start:b.End]
		}
		if first, ok := seen[k]; ok {
			b.Repeats = first + 1
		} else {
			seen[k] = i
		}
	}
}

// prose reports whether the block is body text for what its words show: it has
// no role, or the role leaves it open.
func (b *para) prose() bool {
	return b.Role == "" && (b.long() || b.dateline != nil && b.words >= 10 && !(b.dateline.Agency.Empty() && b.dateline.Author.Empty())) || b.Role == Paragraph
}

// bounds finds where the body begins and where it ends.
func (p *page) bounds() {
	n := len(p.paras)
	p.lead, p.end = n, n
	total := 0
	for i := range p.paras {
		b := &p.paras[i]
		if b.prose() {
			// A closed line of the head: «رحل … ورحل!», «ماذا بعد؟».
			if p.lead == n && b.words < 20 && b.dateline == nil && p.headlineMark(b) && i+1 < n && p.textAfter(i) {
				continue
			}
			if p.lead == n {
				p.lead = i
			}
			total += b.words
		}
	}
	if p.lead == n {
		return
	}
	p.end = p.tailStart(total)
}

// headlineMark reports whether the block ends as a headline may: with ! or ؟.
func (p *page) headlineMark(b *para) bool {
	return b.question || b.closed && strings.HasSuffix(strings.TrimRight(p.s[b.Start:b.End], " \"»”“)"), "!")
}

// textAfter reports whether body text follows the block at i.
func (p *page) textAfter(i int) bool {
	for j := i + 1; j < len(p.paras) && j < i+8; j++ {
		if b := &p.paras[j]; b.prose() && b.words >= 12 {
			return true
		}
	}
	return false
}

// tailStart returns the index of the first block of what follows the article:
// related articles, comments, tags, the site's own words. total is the number
// of words in the page's prose.
func (p *page) tailStart(total int) int {
	n := len(p.paras)
	after := make([]int, n+1) // words of prose from i on
	for i := n - 1; i >= 0; i-- {
		after[i] = after[i+1]
		if p.paras[i].prose() {
			after[i] += p.paras[i].words
		}
	}
	for i := p.lead + 1; i < n; i++ {
		b := &p.paras[i]
		left := after[i] * 100 / max(total, 1)
		switch {
		case b.Role == Boilerplate && (b.part == "comment" || b.part == "legal") && left <= 35:
			return i
		case b.Role == Boilerplate && (b.part == "share" || b.part == "navigation" || b.part == "count" || b.part == "end") && left <= 25:
			return i
		case b.Role == Related && b.whole && left <= 40:
			return i
		case left <= 30 && p.tags(i):
			return i
		}
	}
	return n
}

// tags reports whether the tags of the article begin at i: a run of very short
// lines that ends the page, or behind which the site's own words stand.
func (p *page) tags(i int) bool {
	n := p.tagRun(i)
	if n < 3 {
		return false
	}
	if i+n == len(p.paras) {
		return n <= 15
	}
	for j := i + n; j < len(p.paras); j++ {
		if b := &p.paras[j]; b.Role == Boilerplate && b.part != "mark" && b.part != "end" && b.part != "clock" {
			return true
		}
	}
	return false
}

// tagRun returns the length of the run of very short open lines from i on, as
// sites print the tags of an article.
func (p *page) tagRun(i int) int {
	n := 0
	for ; i < len(p.paras); i++ {
		b := &p.paras[i]
		if b.Role != "" && b.part != "clock" || b.words > 6 || b.closed || b.colon || b.bullet > 0 || b.words == 0 || b.dateline != nil && b.Role == "" {
			break
		}
		n++
	}
	return n
}

// head gives the blocks before the body their roles.
func (p *page) head() {
	if p.lead == len(p.paras) {
		p.bareHead()
		return
	}
	var open []int // the lines that could be headlines
	for i := 0; i < p.lead; i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Date && b.words > b.covered+4:
			open = append(open, i)
		case b.placeOnly:
			b.set(Byline, 0.5, "place alone")
		case b.Role == "" && b.words <= 4 && p.plainSource(b):
			b.set(Source, 0.6, "source alone")
		case b.Role == "" && i > 0 && p.placeBeside(b):
			b.set(Byline, 0.6, "place beside a name")
		case b.Role == "" && i == 0 && p.lead <= 2 && p.placeBeside(b) && b.words <= 5:
			b.set(Byline, 0.6, "place beside a name")
		case b.Role == ListItem && b.words <= 5 && p.nameLike(b.body, b.last) && p.knownName(b.body, b.last):
			b.set(Byline, 0.6, "name alone")
		case b.Role == Boilerplate && b.part == "navigation" && p.v.sections[b.key]:
			b.set(Kicker, 0.7, "section's name")
		case b.Role == "":
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return
	}
	for i := range p.paras {
		if p.paras[i].Role == Headline {
			p.belowHeadline(open, i) // an h1
			return
		}
	}
	best := p.pickHeadline(open)
	if b := &p.paras[best]; len(open) == 1 && b.words <= 5 && p.nameLike(b.body, b.last) && p.knownName(b.body, b.last) {
		b.set(Byline, 0.6, "name alone")
		return
	}
	p.nameLine(open, best)
	for _, i := range open {
		b := &p.paras[i]
		if b.Role == Byline {
			continue
		}
		switch {
		case i == best:
			b.set(Headline, 0.85, "head line")
		case p.sameTitle(b, &p.paras[best]):
			b.set(Headline, 0.9, "repeated headline")
		case p.v.sections[b.key]:
			b.set(Kicker, 0.85, "section's name")
		case i < best:
			b.set(Kicker, 0.7, "above the headline")
		case p.captionLike(b):
			b.set(Caption, 0.7, "caption's words")
		case b.words <= 4 && i+1 == p.lead && i > best+1 && (p.paras[i-1].Role == Date || p.paras[i-1].Role == Byline) && p.shared(b, p.leadKey()) == p.contentWords(b):
			b.set(Caption, 0.5, "below date or byline")
		case b.words > 0 && b.latin == b.words:
			b.set(Boilerplate, 0.5, "Latin line alone")
		default:
			b.set(Subhead, 0.65, "below the headline")
		}
	}
}

// belowHeadline gives the open lines of the head their roles where the caller's
// tags name the headline, the block at h.
func (p *page) belowHeadline(open []int, h int) {
	p.nameLine(open, h)
	for _, i := range open {
		b := &p.paras[i]
		switch {
		case b.Role != "":
		case p.captionLike(b):
			b.set(Caption, 0.7, "caption's words")
		case i < h:
			b.set(Kicker, 0.7, "above the headline")
		default:
			b.set(Subhead, 0.65, "below the headline")
		}
	}
}

// plainSource reports whether the block is the name of a source that is an
// ordinary word too.
func (p *page) plainSource(b *para) bool {
	_, ok := p.v.sources[b.key]
	return ok || p.sourceNoun(b.first) && b.words >= 2
}

// placeBeside reports whether the line is a short name that a dash or stroke
// parts from a city: «عين اليوم – بريدة», «بغداد/ صلاح مهدي الصحفي المرافق».
func (p *page) placeBeside(b *para) bool {
	if b.words > 8 || b.closed || b.words < 2 {
		return false
	}
	from, places, words := b.body, 0, 0
	var names, credit text.Span
	for k := b.body; k <= b.last; k++ {
		if k < b.last && !isDash(p.toks[k].Rune) && p.toks[k].Rune != '/' && !isBracket(p.toks[k].Rune) {
			continue
		}
		f, l := p.trimName(from, k)
		from = k + 1
		for l > f && (p.toks[l-1].Kind == token.Latin || p.toks[l-1].Kind == token.Mention || p.toks[l-1].Kind == token.Email || edge(p.toks[l-1])) {
			l-- // «okaz_online@»
		}
		if f >= l {
			continue
		}
		if p.v.cities[p.keyOf(f, l)] {
			places++
			continue
		}
		words++
		switch {
		case p.knownName(f, l) && (places == 1 || p.nameLike(f, l)):
			names = text.Span{Start: p.toks[f].Start, End: p.toks[p.nameEnd(f, l)-1].End}
		case p.namesOnly(f, l) && p.knownName(f, l):
			names = text.Span{Start: p.toks[f].Start, End: p.toks[l-1].End}
		case l-f > 3:
			return false
		default:
			credit = text.Span{Start: p.toks[f].Start, End: p.toks[l-1].End}
		}
	}
	if places != 1 || words != 1 {
		return false
	}
	b.names, b.credit, b.nameless = names, credit, names.Empty()
	return true
}

// nameEnd returns the token behind the name that begins at i: before a wide gap
// or a title's word.
func (p *page) nameEnd(i, j int) int {
	for k := i + 1; k < j; k++ {
		if p.toks[k].Start-p.toks[k-1].End > 1 && p.toks[k].Kind == token.Word || k > i+1 && p.v.titles[p.toks[k].ID] && p.toks[k].ID != 0 {
			return k
		}
	}
	return j
}

// bareHead reads a page without body text: its first open line is a headline
// where others follow.
func (p *page) bareHead() {
	n := 0
	for i := range p.paras {
		if p.paras[i].Role == "" {
			n++
		}
	}
	if n < 2 {
		return
	}
	for i := range p.paras {
		b := &p.paras[i]
		if b.Role == "" {
			if !b.closed {
				b.set(Headline, 0.4, "first line")
			}
			return
		}
	}
}

// pickHeadline returns the line that is most like a headline.
func (p *page) pickHeadline(open []int) int {
	best, top := open[0], -1000
	lead := p.leadKey()
	for n, i := range open {
		b := &p.paras[i]
		score := 0
		if n == 0 {
			score += 10
		}
		if p.hasRepeat(i) {
			score += 60
		}
		switch {
		case b.words <= 2:
			score -= 25
		case b.words <= 4:
			score -= 8
		case b.words <= 22:
			score += 10
		}
		if b.colon {
			score -= 40
		}
		if p.v.sections[b.key] {
			score -= 60
		}
		if p.captionLike(b) {
			score -= 30
		}
		if n == 0 && len(open) > 1 {
			score -= p.leadsIn(b)
		}
		if n > 1 {
			score -= 10 * (n - 1)
		}
		if b.bullet > 0 {
			score -= 20
		}
		if len(open) > 1 && n < 2 && b.words > 0 {
			score += 15 * p.shared(b, lead) / b.words
		}
		// A short line above a longer one leads into it.
		if n == 0 && len(open) > 1 && b.words*10 <= p.paras[open[1]].words*7 && b.words <= 8 {
			score -= 12
		}
		if n > 0 && p.nameLike(b.body, b.last) {
			score -= 30
		}
		if score > top {
			best, top = i, score
		}
	}
	return best
}

// leadsIn says how much the line begins as lines above a headline do: with a
// verb whose subject the headline names, or with a preposition.
func (p *page) leadsIn(b *para) int {
	t := p.toks[b.body]
	w := t.In(p.s)
	switch {
	case t.ID != 0 && p.v.kickerWords[t.ID] && p.v.function[t.ID]:
		return 34
	case t.ID != 0 && p.v.kickerWords[t.ID], letters(w) > 4 && (strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) && t.Prep != 0:
		return 26
	case p.toPaper(b):
		return 26
	}
	return 0
}

// toPaper reports whether the line ends with the paper that somebody speaks to:
// «المدير العام لـ«الخبر»».
func (p *page) toPaper(b *para) bool {
	j := b.last
	for j > b.first && edge(p.toks[j-1]) {
		j--
	}
	if j == b.last { // the paper's name stands in marks
		return false
	}
	for i := j - 1; i > b.first && i >= j-3; i-- {
		if q := p.toks[i]; q.Kind == token.Quote || q.Rune == '(' {
			before := p.toks[i-1]
			w := before.In(p.s)
			return i+1 < j && (w == "لـ" || w == "ل" || w == "لـ " || w == "مع") && len(p.keyOf(i+1, j)) > 0
		}
	}
	return false
}

// leadKey is the key of the body's first words.
func (p *page) leadKey() string {
	b := &p.paras[p.lead]
	last := min(b.last, b.first+60)
	return " " + key(p.s[p.toks[b.first].Start:p.toks[last-1].End]) + " "
}

// shared counts the words of the block that the key holds, articles and
// clitics aside.
func (p *page) shared(b *para, lead string) (n int) {
	for _, t := range p.toks[b.body:b.last] {
		if t.Kind != token.Word {
			continue
		}
		w := strings.TrimPrefix(normalize.Match.String(t.In(p.s)), "ال")
		if letters(w) >= 3 && strings.Contains(lead, w) {
			n++
		}
	}
	return n
}

// contentWords counts the words of the block that have three letters or more
// beside the article.
func (p *page) contentWords(b *para) (n int) {
	for _, t := range p.toks[b.body:b.last] {
		if t.Kind == token.Word && letters(strings.TrimPrefix(t.In(p.s), "ال")) >= 3 {
			n++
		}
	}
	return n
}

// hasRepeat reports whether another block near the head repeats the words of
// the block at i, or holds them beside a date or a kicker.
func (p *page) hasRepeat(i int) bool {
	for j := 0; j < p.lead; j++ {
		if j != i && p.sameTitle(&p.paras[j], &p.paras[i]) {
			return len(p.paras[j].key) >= len(p.paras[i].key)
		}
	}
	return false
}

// sameTitle reports whether one of the keys of two lines holds the other, of at
// least four words.
func (p *page) sameTitle(a, b *para) bool {
	if a.words < 4 || b.words < 4 || a.key == "" || b.key == "" || p.nameLike(a.body, a.last) || p.nameLike(b.body, b.last) {
		return false
	}
	x, y := p.cleanTitleKey(a), p.cleanTitleKey(b)
	return strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" ")
}

func (p *page) cleanTitleKey(b *para) string {
	start, end := p.cleanTitle(b)
	return key(p.s[start:end])
}

// nameLine finds the byline among the open lines: a person's name between the
// headline and the body.
func (p *page) nameLine(open []int, best int) {
	for n := len(open) - 1; n >= 0; n-- {
		i := open[n]
		b := &p.paras[i]
		if i <= best || b.colon && b.words > 5 {
			continue
		}
		if !p.nameLike(b.body, b.last) {
			p.namePost(b)
			continue
		}
		beside := i+1 >= p.lead || p.paras[i+1].Role != "" && p.paras[i+1].Role != ListItem
		switch {
		case p.knownName(b.body, b.last):
			b.set(Byline, 0.85, "name alone")
		case (n == len(open)-1 || beside) && b.words <= 3 && p.shared(b, p.leadKey()) == 0:
			b.set(Byline, 0.6, "looks like a name")
		}
	}
}

// namePost makes the block a byline that gives a known name and, behind a dash
// or comma, its post: «د. منذر العزاوي - موفد اتحاد الصحافة».
func (p *page) namePost(b *para) {
	if b.words > 12 || b.closed || b.colon {
		return
	}
	for k := b.body; k < b.last; k++ {
		t := p.toks[k]
		if !isDash(t.Rune) && t.Rune != '،' && t.Rune != ',' && t.Rune != '(' && t.Rune != '/' {
			continue
		}
		if k > b.body && p.nameLike(b.body, k) && p.skipTitles(b.body, k) > b.body && k+1 < b.last {
			b.names = text.Span{Start: p.toks[b.body].Start, End: p.toks[k-1].End}
			b.set(Byline, 0.6, "name and post")
		}
		return
	}
}

// captionLike reports whether the words of the line are those of a caption.
func (p *page) captionLike(b *para) bool {
	if b.words > 25 {
		return false
	}
	if b.words > 1 && strings.Contains(p.s[b.Start:b.End], "©") {
		return true
	}
	if span := p.closingCredit(b); !span.Empty() && b.words > 4 {
		return true
	}
	for i := b.first; i < b.last; i++ {
		if _, n := p.v.captions.Match(p.toks, i, p.toks[i].ID); n > 0 {
			return true
		}
	}
	return false
}

// inside gives the blocks of the body their roles.
func (p *page) inside() {
	closed, all := 0, 0
	for i := p.lead; i < p.end; i++ {
		if b := &p.paras[i]; b.words >= 16 {
			all++
			if b.closed {
				closed++
			}
		}
	}
	punctuated := closed*2 >= all
	for i := p.lead; i < p.end; i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Boilerplate && b.part == "mark" && p.ruled(i):
			continue
		case b.Role == Date && b.label == nil && i > p.lead+1 && i+3 < p.end:
			b.set("", 0, "")
		case b.Role == Boilerplate && b.part == "clock" && i > p.lead && i+1 < p.end:
			b.set(Paragraph, 0.4, "time alone")
		case b.Role == Related && b.label != nil && b.whole:
			p.relatedHere(i)
		case b.Role == Related && b.label != nil && b.label.need == "short" && p.nextText(i):
			b.set("", 0, "")
		}
		if b.Role != "" {
			continue
		}
		next := p.nextText(i)
		switch {
		case b.prose():
			b.set(Paragraph, 0.95, "body text")
		case i > 0 && p.paras[i-1].part == "mark" && p.ruled(i-1) && next:
			b.set(Headline, 0.6, "below a rule")
		case b.closed || b.question:
			b.set(Paragraph, 0.8, "closed sentence")
		case b.colon && (b.words > 3 || p.goesOn(b)):
			b.set(Paragraph, 0.7, "leads into what follows")
		case b.words <= 14 && next && !p.goesOn(b) && (punctuated || b.words <= 9):
			b.set(Subhead, 0.7, "short line before body text")
		case i > 0 && p.paras[i-1].Role == Byline && i > p.lead && 2 <= b.words && b.words <= 14 && i+2 >= p.end && !p.captionLike(b):
			b.set(Byline, 0.5, "author's post")
		case !next && p.openRun(i) >= 4:
			for j := p.openRun(i); j > 0; j-- {
				if o := &p.paras[i+j-1]; o.Role == "" {
					o.set(Paragraph, 0.4, "row of short lines")
				}
			}
		case i+1 >= p.end || !next:
			p.lastLine(i, punctuated)
		default:
			b.set(Paragraph, 0.6, "in the body")
		}
	}
}

// openRun returns the length of the run of lines from i on that are no body
// text: a programme, a list of names, verse.
func (p *page) openRun(i int) (n int) {
	for ; i < p.end && p.paras[i].Role == "" && !p.paras[i].prose(); i++ {
		n++
	}
	return n
}

// ruled reports whether the block of marks at i is a rule, «=====», that parts
// two articles.
func (p *page) ruled(i int) bool { return p.paras[i].last-p.paras[i].first >= 3 }

// nextText reports whether body text follows the block at i at once.
func (p *page) nextText(i int) bool {
	for j := i + 1; j < p.end && j <= i+2; j++ {
		b := &p.paras[j]
		switch {
		case b.prose() || b.Role == ListItem || b.closed && b.Role == "":
			return true
		case b.Role == Byline || b.Role == Date || b.Role == "" && j == i+1:
			continue // a heading of two lines
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether the line begins as a sentence of running text does:
// with a reporting verb after و.
func (p *page) goesOn(b *para) bool {
	t := p.toks[b.body]
	if strings.HasPrefix(t.In(p.s), "و") && t.ID == 0 && t.Conj != 0 && (b.words > 6 || b.colon) {
		return true
	}
	return b.words > 8 && t.ID != 0 && p.v.function[t.ID] && !p.v.kickerWords[t.ID]
}

// relatedHere gives the headlines below a label in the middle of the body to
// the related articles.
func (p *page) relatedHere(i int) {
	for j := i + 1; j < p.end && j <= i+4; j++ {
		b := &p.paras[j]
		if b.Role != "" || b.prose() {
			return
		}
		b.set(Related, 0.7, "below a label")
	}
}

// lastLine gives an open line at the end of the body its role.
func (p *page) lastLine(i int, punctuated bool) {
	b := &p.paras[i]
	switch {
	case p.creditAlone(b):
		b.set(Source, 0.8, "credit at the end")
	case p.captionLike(b):
		b.set(Caption, 0.5, "caption's words")
	case p.nameLike(b.body, b.last) && b.words <= 5 && (p.knownName(b.body, b.last) || b.words >= 3 && b.words <= 4 && punctuated && !p.defines(b)):
		b.set(Byline, 0.7, "name at the end")
	case b.words <= 12 && p.toks[b.body].ID != 0 && p.v.postWords[p.toks[b.body].ID]:
		b.set(Byline, 0.5, "author's post")
	case punctuated && b.words <= 4 && !b.colon:
		b.set(Subhead, 0.4, "short line at the end")
	default:
		b.set(Paragraph, 0.5, "in the body")
	}
}

// defines reports whether a word of the block but the last has the article.
func (p *page) defines(b *para) bool {
	for _, t := range p.toks[b.body : b.last-1] {
		if strings.HasPrefix(t.In(p.s), "ال") {
			return true
		}
	}
	return false
}

// creditAlone reports whether the block is nothing but a source, marks aside:
// «- سبأ», «(بترا)».
func (p *page) creditAlone(b *para) bool {
	return b.words <= 5 && b.key != "" && p.knownSource(b.first, b.last)
}

// tables finds the rows of flattened tables: lines that touch, none of them
// closed, in some of which two cells touch.
func (p *page) tables() {
	for i := p.lead; i < len(p.paras); i++ {
		j, glued := i, 0
		for j < len(p.paras) && p.rowLike(j) && (j == i || p.paras[j].blank == 0) {
			if p.gluedCells(&p.paras[j]) || p.columns(&p.paras[j]) {
				glued++
			}
			j++
		}
		if n := j - i; n >= 2 && glued*3 >= n {
			for k := i; k < j; k++ {
				p.paras[k].set(Table, 0.8, "cells that touch")
			}
			if p.end > i && p.end < j {
				p.end = j
			}
		}
		i = max(i, j-1)
	}
}

// columns reports whether tabs, strokes or wide gaps part the line at least
// twice.
func (p *page) columns(b *para) bool {
	s := p.s[b.Start:b.End]
	if strings.Count(s, "\t") >= 1 || strings.Count(s, "|") >= 2 {
		return true
	}
	gaps := 0
	for k := b.first + 1; k < b.last; k++ {
		if p.toks[k].Start-p.toks[k-1].End >= 3 {
			gaps++
		}
	}
	return gaps >= 2
}

// rowLike reports whether the block at i could be a row of a table.
func (p *page) rowLike(i int) bool {
	b := &p.paras[i]
	if b.words == 0 || b.words > 16 || b.closed || b.bullet > 0 || b.dateline != nil {
		return false
	}
	return b.Confidence <= 0.7 || b.Role == ""
}

// dated reports whether a block before the one at i gives the page's date.
func (p *page) dated(i int) bool {
	for j := range i {
		if b := &p.paras[j]; len(b.moments) > 0 && (b.Role == Date || b.Role == Byline) {
			return true
		}
	}
	return false
}

// tail gives the blocks behind the body their roles.
func (p *page) tail() {
	related, done := false, false
	for i := p.end; i < len(p.paras); i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Related:
			related = b.label != nil && b.whole || related
			continue
		case b.Role == Boilerplate:
			if b.part != "mark" && b.part != "clock" && b.part != "share" {
				related = false
			}
			done = true
			continue
		case b.Role == Table:
			continue
		case (b.Role == Byline || b.Role == Date || b.Role == Source) && b.label != nil && !done:
			continue
		case b.Role == Source && b.label != nil:
			continue
		case b.Role == Date && !related && !p.dated(i):
			continue // the only date that the page gives
		case related:
			b.set(Related, 0.75, "below a label")
		default:
			done = true
			b.part = "tail"
			b.set(Boilerplate, 0.6, "behind the article")
		}
	}
}
