package mention

import (
	"slices"
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// role is a set of the parts that a word can play in a designation or name.
type role uint32

const (
	honorific   role = 1 << iota // سيد, سعادة, دكتور, لواء: stands before a name
	office                       // وزير, مدير, لاعب: heads a designation
	group                        // مسؤولون, خبراء: speaks as a group
	anonymous                    // مصدر, شاهد: speaks without a name
	relation                     // والد, شقيقة
	institution                  // وزارة, صحيفة
	document                     // بيان, تقرير
	report                       // of documents: speaks for itself, تقرير
	media                        // of institutions: who is told, «لصحيفة», or relays
	place                        // المغرب, باريس
	nisba                        // مغربي
	given                        // محمد, جون
	common                       // a given name that is an ordinary word as well: أمل
	joiner                       // بن, أبو, آل, دي: the name goes on after it
	part                         // الدين, الله, الثاني: goes on with a name
	function                     // في, الذي, أمس: ends a phrase
	preposition                  // a function word that may lead a part of a designation
	cue                          // a finite form of a reporting verb
	feminine
	plural
	dual
	construct // a form without ن that is the accusative singular as well: وزيرا
	learnt    // part of a name that the text itself gives
	surname   // and the last word of one
	seen      // stood beside a cue as if it were a name
	ordinary  // a word of the lists that is no name
	smallName // a small word that is a given name as well: منى is spelled like مني
	weak      // heads a phrase only where a speaker is expected: نظام
	partitive // a quantity before a group: بعض, اثنان
	pointing  // a demonstrative: هذا, تلك
	someone   // stands for somebody where a speaker is expected, أحدهم; of titles: for whoever spoke last, محدثنا
	adjective // an adjective of designations that does not look like one: السابق
)

// words holds what the lists say of each word, by its ID.
type words struct {
	roles           []role
	begin           []bool                // by ID: the words that begin one of the following
	phrases         lexicon.Phrases[role] // titles and institutions of several words
	orgs            lexicon.Phrases[role] // proper names of institutions
	places          lexicon.Phrases[role] // names of places of several words
	inside          lexicon.Set           // prepositions that a designation may hold
	halves          lexicon.Set           // second halves of a name: الدين, الله
	articled        map[string]bool       // folded names of media that stand with the article, without it: ميادين
	papers          lexicon.Set           // words for a newspaper: صحيفة
	participles     lexicon.Set           // words that lead a phrase after a name: البالغة
	generic         lexicon.Set           // heads that do not say who it is: مسؤول, متحدث
	hamza           map[lexicon.ID]string // the alef that a small word begins with, where only that is right: أمام
	countries       map[string]string     // folded adjectives of nationality to the country
	longPlaces      [][]string            // folded names of countries in several words, without articles, the country last
	beginsLongPlace map[string]bool       // by their first word
	countryNames    map[string]bool       // folded, without the article
	that, ali       lexicon.ID            // أن, and علي, which folding makes one with على
}

// has reports whether the roles hold one of those asked for.
func (r role) has(of role) bool { return r&of != 0 }

// mark gives the words of a list that are no names the role ordinary.
func (w *words) mark(l *lexicon.Lexicon, list string) {
	const names = given | part | joiner | place | nisba
	for _, row := range l.Rows(list) {
		for _, col := range [...]string{"form", "form_pl", "form_masdar", "form_participle"} {
			for _, f := range row.Words(col) {
				for _, word := range strings.Fields(f) {
					if id := l.ID(word); id != 0 && w.roles[id]&names == 0 {
						w.roles[id] |= ordinary
					}
				}
			}
		}
	}
}

// plain reports whether the roles say nothing that keeps a word out of a name.
func (r role) plain() bool { return r&^(weak|adjective|learnt|surname|construct|seen|ordinary) == 0 }

var table = lexicon.Table[*words]{Build: build}

var titleTypes = map[string]role{
	"honorific": honorific, "rank": honorific, "academic": honorific,
	"religious": honorific | office, "royal": honorific | office,
	"office": office, "profession": office, "political": office, "military": office, "sports": office,
	"group": office | group | plural, "anonymous": office | anonymous, "back": office | anonymous | someone, "relation": office | relation,
}

// documentTypes leaves out speeches and talks, which are occasions, and laws.
var documentTypes = map[string]role{
	"statement": document, "post": document, "letter": document,
	"report": document | report, "press": document | report,
}

// build compiles the lists of the lexicon.
func build(l *lexicon.Lexicon) *words {
	w := &words{
		roles:           make([]role, l.IDs()),
		begin:           make([]bool, l.IDs()),
		hamza:           map[lexicon.ID]string{},
		articled:        map[string]bool{},
		countries:       map[string]string{},
		countryNames:    map[string]bool{},
		beginsLongPlace: map[string]bool{},
	}
	add := func(p *lexicon.Phrases[role], forms []string, r role) {
		for _, f := range forms {
			if r == 0 {
				continue
			}
			if id := l.ID(f); id != 0 {
				w.roles[id] |= r
				continue
			}
			first, _, _ := strings.Cut(f, " ")
			p.Add(l, f, r|w.roles[l.ID(first)]&(feminine|plural)) // «مصادر أمنية» is as plural as «مصادر»
		}
	}
	defective := defectives(l)
	plurals := func(forms []string) []string { // without those that are spelled like a singular: محامي
		return slices.DeleteFunc(slices.Clone(forms), func(f string) bool { return defective[l.ID(f)] })
	}
	for _, row := range l.Rows("titles") {
		r := titleTypes[row.Get("type")]
		add(&w.phrases, row.Forms(), r)
		add(&w.phrases, row.Words("form_f"), r|feminine)
		for _, f := range row.Words("form_dual") {
			v := r | dual
			if !strings.HasSuffix(f, "ن") {
				v |= construct
			}
			if id := l.ID(f); id != 0 && w.roles[id].has(office|honorific) {
				continue // spelled like a singular: مفتي
			}
			add(&w.phrases, []string{f}, v)
		}
		add(&w.phrases, plurals(row.Words("form_pl")), r|plural|group)
	}
	for _, row := range l.Rows("institutions") {
		r := institution
		if row.Get("type") == "media" || row.Get("type") == "agency" {
			r |= media
		}
		add(&w.phrases, row.Forms(), r)
		add(&w.phrases, row.Words("form_pl"), r|plural)
	}
	for _, row := range l.Rows("documents") {
		r := documentTypes[row.Get("type")]
		add(&w.phrases, row.Forms(), r)
		add(&w.phrases, row.Words("form_pl"), r|plural)
	}
	for _, row := range l.Rows("orgnames") {
		r := institution
		if row.Get("word") == "yes" {
			r |= common // a name only beside صحيفة, حركة or in marks
		}
		for _, f := range row.Forms() {
			w.orgs.Add(l, f, r)
			if rest, ok := strings.CutPrefix(f, "ال"); ok && !strings.Contains(f, " ") && (row.Get("type") == "media" || row.Get("type") == "agency") {
				w.articled[fold(rest)] = true
			}
		}
	}
	for _, row := range l.Rows("places") {
		add(&w.places, row.Forms(), place)
		for _, f := range row.Forms() {
			if words := nameWords(f); row.Get("type") == "country" && len(words) > 1 {
				for i := range words {
					words[i] = bare(words[i])
				}
				w.longPlaces = append(w.longPlaces, append(words, bare(fold(row.Forms()[0]))))
				w.beginsLongPlace[words[0]] = true
			}
		}
		for _, col := range [...]string{"form_nisba", "form_nisba_f", "form_nisba_pl"} {
			for _, f := range row.Words(col) {
				w.roles[l.ID(f)] |= nisba
				w.countries[fold(f)] = bare(fold(row.Forms()[0]))
				w.countryNames[bare(fold(row.Forms()[0]))] = true
			}
		}
	}
	for _, row := range l.Rows("givennames") {
		r := given
		if row.Get("gender") == "f" {
			r |= feminine
		}
		if row.Get("word") == "yes" {
			r |= common
		}
		for _, f := range row.Forms() {
			if id := l.ID(f); id != 0 && !w.roles[id].has(document|relation) {
				w.roles[id] |= r
			}
		}
	}
	for _, row := range l.Rows("familynames") {
		for _, f := range row.Forms() {
			if id := l.ID(f); row.Get("word") != "yes" && w.roles[id]&^(nisba|place|given|common) == 0 {
				w.roles[id] |= part
			}
		}
	}
	for _, row := range l.Rows("nameparts") {
		r := part
		switch row.Get("type") {
		case "filiation", "kunya", "clan", "particle":
			r = joiner
		case "compound":
			r = given | common
		}
		for _, f := range row.Forms() {
			if t := row.Get("type"); t == "suffix" || t == "divine" {
				w.halves.Add(l.ID(f))
			}
			if id := l.ID(f); w.roles[id].has(relation) || !w.roles[id].has(honorific|office|document|institution) {
				w.roles[id] |= r
			}
		}
	}
	w.roles[l.ID("عبد")] |= joiner
	for _, row := range l.Rows("function") {
		r := function
		switch row.Get("type") {
		case "preposition":
			r |= preposition
		case "demonstrative":
			r |= pointing
		}
		for _, f := range row.Forms() {
			if id := l.ID(f); id != 0 {
				if h := f[:min(2, len(f))]; (h == "أ" || h == "إ") && !w.roles[id].has(function) && w.roles[id] != 0 {
					w.hamza[id] = h
				} else if w.hamza[id] != h {
					delete(w.hamza, id)
				}
				v := r
				if w.roles[id].has(given) && id != l.ID("أن") && letters(f) > 2 {
					v |= smallName
				}
				w.roles[id] = w.roles[id]&^(given|common) | v
			}
		}
	}
	for _, row := range l.Rows("complementizers") {
		if t := row.Get("type"); t != "that" && t != "pronoun" {
			continue
		}
		for _, f := range row.Forms() {
			if id := l.ID(f); !w.roles[id].has(given | office | institution) {
				w.roles[id] |= function
			}
		}
	}
	for _, row := range l.Rows("cues") {
		if row.Get("licence") == "strict" {
			continue
		}
		for _, col := range [...]string{"form", "form_past", "form_present", "form_participle", "form_object", "form_masdar"} {
			for i, f := range row.Words(col) {
				if col == "form_masdar" && i == 0 {
					continue // a plain noun
				}
				if id := l.ID(f); id != 0 && !w.roles[id].has(given|function) {
					w.roles[id] |= cue
				}
			}
		}
	}
	for _, list := range [...]string{"cues", "cuephrases", "nonquotes", "documents", "institutions", "titles", "complementizers", "numbers", "units", "datewords"} {
		w.mark(l, list)
	}
	for _, row := range l.Rows("adjectives") {
		for _, f := range row.Forms() {
			w.roles[l.ID(f)] |= adjective
		}
	}
	for _, row := range l.Rows("designations") {
		for _, f := range row.Forms() {
			switch row.Get("type") {
			case "inside":
				w.inside.Add(l.ID(f))
			case "generic":
				w.generic.Add(l.ID(f))
			case "newspaper":
				w.papers.Add(l.ID(f))
			case "participle":
				w.participles.Add(l.ID(f))
			case "weak":
				add(&w.phrases, []string{f}, weak)
			case "partitive":
				w.roles[l.ID(f)] |= partitive
			case "someone":
				w.roles[l.ID(f)] |= someone
			}
		}
	}
	for id := range w.roles {
		if w.inside.Has(lexicon.ID(id)) {
			w.roles[id] &^= smallName // «باسم» leads a part far more often
		}
	}
	for id := range w.roles {
		if id := lexicon.ID(id); w.phrases.Begins(id) || w.orgs.Begins(id) || w.places.Begins(id) {
			w.begin[id] = true
		}
	}
	w.roles[0] = 0
	w.ali, w.that = l.ID("علي"), l.ID("أن")
	return w
}

// defectives returns the titles that end in ي as a singular and, without their
// ن, as a plural: محام|محامي.
func defectives(l *lexicon.Lexicon) map[lexicon.ID]bool {
	ids := map[lexicon.ID]bool{}
	for _, row := range l.Rows("titles") {
		forms := row.Forms()
		for _, f := range forms {
			if short, ok := strings.CutSuffix(f, "ي"); ok && slices.Contains(forms, short) && row.Get("type") != "relation" {
				ids[l.ID(f)] = true
			}
		}
	}
	delete(ids, 0)
	return ids
}

// of returns the roles of a word as it stands, the article taken off too. The
// text tells علي from على, which folding makes one.
func (w *words) of(s string, t *lexicon.Token) role {
	if t.Kind != token.Word {
		return 0
	}
	if t.ID != 0 && t.ID == w.ali {
		if strings.HasSuffix(t.In(s), "ي") {
			return given | common
		}
		return function
	}
	r := w.roles[t.ID]
	if r == 0 && t.BareLen == 0 {
		return 0
	}
	if r.has(joiner) && strings.HasPrefix(t.In(s), "فإ") {
		return function // «فإن» is no «فان»
	}
	if word := t.In(s); r.has(function) && (leads(word, 'أ') || leads(word, 'إ')) {
		if h := w.hamza[t.ID]; h != "" && !strings.HasPrefix(word, h) {
			r &^= function | preposition // «إمام» is no «أمام»
		}
	}
	if r.has(cue) && strings.HasSuffix(t.In(s), "ة") {
		r &^= cue // «حديثة» is spelled like «حديثه» once folded
	}
	if t.BareLen > 0 && !r.has(function) {
		r |= w.roles[t.Bare] &^ (given | common | function | cue | joiner | part | construct | smallName)
	}
	return r
}

// isCountry reports whether the folded word, without its article, names a
// country that has adjectives of nationality.
func (w *words) isCountry(word string) bool { return w.countryNames[word] }

// definite reports whether the word carries the article.
func definite(t lexicon.Token) bool { return t.Kind == token.Word && t.BareLen > 0 }
