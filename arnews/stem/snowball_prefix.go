package stem

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
func (s *snowball) begins(p string) bool {
	i := s.at
	for _, r := range p {
		if i >= len(s.w) || s.w[i] != r {
			return false
		}
		i++
	}
	return true
}

// prefix takes off, or replaces, the first of the prefixes that the word
// begins with, if the word is long enough for it.
func (s *snowball) prefix(list []affix) bool {
	for _, a := range list {
		if !s.begins(a.text) {
			continue
		}
		if len(s.w) < a.min {
			return false
		}
		old, put := []rune(a.text), []rune(a.put)
		copy(s.w[s.at:], put)
		s.w = append(s.w[:s.at+len(put)], s.w[s.at+len(old):]...)
		s.at += len(put)
		return true
	}
	return false
}
