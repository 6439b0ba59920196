package normalize_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/normalize"
)

func ExampleForm_Changes() {
	form := normalize.HamzaSeats | normalize.TehMarbuta
	for c := range form.Changes() {
		fmt.Printf("%U %c → %s\n", c.Rune, c.Rune, c.To)
	}
	fmt.Println("lossy:", form.Lossy())
	// Output:
	// U+0624 ؤ → و
	// U+0626 ئ → ي
	// U+0629 ة → ه
	// lossy: true
}

func ExampleForm_Folds() {
	for fold := range normalize.Display.Folds() {
		fmt.Println(fold.Name(), fold.Lossy())
	}
	// Output:
	// Composition false
	// PresentationForms false
	// ZeroWidth false
	// MistypedMarks false
}

// A form touches the code points that it lists, as it says, and no other.
func TestChanges(t *testing.T) {
	all := []normalize.Form{normalize.Display, normalize.Match, normalize.Search, normalize.Lucene, normalize.ML}
	all = slices.AppendSeq(all, normalize.Form(1<<25-1).Folds())
	var buf []byte
	for _, f := range all {
		listed := map[rune]normalize.Change{}
		last := rune(-1)
		for c := range f.Changes() {
			assert.Less(t, last, c.Rune, f.Name())
			last = c.Rune
			listed[c.Rune] = c
		}
		assert.NotEmpty(t, listed, f.Name())
		for r := rune(0); r <= 0x1FFFF; r++ {
			if r == 0xD800 {
				r = 0xE000
			}
			c, ok := listed[r]
			if c.Context {
				continue
			}
			s := string(r)
			buf = f.Append(buf[:0], s)
			if ok && string(buf) != c.To || ok == (string(buf) == s) {
				t.Fatalf("%s makes %+q of %U and lists %+v, %v", f.Name(), buf, r, c, ok)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for fold := range normalize.Form(1<<25 - 1).Folds() {
		got, err := normalize.Parse(fold.Name())
		assert.NoError(t, err)
		assert.Equal(t, fold, got)
	}
	f, err := normalize.Parse("search+ spacing")
	assert.NoError(t, err)
	assert.Equal(t, normalize.Search|normalize.Spacing, f)
	assert.Equal(t, "Search", normalize.Search.Name())
	assert.Equal(t, "Tatweel|AlefWasla", (normalize.Tatweel | normalize.AlefWasla).Name())
	assert.Equal(t, "None", normalize.Form(0).Name())
	_, err = normalize.Parse("Match|Taatweel")
	var unknown *normalize.UnknownFoldError
	assert.ErrorAs(t, err, &unknown)
	assert.Equal(t, "Taatweel", unknown.Name)
}

func TestWhatFormsLose(t *testing.T) {
	assert.False(t, normalize.Display.Lossy())
	assert.False(t, normalize.Form(0).Lossy())
	for fold := range (normalize.Form(1<<25-1) &^ normalize.Display).Folds() {
		assert.True(t, fold.Lossy(), fold.Name())
	}
}
