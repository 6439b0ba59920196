package conformance

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
)

const schemaFile = "../docs/arnews-1.schema.json"

// readSchema returns the schema as a tree.
func readSchema(t testing.TB) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	tree, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	require.NoError(t, err)
	return tree.(map[string]any)
}

func compile(t testing.TB, tree any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertContent()
	require.NoError(t, c.AddResource("arnews.json", tree))
	s, err := c.Compile("arnews.json")
	require.NoError(t, err)
	return s
}

// strict makes every object of a schema refuse fields that it does not list.
// The published schema lets them pass, since a later version may add some.
func strict(tree any) any {
	switch v := tree.(type) {
	case map[string]any:
		if _, ok := v["properties"]; ok {
			v["additionalProperties"] = false
		}
		for _, sub := range v {
			strict(sub)
		}
	case []any:
		for _, sub := range v {
			strict(sub)
		}
	}
	return tree
}

func validate(s *jsonschema.Schema, doc string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// texts are pages with what may go wrong in them.
var texts = []string{
	"",
	"\n",
	"\x00",
	"\xff",
	"\uFEFF",
	"«»",
	"الخبر عاجل",
	"أمس",
	"وصل الوفد يوم 3/4/2019 وغادر يوم الثلاثاء.",
	"قال: «نعم\xff». وقال الوزير\xd8 سامي الحداد أمس: «لا».",
	"قال مدير الميناء سامي الحداد: «نعم، \u202Eوصلت السفينة\u202C أمس 😀».\r\n\r\nوأضاف أن العمل \"مستمر.",
	"</script><script>alert(1)</script>\n\nكتب: هدى المنصوري\n\nنشر في: 3 مايو 2021 - 10:30 مساء\n\nقالت الوزيرة \"نعم\".",
	"عام 43 قبل الميلاد، وعام 500 قبل الميلاد، وعام 9999، والقرن الثالث قبل الميلاد، والألفية الثالثة، والثمانينيات.",
	"مطلع 2020، ومنتصف مايو، وأواخر رمضان 1440 هـ، والنصف الأول من 2019، والنصف الثاني من مايو 2018، ونحو ثلاثة أيام، وأكثر من شهر، وأقل من سنة.",
	"يوم الأحد 15 رمضان 1441 هـ الموافق 9 مايو 2020، والساعة 10:30:15 بتوقيت غرينتش، وكل جمعة، وربيع 2018، والربع الأول من 2017، و3/4/2019.",
	"عدد السكان\n\nقال الوزير إن عدد السكان ينمو في كل المدن منذ سنوات طويلة، وإن الأرقام تشهد على ذلك كل عام.\n\nالمدينة\tالعدد\tالسنة\nفاس\t12\t2019\nطنجة\t15\t2020\n",
	"سوق جديدة في الحي الشرقي\nمحرر 127 أبريل 2018\n\nالرباط – سامي الحداد: افتتح الوزير في 3/4/2019 سوقا جديدة للخضر بحضور السكان والتجار.",
	"عنوان أول للخبر الكبير في المدينة\nعنوان ثان للخبر الكبير في المدينة نفسها\n\nعنوان أول للخبر الكبير في المدينة\n\nآخر تحديث: 4 مايو 2021\n\nقال الوزير أمس إن المدينة ستبني جسرا جديدا فوق النهر، وإن العمل يبدأ غدا.",
	"الرباط - وكالة أنباء الساحل: قال وزير النقل كمال بن سالم إن القطار ينطلق غدا.\n\nوقال: القطار جاهز.\n\nالمصدر: وكالة أنباء الساحل",
	strings.Repeat("«", 300),
	strings.Repeat("قال الوزير أمس: «نعم». ", 50),
}

// documents returns the JSON of analyses: the goldens of package arnews, what
// examples/analyze prints, and the texts with several settings.
func documents(t testing.TB) map[string]string {
	t.Helper()
	docs := map[string]string{}
	pages, err := filepath.Glob("../arnews/testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		golden := strings.TrimSuffix(page, ".txt") + ".json"
		raw, err := os.ReadFile(golden)
		require.NoError(t, err)
		docs[golden] = string(raw)
	}
	sample, err := os.ReadFile("../examples/analyze/sample.txt")
	require.NoError(t, err)
	for i, s := range append(texts, string(sample)) {
		for j, a := range []arnews.Analyzer{
			{},
			{Reference: time.Date(2019, 12, 7, 0, 0, 0, 0, time.UTC)},
			{Reference: time.Date(2019, 12, 7, 10, 30, 0, 0, time.FixedZone("", 3*60*60+30*60))},
			{Reference: time.Date(2019, 12, 7, 10, 30, 9, 0, time.FixedZone("", 2*60*60+9)), Layers: arnews.Dates},
			{Layers: arnews.Quotes},
			{Layers: arnews.Segments},
		} {
			doc, err := a.Analyze(context.Background(), s)
			require.NoError(t, err)
			raw, err := json.Marshal(doc)
			require.NoError(t, err)
			docs[fmt.Sprintf("text %d, analyzer %d", i, j)] = string(raw)
		}
	}
	return docs
}

func TestSchemaIsValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	meta, err := c.Compile("https://json-schema.org/draft/2020-12/schema")
	require.NoError(t, err)
	tree := readSchema(t)
	assert.NoError(t, meta.Validate(tree))
	assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", tree["$schema"])
}

