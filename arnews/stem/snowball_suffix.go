package stem

import "unicode/utf8"

// The suffixes of each step of the Snowball algorithm, the longer before the
// shorter: only the longest that the word ends in is tried.
var (
	verbObject = []affix{ // Suffix_Verb_Step1
		{"هما", "", 6}, {"كما", "", 6}, {"كمو", "", 6},
		{"ني", "", 5}, {"نا", "", 5}, {"ها", "", 5}, {"هم", "", 5}, {"هن", "", 5}, {"كم", "", 5}, {"كن", "", 5},
		{"ه", "", 4}, {"ك", "", 4},
	}
	verbSubject = []affix{ // Suffix_Verb_Step2a
		{"تما", "", 6},
		{"نا", "", 5}, {"تا", "", 5}, {"تن", "", 5}, {"ان", "", 6}, {"ون", "", 6}, {"ين", "", 6},
		{"ت", "", 4}, {"ا", "", 4}, {"ن", "", 4}, {"ي", "", 4},
	}
	verbPlural     = []affix{{"وا", "", 5}, {"تم", "", 5}} // Suffix_Verb_Step2b
	verbPluralBare = []affix{{"تمو", "", 6}, {"و", "", 4}} // Suffix_Verb_Step2c
	nounOwner      = []affix{                              // Suffix_Noun_Step1a
		{"كما", "", 6}, {"هما", "", 6},
		{"نا", "", 5}, {"كم", "", 5}, {"ها", "", 5}, {"هن", "", 5}, {"هم", "", 5},
		{"ي", "", 4}, {"ك", "", 4}, {"ه", "", 4},
	}
	nounNun     = []affix{{"ن", "", 6}}                             // Suffix_Noun_Step1b
	nounEnding  = []affix{{"ا", "", 5}, {"ي", "", 5}, {"و", "", 5}} // Suffix_Noun_Step2a
	nounPlural  = []affix{{"ات", "", 5}}                            // Suffix_Noun_Step2b
	nounTeh     = []affix{{"ت", "", 4}}                             // Suffix_Noun_Step2c1
	nounFem     = []affix{{"ة", "", 4}}                             // Suffix_Noun_Step2c2
	nounNisba   = []affix{{"ي", "", 3}}                             // Suffix_Noun_Step3
	alefMaqsura = []affix{{"ى", "ي", 0}}                            // Suffix_All_alef_maqsura
)

// stripSuffixes takes suffixes off the end: those of a verb, failing that those
// of a noun. What a way has taken off before it fails stays off.
func (s *snowball) stripSuffixes() {
	if s.verb && s.verbSuffixes() {
		return
	}
	if s.noun && s.nounSuffixes() {
		return
	}
	s.suffix(alefMaqsura, s.n)
}

func (s *snowball) verbSuffixes() bool {
	if s.end(verbObject) {
		for s.end(verbObject) {
		}
		return s.end(verbSubject) || s.end(verbPluralBare) || s.n > 0
	}
	return s.end(verbPlural) || s.end(verbSubject)
}

func (s *snowball) nounSuffixes() bool {
	switch {
	case s.end(nounFem):
	case !s.defined && s.end(nounOwner):
		// Where nothing more comes off, the last step looks one letter before
		// the end, and may take a yeh out of the word.
		if !(s.end(nounEnding) || s.end(nounPlural) || s.end(nounTeh)) && s.n > 0 {
			return s.suffix(nounNisba, s.n-1)
		}
	case s.end(nounNun) && (s.end(nounEnding) || s.end(nounPlural) || s.end(nounTeh)):
	case !s.defined && s.end(nounEnding):
	case s.end(nounPlural):
	}
	return s.end(nounNisba)
}

// end takes off one of the suffixes at the end of the word.
func (s *snowball) end(list []affix) bool { return s.suffix(list, s.n) }

// suffix takes off the longest of the suffixes that end before letter at, if
// the word is long enough for it.
func (s *snowball) suffix(list []affix, at int) bool {
	for _, a := range list {
		n := utf8.RuneCountInString(a.text)
		if n > at || !s.stands(a.text, at-n) {
			continue
		}
		if s.n < a.min {
			return false
		}
		s.replace(at-n, n, a.put)
		return true
	}
	return false
}
