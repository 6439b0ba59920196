package stem

import (
	"strings"
	"unicode/utf8"
)

// Light10 returns the stem that Lucene's ArabicStemmer gives: the light10
// stemmer of Larkey, Ballesteros and Connell (2007). It is for work with
// indexes that Lucene, Elasticsearch or Solr made. As there, the word must be
// folded before, by normalize.Lucene. The stem is a part of word: Light10
// allocates nothing.
func Light10(word string) string {
	for _, p := range light10Prefixes {
		if strings.HasPrefix(word, p) {
			if rest := utf8.RuneCountInString(word[len(p):]); rest >= 3 || rest == 2 && len(p) > 2 {
				word = word[len(p):]
				break
			}
		}
	}
	for _, s := range light10Suffixes {
		if strings.HasSuffix(word, s) && utf8.RuneCountInString(word[:len(word)-len(s)]) >= 2 {
			word = word[:len(word)-len(s)]
		}
	}
	return word
}

// The affixes in the order in which they are tried: the first prefix that
// fits is taken off, and then each suffix in turn.
var (
	light10Prefixes = [...]string{"ال", "وال", "بال", "كال", "فال", "لل", "و"}
	light10Suffixes = [...]string{"ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"}
)
