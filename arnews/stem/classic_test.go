package stem

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/normalize"
)

// What Lucene's ArabicStemmer gives, each worked out by its rules.
func TestLight10(t *testing.T) {
	for word, want := range map[string]string{
		"المدرسه":    "مدرس",
		"والمدرسه":   "مدرس",
		"بالمدارس":   "مدارس",
		"كالجبال":    "جبال",
		"فالقرار":    "قرار",
		"للرياضه":    "رياض",
		"وزير":       "زير", // و comes off whatever it is
		"ولد":        "ولد", // three letters do not lose it
		"وال":        "وال",
		"الا":        "الا",
		"الام":       "ام",
		"كتابها":     "كتاب",
		"لاعبون":     "لاعب",
		"لاعبين":     "لاعب",
		"لاعبان":     "لاعب",
		"شركاتها":    "شرك", // two suffixes, one after the other
		"سياسيه":     "سياس",
		"يد":         "يد",
		"يدي":        "يد",
		"هي":         "هي",
		"NovaTech":   "NovaTech",
		"":           "",
		"والشركاتان": "شرك",
	} {
		assert.Equal(t, want, Light10(word), word)
	}
	assert.Equal(t, "محافظ", Light10(normalize.Lucene.String("المُحافظة")))
}

func TestLight10IsPartOfWord(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(100, func() { Light10("والمحافظات") }))
}

// What the reference implementation of the Snowball algorithm gives, oddities
// too.
func TestSnowball(t *testing.T) {
	for word, want := range snowballVectors {
		assert.Equal(t, want, Snowball(word), word)
	}
	assert.Equal(t, "a\xffوزير", Snowball("a\xffوزير"))
}
