package mention

import (
	"slices"
	"strings"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/text"
)

// An Entity is a person, institution or other speaker, with all its mentions.
type Entity struct {
	// Name is the fullest name that the text gives, titles left out; of
	// somebody who is never named the words of the first mention.
	Name     string
	Kind     Kind
	Named    bool // whether a mention gives a proper name
	Feminine bool
	Plural   bool
	Mentions []int // numbers in Result.Mentions, in order

	words  []string   // of the name, folded
	titles [][]string // of the designations it stood with, folded
	head   string     // of the designation, folded, without the article
}

// Resolve tells which mentions stand for one entity and sets their Entity.
// The mentions are those of the reader's text, in order; Resolve keeps the
// slice.
func (rd *Reader) Resolve(ms []Mention) Result {
	r := resolver{s: rd.s, w: rd.w, res: Result{Mentions: ms}, byWord: map[string][]int{}, byAlias: map[string]int{}}
	for i := range ms {
		ms[i].Entity = -1
	}
	for i := range ms { // names first: an office may come before its name
		if m := &ms[i]; !m.Name.Empty() && m.Kind != Document {
			r.named(i)
		}
	}
	for i := range ms {
		if ms[i].Entity < 0 {
			r.unnamed(i)
		}
	}
	r.res.list()
	return r.res
}

// list gives each entity the numbers of its mentions, in order.
func (res *Result) list() {
	for i := range res.Entities {
		res.Entities[i].Mentions = nil
	}
	for i, m := range res.Mentions {
		if m.Entity >= 0 {
			e := &res.Entities[m.Entity]
			e.Mentions = append(e.Mentions, i)
		}
	}
}

// Reassign puts mention number i to another entity. Tidy makes the lists of
// the entities right again.
func (res *Result) Reassign(i, entity int) { res.Mentions[i].Entity = entity }

// Tidy lists the mentions of each entity anew and returns the result. An entity
// that lost all its mentions stays, so that the numbers of the others hold.
func (res Result) Tidy() Result {
	res.list()
	return res
}

type resolver struct {
	s   string
	w   *words
	res Result
	// byWord holds the entities whose name has the word, in order.
	byWord  map[string][]int
	byAlias map[string]int // by the folded second name
	looked  []int32        // for each entity the last look that came by, so that none is compared twice
	look    int32
}

// named finds or makes the entity of a mention with a proper name.
func (r *resolver) named(i int) {
	m := &r.res.Mentions[i]
	words := nameWords(m.Name.In(r.s))
	if !m.alias.Empty() && m.alias.Start > m.Name.Start { // the second name is looked up apart
		words = nameWords(r.s[m.Name.Start:m.alias.Start])
	}
	best := r.byName(words, m.Kind)
	if k, ok := r.byAlias[strings.Join(words, " ")]; ok && best < 0 {
		best = k
	}
	if best < 0 && !m.alias.Empty() && m.Kind == Institution {
		best = r.byName(nameWords(m.alias.In(r.s)), m.Kind) // «أوبك» came before «منظمة … (أوبك)»
	}
	if best < 0 {
		best = r.add(m, words)
	}
	e := &r.res.Entities[best]
	if m.Kind == Institution && e.Kind == Institution && len(words) == len(e.words) && m.Name.Len() > len(e.Name) {
		e.Name = clean(m.Name.In(r.s))
	}
	if len(words) > len(e.words) && (m.Kind != Person || len(e.words) == 1 || m.firstGiven || words[0] == e.words[0] && words[len(words)-1] == e.words[len(e.words)-1]) {
		e.words, e.Name = words, clean(m.Name.In(r.s))
		r.index(best)
	}
	if !m.alias.Empty() {
		r.byAlias[fold(m.alias.In(r.s))] = best
	}
	e.Feminine = e.Feminine || m.Feminine
	r.join(i, best)
}

// near is how many entities of one name, or mentions before and after, are
// looked at: it keeps the time linear on text that repeats names without end.
const near = 200

// maxTitles is how many designations of one entity are kept.
const maxTitles = 16

// byName returns the entity of the kind that the name may stand for, -1 for
// none: the one named most often so far, of several the latest.
func (r *resolver) byName(words []string, kind Kind) int {
	best := -1
	for _, w := range words {
		ks := r.byWord[bare(w)]
		for _, k := range ks[max(0, len(ks)-near):] {
			e := &r.res.Entities[k]
			if e.Kind == kind && sameName(e.words, words, kind) && (best < 0 || len(e.Mentions) >= len(r.res.Entities[best].Mentions)) {
				best = k
			}
		}
	}
	return best
}

// index enters the words of an entity's name.
func (r *resolver) index(k int) {
	for _, w := range r.res.Entities[k].words {
		w = bare(w)
		if ks := r.byWord[w]; len(ks) == 0 || ks[len(ks)-1] != k {
			r.byWord[w] = append(ks, k)
		}
	}
}

