package quotes

import (
	"strings"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/token"
)

// subjectAfter reads the subject that follows a finite cue.
func (p *page) subjectAfter(sn sentence, r *report) {
	i := p.afterAddressee(sn, r.to)
	for i < sn.to && p.skippable(i) {
		i++
	}
	for i < sn.to {
		n := p.adverbial(i) // «وأكد في هذا الصدد رئيس الغرفة»
		if n == 0 {
			break
		}
		i = p.afterAddressee(sn, i+n)
	}
	if i+1 < sn.to && p.c.told[p.toks[i].ID] && p.toks[i+1].Kind == token.Word {
		i++ // «وقال لنا السائق», «رأى فيه الوزير خطوة»
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
	if t.Kind != token.Word && t.Kind != token.Latin && !p.reader.Counted(i) || p.timed[i] {
		return
	}
	if p.c.function[t.ID] && !p.reader.Leads(i, sn.to) || t.ID == 0 && t.Prep != 0 && t.BareLen == 0 {
		if !p.relaySource(sn, r, i) {
			return
		}
		return
	}
	if t.BareLen > 0 && (p.c.nouns[t.Bare] && !p.reader.Stands(i, sn.to) || strings.HasPrefix(t.In(p.s), "لل")) && !p.reader.Known(i) {
		return // «كرر القول إنه», «قال للجنة إن»
	}
	if w := t.In(p.s); strings.HasPrefix(w, "ب") && !p.reader.Known(i) &&
		(t.BareLen > 0 || t.ID == 0 && i+1 < sn.to && p.toks[i+1].BareLen > 0) {
		return // «ذكر بالأحداث», «أشاد بانخراط المغرب»
	}
	limit := p.limit(sn, i)
	m, next, ok := p.reader.At(i, limit, true)
	if !ok || p.oblique(m) {
		return // an accusative is the object: «دعا المتظاهرين إلى»
	}
	if r.word.feminine && m.Kind == mention.Person && !m.Plural {
		m.Feminine = true // of names that no list holds
	}
	if all, after, ok := p.joined(m, next, limit); ok {
		r.subj, r.after = all, after
	} else {
		p.mentions = append(p.mentions, m)
		r.subj, r.after = len(p.mentions)-1, next
	}
	if r.word.verb.relay {
		p.relaySource(sn, r, r.after)
	}
}

// afterAddressee returns the token after a medium that is told, «قال لرويترز مسؤول»,
// «قال لـ«المدار» رئيس النقابة», i where none stands there.
func (p *page) afterAddressee(sn sentence, i int) int {
	if i+1 >= sn.to || p.toks[i].Kind != token.Word {
		return i
	}
	if w := strings.TrimRight(p.toks[i].In(p.s), "ـ"); w != "ل" {
		return p.reader.Told(i, sn.to)
	}
	if next := p.toks[i+1]; next.Kind == token.Latin && next.Start == p.toks[i].End {
		return i + 2 // «لـCNN»
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
		return p.reader.Stands(next+1, sn.to)
	}
	return p.c.that[t.ID] || p.c.function[t.ID] && p.limit(sn, next) < sn.to
}

// adverbial returns the number of tokens of a phrase at token i that leads a
// sentence in and holds no speaker: «وفي هذا الإطار», «من جهة أخرى».
func (p *page) adverbial(i int) int {
	v, n, _ := p.sourceAt(i)
	switch v.class {
	case "switch", "occasion", "reply":
		return n
	case "background":
		if n > 1 {
			return n // «يشار إلى أن»
		}
	}
	return 0
}

// oblique reports whether the phrase is a plural in ـين, which is no subject.
func (p *page) oblique(m mention.Mention) bool {
	return m.Kind == mention.Group && m.Head.Start == m.Start && strings.HasSuffix(m.Head.In(p.s), "ين") && !strings.HasSuffix(m.Head.In(p.s), "نين")
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
		if p.signs[k]&limitSign == 0 && p.cover[k] < 0 {
			continue
		}
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
	inner := false // in a relative clause, whose subject is its own
	for i := sn.from; i < min(sn.to, sn.from+14); i++ {
		t := p.toks[i]
		if t.Kind == token.Punct {
			inner = false
		} else if p.c.relative[t.ID] && strings.HasPrefix(t.In(p.s), "ال") {
			inner = true
		}
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
		if p.c.function[t.ID] && !p.reader.Leads(i, sn.to) {
			continue // «كان» is no city here
		}
		if told := p.reader.Told(i, sn.to); told > i {
			i = told - 1
			continue
		}
		// after the verb at the start a name needs no further proof
		m, next, ok := p.reader.At(i, p.limit(sn, i), i == sn.from+1 && p.reader.GivenName(i))
		if ok && m.Kind == mention.Place && next < sn.to && p.toks[next].Kind == token.Punct {
			continue // a dateline: «واشنطن، الولايات المتحدة --»
		}
		if ok && inner {
			inner, i = false, next-1
			continue
		}
		if ok && m.Start == t.Start && !p.oblique(m) {
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
	m := &p.mentions[k]
	name := m.Token()
	if m.Name.Start > m.Start {
		name = p.tokenFrom(name, m.Name.Start)
	}
	if !m.Name.Empty() && p.reader.Known(name) {
		return true
	}
	return p.reader.Stands(m.Token(), len(p.toks))
}

// governed reports whether a preposition stands before token i, or attached
// to it.
func (p *page) governed(i int) bool {
	prev := p.toks[i-1]
	if i > 1 && p.c.points[prev.ID] {
		prev = p.toks[i-2] // «على هذا الترابط»
	}
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
