package quotes

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// A report is one cue of a sentence with what it governs.
type report struct {
	word  *cueWord
	from  int // the cue's first token
	to    int // the token after the cue
	conj  int // bytes of an attached و or ف
	subj  int // the mention beside the cue, in page.mentions, -1 for none
	after int // the token after cue and subject
	comp  complement
}

// span returns the words of the cue.
func (p *page) cueSpan(r report) text.Span {
	return text.Span{Start: p.toks[r.from].Start + r.conj, End: p.toks[r.to-1].End}
}

// sentence reads the quotations of one sentence.
func (p *page) sentence(b *block, sn sentence) {
	p.group++
	if p.labelled(b, sn) {
		return
	}
	main := p.subject(sn)
	reports := p.reports(sn)
	from := len(p.drafts)
	speaker := -1                        // who spoke last in this sentence
	covers := make([]bool, len(reports)) // reports that take the marked words of an outer one
	for k := range reports {
		if r := &reports[k]; r.word.form == finite && r.subj < 0 {
			r.subj = p.before(sn, *r, reports[:k])
		}
	}
	for k := range reports {
		r := &reports[k]
		who, how := p.speakerOf(*r, sn, main, speaker)
		if p.scripture(*r) && (r.subj < 0 || p.mentions[r.subj].Name.Empty()) {
			who, how = -1, "scripture"
		}
		if r.comp.kind == none {
			if r.subj >= 0 && r.word.form == finite && p.sure(r.subj) {
				speaker = r.subj
				if r.from-sn.from <= 2 {
					p.topic = r.subj
				}
			}
			continue
		}
		if p.idle(sn, *r) || r.comp.kind == that && !covers[k] && p.nested(sn, reports[:k], *r) {
			continue
		}
		if r.comp.kind == mark && p.used[r.comp.pair] {
			continue
		}
		end := p.clauseEnd(sn, *r, reports[k+1:])
		if r.comp.kind == that {
			end = p.beforeGloss(r.comp.at+1, p.beforeSource(r.comp.at+1, end))
			if in := p.quoting(reports[k+1:], end); in >= 0 {
				covers[k+1+in] = true
				continue // «أوردت الوكالة أن الشركة قالت إن «…»»: the words are the company's
			}
		}
		p.quote(sn, *r, who, how, end)
		if who >= 0 {
			speaker = who
			p.last, p.topic = who, who
		}
	}
	p.sources(sn, from)
	p.leftovers(b, sn, from, main)
	if main >= 0 && len(p.drafts) == from && p.speaks(sn, main) {
		p.topic = main
	}
}

// speaks reports whether the subject of a sentence without quotations may speak
// in the next one: a person or institution near the sentence's start.
func (p *page) speaks(sn sentence, main int) bool {
	m := p.mentions[main]
	switch m.Kind {
	case mention.Person, mention.Group, mention.Anonymous, mention.Institution:
		return p.tokenAt(m.Start)-sn.from <= 4
	}
	return false
}

// reports finds the cues of a sentence outside marks, each with its subject
// and complement.
func (p *page) reports(sn sentence) []report {
	var rs []report
	for i := sn.from; i < sn.to; i++ {
		if p.cover[i] >= 0 || p.toks[i].Kind != token.Word {
			continue
		}
		if n := p.background(i); n > 0 {
			i += n - 1
			continue
		}
		if r, ok := p.textCue(sn, i); ok {
			rs = append(rs, r)
			i = r.to - 1
			continue
		}
		w, conj := p.c.at(p.toks[i])
		if w == nil || p.c.refusing[p.toks[i].ID] || !p.isCue(sn, i, w) {
			continue
		}
		r := report{word: w, from: i, to: i + 1, conj: conj, subj: -1}
		r.to = p.compound(sn, &r)
		r.after = r.to
		if w.form == finite || w.form == object {
			p.subjectAfter(sn, &r)
		}
		r.comp = p.complement(sn, r)
		if r.comp.kind == mark && i > sn.from && p.c.relative[p.toks[i-1].ID] && r.comp.at > r.after && !p.governs(p.pairs[r.comp.pair]) {
			continue // «التوجهات التي تحدثت عنها الرؤية «…»»
		}
		if small := p.c.function[p.toks[i].ID]; small && r.comp.kind == mark || r.comp.kind == none && (p.c.function[p.toks[i].ID] || i > sn.from && p.c.relative[p.toks[i-1].ID]) {
			continue // «عبر التنسيق», «التي تجمع البلدين»
		}
		rs = append(rs, r)
		i = max(r.to, min(r.after, r.comp.before(sn.to))) - 1
	}
	return rs
}

