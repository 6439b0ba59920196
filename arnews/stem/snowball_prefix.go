package stem

import "unicode/utf8"

var (
	hamzas = []affix{ // Prefix_Step1
		{"أأ", "أ", 4}, {"أآ", "آ", 4}, {"أؤ", "أ", 4}, {"أا", "ا", 4}, {"أإ", "إ", 4},
	}
	conjunctions = []affix{{"ف", "", 4}, {"و", "", 4}}                                     // Prefix_Step2
	articles     = []affix{{"بال", "", 6}, {"كال", "", 6}, {"لل", "", 5}, {"ال", "", 5}}   // Prefix_Step3a_Noun
	prepositions = []affix{{"بب", "ب", 4}, {"كك", "ك", 4}, {"ب", "", 4}}                   // Prefix_Step3b_Noun
	future       = []affix{{"سي", "ي", 5}, {"ست", "ت", 5}, {"سن", "ن", 5}, {"سأ", "أ", 5}} // Prefix_Step3_Verb
	istafal      = []affix{{"يست", "است", 5}, {"نست", "است", 5}, {"تست", "است", 5}}        // Prefix_Step4_Verb
)

// stripPrefixes takes prefixes off the front: a conjunction, then the article,
// failing that an attached preposition, failing that the marks of a verb. A
// prefix that is replaced stays, and what follows is looked for behind it.
func (s *snowball) stripPrefixes() {
	s.prefix(hamzas)
	if !s.begins("فا") && !s.begins("وا") {
		s.prefix(conjunctions)
	}
	switch {
	case s.prefix(articles):
	case s.noun && !s.begins("با") && s.prefix(prepositions):
	case s.verb:
		s.prefix(future)
		s.prefix(istafal)
	}
}

// begins reports whether p stands at the place where prefixes are looked for.
func (s *snowball) begins(p string) bool { return s.stands(p, s.at) }

// stands reports whether p stands at letter i.
func (s *snowball) stands(p string, i int) bool {
	for _, r := range p {
		if i >= s.n || s.w[i] != r {
			return false
		}
		i++
	}
	return true
}

// replace puts other letters, not more, in the place of the n letters at i, and
// returns the place behind them.
func (s *snowball) replace(i, n int, put string) int {
	end := i + n
	for _, r := range put {
		s.w[i] = r
		i++
	}
	s.n = i + copy(s.w[i:], s.w[end:s.n])
	return i
}

// prefix takes off, or replaces, the first of the prefixes that the word
// begins with, if the word is long enough for it.
func (s *snowball) prefix(list []affix) bool {
	for _, a := range list {
		if !s.begins(a.text) {
			continue
		}
		if s.n < a.min {
			return false
		}
		s.at = s.replace(s.at, utf8.RuneCountInString(a.text), a.put)
		return true
	}
	return false
}
