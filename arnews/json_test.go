package arnews

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The JSON of each page in testdata is what stands beside it.
func TestGolden(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			raw, err := os.ReadFile(page)
			require.NoError(t, err)
			var a Analyzer
			if ref, err := os.ReadFile(strings.TrimSuffix(page, ".txt") + ".ref"); err == nil {
				a.Reference, err = time.Parse(time.DateOnly, strings.TrimSpace(string(ref)))
				require.NoError(t, err)
			}
			doc, err := a.Analyze(context.Background(), string(raw))
			require.NoError(t, err)
			got, err := json.MarshalIndent(doc, "", " ")
			require.NoError(t, err)
			got = append(got, '\n')

			golden := strings.TrimSuffix(page, ".txt") + ".json"
			if *update {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if w, g, n := firstDifference(string(want), string(got)); n > 0 {
				t.Errorf("%s:%d: want\n%s\ngot\n%s\n(go test ./arnews -update writes the file anew)", golden, n, w, g)
			}
		})
	}
}

// firstDifference returns the first lines in which the texts differ, and their
// number from 1; 0 if the texts are equal.
func firstDifference(want, got string) (w, g string, n int) {
	ws, gs := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(ws), len(gs)) {
		w, g = "", ""
		if i < len(ws) {
			w = ws[i]
		}
		if i < len(gs) {
			g = gs[i]
		}
		if w != g || i >= len(ws) || i >= len(gs) {
			return w, g, i + 1
		}
	}
	return "", "", 0
}

// fill sets every exported field below v to a value of its own: n counts up.
// Strings hold what JSON escapes.
func fill(t *testing.T, v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(plain(time.Date(2000, 1, *n, 1, 2, 3, 0, time.FixedZone("x", 3*60*60)))))
		return
	case text.Span:
		v.Set(reflect.ValueOf(text.Span{Start: *n, End: *n + 1}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("<«خبر»&\u2028" + strings.Repeat("x", *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(uint64(*n%3 + 1)) // a small enumeration
	case reflect.Float64:
		v.SetFloat(1 / float64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(t, v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(t, v.Field(i), n)
			}
		}
	default:
		t.Fatalf("a %s in a document: how is it filled?", v.Type())
	}
}

// No field of a document is lost in JSON, those of the layers included.
func TestJSONKeepsEveryField(t *testing.T) {
	var doc Document
	n := 0
	fill(t, reflect.ValueOf(&doc).Elem(), &n)
	doc.Text = strings.Repeat("خبر ", 500)
	got := roundTrip(t, &doc)
	require.Equal(t, &doc, got)
}

func roundTrip(t *testing.T, doc *Document) *Document {
	t.Helper()
	raw, err := json.Marshal(doc)
	require.NoError(t, err)
	var got Document
	require.NoError(t, json.Unmarshal(raw, &got), "%s", raw)
	return &got
}

func TestJSONOfNothing(t *testing.T) {
	raw, err := json.Marshal(&Document{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema":"arnews/1","text":"","reference":null,"published":null,"title":null,
		"authors":[],"source":null,"facts":{},"blocks":[],"sentences":[],"dates":[],"quotes":[],"entities":[]}`, string(raw))
	assert.Equal(t, &Document{}, roundTrip(t, &Document{}))
}

// Bounds of dates survive every zone, those with seconds too, and every age.
func TestJSONOfBounds(t *testing.T) {
	s := "وصل أمس الساعة 10:30. وفي عام 1850 وعام 500 قبل الميلاد وعام 44 ق.م والقرن الثالث قبل الميلاد والقرن الأول وعام 9999."
	for _, offset := range []int{0, 3 * 60 * 60, -(3*60*60 + 30*60), 2*60*60 + 5*60 + 9, 14 * 60 * 60} {
		zone := time.FixedZone("name", offset)
		for _, a := range []Analyzer{
			{Location: zone},
			{Reference: time.Date(1900, 1, 1, 0, 0, 0, 0, zone)},
			{Reference: time.Date(9999, 12, 31, 23, 59, 59, 0, zone)},
			{Reference: time.Date(1, 1, 1, 0, 0, 1, 0, zone), Location: time.UTC},
		} {
			doc := analyze(t, &a, s)
			require.NotEmpty(t, doc.Dates)
			require.Equal(t, doc, roundTrip(t, doc), "%+v", a)
		}
	}
}

// A Document as a value is written like the pointer to it.
func TestJSONOfAValue(t *testing.T) {
	doc := analyze(t, new(Analyzer), page)
	pointer, err := json.Marshal(doc)
	require.NoError(t, err)
	value, err := json.Marshal(*doc)
	require.NoError(t, err)
	assert.Equal(t, string(pointer), string(value))
}

// Values that no layer gives make no panic.
func TestJSONOfUnknownValues(t *testing.T) {
	var doc Document
	doc.Sentences = []segment.Sentence{{Ending: 200}}
	doc.Dates = []dates.Date{{Mod: 200, Grain: 200}}
	_, err := json.Marshal(doc)
	assert.NoError(t, err)
}

func TestJSONOfDamagedText(t *testing.T) {
	s := "عنوان\xff الخبر\n\nقال الوزير: «نعم\xd8».\x00"
	doc, err := new(Analyzer).Analyze(context.Background(), s)
	require.NoError(t, err)
	raw, err := json.Marshal(doc)
	require.NoError(t, err)
	var j map[string]any
	require.NoError(t, json.Unmarshal(raw, &j))
	assert.NotContains(t, j, "text")
	assert.Contains(t, j, "textBase64")
	assert.Equal(t, doc, roundTrip(t, doc))
}

func TestUnmarshalRefuses(t *testing.T) {
	var doc Document
	for _, bad := range []string{
		`{}`,
		`{"schema":"arnews/2","text":""}`,
		`{"schema":"arnews/1"}`,
		`{"schema":"arnews/1","text":"","textBase64":""}`,
	} {
		assert.ErrorIs(t, json.Unmarshal([]byte(bad), &doc), ErrSchema, bad)
	}
	for _, bad := range []string{
		`{"schema":"arnews/1","text":"خبر","blocks":[{"start":0,"end":7}]}`,
		`{"schema":"arnews/1","text":"خبر","blocks":[{"start":-1,"end":2}]}`,
		`{"schema":"arnews/1","text":"خبر","sentences":[{"start":4,"end":2}]}`,
		`{"schema":"arnews/1","text":"خبر","facts":{"authors":[{"start":0,"end":8,"text":"x"}]}}`,
	} {
		var span *SpanError
		assert.ErrorAs(t, json.Unmarshal([]byte(bad), &doc), &span, bad)
	}
	for _, bad := range []string{
		`{"schema":"arnews/1","text":7}`,
		`{"schema":"arnews/1","text":"","dates":[{"from":"x"}]}`,
		`{"schema":"arnews/1","text":"","dates":[{"from":"2019-13-07T00:00:00Z"}]}`,
		`{"schema":"arnews/1","text":"","dates":[{"to":"2019-12-07"}]}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(bad), &doc), bad)
	}
	assert.Equal(t, Document{}, doc, "an error leaves the document alone")
}

