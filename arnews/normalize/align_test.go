package normalize_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/text"
)

// A search in the folded text, its matches marked in the original.
func ExampleForm_Align() {
	source := "صرّح مُحمَّدُ الأسعديّ بأن أسعار الأسعدي لن تتغير."
	query := normalize.Search.String("الاسعدى")

	folded := normalize.Search.Align(source)
	var marked strings.Builder
	done := 0
	for from := 0; ; {
		i := strings.Index(folded.Text[from:], query)
		if i < 0 {
			break
		}
		match := text.Span{Start: from + i, End: from + i + len(query)}
		from = match.End
		hit := folded.Source(match)
		marked.WriteString(source[done:hit.Start] + "[" + hit.In(source) + "]")
		done = hit.End
	}
	fmt.Println(marked.String() + source[done:])
	// Output: صرّح مُحمَّدُ [الأسعديّ] بأن أسعار [الأسعدي] لن تتغير.
}

func ExampleAligned_Then() {
	source := "بلغت&nbsp;النسبة ٣٫٥٪"
	a := normalize.Entities.Align(source).Then(normalize.Search)
	fmt.Println(a.Text)
	i := strings.Index(a.Text, "بلغت النسبه")
	fmt.Println(a.Source(text.Span{Start: i, End: i + len("بلغت النسبه")}).In(source))
	// Output:
	// بلغت النسبه 3.5%
	// بلغت&nbsp;النسبة
}

func span(s, part string) text.Span {
	i := strings.Index(s, part)
	return text.Span{Start: i, End: i + len(part)}
}

func TestSource(t *testing.T) {
	for _, c := range []struct {
		form         normalize.Form
		source       string
		folded, want string
	}{
		{normalize.Match, "في ﻻﻷ شيء", "لالا", "ﻻﻷ"},
		{normalize.Match, "في ﻻﻷ شيء", "ا", "ﻻ"}, // half of a ligature stands for all of it
		{normalize.Match, "هـــذا خَبَرٌ عاجل", "خبر", "خَبَرٌ"},
		{normalize.Match, "هـــذا خَبَرٌ عاجل", "هذا", "هـــذا"},
		{normalize.Match, "من ٣٥ دولة", "35", "٣٥"},
		{normalize.Composition, "وا\u0654مر", "أ", "ا\u0654"},
		{normalize.Spacing, "قال ،ثم", "،", " ،"},
		{normalize.Entities, "قال &quot;نعم&quot;", "نعم\"", "نعم&quot;"},
		{normalize.MistypedMarks, "الاٍرهاب", "إ", "اٍ"},
		{normalize.Elongation, "مبروووك", "و", "ووو"},
		{normalize.Elongation, "هههه", "هه", "هههه"},
		{normalize.NumberSigns, "3٫5", ".", "٫"},
	} {
		a := c.form.Align(c.source)
		got := a.Source(span(a.Text, c.folded))
		if c.form == normalize.Spacing || c.form == normalize.MistypedMarks || c.form == normalize.NumberSigns {
			// Rules fold some neighbours together with what they change.
			assert.Contains(t, got.In(c.source), c.want)
			continue
		}
		assert.Equal(t, c.want, got.In(c.source), "%s of %q", c.folded, c.source)
		assert.Equal(t, span(c.source, c.want), got)
	}
}

func TestFolded(t *testing.T) {
	s := "هـــذا خَبَرٌ عاجل"
	a := normalize.Match.Align(s)
	assert.Equal(t, "خبر", a.Folded(span(s, "خَبَرٌ")).In(a.Text))
	assert.Equal(t, "بر", a.Folded(span(s, "َبَر")).In(a.Text), "a mark at the start brings no letter with it")
	assert.True(t, a.Folded(span(s, "ـــ")).Empty())
	assert.Equal(t, text.Span{Start: 2, End: 2}, a.Folded(span(s, "ـــ")))
	assert.Equal(t, text.Span{Start: 0, End: len(a.Text)}, a.Folded(text.Span{Start: -5, End: 1 << 30}))
	assert.Equal(t, text.Span{Start: 0, End: len(s)}, a.Source(text.Span{Start: -5, End: 1 << 30}))

	var zero normalize.Aligned
	assert.Equal(t, text.Span{}, zero.Source(text.Span{Start: 0, End: 4}))
	assert.Equal(t, text.Span{}, zero.Folded(text.Span{Start: 0, End: 4}))
}