// text is the verb of the phrases by which a text speaks: «جاء في البيان».
var textVerb = &cueWord{verb: &verb{lemma: "جاء في", class: "report"}, form: finite}

// textCue reads a phrase such as «جاء في» at token i, with the text that speaks.
func (p *page) textCue(sn sentence, i int) (report, bool) {
	v, n, conj := p.sourceAt(i)
	if n < 2 || v.class != "text" || v.slot != "np" || i+n >= sn.to {
		return report{}, false
	}
	if w := p.toks[i+n-1].In(p.s); w == "فيه" || w == "فيها" { // «أصدرت النقابة بيانا جاء فيه أن»
		r := report{word: textVerb, from: i, to: i + n, conj: conj, subj: -1, after: i + n}
		r.comp = p.complement(sn, r)
		return r, r.comp.kind != none
	}
	m, next, ok := p.reader.At(i+n, p.limit(sn, i+n), false)
	if !ok {
		return report{}, false
	}
	p.mentions = append(p.mentions, m)
	r := report{word: textVerb, from: i, to: i + n, conj: conj, subj: len(p.mentions) - 1, after: next}
	r.comp = p.complement(sn, r)
	return r, true
}

// background returns the number of tokens of a formula of the writer's own
// that stands at token i: «يذكر أن», «تجدر الإشارة إلى أن»; 0 for none.
func (p *page) background(i int) int {
	v, n, _ := p.sourceAt(i)
	if n == 0 {
		what, k := p.c.phrases.Match(p.toks, i, p.toks[i].Bare)
		if k == 0 {
			return 0
		}
		v, n = *what, k
	}
	switch v.class {
	case "background", "back", "reply", "switch", "anonymous", "scare":
		if n > 1 {
			return n
		}
	case "hearsay":
		if p.passive(i) {
			return n
		}
	}
	return 0
}

// scripture reports whether a proverb's or scripture's formula stands at the
// cue, «قوله تعالى»: nobody in the news says it.
func (p *page) scripture(r report) bool {
	v, _, _ := p.sourceAt(r.from)
	return v.class == "proverb"
}

// passive reports whether the word is a verb of hearsay by itself: قيل, يقال.
// Others («ذكر أن») are spelled like their active forms and are cues.
func (p *page) passive(i int) bool {
	w, _ := p.c.at(p.toks[i])
	return w == nil
}

// isCue reports whether the word at token i, which is a form of a reporting
// verb, can be one where it stands.
func (p *page) isCue(sn sentence, i int, w *cueWord) bool {
	if i == sn.from {
		return true
	}
	prev := p.toks[i-1]
	switch w.form {
	case finite:
		// «أن يقول», «من أكد»: no report of its own, or a noun after a preposition
		if prev.Kind == token.Word && w.present && (p.c.that[prev.ID] || p.attends(prev) && !p.thatNear(i)) {
			return false
		}
	case masdar:
		return i+1 < sn.to && !strings.HasSuffix(p.toks[i].In(p.s), "ة") // «حديثة» is no «حديثه»
	}
	return true
}

// attends reports whether the word opens a circumstance, «وهو يشير إلى بيته».
func (p *page) attends(t lexicon.Token) bool {
	switch t.In(p.s) {
	case "وهو", "وهي", "وهم", "وهما":
		return true
	}
	return false
}

// thatNear reports whether أن follows the word at token i closely.
func (p *page) thatNear(i int) bool {
	for k := i + 1; k < min(i+4, len(p.toks)); k++ {
		if p.c.that[p.toks[k].ID] {
			return true
		}
	}
	return false
}

// compound takes what belongs to the cue: «زاد قائلا», «مضى يقول», «ختم بالقول».
func (p *page) compound(sn sentence, r *report) int {
	i := r.to
	if i >= sn.to {
		return i
	}
	t := p.toks[i]
	if w, _ := p.c.at(t); w != nil && w.verb.lemma == "قال" && (w.form == participle || w.form == masdar || w.present) && r.word.form != masdar {
		r.word = &cueWord{verb: &verb{lemma: r.word.verb.lemma, class: r.word.verb.class, continues: r.word.verb.continues},
			form: r.word.form, feminine: r.word.feminine, plural: r.word.plural}
		return i + 1
	}
	return i
}

