package lexicon_test

import (
	"strings"
	"testing"
	"unicode"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// A schema says how a list for people, institutions and reporting looks: its
// columns, the columns that hold one of a closed set of values, or several
// parted by |, and the column that with the form makes a row unique.
type schema struct {
	columns []string
	values  map[string]string
	within  string
}

var regions = "maghreb mr ma dz tn ly eg sd levant iq gulf ye ir"

func schemas() map[string]schema {
	return map[string]schema{
		"titles": {
			columns: []string{"form", "form_f", "form_dual", "form_pl", "type", "region"},
			values: map[string]string{
				"type":   "honorific rank academic religious royal office profession group anonymous back relation",
				"region": regions,
			},
			within: "type",
		},
		"institutions": {
			columns: []string{"form", "form_pl", "type", "region"},
			values: map[string]string{
				"type":   "government military justice party ngo company media education sport religious international place",
				"region": regions,
			},
			within: "type",
		},
		"documents": {
			columns: []string{"form", "form_pl", "type"},
			values:  map[string]string{"type": "statement report post speech letter law press"},
			within:  "type",
		},
		"orgnames": {
			columns: []string{"form", "type", "region", "word"},
			values: map[string]string{
				"type":   "international government military party ngo agency media company sport religious education",
				"region": regions,
				"word":   "yes",
			},
			within: "type",
		},
		"places": {
			columns: []string{"form", "form_nisba", "form_nisba_f", "form_nisba_pl", "type", "word"},
			values:  map[string]string{"type": "country nonstate continent region city", "word": "yes"},
			within:  "type",
		},
		"givennames": {
			columns: []string{"form", "gender", "origin", "word"},
			values: map[string]string{
				"gender": "m f mf",
				"origin": "arabic mauritanian amazigh kurdish turkish persian western russian asian african hebrew",
				"word":   "yes",
			},
		},
		"familynames": {
			columns: []string{"form", "origin", "word"},
			values: map[string]string{
				"origin": "arabic turkish persian western russian asian african hebrew",
				"word":   "yes",
			},
		},
		"nameparts": {
			columns: []string{"form", "type"},
			values:  map[string]string{"type": "filiation kunya clan compound suffix divine particle generation initial alias"},
			within:  "type",
		},
		"cues": {
			columns: []string{"form", "form_past", "form_present", "form_jussive", "form_participle", "form_masdar", "form_object", "form_variant", "class", "complements", "continues", "licence", "region", "note"},
			values: map[string]string{
				"class":       "say announce report reveal explain point confirm show admit claim deny add continue comment conclude ask reply warn threaten promise demand advise praise condemn accuse express opine predict agree describe recall relay",
				"complements": "Q an inn bian ala ila min an_ fi kayf np",
				"continues":   "yes can no",
				"licence":     "none marks strict",
				"region":      regions,
			},
		},
		"cuephrases": {
			columns: []string{"form", "class", "slot", "stance", "note"},
			values: map[string]string{
				"class":  "source occasion text back content say verb opine reply switch background hearsay proverb scare describe anonymous none",
				"slot":   "np li suffix clause none",
				"stance": "neutral distance writer",
			},
		},
		"nonquotes": {
			columns: []string{"form", "type"},
			values:  map[string]string{"type": "work title slogan name group operation term socalled scripture addressee"},
			within:  "type",
		},
		"function": {
			columns: []string{"form", "type"},
			values:  map[string]string{"type": "preposition conjunction relative demonstrative adverb negation particle pronoun time"},
			within:  "type",
		},
	}
}

// free are the columns whose values may be missing.
var free = []string{"region", "word", "note"}

func TestEveryListParses(t *testing.T) {
	l := lexicon.Default()
	for _, name := range l.Names() {
		list, err := l.List(name)
		require.NoError(t, err)
		assert.Equal(t, "form", list.Columns[0], name)
		assert.NotEmpty(t, list.Rows, name)
	}
}

func TestListsKeepTheirSchema(t *testing.T) {
	l := lexicon.Default()
	for name, want := range schemas() {
		list, err := l.List(name)
		require.NoError(t, err)
		assert.Equal(t, want.columns, list.Columns, name)
		for _, row := range list.Rows {
			for column, values := range want.values {
				got := row.Words(column)
				if len(got) == 0 {
					assert.Contains(t, free, column, "%s:%d: no value", name, row.Line)
				}
				for _, v := range got {
					assert.Contains(t, strings.Fields(values), v, "%s:%d: %s", name, row.Line, column)
				}
			}
		}
	}
}

func TestFormsAreClean(t *testing.T) {
	l := lexicon.Default()
	for name, want := range schemas() {
		for _, row := range l.Rows(name) {
			for i, column := range want.columns {
				field := row.Get(column)
				for _, r := range field {
					if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || unicode.IsSpace(r) && r != ' ' {
						t.Errorf("%s:%d: %s holds %U", name, row.Line, column, r)
					}
				}
				if i > 0 && !strings.HasPrefix(column, "form") || field == "" {
					continue
				}
				for form := range strings.SplitSeq(field, "|") {
					if why := unclean(form); why != "" {
						t.Errorf("%s:%d: %s: %q %s", name, row.Line, column, form, why)
					}
				}
			}
		}
	}
}

// unclean says what is wrong with a form, "" for nothing.
func unclean(form string) string {
	switch {
	case form == "":
		return "is empty"
	case strings.Join(strings.Fields(form), " ") != form:
		return "has stray spaces"
	case !norm.NFC.IsNormalString(form):
		return "is not in NFC"
	case !strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }):
		return "has no Arabic letter"
	case strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(unicode.Mn, r) || r == 'ـ' }):
		return "has a mark or tatweel, which comparison folds"
	}
	return ""
}

