package mention

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// designation reads the designation whose head is the n tokens here, with the
// name after it.
func (d *draft) designation(n int, v role) {
	first := d.pos
	d.headed = true
	d.m.back = v.has(someone)
	d.agree(v)
	if d.m.Kind == Group {
		d.m.head, d.m.Plural = first, true
	} else if d.m.Title.Empty() {
		d.m.head = first
		d.m.Title.Start = d.begin()
		d.m.Definite = definite(d.toks[first])
		d.setKind(v)
		if d.inst && !v.has(feminine|plural) {
			d.m.Feminine = endsFeminine(d.toks[first].In(d.s))
		}
	}
	d.open = !definite(d.toks[first+n-1]) && (!v.has(group|anonymous|dual) || annexedPlural(v, d.toks[first+n-1].In(d.s)))
	if n == 1 && v.has(relation) && Possessed(d.toks[first].In(d.s)) {
		d.open = false // «رئيسها فلان»
	}
	if w := d.toks[first].In(d.s); n == 1 && v.has(feminine) && !d.inst && strings.HasSuffix(w, "ه") && first+1 < d.limit && d.roleAt(first+1).has(given|joiner) {
		d.open, d.m.Feminine = false, false // «رئيسه كريم لحلو», spelled like «رئيسة»
	}
	if last := first + n - 1; n > 1 && d.roles[last].has(preposition|institution) && !definite(d.toks[last]) {
		d.open = true // «مصدر في الحكومة», «مصدر في وزارة الصحة»
	}
	d.pos += n
	for d.pos < d.limit && d.name[0] < 0 && d.part() {
	}
	if d.joint > 0 && d.name[0] < 0 && !d.inst {
		d.pos = d.joint // «وزير الخارجية ومنسق اللجنة»: two people
	}
	d.m.Title.End = d.toks[d.pos-1].End
	if d.name[0] > first {
		d.m.Title.End = d.toks[d.name[0]-1].End
	}
	if start := d.startOf(first); start > d.m.Title.Start {
		d.m.core = text.Span{Start: start, End: d.m.Title.End}
	}
	if d.owner >= 0 && d.owner < d.pos {
		d.m.Owner = text.Span{Start: d.startOf(d.owner), End: max(d.toks[d.owner].End, d.toks[d.pos-1].End)}
	}
	if d.other && !(d.name[0] > 0 && d.roles[d.name[0]-1].has(honorific)) {
		d.name = [2]int{-1, -1}
		d.m.Title.End = d.toks[d.pos-1].End
	}
	if d.inst && d.name[0] < 0 && !(d.m.Definite && d.pos == first+n) && (!d.open || d.m.Kind == Document) {
		d.name = [2]int{first, d.pos} // «الوزارة» alone names nothing
	}
}

// setKind sets the mention's kind from the roles of its head.
func (d *draft) setKind(v role) {
	switch {
	case v.has(institution) && v.has(feminine) && !v.has(group|anonymous) && !d.expectedName():
		d.m.Kind, d.inst = Institution, true // «منظمة التعاون»
	case v.has(office):
		d.m.Kind = Person
		if v.has(group | plural | dual) {
			d.m.Kind = Group
		}
		if v.has(anonymous) {
			d.m.Kind = Anonymous
		}
	case v.has(document):
		d.m.Kind, d.inst = Document, true
	case v.has(institution):
		d.m.Kind, d.inst = Institution, true
	}
}

// expectedName reports whether a name follows the head, so that it is an office:
// «المنظمة سلمى حداد».
func (d *draft) expectedName() bool {
	return d.pos+1 < d.limit && d.roles[d.pos+1].has(given|honorific) && !d.roles[d.pos+1].has(common)
}

// part takes one more part of the designation, and begins the name where one
// stands. It reports whether the designation may go on.
func (d *draft) part() bool {
	t := d.toks[d.pos]
	if t.Start-d.toks[d.pos-1].End > column {
		return false
	}
	switch t.Kind {
	case token.Word:
		return d.word(t)
	case token.Latin, token.Foreign:
		if !d.open && d.m.Kind == Person {
			return d.properName(d.pos, true) && false // «الباحث Robert Haines»
		}
		d.open = false
		d.pos++
		return true
	case token.Quote:
		return d.markedPart()
	case token.Number:
		return false
	}
	if t.Rune == '(' {
		return d.bracketed()
	}
	return false
}

