package lexicon_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
)

func ExampleSet() {
	l := lexicon.Default()
	var seasons lexicon.Set
	for _, word := range []string{"الربيع", "الصيف", "الخريف", "الشتاء"} {
		seasons.Add(l.ID(word))
	}
	l.Scanned("هطلت أمطار الشتاء مبكرا", func(toks []lexicon.Token) {
		for i, t := range toks {
			if seasons.Has(t.ID) {
				fmt.Println(i)
			}
		}
	})
	// Output: 2
}

func ExampleLexicon_Scanned() {
	lexicon.Default().Scanned("هطلت الأمطار", func(toks []lexicon.Token) {
		fmt.Println(len(toks))
	})
	// Output: 2
}

func TestSet(t *testing.T) {
	var s lexicon.Set
	assert.False(t, s.Has(0))
	assert.False(t, s.Has(700))
	for _, id := range []lexicon.ID{0, 1, 63, 64, 700} {
		s.Add(id)
	}
	for _, id := range []lexicon.ID{1, 63, 64, 700} {
		assert.True(t, s.Has(id), id)
	}
	for _, id := range []lexicon.ID{0, 2, 62, 65, 699, 701, 1 << 30} {
		assert.False(t, s.Has(id), id)
	}
}

// Scanned gives what Scan gives, for one text after the other and inside one
// another.
func TestScanned(t *testing.T) {
	l := lexicon.Default()
	long, short := "قال الوزير: «الأمر واضح».\nوأضاف أن 25 شاحنة وصلت", "وصل الوفد"
	l.Scanned(long, func(outer []lexicon.Token) {
		l.Scanned(short, func(inner []lexicon.Token) {
			assert.Equal(t, l.Scan(nil, short), inner)
		})
		assert.Equal(t, l.Scan(nil, long), outer)
	})
	l.Scanned(short, func(toks []lexicon.Token) {
		assert.Equal(t, l.Scan(nil, short), toks)
	})
	l.Scanned("", func(toks []lexicon.Token) { assert.Empty(t, toks) })
}

// Words that folding makes one have one hash, whether a list holds them or not.
func TestTokenHash(t *testing.T) {
	l := lexicon.Default()
	toks := l.Scan(nil, "أحمد احمد أَحْمَد أحمـــد زعرفونة زعرفونه 25 Ahmad ،")
	for i := 1; i < 4; i++ {
		assert.Equal(t, toks[0].Hash, toks[i].Hash, i)
	}
	assert.Equal(t, toks[4].Hash, toks[5].Hash)
	assert.NotEqual(t, toks[0].Hash, toks[4].Hash)
	assert.Equal(t, lexicon.Hash(normalize.Match.Append(nil, "أحمد")), toks[0].Hash)
	for _, tok := range toks[6:] {
		assert.Zero(t, tok.Hash)
	}
}
