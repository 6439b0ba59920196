package main

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

// neededKeys returns the keys that the library's values stand for.
func neededKeys() (keys []string) {
	for _, k := range []quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect, quotes.Marked} {
		keys = append(keys, "kind."+string(k))
	}
	for _, r := range []segment.Role{segment.Kicker, segment.Headline, segment.Subhead, segment.Byline, segment.Date, segment.Paragraph,
		segment.ListItem, segment.Table, segment.Source, segment.Caption, segment.Related, segment.Boilerplate} {
		keys = append(keys, "role."+string(r))
	}
	for _, k := range []mention.Kind{mention.Person, mention.Group, mention.Institution, mention.Document, mention.Anonymous, mention.Place} {
		keys = append(keys, "entity."+string(k))
	}
	for _, k := range []dates.Type{dates.Day, dates.Time, dates.Duration, dates.Set} {
		keys = append(keys, "type."+string(k))
	}
	for g := dates.GrainSecond; g.String() != ""; g++ {
		keys = append(keys, "grain."+g.String())
	}
	for m := dates.ModStart; m.String() != ""; m++ {
		keys = append(keys, "mod."+m.String())
	}
	for _, mod := range []string{"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "EQUAL_OR_MORE", "EQUAL_OR_LESS"} { // the others of TIMEX3
		keys = append(keys, "mod."+mod)
	}
	for _, job := range []string{"author", "photo", "translation", "interview", "coverage", "editing", "prepared"} {
		keys = append(keys, "job."+job)
	}
	for _, l := range layerList {
		keys = append(keys, "layer."+l.Name)
	}
	return append(keys, "conflict.weekday", "conflict.calendar", "conflict.reference")
}

// Every word that the page asks for is there in both languages, and none that
// it does not ask for.
func TestWords(t *testing.T) {
	used := map[string]bool{}
	for _, k := range neededKeys() {
		used[k] = true
	}
	key := regexp.MustCompile(`[{( ]t "([^"]+)"|[{( ]n "([^"]+)"|w\.[TN]\("([^"]+)"|add\("([a-z]+)"`)
	read := func(fsys fs.FS, pattern string) {
		names, err := fs.Glob(fsys, pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names)
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			b, err := fs.ReadFile(fsys, name)
			require.NoError(t, err)
			for _, m := range key.FindAllStringSubmatch(string(b), -1) {
				if k := m[1] + m[2] + m[3] + m[4]; !strings.HasSuffix(k, ".") {
					used[k] = true
				}
			}
		}
	}
	read(web, "web/*.gohtml")
	read(os.DirFS("."), "*.go")
	for _, lang := range []string{"ar", "en"} {
		w, err := wordsOf(lang)
		require.NoError(t, err)
		for k := range used {
			assert.NotEmpty(t, w.get[k], "%s in %s", k, lang)
		}
		for k := range w.get {
			assert.True(t, used[k], "nobody asks for %s", k)
		}
	}
}

func TestCounted(t *testing.T) {
	ar, en := readWords()["ar"], readWords()["en"]
	for n, want := range map[int]string{
		0: "لا تواريخ", 1: "تاريخ واحد", 2: "تاريخان", 3: "3 تواريخ", 10: "10 تواريخ", 11: "11 تاريخا", 99: "99 تاريخا",
		100: "100 تاريخ", 101: "101 تاريخ", 102: "102 تاريخ", 103: "103 تواريخ", 111: "111 تاريخا", 1000: "1000 تاريخ", 1010: "1010 تواريخ",
	} {
		assert.Equal(t, want, ar.N("n.dates", n))
	}
	for n, want := range map[int]string{0: "no dates", 1: "one date", 2: "2 dates", 11: "11 dates", 101: "101 dates"} {
		assert.Equal(t, want, en.N("n.dates", n))
	}
	assert.Equal(t, "no.such.key", ar.T("no.such.key"))
}
