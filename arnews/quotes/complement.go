package quotes

import (
	"cmp"
	"slices"
	"strings"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// compKind says what sort of complement a cue has.
type compKind uint8

const (
	none  compKind = iota
	that           // a clause after أن, إن, بأن
	mark           // marked words
	colon          // unmarked words after a colon
)

// A complement is what a cue reports.
type complement struct {
	kind compKind
	at   int // the token of أن, the pair's opening mark, or the first word after the colon
	pair int // the pair, for mark
}

// before returns the token at which the complement begins, end for none.
func (c complement) before(end int) int {
	if c.kind == none {
		return end
	}
	return c.at
}

// maxGap is how many tokens may stand between a cue and its complement: titles
// of ministers and «في تصريح لـ…» run long.
const maxGap = 60

// complement finds what the cue reports.
func (p *page) complement(sn sentence, r report) complement {
	free := r.after // where the words begin that belong to nobody yet
	for i, n := r.to, 0; i < sn.to && n < maxGap; i, n = i+1, n+1 {
		t := p.toks[i]
		if k := p.opensAt(i); k >= 0 {
			if i >= r.after && !p.used[k] && p.quotable(r, k, free) && p.licensed(r, mark, i, free) {
				return complement{mark, i, k}
			}
			i = p.pairs[k].close
			if p.pairs[k].missing {
				return complement{}
			}
			continue
		}
		switch t.Kind {
		case token.Break:
			continue
		case token.Punct:
			switch t.Rune {
			case ':':
				return p.afterColon(sn, r, i, free)
			case '؛', ';', '!', '؟', '?':
				return complement{}
			case '.':
				if i+1 < sn.to && p.toks[i+1].Rune == '.' {
					return complement{}
				}
			}
			continue
		case token.Word:
		default:
			continue
		}
		if p.c.that[t.ID] && !p.hyphened(i) {
			if p.ownsThat(r, i, free) && p.licensed(r, that, i, free) {
				return complement{that, i, -1}
			}
			if i > free {
				return complement{}
			}
			continue
		}
		if i < r.after {
			continue
		}
		if w, _ := p.c.at(t); w != nil && p.isCue(sn, i, w) && !p.c.function[t.ID] && p.stops(sn, r, i, w) && !p.halves(sn, i, w) {
			return complement{}
		}
	}
	return complement{}
}

// stops reports whether another cue word at token i ends the search for a
// complement: a verb, or «قوله» right before what is said.
func (p *page) stops(sn sentence, r report, i int, w *cueWord) bool {
	if w.form != masdar {
		return w.verb.licence == free
	}
	if w.verb.lemma == "قال" && r.word.verb.relay {
		return true // «نقلت الوكالة عن فلان قوله في رسالة …»
	}
	for k := i + 1; k < min(i+3, sn.to); k++ {
		if p.toks[k].Rune == ':' || p.opensAt(k) >= 0 || p.c.that[p.toks[k].ID] {
			return true
		}
	}
	return false
}

// afterColon reads the complement after a colon at token i.
func (p *page) afterColon(sn sentence, r report, i, free int) complement {
	next := i + 1
	for next < sn.to && p.toks[next].Kind == token.Break {
		next++
	}
	if next >= sn.to { // what is said begins the next paragraph
		for next < len(p.toks) && (p.toks[next].Kind == token.Break || bullet(p.toks[next].Rune)) {
			next++
		}
		if k := p.opensAt(next); k >= 0 && !p.used[k] {
			return complement{mark, next, k}
		}
		return complement{}
	}
	if k := p.opensAt(next); k >= 0 && !p.used[k] {
		return complement{mark, next, k}
	}
	if t := p.toks[next]; p.c.that[t.ID] && !p.c.pronoun[t.ID] {
		return complement{that, next, -1} // «قال البيان: إن …»
	}
	if !p.licensed(r, colon, i, free) || p.cover[next] >= 0 {
		return complement{}
	}
	return complement{colon, next, -1}
}

// bullet reports whether the mark leads an item of a list.
func bullet(r rune) bool {
	switch r {
	case '-', '–', '—', '•', '*', '·':
		return true
	}
	return false
}

// licensed reports whether the verb is a cue beside such a complement.
func (p *page) licensed(r report, kind compKind, i, free int) bool {
	if r.word.form == masdar {
		return i-r.to <= 2 || r.word.verb.lemma == "قال" && kind == mark
	}
	switch r.word.verb.licence {
	case marks:
		return i-free <= 2
	case strict:
		return kind == colon && i-free <= 1 || kind == that && p.nounOfSaying(i, free)
	}
	return true
}

// nounOfSaying reports whether a noun of saying with the article stands before
// the أن at token i: «جدد الوزير التأكيد على أن».
func (p *page) nounOfSaying(i, free int) bool {
	k := i - 1
	if k > free && p.c.prep[p.toks[k].ID] {
		k--
	}
	return k == free && p.c.nouns[p.toks[k].Bare]
}

// ownsThat reports whether the أن at token i belongs to the cue and not to a
// word before it: «قبل أن», «ضرورة أن», «يمكن أن».
func (p *page) ownsThat(r report, i, free int) bool {
	if i <= free+1 {
		return i == free || !p.c.refusing[p.toks[i-1].ID] && !p.c.refusing[p.toks[i-1].Bare]
	}
	prev := p.toks[i-1]
	if p.c.refusing[prev.ID] || p.c.refusing[prev.Bare] || p.c.refusing[prev.Conj] {
		return false
	}
	switch w := p.toks[i].In(p.s); {
	case strings.HasPrefix(w, "إن"), strings.HasPrefix(w, "بأن"), strings.HasPrefix(w, "بان"):
		return true // no noun takes these
	case prev.Rune == '،' || prev.Rune == ',':
		return true // «أكد فلان، رئيس اللجنة، أن»
	}
	if p.reader.Told(free, i) > free {
		return true // «مصدر خاص لموقع “نون” أن»
	}
	first := p.toks[free]
	if first.Kind != token.Word || p.c.function[first.ID] || p.timed[free] || first.Prep != 0 && first.ID == 0 ||
		attachedLam(first.In(p.s)) && first.ID == 0 {
		return true // an adverbial stands between: «في تصريح لوكالة الأنباء أن»
	}
	if p.c.prep[prev.ID] && i-free > 2 {
		return false // «يعد تلميحا إلى أن»: the noun's own
	}
	if first.BareLen > 0 && i-free <= 12 || p.reader.Known(free) {
		return true // the subject goes on: «فلان الأمين العام للجنة أن»
	}
	if r.subj >= 0 && p.mentions[r.subj].Kind == mention.Document && mention.Possessed(first.In(p.s)) {
		return true // «كشفت دراسة أجرتها جامعة الشمال أن»
	}
	if r.word.verb.nominal {
		return false // «أكد أهمية الحوار»: the noun phrase is the complement
	}
	return i-free <= 8
}

// quotable reports whether the marked words after a cue can be its complement,
// or only name something on the way to it.
func (p *page) quotable(r report, k, free int) bool {
	pr := p.pairs[k]
	n := p.words(pr.open+1, pr.close)
	if n == 0 || p.numeric(pr) {
		return false
	}
	if p.toks[pr.open-1].Rune == ':' {
		return true
	}
	if told := p.toks[pr.open-1]; n > 3 && pr.open-1 == r.to && told.BareLen > 0 && strings.HasPrefix(told.In(p.s), "لل") {
		return true // «وقال للجنة «…»»
	}
	if pr.open == free {
		if n == 1 && pr.close+1 < len(p.toks) && p.toks[pr.close+1].Kind == token.Word {
			return false // «طالب نواب «الوفاق» الحكومة»
		}
		return n > 2 || !p.namesBefore(pr)
	}
	if p.namesBefore(pr) {
		return n > 8
	}
	if n >= 5 {
		return true
	}
	if p.adverb(pr) && (r.word.verb.class == "describe" || r.word.verb.class == "accuse") {
		return true // «وصف العرض «بالممل»»
	}
	if p.governs(pr) {
		return p.toks[pr.open+1].BareLen == 0 && !p.known(pr) || n >= 2 && p.toks[pr.open+1].BareLen > 0 && p.close(r, pr)
	}
	return n >= 3 && !p.c.prep[p.toks[pr.open-1].ID] && !p.annexed(pr)
}

// governs reports whether a preposition that cues govern stands before the
// marks: «دعا إلى «…»», «حذر من «…»».
func (p *page) governs(pr pair) bool {
	switch strings.TrimRight(p.toks[pr.open-1].In(p.s), "ـ") {
	case "إلى", "الى", "من", "عن", "على", "ب":
		return true
	}
	return false
}

// close reports whether the preposition before the marks belongs to the cue:
// no other stands between.
func (p *page) close(r report, pr pair) bool {
	for i := r.after; i < pr.open-1; i++ {
		if p.c.prep[p.toks[i].ID] && p.toks[i].In(p.s) == p.toks[pr.open-1].In(p.s) {
			return false
		}
	}
	return true
}

// quote makes the quotations of a report whose clause ends before token end.
func (p *page) quote(sn sentence, r report, who int, how string, end int) {
	base := draft{speaker: who, beside: r.subj >= 0 && who == r.subj}
	base.Cue = p.cueSpan(r)
	base.Group = p.group
	base.Speaker.Rule = how
	base.Confidence = 0.9
	if how != "beside" {
		base.Confidence = 0.75
	}
	switch r.comp.kind {
	case mark:
		p.markedQuotes(sn, base, r.comp.pair, end)
	case colon:
		p.unmarked(sn, base, r.comp.at, end)
	case that:
		p.clause(sn, base, r.comp.at+1, end)
	}
}

// markedQuotes adds the marked complement, and the marked words that go on
// with it before the clause ends.
func (p *page) markedQuotes(sn sentence, base draft, k, end int) {
	kind := Direct
	if before := p.toks[p.pairs[k].open-1]; before.Kind == token.Word && p.c.prep[before.ID] || p.governs(p.pairs[k]) || before.Kind == token.Word && p.adverb(p.pairs[k]) {
		kind = Mixed
	}
	p.addPair(base, k, kind, "cue before marks")
	for i := p.pairs[k].close + 1; i < end; i++ {
		o := p.opensAt(i)
		if o < 0 {
			continue
		}
		if !p.used[o] && (p.words(p.pairs[o].open, p.pairs[o].close) > 3 || p.follows(i)) && !p.namesBefore(p.pairs[o]) {
			p.addPair(base, o, Direct, "marks go on")
		}
		i = p.pairs[o].close
	}
}

// follows reports whether the mark at token i goes on right after other marks:
// «…» و«…».
func (p *page) follows(i int) bool {
	return i > 1 && (p.toks[i-1].In(p.s) == "و" || p.toks[i-1].Rune == '،') && p.cover[i-2] >= 0
}

// addPair adds a marked quotation.
func (p *page) addPair(base draft, k int, kind Kind, rule string) {
	pr := p.pairs[k]
	base.Span = p.inner(pr)
	if base.Span.Empty() {
		return
	}
	p.used[k] = true
	base.Kind, base.Rule, base.Repaired = kind, rule, pr.missing
	p.drafts = append(p.drafts, base)
}

// maxPieced is how many words after a colon, some of them marked, are read as a
// report with marked pieces; more are a speech, to which the marks belong.
const maxPieced = 15

// unmarked adds the words after a colon: to the end of the paragraph, or where
// another report begins.
func (p *page) unmarked(sn sentence, base draft, from, end int) {
	to := end
	if end == sn.to {
		to = p.paragraphEnd(sn)
	}
	base.Kind, base.Rule = Direct, "colon"
	base.Confidence = 0.7
	p.spokenTo = to
	if p.words(from, to) <= maxPieced && p.pieces(base, from, to) {
		return // «الوزارة تحذر: المتحور الجديد «مثير للقلق»»
	}
	if sp, ok := p.trim(from, to); ok {
		base.Span = sp
		p.drafts = append(p.drafts, base)
	}
}

// paragraphEnd returns the token after the last sentence of the paragraph
// that goes on with unmarked speech: the next sentence with a cue at its start
// or with marks ends it.
func (p *page) paragraphEnd(sn sentence) int {
	b := p.block
	k, _ := slices.BinarySearchFunc(b.sents, sn.to, func(o sentence, to int) int { return cmp.Compare(o.from, to) })
	end := sn.to
	for _, next := range b.sents[k:] {
		if w, _ := p.c.at(p.toks[next.from]); w != nil && w.form == finite && !w.first || p.cover[next.from] >= 0 {
			break
		}
		end = next.to
	}
	return end
}

// clause adds the reported clause of tokens [from, end): its marked pieces
// where it has some, else the clause itself.
func (p *page) clause(sn sentence, base draft, from, end int) {
	if p.pieces(base, from, end) {
		return
	}
	base.Kind, base.Rule = Indirect, "reported clause"
	if sp, ok := p.trim(from, end); ok {
		base.Span = sp
		p.drafts = append(p.drafts, base)
	}
}

// trim returns the span of the tokens [from, to) without punctuation at its
// end or spaces at its edges.
func (p *page) trim(from, to int) (text.Span, bool) {
	for to > from {
		t := p.toks[to-1]
		if t.Kind == token.Break || t.Kind == token.Punct && !closesWords(t.Rune) {
			to--
			continue
		}
		if t.Kind == token.Quote && p.cover[to-1] < 0 {
			to--
			continue
		}
		break
	}
	for from < to && (p.toks[from].Kind == token.Break || p.toks[from].Kind == token.Punct && !opensWords(p.toks[from].Rune)) {
		from++
	}
	if from >= to {
		return text.Span{}, false
	}
	return text.Span{Start: p.toks[from].Start, End: p.toks[to-1].End}, true
}

func closesWords(r rune) bool {
	switch r {
	case ')', ']', '%', '٪', '؟', '?', '!':
		return true
	}
	return false
}

func opensWords(r rune) bool { return r == '(' || r == '[' }
