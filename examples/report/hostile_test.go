package main

import (
	"encoding/json"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/examples/internal/articles"
)

// Words that would be more than words in a page that is not careful.
var attacks = []string{
	`<script>document.title='hit'</script>`,
	`</script><script>document.title='hit'</script>`,
	`</style><img src=x onerror=alert(1)>`,
	`"><img src=x onerror=alert(1)>`,
	`' autofocus onfocus=alert(1) x='`,
	`" onmouseover="alert(1)`,
	`--><svg onload=alert(1)>`,
	`<!--`, `]]>`, `<![CDATA[`, `<?php ?>`,
	`</p></div></main></body></html>`,
	`<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">`,
	`&lt;b&gt; &amp;lt; &#x3C;b&#x3E; &nbsp;`,
	`{{.CSS}} {{template "page"}} ${alert(1)}`,
	`javascript:alert(1)`,
	`<a href="//example.org/">`,
	`<bdo dir=rtl></bdi></q></time>`,
	"a\x00b<scr\x00ipt>",
	"\xff\xfe<\xc0\xbcscript\xc0\xbe>",
	"\ufffe\uffff\U0001fffe",
	"\u202e\u202b\u2067\u2066\u2068 abc",
	"\u2069\u2069\u202c\u202c",
	"\x1b[31m\x07\x08\x7f\u0085\u2028\u2029\v\f",
	"\U000e0041\U000e0042\U000e007f",
}

// hostile is an article that says s wherever words end up on the page: in the
// headline, in a date line, in names, quotations and titles.
func hostile(s string) string {
	return "عنوان " + s + " للخبر اليوم\n\n" +
		"كتب: سامي " + s + " الحداد\n" +
		"نشر في: السبت 7 ديسمبر 2019\n\n" +
		"قال وزير " + s + " التعليم سامي الحداد يوم 5 " + s + " مايو 2018 في مؤتمر: «لن نقبل " + s + " بهذا منذ أمس».\n\n" +
		"وأكدت المديرة ليلى منصور أن المدرسة " + s + " ستفتح \"بعد " + s + " العيد\" يوم الأحد المقبل.\n\n" +
		"• بند " + s + " أول\n• بند ثان\n\n" + s + "\n\nالمصدر: " + s + "\n"
}

// shape lists the elements of a page with the names of their attributes, each
// once.
func shapeOf(root *elem) (s []string) {
	seen := map[string]bool{}
	for _, e := range root.all(func(*elem) bool { return true }) {
		names := []string{}
		for n := range e.Attr {
			names = append(names, n)
		}
		sort.Strings(names)
		if k := e.Name + " " + strings.Join(names, " "); !seen[k] {
			seen[k] = true
			s = append(s, k)
		}
	}
	return s
}

func TestHostile(t *testing.T) {
	// All that pages are made of.
	allowed := map[string]bool{}
	for _, in := range []string{hostile("كبير"), hostile("\u202e"), "", "\u202e2020"} {
		for _, k := range shapeOf(parse(t, render(t, "ar", named("x", in), named("y", in)))) {
			allowed[k] = true
		}
	}
	for _, a := range sampleArticles(t) {
		for _, k := range shapeOf(parse(t, render(t, "ar", a))) {
			allowed[k] = true
		}
	}
	for _, s := range attacks {
		in := named(s, hostile(s))
		in.Title, in.Source, in.Encoding = s, s, s
		in.ID, _ = json.Marshal(s)
		bare := articles.Article{Text: s, Title: s, ID: in.ID}
		html := render(t, "ar", in, bare)
		root := parse(t, html)
		for _, k := range shapeOf(root) {
			assert.True(t, allowed[k], "%q makes the element %q", s, k)
		}
		assert.Equal(t, 1, strings.Count(html, "<script"), s)
		assert.Equal(t, 1, strings.Count(html, "</script"), s)
		assert.Len(t, root.named("h1"), 1)
		inert(t, html)
		wholeText(t, hostile(s))
	}
}

// inert asserts that a page holds nothing that acts unseen.
func inert(t testing.TB, html string) {
	t.Helper()
	require.True(t, utf8.ValidString(html))
	for _, r := range html {
		if unicode.In(r, unicode.Bidi_Control) && r > 0x200F && r != 0x061C || unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0xE0000 {
			require.Failf(t, "a character that acts", "%U", r)
		}
	}
}