// subjectAfter reads the subject that follows a finite cue.
func (p *page) subjectAfter(sn sentence, r *report) {
	i := p.afterAddressee(sn, r.to)
	for i < sn.to && p.skippable(i) {
		i++
	}
	if i+1 < sn.to && p.c.told[p.toks[i].ID] && p.toks[i+1].Kind == token.Word {
		i++ // «وقال لنا السائق»
	}
	if i >= sn.to || p.c.that[p.toks[i].ID] || p.cover[i] >= 0 && !p.markedSubject(sn, i) {
		return
	}
	t := p.toks[i]
	if t.Kind == token.Quote {
		if m, next, ok := p.reader.At(i, sn.to, true); ok {
			p.mentions = append(p.mentions, m)
			r.subj, r.after = len(p.mentions)-1, next
		}
		return
	}
	if t.Kind != token.Word && t.Kind != token.Latin || p.timed[i] {
		return
	}
	if p.c.function[t.ID] && !p.reader.Leads(i, sn.to) || t.ID == 0 && t.Prep != 0 && t.BareLen == 0 {
		if !p.relaySource(sn, r, i) {
			return
		}
		return
	}
	if w := t.In(p.s); strings.HasPrefix(w, "ب") && !p.reader.Known(i) &&
		(t.BareLen > 0 || t.ID == 0 && i+1 < sn.to && p.toks[i+1].BareLen > 0) {
		return // «ذكر بالأحداث», «أشاد بانخراط المغرب»
	}
	limit := p.limit(sn, i)
	m, next, ok := p.reader.At(i, limit, true)
	if !ok || m.Kind == mention.Group && m.Head.Start == m.Start && strings.HasSuffix(m.Head.In(p.s), "ين") {
		return // an accusative is the object: «دعا المتظاهرين إلى»
	}
	if r.word.feminine && m.Kind == mention.Person && !m.Plural {
		m.Feminine = true // of names that no list holds
	}
	p.mentions = append(p.mentions, m)
	r.subj, r.after = len(p.mentions)-1, next
	if r.word.verb.relay {
		p.relaySource(sn, r, next)
	}
}

// afterAddressee returns the token after a marked medium that is told,
// «قال لـ«المدار» رئيس النقابة», i where none stands there.
func (p *page) afterAddressee(sn sentence, i int) int {
	if i+1 >= sn.to || p.toks[i].Kind != token.Word {
		return i
	}
	if w := strings.TrimRight(p.toks[i].In(p.s), "ـ"); w != "ل" {
		return i
	}
	if k := p.opensAt(i + 1); k >= 0 && p.words(i+1, p.pairs[k].close) <= 4 {
		return min(p.pairs[k].close+1, sn.to)
	}
	return i
}

// markedSubject reports whether the marks at token i hold the subject's name
// and not what is said: «أعلنت «المقاومة» أنها».
func (p *page) markedSubject(sn sentence, i int) bool {
	k := p.opensAt(i)
	if k < 0 || p.words(i, p.pairs[k].close) > 4 {
		return false
	}
	next := p.pairs[k].close + 1
	if next >= sn.to || p.words(i, p.pairs[k].close) == 4 {
		return false
	}
	t := p.toks[next]
	if p.reader.Known(i + 1) {
		return t.Rune == '،' || t.Rune == ',' || p.c.function[t.ID]
	}
	if next+1 < sn.to && p.attends(p.toks[next+1]) {
		return true // «تقول "فلانة"، وهي ناشطة:»
	}
	if t.Rune == '،' || t.Rune == ',' { // «يقول "فلان"، مدير المركز:»
		_, _, ok := p.reader.At(next+1, sn.to, false)
		return ok
	}
	return p.c.that[t.ID] || p.c.function[t.ID] && p.limit(sn, next) < sn.to
}

// adverbial returns the number of tokens of a phrase at token i that leads a
// sentence in and holds no speaker: «وفي هذا الإطار», «من جهة أخرى».
func (p *page) adverbial(i int) int {
	v, n, _ := p.sourceAt(i)
	if v.class == "switch" || v.class == "occasion" || v.class == "reply" {
		return n
	}
	return 0
}

// skippable reports whether the token may stand between a cue and its
// subject: small adverbs («أيضا», «أمس»).
func (p *page) skippable(i int) bool { return p.timed[i] && i+1 < len(p.toks) }

