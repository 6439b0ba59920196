package quotes

import (
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// maxLabel is how many tokens may stand before the colon of a headline.
const maxLabel = 12

// labelled reads a sentence that begins with who says the rest and a colon,
// «وزير المالية: لا ضرائب جديدة», and reports whether it does. Without marks
// only headlines are written so.
func (p *page) labelled(b *block, sn sentence) bool {
	headline := b.role == segment.Headline || b.role == segment.Subhead || b.role == segment.Kicker
	at := p.label(sn)
	if at < 0 {
		return false
	}
	from := at + 1
	for from < sn.to && p.toks[from].Kind == token.Break {
		from++
	}
	k := -1
	if from < sn.to {
		k = p.opensAt(from)
	}
	if k < 0 && (!headline || p.words(from, sn.to) < 3) || k >= 0 && p.words(from, p.pairs[k].close) < 3 {
		return false
	}
	m, next, ok := p.reader.At(sn.from, at, false)
	if !ok && k >= 0 && headline && at-sn.from <= 3 {
		m, next, ok = p.reader.At(sn.from, at, true)
	}
	if !ok || m.Kind == mention.Document || m.Kind == mention.Place && k < 0 || next < at && !p.setting(next) {
		return false
	}
	p.mentions = append(p.mentions, m)
	base := draft{speaker: len(p.mentions) - 1, beside: true}
	base.Cue = text.Span{Start: p.toks[at].Start, End: p.toks[at].End}
	base.Group = p.group
	base.Speaker.Rule = "label"
	base.Confidence = 0.8
	if k >= 0 {
		p.addPair(base, k, Direct, "label before marks")
		p.markedRest(sn, k)
		return true
	}
	words, ok := p.trim(from, sn.to)
	if !ok {
		return false
	}
	base.Span, base.Kind, base.Rule, base.Confidence = words, Indirect, "headline", 0.6
	p.drafts = append(p.drafts, base)
	return true
}

// label returns the colon before which a short phrase stands at the start of
// the sentence, -1 for none.
func (p *page) label(sn sentence) int {
	for i := sn.from; i < min(sn.to, sn.from+maxLabel); i++ {
		t := p.toks[i]
		switch {
		case t.Rune == ':':
			if i == sn.from || i+1 < sn.to && p.toks[i+1].Kind == token.Number && p.toks[i-1].Kind == token.Number {
				return -1
			}
			return i
		case p.cover[i] >= 0, t.Kind != token.Word && t.Kind != token.Punct, t.Rune == '.', t.Rune == '؟':
			return -1
		}
		if p.signs[i]&verbSign == 0 {
			continue
		}
		if w, _ := p.c.at(t); w != nil && w.form == finite && w.verb.licence == free && !p.reader.Known(i) {
			return -1 // «قال الوزير:» is a cue like others
		}
	}
	return -1
}

// setting reports whether a phrase that tells where or to whom something is
// said begins at token i: «في حوار مع», «لـ«المدى»».
func (p *page) setting(i int) bool {
	t := p.toks[i]
	return p.c.prep[t.ID] || attachedLam(t.In(p.s)) || lexicon.ID(0) != t.Conj && p.c.prep[t.Conj]
}

// markedRest lists the marked words after the pair that are no quotation.
func (p *page) markedRest(sn sentence, k int) {
	for i := p.pairs[k].close + 1; i < sn.to; i++ {
		if o := p.opensAt(i); o >= 0 && !p.used[o] {
			p.markedOnly(o)
			i = p.pairs[o].close
		}
	}
}
