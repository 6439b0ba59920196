package segment

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// A label is a row of the list of labels.
type label struct {
	role  Role
	field string // what the rest of the line gives, "-" for nothing
	need  string // colon, name, free or line
}

// A source is a row of the list of news sources.
type source struct {
	kind  string
	plain bool // an ordinary word too
}

// A lineRule says what a line is that holds nothing but one phrase.
type lineRule struct {
	label *label
	part  string // of the boilerplate
}

// vocabulary is what the roles need of the lists, compiled.
type vocabulary struct {
	labels   lexicon.Phrases[*label]
	starts   lexicon.Phrases[string] // boilerplate at a line's start, to its part
	anywhere lexicon.Phrases[string]
	english  lexicon.Phrases[string]
	captions lexicon.Phrases[bool]
	months   lexicon.Phrases[bool]
	days     lexicon.Phrases[bool]
	weekdays map[string]bool     // with the article, by key
	lines    map[string]lineRule // by key
	sources  map[string]source
	cities   map[string]bool
	sections map[string]bool
	glued    []gluedLabel

	dangling        map[lexicon.ID]bool // cannot stand last in a paragraph
	dateWords       map[lexicon.ID]bool
	titles          map[lexicon.ID]bool // «الدكتور», «السيد»
	given           map[lexicon.ID]bool // given names
	wordNames       map[lexicon.ID]bool // given names that are words too: «منى»
	joins           map[lexicon.ID]bool // «بن», «ولد», «عبد»
	function        map[lexicon.ID]bool // function words, which no name holds
	functionSpelled map[string]bool     // the same as the list spells them: «أمام» but not «إمام»
	timeWords       map[lexicon.ID]bool // beside a date
	kickerWords     map[lexicon.ID]bool // begin a line above the headline
	posts           map[string]bool     // words for posts, by key: «وزير»
	postWords       map[lexicon.ID]bool // the same words, by ID
	bodies          map[lexicon.ID]bool // words for institutions: «وزارة»
}

// A gluedLabel is a label of one word that pages print without a space before
// its field.
type gluedLabel struct {
	key   string
	label *label
}

