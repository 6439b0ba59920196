package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"strings"
	"sync"
)

// The words of the page around the articles. The columns are the key, Arabic
// and English.
//
//go:embed words.tsv
var wordsFile string

// A words gives the words of one language by their keys.
type words struct {
	Lang, Dir string
	get       map[string]string
}

// A langError is a language that the page has no words in.
type langError struct{ lang string }

func (e *langError) Error() string { return fmt.Sprintf("no words in %q: ar or en", e.lang) }

var readWords = sync.OnceValue(func() map[string]words {
	ar := words{"ar", "rtl", map[string]string{}}
	en := words{"en", "ltr", map[string]string{}}
	for line := range strings.Lines(wordsFile) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 3 && f[0][0] != '#' {
			ar.get[f[0]], en.get[f[0]] = f[1], f[2]
		}
	}
	return map[string]words{"ar": ar, "en": en}
})

// wordsOf returns the words of a language. The error is a *langError.
func wordsOf(lang string) (words, error) {
	w, ok := readWords()[lang]
	if !ok {
		return words{}, &langError{lang}
	}
	return w, nil
}

// T returns the words of a key, and the key where there are none.
func (w words) T(key string) string {
	if s, ok := w.get[key]; ok {
		return s
	}
	return key
}

// N returns a number with the noun that it counts: «تاريخان», «3 تواريخ»,
// «11 تاريخا», «100 تاريخ». The key's words are the forms for none, one, two,
// few, many and hundreds; English has none, one and more.
func (w words) N(key string, n int) string {
	forms := strings.Split(w.T(key), "|")
	i := min(n, 2)
	if w.Lang == "ar" && n > 2 {
		switch r := n % 100; {
		case r >= 3 && r <= 10:
			i = 3
		case r >= 11:
			i = 4
		default:
			i = 5
		}
	}
	return strings.ReplaceAll(forms[min(i, len(forms)-1)], "#", fmt.Sprint(n))
}

func (w words) funcs() template.FuncMap {
	return template.FuncMap{"t": w.T, "n": w.N}
}