// add makes an entity of the mention.
func (r *resolver) add(m *Mention, words []string) int {
	e := Entity{Kind: m.Kind, Feminine: m.Feminine, Plural: m.Plural, words: words, Named: !m.Name.Empty()}
	if e.Named {
		e.Name = clean(m.Name.In(r.s))
	} else {
		e.Name = clean(m.In(r.s))
	}
	r.res.Entities = append(r.res.Entities, e)
	r.index(len(r.res.Entities) - 1)
	return len(r.res.Entities) - 1
}

// join puts mention i to the entity.
func (r *resolver) join(i, entity int) {
	m, e := &r.res.Mentions[i], &r.res.Entities[entity]
	m.Entity = entity
	e.Mentions = append(e.Mentions, i)
	for _, title := range [...]text.Span{m.Title, m.also} {
		if title.Empty() || len(e.titles) >= maxTitles {
			continue
		}
		if words := r.titleWords(title.In(r.s)); !slices.ContainsFunc(e.titles, func(t []string) bool { return slices.Equal(t, words) }) {
			e.titles = append(e.titles, words)
		}
	}
	if e.head == "" && !m.Title.Empty() {
		e.head = bare(fold(m.Head.In(r.s)))
	}
}

// unnamed finds the entity of a designation without a name.
func (r *resolver) unnamed(i int) {
	m := &r.res.Mentions[i]
	if m.Kind == Document {
		if r.document(i) {
			return
		}
	}
	words := r.titleWords(m.In(r.s))
	if m.Kind != Place {
		if k := r.byTitle(i, words); k >= 0 {
			r.join(i, k)
			return
		}
	}
	if k := r.byCountry(i, words); k >= 0 {
		r.join(i, k)
		return
	}
	if k := r.anonymous(i); k >= 0 {
		r.join(i, k)
		return
	}
	k := r.add(m, nil)
	r.join(i, k)
}

// document puts a statement to the entity of its owner, and a bare «البيان»
// to that of the last document of its sort.
func (r *resolver) document(i int) bool {
	m := &r.res.Mentions[i]
	if m.report {
		return false
	}
	if !m.Owner.Empty() {
		words := nameWords(m.Owner.In(r.s))
		for _, kind := range [...]Kind{Institution, Person} {
			if k := r.byName(words, kind); k >= 0 {
				r.join(i, k)
				return true
			}
		}
		k := r.add(&Mention{Span: m.Owner, Kind: Institution, Name: m.Owner}, words)
		if !m.alias.Empty() {
			r.byAlias[fold(m.alias.In(r.s))] = k
		}
		r.join(i, k)
		return true
	}
	head := bare(fold(m.Head.In(r.s)))
	if k := r.speakerBefore(i); k >= 0 && !m.Definite {
		r.join(i, k)
		return true
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		p := &r.res.Mentions[k]
		if p.Kind == Document && p.Entity >= 0 && bare(fold(p.Head.In(r.s))) == head {
			r.join(i, p.Entity)
			return true
		}
	}
	if k := r.speakerBefore(i); k >= 0 && m.Len() == m.Head.Len() {
		r.join(i, k) // «أعلنت الوزارة … وأضاف البيان»
		return true
	}
	return false
}

// speakerBefore returns the entity of the nearest person or institution named
// before mention i, -1 for none: whose statement «في بيان لها» is.
func (r *resolver) speakerBefore(i int) int {
	for k := i - 1; k >= max(0, i-5); k-- {
		m := &r.res.Mentions[k]
		if (m.Kind == Person || m.Kind == Institution) && m.Entity >= 0 {
			return m.Entity
		}
	}
	return -1
}

// anonymous returns the entity of the last source of the same sort: «المصدر
// الحكومي» is the «مصدر في الحكومة» of before; -1 for none.
func (r *resolver) anonymous(i int) int {
	m := &r.res.Mentions[i]
	if m.Kind != Anonymous || !m.Definite {
		return -1
	}
	head := bare(fold(m.Head.In(r.s)))
	for k := i - 1; k >= max(0, i-near); k-- {
		o := &r.res.Mentions[k]
		if o.Kind == Anonymous && o.Entity >= 0 && o.Plural == m.Plural && r.res.Entities[o.Entity].head == head {
			return o.Entity
		}
	}
	return -1
}

// byCountry returns the named person, nearest before mention i, whose
// designation tells of the country that the words name: «المسؤول السوداني».
func (r *resolver) byCountry(i int, words []string) int {
	m := &r.res.Mentions[i]
	if m.Kind != Person || !m.Definite || m.Plural || len(words) != 2 || !r.w.isCountry(words[1]) {
		return -1
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		o := &r.res.Mentions[k]
		if o.Entity < 0 || o.Kind != Person || o.Plural {
			continue
		}
		e := &r.res.Entities[o.Entity]
		if e.Named && slices.ContainsFunc(e.titles, func(t []string) bool { return slices.Contains(t, words[1]) }) {
			return o.Entity
		}
	}
	return -1
}