// What is written is what the schema says, and nothing besides.
func TestDocumentsAreValid(t *testing.T) {
	published, exact := compile(t, readSchema(t)), compile(t, strict(readSchema(t)))
	for name, doc := range documents(t) {
		assert.NoError(t, validate(published, doc), name)
		assert.NoError(t, validate(exact, doc), name)
		checkPlaces(t, name, doc)
	}
}

// checkPlaces checks what a schema cannot say: spans lie in the text, in bytes
// and on the boundaries of characters, and hold the words that stand beside
// them; entities and blocks are there.
func checkPlaces(t *testing.T, name, raw string) {
	t.Helper()
	var doc struct {
		Text       string
		TextBase64 []byte
		Blocks     []any
		Entities   []any
	}
	require.NoError(t, json.Unmarshal([]byte(raw), &doc))
	text := doc.Text + string(doc.TextBase64)
	boundary := map[int]bool{len(text): true}
	for i := range text {
		boundary[i] = true
	}
	var walk func(v any, path string)
	walk = func(v any, path string) {
		switch v := v.(type) {
		case map[string]any:
			if s, ok := v["start"].(float64); ok {
				start, end := int(s), int(v["end"].(float64))
				ok := start <= end && boundary[start] && boundary[end]
				if assert.True(t, ok, "%s: %s: %d–%d", name, path, start, end) && !strings.HasPrefix(path, ".facts") {
					if words, ok := v["text"].(string); ok {
						assert.Equal(t, text[start:end], words, "%s: %s", name, path)
					} else if _, span := v["role"]; !span && strings.Contains(path, "dates") {
						assert.False(t, utf8.ValidString(text[start:end]), "%s: %s has no words", name, path)
					}
				}
			}
			if b, ok := v["block"].(float64); ok {
				assert.Less(t, int(b), max(len(doc.Blocks), 1), "%s: %s", name, path)
			}
			if e, ok := v["entity"].(float64); ok {
				assert.LessOrEqual(t, int(e), len(doc.Entities), "%s: %s", name, path)
			}
			for k, sub := range v {
				walk(sub, path+"."+k)
			}
		case []any:
			for i, sub := range v {
				walk(sub, fmt.Sprintf("%s[%d]", path, i))
			}
		}
	}
	var tree any
	require.NoError(t, json.Unmarshal([]byte(raw), &tree))
	walk(tree, "")
}

// The texts reach every field of the schema, or the strict test above says
// little. A tag comes from the caller, an id from a program.
func TestTextsReachEveryField(t *testing.T) {
	seen := map[string]bool{}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, sub := range v {
				seen[k] = true
				walk(sub)
			}
		case []any:
			for _, sub := range v {
				walk(sub)
			}
		}
	}
	for _, doc := range documents(t) {
		var tree any
		require.NoError(t, json.Unmarshal([]byte(doc), &tree))
		walk(tree)
	}
	for _, f := range fields(readSchema(t)) {
		if !slices.Contains([]string{"id", "tag"}, f) {
			assert.True(t, seen[f], "no text has the field %s", f)
		}
	}
}

