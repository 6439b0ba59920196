package mention

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// prepositional takes a prepositional part where the word after the
// preposition belongs to the designation: «في الكويت ضرار الفهد», «باسم الشرطة».
func (d *draft) prepositional(t lexicon.Token) bool {
	if !d.w.inside.Has(t.ID) || d.pos+1 >= d.limit {
		return false
	}
	next := d.toks[d.pos+1]
	nv := d.roleAt(d.pos + 1)
	if next.Kind != token.Word && next.Kind != token.Latin {
		return false
	}
	switch {
	case d.expected && d.inst && d.m.Kind == Institution && !d.open && d.pos > d.m.head+1 && t.In(d.s) == "في" && d.placeAt(d.pos+1) > 0:
		d.pos += 1 + d.placeAt(d.pos+1) // «دائرة الأوقاف الإسلامية في القدس»
		return false
	case d.source(t): // «مصدر قريب من الوزير», «مصدر مطلع على الملف»
		d.pos = d.nounEnd(d.pos + 1)
		return false
	case d.inst && d.m.Kind == Institution && !d.open && d.pos+2 < d.limit && next.In(d.s) == "أجل" && t.In(d.s) == "من" && definite(d.toks[d.pos+2]):
		d.pos += 3 // «الشبكة الوطنية من أجل المواطنة»
		return true
	case strings.HasSuffix(t.In(d.s), "باسم"), d.m.Kind == Document && nv.has(institution|office):
	case d.m.Kind == Group || d.m.Kind == Anonymous && !d.m.Definite:
		if end := d.unknownEnd(d.pos + 1); end > 0 && (t.In(d.s) == "في" || t.In(d.s) == "لدى") {
			d.pos = end // «خبراء في سيتي جروب أن»
			return false
		}
		if !nv.has(institution|place) && d.placeAt(d.pos+1) == 0 || nv.has(weak) && !d.annexes(d.pos+1) {
			return false
		}
	case d.m.Kind == Person && d.m.Definite && t.In(d.s) == "في" && d.pos-1 == d.m.head && !definite(next) && nv.plain() && d.pos+2 < d.limit && definite(d.toks[d.pos+2]):
		d.pos += 2 // «الخبير في شؤون المقاومة»
		d.open = true
		return true
	case d.m.Kind == Person && (t.In(d.s) == "في" || d.pos-1 == d.m.head) && definite(next) && !nv.has(given|honorific|learnt) && nv&^(ordinary|weak|nisba|adjective|institution|document|place|office|group|plural|feminine) == 0 && d.personNear(d.pos+2):
		// «المشرف على الدراسة الدكتور فلان», «الخبير في الشؤون الإيرانية فلان»
	case d.bounded && d.m.Kind == Person && !d.m.Definite && d.beside() && d.field():
		// «طبيب في المستشفى إن», «باحثة في علم الاجتماع أن»
		d.pos = d.fieldEnd()
		return false
	case t.In(d.s) == "على" && nv.has(media):
		return false // «أوضحت المختصة على موقع …»
	case nv.has(place) && d.bounded && d.m.Kind == Person && d.nextComma(d.pos+1) > 0:
	case nv.has(institution) && !nv.has(weak|document), d.m.Kind == Person && (nv.has(place|weak) || nv == 0 && d.expected) && d.personNear(d.pos+2):
	case d.m.Kind == Document && t.In(d.s) != "إلى" && t.In(d.s) != "الى" && t.In(d.s) != "على" && d.roleAt(d.m.head).has(report) && (nv.has(place) || !d.open && !nv.has(function|cue)):
	default:
		return false
	}
	if d.m.Kind == Document && nv.has(institution|office) {
		d.ownedFrom(d.pos + 1)
	}
	d.pos++
	n, hv := d.head(d.pos)
	if strings.HasSuffix(t.In(d.s), "باسم") && hv.has(office) {
		d.other = true // «متحدث باسم وزير الطاقة فلان»: the name is the minister's
	}
	if n == 0 {
		n = max(d.org(d.pos), d.placeAt(d.pos))
	}
	d.open = nv.has(institution|office) && !definite(next)
	d.pos += max(n, 1)
	return true
}

// indefinite reports whether the word has no article.
func indefinite(t lexicon.Token) bool { return t.Kind == token.Word && t.BareLen == 0 }

// beside reports whether the head or an adjective of it stands right before this
// token.
func (d *draft) beside() bool {
	prev := d.pos - 1
	return prev == d.m.head || prev == d.m.head+1 && indefinite(d.toks[prev]) && !d.roleAt(prev).has(institution|place|office)
}

