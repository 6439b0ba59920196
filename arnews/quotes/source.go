package quotes

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// sources reads the source phrases of a sentence, «بحسب», «وفقا لـ», «على حد
// قوله»: they make a quotation of the marked words or the clause that they
// stand with. From is the first draft of the sentence.
func (p *page) sources(sn sentence, from int) {
	start := sn.from // of the words that no source phrase has looked at
	for i := sn.from; i < sn.to; i++ {
		if p.cover[i] >= 0 {
			continue
		}
		v, n, conj := p.sourceAt(i)
		if n == 0 || v.class != "source" && v.class != "opine" && v.class != "back" || p.reported(i, i+n, from) {
			continue
		}
		if v.slot == "clause" && (i == sn.from || p.toks[i-1].Kind == token.Word) && strings.HasSuffix(p.toks[i].In(p.s), "كما") {
			continue // «كما أكد الوزير» at the start: he said something more
		}
		cueTo := p.sourceVerb(sn, i, n, v)
		who, next, ok := p.sourceNP(sn, i, n, cueTo, v)
		if !ok {
			continue
		}
		base := draft{speaker: who, beside: v.slot != "suffix"}
		base.Cue = text.Span{Start: p.toks[i].Start + conj, End: p.toks[cueTo-1].End}
		base.Group = p.group
		base.Speaker.Rule = "source phrase"
		base.Confidence = 0.8
		if p.sourced(sn, base, start, i, next, from) && who >= 0 {
			p.last, p.topic = who, who
		}
		start = next
		i = next - 1
	}
}

// sourceAt returns the source phrase at token i, its number of tokens, and the
// bytes of an attached conjunction.
func (p *page) sourceAt(i int) (v *sourcePhrase, n, conj int) {
	f := p.phrases[i]
	if f.n == 0 {
		return &noPhrase, 0, 0
	}
	return &p.c.sources[f.what], int(f.n), int(f.conj)
}

var noPhrase sourcePhrase

// A foundPhrase is a phrase of the list with its tokens, and the bytes of an
// attached conjunction.
type foundPhrase struct {
	what    uint16 // in cueTable.sources
	n, conj uint8
}

// sign says what may stand at a token.
type sign uint8

const (
	verbSign   sign = 1 << iota // a cue by its form
	phraseSign                  // a phrase of the list, be it without its article
	limitSign                   // a colon or أن, before which a subject ends
)

// findSigns finds the verbs and phrases of the lists at every token. Most have
// neither, and need no second look.
func (p *page) findSigns() {
	c := p.c
	for i := range p.toks {
		t := &p.toks[i]
		if t.Kind != token.Word {
			if t.Rune == ':' {
				p.signs[i] = limitSign
			}
			continue
		}
		v := c.signs[t.ID] | c.signs[t.Conj]&^limitSign | c.signs[t.Prep]&verbSign | c.signs[t.Bare]&phraseSign
		p.signs[i] = v
		if v&phraseSign == 0 {
			continue
		}
		what, n := c.phrases.Match(p.toks, i, t.ID)
		conj := uint8(0)
		if n == 0 {
			what, n = c.phrases.Match(p.toks, i, t.Conj)
			conj = t.ConjLen
		}
		if n > 0 {
			p.phrases[i] = foundPhrase{what, uint8(n), conj}
		}
	}
}

// sourceVerb returns the token after the source phrase of n tokens and the
// verb that is part of it: «حسبما ذكر فلان», «وفق ما نقلت عنه الصحيفة».
func (p *page) sourceVerb(sn sentence, i, n int, v *sourcePhrase) int {
	k := i + n
	if k >= sn.to || v.slot != "clause" && v.slot != "np" {
		return k
	}
	if w, _ := p.c.at(p.toks[k]); w != nil && (w.form == finite || w.form == object) {
		k++
		if k < sn.to && p.c.about[p.toks[k].ID] {
			k++
		}
	}
	return k
}

// sourceNP reads who the source is: the noun phrase after the source phrase
// and its verb, or for an attached pronoun whoever spoke last.
func (p *page) sourceNP(sn sentence, i, n, k int, v *sourcePhrase) (who, next int, ok bool) {
	last := p.last
	if last < 0 {
		last = p.topic
	}
	if v.slot == "suffix" {
		return last, k, true
	}
	if v.slot == "none" || k >= sn.to || v.slot == "li" && !attachedLam(p.toks[k].In(p.s)) {
		return -1, k, false
	}
	if p.c.about[p.toks[k-1].ID] {
		return last, k, true
	}
	if n == 1 && v.slot == "clause" && k == i+n || p.opener(k) {
		return -1, k, false
	}
	known := p.reader.Stands(k, sn.to)
	m, next, ok := p.reader.At(k, sn.to, true)
	if !ok || !known && (m.Name.Empty() || p.words(k, next) < 2) {
		return -1, k, false
	}
	p.mentions = append(p.mentions, m)
	return len(p.mentions) - 1, next, true
}

