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

	covers bool // it takes the marked words of an outer report
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
	reports := p.reports(p.memory[:0], sn)
	p.memory = reports
	from := len(p.drafts)
	speaker := -1       // who spoke last in this sentence
	clauseTo := sn.from // where the last reported clause ends
	spokenTo := sn.from // where the last words after a colon end
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
			if r.subj >= 0 && r.word.form == finite && !r.word.first && r.from >= clauseTo && p.acts(sn, *r) {
				speaker = r.subj
				if r.from-sn.from <= 2 {
					p.topic = r.subj
				}
			}
			continue
		}
		if p.idle(sn, *r) || r.comp.kind == that && !r.covers && p.nested(sn, reports[:k], *r) {
			continue
		}
		if r.comp.kind == mark && p.used[r.comp.pair] || r.from < spokenTo {
			continue
		}
		end := p.clauseEnd(sn, *r, reports[k+1:])
		if r.comp.kind == that {
			end = p.beforeGloss(r.comp.at+1, p.beforeSource(r.comp.at+1, end))
			if in := p.quoting(reports[k+1:], end); in >= 0 {
				reports[k+1+in].covers = true
				continue // «أوردت الوكالة أن الشركة قالت إن «…»»: the words are the company's
			}
		}
		p.quote(sn, *r, who, how, end)
		switch r.comp.kind {
		case that:
			clauseTo = end
		case colon:
			spokenTo = end // what is reported there, the speaker reports
		}
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
	m := &p.mentions[main]
	switch m.Kind {
	case mention.Person, mention.Group, mention.Anonymous, mention.Institution:
		first := m.Token()
		if p.toks[first].Start < m.Start {
			first++ // what is attached before it counts
		}
		return first-sn.from <= 4
	}
	return false
}

// reports appends the cues of a sentence outside marks to rs, each with its
// subject and complement.
func (p *page) reports(rs []report, sn sentence) []report {
	for i := sn.from; i < sn.to; i++ {
		if p.signs[i]&^limitSign == 0 || p.cover[i] >= 0 {
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
		if w == nil || p.c.refusing[p.toks[i].ID] || !p.isCue(sn, i, w) || p.halves(sn, i, w) {
			continue
		}
		r := report{word: w, from: i, to: i + 1, conj: conj, subj: -1}
		r.to = p.compound(sn, &r)
		r.after = r.to
		if w.form == finite || w.form == object {
			p.subjectAfter(sn, &r)
		}
		r.comp = p.complement(sn, r)
		if n := len(rs); r.word.form == masdar && r.comp.kind != none && n > 0 && rs[n-1].comp == r.comp {
			continue // «قال في تقريره السنوي إن»
		}
		if p.expresses(rs, r) {
			rs[len(rs)-1].comp = r.comp
			i = max(r.to, r.comp.before(sn.to)) - 1
			continue
		}
		if r.comp.kind == mark && i > sn.from && p.c.relative[p.toks[i-1].ID] && r.comp.at > r.after && !p.governs(p.pairs[r.comp.pair]) && p.toks[r.comp.at-1].Rune != ':' {
			continue // «التوجهات التي تحدثت عنها الرؤية «…»»
		}
		if r.comp.kind == none && w.form != participle && p.reader.Titled(i) {
			continue // «باحث اقتصادي»: an office that is spelled like a verb
		}
		if small := p.c.function[p.toks[i].ID]; small && r.comp.kind == mark || r.comp.kind == none && (p.c.function[p.toks[i].ID] || i > sn.from && p.c.relative[p.toks[i-1].ID]) {
			continue // «عبر التنسيق», «التي تجمع البلدين»
		}
		rs = append(rs, r)
		i = max(r.to, min(r.after, r.comp.before(sn.to))) - 1
	}
	return rs
}

// halves reports whether a first person at token i is none, since a preposition
// or possessive before it and a definite noun after it make it a noun: «في تقريره
// نصف السنوي».
func (p *page) halves(sn sentence, i int, w *cueWord) bool {
	return w.first && i > sn.from && i+1 < sn.to && p.toks[i+1].BareLen > 0 &&
		(p.c.prep[p.toks[i-1].ID] || mention.Possessed(p.toks[i-1].In(p.s)))
}

// expresses reports whether the noun of saying at r is what the verb before it
// expresses, so that the two are one cue: «أعرب فلان عن اعتقاده بأن», «اكتفى فلان
// بالقول إن».
func (p *page) expresses(rs []report, r report) bool {
	if r.word.form != masdar || r.comp.kind == none || len(rs) == 0 {
		return false
	}
	e := rs[len(rs)-1]
	if e.comp.kind != none || e.word.form != finite || r.from-e.after > 1 {
		return false
	}
	return e.word.verb.class == "express" && r.from == e.after+1 && p.from(r.from-1) || e.word.verb.licence == strict && !e.word.verb.relay && r.from == e.after
}

// acts reports whether the subject of a cue that reports nothing is who speaks
// on: it would be read as a phrase anywhere, or a name that no list holds
// follows the verb which opens the sentence or ends what is quoted: «ووصفت فلانة،
// رئيسة المنظمة، …».
func (p *page) acts(sn sentence, r report) bool {
	if p.sure(r.subj) {
		return true
	}
	m := &p.mentions[r.subj]
	if m.Kind != mention.Person || m.Name.Empty() || m.Token() < r.to {
		return false
	}
	opens := r.from == sn.from || p.cover[r.from-1] >= 0 || r.from > sn.from+1 && p.cover[r.from-2] >= 0
	if !opens || r.after >= sn.to {
		return false
	}
	first := p.tokenAt(m.Name.Start)
	return p.toks[r.after].Kind == token.Punct || p.reader.GivenName(first) && p.words(first, p.tokenAt(m.Name.End)) > 1
}

// textVerb is the verb of the phrases by which a text speaks: «جاء في البيان».
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
		v, n = &p.c.sources[what], k
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
		if !w.present && p.c.that[prev.ID] && !p.c.pronoun[prev.ID] {
			return false // «أن ثمن التذكرة»: a noun
		}
		if w.present && p.c.that[prev.ID] && i > sn.from+1 && p.c.follows[p.toks[i-2].ID] {
			return true // «قبل أن يضيف:»
		}
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
	return p.c.attends[t.Conj] && strings.HasPrefix(t.In(p.s), "و")
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
