package quotes

import (
	"strings"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// maxJoint is how many speakers one quotation may have by name.
const maxJoint = 4

// joined reads those whom «و» joins to the subject m, which ends before token
// next: «قال فلان وفلانة إن», «الباحثان فلان وفلان», «شهود وسكان». What is said, a
// mark or a small word must follow the last of them. It returns the mention of
// all, entered with its parts, and the token after it; ok is false for one alone.
func (p *page) joined(m mention.Mention, next, limit int) (all, after int, ok bool) {
	var parts []mention.Mention
	if next < limit && m.Plural && m.Name.Empty() && m.Kind != mention.Institution && p.reader.GivenName(next) {
		// «الباحثان» only tells what they are
		first, end, ok := p.reader.At(next, limit, true)
		if !ok || first.Kind != mention.Person || first.Name.Empty() {
			return -1, next, false
		}
		parts, next = append(parts, first), end
	} else {
		parts = append(parts, m)
	}
	for len(parts) < maxJoint {
		at := next
		if at < limit && (p.toks[at].Rune == '،' || p.toks[at].Rune == ',') {
			at++
		}
		if at >= limit || p.toks[at].Kind != token.Word || !strings.HasPrefix(p.toks[at].In(p.s), "و") || p.timed[at] {
			break
		}
		if p.toks[at].In(p.s) == "و" {
			at++
		} else if p.toks[at].ID != 0 || p.toks[at].Conj == 0 && p.toks[at].BareLen == 0 {
			break // «وليد» and «والي» begin with a letter of their own
		}
		if w, _ := p.c.at(p.toks[min(at, limit-1)]); w != nil {
			break
		}
		part, end, ok := p.reader.At(at, limit, false)
		if !ok || !alike(parts[len(parts)-1], part) {
			break
		}
		parts, next = append(parts, part), end
	}
	if len(parts) < 2 || next < limit && p.toks[next].Kind == token.Word && !p.c.function[p.toks[next].ID] && !p.timed[next] && !attachedLam(p.toks[next].In(p.s)) {
		return -1, next, false
	}
	first := len(p.mentions)
	p.mentions = append(p.mentions, parts...)
	m.End = parts[len(parts)-1].End
	m.Kind, m.Title, m.Name, m.Owner = mention.Group, text.Span{}, text.Span{}, text.Span{}
	m.Plural, m.Definite = true, true
	p.mentions = append(p.mentions, m)
	p.joint[len(p.mentions)-1] = [2]int{first, first + len(parts)}
	return len(p.mentions) - 1, next, true
}

// alike reports whether two phrases can stand side by side as speakers: people
// with people, institutions with institutions.
func alike(a, b mention.Mention) bool {
	public := func(k mention.Kind) bool { return k == mention.Institution || k == mention.Place }
	return a.Kind != mention.Document && b.Kind != mention.Document && public(a.Kind) == public(b.Kind)
}

// nameJoint names the entity of mention m after those who speak.
func (p *page) nameJoint(res *mention.Result, who []int, m int, parts [2]int) {
	var names []string
	for i := parts[0]; i < parts[1]; i++ {
		names = append(names, res.Entities[who[i]].Name)
	}
	e := &res.Entities[who[m]]
	e.Name = strings.Join(names, " و")
	e.Named = true
}
