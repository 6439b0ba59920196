package quotes

import (
	"cmp"
	"slices"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/token"
)

// before returns the subject that stands before a finite cue: «الوزيرة أوضحت
// أن», «كان الوزير قد قال». It is the noun phrase at the start of the clause;
// -1 for none.
func (p *page) before(sn sentence, r report, earlier []report) int {
	if r.conj > 0 {
		return -1 // «وقالوا» goes on: its subject stands after it or far before
	}
	start := sn.from
	if r.from > start && p.c.relative[p.toks[r.from-1].ID] {
		r.from--
		return p.rightBefore(start, r, true) // «المحلل الذي قال إن»
	}
	if n := len(earlier); n > 0 {
		start = earlier[n-1].to
	}
	if len(earlier) > 0 && earlier[len(earlier)-1].comp.kind != none {
		// after a reported clause only a phrase right before the cue counts
		return p.rightBefore(start, r, false)
	}
	for i := start; i < r.from && i < start+4; i++ {
		if n := p.adverbial(i); n > 0 {
			i, start = i+n-1, i+n
			continue
		}
		if p.opener(i) {
			continue // «فإن الأمر»
		}
		t := p.toks[i]
		if t.Kind == token.Quote && i == sn.from || t.Kind == token.Word && !p.timed[i] && !p.c.function[t.ID] && !p.c.function[t.Conj] {
			if i > 0 && p.governed(i) && (i > sn.from || p.toks[i].BareLen > 0) {
				continue
			}
			if i > start && p.toks[i-1].Kind == token.Word && !p.c.function[p.toks[i-1].ID] && !p.c.function[p.toks[i-1].Conj] {
				break // inside another phrase: «في اتصاله الهاتفي»
			}
			m, next, ok := p.reader.At(i, r.from, true)
			if !ok {
				continue
			}
			if all, after, ok := p.joined(m, next, r.from); ok && p.reaches(after, r.from, 2) {
				return all
			}
			if !agrees(m, *r.word) || p.oblique(m) || !p.reaches(next, r.from, 8) {
				continue
			}
			p.mentions = append(p.mentions, m)
			if !p.reaches(next, r.from, 2) && !p.sure(len(p.mentions)-1) {
				p.mentions = p.mentions[:len(p.mentions)-1]
				continue
			}
			return len(p.mentions) - 1
		}
	}
	return -1
}

// reaches reports whether nothing but marks, apposition and small words stands
// between the phrase that ends at token i and the cue at token cue.
func (p *page) reaches(i, cue, most int) bool {
	gap := 0
	for ; i < cue; i++ {
		t := p.toks[i]
		if t.Kind == token.Punct && (t.Rune == '.' || t.Rune == '؛') {
			return false
		}
		if t.Kind == token.Word && !p.c.function[t.ID] && !p.timed[i] {
			gap++
		}
	}
	return gap <= most
}

// rightBefore reads a noun phrase that ends right before the cue; any says that
// it may be governed by a preposition.
func (p *page) rightBefore(start int, r report, any bool) int {
	for i := max(start, r.from-8); i < r.from; i++ {
		if p.cover[i] >= 0 || p.toks[i].Kind != token.Word || !any && i > 0 && p.governed(i) {
			continue
		}
		m, next, ok := p.reader.At(i, r.from, false)
		if ok && (next == r.from || next == r.from-1 && p.toks[next].Kind == token.Punct) && agrees(m, *r.word) {
			p.mentions = append(p.mentions, m)
			return len(p.mentions) - 1
		}
	}
	return -1
}

// agrees reports whether the phrase can be the subject of the cue by gender
// and number. A verb before a plural may be singular, and groups of things
// take the feminine.
func agrees(m mention.Mention, w cueWord) bool {
	if w.form == object || w.form == masdar {
		return true
	}
	switch m.Kind {
	case mention.Person:
		if w.plural {
			return m.Plural
		}
		if w.feminine {
			return m.Feminine || m.Plural
		}
		return !m.Feminine || m.Title.Empty()
	case mention.Anonymous:
		return (!w.plural || m.Plural) && (!w.feminine || m.Feminine || m.Plural)
	}
	return true
}

// speakerOf returns the mention of who says what the report reports, and the
// rule that tells.
func (p *page) speakerOf(r report, sn sentence, main, inSentence int) (int, string) {
	if r.subj >= 0 {
		if m := &p.mentions[r.subj]; r.word.form == finite && r.word.feminine && m.Kind == mention.Person && !m.Plural {
			m.Feminine = true // «قالت العلوي»: the verb alone tells
		}
		if r.word.verb.relay {
			return r.subj, "relay"
		}
		return r.subj, "beside"
	}
	switch r.word.form {
	case masdar:
		if k := p.source(sn, r.from); k >= 0 {
			return k, "relay"
		}
		fallthrough
	case participle, object:
		if inSentence >= 0 {
			return inSentence, "main clause"
		}
		if main >= 0 && p.mentions[main].Start < p.toks[r.from].Start {
			return main, "main clause"
		}
	}
	if inSentence >= 0 && agrees(p.mentions[inSentence], *r.word) {
		return inSentence, "carried"
	}
	if main >= 0 && p.mentions[main].Start < p.toks[r.from].Start && agrees(p.mentions[main], *r.word) {
		return main, "main clause"
	}
	first, second := p.topic, p.last
	if r.word.verb.continues {
		first, second = second, first
	}
	for _, k := range [...]int{first, second} {
		if k >= 0 && agrees(p.mentions[k], *r.word) {
			return k, "carried"
		}
	}
	// somebody named before who agrees
	for k := len(p.mentions) - 1; k >= max(0, len(p.mentions)-maxGap); k-- {
		if m := p.mentions[k]; m.Start < p.toks[r.from].Start && agrees(m, *r.word) && p.spoke(k) {
			return k, "recent"
		}
	}
	if second >= 0 && r.word.form != finite {
		return second, "carried"
	}
	return -1, ""
}

