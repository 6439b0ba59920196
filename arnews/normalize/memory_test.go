package normalize_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/transform"

	"arnews.example/arnews/normalize"
)

func ExampleForm_Append() {
	var buf [64]byte
	for _, word := range strings.Fields("أُسرة الأُسرة اسره") {
		key := normalize.Match.Append(buf[:0], word)
		fmt.Printf("%s ", key)
	}
	// Output: اسره الاسره اسره
}

func ExampleForm_Transformer() {
	page := strings.NewReader("بلغت النسبة ٪٥٠ تقريباً")
	folded, err := io.ReadAll(transform.NewReader(page, normalize.Search.Transformer()))
	fmt.Println(string(folded), err)
	// Output: بلغت النسبه %50 تقريبا <nil>
}

func ExampleParse() {
	form, err := normalize.Parse("Match|HamzaSeats")
	fmt.Println(form.String("مسؤولة"), err)
	_, err = normalize.Parse("Match|Harakaat")
	fmt.Println(err)
	// Output:
	// مسووله <nil>
	// normalize: unknown form or fold "Harakaat"
}

// Clean text of every kind that rules have to look at, but not to change.
var clean = map[normalize.Form]string{
	normalize.Match:   strings.Repeat("اعلن المدير «الجديد» ان 3,5% من المياه… (ضاعت) 👩\u200d👧 ", 300),
	normalize.Search:  strings.Repeat("اعلن المدير \"الجديد\" ان 3,5% من المياه… (ضاعت) ", 300),
	normalize.Display: strings.Repeat("أعلَنَ «المديرُ» أنّ ٣٫٥٪ من المياه… (ضاعَت) ", 300),
	normalize.Lucene:  strings.Repeat("اعلن المدير، «ان» ٣٫٥٪ ", 300),
	normalize.ML:      strings.Repeat("أعلن المدير، \"أن\" 3.5% ", 300),
}

func TestCleanTextComesBackItself(t *testing.T) {
	for f, s := range clean {
		for _, s := range []string{s, s[:strings.Index(s, " ")], ""} {
			assert.True(t, f.IsNormal(s), f.Name())
			got := f.String(s)
			assert.Equal(t, s, got)
			assert.Equal(t, unsafe.StringData(s), unsafe.StringData(got), "%s made a copy", f.Name())
			if race {
				continue
			}
			assert.Zero(t, testing.AllocsPerRun(20, func() { _ = f.String(s); f.IsNormal(s) }), f.Name())
		}
	}
}

func TestAppendAllocatesNothing(t *testing.T) {
	if race {
		t.Skip("the race detector allocates")
	}
	for _, s := range []string{"وَالْمَسْؤُولِيَّة", "\"نعم\" ٣٫٥٪ و\u0654", "ﻻﷺ \xff ـ", strings.Repeat("أُسرةٌ ﻻ ", 200), strings.Repeat("قالَ &quot;نعممم&quot; ،ثم ", 20_000), strings.Repeat("وَالْمَسْؤُولِيَّةُ ", 20_000), clean[normalize.Display]} {
		for _, f := range forms[:5] {
			room := make([]byte, 0, len(f.String(s)))
			f.Append(room, s)
			assert.Zero(t, testing.AllocsPerRun(20, func() { f.Append(room, s) }), "%s of %.20q", f.Name(), s)
		}
	}
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		var buf [64]byte
		if len(normalize.Match.Append(buf[:0], "وَالْمَسْؤُولِيَّة")) == 0 {
			t.Fail()
		}
	}), "dst does not escape")
}

// What is quadratic anywhere takes minutes here.
func TestTextOfOneKind(t *testing.T) {
	for _, p := range []string{"ـ", "\u064e", "\u0654", "\u0651\u064e", "ا", "&", "&am", "،", " ", " ،", "\xff", "\x00", "٫", "👩\u200d", "ﷺ", "اٍ"} {
		s := strings.Repeat(p, 200_000/len(p))
		for _, f := range []normalize.Form{normalize.Display, normalize.Search, normalize.ML} {
			got := f.String(s)
			assert.Equal(t, got, f.String(got), "%s of %q", f.Name(), p)
			assert.Equal(t, got, f.Align(s).Text)
		}
	}
}