// word takes a word into the designation, or begins the name with it.
func (d *draft) word(t lexicon.Token) bool {
	v := d.roles[d.pos]
	switch {
	case v.has(cue) && (hasPronoun(t.In(d.s)) || strings.HasSuffix(t.In(d.s), "ه")):
		return false // «مسؤول رفيع قوله»
	case leads(t.In(d.s), 'ل') && (d.m.Kind == Anonymous || d.m.Kind == Group && !d.m.Definite) && d.told(t), d.m.Kind == Person && d.medium(t):
		return false // who is told: «مصدر أمني لوكالة الأنباء», «شهود لرويترز»
	case leads(t.In(d.s), 'ك') && t.ID == 0 && t.Prep != 0 && t.BareLen == 0 && d.w.roles[t.Prep].has(institution|office):
		return false // «وزارة السياحة كجهة ممولة»
	case d.w.participles.Has(t.ID) && d.pos+1 < d.limit && d.roles[d.pos+1].has(function):
		return false // «المتربصون الحائزون على شهادة»
	case definite(t) && !d.inst && strings.HasPrefix(t.In(d.s), "لل") && d.w.roles[t.Bare].has(group):
		return false // «قال المدير للصحفيين»
	case v.has(smallName) && definite(d.toks[d.pos-1]) && d.roles[d.pos-1].has(office|honorific) && !d.inst:
		return d.properName(d.pos, true) && false
	case v.has(pointing) && d.open && !d.inst && definite(d.next()):
		d.pos += 2 // «مدير هذا المقر فلان»
		d.open = false
		return true
	case d.w.roles[t.Conj].has(function) && (leads(t.In(d.s), 'و') || leads(t.In(d.s), 'ف')) && t.ID == 0:
		return false // «مدرب الفريق السابق والذي تولى»
	case v.has(function) && d.roles[d.pos-1].has(nisba) && d.toks[d.pos-1].BareLen == t.BareLen && d.isNisba(t):
		d.pos++ // «كوري جنوبي»: two adjectives
		return true
	case v.has(function):
		return d.prepositional(t)
	case v.has(honorific) && definite(t) && !d.inst && d.pos+1 < d.limit && d.roles[d.pos+1].has(given|honorific|smallName):
		for d.honorific() {
		}
		d.properName(d.pos, true)
		return false
	case v.has(given) && !v.has(adjective) && !d.namedAfter() && (!d.open || !v.has(common)) && !(definite(t) && d.open):
		if d.m.Kind == Group && !d.m.Definite && strings.HasSuffix(d.toks[d.m.head].In(d.s), "ي") {
			d.m.Kind, d.m.Plural = Person, false // «محامي الدفاع فلان»: no plural
		}
		if d.inst || d.m.Kind == Anonymous || d.m.Kind == Group {
			return false
		}
		return d.properName(d.pos, true) && false
	case d.conjoined(t):
		return true
	case v.has(cue) && !d.open:
		return false
	case v.has(honorific) && (definite(t) || !v.has(office)) && !d.inst:
		if !d.nextIsName() {
			break
		}
		for d.honorific() {
		}
		d.properName(d.pos, true)
		return false
	}
	if n := d.org(d.pos); n > 0 && (definite(t) || !d.closedBefore()) {
		d.ownedFrom(d.pos)
		if d.m.Kind == Institution && d.pos == d.m.head+1 && d.paper() {
			d.name = [2]int{d.pos, d.pos + n} // «صحيفة عكاظ السعودية»
			d.pos += n
			d.adjectives()
			return false
		}
		d.pos += n
		d.open = false
		return true
	}
	if (d.m.Kind == Group || d.m.Kind == Anonymous) && !definite(t) && d.indefiniteAdjective(t) {
		d.pos++ // «مصادر أمنية مسؤولة», «مراقبون آخرون»
		return true
	}
	if n, hv := d.head(d.pos); n > 0 {
		if d.m.Kind == Document && hv.has(institution|office) && !hv.has(document) {
			d.ownedFrom(d.pos)
		}
		if (!d.open || d.closedBefore()) && !definite(t) && t.Prep == 0 && (d.m.Kind != Person || !hv.has(office) || hv.has(group|plural)) {
			return false // «وجه المدرب رسالة», «أطلع رئيس الوزراء أعضاء المجلس»
		}
		if !d.open && definite(t) && !hv.has(office) && !d.attribute(t) && !(d.m.Kind == Anonymous && d.pos == d.m.head+1 && hv.has(institution)) {
			return false // «وزير الخارجية الموقف»
		}
		d.open = !definite(d.toks[d.pos+n-1])
		d.pos += n
		return true
	}
	switch {
	case leads(t.In(d.s), 'ل') && !d.inst && (d.w.roles[t.Prep] | d.w.roles[t.Bare]).has(media):
		return false // who is told: «قال الوزير لقناة …»
	case definite(t) && d.inst && !d.open && leads(t.In(d.s), 'ب'):
		return false // «دعت الوزارة بالمناسبة»
	case definite(t) && !d.open && !d.attribute(t):
		if d.fills(d.pos) {
			if d.inst {
				d.pos = d.limit // «شركة المقاولات الحديثة أن»
			} else {
				d.properName(d.pos, true)
			}
		}
		return false
	case definite(t):
		d.open = false
		d.pos++
		return true
	case v.has(place):
		d.open = false
		_, n := d.w.places.Match(d.toks[:d.limit], d.pos, t.ID)
		d.pos += max(n, 1)
		return true
	case t.Prep != 0 && d.w.roles[t.Prep].has(institution|place|office):
		d.open = !d.w.roles[t.Prep].has(place)
		d.pos++
		return true
	case d.open, d.m.Kind == Group && d.indefiniteAdjective(t), d.m.Kind == Anonymous && d.indefiniteAdjective(t):
		if w := t.In(d.s); hasTanwin(w) || d.pos > d.m.head+1 && v.plain() && strings.HasSuffix(w, "ا") && letters(w) > 4 {
			return false // «أصدرت لجنة فلان تقريرا»
		}
		if hasPronoun(t.In(d.s)) {
			d.open = false
		}
		if v.has(cue) && d.m.Kind != Person {
			return false
		}
		d.pos++
		return true
	case leads(t.In(d.s), 'ل') && d.next().BareLen > 0:
		d.pos++ // «لكرة القدم»
		d.open = true
		return true
	}
	if d.inst || d.m.Kind == Group || d.m.Kind == Anonymous {
		return false
	}
	prev := d.pos - 1
	titled := definite(d.toks[prev]) && d.roles[prev].has(office|honorific) && !verbal(t.In(d.s))
	named := d.pos+1 < d.limit && d.roles[d.pos+1]&(given|common) == given
	return d.properName(d.pos, d.expected || titled || named) && false
}

