package quotes

import (
	"strings"

	"arnews.example/arnews/lexicon"
)

// form says which form of its verb a cue word is.
type form uint8

const (
	finite     form = iota + 1 // قال, تقول
	participle                 // مؤكدا
	masdar                     // قوله, بالقول
	object                     // أخبرنا: the speaker is not the pronoun
)

// licence says what must stand beside a verb that is no cue by itself.
type licence uint8

const (
	free   licence = iota // it is a cue in front of a complement
	marks                 // only with أن or إن, a colon or marks next to its subject
	strict                // only with قائلا, بالقول or a colon
)

// A verb is a reporting verb of the lexicon.
type verb struct {
	lemma     string
	class     string
	licence   licence
	continues bool
	relay     bool // the subject is the medium, the speaker stands after عن
	nominal   bool // takes a noun phrase that is no quotation
}

// A cueWord is what a word form says as a cue.
type cueWord struct {
	verb     *verb
	form     form
	present  bool
	feminine bool
	plural   bool
	first    bool // first person: the speaker is the writer
}

// A sourcePhrase is a phrase that names the source of what is reported.
type sourcePhrase struct {
	class string
	slot  string // np, suffix or none
}

// cueTable is what the lists say of cues.
type cueTable struct {
	words    []*cueWord // by ID
	signs    []sign     // by ID
	sources  []sourcePhrase
	phrases  lexicon.Phrases[uint16] // numbers in sources
	that     []bool                  // by ID: أن and its kin
	pronoun  []bool                  // by ID: أنه and its kin
	refusing []bool                  // by ID: words that own an أن after them, «ضرورة أن»
	function []bool                  // by ID: small words
	prep     []bool                  // by ID: prepositions
	relative []bool                  // by ID: relative pronouns
	points   []bool                  // by ID: demonstratives
	opens    []bool                  // by ID: words that open the clause after a source phrase, «فقد»
	attends  []bool                  // by ID: pronouns that open a circumstance after و
	about    []bool                  // by ID: «عنه» and its like
	asks     []bool                  // by ID: labels of a question
	answers  []bool                  // by ID: labels of an answer
	told     []bool                  // by ID: who is told or answered, «لنا», «عليه»
	joins    []bool                  // by ID: words that join a report to what stands before it
	nonquote lexicon.Phrases[string]
	nouns    []bool // by ID: nouns of saying, «تأكيد»
	glosses  lexicon.Phrases[bool]
	saying   lexicon.ID // قائلا stands with another verb
}

var cueLists = lexicon.Table[*cueTable]{Build: buildCues}

func buildCues(l *lexicon.Lexicon) *cueTable {
	n := l.IDs()
	c := &cueTable{
		words: make([]*cueWord, n), signs: make([]sign, n), that: make([]bool, n), pronoun: make([]bool, n),
		refusing: make([]bool, n), function: make([]bool, n), prep: make([]bool, n), relative: make([]bool, n), told: make([]bool, n), points: make([]bool, n), opens: make([]bool, n),
		attends: make([]bool, n), about: make([]bool, n), asks: make([]bool, n), answers: make([]bool, n), nouns: make([]bool, n), joins: make([]bool, n),
	}
	for _, row := range l.Rows("cues") {
		c.addVerb(l, row)
	}
	for _, row := range l.Rows("cuephrases") {
		for _, f := range row.Forms() {
			c.phrases.Add(l, f, uint16(len(c.sources)))
		}
		c.sources = append(c.sources, sourcePhrase{row.Get("class"), row.Get("slot")})
	}
	for _, row := range l.Rows("complementizers") {
		for _, f := range row.Forms() {
			id := l.ID(f)
			switch row.Get("type") {
			case "that":
				c.that[id] = true
			case "pronoun":
				c.that[id], c.pronoun[id] = true, true
			case "refuses":
				c.refusing[id] = true
			case "joins":
				c.joins[id] = true
			case "attends":
				c.attends[id] = true
			case "about":
				c.about[id] = true
			case "opens":
				c.opens[id] = true
			case "question":
				c.asks[id] = true
			case "answer":
				c.answers[id] = true
			}
		}
	}
	for _, row := range l.Rows("function") {
		for _, f := range row.Forms() {
			c.function[l.ID(f)] = true
			switch row.Get("type") {
			case "preposition":
				c.prep[l.ID(f)] = true
			case "relative":
				c.relative[l.ID(f)] = true
			case "demonstrative":
				c.points[l.ID(f)] = true
			case "pronoun":
				c.told[l.ID(f)] = strings.HasPrefix(f, "ل") || strings.HasPrefix(f, "عليه") || strings.HasPrefix(f, "في") && f != "في" || strings.HasPrefix(f, "خلال") || strings.HasPrefix(f, "إليه")
			}
		}
	}
	for _, row := range l.Rows("glosses") {
		for _, f := range row.Forms() {
			c.glosses.Add(l, f, true)
		}
	}
	for _, row := range l.Rows("nonquotes") {
		for _, f := range row.Forms() {
			c.nonquote.Add(l, f, row.Get("type"))
		}
	}
	c.saying = l.ID("قائلا")
	for _, set := range [...][]bool{c.that, c.pronoun, c.refusing, c.function, c.prep, c.relative, c.told, c.points, c.opens, c.attends, c.about, c.asks, c.answers, c.nouns, c.joins} {
		set[0] = false
	}
	c.words[0] = nil
	for id, w := range c.words {
		if w != nil {
			c.signs[id] |= verbSign
		}
		if c.phrases.Begins(lexicon.ID(id)) {
			c.signs[id] |= phraseSign
		}
		if c.that[id] {
			c.signs[id] |= limitSign
		}
	}
	return c
}

