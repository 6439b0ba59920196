package stem

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/lexicon"
)

func TestIsStop(t *testing.T) {
	for _, w := range []string{
		"في", "وفي", "ففي", "مِن", "ومن", "على", "وعلى", "إلى", "الى", "أن", "ان", "وأن", "فإن", "هذه", "وهذا", "الذي",
		"والتي", "كان", "وكانت", "قد", "فقد", "عليها", "هم", "لك", "أو", "كـــل", "التى", "فى", "وفى", "و",
	} {
		assert.True(t, IsStop(w), w)
	}
	for _, w := range []string{
		"", "علي", "وعلي", "لا", "ولا", "لم", "فلم", "لن", "ليس", "وليس", "ليست", "ما", "غير", "بلا", "دون", "إلا",
		"وهم", "فهم", "فلك", "أحد", "الحكومة", "وزير", "the", "وو", "عام", "فلسطين", "ضد",
	} {
		assert.False(t, IsStop(w), w)
	}
}

func TestIsStopAllocatesNothing(t *testing.T) {
	IsStop("في")
	assert.Zero(t, testing.AllocsPerRun(100, func() { IsStop("والتي"); IsStop("الحكومة") }))
}

// No list of names of the library holds a stop word.
func TestStopWordsAreNoNames(t *testing.T) {
	accepted := map[string]bool{"كان": true, "هنا": true} // Cannes, Hana
	for _, list := range []string{"given_names", "months", "weekdays", "cities"} {
		for _, row := range lexicon.Default().Rows(list) {
			for _, w := range row.Forms() {
				assert.False(t, IsStop(w) && !accepted[w], "%s: %s", list, w)
			}
		}
	}
}