// isNisba reports whether the word ends like an adjective of origin.
func (d *draft) isNisba(t lexicon.Token) bool {
	w := t.In(d.s)
	return letters(w) > 3 && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "ية")) && !relative(w)
}

// paper reports whether the head is a word for a newspaper, which is no part of
// its name.
func (d *draft) paper() bool {
	t := d.toks[d.m.head]
	return d.w.papers.Has(t.ID) || d.w.papers.Has(t.Prep) || d.w.papers.Has(t.Conj)
}

// same takes a word along that makes the designation whoever spoke last: «الخبير
// نفسه», «الفاعل المهني ذاته».
func (d *draft) same() {
	if d.pos >= d.limit || !d.m.Definite || d.name[0] >= 0 || d.m.Title.Empty() {
		return
	}
	switch d.toks[d.pos].In(d.s) {
	case "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها":
		d.m.back = true
		d.pos++
	}
}

// closedBefore reports whether a definite adjective closes what stands before this
// token: after «الحزب الديمقراطي» an indefinite noun is something else.
func (d *draft) closedBefore() bool {
	prev := d.pos - 1
	return prev > d.m.head+1 && definite(d.toks[prev]) && definite(d.toks[prev-1]) && (d.roles[prev].has(nisba|adjective) || d.isNisba(d.toks[prev]))
}