// Strings of the article that stand beside words of the page are isolated:
// what they end with turns nothing around them.
func TestIsolation(t *testing.T) {
	html := render(t, "ar", named("news.txt", hostile("abc (")), named("x", hostile("abc (")))
	root := parse(t, html)
	var within func(e *elem) bool
	within = func(e *elem) bool {
		return e != nil && (e.Name == "bdi" || e.Name == "tspan" || e.Name == "title" || e.Name == "th" || e.Attr["class"] != "" && strings.HasPrefix(e.Attr["class"], "block") || within(e.Parent))
	}
	n := 0
	var walk func(e *elem)
	walk = func(e *elem) {
		if strings.Contains(e.Text, "abc (") {
			n++
			assert.True(t, within(e.Parent), "%q in %s", e.Text, e.Parent.Name)
		}
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(root)
	assert.Greater(t, n, 20)
}

func TestChips(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"خبر", "خبر"},
		{"a\u202eb", "a[RLO]b"},
		{"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "[LRE][RLE][PDF][LRO][RLO][LRI][RLI][FSI][PDI]"},
		{"a\x00\x00\x00b", "a[NUL×3]b"},
		{"\x00\u202e\x00", "[NUL][RLO][NUL]"},
		{"a\xff\xfeb", "a[�×2]b"},
		{"a\ufffdb", "a\ufffdb"}, // the character itself is text
		{"\x1b[0m", "[U+001B][0m"},
		{"\ufffe", "[U+FFFE]"},
		{"\U0001fffe\U000e0041", "[U+1FFFE][U+E0041]"},
		{"سطر\r\nآخر\u2028ثالث\u0085رابع", "سطر\n\nآخر\nثالث\nرابع"},
		{"نصف\u200cمسافة \u200fو\u200e\u061c \u00adو\u200b\ufeff", "نصف\u200cمسافة \u200fو\u200e\u061c \u00adو\u200b\ufeff"},
		{"", ""},
	} {
		var b strings.Builder
		for _, n := range appendText(nil, c.in) {
			if n.Chip != nil {
				b.WriteString("[" + n.Chip.Text() + "]")
			} else {
				b.WriteString(n.Text)
			}
		}
		assert.Equal(t, c.want, b.String(), "%q", c.in)
	}
}

func TestHiddenNote(t *testing.T) {
	root := parse(t, render(t, "ar", named("x", "قال الوزير\u202e أمس\x00\x00 إن \u2067المدرسة\xff مفتوحة.")))
	assert.Equal(t, []string{"RLO", "NUL×2", "RLI", "�"}, lines(root.class("chip")))
	require.Len(t, root.class("note"), 1)
	assert.Contains(t, root.class("note")[0].line(), "5 محارف خفية")
	assert.Len(t, root.all(func(e *elem) bool { return e.Attr["data-toggle"] == "hidden" }), 1)

	root = parse(t, render(t, "ar", named("x", "قال الوزير أمس إن المدرسة مفتوحة.")))
	assert.Empty(t, root.class("note"))
	assert.Empty(t, root.all(func(e *elem) bool { return e.Attr["data-toggle"] == "hidden" }))
}

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"  خبر \n\t عاجل ", 20, "خبر عاجل"},
		{"خبر\u202e عاجل\x00", 20, "خبر عاجل"},
		{"خبر عاجل", 3, "خبر…"},
		{"خبر عاجل", 8, "خبر عاجل"},
		{"خبر عاجل جدا", 8, "خبر عاجل…"},
		{"خبر عاجل جدا", 9, "خبر عاجل…"},
		{"خبر عاجل جدا", 10, "خبر عاجل…"},
		{"خبر عاجل جدا", 6, "خبر…"},
		{"  عاجل", 2, "عا…"},
		{"\u202e", 3, ""},
		{"a\xffb", 3, "ab"},
		{"\ufffd", 3, "\ufffd"},
	} {
		assert.Equal(t, c.want, plain(c.in, c.limit), "%q", c.in)
	}
}

var fuzzAllowed = regexp.MustCompile(`^(html|head|meta|title|style|body|a|header|p|h1|h2|h3|span|div|button|main|article|aside|section|dl|dt|dd|bdi|svg|line|text|tspan|g|circle|rect|path|table|thead|tbody|tr|th|td|q|time|code|footer|script)$`)

func FuzzPage(f *testing.F) {
	for _, s := range attacks {
		f.Add(s)
		f.Add(hostile(s))
	}
	f.Fuzz(func(t *testing.T, s string) {
		html := render(t, "ar", named(s, s))
		inert(t, html)
		for _, e := range parse(t, html).all(func(*elem) bool { return true }) {
			require.Regexp(t, fuzzAllowed, e.Name)
		}
		wholeText(t, s)
	})
}