// The source of a word folds to that word, wherever it stands.
func TestSourceFoldsToSpan(t *testing.T) {
	s := strings.Repeat("أَعْلَنَتِ «الوِزارةُ» ٣٫٥٪ ﷺ ﻻ\u200f مســـؤولية و\u0654زير می\u200cرود.\n", 60)
	for _, f := range []normalize.Form{normalize.Display, normalize.Match, normalize.Search, normalize.Lucene} {
		a := f.Align(s)
		start := 0
		for i, c := range a.Text + " " {
			if c != ' ' && c != '\n' {
				continue
			}
			word := text.Span{Start: start, End: i}
			src := a.Source(word)
			back := a.Folded(src)
			require.Equal(t, back.In(a.Text), f.String(src.In(s)), "%s at %d", f.Name(), start)
			if src.In(s) != "ﷺ" || f == normalize.Lucene { // one character, four words
				require.Equal(t, word, back)
			} else {
				require.Equal(t, f.String("صلى الله عليه وسلم"), back.In(a.Text))
			}
			start = i + 1
		}
	}
}

// A mark that goes belongs to its letter, though a checkpoint stands between them.
func TestMarksBehindCheckpoint(t *testing.T) {
	for _, f := range []normalize.Form{normalize.Match, normalize.Search, normalize.ML} {
		for _, word := range []string{"ا\u0653", "ا\u0655", "ا\u0654", "و\u0654", "ل\u0653", "ا\u064e\u0653", "ا\u064d"} {
			for n := 180; n < 600; n++ {
				s := strings.Repeat("x", n) + word + " " + strings.Repeat("ب ", 50)
				a := f.Align(s)
				letter := text.Span{Start: n, End: n + 2}
				require.Equal(t, text.Span{Start: n, End: n + len(word)}, a.Source(letter), "%s %+q at %d", f.Name(), word, n)
				require.Equal(t, letter, a.Folded(text.Span{Start: n, End: n + len(word)}), "%s %+q at %d", f.Name(), word, n)
				require.Equal(t, n+2, a.Folded(text.Span{Start: n + len(word), End: len(s)}).Start, "%s %+q at %d", f.Name(), word, n)
			}
		}
	}
}

func TestThenIsOneFoldAfterTheOther(t *testing.T) {
	s := strings.Repeat("المديـــرُ &laquo;ﻷول&raquo; قال ،نعم. ", 40)
	a := normalize.Entities.Align(s).Then(normalize.Display).Then(normalize.Search)
	require.Equal(t, normalize.Search.String(normalize.Display.String(normalize.Entities.String(s))), a.Text)
	from := strings.LastIndex(a.Text, "لاول")
	got := a.Source(text.Span{Start: from, End: from + len("لاول")})
	assert.Equal(t, "ﻷول", got.In(s))
	assert.Equal(t, strings.LastIndex(s, "ﻷول"), got.Start)
	assert.Equal(t, text.Span{Start: from, End: from + len("لاول")}, a.Folded(got))
}

func TestAppendAlignAllocatesNothing(t *testing.T) {
	s := strings.Repeat("قَالَ الْمُدِيرُ إنّه «موافق» ٣٫٥٪ ", 50)
	dst := make([]byte, 0, len(s))
	var a normalize.Alignment
	normalize.Search.AppendAlign(dst, s, &a)
	if !race {
		assert.Zero(t, testing.AllocsPerRun(50, func() { normalize.Search.AppendAlign(dst, s, &a) }))
	}
	got := normalize.Search.AppendAlign([]byte("prefix"), s, &a)
	assert.Equal(t, "prefix"+normalize.Search.String(s), string(got))
	assert.Equal(t, "قَالَ", a.Source(text.Span{Start: 0, End: len("قال")}).In(s))
}

func ExampleAlignment_Replaced() {
	source := "أكّد ﻣﺪﻳﺮ البلديـة."
	a := normalize.Match.Align(source)
	for src, dst := range a.Replaced() {
		fmt.Printf("%s→%s ", src.In(source), dst.In(a.Text))
	}
	// Output: أ→ا كّ→ك ﻣ→م ﺪ→د ﻳ→ي ﺮ→ر يـ→ي ة→ه
}

func TestReplaced(t *testing.T) {
	s := strings.Repeat("\ufeffقَالَ &amp; «المدير» ،نعم ٣٫٥ ﻻ\n", 30)
	for _, a := range []normalize.Aligned{
		normalize.Search.Align(s), normalize.ML.Align(s), normalize.Display.Align(s).Then(normalize.ML), {},
	} {
		if a.Text == "" {
			s = ""
		}
		// What was replaced and what was not make up the folded text.
		var b strings.Builder
		src := 0
		for from, to := range a.Replaced() {
			require.LessOrEqual(t, src, from.Start)
			b.WriteString(s[src:from.Start] + to.In(a.Text))
			src = from.End
		}
		assert.Equal(t, a.Text, b.String()+s[src:])
	}
}
