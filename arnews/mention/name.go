package mention

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// maxName is the longest proper name in words: full Gulf names have six.
const maxName = 7

// column is the number of blank bytes that part the columns of a flattened
// page; a phrase does not go on over more.
const column = 3

// properName reads a proper name at token i and reports whether one stands
// there. Lenient says that unknown words may begin it.
func (d *draft) properName(i int, lenient bool) bool {
	if i >= d.limit {
		return false
	}
	t := d.toks[i]
	v := d.nameRole(i)
	start := v.has(given) || v.has(function) && v.has(joiner) && i+1 < d.limit && d.roles[i+1].has(given) || v.has(joiner) && !v.has(function) && i+1 < d.limit && d.toks[i+1].Kind == token.Word && !d.roles[i+1].has(function|cue)
	if !start && lenient && d.nameless(t, v) {
		start = d.expected && (d.fills(i) || d.m.Title.Start == 0 && d.m.head == i || !d.noun(i)) || !d.expected && (v&^part).plain() && (!definite(t) || i > 0 && (d.roles[i-1].has(honorific) && !d.roles[i-1].has(office) || d.toks[i-1].Rune == '.' || d.toks[i-1].Rune == '/'))
	}
	if !start && d.headed && v.plain() && !v.has(ordinary) && !definite(t) && i+1 < d.limit && d.roles[i+1].has(given) {
		start = true // «المحلل السعودي نزيه موسى»
	}
	if !start && v.has(smallName) && i > 0 && d.roles[i-1].has(office|honorific) && definite(d.toks[i-1]) {
		start = true // «النائبة منى عبيد»
	}
	if !start && d.expected && i == d.from && v.has(smallName) && i+1 < d.limit && d.roles[i+1].has(given|part|learnt) && !definite(d.toks[i+1]) {
		start = true // «قالت إلينا براون»
	}
	if !start && v.has(function) && !d.w.inside.Has(t.ID) && letters(t.In(d.s)) > 2 && d.comma(i-1) && !d.m.Title.Empty() && i+1 < d.limit && d.roles[i+1].has(given) {
		start = true // «وزير الخارجية، عوض حسين»
	}
	if !start && v.has(function) && i > 0 && d.roles[i-1].has(honorific) && definite(d.toks[i-1]) {
		// «السيدة إلينا رومانوفسكي»: a name that is spelled like a small word
		start = letters(t.In(d.s)) > 3 && i+1 < d.limit && d.toks[i+1].Kind == token.Word && d.roles[i+1]&^(given|learnt|surname) == 0
	}
	if !start && d.headed && v.has(relation) && !definite(t) && i+1 < d.limit && d.roles[i+1].has(given|part|joiner) {
		start = true // «العقيد صديق علي صالح»
	}
	if start && !v.has(given|joiner) && d.m.head == i && i+1 < d.limit && d.roles[i+1]&(given|learnt) != 0 && !d.roles[i+1].has(common) && !v.has(learnt) {
		return false // «استظهر عبد الحميد»: what stands before a given name is none
	}
	if !start || v.has(adjective) && definite(t) && i+1 < d.limit && d.roles[i+1].has(given) {
		return false
	}
	end := i + 1
	for end < d.limit && end-i < maxName && d.nameGoesOn(i, end) {
		end++
	}
	if v.has(common) && !v.has(learnt) && !d.expected && d.m.head == i && (end == i+1 || !d.roles[i+1].has(given|joiner|part|seen)) {
		return false // «سلامة أفراد الطاقم»: an ordinary word
	}
	if end-i > 1 && d.roles[end-1]&(joiner|given|part) == joiner {
		end--
	}
	d.name = [2]int{i, end}
	if !d.headed {
		d.m.head = i
		d.m.Definite = true
	}
	if v.has(feminine) {
		d.m.Feminine = true
	}
	d.m.Kind = Person
	d.pos = end
	return true
}

// nameRole returns the roles of the word at token i as part of a name: those of
// the name behind «و» where the phrase begins with it, «ونورا».
func (d *draft) nameRole(i int) role {
	if t := d.toks[i]; i == d.from && t.Conj != 0 && d.roles[i]&^ordinary == 0 {
		return d.w.roles[t.Conj] & (given | common | feminine)
	}
	return d.roles[i]
}