// relaySource reads the speaker after عن of a relaying verb, «نقلت الوكالة عن
// الوزير قوله»: who is quoted, not the medium.
func (p *page) relaySource(sn sentence, r *report, i int) bool {
	if !r.word.verb.relay {
		return false
	}
	for k := i; k < min(i+12, sn.to); k++ {
		if p.from(k) {
			m, next, ok := p.reader.At(k+1, p.limit(sn, k+1), true)
			if !ok {
				return false
			}
			p.mentions = append(p.mentions, m)
			r.subj, r.after = len(p.mentions)-1, next
			return true
		}
	}
	return false
}

// limit returns the token at which a noun phrase that begins at token i must
// end: the next complement, outer mark or end of the sentence.
func (p *page) limit(sn sentence, i int) int {
	for k := i; k < min(sn.to, i+maxGap); k++ {
		if p.toks[k].Rune == ':' || p.c.that[p.toks[k].ID] && !p.hyphened(k) {
			return k
		}
		if o := p.opensAt(k); o >= 0 && k > i && p.words(p.pairs[o].open, p.pairs[o].close) > 6 {
			return k
		}
	}
	return min(sn.to, i+maxGap)
}

// hyphened reports whether a hyphen joins the word at token i to the next one:
// the name «آن-ماري» is no أن.
func (p *page) hyphened(i int) bool {
	return i+1 < len(p.toks) && p.toks[i+1].Rune == '-' && p.toks[i+1].Start == p.toks[i].End
}

// subject returns the subject of the sentence's main clause as a mention: the
// first noun phrase that no preposition governs; -1 where none is found.
func (p *page) subject(sn sentence) int {
	for i := sn.from; i < min(sn.to, sn.from+14); i++ {
		t := p.toks[i]
		if p.cover[i] >= 0 || t.Kind != token.Word || p.timed[i] {
			continue
		}
		if n := p.adverbial(i); n > 0 {
			i += n - 1
			continue
		}
		if i > sn.from && p.governed(i) {
			continue
		}
		if w, _ := p.c.at(t); w != nil && w.form == finite {
			m, _, ok := p.subjectBeside(sn, i)
			if ok {
				p.mentions = append(p.mentions, m)
				return len(p.mentions) - 1
			}
			if i == sn.from {
				return -1
			}
			continue
		}
		// after the verb at the start a name needs no further proof
		m, next, ok := p.reader.At(i, p.limit(sn, i), i == sn.from+1 && p.reader.GivenName(i))
		if ok && m.Kind == mention.Place && next < sn.to && p.toks[next].Kind == token.Punct {
			continue // a dateline: «واشنطن، الولايات المتحدة --»
		}
		if ok && m.Start == t.Start {
			p.mentions = append(p.mentions, m)
			return len(p.mentions) - 1
		}
	}
	return -1
}

// subjectBeside reads the noun phrase right after the cue at token i.
func (p *page) subjectBeside(sn sentence, i int) (m mention.Mention, next int, ok bool) {
	k := i + 1
	if k >= sn.to || p.cover[k] >= 0 || p.c.that[p.toks[k].ID] || p.c.function[p.toks[k].ID] || p.toks[k].Kind != token.Word {
		return m, k, false
	}
	return p.reader.At(k, p.limit(sn, k), false)
}

// sure reports whether the mention, read where a phrase was expected, would be
// read as well where none is.
func (p *page) sure(k int) bool {
	m := p.mentions[k]
	if !m.Name.Empty() && p.reader.Known(p.tokenOf(m.Name.Start)) {
		return true
	}
	_, _, ok := p.reader.At(p.tokenOf(m.Start), len(p.toks), false)
	return ok
}

