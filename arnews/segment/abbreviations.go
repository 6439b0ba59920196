package segment

import (
	"strings"
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
)

// abbrev is what the list says of a form, a set: «م» is an engineer and a year.
type abbrev uint16

const (
	abbrTitle abbrev = 1 << iota
	abbrLetter
	abbrWeak
	abbrEra
	abbrUnit
	abbrOrg
	abbrNumber
	abbrLatin
	abbrFirm
	abbrName
	abbrDomain
	abbrHead
	abbrInside
	abbrBehind

	// abbrMayEnd are the kinds after which a sentence may well end.
	abbrMayEnd = abbrEra | abbrUnit | abbrOrg | abbrFirm
)

var abbrevKinds = map[string]abbrev{
	"title": abbrTitle, "letter": abbrLetter, "weak": abbrWeak, "era": abbrEra, "unit": abbrUnit,
	"org": abbrOrg, "number": abbrNumber, "latin": abbrLatin, "firm": abbrFirm, "name": abbrName,
	"domain": abbrDomain, "head": abbrHead, "inside": abbrInside, "behind": abbrBehind,
}

// longestAbbrev is the longest form in bytes that is looked up.
const longestAbbrev = 40

// abbreviations is the compiled list, by form under normalize.Match.
type abbreviations struct {
	forms map[string]abbrev
}

var abbreviationTable = lexicon.Table[*abbreviations]{Build: func(l *lexicon.Lexicon) *abbreviations {
	a := &abbreviations{forms: map[string]abbrev{}}
	for _, row := range l.Rows("abbreviations") {
		kind := abbrevKinds[row.Get("kind")]
		for _, form := range row.Forms() {
			key := normalize.Match.String(form)
			a.forms[key] |= kind
			for _, letter := range row.Get("attach") {
				a.forms[string(letter)+key] |= kind
				if letter != 'و' {
					a.forms["و"+string(letter)+key] |= kind
				}
			}
		}
	}
	return a
}}

// look returns what the list says of the form.
func (a *abbreviations) look(form string) abbrev {
	if len(form) > longestAbbrev {
		return 0
	}
	var buf [2 * longestAbbrev]byte
	return a.forms[string(normalize.Match.Append(buf[:0], form))]
}

// abbreviated reports whether the full stop at s[dot] belongs to an
// abbreviation and does not end the sentence. The stop is a single one with
// text after it in the same paragraph.
func (c *cutter) abbreviated(start, dot int) bool {
	s := c.s
	from := wordStart(s, start, dot)
	if from == dot {
		return c.detached(start, dot)
	}
	word := s[from:dot]
	for _, x := range c.extra {
		if strings.TrimSuffix(x, ".") == word {
			return true
		}
	}
	if from > start && isDigitAt(s, from-1) {
		return false // «2018م.», «25كم.»
	}
	chain := chainStart(s, start, from)
	kind := c.abbr.look(s[chain:dot])
	if chain < from {
		before := wordBefore(s, start, chain)
		counted := before != "" && isDigitAt(before, len(before)-1)
		switch {
		case kind&(abbrEra|abbrUnit) != 0 && (counted || kind&abbrTitle == 0):
			return c.goesOn(dot + 1)
		case kind&abbrMayEnd != 0 && kind&abbrTitle == 0:
			return !c.opens(dot + 1)
		case kind != 0:
			return true
		}
		// An unknown one, «أ.ب.ج.»: it ends where the next word opens a sentence.
		return short(word) && !c.opens(dot+1)
	}
	latin := word[len(word)-1] < utf8.RuneSelf
	if letters(word) == 1 {
		before := wordBefore(s, start, from)
		switch {
		case before != "" && isDigitAt(before, len(before)-1):
			if kind&(abbrEra|abbrUnit) != 0 {
				return c.goesOn(dot + 1)
			}
			return kind != 0 || !c.opens(dot+1)
		case c.heads(before):
			return false
		case letters(before) == 1 && c.abbr.look(before+" "+word)&abbrEra != 0: // «ت غ»
			return c.goesOn(dot + 1)
		}
		return true
	}
	switch {
	case kind == 0:
		return latin && strings.Contains(word, ".") && !c.opens(dot+1) && initials(word)
	case kind&(abbrTitle|abbrLatin|abbrLetter) != 0:
		return !latin || kind&abbrLatin != 0
	case kind&(abbrEra|abbrUnit) != 0:
		return c.goesOn(dot + 1)
	case kind&abbrMayEnd != 0:
		return !c.opens(dot + 1)
	case kind&abbrNumber != 0:
		i := skipSpace(s, dot+1, c.end)
		return i < c.end && isDigitStart(s, i)
	case kind&abbrWeak != 0:
		return c.besideInitial(start, from, dot)
	}
	return false
}

