package stem

import (
	"arnews.example/arnews/lexicon"
)

// IsStop reports whether an Arabic word is a function word that says little of
// what a text is about: a preposition, pronoun, conjunction, auxiliary, with و
// or ف in front or without (في, وهذه, فإن). Negations are none, since they turn
// around what is said. The words stand in the list stopwords.
//
// Marks, tatweel and hamza on alef do not count, and final ى stands for ي as
// Egyptian papers write it (فى, التى). But ي does not stand for ى: على is a stop
// word, the name علي is none.
func IsStop(word string) bool {
	var buf [64]byte
	key := letters(buf[:0], word)
	foldAlef(key)
	words := stopWords.For(nil)
	if isStop(words, key) {
		return true
	}
	if n := len(key) - 2; n > 0 && string(key[n:]) == "ى" {
		key = append(key[:n], "ي"...)
		return isStop(words, key)
	}
	return false
}

// isStop looks a folded word up, as it stands and without و or ف in front.
func isStop(words map[string]bool, key []byte) bool {
	if _, ok := words[string(key)]; ok {
		return true
	}
	first := letter(key, 0)
	return (first == 'و' || first == 'ف') && words[string(key[2:])]
}

// foldAlef turns أ إ آ into ا, in place.
func foldAlef(key []byte) {
	for i := 0; i+1 < len(key); i++ {
		if key[i] == 0xD8 && (key[i+1] == 0xA2 || key[i+1] == 0xA3 || key[i+1] == 0xA5) {
			key[i+1] = 0xA7
		}
	}
}

// stopWords maps each stop word to whether و and ف may stand before it.
var stopWords = lexicon.Table[map[string]bool]{Build: func(l *lexicon.Lexicon) map[string]bool {
	words := map[string]bool{}
	for _, row := range l.Rows("stopwords") {
		for _, w := range row.Forms() {
			key := letters(nil, w)
			foldAlef(key)
			words[string(key)] = row.Get("conj") != "no"
		}
	}
	return words
}}