// told reports whether a medium stands behind the ل of the word at this token.
func (d *draft) told(t lexicon.Token) bool {
	if (d.w.roles[t.Prep] | d.w.roles[t.Bare]).has(media) {
		return true
	}
	for _, id := range [...]lexicon.ID{t.Prep, t.Bare} {
		if _, n := d.w.orgs.Match(d.toks[:d.limit], d.pos, id); n > 0 {
			return true
		}
	}
	return d.medium(t)
}

// medium reports whether a medium with the article stands behind ل: «للميادين».
func (d *draft) medium(t lexicon.Token) bool {
	rest, ok := strings.CutPrefix(t.In(d.s), "لل")
	return ok && d.w.articled[fold(rest)]
}

// attribute reports whether the definite word describes the closed designation
// before it: an adjective, or a preposition's object as in «للأمن».
func (d *draft) attribute(t lexicon.Token) bool {
	v := d.roles[d.pos]
	if v.has(nisba | adjective | office | honorific | group) {
		return true
	}
	if d.pos+1 < d.limit && d.roles[d.pos+1].has(given) && d.roles[d.pos].plain() && (d.expected || d.roles[d.pos+1].has(learnt) || !d.roles[d.pos+1].has(common)) {
		return true // «رئيس حزب الوطنيين الأحرار فلان»
	}
	if d.pos+2 < d.limit && d.roles[d.pos].plain() && d.roles[d.pos+1].has(honorific|office) && definite(d.toks[d.pos+1]) && d.roles[d.pos+2].has(given) {
		return true // «رئيس حزب الوطنيين الأحرار النائب فلان»
	}
	w := t.In(d.s)
	if inner := d.w.roles[t.Bare]; leads(w, 'ب') && !d.inst && inner.has(ordinary) && !inner.has(institution|place|weak|office) {
		return false // «توجه رئيس الشركة بالشكر»
	}
	if leads(w, 'ل') || leads(w, 'ب') || leads(w, 'و') { // «للأمن», «بالخارج», «والتعاون»
		return d.m.Kind == Person || d.m.Kind == "" || d.inst && !leads(w, 'ب')
	}
	for _, end := range [...]string{"ي", "ى", "ية", "يه", "يين", "يون", "يات"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	if d.inst && strings.HasPrefix(w, "الم") && strings.HasSuffix(w, "ة") && v&^(adjective|seen) == 0 {
		return true // «منظمة البلدان المصدرة للنفط»
	}
	prev := d.toks[d.pos-1].In(d.s)
	for _, end := range [...]string{"ين", "ون"} { // «حركة الناصريين المستقلين»
		if strings.HasSuffix(w, end) && (d.m.Kind == Group || definite(d.toks[d.pos-1]) && strings.HasSuffix(prev, end)) {
			return true
		}
	}
	return false
}

// indefiniteAdjective reports whether the indefinite word may be an adjective of an
// indefinite head: «مسؤولون إيرانيون», «مصدر أمني».
func (d *draft) indefiniteAdjective(t lexicon.Token) bool {
	if d.m.Definite || t.Prep != 0 && leads(t.In(d.s), 'ل') {
		return false
	}
	if d.roles[d.pos].has(nisba) {
		return true
	}
	w := t.In(d.s)
	if leads(w, 'ي') || leads(w, 'ت') && verbal(w) {
		return false
	}
	for _, end := range [...]string{"ي", "ية", "يون", "يين", "يات", "ة", "ون", "ين", "ات", "يان", "يتان"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return d.m.Kind == Anonymous && d.pos-1 == d.m.head && !verbal(w)
}

// ownedFrom lets the owner of a document begin at token i; it goes on to the
// end of the designation.
func (d *draft) ownedFrom(i int) {
	if d.m.Kind == Document && d.owner < 0 {
		d.owner = i
	}
}

// conjoined takes a word that «و» joins to the designation: «وزير الخارجية
// وشؤون المغتربين», «التعاون الإفريقي والمغاربة».
func (d *draft) conjoined(t lexicon.Token) bool {
	if !leads(t.In(d.s), 'و') {
		return false
	}
	cv := d.w.roles[t.Conj]
	switch {
	case cv.has(place) && t.ID == 0 && d.roles[d.pos-1].has(place) && d.pos-2 > d.m.head && d.roles[d.pos-2].has(preposition):
		d.pos++ // «تقارير في إسبانيا وإنجلترا»
		return true
	case d.roles[d.pos].has(given|place) && t.BareLen == 0:
		return false
	case cv.has(cue) && !cv.has(office|institution):
		return false
	case cv.has(office | institution):
		if cv.has(office) && d.joint == 0 {
			d.joint = d.pos
		}
		d.open = true
		d.pos++
		return true
	case t.BareLen > 0 && t.ID == 0 && !d.open:
		d.pos++
		return true
	case hasPronoun(t.In(d.s)) && d.pos+1 < d.limit && d.roles[d.pos+1].has(given|honorific):
		d.pos++ // «رئيس الجمعية ومؤسسها فلان»
		d.open = false
		return true
	case t.ID == 0 && d.next().BareLen > 0 && !cv.has(function) && (t.Conj != 0 || masdarEnd(strings.TrimPrefix(t.In(d.s), "و"))):
		d.open = true
		d.pos++
		return true
	}
	return false
}

// next returns the token after this one, an empty one at the end.
func (d *draft) next() lexicon.Token {
	if d.pos+1 < d.limit {
		return d.toks[d.pos+1]
	}
	return lexicon.Token{}
}

// markedPart takes a marked name into the designation of an institution or
// person: «صحيفة "المدى"», «حزب «الوفد»».
func (d *draft) markedPart() bool {
	end := d.closing(d.pos)
	if end < 0 || end-d.pos > 5 || !d.roles[d.pos-1].has(institution|nisba) && !d.open && !((d.inst || (d.m.Kind == Group || d.m.Kind == Anonymous) && d.pos-1 > d.m.head) && d.goesOn(end+1)) || d.m.Kind == Document {
		return false
	}
	if d.inst && d.m.Kind == Institution && d.pos == d.m.head+1 {
		if d.m.Definite && d.words(d.pos, end) > 2 {
			return false // «وصفت الصحيفة "المدينة بالخالية من أهلها"»
		}
		d.name = [2]int{d.pos + 1, end}
		d.open = false
		d.pos = end + 1
		for d.pos < d.limit && definite(d.toks[d.pos]) && (d.attribute(d.toks[d.pos]) || d.roles[d.pos].plain()) {
			d.pos++ // «شركة "…" العملاقة للنفط والغاز»
		}
		return false
	}
	d.open = false
	if d.inst {
		d.alias = [2]int{d.pos + 1, end}
	}
	d.pos = end + 1
	return !d.inst
}

// goesOn reports whether the sentence goes on at token i in a way that what
// stands in marks before it was a name: with أن, a comma or a small word.
func (d *draft) goesOn(i int) bool {
	if i >= len(d.toks) {
		return false
	}
	t := d.toks[i]
	return t.ID == d.w.that || d.comma(i) || d.roles[i].has(function)
}

// bracketed takes an acronym in brackets along: «منظمة البلدان (أوبك)».
func (d *draft) bracketed() bool {
	for k := d.pos + 1; k < min(d.pos+6, d.limit); k++ {
		if d.toks[k].Rune == ')' {
			if !d.inst {
				if d.m.Kind == Person && !d.open && (d.comma(k+1) && d.personAfter(k+2) || d.personAfter(k+1)) {
					d.pos = k + 1 // «رئيس جهاز الاستخبارات (الموساد)، فلان»
				}
				return false
			}
			d.alias = [2]int{d.pos + 1, k}
			d.pos = k + 1
			return false
		}
	}
	return false
}

// words counts the words between two tokens.
func (d *draft) words(from, to int) (n int) {
	for _, t := range d.toks[from:to] {
		if t.Kind == token.Word || t.Kind == token.Latin || t.Kind == token.Foreign {
			n++
		}
	}
	return n
}
