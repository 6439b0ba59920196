package quotes

import "arnews.example/arnews/token"

// interview reads a paragraph that begins with the label of a question or an
// answer, «س:», «ج:», «سؤال:», and reports whether it does. The answers are the
// speaker's whom the page named last; who asks is not told.
func (p *page) interview(b *block) bool {
	i := b.from
	if i+2 >= b.to || p.toks[i].Kind != token.Word {
		return false
	}
	sep := p.toks[i+1].Rune
	if sep != ':' && sep != '/' && sep != '-' {
		return false
	}
	d := draft{speaker: -1}
	switch id := p.toks[i].ID; {
	case p.c.asks[id]:
	case p.c.answers[id]:
		d.speaker = p.last
		if d.speaker < 0 {
			d.speaker = p.topic
		}
	default:
		return false
	}
	words, ok := p.trim(i+2, b.to)
	if !ok {
		return false
	}
	p.group++
	d.Span = words
	d.Cue.Start, d.Cue.End = p.toks[i].Start, p.toks[i+1].End
	d.Group, d.Kind, d.Rule, d.Confidence = p.group, Direct, "interview", 0.8
	if d.speaker >= 0 {
		d.Speaker.Rule = "carried"
	}
	p.drafts = append(p.drafts, d)
	return true
}