var vocabularyTable = lexicon.Table[*vocabulary]{Build: func(l *lexicon.Lexicon) *vocabulary {
	v := &vocabulary{
		lines:    map[string]lineRule{},
		sources:  map[string]source{},
		cities:   map[string]bool{},
		sections: map[string]bool{},

		dangling:        map[lexicon.ID]bool{},
		dateWords:       map[lexicon.ID]bool{},
		titles:          words(l, "name_titles"),
		given:           map[lexicon.ID]bool{},
		wordNames:       map[lexicon.ID]bool{},
		function:        words(l, "function"),
		joins:           map[lexicon.ID]bool{},
		timeWords:       words(l, "timewords"),
		kickerWords:     words(l, "kickerwords"),
		posts:           map[string]bool{},
		bodies:          words(l, "institutions"),
		weekdays:        map[string]bool{},
		functionSpelled: map[string]bool{},
		postWords:       map[lexicon.ID]bool{},
	}
	v.addLabels(l)
	for _, row := range l.Rows("boilerplate") {
		part := row.Get("part")
		for _, form := range row.Forms() {
			switch row.Get("match") {
			case "start":
				v.starts.Add(l, form, part)
			case "any":
				v.anywhere.Add(l, form, part)
			}
			if k := key(form); v.lines[k].part == "" && v.lines[k].label == nil {
				v.lines[k] = lineRule{part: part}
			}
		}
	}
	for _, row := range l.Rows("english_forms") {
		for _, form := range row.Forms() {
			v.english.Add(l, form, row.Get("part"))
		}
	}
	for _, row := range l.Rows("sources") {
		for _, form := range row.Forms() {
			v.sources[key(form)] = source{row.Get("kind"), row.Get("plain") == "yes"}
		}
	}
	for _, row := range l.Rows("cities") {
		for _, form := range row.Forms() {
			v.cities[key(form)] = true
		}
	}
	for _, row := range l.Rows("places") {
		if t := row.Get("type"); t == "country" || t == "nonstate" || t == "city" {
			for _, form := range row.Forms() {
				v.cities[key(form)] = true
			}
		}
	}
	for _, row := range l.Rows("sections") {
		for _, form := range row.Forms() {
			v.sections[key(form)] = true
		}
	}
	for _, row := range l.Rows("captions") {
		for _, form := range row.Forms() {
			v.captions.Add(l, form, true)
		}
	}
	for _, row := range l.Rows("dangling") {
		for _, form := range row.Forms() {
			id := l.ID(form)
			if row.Get("kind") == "date" {
				v.dateWords[id] = true
			} else {
				v.dangling[id] = true
			}
		}
	}
	for _, row := range l.Rows("function") {
		for _, form := range row.Forms() {
			v.functionSpelled[form] = true
		}
	}
	for _, row := range l.Rows("givennames") {
		for _, form := range row.Forms() {
			switch {
			case strings.Contains(form, " "):
			case row.Get("word") == "yes":
				v.wordNames[l.ID(form)] = true
			default:
				v.given[l.ID(form)] = true
			}
		}
	}
	for _, row := range l.Rows("cues") {
		for _, column := range []string{"form_past", "form_present"} {
			for _, form := range row.Words(column) {
				if id := l.ID(form); !v.given[id] {
					v.function[id] = true
				}
			}
		}
	}
	for _, row := range l.Rows("nameparts") {
		switch row.Get("type") {
		case "filiation", "kunya", "clan", "compound":
			for _, form := range row.Forms() {
				v.joins[l.ID(form)] = true
				if t := row.Get("type"); t == "compound" || t == "kunya" {
					v.given[l.ID(form)] = true
				}
			}
		}
	}
	for _, row := range l.Rows("titles") {
		for _, form := range row.Forms() {
			if k := key(form); !strings.Contains(k, " ") && len(k) >= 8 {
				v.posts[k] = true
			}
			switch row.Get("type") {
			case "office", "profession", "academic", "group", "anonymous":
				if id := l.ID(form); !v.titles[id] && !v.given[id] {
					v.postWords[id] = true
				}
			}
		}
	}
	for _, row := range l.Rows("months") {
		for _, form := range row.Forms() {
			v.months.Add(l, form, row.Get("guard") != "word" && row.Get("guard") != "person")
		}
	}
	for _, row := range l.Rows("weekdays") {
		for _, form := range row.Forms() {
			v.days.Add(l, form, row.Get("guard") != "bare")
			if strings.HasPrefix(form, "ال") {
				v.weekdays[key(form)] = true
			}
		}
	}
	for _, m := range []map[lexicon.ID]bool{v.dangling, v.dateWords, v.titles, v.given, v.wordNames, v.joins, v.function, v.timeWords, v.kickerWords, v.postWords, v.bodies} {
		delete(m, 0) // what several words make up has no ID
	}
	return v
}}

func (v *vocabulary) addLabels(l *lexicon.Lexicon) {
	for _, row := range l.Rows("labels") {
		lab := &label{Role(row.Get("role")), row.Get("field"), row.Get("need")}
		for _, form := range row.Forms() {
			k := key(form)
			if lab.need == "line" || lab.role == Related || lab.field == "-" {
				v.lines[k] = lineRule{label: lab}
			}
			if lab.need != "line" {
				v.labels.Add(l, form, lab)
			}
			if !strings.Contains(k, " ") && lab.field != "-" && lab.need != "line" && len([]rune(k)) >= 4 {
				v.glued = append(v.glued, gluedLabel{k, lab})
			}
		}
	}
}

// key returns the words and numbers of s under normalize.Match, parted by
// single spaces; marks are left out.
func key(s string) string {
	var dst []byte
	for t := range token.All(s) {
		dst = appendKey(dst, s, t)
	}
	return string(dst)
}

// appendKey appends what the token of s adds to a key.
func appendKey(dst []byte, s string, t token.Token) []byte {
	switch t.Kind {
	case token.Word, token.Latin, token.Foreign, token.Number:
		if len(dst) > 0 {
			dst = append(dst, ' ')
		}
		dst = normalize.Match.Append(dst, t.In(s))
	}
	return dst
}

// words returns the IDs of a list's forms.
func words(l *lexicon.Lexicon, list string) map[lexicon.ID]bool {
	ids := map[lexicon.ID]bool{}
	for _, row := range l.Rows(list) {
		for _, form := range row.Forms() {
			ids[l.ID(form)] = true
		}
	}
	return ids
}
