package mention

import (
	"strings"

	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// apposition takes what follows the name and says who it is: «عبدالعزيز
// الأنصاري رئيس اللجنة», and the name that a comma parts from its title:
// «وزير الخارجية المغربي، ناصر بوريطة،».
func (d *draft) apposition() {
	if d.name[0] >= 0 && !d.inst {
		at := d.pos
		if d.comma(at) {
			at++
		}
		if n, v := d.head(at); n > 0 && v.has(office) && !v.has(group|plural|dual|anonymous) && !(v.has(relation) && Possessed(d.toks[at].In(d.s))) && (d.toks[at].ID != 0 || d.toks[at].Conj == 0 && d.toks[at].Prep == 0) {
			d.title(at, n)
		}
		return
	}
	if d.inst || d.m.Kind != Person || d.other {
		return
	}
	back := *d
	for range 3 {
		if !d.comma(d.pos) || d.pos+1 >= d.limit {
			break
		}
		d.pos++
		if d.segment() {
			return
		}
	}
	*d = back
}

// segment reads what stands between two commas of a designation, and reports
// whether it is the name. «قال نائب المنسق، التابع للوزارة، فلان الفلاني،».
func (d *draft) segment() bool {
	for d.honorific() {
	}
	at := d.pos
	if d.pos < d.limit && d.properName(d.pos, d.expected) && d.closed() {
		return true
	}
	d.pos, d.name = at, [2]int{-1, -1}
	if n, v := d.head(d.pos); n > 0 && v.has(office) && !v.has(group) {
		d.open = !definite(d.toks[d.pos+n-1])
		d.pos += n
		for d.pos < d.limit && d.name[0] < 0 && d.part() {
		}
		if d.name[0] >= 0 {
			return d.closed()
		}
		d.m.Title.End = d.toks[d.pos-1].End
		return false
	}
	if next := d.nextComma(d.pos); next > 0 && definite(d.toks[d.pos]) && !d.roles[d.pos].has(given|cue|function) {
		d.pos = next
	}
	return false
}

// nextComma returns the next comma within a few tokens of token i, 0 for none.
func (d *draft) nextComma(i int) int {
	for k := i; k < min(i+9, d.limit); k++ {
		if d.comma(k) {
			return k
		}
		if d.toks[k].Kind != token.Word {
			return 0
		}
	}
	return 0
}

// title takes the designation of n tokens after a name along, which begins at
// token at, behind a comma or right after the name.
func (d *draft) title(at, n int) {
	back := *d
	d.name = [2]int{-1, -1}
	d.open = !definite(d.toks[at+n-1])
	d.pos = at + n
	for d.pos < d.limit && d.name[0] < 0 && d.part() {
	}
	if d.name[0] >= 0 || at > back.pos && !d.closed() { // another person's, or more than an apposition
		*d = back
		return
	}
	pos := d.pos
	*d = back
	d.pos = pos
	if title := (text.Span{Start: d.toks[at].Start, End: d.toks[pos-1].End}); d.m.Title.Empty() {
		d.m.Title = title
	} else {
		d.m.also = title
	}
}

// maxTail is how many tokens of a designation may stand before a name at its end.
const maxTail = 10

// tail takes the name at the end of a long designation right before what is
// said: «قال مسؤول مكتب العاصمة لدى شركة "نور" أرنالد كامبيني إن».
func (d *draft) tail() {
	if !d.bounded || d.m.Kind != Person || d.m.Title.Empty() || d.name[0] >= 0 || d.other || d.pos >= d.limit || d.limit-d.pos > maxTail {
		return
	}
	end := d.wordsTo()
	from := end
	for from > d.pos && end-from < 4 && d.tailWord(from-1) {
		from--
	}
	for from < end && !d.roles[from].has(given) && d.roles[from-1].has(office|institution|place|adjective) && !definite(d.toks[from-1]) {
		from++ // the last noun of the designation
	}
	for i := max(d.pos, from-2); i < from; i++ {
		if n := d.org(i); i+n > from {
			from = i + n // «في بي بي سي جيمس روبنز»
		}
	}
	if n := end - from; n < 2 || from == d.pos && !definite(d.toks[from-1]) {
		return
	}
	for i := d.pos; i < from; i++ {
		if v := d.roles[i]; v.has(cue) && d.toks[i].BareLen == 0 || d.toks[i].Kind == token.Punct && d.toks[i].Rune != '(' && d.toks[i].Rune != ')' || relative(d.toks[i].In(d.s)) {
			return // more than a designation
		}
	}
	d.name = [2]int{from, end}
	d.m.Title.End = d.toks[from-1].End
	d.pos = end
}

// relative reports whether the word is a relative pronoun, و before it or not.
func relative(w string) bool {
	w = strings.TrimPrefix(w, "و")
	for _, p := range [...]string{"الذي", "التي", "الذين", "اللذ", "اللت", "اللات", "اللو"} {
		if strings.HasPrefix(w, p) {
			return len(w) <= len(p)+4
		}
	}
	return false
}

// tailWord reports whether the word at token i may be part of a name at the end
// of a designation.
func (d *draft) tailWord(i int) bool {
	t, v := d.toks[i], d.roles[i]
	if t.Kind != token.Word {
		return t.Kind == token.Latin
	}
	if v.has(given|part|learnt|joiner) && !v.has(function) {
		return true
	}
	w := t.In(d.s)
	return v&^(surname|seen) == 0 && !definite(t) && t.Prep == 0 && letters(w) > 2 && !hasTanwin(w) && !hasPronoun(w) && !verbal(w) && !masdarEnd(w)
}

// closed reports whether the name that was read after a comma ends like an
// apposition: at a mark, a function word, or a reporting cue.
func (d *draft) closed() bool {
	if d.pos >= d.limit {
		return true
	}
	t := d.toks[d.pos]
	if t.Kind != token.Word {
		return true
	}
	return d.roles[d.pos].has(function|cue) || d.w.roles[t.Conj].has(cue) || d.w.inside.Has(t.ID) || d.medium(t)
}

func (d *draft) comma(i int) bool {
	return i >= 0 && i < d.limit && (d.toks[i].Rune == '،' || d.toks[i].Rune == ',')
}