// addVerb enters the forms of one verb. The past and the present come in the
// order 3ms 3fs 3md 3fd 3mp 3fp 1s 1p.
func (c *cueTable) addVerb(l *lexicon.Lexicon, row lexicon.Row) {
	v := &verb{
		lemma: row.Forms()[0], class: row.Get("class"),
		continues: row.Get("continues") == "yes", relay: row.Get("class") == "relay",
		nominal: row.Has("complements", "np"),
	}
	switch row.Get("licence") {
	case "marks":
		v.licence = marks
	case "strict":
		v.licence = strict
	}
	for _, col := range [...]string{"form_past", "form_present"} {
		for i, f := range row.Words(col) {
			c.put(l, f, cueWord{verb: v, form: finite, present: col == "form_present",
				feminine: i == 1 || i == 3 || i == 5, plural: i >= 2 && i < 6, first: i >= 6})
		}
	}
	for i, f := range row.Words("form_participle") {
		c.put(l, f, cueWord{verb: v, form: participle, feminine: i == 1 || i == 3, plural: i >= 2})
	}
	for _, f := range row.Words("form_object") {
		c.put(l, f, cueWord{verb: v, form: object})
	}
	for _, f := range row.Words("form_masdar") {
		if f == row.Words("form_masdar")[0] {
			c.nouns[l.ID(f)] = true
		} else {
			c.put(l, f, cueWord{verb: v, form: masdar, feminine: strings.HasSuffix(f, "ها")})
		}
	}
	for _, w := range row.Words("form_variant") {
		f := cueWord{verb: v, form: finite}
		if strings.HasSuffix(w, "ا") {
			f.form = participle // «مذكرا»
		}
		c.put(l, w, f)
	}
	for _, f := range row.Words("form_jussive") {
		c.put(l, f, cueWord{verb: v, form: finite, present: true})
	}
}

// put enters a word unless a better reading of it is there: free verbs before
// licensed ones, finite forms before the others.
func (c *cueTable) put(l *lexicon.Lexicon, f string, w cueWord) {
	id := l.ID(f)
	if id == 0 {
		return
	}
	if old := c.words[id]; old != nil {
		if old.verb.licence < w.verb.licence || old.verb.licence == w.verb.licence && old.form <= w.form {
			return
		}
	}
	c.words[id] = &w
}

// at returns the cue that the word at token t may be, and the bytes of an
// attached و or ف before it.
func (c *cueTable) at(t lexicon.Token) (*cueWord, int) {
	whole, rest := c.words[t.ID], c.words[t.Conj]
	if rest != nil && (whole == nil || whole.verb.licence > rest.verb.licence || whole.verb.lemma == "ورد") {
		return rest, int(t.ConjLen) // «وردت»: answered, rather than came
	}
	if whole != nil {
		return whole, 0
	}
	if w := c.words[t.Prep]; w != nil && (w.form == masdar || w.form == finite && w.present) {
		return w, max(0, int(t.PrepLen)-len("س")) // «بقوله», «وسيقول»
	}
	return nil, 0
}
