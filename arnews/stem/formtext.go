package stem

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews/lexicon"
)

// FormText returns how much of a line is text of the forms, buttons and notices
// that sites leave in a page in English or French, «Leave a Reply», «Your email
// address will not be published», «Laisser un commentaire»: the share of its
// words that are in the list webform, by their stem, or are function words
// beside such a word. It is 0 for a line with no word of that list, and 1 for
// one that has nothing else. An Arabic line stays near 0, whatever names in
// Latin letters it holds; from 0.6 on a line is hardly ever article text.
func FormText(line string) float64 {
	forms, functions := formStems.For(nil), latinWords.For(nil)
	lang := LanguageOf(line)
	found, function, words := 0, 0, 0
	for w := range letterRuns(line) {
		words++
		lower := strings.ToLower(w)
		if len(w) > maxLatin {
			continue
		}
		if _, ok := functions[lower]; ok {
			function++
		} else if forms[formStem{LatinIn(lower, lang), lang}] {
			found++
		}
	}
	if found == 0 {
		return 0
	}
	return float64(found+function) / float64(words)
}

type formStem struct {
	stem string
	lang Language
}

var formStems = lexicon.Table[map[formStem]bool]{Build: func(l *lexicon.Lexicon) map[formStem]bool {
	stems := map[formStem]bool{}
	for _, row := range l.Rows("webform") {
		lang := English
		if row.Get("lang") == "fr" {
			lang = French
		}
		for _, w := range row.Forms() {
			stems[formStem{LatinIn(w, lang), lang}] = true
		}
	}
	return stems
}}

// letterRuns yields the runs of letters and marks of s.
func letterRuns(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			in := unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
			switch {
			case in && start < 0:
				start = i
			case !in && start >= 0:
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// latinRuns yields those that begin with a Latin letter.
func latinRuns(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range letterRuns(s) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.Is(unicode.Latin, r) && !yield(w) {
				return
			}
		}
	}
}