// Whatever the text, its document has spans on rune boundaries and comes back
// from JSON as it was.
func FuzzRoundTrip(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.txt")
	require.NoError(f, err)
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		require.NoError(f, err)
		f.Add(string(raw))
	}
	f.Add("")
	f.Add("قالت هدى.\n\nوقالت لال")
	f.Add("أكد الوزير لرويترز أن العمل \"مستمر")
	f.Add("\xff\x00\xd9قال: «\xd8")
	f.Add("أمس\r\n\r\nقال \"نعم\" و'لا'")
	f.Add("مع بداية الألفية الثالثة")
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := new(Analyzer).Analyze(context.Background(), s)
		require.NoError(t, err)
		checkSpans(t, doc)
		require.Equal(t, doc, roundTrip(t, doc))
	})
}

// checkSpans checks that every span below doc lies in the text on rune boundaries.
func checkSpans(t *testing.T, doc *Document) {
	t.Helper()
	boundary := make([]bool, len(doc.Text)+1)
	for i := range doc.Text {
		boundary[i] = true
	}
	boundary[len(doc.Text)] = true
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		if s, ok := v.Interface().(text.Span); ok {
			if s.Start < 0 || s.Start > s.End || s.End > len(doc.Text) || !boundary[s.Start] || !boundary[s.End] {
				t.Errorf("%s: bad span %v in %q", path, s, doc.Text)
			}
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			if _, ok := v.Interface().(time.Time); ok {
				return
			}
			for i := range v.NumField() {
				walk(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), path)
			}
		}
	}
	walk(reflect.ValueOf(doc).Elem(), "doc")
}