// spoke reports whether the mention is the speaker of a quotation already.
func (p *page) spoke(k int) bool {
	return slices.ContainsFunc(p.drafts[max(0, len(p.drafts)-maxGap):], func(d draft) bool { return d.speaker == k })
}

// source returns the mention after «عن» before a masdar: «نقلت الوكالة عن
// المحافظ قوله».
func (p *page) source(sn sentence, before int) int {
	for i := before - 1; i >= max(sn.from, before-maxGap); i-- {
		if p.toks[i].Kind != token.Word || !p.from(i) {
			continue
		}
		m, _, ok := p.reader.At(i+1, before, true)
		if !ok {
			return -1
		}
		p.mentions = append(p.mentions, m)
		return len(p.mentions) - 1
	}
	return -1
}

// from reports whether the word names the source of what is relayed: «عن», and
// «إلى» after «نسب».
func (p *page) from(i int) bool {
	switch p.toks[i].In(p.s) {
	case "عن":
		return true
	case "إلى", "الى":
		for k := i - 1; k >= max(0, i-4); k-- {
			if w, _ := p.c.at(p.toks[k]); w != nil && w.verb.lemma == "نسب" {
				return true
			}
		}
	}
	return false
}

// real tells which of our mentions are somebody: speakers of a quotation, and
// subjects that are more than one unknown word. A word alone that was read on
// the way to a complement, as if it were a subject, may be anything.
func (p *page) real() []bool {
	real := make([]bool, len(p.mentions))
	for i := range p.mentions {
		m := &p.mentions[i]
		at := m.Token()
		real[i] = m.Kind != mention.Person || !m.Title.Empty() || p.reader.Known(at) || p.words(at, p.tokenFrom(at, m.End)) > 1
	}
	for _, d := range p.drafts {
		if d.speaker < 0 {
			continue
		}
		real[d.speaker] = true
		if parts, ok := p.joint[d.speaker]; ok {
			for i := parts[0]; i < parts[1]; i++ {
				real[i] = true
			}
		}
	}
	return real
}

// resolve tells who each real mention of ours is, as a number of the entities of the
// result, which holds the mentions of the whole text. What no name in the text
// belongs to and points back («المتحدث», «المسؤول») is the last person who spoke.
func (p *page) resolve() ([]int, mention.Result) {
	real := p.real()
	order := make([]int, 0, len(real)) // of the real mentions, by place
	for i := range p.mentions {
		if real[i] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, k int) int { return byPlace(&p.mentions[i], &p.mentions[k]) })
	all, at := p.merged(order, p.reader.All(p.found[:0]))
	res := p.reader.Resolve(all)

	spoke := make([]bool, len(p.mentions))
	for _, d := range p.drafts {
		if d.speaker >= 0 {
			spoke[d.speaker] = true
		}
	}
	person := func(entity int) bool {
		e := &res.Entities[entity]
		return e.Named && e.Kind == mention.Person
	}
	who := make([]int, len(p.mentions))
	last := -1    // the last person who spoke
	lastAny := -1 // the last speaker of any kind
	named := -1   // the last person named
	next := 0     // the first mention of all that is not passed yet
	for _, i := range order {
		m := &p.mentions[i]
		for ; next < len(all) && all[next].Start < m.Start; next++ {
			if person(all[next].Entity) {
				named = all[next].Entity
			}
		}
		k := at[i]
		who[i] = all[k].Entity
		e := &res.Entities[who[i]]
		again := p.reader.Again(*m) || m.Kind == mention.Anonymous && m.Definite && !m.Plural && len(e.Mentions) > 0 && e.Mentions[0] == k
		if again && lastAny >= 0 {
			who[i] = lastAny // «المصدر نفسه», «المصدر» of whom nothing was said before
			res.Reassign(k, lastAny)
		} else if !e.Named && m.Kind == mention.Person && len(e.Name) <= m.Len() && p.reader.PointsBack(*m) {
			back := last
			if back < 0 {
				back = named
			}
			if back >= 0 {
				who[i] = back
				res.Reassign(k, back)
			}
		}
		if spoke[i] {
			lastAny = who[i]
			if person(who[i]) {
				last = who[i]
			}
		}
	}
	return who, res
}

// byPlace orders mentions by where they begin, the longer of two first.
func byPlace(a, b *mention.Mention) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// merged returns our mentions, in the order given, and those found in the whole
// text outside them by place, each place once, and the number that each of ours
// has there.
func (p *page) merged(order []int, found []mention.Mention) (all []mention.Mention, at []int) {
	all = make([]mention.Mention, 0, len(order)+len(found))
	at = make([]int, len(p.mentions))
	add := func(m *mention.Mention) {
		if n := len(all); n == 0 || all[n-1].Span != m.Span {
			all = append(all, *m)
		}
	}
	next, inside := 0, 0 // what ends before inside lies in one of ours
	pass := func() {
		if found[next].End > inside {
			add(&found[next])
		}
		next++
	}
	for _, i := range order {
		m := &p.mentions[i]
		for next < len(found) && byPlace(&found[next], m) < 0 {
			pass()
		}
		add(m)
		at[i] = len(all) - 1
		inside = max(inside, m.End)
	}
	for next < len(found) {
		pass()
	}
	return all, at
}
