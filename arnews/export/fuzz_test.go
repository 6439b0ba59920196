package export_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/export"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

// Whatever the text, its exports are read back as what was found in it.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range pages(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 10_000 {
			return // the readers count characters anew for each span
		}
		doc, err := new(arnews.Analyzer).Analyze(context.Background(), s)
		require.NoError(t, err)
		roundTrip(t, doc)
	})
}

// writers are all exports, as they are without options.
var writers = map[string]func(io.Writer, *arnews.Document) error{
	"TimeML":         export.WriteTimeML,
	"Web Annotation": export.WebAnnotation{}.Write,
	"brat, text":     export.Brat{}.WriteText,
	"brat":           export.Brat{}.WriteAnnotations,
	"dates":          export.CSV{}.WriteDates,
	"quotes":         export.CSV{}.WriteQuotes,
}

// A document from elsewhere is written or refused, and what was written can be
// read.
func FuzzForeignDocument(f *testing.F) {
	for _, s := range texts[:4] {
		raw, err := json.Marshal(analysed(s, arnews.AllLayers))
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Add([]byte(`{"schema":"arnews/1","text":"خبر","dates":[{"start":1,"end":3,"type":"DATE","value":"\"><x"}]}`))
	f.Add([]byte(`{"schema":"arnews/1","text":"خبر","dates":[{"start":0,"end":6},{"start":0,"end":6,"type":"SET"}]}`))
	f.Add([]byte(`{"schema":"arnews/1","text":"خ\r\n ب","quotes":[{"start":0,"end":5,"kind":"direct","speaker":{"name":"=a\tb\nc","mention":{"start":2,"end":4}}}]}`))
	f.Add([]byte(`{"schema":"arnews/1","textBase64":"2P/Y","blocks":[{"start":1,"end":2,"role":"headline"}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var doc arnews.Document
		if json.Unmarshal(raw, &doc) != nil || len(raw) > 10_000 {
			return
		}
		var b strings.Builder
		if err := export.WriteTimeML(&b, &doc); !refused(t, err) {
			require.Equal(t, replaced(string([]rune(doc.Text))), readTimeML(t, b.String()).text)
		}
		b.Reset()
		x := export.WebAnnotation{ID: "urn:x:a", Source: "urn:x:b"}
		if err := x.Write(&b, &doc); !refused(t, err) {
			readWebAnnotation(t, b.String(), doc.Text, x.Source)
		}
		var txt strings.Builder
		require.NoError(t, export.Brat{}.WriteText(&txt, &doc))
		b.Reset()
		if err := (export.Brat{}).WriteAnnotations(&b, &doc); !refused(t, err) {
			readBrat(t, b.String(), txt.String())
		}
		for _, write := range []func(io.Writer, *arnews.Document) error{export.CSV{}.WriteDates, export.CSV{}.WriteQuotes} {
			b.Reset()
			if err := write(&b, &doc); !refused(t, err) {
				readCSV(t, b.String(), ',')
			}
		}
	})
}

// refused reports whether the error is one that a document can lead to.
func refused(t *testing.T, err error) bool {
	t.Helper()
	var field *export.FieldError
	if err != nil && !errors.As(err, &field) {
		require.ErrorIs(t, err, dates.ErrOrder)
	}
	return err != nil
}

func TestErrors(t *testing.T) {
	s := "خبر أمس"
	at := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	documents := map[string]*arnews.Document{
		"Dates[0].Span {-1 2}: not in the text of 13 bytes":            {Text: s, Dates: []dates.Date{{Span: at(-1, 2), Type: dates.Day}}},
		"Dates[1].Span {3 2}: not in the text of 13 bytes":             {Text: s, Dates: []dates.Date{{Type: dates.Day}, {Span: at(3, 2), Type: dates.Day}}},
		"Quotes[0].Span {0 14}: not in the text of 13 bytes":           {Text: s, Quotes: []quotes.Quote{{Span: at(0, 14), Kind: quotes.Direct}}},
		"Quotes[0].Cue {0 14}: not in the text of 13 bytes":            {Text: s, Quotes: []quotes.Quote{{Kind: quotes.Direct, Cue: at(0, 14)}}},
		"Quotes[0].Speaker.Mention {1 0}: not in the text of 13 bytes": {Text: s, Quotes: []quotes.Quote{{Kind: quotes.Direct, Speaker: quotes.Speaker{Mention: at(1, 0)}}}},
	}
	block := &arnews.Document{Text: s}
	block.Blocks = []segment.Block{{Span: at(7, 99), Role: segment.Headline}}
	documents["Blocks[0].Span {7 99}: not in the text of 13 bytes"] = block
	for want, doc := range documents {
		for name, write := range writers {
			if name == "brat, text" {
				continue
			}
			err := write(io.Discard, doc)
			assert.EqualError(t, err, "export: "+want, name)
			var field *export.FieldError
			assert.ErrorAs(t, err, &field)
		}
	}

	typed := &arnews.Document{Text: s, Dates: []dates.Date{{Type: `"><b>`}}}
	assert.EqualError(t, export.WriteTimeML(io.Discard, typed), `export: Dates[0].Type "\"><b>": no such name`)
	assert.EqualError(t, export.Brat{}.WriteAnnotations(io.Discard, typed), `export: Dates[0].Type "\"><b>": no such name`)
	kind := &arnews.Document{Text: s, Quotes: []quotes.Quote{{Kind: "a b"}}}
	assert.EqualError(t, export.Brat{}.WriteAnnotations(io.Discard, kind), `export: Quotes[0].Kind "a b": no such name`)
	block.Blocks[0] = segment.Block{Role: "x\ty"}
	assert.EqualError(t, export.Brat{}.WriteAnnotations(io.Discard, block), `export: Blocks[0].Role "x\ty": no such name`)
	twice := &arnews.Document{Text: s, Dates: []dates.Date{{Span: at(0, 6), Type: dates.Day}, {Span: at(4, 8), Type: dates.Day}}}
	assert.ErrorIs(t, export.WriteTimeML(io.Discard, twice), dates.ErrOrder)

	fine := analysed(page, arnews.AllLayers)
	for _, id := range []string{"x", "/a/b", "http://a b/", "http://[", "news:\xff", "http://a/#b", "http://a/#", "urn:<x>"} {
		var field *export.FieldError
		err := export.WebAnnotation{ID: id}.Write(io.Discard, fine)
		require.ErrorAs(t, err, &field, id)
		assert.Equal(t, "WebAnnotation.ID", field.Field)
	}
	for _, iri := range []string{"https://أخبار.example/مقال", "urn:isbn:1", "https://news.example/a?b=c"} {
		assert.NoError(t, export.WebAnnotation{ID: iri, Source: iri + "#text"}.Write(io.Discard, fine))
	}
	for _, comma := range []rune{'"', '\n', '\r', '\uFFFD', -1, 0xD800} {
		assert.ErrorContains(t, export.CSV{Comma: comma}.WriteDates(io.Discard, fine), "CSV.Comma")
	}
	assert.ErrorContains(t, export.Brat{Layers: 128}.WriteAnnotations(io.Discard, fine), "Brat.Layers unknown: no such layer")
	assert.ErrorContains(t, export.WebAnnotation{Layers: 128}.Write(io.Discard, fine), "WebAnnotation.Layers")
}

// full is a Writer that takes a few bytes.
type full struct{ left int }

var errFull = errors.New("no room")

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.left {
		n := f.left
		f.left = 0
		return n, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestWriterErrors(t *testing.T) {
	doc := analysed(strings.Repeat(page, 30), arnews.AllLayers)
	for name, write := range writers {
		for _, room := range []int{0, 100, 5000} {
			assert.ErrorIs(t, write(&full{room}, doc), errFull, name)
		}
	}
	assert.ErrorIs(t, export.Brat{}.WriteConfig(&full{10}), errFull)
}

// Ten times the text gives hardly more than ten times the bytes. Numbers over
// 255 cost an allocation, so these grow a little faster.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		page, "«", "\"", "قال: «نعم", "قال: «", "أمس ", "أمس\r\n", "قال الوزير إن «\n\n", "ب\n", "\t", " ", "\u0651", "😀", "\xff", "'", "7 يناير 2019، ",
	} {
		small, large := analysed(strings.Repeat(unit, 200), arnews.AllLayers), analysed(strings.Repeat(unit, 2000), arnews.AllLayers)
		for name, write := range writers {
			var a, b strings.Builder
			require.NoError(t, write(&a, small))
			require.NoError(t, write(&b, large))
			assert.LessOrEqual(t, b.Len(), 12*a.Len()+1000, "%s of %q: %d bytes of 200, %d of 2000", name, unit, a.Len(), b.Len())
			allocs := func(doc *arnews.Document) float64 {
				return testing.AllocsPerRun(1, func() { _ = write(io.Discard, doc) })
			}
			few, many := allocs(small), allocs(large)
			assert.LessOrEqual(t, many, 20*few+1000, "%s of %q", name, unit)
		}
	}
}

// TestEndless would hang for minutes if any of these took quadratic time.
func TestEndless(t *testing.T) {
	size := 1 << 20
	if testing.Short() {
		size = 1 << 16
	}
	for _, unit := range []string{"\xff", "\u0651", "«", "أمس ", "ب\r"} {
		doc := &arnews.Document{Text: strings.Repeat(unit, size/len(unit))}
		doc.Quotes = []quotes.Quote{{Span: text.Span{End: len(doc.Text)}, Kind: quotes.Direct}}
		for i := range size / 100 {
			doc.Dates = append(doc.Dates, dates.Date{Span: text.Span{Start: 100 * i, End: 100*i + 8}, Type: dates.Day})
		}
		doc.Dates = doc.Dates[:len(doc.Dates)/2]
		for name, write := range writers {
			assert.NoError(t, write(io.Discard, doc), name)
		}
	}
}
