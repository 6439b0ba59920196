package stem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/french"

	"arnews.example/arnews/lexicon"
)

// A Language is a language of Latin-script words. The zero value is English.
type Language uint8

// The languages that [LatinIn] stems.
const (
	English Language = iota
	French
)

// String returns the name of the language in English.
func (l Language) String() string {
	if l == French {
		return "French"
	}
	return "English"
}

// maxLatin is the number of bytes from which on a run of letters is no word.
const maxLatin = 64

// Latin returns the Snowball stem of a word in Latin letters, in lower case:
// French where the word has one of the accents or ligatures of French, else
// English. Use [LatinIn] where the language is known, from [LanguageOf] for
// example.
//
// Left as they are: acronyms and words of mixed case (USA, NATO, iPhone), what
// holds a digit or a hyphen (5G, COVID-19), words of less than three letters
// and of more than 64 bytes, and everything that is not in Latin letters.
func Latin(word string) string {
	if strings.ContainsAny(word, frenchLetters) {
		return LatinIn(word, French)
	}
	return LatinIn(word, English)
}

// frenchLetters are the letters that French has beside English, but ö and ñ.
const frenchLetters = "àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ"

// LatinIn returns the Snowball stem of a word in Latin letters of the given
// language, in lower case. It leaves alone what [Latin] leaves alone. French
// elision comes off: l'État is état.
func LatinIn(word string, lang Language) string {
	if !stemsLatin(word) {
		return word
	}
	var stem string
	if lang == French {
		stem = french.Stem(elided(word), true)
	} else {
		stem = english.Stem(word, true)
	}
	// Some letters are longer in lower case.
	if stem == "" || len(stem) > len(word) {
		return word
	}
	return stem
}

// stemsLatin reports whether word is an ordinary word of Latin letters: in
// small letters after the first, with no sign but the apostrophe.
func stemsLatin(word string) bool {
	if len(word) < 3 || len(word) > maxLatin {
		return false
	}
	letters := 0
	for i, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
		case r == '\'' || r == '’':
			continue
		case r == utf8.RuneError, !unicode.Is(unicode.Latin, r):
			return false
		case i > 0 && unicode.IsUpper(r) && !strings.ContainsAny(word[:i], "'’"): // not the É of L'État
			return false
		}
		letters++
	}
	return letters > 2
}

// elided takes a French article or pronoun with apostrophe off the front.
func elided(word string) string {
	i := strings.IndexAny(word, "'’")
	if i < 1 || i > 2 {
		return word
	}
	switch strings.ToLower(word[:i]) {
	case "l", "d", "j", "m", "t", "s", "c", "n", "qu":
		_, n := utf8.DecodeRuneInString(word[i:])
		if rest := word[i+n:]; utf8.RuneCountInString(rest) > 2 {
			return rest
		}
	}
	return word
}

// latinWords maps function words to -1 for English, 1 for French, 0 for both.
var latinWords = lexicon.Table[map[string]int]{Build: func(l *lexicon.Lexicon) map[string]int {
	words := map[string]int{}
	for _, row := range l.Rows("latin_function") {
		vote := map[string]int{"en": -1, "fr": 1}[row.Get("lang")]
		for _, w := range row.Forms() {
			words[w] = vote
		}
	}
	return words
}}

// LanguageOf tells French from English: it counts the function words of both
// in s, and the words with an accent for French. Without any the answer is
// English.
func LanguageOf(s string) Language {
	known := latinWords.For(nil)
	balance := 0
	for w := range latinRuns(s) {
		vote, ok := known[strings.ToLower(w)]
		if !ok && strings.ContainsAny(w, frenchLetters) {
			vote = 1
		}
		balance += vote
	}
	if balance > 0 {
		return French
	}
	return English
}
