// Package mention finds the people and institutions that a news text names,
// and tells who is who.
//
// # What a mention is
//
// A mention is a noun phrase that stands for somebody who can speak: a
// designation («وزير الخارجية اليمني»), a proper name («زياد الصباغ»), both
// with titles and appositions («اللواء المهندس عبدالعزيز الأنصاري رئيس
// اللجنة»), an institution («وزارة الصحة»), a document («بيان للوزارة»), or
// somebody without a name («مصدر أمني»). Spans are byte offsets into the text.
//
// # How it is read
//
// No model is needed: a designation is an annexation (إضافة), which its first
// definite noun closes, with adjectives and prepositional parts after it; what
// is indefinite and follows a closed designation is a name. Titles, offices,
// institutions, places and given names come from the lexicon. Unknown words
// are taken as names only where a phrase is expected, next to a reporting cue
// say, or where a title introduces them.
//
// # Who is who
//
// Mentions of one person or institution share an entity: the last name alone
// belongs to the full name, an office to the name that it stood with, and a
// word such as «الوزير» or «المسؤول الأميركي» to the last person that fits. A bare
// word that only points back («المسؤول») is left to package quotes, which knows
// who spoke last.
//
// # Limits
//
// Offices and names that the lexicon does not hold are found only beside words
// that it does hold. Two people with one last name are told apart by what
// stands nearest before. A foreign name that is also an Arabic word («إلينا») is
// missed where no title stands before it.
//
// # Sources
//
// The rules are the grammar of the annexation as grammars of Arabic give it,
// and how newspapers name people. The lists titles, institutions, orgnames,
// documents, designations, places, givennames, familynames and nameparts were
// written for this library.
package mention

import (
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
)

// A Kind says what a mention stands for.
type Kind string

// The kinds of mentions.
const (
	Person      Kind = "person"
	Group       Kind = "group"       // «خبراء», «سكان محليون»
	Institution Kind = "institution" // «وزارة الصحة», «الأمم المتحدة»
	Document    Kind = "document"    // «تقرير», «بيان»
	Anonymous   Kind = "anonymous"   // «مصدر أمني»
	Place       Kind = "place"       // a country or capital that stands for its government
)

// A Mention is a phrase that names somebody who can speak.
type Mention struct {
	text.Span
	Kind Kind
	// Head is the word that heads the phrase: the first noun of the
	// designation, else the first word of the name.
	Head text.Span
	// Title is the designation, Name the proper name; each is empty where the
	// phrase has none. The name of an institution is its whole phrase, unless
	// marks set a name apart: of «صحيفة "المدى"» it is «المدى».
	Title, Name text.Span
	// Owner is the institution or person whose statement a document is: of
	// «بيان لوزارة الصحة» it is «وزارة الصحة».
	Owner text.Span
	// Feminine and Plural are the grammatical gender and number of the head.
	Feminine, Plural bool
	// Definite reports whether the head carries the article, «الوزير», or is a name.
	Definite bool
	// Entity is the number of the entity in Result.Entities, -1 before the
	// mentions are resolved.
	Entity int

	core  text.Span // the designation without the titles before it
	also  text.Span // a second designation, after the name
	alias text.Span // a second name of an institution, in marks or brackets
	first int       // the token at which it begins
	head  int       // the head's token
	// firstGiven reports that the name begins with a known given name.
	firstGiven bool
	report     bool // a document that speaks for itself: a report, a study
	back       bool // whoever spoke last: «المتحدث نفسه», «محدثنا»
}

// Token returns the number of the token at which the mention begins, of those
// that its [Reader] has.
func (m *Mention) Token() int { return m.first }

// A Result is the mentions of a text, in order, and the entities they name.
type Result struct {
	Mentions []Mention
	Entities []Entity
}

// A Finder finds mentions. The zero value works; it is safe for concurrent use.
type Finder struct {
	// Lexicon holds the word lists; nil stands for the library's.
	Lexicon *lexicon.Lexicon
}

// Find returns the mentions of s and who they are.
func Find(s string) Result { return (&Finder{}).Find(s) }

// Find returns the mentions of s and who they are.
func (f *Finder) Find(s string) Result {
	var res Result
	f.lexicon().Scanned(s, func(toks []lexicon.Token) { res = f.FindTokens(s, toks) })
	return res
}

// FindTokens is Find for a text that is scanned already.
func (f *Finder) FindTokens(s string, toks []lexicon.Token) Result {
	r := f.Reader(s, toks)
	ms := r.All(nil)
	r.Learn(ms)
	return r.Resolve(r.All(ms[:0]))
}

func (f *Finder) lexicon() *lexicon.Lexicon {
	if f.Lexicon == nil {
		return lexicon.Default()
	}
	return f.Lexicon
}
