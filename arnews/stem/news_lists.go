package stem

import (
	"strings"

	"arnews.example/arnews/lexicon"
)

// newsTables holds the word lists of the News stemmer, folded as it folds.
type newsTables struct {
	start  map[string]bool   // words whose first letters are no affix, without ة
	end    map[string]bool   // words whose last letters are no affix
	forms  map[string]string // broken plurals and irregular verbs to their stem
	single map[string]bool   // the singulars and pasts among them
}

var newsLists = lexicon.Table[*newsTables]{Build: buildNewsTables}

func buildNewsTables(l *lexicon.Lexicon) *newsTables {
	t := &newsTables{start: map[string]bool{}, end: map[string]bool{}, forms: map[string]string{}, single: map[string]bool{}}
	for _, row := range l.Rows("stem_whole") {
		for _, form := range row.Forms() {
			key := newsKey(form)
			if strings.HasSuffix(row.Get("affix"), "ـ") {
				t.start[strings.TrimSuffix(key, "ة")] = true
			} else {
				t.end[key] = true
			}
		}
	}
	for _, row := range l.Rows("stem_forms") {
		words := make([]string, 0, 8)
		for _, form := range row.Forms() {
			words = append(words, newsKey(form))
			t.single[newsKey(form)] = true
		}
		for _, form := range row.Words("form_other") {
			key := newsKey(form)
			words = append(words, persons(key)...)
			if strings.HasPrefix(form, "إ") { // إخوة, one of few
				t.single[key] = true
			}
		}
		t.unite(words)
	}
	return t
}

// unite gives all words of a row the shortest stem that one of them has, so
// that a stem never has more letters than its word. A word of two rows belongs
// to the first.
func (t *newsTables) unite(words []string) {
	best := words[0]
	for i, w := range words {
		n := newsOf([]byte(w), t)
		if i == 0 || !n.ends("ات") { // of سنوات and the حيات of حياته ات is no ending
			n.ending()
		}
		if n.len() < len(best) {
			best = string(n.w())
		}
	}
	for _, w := range words {
		if _, ok := t.forms[w]; !ok {
			t.forms[w] = best
		}
	}
}

// newsKey folds a word of the lists.
func newsKey(word string) string {
	key := letters(nil, word)
	foldSeats(key)
	return string(key)
}

// persons returns a present with ي and the same with ت, of another word itself.
func persons(key string) []string {
	if rest, ok := strings.CutPrefix(key, "ي"); ok {
		return []string{key, "ت" + rest}
	}
	return []string{key}
}
