package segment_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

func sentences(s string) []string {
	var got []string
	for span := range segment.Sentences(s) {
		got = append(got, span.In(s))
	}
	return got
}

func TestSentencesOfLines(t *testing.T) {
	assert.Equal(t, []string{"العنوان", "قال الوزير: «نعم».", "وغادر"}, sentences("\n  العنوان \r\n\r\nقال الوزير: «نعم».وغادر\u200f\n"))
	assert.Nil(t, sentences(" \n\u200f\x00\n"))
}

func TestEndings(t *testing.T) {
	r := segment.Find("سوق جديدة للخضار\n\n" + body1 + " متى تفتح؟ قريبا! هكذا قيل\n\n" + body2)
	var got []segment.Ending
	for _, s := range r.Sentences {
		got = append(got, s.Ending)
	}
	assert.Equal(t, []segment.Ending{segment.EndOfBlock, segment.Stop, segment.Question, segment.Exclamation, segment.EndOfBlock, segment.Stop}, got)
}

func TestListItemsWithoutBullet(t *testing.T) {
	s := "سوق جديدة للخضار\n\n" + body1 + "\n\n  • توفير المواقف\n  2- خفض الإيجارات. وغيرها\n\n" + body2
	var got []string
	for _, x := range segment.Find(s).Sentences[2:5] {
		got = append(got, x.In(s))
	}
	assert.Equal(t, []string{"توفير المواقف", "خفض الإيجارات.", "وغيرها"}, got)
}

func TestGluedFieldsAreSentencesOfTheirOwn(t *testing.T) {
	s := "سوق جديدة للخضار\n\nمحرر 127 أبريل 2018\n\n" + body1
	r := segment.Find(s)
	assert.Equal(t, "محرر 1", r.Sentences[1].In(s))
	assert.Equal(t, "27 أبريل 2018", r.Sentences[2].In(s))
}

func TestGluedWeekday(t *testing.T) {
	s := "سوق جديدة للخضار\n\nدمشقالأربعاء، 28 آب 2013\n\n" + body1
	r := segment.Find(s)
	assert.Equal(t, segment.Date, r.Blocks[1].Role)
	assert.Equal(t, "دمشق", r.Sentences[1].In(s))
	assert.Equal(t, "الأربعاء، 28 آب 2013", r.Sentences[2].In(s))
	assert.Equal(t, "2013-08-28", r.Published.Value)
}

func TestSplitterAbbreviations(t *testing.T) {
	s := "عاد أبو. سالم من سفره. ثم نام."
	var zero segment.Splitter
	assert.Len(t, zero.Append(nil, s), 3)
	own := segment.Splitter{Abbreviations: []string{"أبو."}}
	assert.Len(t, own.Append(nil, s), 2)
	assert.Equal(t, own.Append(nil, s), slices.Collect(own.All(s)))
}

func TestFinderAbbreviations(t *testing.T) {
	f := segment.Finder{Abbreviations: []string{"أبو"}}
	assert.Len(t, f.Find("عاد أبو. سالم من سفره. ثم نام.").Sentences, 2)
}

func TestRead(t *testing.T) {
	s := "العنوان\r\n\r\nقال د. سالم: «نعم». وغادر.\r\nسطر\rآخر\n" + strings.Repeat(body1+" "+body2+"\n", 500)
	want := sentences(s)
	for name, r := range map[string]io.Reader{
		"whole":    strings.NewReader(s),
		"one byte": iotest.OneByteReader(strings.NewReader(s)),
		"half":     iotest.HalfReader(strings.NewReader(s)),
	} {
		var got []string
		for x, err := range segment.Read(r) {
			require.NoError(t, err)
			got = append(got, x)
		}
		assert.Equal(t, want, got, name)
	}
}

func TestReadLongParagraph(t *testing.T) {
	s := strings.Repeat(body2+" ", 8000) // 2 MB without a line end
	n, bytes := 0, 0
	for x, err := range segment.Read(strings.NewReader(s)) {
		require.NoError(t, err)
		n, bytes = n+1, bytes+len(x)
	}
	assert.Equal(t, 8000, n)
	assert.Equal(t, 8000*len(body2), bytes)
}

func TestReadOneEndlessSentence(t *testing.T) {
	s := strings.Repeat("ا", 3<<20)
	var b strings.Builder
	for x, err := range segment.Read(strings.NewReader(s)) {
		require.NoError(t, err)
		b.WriteString(x)
	}
	assert.Equal(t, s, b.String())
}

func TestReadError(t *testing.T) {
	broken := errors.New("broken")
	var got []string
	var last error
	for x, err := range segment.Read(io.MultiReader(strings.NewReader("جملة أولى. ثانية"), iotest.ErrReader(broken))) {
		got, last = append(got, x), err
	}
	assert.Equal(t, []string{"جملة أولى.", "ثانية", ""}, got)
	assert.ErrorIs(t, last, broken)
	for range segment.Read(strings.NewReader("أ. ب. ج.\nد.")) {
		break // stopping early is fine
	}
}

func TestPauses(t *testing.T) {
	s := "قال: نعم، ثم .. لا؛ عند 10:30 و1,000 في http://example.org… أو; بلا, حد"
	var got []string
	for p := range segment.Pauses(s) {
		got = append(got, p.In(s))
	}
	assert.Equal(t, []string{":", "،", "..", "؛", "…", ";", ","}, got)
}

func TestNoAllocations(t *testing.T) {
	s := strings.Repeat(body1+" قال د. سالم: «نعم».\n", 50)
	for range segment.Sentences(s) { // the lists are read once
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range segment.Sentences(s) {
		}
	}))
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range segment.Pauses(s) {
		}
	}))
	p := segment.Splitter{Abbreviations: []string{"أبو"}}
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range p.All(s) {
		}
	}))
}

// Long runs of one thing are where quadratic work shows: each of these takes
// minutes if any step looks at the whole for every part.
func TestLongRuns(t *testing.T) {
	for _, unit := range []string{
		".", "! ", "؟", "\"", "«", "د.", "د. ", ". ", "…", "أ.ب", "a.", "1.", "1. ", " ", "\n", "\x00", "\u200f", "ا", "ا ", "ا\n",
		"كتب\n", "- ا\n", "المصدر:\n", "حلب - ", "(", "/", "محرر 127 ", "- -", "1- ", "من ", "في\n", "\xff", "اليوم 06:42\n", "أحمد / ", "كلمة      ", "/>      ",
	} {
		s := strings.Repeat(unit, (1<<18)/len(unit))
		for range segment.Sentences(s) {
		}
		segment.Find(s)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("قال د. سالم: «نعم». ثم غادر؟! (!) .. … 3.5 U.S. ق.م. 1. أ. ب\nج")
	f.Add("\" . \"\n«.»!؟.;\xff\x00\u200f.")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		var spans []text.Span
		for span := range segment.Sentences(s) {
			if span.Start < last || span.End <= span.Start || span.End > len(s) {
				t.Fatalf("%v after %d in %q", span, last, s)
			}
			gap(t, s, last, span.Start)
			last = span.End
			spans = append(spans, span)
		}
		gap(t, s, last, len(s))
		var zero segment.Splitter
		assert.Equal(t, spans, zero.Append(nil, s))
	})
}
