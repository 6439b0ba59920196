package stem

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLatin(t *testing.T) {
	for word, want := range map[string]string{
		"running": "run", "Elections": "elect", "published": "publish", "required": "requir",
		"minister's": "minist", "having": "have", "the": "the",
		"négociations": "négoci", "Présidente": "président", "élections": "élect", "L'État": "état", "l’économie": "économ",
		// left alone
		"USA": "USA", "NATO": "NATO", "5G": "5G", "G20": "G20", "COVID-19": "COVID-19", "iPhone": "iPhone",
		"McDonald": "McDonald", "YouTube": "YouTube", "Q3": "Q3", "EU": "EU", "of": "of", "": "", "'": "'",
		"state-run": "state-run", "a.b": "a.b", "الحكومة": "الحكومة", "Минск": "Минск", "run\xffning": "run\xffning",
		"élECTION": "élECTION",
	} {
		assert.Equal(t, want, Latin(word), word)
	}
	long := strings.Repeat("running", 20)
	assert.Equal(t, long, Latin(long))
}

func TestLatinIn(t *testing.T) {
	assert.Equal(t, "ministr", LatinIn("ministres", French))
	assert.Equal(t, "minist", LatinIn("ministers", English))
	assert.Equal(t, "aujourd'hui", LatinIn("aujourd'hui", French))
	assert.Equal(t, "l'an", LatinIn("l'an", French), "two letters are no word to stem")
	assert.Equal(t, "OTAN", LatinIn("OTAN", French))
	// Ⱥ is shorter than its small letter ⱥ.
	assert.Equal(t, "Ⱥab", LatinIn("Ⱥab", English))
}

func TestLanguageOf(t *testing.T) {
	for s, want := range map[string]Language{
		"":                             English,
		"قال الرئيس":                   English,
		"Add a comment":                English,
		"All rights reserved":          English,
		"Laisser un commentaire":       French,
		"Tous les droits réservés":     French,
		"Votre adresse de messagerie":  French,
		"Click here to read the story": English,
		"وقع الطرفان le mémorandum":    French,
	} {
		assert.Equal(t, want, LanguageOf(s), s)
	}
	assert.Equal(t, "French", French.String())
	assert.Equal(t, "English", English.String())
}

func TestMixed(t *testing.T) {
	for word, want := range map[string]string{
		"والشركات": "شرك", "companies": "compani", "NATO": "NATO", "2024": "2024", "Élections": "élect",
		"": "", "؟": "؟", "\u200fالشركات": "شرك", "Ω": "Ω",
	} {
		assert.Equal(t, want, Mixed(word), word)
	}
}
