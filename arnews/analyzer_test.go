package arnews

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

const page = `افتتاح جسر جديد فوق نهر بردى

بقلم: رامي السالم
السبت 7 ديسمبر 2019

افتتح محافظ دمشق ماهر الشامي أمس جسرا جديدا.

وقال الشامي: «الجسر هدية للمدينة».

وأضاف أن الأشغال انتهت قبل موعدها.
`

func analyze(t *testing.T, a *Analyzer, s string) *Document {
	t.Helper()
	doc, err := a.Analyze(context.Background(), s)
	require.NoError(t, err)
	return doc
}

// value returns the value of the only date of doc whose words these are.
func value(t *testing.T, doc *Document, words string) string {
	t.Helper()
	var found []string
	for _, d := range doc.Dates {
		if d.In(doc.Text) == words {
			found = append(found, d.Value)
		}
	}
	require.Len(t, found, 1, "%s in %v", words, doc.Dates)
	return found[0]
}

func TestOneCallGivesEverything(t *testing.T) {
	doc := analyze(t, new(Analyzer), page)
	assert.Equal(t, page, doc.Text)
	assert.Equal(t, "افتتاح جسر جديد فوق نهر بردى", doc.Headline.Text)
	require.Len(t, doc.Authors, 1)
	assert.Equal(t, "رامي السالم", doc.Authors[0].Text)
	assert.Equal(t, "2019-12-07", doc.Published.Value)
	assert.Equal(t, "2019-12-07", doc.Reference)
	assert.Equal(t, "2019-12-06", value(t, doc, "أمس"))

	var roles []segment.Role
	for _, b := range doc.Blocks {
		roles = append(roles, b.Role)
	}
	assert.Equal(t, []segment.Role{
		segment.Headline, segment.Byline, segment.Date,
		segment.Paragraph, segment.Paragraph, segment.Paragraph,
	}, roles)
	assert.Len(t, doc.Sentences, 6)

	said := slices.Collect(doc.QuotesBy("ماهر الشامي"))
	require.Len(t, said, 2)
	assert.Equal(t, quotes.Direct, said[0].Kind)
	assert.Equal(t, "الجسر هدية للمدينة", said[0].In(page))
	assert.Equal(t, quotes.Indirect, said[1].Kind)
	assert.Equal(t, []string{"ماهر الشامي"}, doc.Speakers())
}

func TestReference(t *testing.T) {
	s := "وصل الوفد أمس."
	riyadh := time.FixedZone("+03", 3*60*60)
	for _, c := range []struct {
		name      string
		text      string
		ref       time.Time
		reference string
		value     string
	}{
		{"none", s, time.Time{}, "", "PAST_REF"},
		{"a day", s, time.Date(2020, 3, 1, 0, 0, 0, 0, time.UTC), "2020-03-01", "2020-02-29"},
		{"a moment", s, time.Date(2020, 3, 1, 23, 30, 0, 0, time.UTC), "2020-03-01T23:30Z", "2020-02-29"},
		{"the day where the reference is", s, time.Date(2020, 3, 1, 1, 0, 0, 0, riyadh), "2020-03-01T01:00+03:00", "2020-02-29"},
		{"the text's own", "نشر في: 1 مارس 2020\n\n" + s, time.Time{}, "2020-03-01", "2020-02-29"},
		{"the caller's before the text's own", "نشر في: 1 مارس 2020\n\n" + s, time.Date(2021, 5, 2, 0, 0, 0, 0, time.UTC), "2021-05-02", "2021-05-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := analyze(t, &Analyzer{Reference: c.ref}, c.text)
			assert.Equal(t, c.reference, doc.Reference)
			assert.Equal(t, c.value, value(t, doc, "أمس"))
		})
	}
}

func TestLocation(t *testing.T) {
	cairo := time.FixedZone("EET", 2*60*60)
	a := Analyzer{Reference: time.Date(2020, 3, 1, 0, 0, 0, 0, time.UTC), Location: cairo}
	doc := analyze(t, &a, "وصل الوفد أمس.")
	require.Len(t, doc.Dates, 1)
	assert.True(t, doc.Dates[0].From.Equal(time.Date(2020, 2, 29, 0, 0, 0, 0, cairo)), doc.Dates[0].From)
}