func TestUncleanFormsAreFound(t *testing.T) {
	for _, form := range []string{"", " وزير", "وزير ", "رئيس  وزراء", "minister", "ا\u0654مير", "مُدير", "محمـد"} {
		assert.NotEmpty(t, unclean(form), form)
	}
	for _, form := range []string{"رئيس وزراء", "6 أبريل", "أ.ف.ب", "أوبك+"} {
		assert.Empty(t, unclean(form), form)
	}
}

func TestNoFormTwice(t *testing.T) {
	l := lexicon.Default()
	for name, want := range schemas() {
		seen := map[string]int{}
		for _, row := range l.Rows(name) {
			for _, form := range row.Forms() {
				key := row.Get(want.within) + "\t" + normalize.Match.String(form)
				if line, ok := seen[key]; ok {
					t.Errorf("%s:%d: %q stands in line %d already", name, row.Line, form, line)
				}
				seen[key] = row.Line
			}
		}
	}
}

// Readers of cues may take gender and number from a form's place.
func TestCueFormsKeepTheirPlaces(t *testing.T) {
	for _, row := range lexicon.Default().Rows("cues") {
		past := row.Words("form_past")
		if assert.Len(t, past, 8, row.Forms()) {
			assert.Equal(t, row.Forms()[0], past[0])
			assert.True(t, strings.HasSuffix(past[1], "ت"), past)
			assert.True(t, strings.HasSuffix(past[3], "تا"), past)
			assert.True(t, strings.HasSuffix(past[4], "وا"), past)
		}
		present := row.Words("form_present")
		if assert.Len(t, present, 8, row.Forms()) {
			for i, letter := range []string{"ي", "ت", "ي", "ت", "ي", "ي", "", "ن"} {
				assert.True(t, strings.HasPrefix(present[i], letter), present)
			}
		}
		assert.Len(t, row.Words("form_jussive"), 4, row.Forms())
		if p := row.Words("form_participle"); len(p) > 0 && assert.Len(t, p, 6, row.Forms()) {
			for i, end := range []string{"ا", "ة", "ين", "ات", "تين", "ان"} {
				assert.True(t, strings.HasSuffix(p[i], end), p)
			}
		}
	}
}