// noun reports whether the unknown word after a masculine designation is more
// likely the verb's object than a name: «أكد الوزير أهمية الحوار».
func (d *draft) noun(i int) bool {
	w := d.toks[i].In(d.s)
	return strings.HasSuffix(w, "ة") && !d.m.Feminine || !d.fills(i) && i+1 < d.limit && definite(d.toks[i+1]) && !definite(d.toks[i])
}

// nameless reports whether the word, of which no list says that it is a name,
// may begin one.
func (d *draft) nameless(t lexicon.Token, v role) bool {
	switch {
	case t.Kind == token.Latin || t.Kind == token.Foreign:
		return true
	case t.Kind != token.Word, v.has(function | cue | institution | document | place), v.has(office|honorific) && !v.has(construct):
		return false
	case t.Prep != 0 && d.w.roles[t.Prep].has(institution|document|place|office):
		return false
	case t.Conj != 0 && (t.Conj == d.w.that || d.w.roles[t.Conj].has(cue|function)):
		return false
	}
	w := t.In(d.s)
	if definite(t) && strings.HasPrefix(w, "لل") {
		return false // «أثبتت للمرة الأولى»
	}
	if hasTanwin(w) || hasPronoun(w) || letters(w) > 3 && strings.HasSuffix(w, "ه") || d.w.roles[t.Prep].has(cue) {
		return false
	}
	if v.has(ordinary) && !definite(t) && !d.fills(d.pos) {
		return false
	}
	if leads(w, 'و') && (t.ID == 0 || t.Conj != 0) && d.m.Title.Start == 0 && d.m.head == d.pos {
		return false // «وفاز» at a clause's start
	}
	return len(w) > 2
}