// byTitle returns the entity whose designation holds all the words, -1 for
// none: one with a name, the nearest before the mention, else the nearest
// after; then one without.
func (r *resolver) byTitle(i int, words []string) int {
	m := &r.res.Mentions[i]
	if !m.Definite && len(words) < 2 {
		return -1
	}
	fits := func(k int, named bool) bool {
		o := &r.res.Mentions[k]
		if o.Entity < 0 || m.Plural != o.Plural && m.Kind != Anonymous {
			return false
		}
		e := &r.res.Entities[o.Entity]
		if e.Kind != m.Kind || e.Named != named || r.passed(o.Entity) {
			return false
		}
		if m.Kind == Institution && len(words) == 1 && len(e.words) > 1 && bare(e.words[0]) == words[0] {
			return true // «المقاومة» is «المقاومة الإسلامية»
		}
		return slices.ContainsFunc(e.titles, func(t []string) bool { return within(words, t) })
	}
	r.look++
	for k := i - 1; k >= max(0, i-near); k-- {
		if fits(k, true) {
			return r.res.Mentions[k].Entity
		}
	}
	if len(words) > 1 {
		for k := i + 1; k < min(len(r.res.Mentions), i+near); k++ {
			if fits(k, true) {
				return r.res.Mentions[k].Entity
			}
		}
	}
	r.look++
	for k := i - 1; k >= max(0, i-near); k-- {
		if fits(k, false) {
			return r.res.Mentions[k].Entity
		}
	}
	return -1
}

// passed reports whether the present look has come by the entity before.
func (r *resolver) passed(entity int) bool {
	for len(r.looked) < len(r.res.Entities) {
		r.looked = append(r.looked, 0)
	}
	if r.looked[entity] == r.look {
		return true
	}
	r.looked[entity] = r.look
	return false
}

// sameName reports whether two names, folded, may be one: the shorter is the
// longer's end or beginning, or its words are all in it.
func sameName(a, b []string, kind Kind) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if kind != Person { // «الأناضول» is «وكالة الأناضول للأنباء»
		return slices.Equal(a, b[:len(a)]) && len(a) > 1 || slices.Equal(a, b) ||
			len(a) == 1 && len(b) > 1 && a[0] == b[1] && len(a[0]) > 6
	}
	if len(a) == 1 { // «الكباشي» is «شمس الدين كباشي»
		return slices.Contains(b, a[0]) || bare(a[0]) == bare(b[len(b)-1])
	}
	return subset(a, b)
}

// subset reports whether all words of a are words of b.
func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return len(a) > 0
}

// within is subset for the words of designations, where a word may carry an
// attached preposition in one of them: «منتخب», «لمنتخب».
func within(a, b []string) bool {
	for _, w := range a {
		ok := slices.ContainsFunc(b, func(o string) bool {
			return o == w || len(o) > 6 && (o[:2] == "ل" || o[:2] == "ب") && o[2:] == w || len(w) > 6 && (w[:2] == "ل" || w[:2] == "ب") && w[2:] == o
		})
		if !ok {
			return false
		}
	}
	return len(a) > 0
}

// nameWords returns the folded words of a name, «عبد الله» and «أبو زكي» as one.
func nameWords(name string) []string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\t' || r == '،' || r == ',' || r == '"' || r == '«' || r == '»' || r == '\u00a0'
	})
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "عبد" || words[i] == "ابو" {
			words[i] += words[i+1]
			words = slices.Delete(words, i+1, i+2)
		}
	}
	return words
}

// titleWords returns the folded words of a designation without articles and
// attached prepositions, so that «للأمن» meets «الأمن».
// All adjectives of one country are one word: أمريكي, أميركية.
func (r *resolver) titleWords(title string) []string {
	words := nameWords(title)
	for i, w := range words {
		w = bare(w)
		if country, ok := r.w.countries[w]; ok {
			w = country
		}
		words[i] = w
	}
	for _, p := range r.w.longPlaces { // «رئيس الولايات المتحدة» is «الرئيس الأمريكي»
		n := len(p) - 1
		for i := 0; i+n <= len(words); i++ {
			if slices.Equal(words[i:i+n], p[:n]) {
				words = append(append(slices.Clone(words[:i]), p[n]), words[i+n:]...)
			}
		}
	}
	return words
}

// bare takes the article and what is attached before it off a folded word.
func bare(w string) string {
	for _, p := range [...]string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if len(w) > len(p)+2 && strings.HasPrefix(w, p) {
			return w[len(p):]
		}
	}
	return w
}

func fold(s string) string { return normalize.Match.String(s) }

// clean returns the text of a name with single spaces.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