// governed reports whether a preposition stands before token i, or attached
// to it.
func (p *page) governed(i int) bool {
	prev := p.toks[i-1]
	if prev.Kind == token.Word && (p.c.prep[prev.ID] || p.c.prep[prev.Conj]) {
		return true
	}
	t := p.toks[i]
	if t.ID == 0 && t.Prep != 0 {
		return true
	}
	w := t.In(p.s)
	return t.BareLen > 0 && !p.reader.Known(i) && (strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ك"))
}

// clauseEnd returns the token at which a reported clause ends: where the next
// report of the sentence begins that is not part of the clause.
func (p *page) clauseEnd(sn sentence, of report, later []report) int {
	kind := of.comp.kind
	for _, r := range later[:min(len(later), maxGap)] {
		// «مشيرا إلى أن …، ومعربا عن شكره»: the chain of participles goes on
		chained := r.word.form == participle && of.word.form == participle && r.conj > 0
		if r.comp.kind == none && !chained || kind == that && r.word.form == finite && !p.apart(sn, r) {
			continue
		}
		i := r.from
		if r.subj >= 0 && r.word.form == finite {
			if m := p.mentions[r.subj]; m.Start < p.toks[i].Start {
				i = p.tokenOf(m.Start)
			}
		}
		for i > sn.from && p.connects(i-1) {
			i--
		}
		return i
	}
	return sn.to
}

// beforeSource returns the token before which a clause ends that a source
// phrase closes: «…، على حد قوله».
func (p *page) beforeSource(from, end int) int {
	for i := from + 2; i < end; i++ {
		if p.toks[i-1].Rune != '،' && p.toks[i-1].Rune != ',' || p.cover[i] >= 0 {
			continue
		}
		if v, n, conj := p.sourceAt(i); n > 0 && conj == 0 && (v.class == "source" || v.class == "opine") && v.slot != "clause" {
			return i
		}
	}
	return end
}

// beforeGloss returns the token before which a clause ends where the writer
// goes on by himself: «…، وذلك بعد أيام», «… في إشارة إلى».
func (p *page) beforeGloss(from, end int) int {
	for i := from + 2; i < end; i++ {
		if p.cover[i] >= 0 {
			continue
		}
		_, n := p.c.glosses.Match(p.toks, i, p.toks[i].ID)
		if n == 0 {
			continue
		}
		if prev := p.toks[i-1].Rune; prev == '،' || prev == ',' || prev == '-' || prev == '–' || n > 1 && p.toks[i].In(p.s) == "في" && n > 2 {
			return i
		}
	}
	return end
}

// connects reports whether the token only joins a report to what stands
// before it: a mark, «فيما», «كما», «من جانبه».
func (p *page) connects(i int) bool {
	t := p.toks[i]
	switch t.Kind {
	case token.Punct:
		return t.Rune != ')' && t.Rune != '%'
	case token.Break:
		return true
	case token.Word:
		return p.c.joins[t.ID]
	}
	return false
}

// apart reports whether a report stands apart from a clause before it: a
// participle, or a verb that و, ف, a mark or a joining word leads.
func (p *page) apart(sn sentence, r report) bool {
	if r.word.form == participle || r.conj > 0 {
		return true
	}
	i := r.from
	if r.subj >= 0 {
		if m := p.mentions[r.subj]; m.Start < p.toks[i].Start {
			i = p.tokenOf(m.Start)
		}
	}
	if i == sn.from {
		return true
	}
	prev := p.toks[i-1]
	if prev.Kind == token.Punct && prev.Rune != ')' {
		return true
	}
	return prev.Kind == token.Word && (p.c.joins[prev.ID] || p.c.relative[prev.ID])
}

// idle reports whether a finite cue inside a sentence has neither a subject of
// its own nor a conjunction: it tells of its noun («حقبة كانوا يعتقدون أنها …»).
func (p *page) idle(sn sentence, r report) bool {
	if v, _, _ := p.sourceAt(r.from); v.class == "content" {
		return false // «أصدر الحزب بيانا قال فيه إن»
	}
	return r.comp.kind == that && r.word.form == finite && r.subj < 0 && r.from > sn.from && !p.apart(sn, r)
}

// quoting returns the first of the reports within a clause that ends at token
// end which has a subject of its own and marked words; -1 for none.
func (p *page) quoting(later []report, end int) int {
	for i, r := range later[:min(len(later), maxGap)] {
		if r.from >= end {
			break
		}
		if r.word.form != finite || r.subj < 0 || r.word.verb.class == "opine" {
			continue // what somebody thinks is what the outer speaker says of him
		}
		switch r.comp.kind {
		case mark:
			return i
		case that:
			for k := r.comp.at + 1; k < min(end, r.comp.at+maxGap); k++ {
				if o := p.opensAt(k); o >= 0 && p.piece(o, r.comp.at+1) {
					return i
				}
			}
		}
	}
	return -1
}

// nested reports whether the report belongs to the clause that an earlier one
// reports.
func (p *page) nested(sn sentence, earlier []report, r report) bool {
	if p.apart(sn, r) {
		return false
	}
	for _, e := range earlier[max(0, len(earlier)-maxGap):] {
		if e.comp.kind == that {
			return true
		}
	}
	return false
}
