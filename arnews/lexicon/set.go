package lexicon

// A Set is a set of words of one lexicon, by their IDs: a bit for each. The
// zero value is empty.
type Set []uint64

// Add adds the word to the set; 0, which stands for no word, is never in it.
func (s *Set) Add(id ID) {
	if id == 0 {
		return
	}
	for len(*s) <= int(id/64) {
		*s = append(*s, 0)
	}
	(*s)[id/64] |= 1 << (id % 64)
}

// Has reports whether the word is in the set.
func (s Set) Has(id ID) bool {
	return int(id/64) < len(s) && s[id/64]&(1<<(id%64)) != 0
}