// A layer alone answers what it answers among the others.
func TestLayers(t *testing.T) {
	all := analyze(t, new(Analyzer), page)
	require.NotEmpty(t, all.Dates)
	require.NotEmpty(t, all.Quotes)
	for _, c := range []struct {
		layers Layers
		want   Document
	}{
		{AllLayers, *all},
		{Segments, Document{Text: page, Reference: all.Reference, Result: all.Result}},
		{Dates, Document{Text: page, Reference: all.Reference, Dates: all.Dates}},
		{Quotes, Document{Text: page, Reference: all.Reference, Quotes: all.Quotes, Entities: all.Entities}},
		{Dates | Segments, Document{Text: page, Reference: all.Reference, Dates: all.Dates, Result: all.Result}},
	} {
		t.Run(c.layers.String(), func(t *testing.T) {
			assert.Equal(t, &c.want, analyze(t, &Analyzer{Layers: c.layers}, page))
		})
	}
}

func TestLimit(t *testing.T) {
	s := strings.Repeat("خ", 50)
	for _, c := range []struct {
		limit int
		ok    bool
	}{{0, true}, {100, true}, {99, false}, {1, false}, {-1, true}} {
		_, err := (&Analyzer{MaxBytes: c.limit}).Analyze(context.Background(), s)
		if c.ok {
			assert.NoError(t, err, "%d", c.limit)
			continue
		}
		assert.ErrorIs(t, err, ErrTooLarge)
		var size *SizeError
		require.ErrorAs(t, err, &size)
		assert.Equal(t, SizeError{100, c.limit}, *size)
	}
	_, err := new(Analyzer).Analyze(context.Background(), strings.Repeat(" ", DefaultMaxBytes+1))
	assert.ErrorIs(t, err, ErrTooLarge)
}

func TestConfiguration(t *testing.T) {
	for field, a := range map[string]Analyzer{
		"Layers":    {Layers: AllLayers + 1},
		"Reference": {Reference: time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		_, err := a.Analyze(context.Background(), page)
		var bad *ConfigError
		require.ErrorAs(t, err, &bad)
		assert.Equal(t, field, bad.Field)
	}
}

// A context that is done ends the work, at whatever place it is looked at.
func TestContext(t *testing.T) {
	for looks := range 4 {
		_, err := new(Analyzer).Analyze(&endsAfter{context.Background(), looks}, page)
		assert.ErrorIs(t, err, context.Canceled, "after %d looks", looks)
	}
	_, err := new(Analyzer).Analyze(&endsAfter{context.Background(), 4}, page)
	assert.NoError(t, err, "one look at the scan and one before each layer")
}

// One Analyzer serves many goroutines; go test -race looks on.
func TestConcurrentUse(t *testing.T) {
	var a Analyzer
	want := analyze(t, &a, page)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				got, err := a.Analyze(context.Background(), page)
				if !assert.NoError(t, err) || !assert.Equal(t, want, got) {
					return
				}
			}
		})
	}
	// A document may be read from everywhere.
	for range 4 {
		wg.Go(func() {
			_, err := want.MarshalJSON()
			assert.NoError(t, err)
			_ = want.Speakers()
		})
	}
	wg.Wait()
}

// Text that is no news costs time in proportion to its length and gives little.
func TestOddTexts(t *testing.T) {
	big := 1 << 19
	if testing.Short() {
		big = 1 << 16
	}
	for _, unit := range []string{
		"ا", "ـ", " ", "\n", "\x00", "\xff", "«", "\"", ".", ":", "1", "قال ", "قال «", "أن ", "12/", "(", "د. ", "و", "\u200f", "من 3 إلى ",
	} {
		t.Run(unit, func(t *testing.T) {
			s := strings.Repeat(unit, big/len(unit))
			doc := analyze(t, new(Analyzer), s)
			assert.Equal(t, len(s), len(doc.Text))
		})
	}
}

// A page may break off anywhere, in the middle of a word, a name or a mark.
func TestEveryPrefix(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	texts := []string{page, "قالت هدى.\n\nوقالت لال", "نقلت الوكالة عن ل"}
	for _, name := range pages {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		texts = append(texts, string(raw))
	}
	for _, s := range texts {
		for i := range s {
			if testing.Short() && i%7 > 0 {
				continue
			}
			checkSpans(t, analyze(t, new(Analyzer), s[:i]))
			checkSpans(t, analyze(t, new(Analyzer), s[i:]))
		}
	}
}

func TestLayersString(t *testing.T) {
	assert.Equal(t, "Dates|Segments|Quotes", AllLayers.String())
	assert.Equal(t, "Quotes", Quotes.String())
	assert.Equal(t, "Dates|unknown", (Dates | 1<<7).String())
	assert.Empty(t, Layers(0).String())
}

func BenchmarkAnalyze(b *testing.B) {
	var a Analyzer
	s := strings.Repeat(page, 10)
	if _, err := a.Analyze(context.Background(), s); err != nil { // compiles the lists
		b.Fatal(err)
	}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := a.Analyze(context.Background(), s); err != nil {
			b.Fatal(err)
		}
	}
}