// reported reports whether a cue with a complement stands among the tokens
// [i, next): «كما أكد أن» is no source phrase.
func (p *page) reported(i, next, from int) bool {
	for _, d := range p.drafts[max(from, len(p.drafts)-maxGap):] {
		if d.Cue.Start >= p.toks[i].Start && d.Cue.Start < p.toks[next-1].End {
			return true
		}
	}
	return false
}

// attachedLam reports whether the word carries the ل that «وفقا» governs.
func attachedLam(word string) bool { return strings.HasPrefix(word, "ل") }

// sourced adds the quotation that the source phrase of tokens [i, next) gives
// and reports whether there is one. Marked pieces are looked for from start.
func (p *page) sourced(sn sentence, base draft, start, i, next, from int) bool {
	// marked words right before: «…»، بحسب فلان
	if k := p.pairBefore(sn, i); k >= 0 && !p.used[k] {
		kind := Direct
		if open := p.pairs[k].open; open > sn.from && p.toks[open-1].Kind == token.Word {
			kind = Mixed
		}
		p.addPair(base, k, kind, "marks before a source phrase")
		return true
	}
	if p.pieces(base, start, i) {
		return true
	}
	if len(p.drafts) > from && !p.leads(sn, i, next, from) {
		return false // the sentence has its report; the phrase belongs to it
	}
	if k := p.pairAfter(sn, next); k >= 0 && !p.used[k] {
		p.addPair(base, k, Direct, "marks after a source phrase")
		return true
	}
	before, least := p.words(sn.from, i), 3
	lo, hi := sn.from, i
	if before < 3 {
		lo, hi = next, sn.to
		for lo < hi && (p.toks[lo].Kind == token.Punct || p.opens(lo)) {
			if p.opens(lo) {
				least = 2
			}
			lo++
		}
		if len(p.drafts) > from { // «في نظر فلان، …، مشيرا إلى أن …»
			hi = p.tokenAt(p.drafts[from].Cue.Start)
			for hi > lo && p.connects(hi-1) {
				hi--
			}
		}
	}
	if p.words(lo, hi) < least {
		return false
	}
	n := len(p.drafts)
	p.clause(sn, base, lo, hi)
	if len(p.drafts) > n && p.drafts[n].Kind == Indirect && lo == sn.from && p.drafts[n].Start == p.toks[lo].Start && p.conjoined(lo) {
		p.drafts[n].Start += len("و")
	}
	if len(p.drafts) > n && p.drafts[n].Kind == Indirect && p.drafts[n].Start == p.toks[lo].Start {
		if t := p.toks[lo]; lo >= next && t.ID == 0 && (t.Conj != 0 && !p.c.function[t.Conj] || t.BareLen > 0 && strings.HasPrefix(t.In(p.s), "ف")) {
			p.drafts[n].Start += len("ف") // «وحسب المصادر فالعقد جاهز»
		}
	}
	return len(p.drafts) > n
}

// conjoined reports whether «و» at the front of the word at token i is no letter
// of its own: «وكان», «والوزير», «وتسبب».
func (p *page) conjoined(i int) bool {
	t := p.toks[i]
	w := t.In(p.s)
	if t.Kind != token.Word || !strings.HasPrefix(w, "و") || t.ID != 0 && p.c.words[t.ID] == nil && t.Conj == 0 || p.reader.Known(i) {
		return false
	}
	if t.ID == 0 && t.Conj != 0 || t.BareLen > 0 {
		return true
	}
	for _, front := range [...]string{"وو", "وت", "وي", "وست", "وسي", "واست", "وان", "واعت", "واف", "واحت", "واخت", "واج", "وأ"} {
		if strings.HasPrefix(w, front) && len(w) > 4*len("و") {
			return true
		}
	}
	return false
}

// leads reports whether the source phrase of tokens [i, next) opens the sentence
// and the first report of the sentence is a participle after its clause.
func (p *page) leads(sn sentence, i, next, from int) bool {
	d := p.drafts[from]
	if p.words(sn.from, i) >= 3 || d.Cue.Empty() {
		return false
	}
	at := p.tokenOf(d.Cue.Start)
	w, _ := p.c.at(p.toks[at])
	return w != nil && w.form == participle && at > next && p.words(next, at) >= 3
}

// opens reports whether the word at token i only opens the clause after a
// source phrase, «فقد» too.
func (p *page) opens(i int) bool { return p.opener(i) || p.c.opens[p.toks[i].ID] }

