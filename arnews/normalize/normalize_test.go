package normalize_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"arnews.example/arnews/normalize"
)

func ExampleForm_String() {
	fmt.Println(normalize.Match.String("أعلنت الهيئــة العامّة"))
	// Output: اعلنت الهيئه العامه
}

func TestMatch(t *testing.T) {
	for in, want := range map[string]string{
		"إِلَى":         "الي",
		"ٱلْكِتَٰبُ":    "الكتب",
		"مسؤولة":        "مسؤوله",
		"مسوٴولة":       "مسوٴوله",
		"و\u0654":       "ؤ",
		"وَ\u0654":      "ؤ",
		"ي\u0654":       "ئ",
		"ى\u0654":       "ئ",
		"ی\u0654":       "ئ",
		"ا\u0653":       "ا",
		"ﻻ ﻷ":           "لا لا",
		"ﷲ":             "الله",
		"١٢٫٥ و۴۵":      "12٫5 و45",
		"كليا ..مؤكدا":  "كليا ..مؤكدا",
		"USA \u200fإن":  "USA ان",
		"می\u200cخواهم": "ميخواهم",
		"پاکستان":       "پاكستان",
		"ههـــ":         "هه",
		"﷼":             "ريال",
		"a\u00a0b":      "a b",
		"👩\u200d👧":      "👩\u200d👧",
		"ب\u200dب":      "بب",
	} {
		assert.Equal(t, want, normalize.Match.String(in), "%q", in)
	}
}

func TestLucene(t *testing.T) {
	assert.Equal(t, "ٱاااهي٣", normalize.Lucene.String("ٱأإآةى٣ّـ"))
}

func TestCompositionIsNFC(t *testing.T) {
	for _, s := range []string{"ا\u0654\u0655", "ا\u0653\u0655", "اّ\u064e", "و\u064e\u0654", "ا\u0657\u0654", "ا\u06d6\u0655\u0654", "أ\u0655", "أ\u064e\u0655", "أ\u0656\u0655", "آ\u0655\u0655"} {
		assert.Equal(t, norm.NFC.String(s), normalize.Composition.String(s), "%+q", s)
	}
}