// field reports whether the words from the preposition at this token to what is
// said tell the field or place of somebody, and no occasion: «في علم الاجتماع».
func (d *draft) field() bool {
	end := d.fieldEnd()
	n := end - d.pos
	if n < 2 || n > 6 || d.toks[d.pos].In(d.s) != "في" {
		return false
	}
	first := d.roleAt(d.pos + 1)
	if first.has(document) || first.has(ordinary) && !first.has(institution|place|weak|office) {
		return false
	}
	for i := d.pos + 1; i < end; i++ {
		if d.toks[i].Kind != token.Word || d.roles[i].has(function|cue) || hasPronoun(d.toks[i].In(d.s)) || hasTanwin(d.toks[i].In(d.s)) {
			return false
		}
	}
	return definite(d.toks[end-1]) || d.roles[end-1].has(place) || d.org(end-1) > 0
}

// fieldEnd returns the token before which the words of a field end: what is said
// follows, or who is told, «قيادي في المقاومة للميادين أن».
func (d *draft) fieldEnd() int {
	for i := d.pos + 2; i < d.limit; i++ {
		if leads(d.toks[i].In(d.s), 'ل') && d.Told(i, d.limit) == d.limit {
			return i
		}
	}
	return d.limit
}

// placeAt returns the number of tokens of the place at token i, 0 for none.
func (d *draft) placeAt(i int) int {
	if _, n := d.w.places.Match(d.toks[:d.limit], i, d.toks[i].ID); n > 0 {
		return n
	}
	if d.roles[i].has(place) {
		return 1
	}
	return 0
}

// source reports whether the preposition at this token goes on with what tells
// how near a source is to somebody or something.
func (d *draft) source(t lexicon.Token) bool {
	if d.m.Definite || d.m.Kind != Anonymous && d.m.Kind != Group && d.m.Kind != Person || d.pos+1 >= d.limit || d.roles[d.pos+1].has(function|cue) {
		return false
	}
	switch prev := d.toks[d.pos-1].In(d.s); t.In(d.s) {
	case "من":
		return strings.HasPrefix(prev, "قريب") || strings.HasPrefix(prev, "مقرب")
	case "على":
		return strings.HasPrefix(prev, "مطلع")
	}
	return false
}

// maxNear is how many tokens may name whom a source is near to.
const maxNear = 12

// nounEnd returns the token after the noun phrase at token i: a name, or a noun
// with what it is annexed to and its adjectives.
func (d *draft) nounEnd(i int) int {
	if m, next, ok := d.At(i, min(d.limit, i+maxNear), true); ok && m.Kind != "" {
		return next
	}
	return i + 1
}

// unknownEnd returns the token after the words at token i that no list holds,
// one to three, where they go on to a comma or to what is said; 0 otherwise.
func (d *draft) unknownEnd(i int) int {
	k := i
	for k < d.limit && k < i+3 && d.toks[k].Kind == token.Word && d.roleAt(k) == 0 && !definite(d.toks[k]) {
		k++
	}
	if k > i && (d.bounded && k == d.limit || d.comma(k)) {
		return k
	}
	return 0
}

// personNear reports whether a name or title follows the place whose words go
// on at token i: «في إقليم الشمال، العميد …».
func (d *draft) personNear(i int) bool {
	for k := i; k < min(i+3, d.limit); k++ {
		if d.personAfter(k) {
			return true
		}
		if d.toks[k].Kind != token.Word || d.roles[k].has(function|cue) {
			return false
		}
	}
	return false
}

// personAfter reports whether a name or a title stands at token i.
func (d *draft) personAfter(i int) bool {
	if i < d.limit && (d.toks[i].Rune == '،' || d.toks[i].Rune == ',') {
		i++
	}
	if i >= d.limit || d.toks[i].Kind != token.Word {
		return false
	}
	v := d.roles[i]
	return v.has(given|honorific|joiner) || v == 0 && !definite(d.toks[i]) && d.expected && !leads(d.toks[i].In(d.s), 'و')
}

// namedAfter reports whether the word before is one that is often named after
// a person: «جامعة محمد الخامس», «مستشفى الملك فيصل».
func (d *draft) namedAfter() bool {
	return d.open && d.roles[d.pos-1].has(institution)
}

// nextIsName reports whether the token after this one can begin a name.
func (d *draft) nextIsName() bool {
	i := d.pos + 1
	for i < d.limit && (d.toks[i].Rune == '.' || d.toks[i].Rune == '/') {
		i++
	}
	if i >= d.limit {
		return false
	}
	t := d.toks[i]
	if t.Kind == token.Latin {
		return true
	}
	v := d.roles[i]
	return t.Kind == token.Word && !v.has(function|cue|institution|document)
}
