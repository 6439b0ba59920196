package mention

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// profession reports whether an unknown word with the article stands before a
// name and so tells what somebody is: «القبطان سالم».
func (d *draft) profession() bool {
	if d.pos+1 >= d.limit || !definite(d.toks[d.pos]) || d.roles[d.pos]&^(nisba|adjective|part) != 0 {
		return false
	}
	v := d.roles[d.pos+1]
	return v.has(given|honorific) && !v.has(function) // «البرتغالي جوزيه»
}

// honorific takes one title that stands before a name, if one stands here:
// «السيدة», «اللواء», «د.».
func (d *draft) honorific() bool {
	if d.pos >= d.limit {
		return false
	}
	t := d.toks[d.pos]
	n := d.listedHonorific()
	if n == 0 {
		v := d.roles[d.pos]
		if v == 0 && d.m.Title.Empty() {
			v = d.roleAt(d.pos)
		}
		if t.Kind != token.Word || !v.has(honorific) || v.has(function|construct) || v.has(given) && !definite(t) || d.annexes(d.pos) || !d.introduces(d.pos+1) {
			return false
		}
		n = 1
		d.agree(v)
	}
	var start int
	if d.m.Title.Empty() {
		d.m.head = d.pos
		start = d.begin()
		d.m.Definite = definite(t)
	} else {
		start = d.m.Title.Start
	}
	d.pos += n
	for d.pos < d.limit && d.pos > 0 && (d.is('.') || d.is('/')) && d.toks[d.pos].Start == d.toks[d.pos-1].End {
		d.pos++
	}
	d.m.Title = text.Span{Start: start, End: d.toks[d.pos-1].End}
	d.m.Kind, d.headed = Person, true
	return true
}

// listedHonorific returns the number of tokens of the honorific of several
// words that begins here, 0 for none.
func (d *draft) listedHonorific() int {
	if !d.begins[d.pos] {
		return 0
	}
	t := &d.toks[d.pos]
	for _, id := range [...]lexicon.ID{t.ID, t.Bare, t.Prep, t.Conj} {
		if v, n := d.w.phrases.Match(d.toks[:d.limit], d.pos, id); n > 0 && v.has(honorific) && !v.has(office) {
			d.agree(v)
			return n
		}
	}
	return 0
}

// abbreviation takes a title that is cut to a letter, «أ.د. فلان», «م/ فلان».
func (d *draft) abbreviation() bool {
	if d.pos+2 >= d.limit {
		return false
	}
	t, dot := &d.toks[d.pos], &d.toks[d.pos+1]
	if t.Len() > len("د") || dot.Start != t.End || dot.Rune != '.' && dot.Rune != '/' {
		return false
	}
	switch t.In(d.s) {
	case "د", "أ", "ا", "م", "ش":
	default:
		return false
	}
	if d.m.Title.Empty() {
		d.m.head = d.pos
		d.m.Title.Start = t.Start
	}
	d.pos += 2
	d.m.Title.End = dot.End
	d.m.Kind, d.m.Definite, d.headed = Person, true, true
	return true
}

// highness reads a title with the pronoun of somebody named before: «سموه»,
// «معاليها».
func (d *draft) highness() bool {
	t := d.toks[d.pos]
	if t.Kind != token.Word || !d.roles[d.pos].has(honorific) || definite(t) {
		return false
	}
	w := t.In(d.s)
	if !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "ة") {
		return false
	}
	d.m.Kind, d.m.Definite = Person, true
	d.m.Feminine = strings.HasSuffix(w, "ها")
	d.m.Title = text.Span{Start: d.startOf(d.pos), End: t.End}
	d.pos++
	return true
}

// annexes reports whether the indefinite title at token i is annexed to a noun
// with the article, so that it tells an office.
func (d *draft) annexes(i int) bool {
	return !definite(d.toks[i]) && i+1 < d.limit && definite(d.toks[i+1]) && !d.roles[i+1].has(given|honorific|learnt)
}

// introduces reports whether a name or another title can follow a title that
// ends before token i; «دولة قطر» is no prime minister.
func (d *draft) introduces(i int) bool {
	for i < d.limit && (d.toks[i].Rune == '.' || d.toks[i].Rune == '/') {
		i++
	}
	if i >= d.limit {
		return false
	}
	t := d.toks[i]
	if t.Kind == token.Latin || t.Kind == token.Foreign {
		return true
	}
	v := d.roles[i]
	if v.has(function) && letters(t.In(d.s)) > 3 && i+1 < d.limit && d.toks[i+1].Kind == token.Word && d.roles[i+1]&^(given|learnt|surname) == 0 {
		return true // a name that is spelled like a small word: إلينا
	}
	return t.Kind == token.Word && (v.has(given|honorific|office) || !v.has(function|cue|institution|document|place|nisba))
}