// detached reports whether the full stop at s[dot], which stands after a
// space, parts two letter names: «جيه . بي . مورغان», «م . ت . ف».
func (c *cutter) detached(start, dot int) bool {
	end := dot
	for end > start && stepBack(c.s, &end, start) {
	}
	from := wordStart(c.s, start, end)
	if from == end || !c.initial(c.s[from:end]) {
		return false
	}
	i := skipSpace(c.s, dot+1, c.end)
	j := wordEnd(c.s, i, c.end)
	if i == j {
		return false
	}
	if letters(c.s[from:end]) == 1 && c.abbr.look(c.s[from:end])&abbrTitle != 0 {
		before := wordBefore(c.s, start, from)
		if before == "" || !isDigitAt(before, len(before)-1) {
			return true // «د . محمد»
		}
	}
	if c.initial(c.s[i:j]) {
		return true
	}
	// The last of a row: «بي . مورغان».
	before := skipSpaceBack(c.s, from, start)
	return before > start && c.s[before-1] == '.'
}

// initial reports whether the word is a single letter or a letter's name.
func (c *cutter) initial(word string) bool {
	return letters(word) == 1 || c.abbr.look(word)&(abbrLetter|abbrWeak) != 0
}

// besideInitial reports whether the word s[from:dot] stands beside another
// initial with its own full stop.
func (c *cutter) besideInitial(start, from, dot int) bool {
	s := c.s
	i := skipSpace(s, dot+1, c.end)
	j := wordEnd(s, i, c.end)
	if i < j && j < len(s) && c.initial(s[i:j]) && s[j] == '.' {
		return true
	}
	k := skipSpaceBack(s, from, start)
	if k > start && s[k-1] == '.' {
		before := wordStart(s, start, k-1)
		return before < k-1 && c.initial(s[before:k-1])
	}
	return i < j && c.abbr.look(s[i:j])&abbrLetter != 0
}

// heads reports whether the word before a single letter makes it a name, also
// with a preposition attached: «المجموعة ب», «للصنف ج».
func (c *cutter) heads(word string) bool {
	if word == "" {
		return false
	}
	if c.abbr.look(word)&abbrHead != 0 {
		return true
	}
	for _, p := range [...]string{"و", "ب", "ف", "ل"} {
		rest, ok := strings.CutPrefix(word, p)
		if !ok {
			continue
		}
		if c.abbr.look(rest)&abbrHead != 0 || p == "ل" && strings.HasPrefix(rest, "ل") && c.abbr.look(rest[len("ل"):])&abbrHead != 0 {
			return true
		}
	}
	return false
}

// goesOn reports whether what stands at i continues the sentence behind a
// measure or an era: a preposition, or a number.
func (c *cutter) goesOn(i int) bool {
	i = skipSpace(c.s, i, c.end)
	if i >= c.end {
		return false
	}
	if n := len("و"); strings.HasPrefix(c.s[i:c.end], "و") && i+n < c.end && isDigitStart(c.s, i+n) {
		return true // «40 ق.م. و17 ب.م.»
	}
	return isDigitStart(c.s, i) || c.abbr.look(c.s[i:wordEnd(c.s, i, c.end)])&abbrBehind != 0
}

// opens reports whether what stands at i, after spaces, opens a new sentence:
// a word with an attached و or ف, or a quotation mark or bracket.
func (c *cutter) opens(i int) bool {
	i = skipSpace(c.s, i, c.end)
	if i >= c.end {
		return true
	}
	rest := c.s[i:c.end]
	for _, p := range [...]string{"و", "ف", "\"", "«", "“", "”", "كما ", "لكن", "ثم ", "غير أن", "إلا أن", "بينما ", "من جهت", "من جانب"} {
		if strings.HasPrefix(rest, p) {
			j := wordEnd(c.s, i, c.end)
			return p != "و" && p != "ف" || letters(c.s[i:j]) > 2 && c.abbr.look(c.s[i:j])&abbrInside == 0
		}
	}
	return false
}
