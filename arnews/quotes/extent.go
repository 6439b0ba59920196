package quotes

import (
	"strings"

	"arnews.example/arnews/token"
)

// clauseEnd returns the token at which a reported clause ends: where the next
// report of the sentence begins that is not part of the clause.
func (p *page) clauseEnd(sn sentence, of report, later []report) int {
	kind := of.comp.kind
	for k, r := range later[:min(len(later), maxGap)] {
		// «مشيرا إلى أن …، ومعربا عن شكره»: the chain of participles goes on
		chained := r.word.form == participle && of.word.form == participle && r.conj > 0
		if r.comp.kind == none && !chained || kind == that && r.word.form == finite && p.within(sn, of, r) ||
			kind == colon && r.word.form == finite && !p.parts(r) {
			continue
		}
		if k > 0 && r.word.form == participle && r.word.verb.lemma == "قال" && later[k-1].word.form == finite && later[k-1].comp.kind == none && later[k-1].after == r.from {
			r = later[k-1] // «، وتابع فلان قائلا:»
		}
		i := r.from
		if r.subj >= 0 && r.word.form == finite {
			if m := p.mentions[r.subj]; m.Start < p.toks[i].Start {
				i = m.Token()
			}
		}
		if i > sn.from+1 && p.c.pronoun[p.toks[i-1].ID] && p.c.refusing[p.toks[i-2].ID] {
			i -= 2 // «، رغم أنه قال»
		}
		for i > sn.from && p.connects(i-1) {
			i--
		}
		return i
	}
	return sn.to
}

// parts reports whether the finite report r ends words after a colon: another
// speaker behind a joining word or «و», or a verb that goes on, «، وأضاف».
func (p *page) parts(r report) bool {
	if r.word.first {
		return false
	}
	if r.conj > 0 {
		return r.subj >= 0 || r.word.verb.continues
	}
	return r.subj >= 0 && p.c.joins[p.toks[r.from-1].ID]
}

// within reports whether the finite report r belongs to the clause that an earlier
// one reports: nothing sets it apart, or a relative pronoun leads it, «الرجل
// الذي أوضحت أنه نام».
func (p *page) within(sn sentence, earlier, r report) bool {
	if goesOn(earlier, r) || !p.apart(sn, r) {
		return true
	}
	if r.from == sn.from {
		return false
	}
	lead := p.toks[r.from-1]
	w := lead.In(p.s)
	switch {
	case !p.c.relative[lead.ID] || p.c.joins[lead.ID]:
		return false
	case w == "من": // «لن يتسامح مع من قال إنهم», not «من قال إن»
		return r.from > sn.from+1 && p.c.prep[p.toks[r.from-2].ID]
	}
	return strings.HasPrefix(w, "ال") || strings.HasSuffix(w, "ما") || strings.HasSuffix(w, "من") // «ممن أكدوا أن», «بما وعدت به»
}

// goesOn reports whether the later verb goes on with the clause that the earlier
// one reports: a present behind «و» after a past, «ذكر أنه كان يقاوم ويصر على أنه
// بخير».
func goesOn(earlier, later report) bool {
	return later.conj > 0 && later.subj < 0 && later.word.form == finite && later.word.present && earlier.word.form == finite && !earlier.word.present
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
			i = m.Token()
		}
	}
	if i == sn.from {
		return true
	}
	prev := p.toks[i-1]
	if prev.Kind == token.Punct && prev.Rune != ')' || prev.Kind == token.Quote {
		return true
	}
	if p.c.pronoun[prev.ID] && i > sn.from+1 {
		return p.c.refusing[p.toks[i-2].ID] // «غير أنه أشار إلى أن»
	}
	return prev.Kind == token.Word && (p.c.joins[prev.ID] || p.c.relative[prev.ID])
}

// idle reports whether a finite cue inside a sentence has neither a subject of
// its own nor a conjunction: it tells of its noun («حقبة كانوا يعتقدون أنها …»).
func (p *page) idle(sn sentence, r report) bool {
	if v, _, _ := p.sourceAt(r.from); v.class == "content" {
		return false // «أصدر الحزب بيانا قال فيه إن»
	}
	if r.comp.kind != that || r.word.form != finite || r.subj >= 0 || r.from == sn.from || p.apart(sn, r) {
		return false
	}
	prev := p.toks[r.from-1] // an indefinite noun
	return prev.BareLen == 0 && !p.reader.Known(r.from-1) && !p.timed[r.from-1]
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
	for _, e := range earlier[max(0, len(earlier)-maxGap):] {
		if e.comp.kind == that && p.within(sn, e, r) {
			return true
		}
	}
	return false
}
