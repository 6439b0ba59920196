package stem

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"arnews.example/arnews/normalize"
)

var stemmers = map[string]func(string) string{
	"Light10": Light10, "Snowball": Snowball, "News": News, "Latin": Latin, "Mixed": Mixed,
	"French": func(w string) string { return LatinIn(w, French) },
}

// lettersOf counts the letters of a word once ligatures are written out.
func lettersOf(w string) int {
	return utf8.RuneCountInString(normalize.PresentationForms.String(w))
}

func FuzzStem(f *testing.F) {
	for _, w := range []string{
		"", "و", "ال", "ووال", "والحكومات", "يستستخدمونهما", "يءء", "تتتت", "ستنا", "للل", "ﻻﻻ", "ﷺ", "وَّ", "بسسسيينا",
		"\xffو", "و\xff", "Trump's", "l'", "qu'à", "ǅungla", "Ⱥbcd", "a\u0300bc", "running", "يتتتت", "؟وال", "ءاءاء",
		"٠١٢", "فيقول", "ااات", "ي\u0640\u0640\u0640قول",
	} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for name, stem := range stemmers {
			got := stem(word)
			if utf8.ValidString(word) && !utf8.ValidString(got) {
				t.Errorf("%s: %q has the invalid stem %q", name, word, got)
			}
			if lettersOf(got) > lettersOf(word) {
				t.Errorf("%s: %q has the longer stem %q", name, word, got)
			}
			if got == "" && word != "" && name != "Snowball" {
				t.Errorf("%s: nothing is left of %q", name, word)
			}
		}
		at := 0
		for _, c := range Clitics(word) {
			if c.Start < at || c.End <= c.Start || c.End > len(word) || !utf8.RuneStart(word[c.Start]) {
				t.Errorf("%q: clitics %v", word, Clitics(word))
			}
			at = c.End
		}
		if share := FormText(word); share < 0 || share > 1 {
			t.Errorf("%q: share %v", word, share)
		}
		IsStop(word)
	})
}

func TestLongWords(t *testing.T) {
	for _, letter := range []string{"و", "ا", "ه", "ي", "a", "\xff", "ﻻ", "ّ", "ت"} {
		word := strings.Repeat(letter, 1<<20)
		for name, stem := range stemmers {
			if got := stem(word); len(got) > 2*len(word) {
				t.Errorf("%s: %d bytes of %q became %d", name, len(word), letter, len(got))
			}
		}
		Clitics(word)
		FormText(word)
	}
}

// The functions keep no state.
func TestConcurrentUse(t *testing.T) {
	words := strings.Fields("والحكومة وزراء سيقولون published Élections استقبالهم في")
	want := make([]string, len(words))
	for i, w := range words {
		want[i] = Mixed(w) + Snowball(w) + Light10(w)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i, w := range words {
				if got := Mixed(w) + Snowball(w) + Light10(w); got != want[i] {
					t.Errorf("%s: %s", w, got)
				}
				Clitics(w)
				FormText(w)
			}
		})
	}
	wg.Wait()
}
