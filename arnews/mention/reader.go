package mention

import (
	"slices"
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// A Reader reads noun phrases at places of one text.
type Reader struct {
	s      string
	toks   []lexicon.Token
	w      *words
	roles  []role // of each token
	begins []bool // for each token whether an expression of the lists may begin there
	g      *glossary
	seen   map[lexicon.ID][]int32 // the tokens of each given name, once they were asked for
}

// Reader returns a reader of the text s with its scanned tokens.
func (f *Finder) Reader(s string, toks []lexicon.Token) Reader {
	r := Reader{s: s, toks: toks, w: table.For(f.lexicon()), roles: make([]role, len(toks)), begins: make([]bool, len(toks)), g: newGlossary()}
	begin := r.w.begin
	for i := range toks {
		t := &toks[i]
		r.roles[i] = r.w.of(s, t)
		if t.Rune == '-' && i > 0 && i+1 < len(toks) && r.roles[i-1].has(function) && toks[i-1].End == t.Start && toks[i+1].Start == t.End {
			r.roles[i-1] = given | common // «آن-ماري» begins with no «أن»
		}
		r.begins[i] = begin[t.ID] || begin[t.Bare] || begin[t.Prep] || begin[t.Conj]
	}
	return r
}

// tokensPerMention is how many tokens of a newspaper come on each mention.
const tokensPerMention = 10

// All appends the mentions of the whole text to dst: those that begin with a
// word of the lists.
func (r *Reader) All(dst []Mention) []Mention {
	dst = slices.Grow(dst, len(r.toks)/tokensPerMention)
	for i := 0; i < len(r.toks); {
		if !r.starts(i) {
			i++
			continue
		}
		m, next, ok := r.At(i, len(r.toks), false)
		if !ok {
			i++
			continue
		}
		dst = append(dst, m)
		i = next
	}
	return dst
}

// starts reports whether a word of the lists that can begin a mention stands
// at token i.
func (r *Reader) starts(i int) bool {
	v := r.roleAt(i)
	t := &r.toks[i]
	if v == 0 && t.Conj == 0 && !r.begins[i] || t.Kind != token.Word {
		return false
	}
	if v.has(partitive) || v.has(joiner) && !v.has(preposition) && i+1 < len(r.toks) && r.roles[i+1].has(given) {
		return true
	}
	if v.has(weak | function) {
		return false
	}
	if i > 0 && r.roles[i]&^ordinary == 0 && t.BareLen == 0 && t.Prep == 0 && t.Conj != 0 && r.roles[i-1].has(preposition) {
		return false // «لدى وصول الوفد»: no «و» after a preposition
	}
	if v&^ordinary == 0 && t.Conj != 0 && r.w.roles[t.Conj]&(given|common) == given && i+1 < len(r.toks) && r.roles[i+1].has(given|part|joiner|learnt) {
		return true // «ونورا فاضل»
	}
	if i > 0 && t.BareLen > 0 && r.toks[i-1].BareLen > 0 && !r.roles[i-1].has(function) && !v.has(honorific) && !r.roles[i-1].has(cue) {
		return false // an adjective: «الإصلاحات الاقتصادية»
	}
	if v.has(honorific | office | institution | document | given | place) {
		return true
	}
	return r.begins[i] && (r.w.phrases.Begins(t.ID) || r.w.phrases.Begins(t.Bare) || r.w.orgs.Begins(t.ID) || r.w.orgs.Begins(t.Bare))
}

// bars reports whether no phrase can begin with the word at token i where none
// is expected: the lists say nothing of it, and it neither has the article nor
// stands for a title («د.»).
func (r *Reader) bars(i int) bool {
	t := &r.toks[i]
	return t.Kind == token.Word && t.BareLen == 0 && t.Len() > 2 && !r.begins[i] && r.roleAt(i)&^ordinary == 0 && r.roles[i]&^ordinary == 0 && !r.w.roles[t.Conj].has(given)
}

// roleAt returns the roles of the word at token i without attached
// conjunction or preposition.
func (r *Reader) roleAt(i int) role {
	t := &r.toks[i]
	if v := r.roles[i]; v&^ordinary != 0 {
		return v
	}
	v := r.w.roles[t.Conj] | r.w.roles[t.Prep]
	return v &^ (given | common | function | cue | joiner | part)
}

// a draft is a mention in the making.
type draft struct {
	*Reader
	m          Mention
	from       int // the token at which the phrase begins
	pos, limit int
	expected   bool // a phrase is expected here: unknown words may be a name
	begun      bool // how the phrase begins is all that matters
	bounded    bool // and what is said begins at limit, so that the phrase fills the room before it
	open       bool // the annexation waits for its definite end
	inst       bool // the head is an institution or document
	headed     bool // a title or designation stands before the name
	other      bool // the name in the phrase is somebody else's
	owner      int  // the token at which the owner of a document begins, -1 for none
	joint      int  // the token of an office that «و» joins, 0 for none
	name       [2]int
	alias      [2]int // a second name in marks or brackets: «وكالة السودان للأنباء (سونا)»
}

// At reads the noun phrase that begins at token i and ends before token limit.
// Expected says that a phrase must stand there, beside a reporting cue for
// instance, so that unknown words are read as a name. It returns the mention
// and the token after it, or ok = false where nothing can be read.
func (r *Reader) At(i, limit int, expected bool) (m Mention, next int, ok bool) {
	limit = min(limit, len(r.toks))
	if i >= limit || !expected && r.bars(i) {
		return m, i, false
	}
	var d draft
	d.start(r, i, limit)
	d.expected = expected
	d.bounded = expected && limit < len(r.toks) && (r.toks[limit].Rune == ':' || r.toks[limit].Kind == token.Quote || r.toks[limit].ID == r.w.that)
	start := d.begin()
	if !d.phrase() {
		return m, i, false
	}
	end := d.toks[d.pos-1].End
	if d.m.head < i || d.m.head >= d.pos {
		d.m.head = i // of a reading that was taken back
	}
	d.m.Span = text.Span{Start: start, End: end}
	d.m.report = d.m.Kind == Document && d.roleAt(d.m.head).has(report)
	d.m.Head = d.toks[d.m.head].Span
	if d.m.head == i {
		d.m.Head.Start = start
	}
	if d.alias[0] > 0 {
		d.m.alias = text.Span{Start: d.toks[d.alias[0]].Start, End: d.toks[d.alias[1]-1].End}
	}
	if d.name[0] >= 0 {
		d.m.firstGiven = d.nameRole(d.name[0]).has(given | joiner)
		d.m.Name = text.Span{Start: d.toks[d.name[0]].Start, End: d.toks[d.name[1]-1].End}
		if d.name[0] == i {
			d.m.Name.Start = start
		}
	}
	return d.m, d.pos, true
}

// start makes a zero draft one of the mention that begins at token i. It is
// filled in place, since drafts are large and many.
func (d *draft) start(r *Reader, i, limit int) {
	d.Reader, d.from, d.pos, d.limit = r, i, i, limit
	d.owner, d.name[0], d.name[1] = -1, -1, -1
	d.m.Entity, d.m.head, d.m.first = -1, i, i
}

// Stands reports whether a noun phrase begins at token i that ends before token
// limit: whether [Reader.At] reads one where none is expected.
func (r *Reader) Stands(i, limit int) bool {
	limit = min(limit, len(r.toks))
	if i >= limit || r.bars(i) {
		return false
	}
	var d draft
	d.start(r, i, limit)
	d.begun = true
	return d.phrase()
}

// begin returns where the phrase starts: after an attached و ف ب ل ك.
func (d *draft) begin() int {
	return d.startOf(d.pos)
}

// startOf returns where the word at token i starts without an attached ب ل ك
// و ف.
func (d *draft) startOf(i int) int {
	t := &d.toks[i]
	switch {
	case d.roles[i].has(learnt):
		return t.Start // «بالحاج» is a name
	case d.roles[i]&^ordinary != 0:
		if t.BareLen > 0 && t.ID == 0 {
			return t.Start + d.beforeArticle(*t)
		}
		return t.Start
	case t.ID == 0 && t.Conj != 0 && d.w.roles[t.Conj]&^ordinary != 0:
		return t.Start + int(t.ConjLen) // «وسكان» is no «كان»
	case t.Prep != 0 && d.w.roles[t.Prep] != 0:
		return t.Start + int(t.PrepLen)
	case t.ID == 0 && t.Conj != 0 && d.w.roles[t.Conj] != 0:
		return t.Start + int(t.ConjLen)
	}
	return t.Start
}

// beforeArticle returns the bytes that stand before the article of a word.
func (d *draft) beforeArticle(t lexicon.Token) int {
	word := t.In(d.s)[:t.BareLen]
	for i := 0; i+3 < len(word); i++ {
		if word[i:i+2] == "ا" && len(word)-i <= 4 {
			return i
		}
	}
	return 0
}

// phrase reads the whole phrase.
func (d *draft) phrase() bool {
	if d.marked() || d.someone() {
		return true
	}
	if n := d.org(d.pos); n > 1 || n == 1 && !d.roles[d.pos].has(learnt) {
		d.m.Kind = Institution
		d.name = [2]int{d.pos, d.pos + n}
		d.pos += n
		d.m.Definite, d.inst = true, true
		for d.pos < d.limit && leads(d.toks[d.pos].In(d.s), 'ل') && definite(d.toks[d.pos]) && !d.w.roles[d.toks[d.pos].Bare].has(institution) {
			d.pos++ // «وكالة الأناضول للأنباء», not «دعم الاتحاد الأوروبي للحكومة»
			d.name[1] = d.pos
		}
		d.adjectives()
		d.second()
		return true
	}
	d.quantity()
	for d.abbreviation() || d.honorific() {
	}
	if d.pos >= d.limit {
		return !d.m.Title.Empty() && d.headed
	}
	if d.m.Title.Empty() && d.highness() || d.begun && !d.m.Title.Empty() {
		return true
	}
	for !d.m.Title.Empty() && d.profession() {
		d.pos++ // «الشاعر الكبير فلان»
		d.m.Title.End = d.toks[d.pos-1].End
	}
	if n, v := d.head(d.pos); n > 0 && !(d.headed && v.has(relation) && !definite(d.toks[d.pos])) { // «العقيد صديق علي»: a name
		if d.begun {
			return true
		}
		d.designation(n, v)
	} else if d.m.Kind == Group {
		d.designation(1, group)
	} else if d.profession() {
		d.designation(1, office)
	} else if d.name[0] < 0 {
		d.properName(d.pos, d.expected || !d.m.Title.Empty())
	}
	if d.m.Title.Empty() && d.name[0] < 0 {
		return d.country()
	}
	d.same()
	d.apposition()
	d.tail()
	if d.m.Kind == "" {
		d.m.Kind = Person
	}
	return true
}

// someone reads a word that stands for somebody by itself where a speaker is
// expected: «قال أحدهم», «وأضاف آخر».
func (d *draft) someone() bool {
	if !d.expected || !d.roles[d.pos].has(someone) || d.roles[d.pos].has(office) {
		return false
	}
	t := d.toks[d.pos]
	d.m.Kind = Anonymous
	d.m.Plural = hasPronoun(t.In(d.s)) && strings.HasPrefix(t.In(d.s), "بعض")
	d.m.Feminine = strings.HasPrefix(t.In(d.s), "إحد") || strings.HasSuffix(t.In(d.s), "ى")
	d.m.Title = t.Span
	d.pos++
	return true
}

// Counted reports whether the number at token i counts speakers: «5 مصادر».
func (r *Reader) Counted(i int) bool {
	return r.toks[i].Kind == token.Number && i+1 < len(r.toks) && r.roleAt(i+1).has(group|anonymous|partitive)
}

// quantity takes a number or quantity before a group: «اثنان من المسؤولين»,
// «عدد كبير من النواب», «5 مصادر».
func (d *draft) quantity() {
	counted := d.expected && d.Counted(d.pos)
	if !d.roles[d.pos].has(partitive) && !counted {
		return
	}
	i := d.pos + 1
	if i+1 < d.limit && d.toks[i+1].In(d.s) == "من" && d.toks[i].Kind == token.Word && !definite(d.toks[i]) && d.roles[i]&^(adjective|ordinary|partitive|weak) == 0 {
		i++ // «عدد كبير من»
	}
	if i < d.limit && d.toks[i].In(d.s) == "من" {
		i++
	} else if !d.expected {
		return
	}
	if i < d.limit && d.roles[i].has(partitive) {
		i++
	}
	if i >= d.limit {
		return
	}
	if n, v := d.head(i); n > 0 && v.has(office|institution|document) && (!counted || v.has(group|anonymous)) || d.expected && !counted && (definite(d.toks[i]) || d.annexes(i)) {
		d.m.Title.Start = d.startOf(d.pos)
		d.m.Kind, d.m.Plural = Group, true
		d.pos = i
	}
}

// second takes a second name in marks or brackets along.
func (d *draft) second() {
	if d.pos >= d.limit {
		return
	}
	if d.toks[d.pos].Kind == token.Quote {
		if end := d.closing(d.pos); end > 0 && end-d.pos < 5 {
			d.alias = [2]int{d.pos + 1, end}
			d.pos = end + 1
		}
	} else if d.toks[d.pos].Rune == '(' {
		d.bracketed()
		d.name[1] = d.pos
	}
}

// country reads a place that speaks for its government.
func (d *draft) country() bool {
	if d.pos >= d.limit {
		return false
	}
	t := d.toks[d.pos]
	_, n := d.w.places.Match(d.toks[:d.limit], d.pos, t.ID)
	if n == 0 && d.roles[d.pos].has(place) {
		n = 1
	}
	if n == 0 {
		return false
	}
	d.m.Kind, d.m.Definite = Place, true
	d.name = [2]int{d.pos, d.pos + n}
	d.pos += n
	d.adjectives()
	return true
}

// adjectives takes definite adjectives of nationality along.
func (d *draft) adjectives() {
	for d.pos < d.limit && definite(d.toks[d.pos]) && d.roles[d.pos].has(nisba) {
		d.pos++
	}
}

// org returns the number of tokens of an institution's proper name at token i.
func (d *draft) org(i int) int {
	if i >= d.limit || !d.begins[i] {
		return 0
	}
	t := &d.toks[i]
	for _, id := range [...]lexicon.ID{t.ID, t.Bare, t.Prep, t.Conj} {
		v, n := d.w.orgs.Match(d.toks[:d.limit], i, id)
		if n > 0 && (!v.has(common) || d.proper(i, n)) {
			return n
		}
	}
	return 0
}

// proper reports whether what stands around the n tokens at i makes a common
// word a name: marks, or the head noun of an institution before it.
func (d *draft) proper(i, n int) bool {
	if i == 0 {
		return false
	}
	prev := d.toks[i-1]
	if prev.Kind == token.Quote {
		return i+n < len(d.toks) && d.toks[i+n].Kind == token.Quote
	}
	return d.roleAt(i - 1).has(institution)
}

// marked reads a name between marks, «الصحة العالمية», where a phrase is
// expected.
func (d *draft) marked() bool {
	if !d.expected || d.toks[d.pos].Kind != token.Quote {
		return false
	}
	end := d.closing(d.pos)
	if end < 0 {
		return false
	}
	d.m.Kind, d.m.Definite = Institution, true
	if d.roles[d.pos+1].has(given) {
		d.m.Kind = Person // «يقول "فلان الفلاني"»
	}
	d.name = [2]int{d.pos + 1, end}
	d.m.head = d.pos + 1
	d.pos = end + 1
	return true
}

// closing returns the token that closes the short marked name which opens at
// token i, -1 where none does.
func (d *draft) closing(i int) int {
	switch d.toks[i].Rune {
	case '»', '”', '›', '』':
		return -1 // closes what began before
	}
	named := false
	for k := i + 1; k < min(i+7, d.limit); k++ {
		switch d.toks[k].Kind {
		case token.Word, token.Latin, token.Foreign, token.Number:
			named = true
		case token.Quote:
			if !named {
				return -1
			}
			return k
		}
		if d.toks[k].Kind == token.Break {
			return -1
		}
	}
	return -1
}

// head returns the number of tokens and the roles of the word or phrase at
// token i that can head a designation.
func (d *draft) head(i int) (int, role) {
	if i >= d.limit || d.toks[i].Kind != token.Word {
		return 0, 0
	}
	const heads = office | group | anonymous | relation | institution | document
	t := d.toks[i]
	if v, n := d.listed(i, heads); n > 0 {
		if last := i + n - 1; n > 1 && d.roles[last].has(preposition) && (last+1 >= d.limit || !d.roleAt(last+1).has(institution|place)) {
			n-- // «مصدر في تصريح»
		}
		return n, v
	}
	v := d.roleAt(i)
	if v.has(weak) && !d.expected && i == d.m.head && d.m.Title.Start == 0 {
		return 0, 0
	}
	if v.has(honorific) && d.annexes(i) {
		v |= office // «أستاذ الاقتصاد», «عميد الكلية»
	}
	if v.has(relation) && v.has(joiner) {
		return 0, 0 // «أبو جرة سلطاني»
	}
	if !v.has(heads) || v.has(function) || v.has(construct) && t.ID != 0 && !(d.expected && d.annexes(i)) || v.has(given) && !definite(t) && t.ID != 0 && !d.annexes(i) {
		return 0, 0
	}
	return 1, v
}

// listed returns the roles and the number of tokens of the title or institution
// of the lists that begins at token i and has one of the roles.
func (d *draft) listed(i int, of role) (role, int) {
	if !d.begins[i] {
		return 0, 0
	}
	t := &d.toks[i]
	for _, id := range [...]lexicon.ID{t.ID, t.Bare, t.Prep, t.Conj} {
		if v, n := d.w.phrases.Match(d.toks[:d.limit], i, id); n > 0 && v.has(of) {
			return v, n
		}
	}
	return 0, 0
}

// is reports whether the mark stands at the present token.
func (d *draft) is(mark rune) bool { return d.pos < d.limit && d.toks[d.pos].Rune == mark }

// agree sets gender and number from the roles of the first head.
func (d *draft) agree(v role) {
	if !d.m.Title.Empty() {
		d.m.Feminine = d.m.Feminine || v.has(feminine)
		return
	}
	d.m.Feminine = v.has(feminine)
	d.m.Plural = v.has(plural | dual)
}
