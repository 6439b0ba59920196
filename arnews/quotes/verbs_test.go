package quotes_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/quotes"
)

// complementizers are the words of the column complements that lead a clause.
var complementizers = []struct{ code, words string }{
	{"an", "أن"}, {"inn", "إن"}, {"bian", "بأن"}, {"ala", "على أن"}, {"ila", "إلى أن"}, {"min", "من أن"}, {"an_", "عن أن"}, {"fi", "في أن"},
}

// TestEveryVerb has every verb of the list report, in its commonest forms. What
// a verb needs a licence for is tried only where it has it.
func TestEveryVerb(t *testing.T) {
	verbs := 0
	for _, row := range lexicon.Default().Rows("cues") {
		k := slices.IndexFunc(complementizers, func(c struct{ code, words string }) bool { return row.Has("complements", c.code) })
		if row.Get("licence") == "strict" || row.Get("class") == "relay" || k < 0 {
			continue
		}
		verbs++
		that := complementizers[k].words
		past, present := row.Words("form_past"), row.Words("form_present")
		t.Run(row.Forms()[0], func(t *testing.T) {
			says(t, "و"+past[0]+" الوزير سامي رزق "+that+" الأمر صعب.", "سامي رزق", "الأمر صعب")
			says(t, past[1]+" الوزيرة سعاد رزق "+that+" الأمر صعب.", "سعاد رزق", "الأمر صعب")
			says(t, present[0]+" الوزير سامي رزق "+that+" الأمر صعب.", "سامي رزق", "الأمر صعب")
			if past[1] != "عزت" { // which is a name as well
				says(t, "الوزيرة سعاد رزق "+past[1]+" "+that+" الأمر صعب.", "سعاد رزق", "الأمر صعب")
			}
			if row.Has("complements", "Q") {
				says(t, "و"+past[0]+" الوزير سامي رزق: «هذا الأمر صعب جدا».", "سامي رزق", "هذا الأمر صعب جدا")
			}
			if row.Get("licence") != "none" {
				return // participle and bare verb are ordinary words as well
			}
			if p := row.Words("form_participle"); len(p) > 0 {
				says(t, "غادر الوزير سامي رزق أمس، "+p[0]+" "+that+" الأمر صعب.", "سامي رزق", "الأمر صعب")
			}
			if row.Has("complements", "Q") {
				says(t, "قال الوزير سامي رزق إنه مريض. و"+past[0]+": «هذا الأمر صعب جدا».", "سامي رزق", "هذا الأمر صعب جدا")
			}
		})
	}
	require.Greater(t, verbs, 100)
}

// says asserts that the text has the words said by that name.
func says(t *testing.T, s, name, words string) {
	t.Helper()
	for _, q := range quotes.Find(s) {
		if q.In(s) == words && q.Kind != quotes.Marked {
			assert.Equal(t, name, q.Speaker.Name, s)
			return
		}
	}
	assert.Fail(t, "not found", "%q in %s", words, s)
}
