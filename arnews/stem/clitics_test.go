package stem

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestClitics(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"والحكومة", "و+ ال+ حكومة"},
		{"وبالمدرسة", "و+ ب+ ال+ مدرسة"},
		{"للطلاب", "ل+ ل+ طلاب"},
		{"للغة", "ل+ لغة"},
		{"كالجبال", "ك+ ال+ جبال"},
		{"فالقرار", "ف+ ال+ قرار"},
		{"وأعلن", "و+ أعلن"},
		{"فأعلنت", "ف+ أعلنت"},
		{"سيعلن", "س+ يعلن"},
		{"وسيعلنها", "و+ س+ يعلن +ها"},
		{"بمدارسهم", "ب+ مدارس +هم"},
		{"لوزيرها", "ل+ وزير +ها"},
		{"كتابه", "كتاب +ه"},
		{"بلادنا", "بلاد +نا"},
		{"رئيسهما", "رئيس +هما"},
		{"وزير", "وزير"},
		{"فلسطين", "فلسطين"},
		{"لبنان", "لبنان"},
		{"ولبنان", "و+ لبنان"},
		{"مياه", "مياه"},
		{"كورونا", "كورونا"},
		{"وَالْحُكُومَةُ", "وَ+ الْ+ حُكُومَةُ"},
		{"والـحكومة", "و+ الـ+ حكومة"},
		{"والـــحكومة", "و+ الـــ+ حكومة"},
		{"ﻭﺍﻟﺤﻜﻮﻣﺔ", "ﻭ+ ﺍﻟ+ ﺤﻜﻮﻣﺔ"},
		{"في", "في"},
		{"و", "و"},
		{"NATO", "NATO"},
		{"", ""},
		{"و\xffالحكومة", "و\xffالحكومة"},
	} {
		assert.Equal(t, c.want, marked(c.word), c.word)
	}
}

// marked writes a word with + at its clitics.
func marked(word string) string {
	var parts []string
	at, stemmed := 0, false
	for _, c := range Clitics(word) {
		if c.Start > at {
			parts, stemmed = append(parts, word[at:c.Start]), true
		}
		if stemmed {
			parts = append(parts, "+"+c.In(word))
		} else {
			parts = append(parts, c.In(word)+"+")
		}
		at = c.End
	}
	if at < len(word) {
		parts = append(parts, word[at:])
	}
	return strings.Join(parts, " ")
}

func TestCliticKinds(t *testing.T) {
	var got []string
	for _, c := range Clitics("وللمدارس") {
		got = append(got, c.Kind.String())
	}
	assert.Equal(t, []string{"Conjunction", "Preposition", "Article"}, got)
	assert.Empty(t, CliticKind(0).String()+CliticKind(99).String())
}
