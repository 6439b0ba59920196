package export_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/export"
	"arnews.example/arnews/text"
)

func TestHijriCells(t *testing.T) {
	doc := analysed("عام 1441 هـ، وفي رمضان 1440 هـ، ويوم 15 رمضان 1441 هـ. وصل أمس.", arnews.Dates)
	var b strings.Builder
	require.NoError(t, export.CSV{}.WriteDates(&b, doc))
	var got []string
	for _, r := range readCSV(t, b.String(), ',') {
		got = append(got, r["hijri"])
	}
	assert.Equal(t, []string{"1441", "1440-09", "1441-09-15", ""}, got)
}

// A quotation over two paragraphs has a part in each, also where CRLF, a tab
// or a line separator parts them.
func TestBratParts(t *testing.T) {
	doc := &arnews.Document{Text: "قال: «أ ب \r\n\r\n\tج\u2028 د»."}
	doc.Quotes = analysed("قال: «نعم».", arnews.AllLayers).Quotes[:1]
	start := strings.Index(doc.Text, "أ")
	doc.Quotes[0].Span = text.Span{Start: start, End: strings.Index(doc.Text, "»")}
	doc.Quotes[0].Speaker.Name = "هدى\r\n\tالمنصوري\u2028"
	var b strings.Builder
	require.NoError(t, export.Brat{Layers: arnews.Quotes}.WriteAnnotations(&b, doc))
	assert.Equal(t, "T1\tquote-direct 6 9;15 16;18 19\tأ ب ج د\n"+
		"#1\tAnnotatorNotes T1\tهدى المنصوري\n"+
		"T2\tcue 0 3\tقال\n"+
		"R1\treported-by Arg1:T1 Arg2:T2\n", b.String())
}

func TestFormulas(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+5": "'+5", "-5": "'-5", "@a": "'@a", " \t=1": "' \t=1", "\u200F-1": "'\u200F-1", "＝1": "'＝1",
		"'=1": "''=1", "''=1": "'''=1", "'نعم'": "'نعم'", "5-3": "5-3", "نعم=لا": "نعم=لا", "'": "'", " ": " ",
	} {
		doc := &arnews.Document{}
		doc.Quotes = analysed("قال: «نعم».", arnews.AllLayers).Quotes[:1]
		doc.Quotes[0].Span, doc.Quotes[0].Cue = text.Span{}, text.Span{}
		doc.Quotes[0].Speaker.Name = cell
		var b strings.Builder
		require.NoError(t, export.CSV{}.WriteQuotes(&b, doc))
		got := readCSV(t, b.String(), ',')[0]["speaker"]
		assert.Equal(t, want, got)
		assert.Equal(t, cell, unguarded(got))
	}
}

func TestTableOptions(t *testing.T) {
	doc := analysed("أمس", arnews.Dates)
	var b strings.Builder
	require.NoError(t, export.CSV{BOM: true, ID: "a;b", Comma: ';'}.WriteDates(&b, doc))
	require.NoError(t, export.CSV{BOM: true, ID: "c", Comma: ';', NoHeader: true}.WriteDates(&b, doc))
	lines := strings.Split(b.String(), "\n")
	require.Len(t, lines, 4)
	assert.True(t, strings.HasPrefix(lines[0], "\uFEFFid;start;"), lines[0])
	assert.True(t, strings.HasPrefix(lines[1], `"a;b";0;6;`), lines[1])
	assert.True(t, strings.HasPrefix(lines[2], "c;0;6;"), lines[2])
}

// The IRIs that nobody gave are the same for the same text, and others for
// another.
func TestIRIs(t *testing.T) {
	ids := func(x export.WebAnnotation, s string) (string, string) {
		var b strings.Builder
		require.NoError(t, x.Write(&b, analysed(s, arnews.AllLayers)))
		id := strings.Split(strings.Split(b.String(), `"id": "`)[1], `"`)[0]
		source := strings.Split(strings.Split(b.String(), `"source":"`)[1], `"`)[0]
		return id, source
	}
	id, source := ids(export.WebAnnotation{}, "خبر")
	assert.Regexp(t, `^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, id)
	assert.Equal(t, "ni:///sha-256;RBhVkMWpXTQA5wJa2nFp1NedzF5j3qZ6CztXsdMPNNc", source, "printf خبر | sha256sum, in base64url")
	again, _ := ids(export.WebAnnotation{}, "خبر")
	assert.Equal(t, id, again)
	other, otherSource := ids(export.WebAnnotation{}, "خبر ثان")
	assert.NotEqual(t, id, other)
	assert.NotEqual(t, source, otherSource)
	placed, _ := ids(export.WebAnnotation{Source: "https://news.example/7"}, "خبر")
	assert.NotEqual(t, id, placed)
}

func TestLayers(t *testing.T) {
	doc := analysed(page, arnews.AllLayers)
	for _, l := range []arnews.Layers{arnews.Segments, arnews.Dates, arnews.Quotes, arnews.Dates | arnews.Quotes} {
		var only arnews.Document
		only.Text = doc.Text
		if l&arnews.Segments != 0 {
			only.Blocks = doc.Blocks
		}
		if l&arnews.Dates != 0 {
			only.Dates = doc.Dates
		}
		if l&arnews.Quotes != 0 {
			only.Quotes = doc.Quotes
		}
		var got, want strings.Builder
		require.NoError(t, export.WebAnnotation{Layers: l}.Write(&got, doc))
		require.NoError(t, export.WebAnnotation{}.Write(&want, &only))
		assert.Equal(t, want.String(), got.String())
		got.Reset()
		want.Reset()
		require.NoError(t, export.Brat{Layers: l}.WriteAnnotations(&got, doc))
		require.NoError(t, export.Brat{}.WriteAnnotations(&want, &only))
		assert.Equal(t, want.String(), got.String())
	}
}

// annotation.conf declares the names of every role, kind, type and mod that
// the packages know.
func TestBratConfigIsComplete(t *testing.T) {
	var b strings.Builder
	require.NoError(t, export.Brat{}.WriteConfig(&b))
	for _, c := range []struct{ file, of, prefix string }{
		{"../segment/segment.go", "Role", "\tblock-"},
		{"../quotes/quotes.go", "Kind", "\tquote-"},
		{"../dates/date.go", "Type", "\t"},
	} {
		names := constants(t, c.file, c.of)
		require.Greater(t, len(names), 3, c.file)
		for _, n := range names {
			assert.Contains(t, b.String(), c.prefix+n+"\n")
		}
	}
	_, values, _ := strings.Cut(b.String(), "Value:")
	var mods []string
	for m := range dates.Mod(255) {
		if n := m.String(); n != "" {
			mods = append(mods, n)
		}
	}
	for _, n := range mods {
		assert.Contains(t, strings.Split(strings.TrimSpace(values), "|"), n)
	}
}

// constants returns the values of the string constants of a type.
func constants(t *testing.T, file, of string) (values []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	require.NoError(t, err)
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			if id, ok := v.Type.(*ast.Ident); !ok || id.Name != of {
				continue
			}
			value, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			values = append(values, value)
		}
	}
	return values
}