// fields returns the names of all properties of a schema, sorted.
func fields(tree any) (names []string) {
	switch v := tree.(type) {
	case map[string]any:
		for k, sub := range v {
			if props, ok := sub.(map[string]any); ok && k == "properties" {
				for name := range props {
					names = append(names, name)
				}
			}
			names = append(names, fields(sub)...)
		}
	case []any:
		for _, sub := range v {
			names = append(names, fields(sub)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// small is a document with one of each, in which the tests below break things.
const small = `{"schema": "arnews/1", "text": "قال هدى: «نعم» أمس.", "reference": null, "published": null, "title": null,
 "authors": [], "source": null, "facts": {"headline": {"start": 0, "end": 6, "text": "قال", "block": 0, "confidence": 1}},
 "blocks": [{"start": 0, "end": 31, "role": "paragraph", "confidence": 0.5}],
 "sentences": [{"start": 0, "end": 31, "block": 0, "ending": "stop"}],
 "dates": [{"start": 24, "end": 30, "text": "أمس", "type": "DATE", "value": "2019-12-06", "grain": "day",
   "from": "2019-12-06T00:00:00Z", "to": "2019-12-07T00:00:00Z", "confidence": 1}],
 "quotes": [{"start": 17, "end": 23, "kind": "direct", "cue": {"start": 0, "end": 6}, "speaker": {"name": "هدى",
   "mention": {"start": 7, "end": 13}, "entity": 1}, "group": 0, "confidence": 0.9}],
 "entities": [{"name": "هدى", "kind": "person", "named": true, "mentions": [{"start": 7, "end": 13}]}]}`

func TestSchemaRefuses(t *testing.T) {
	s := compile(t, readSchema(t))
	require.NoError(t, validate(s, small))
	for _, c := range []struct{ what, old, new string }{
		{"another form", `"arnews/1"`, `"arnews/2"`},
		{"no form", `"schema": "arnews/1",`, ``},
		{"no text", `"text": "قال هدى: «نعم» أمس.",`, ``},
		{"text that is null", `"text": "قال هدى: «نعم» أمس."`, `"text": null`},
		{"text twice", `"reference"`, `"textBase64": "2A==", "reference"`},
		{"Base64 that is none", `"text": "قال هدى: «نعم» أمس."`, `"textBase64": "2A="`},
		{"no reference", `"reference": null,`, ``},
		{"a reference that is no day", `"reference": null`, `"reference": "أمس"`},
		{"an empty title", `"title": null`, `"title": ""`},
		{"authors that are null", `"authors": []`, `"authors": null`},
		{"an author that is a number", `"authors": []`, `"authors": [7]`},
		{"no facts", `"facts"`, `"fact"`},
		{"a headline without a block", `"text": "قال", "block": 0,`, `"text": "قال",`},
		{"no blocks", `"blocks"`, `"block"`},
		{"an unknown role", `"paragraph"`, `"advert"`},
		{"a role that is null", `"paragraph"`, `null`},
		{"a block without a start", `{"start": 0, "end": 31, "role"`, `{"end": 31, "role"`},
		{"a start below zero", `{"start": 0, "end": 31, "role"`, `{"start": -1, "end": 31, "role"`},
		{"an end that is a fraction", `{"start": 0, "end": 31, "role"`, `{"start": 0, "end": 31.5, "role"`},
		{"a start in words", `{"start": 0, "end": 31, "role"`, `{"start": "0", "end": 31, "role"`},
		{"too much confidence", `"confidence": 0.5`, `"confidence": 1.01`},
		{"confidence in words", `"confidence": 0.5`, `"confidence": "0.5"`},
		{"an unknown ending", `"stop"`, `"comma"`},
		{"an unknown type", `"DATE"`, `"date"`},
		{"no value", `"value": "2019-12-06",`, ``},
		{"an unknown grain", `"day"`, `"fortnight"`},
		{"an empty grain", `"day"`, `""`},
		{"a moment without a zone", `"2019-12-07T00:00:00Z"`, `"2019-12-07T00:00:00"`},
		{"a moment that is a day", `"2019-12-07T00:00:00Z"`, `"2019-12-07"`},
		{"a thirteenth month", `"2019-12-07T00:00:00Z"`, `"2019-13-07T00:00:00Z"`},
		{"an unknown kind", `"direct"`, `"shouted"`},
		{"no cue", `"cue": {"start": 0, "end": 6},`, ``},
		{"a speaker without a name", `"speaker": {"name": "هدى",`, `"speaker": {`},
		{"a speaker in words", `"speaker": {"name": "هدى",
   "mention": {"start": 7, "end": 13}, "entity": 1}`, `"speaker": "هدى"`},
		{"entity zero", `"entity": 1`, `"entity": 0`},
		{"no group", `"group": 0, `, ``},
		{"repaired that says no", `"group": 0`, `"group": 0, "repaired": false`},
		{"an unknown kind of entity", `"person"`, `"robot"`},
		{"no mentions", `, "mentions": [{"start": 7, "end": 13}]`, ``},
		{"a list for an object", `"facts": {`, `"facts": [], "fact": {`},
		{"an object for a list", `"sentences": [{"start": 0, "end": 31, "block": 0, "ending": "stop"}]`, `"sentences": {}`},
	} {
		broken := strings.Replace(small, c.old, c.new, 1)
		require.NotEqual(t, small, broken, c.what)
		require.True(t, json.Valid([]byte(broken)), "%s: %s", c.what, broken)
		assert.Error(t, validate(s, broken), c.what)
	}
}

// A reader passes over fields that it does not know; the schema does too.
func TestSchemaTakesNewFields(t *testing.T) {
	s := compile(t, readSchema(t))
	assert.NoError(t, validate(s, strings.Replace(small, `"role"`, `"mood": "calm", "role"`, 1)))
	assert.NoError(t, validate(s, strings.Replace(small, `{"schema"`, `{"id": {"a": 7}, "schema"`, 1)))
	assert.Error(t, validate(compile(t, strict(readSchema(t))), strings.Replace(small, `"role"`, `"mood": "calm", "role"`, 1)))
}

// The schema and the code have the same names.
func TestSchemaNamesEveryGrain(t *testing.T) {
	var grains []any
	for g := range dates.Grain(255) {
		if n := g.String(); n != "" {
			grains = append(grains, n)
		}
	}
	defs := readSchema(t)["$defs"].(map[string]any)
	date := defs["date"].(map[string]any)["properties"].(map[string]any)
	assert.Equal(t, grains, date["grain"].(map[string]any)["enum"])
}