// nameGoesOn reports whether the token at end belongs to the name that begins
// at token i.
func (d *draft) nameGoesOn(i, end int) bool {
	t := d.toks[end]
	prev := d.toks[end-1]
	if t.Rune == '-' && t.Start == prev.End && end+1 < d.limit && d.toks[end+1].Start == t.End {
		return true
	}
	if t.Rune == '.' && t.Start == prev.End && letters(prev.In(d.s)) == 1 {
		return true // an initial: «جون ف. كينيدي»
	}
	if t.Kind == token.Latin || t.Kind == token.Foreign {
		return true
	}
	if t.Kind != token.Word || t.Start-prev.End > column {
		return false
	}
	v, before := d.roles[end], d.nameRole(end-1)
	w := t.In(d.s)
	switch {
	case letters(w) == 1 && end+2 < d.limit && d.toks[end+1].Rune == '.' && d.toks[end+1].Start == t.End:
		return true // an initial: «روبرت ل. هاينز»
	case v.has(smallName) && before.has(given) && !definite(prev) && !strings.HasSuffix(w, "ه"):
		return end+1 >= d.limit || d.roles[end+1].has(function) || d.toks[end+1].Kind != token.Word // «نهال عوض في»
	case d.stranded(end):
		return true // «وتساءل شقران أمام إن»: no preposition stands without its noun
	case v.has(function), w == prev.In(d.s):
		return false
	case definite(t) && d.titleOfWords(end):
		return false // «فلان الفلاني الأمين العام»
	case end-i > 1 && definite(prev) && definite(t) && !d.w.halves.Has(prev.ID) && v&(given|part|joiner|learnt) == 0 && !d.fills(end):
		return false // «حمل فلان الفلاني المسؤولية»
	case before.has(surname) && v.has(surname) && end == i+1 && !d.w.roles[prev.ID].has(given|joiner):
		return false // «حذر ترامب كومي»: two people
	case before.has(surname) && v.has(given) && !v.has(surname|joiner):
		return false // another person: «انتقد الطيب عماد …»
	case before.has(surname) && !d.w.halves.Has(prev.ID) && !v.has(given|part|joiner|learnt) && !d.fills(end):
		return false // the text gives the name without what follows here
	case !v.has(learnt) && (leads(w, 'ف') || leads(w, 'و')) && (d.w.roles[t.Conj].has(cue) || t.ID == 0 && v == 0 && letters(w) > 5 && verbal(w[len("و"):])):
		return false // «أما مريم فتقول», «وصل المكحل واكتشفت»
	case v == 0 && t.ID == 0 && strings.HasPrefix(w, "لت") && letters(w) > 3:
		return false // a verb: «فحص فلانة لتجد»
	case !v.has(learnt) && definite(t) && strings.HasPrefix(w, "لل"):
		return false // who is told: «قال فلان للصحفيين»
	case end-i > 1 && v.plain() && !v.has(learnt) && leads(w, 'ب') && (t.Prep != 0 || masdarEnd(w[len("ب"):])) && !before.has(joiner) && end+1 < d.limit && definite(d.toks[end+1]):
		return false // «أمر فلان الفلاني بتكريم الفريق»
	case v.has(given | joiner | part), before.has(joiner):
		return true
	case definite(t) && end-i > 1 && !(end-i == 2 && definite(prev) && d.w.halves.Has(prev.ID)) && !v.has(learnt) && !d.lastName(t, i) && !d.titleAfter(end) && !(d.bounded && d.limit == end+1 && !v.has(ordinary)):
		return false // the verb's object: «أعلن فلان الفلاني القرار»
	case v.has(honorific|office) && !v.has(given|function|group) && !definite(t) && before.has(given) && end == i+1 && d.lone(end):
		return true // «خليل مطران»: a title that is annexed to nothing is a surname
	case v.has(cue|honorific|document|institution|office) && !v.has(construct):
		return v.has(office|cue) && definite(t) && before.has(given) && (end == i+1 || d.roles[end-2].has(joiner))
	case end-i > 1 && v.has(construct) && strings.HasSuffix(w, "ا") && !before.has(joiner):
		return false // «زار فلان الفلاني ممثلا رئيسه»
	case d.w.participles.Has(t.ID) && !v.has(learnt):
		return false // «خديجة البالغة من العمر»
	case end-i > 1 && v.plain() && !v.has(learnt) && (strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) && letters(w) > 3 && !d.fills(end) && end+1 < d.limit && d.toks[end+1].Kind == token.Word:
		return false // a verb to come: «فلان الفلاني سيصل غدا»
	case v.plain() && leads(w, 'ي') && strings.HasSuffix(w, "ون") && letters(w) > 5:
		return false // a verb: «فلان وأصحابه يقتحمون»
	case v.has(nisba | place):
		return end == i+1 || before.has(joiner)
	case hasTanwin(w), hasPronoun(w) && !definite(t), letters(w) > 4 && strings.HasSuffix(w, "ه"):
		return false
	case end-i > 1 && v.plain() && !definite(t) && strings.HasSuffix(w, "ا") && letters(w) > 3 && !before.has(joiner) && !(d.toks[end-2].Rune == '-' && d.fills(end)):
		return false // an accusative: «استقبل فلان الفلاني وفدا»
	case v.has(ordinary) && !definite(t) && !d.fills(end):
		return false
	case v.plain() && leads(w, 'ي') && letters(w) < 6 && !v.has(learnt) && !d.fills(end):
		return false // a verb: «فلان يمثل»
	case v.plain() && !definite(t) && end-i > 1 && definite(prev) && (!before.has(part) || strings.HasSuffix(prev.In(d.s), "ي")) && !d.fills(end):
		return false // «عين فلان الفلاني سفيرا»
	case v.plain() && !definite(t) && !d.fills(end) && !d.endsAt(i, end) && !before.has(joiner) && (!before.has(given|part) && !(end-2 >= i && d.roles[end-2].has(joiner)) || before.has(surname) || d.count(i, end) > 1):
		// after a surname an unknown noun is the verb's object: «أجرى فلان
		// الفلاني جولة», «مشروع», «ارتفاع الدولار»
		titled := !d.m.Title.Empty() || d.m.Title.Start < d.toks[i].Start && d.m.head < i
		return end == i+1 && (d.expected || titled) && !before.has(surname) && (end+1 >= d.limit || !definite(d.toks[end+1]))
	case leads(w, 'و') && (t.Conj != 0 || t.BareLen > 0 && t.ID == 0):
		return false
	case t.Prep != 0 && d.w.roles[t.Prep].has(institution|document|office|place):
		return false
	case letters(w) < 2:
		return end+1 < d.limit && d.toks[end+1].Rune == '.'
	}
	return true
}