// opener reports whether the word is أن or its like, with a conjunction or
// without: «فإن», «أن».
func (p *page) opener(i int) bool {
	t := p.toks[i]
	return p.c.that[t.ID] && !p.c.pronoun[t.ID] || t.Conj != 0 && p.c.that[t.Conj] && !p.c.pronoun[t.Conj]
}

// pairBefore returns the pair that closes right before token i, a comma or
// dash between them allowed; -1 for none.
func (p *page) pairBefore(sn sentence, i int) int {
	for k := i - 1; k >= sn.from; k-- {
		t := p.toks[k]
		if t.Kind == token.Punct && (t.Rune == '،' || t.Rune == ',' || t.Rune == '-' || t.Rune == '–' || t.Rune == '.') {
			continue
		}
		if c := p.cover[k]; c >= 0 && p.pairs[c].close == k {
			return int(c)
		}
		return -1
	}
	return -1
}

// pairAfter returns the pair that opens at token i, a comma before it allowed,
// and holds the rest of the sentence; -1 for none.
func (p *page) pairAfter(sn sentence, i int) int {
	for i < sn.to && p.toks[i].Kind == token.Punct {
		i++
	}
	if i < sn.to {
		if k := p.opensAt(i); k >= 0 && p.pairs[k].close >= sn.to-2 && p.words(i, p.pairs[k].close) > 2 {
			return k
		}
	}
	return -1
}

// leftovers deals with the marked words of the sentence that no cue before
// them took: those that a cue follows, those that go on with a quotation, and
// those that are none.
func (p *page) leftovers(b *block, sn sentence, from, main int) {
	for i := sn.from; i < sn.to; i++ {
		k := p.opensAt(i)
		if k < 0 {
			continue
		}
		pr := p.pairs[k]
		if !p.used[k] && !p.cueAfter(sn, k) && !p.standing(b, sn, k, from) {
			p.markedOnly(k)
		}
		i = max(i, min(pr.close, sn.to))
	}
}

// cueAfter reads a cue after marked words, «…»، قال فلان, and reports whether
// there is one.
func (p *page) cueAfter(sn sentence, k int) bool {
	pr := p.pairs[k]
	if p.words(pr.open+1, pr.close) < 3 {
		return false
	}
	for i := pr.close + 1; i < min(pr.close+4, sn.to); i++ {
		t := p.toks[i]
		if t.Kind == token.Punct || t.Kind == token.Break {
			continue
		}
		w, conj := p.c.at(t)
		if w == nil || w.form != finite || w.verb.licence != free || conj > 0 {
			return false
		}
		r := report{word: w, from: i, to: i + 1, subj: -1}
		r.after = r.to
		p.subjectAfter(sn, &r)
		who, how := p.speakerOf(r, sn, -1, -1)
		if who < 0 {
			return false
		}
		base := draft{speaker: who, beside: r.subj >= 0}
		base.Cue = p.cueSpan(r)
		base.Group = p.group
		base.Speaker.Rule = how
		base.Confidence = 0.85
		p.addPair(base, k, Direct, "cue after marks")
		p.last, p.topic = who, who
		return true
	}
	return false
}

// standing reads marked words that stand by themselves: a whole paragraph in
// marks is the last speaker's, and long marked words in running text are too.
func (p *page) standing(b *block, sn sentence, k, from int) bool {
	pr := p.pairs[k]
	n := p.words(pr.open+1, pr.close)
	if p.last < 0 || p.namesBefore(pr) {
		return false
	}
	base := draft{speaker: p.last}
	base.Group = p.group
	base.Speaker.Rule = "carried"
	base.Confidence = 0.5
	if len(p.drafts) > from {
		base.Cue = p.drafts[len(p.drafts)-1].Cue
	}
	whole := pr.open <= sn.from+1 && pr.close >= sn.to-2
	switch {
	case whole && n >= 5:
		p.addPair(base, k, Direct, "marks by themselves")
	case n >= 6:
		p.addPair(base, k, Mixed, "long marked words")
	default:
		return false
	}
	return true
}

// markedOnly lists marked words that are no quotation.
func (p *page) markedOnly(k int) {
	pr := p.pairs[k]
	d := draft{speaker: -1}
	d.Span = p.inner(pr)
	if d.Span.Empty() {
		return
	}
	d.Kind, d.Repaired = Marked, pr.missing
	d.Rule, _ = p.nameReason(pr)
	d.Confidence = 0.7
	if d.Rule == "" {
		d.Rule = "no cue"
	}
	p.used[k] = true
	p.drafts = append(p.drafts, d)
}
