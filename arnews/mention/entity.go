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
}

// Resolve tells which mentions stand for one entity and sets their Entity.
// The mentions are those of the reader's text, in order; Resolve keeps the
// slice.
func (rd *Reader) Resolve(ms []Mention) Result {
	r := resolver{s: rd.s, w: rd.w, g: rd.g, res: Result{Mentions: ms}, byAlias: map[string]int{}}
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
	counts := make([]int, len(res.Entities))
	total := 0
	for i := range res.Mentions {
		if e := res.Mentions[i].Entity; e >= 0 {
			counts[e]++
			total++
		}
	}
	all := make([]int, total) // of one entity after the other
	for e, n := range counts {
		res.Entities[e].Mentions = nil
		if n > 0 {
			res.Entities[e].Mentions, all = all[:0:n], all[n:]
		}
	}
	for i := range res.Mentions {
		if k := res.Mentions[i].Entity; k >= 0 {
			e := &res.Entities[k]
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
	g   *glossary
	res Result
	ids []identity // of the entities
	// byWord holds the entities whose name has the word, in order, by its bare
	// number; titled the sorts of entities whose designation has it.
	byWord  [][]int
	titled  []sorts
	byAlias map[string]int // by the folded second name
	heads   []word         // of the mentions, without article; 0 where not asked for
	look    int32          // the number of the present look, see passed
	name    []word         // memory for the words of a name, and of a second one
	alias   []word
	title   []word // the words of the designation titleOf
	titleOf text.Span
}

// An identity is what is known of an entity while mentions are resolved.
type identity struct {
	words  []word   // of the name
	titles [][]word // of the designations it stood with
	head   word     // of the designation, without the article
	sort   sorts    // its kind, and whether it has a name
	count  int      // of its mentions so far
	looked int32    // the last look that came by, so that none is compared twice
}

// named finds or makes the entity of a mention with a proper name.
func (r *resolver) named(i int) {
	m := &r.res.Mentions[i]
	span := m.Name
	if !m.alias.Empty() && m.alias.Start > m.Name.Start { // the second name is looked up apart
		span.End = m.alias.Start
	}
	r.name = r.g.name(r.name, span.In(r.s))
	words := r.name
	best := r.byName(words, m.Kind)
	if best < 0 && len(r.byAlias) > 0 {
		if k, ok := r.byAlias[r.g.joined(words)]; ok {
			best = k
		}
	}
	if best < 0 && !m.alias.Empty() && m.Kind == Institution {
		r.alias = r.g.name(r.alias, m.alias.In(r.s))
		best = r.byName(r.alias, m.Kind) // «أوبك» came before «منظمة … (أوبك)»
	}
	if best < 0 {
		best = r.add(m, words)
	}
	e, id := &r.res.Entities[best], &r.ids[best]
	if m.Kind == Institution && e.Kind == Institution && len(words) == len(id.words) && m.Name.Len() > len(e.Name) {
		e.Name = clean(r.proper(m))
	}
	if len(words) > len(id.words) && (m.Kind != Person || len(id.words) == 1 || m.firstGiven || words[0] == id.words[0] && words[len(words)-1] == id.words[len(id.words)-1]) {
		e.Name = clean(r.proper(m))
		id.words = slices.Clone(words)
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
func (r *resolver) byName(words []word, kind Kind) int {
	best := -1
	for _, w := range words {
		w = r.g.bare(w)
		if int(w) >= len(r.byWord) {
			continue
		}
		ks := r.byWord[w]
		for _, k := range ks[max(0, len(ks)-near):] {
			if r.res.Entities[k].Kind == kind && (best < 0 || r.ids[k].count >= r.ids[best].count) && r.g.sameName(r.ids[k].words, words, kind) {
				best = k
			}
		}
	}
	return best
}

// index enters the words of an entity's name.
func (r *resolver) index(k int) {
	words := r.ids[k].words
	for _, w := range words {
		w = r.g.bare(w)
		r.byWord = grown(r.byWord, int(w))
		if ks := r.byWord[w]; len(ks) == 0 || ks[len(ks)-1] != k {
			r.byWord[w] = append(ks, k)
		}
	}
	if len(words) > 1 { // «المقاومة» is «المقاومة الإسلامية»
		r.enter(r.g.bare(words[0]), k)
	}
}

// enter notes that the designation of entity k may be told by the word.
func (r *resolver) enter(w word, k int) {
	r.titled = grown(r.titled, int(w))
	r.titled[w] |= r.ids[k].sort
}

// grown returns s with room for index i.
func grown[T any](s []T, i int) []T {
	if i < len(s) {
		return s
	}
	return append(s, make([]T, i+1-len(s))...)
}

// add makes an entity of the mention.
func (r *resolver) add(m *Mention, words []word) int {
	e := Entity{Kind: m.Kind, Feminine: m.Feminine, Plural: m.Plural, Named: !m.Name.Empty()}
	if e.Named {
		e.Name = clean(r.proper(m))
	} else {
		e.Name = clean(m.In(r.s))
	}
	r.res.Entities = append(r.res.Entities, e)
	r.ids = append(r.ids, identity{words: slices.Clone(words), sort: sortOf(e.Kind, e.Named)})
	r.index(len(r.res.Entities) - 1)
	return len(r.res.Entities) - 1
}

// join puts mention i to the entity.
func (r *resolver) join(i, entity int) {
	m, id := &r.res.Mentions[i], &r.ids[entity]
	m.Entity = entity
	id.count++
	for _, title := range [...]text.Span{m.Title, m.core, m.also} {
		if title.Empty() || len(id.titles) >= maxTitles {
			continue
		}
		words := r.titleWords(title)
		if slices.ContainsFunc(id.titles, func(t []word) bool { return slices.Equal(t, words) }) {
			continue
		}
		id.titles = append(id.titles, slices.Clone(words))
		for _, w := range words {
			r.enter(w, entity)
			if d := r.g.detached(w); d > 0 {
				r.enter(d, entity)
			}
		}
	}
	if id.head == 0 && !m.Title.Empty() {
		id.head = r.head(i)
	}
}

// head returns the head of mention i without the article.
func (r *resolver) head(i int) word {
	if r.heads == nil {
		r.heads = make([]word, len(r.res.Mentions))
	}
	if r.heads[i] == 0 {
		r.g.buf = normalize.Match.Append(r.g.buf[:0], r.res.Mentions[i].Head.In(r.s))
		r.heads[i] = r.g.bare(r.g.number(r.g.buf))
	}
	return r.heads[i]
}

// unnamed finds the entity of a designation without a name.
func (r *resolver) unnamed(i int) {
	m := &r.res.Mentions[i]
	if m.Kind == Document {
		if r.document(i) {
			return
		}
	}
	told := m.Span
	if !m.core.Empty() {
		told = m.core // «سعادة الوكيلة» is the «وكيلة»
	}
	words := r.titleWords(told)
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
		return r.report(i)
	}
	if !m.Owner.Empty() {
		words := r.g.name(r.name, m.Owner.In(r.s))
		r.name = words
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
	head := r.head(i)
	if k := r.speakerBefore(i); k >= 0 && !m.Definite {
		r.join(i, k)
		return true
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		p := &r.res.Mentions[k]
		if p.Kind == Document && p.Entity >= 0 && r.head(k) == head {
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

// report puts a report that says whose it is, «في تقرير لها», to whoever was named
// before it, and «التقرير» after it to the same.
func (r *resolver) report(i int) bool {
	m := &r.res.Mentions[i]
	if m.Len() != m.Head.Len() {
		return false
	}
	if after, _, _ := strings.Cut(strings.TrimSpace(r.s[m.End:min(len(r.s), m.End+16)]), " "); !m.Definite {
		switch after {
		case "له", "لها", "لهم":
		default:
			return false
		}
		if k := r.speakerBefore(i); k >= 0 {
			r.join(i, k)
			return true
		}
		return false
	}
	head := r.head(i)
	for k := i - 1; k >= max(0, i-near); k-- {
		if p := &r.res.Mentions[k]; p.Kind == Document && p.Entity >= 0 && r.head(k) == head {
			r.join(i, p.Entity)
			return true
		}
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
	head := r.head(i)
	for k := i - 1; k >= max(0, i-near); k-- {
		o := &r.res.Mentions[k]
		if o.Kind == Anonymous && o.Entity >= 0 && o.Plural == m.Plural && r.ids[o.Entity].head == head {
			return o.Entity
		}
	}
	return -1
}

// byCountry returns the named person, nearest before mention i, whose
// designation tells of the country that the words name: «المسؤول السوداني».
func (r *resolver) byCountry(i int, words []word) int {
	m := &r.res.Mentions[i]
	if m.Kind != Person || !m.Definite || m.Plural || len(words) != 2 || !r.w.isCountry(r.g.text(words[1])) {
		return -1
	}
	if r.told(words[1:])&sortOf(Person, true) == 0 {
		return -1
	}
	for k := i - 1; k >= max(0, i-near); k-- {
		o := &r.res.Mentions[k]
		if o.Entity < 0 || o.Kind != Person || o.Plural {
			continue
		}
		if r.res.Entities[o.Entity].Named && slices.ContainsFunc(r.ids[o.Entity].titles, func(t []word) bool { return slices.Contains(t, words[1]) }) {
			return o.Entity
		}
	}
	return -1
}

// byTitle returns the entity whose designation holds all the words, -1 for
// none: one with a name, the nearest before the mention, else the nearest
// after; then one without.
func (r *resolver) byTitle(i int, words []word) int {
	m := &r.res.Mentions[i]
	if !m.Definite && len(words) < 2 {
		return -1
	}
	fits := func(k int, of sorts) bool {
		o := &r.res.Mentions[k]
		if o.Entity < 0 || m.Plural != o.Plural && m.Kind != Anonymous {
			return false
		}
		id := &r.ids[o.Entity]
		if id.sort != of || r.passed(id) {
			return false
		}
		if m.Kind == Institution && len(words) == 1 && len(id.words) > 1 && r.g.bare(id.words[0]) == words[0] {
			return true // «المقاومة» is «المقاومة الإسلامية»
		}
		return slices.ContainsFunc(id.titles, func(t []word) bool { return r.g.within(words, t) })
	}
	told, named, nameless := r.told(words), sortOf(m.Kind, true), sortOf(m.Kind, false)
	if told&named != 0 {
		r.look++
		for k := i - 1; k >= max(0, i-near); k-- {
			if fits(k, named) {
				return r.res.Mentions[k].Entity
			}
		}
		if len(words) > 1 {
			for k := i + 1; k < min(len(r.res.Mentions), i+near); k++ {
				if fits(k, named) {
					return r.res.Mentions[k].Entity
				}
			}
		}
	}
	if told&nameless != 0 {
		r.look++
		for k := i - 1; k >= max(0, i-near); k-- {
			if fits(k, nameless) {
				return r.res.Mentions[k].Entity
			}
		}
	}
	return -1
}

// told returns the sorts of entities of which each of the words may tell: of
// all others no designation can hold them.
func (r *resolver) told(words []word) sorts {
	all := ^sorts(0)
	for _, w := range words {
		var of sorts
		if int(w) < len(r.titled) {
			of = r.titled[w]
		}
		if d := r.g.detached(w); d > 0 && int(d) < len(r.titled) {
			of |= r.titled[d]
		}
		all &= of
	}
	return all
}

// sorts is a set of kinds of entities, those with a name apart from those
// without.
type sorts uint16

// sortOf returns the set of the one sort.
func sortOf(kind Kind, named bool) sorts {
	n := slices.Index(kinds[:], kind) + 1
	if named {
		return 1 << (2*n + 1)
	}
	return 1 << (2 * n)
}

var kinds = [...]Kind{Person, Group, Institution, Document, Anonymous, Place}

// passed reports whether the present look has come by the entity before.
func (r *resolver) passed(id *identity) bool {
	if id.looked == r.look {
		return true
	}
	id.looked = r.look
	return false
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
// attached prepositions, so that «للأمن» meets «الأمن». They hold until it is
// called again. All adjectives of one country are one word: أمريكي, أميركية.
func (r *resolver) titleWords(title text.Span) []word {
	if title == r.titleOf {
		return r.title // most mentions are nothing but a designation
	}
	words := r.g.name(r.title, title.In(r.s))
	long := false
	for i, w := range words {
		words[i] = r.titleWord(w)
		long = long || r.g.words[w].long
	}
	if long {
		words = r.shortened(words)
	}
	r.title, r.titleOf = words, title
	return words
}

// shortened returns the words with one word for a country of several: «رئيس
// الولايات المتحدة» is «الرئيس الأمريكي».
func (r *resolver) shortened(words []word) []word {
	for _, p := range r.w.longPlaces {
		n := len(p) - 1
		for i := 0; i+n <= len(words); i++ {
			if slices.EqualFunc(words[i:i+n], p[:n], func(w word, s string) bool { return r.g.text(w) == s }) {
				words[i] = r.g.number([]byte(p[n]))
				words = slices.Delete(words, i+1, i+n)
			}
		}
	}
	return words
}

// titleWord returns what a word of a designation is compared by: it is bare,
// and an adjective of a country stands for the country.
func (r *resolver) titleWord(w word) word {
	if r.g.words[w].title < 0 {
		n := r.g.bare(w)
		if country, ok := r.w.countries[r.g.text(n)]; ok {
			n = r.g.number([]byte(country))
		}
		r.g.words[w].title, r.g.words[w].long = n, r.w.beginsLongPlace[r.g.text(n)]
	}
	return r.g.words[w].title
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

// proper returns the name of a mention without a second name in brackets at its
// end: «وزارة الدفاع (البنتاغون)».
func (r *resolver) proper(m *Mention) string {
	name := m.Name.In(r.s)
	if at := m.alias.Start - m.Name.Start; !m.alias.Empty() && at > 0 && at < len(name) && strings.HasSuffix(name, ")") {
		if short := strings.TrimRight(name[:at], " ("); short != "" {
			return short
		}
	}
	return name
}

// clean returns the text of a name with single spaces, and with its article where
// an attached ل has taken it: «للبلدية».
func clean(s string) string {
	if rest, ok := strings.CutPrefix(spaced(s), "لل"); ok {
		return "ال" + rest
	}
	return spaced(s)
}

// spaced returns s with single spaces; most names are so already.
func spaced(s string) string {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && i > 0 && i+1 < len(s) && s[i+1] != ' ', c > ' ' && c < 0xC2, 0xD8 <= c && c <= 0xDB:
		default:
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}