// stranded reports whether the word at token i is spelled like a preposition but
// has nothing to govern: what is said follows.
func (d *draft) stranded(i int) bool {
	return d.bounded && i+1 == d.limit && d.roles[i].has(preposition) && letters(d.toks[i].In(d.s)) > 3
}

// lone reports whether the title at token i is annexed to no noun and leads no
// prepositional part or name.
func (d *draft) lone(i int) bool {
	if i+1 >= d.limit {
		return true
	}
	next := d.toks[i+1]
	if next.Kind != token.Word {
		return true
	}
	v := d.roles[i+1]
	return !definite(next) && !v.has(given|place|institution|nisba|joiner|learnt) && !(v.has(function) && d.w.inside.Has(next.ID)) && d.roles[i+1].has(office|honorific|function|cue)
}

// titleAfter reports whether an office that is annexed to something follows the
// word at token i: «هشام محمد الجودر رئيس المؤسسة».
func (d *draft) titleAfter(i int) bool {
	return i+2 < d.limit && d.roles[i+1].has(office) && !definite(d.toks[i+1]) && definite(d.toks[i+2]) && !d.roles[i].has(ordinary)
}

// lastName reports whether the word with the article looks like the last word
// of a name that begins at token i: an adjective of origin or trade, a given
// name («النمر»), or what follows a kunya or «بن».
func (d *draft) lastName(t lexicon.Token, i int) bool {
	w := t.In(d.s)
	for _, end := range [...]string{"ي", "ى", "ية", "يه"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return d.roles[i].has(joiner) || d.w.roles[t.Bare].has(given)
}

// titleOfWords reports whether a title of several words begins at token i.
func (d *draft) titleOfWords(i int) bool {
	t := d.toks[i]
	for _, id := range [...]lexicon.ID{t.ID, t.Bare} {
		if v, n := d.w.phrases.Match(d.toks[:d.limit], i, id); n > 1 && v.has(office) {
			return true
		}
	}
	return false
}

// endsAt reports whether the unknown word at token end closes the name: all
// before it are names, and a mark follows.
func (d *draft) endsAt(i, end int) bool {
	for k := i; k < end; k++ {
		v := d.nameRole(k)
		if k > i && d.expected && v == 0 && d.nameRole(i).has(given) && !definite(d.toks[k]) {
			continue // «قال ستيف هاملتون كلارك،»
		}
		if !v.has(given|joiner|part) || v.has(surname) {
			return false
		}
	}
	return end+1 >= d.limit || d.toks[end+1].Kind != token.Word
}

// count returns the number of names among the tokens [i, end): «عبد الله» and
// «بن سعود» count as one with what they join.
func (d *draft) count(i, end int) (n int) {
	for k := i; k < end; k++ {
		if !d.roles[k].has(joiner|part) && (k == i || !d.roles[k-1].has(joiner)) {
			n++
		}
	}
	return n
}

// fills reports whether only words that can be parts of a name stand between
// token i and the limit where what is said begins.
func (d *draft) fills(i int) bool {
	if !d.bounded || d.limit-i > 4 {
		return false
	}
	for ; i < d.wordsTo(); i++ {
		if d.toks[i].Kind != token.Word || d.roles[i].has(function|cue|institution|document|office) {
			return false
		}
		if d.roles[i].has(ordinary) && !definite(d.toks[i]) {
			return false
		}
	}
	return true
}

// wordsTo returns the token at which the words before the limit end: a comma may
// stand between, «قال فلان الفلاني، إن».
func (d *draft) wordsTo() int {
	if d.comma(d.limit - 1) {
		return d.limit - 1
	}
	return d.limit
}

// hasTanwin reports whether a word carries the accusative ending of an
// adverb, which a name never does.
func hasTanwin(word string) bool {
	return strings.Contains(word, "ً")
}

// letters counts the letters of a word.
func letters(word string) (n int) {
	for range word {
		n++
	}
	return n
}
