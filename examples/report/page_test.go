package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSelfContained(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		html := render(t, lang, sampleArticles(t)...)
		for _, e := range parse(t, html).all(func(*elem) bool { return true }) {
			assert.NotContains(t, []string{"link", "img", "iframe", "object", "embed", "base", "form", "audio", "video", "image", "use"}, e.Name)
			for name, value := range e.Attr {
				assert.NotContains(t, []string{"src", "srcset", "action", "style", "background", "ping"}, name)
				assert.False(t, strings.HasPrefix(name, "on"), name)
				if name == "href" {
					assert.True(t, strings.HasPrefix(value, "#"), value)
				}
			}
		}
		code := strings.Join(ownCode.FindAllString(html, -1), "")
		for _, s := range []string{"url(", "@import", "http:", "https:", "fetch(", "import(", "eval(", "innerHTML", "document.write"} {
			assert.NotContains(t, code, s)
		}
		assert.NotRegexp(t, `(?i)https?://`, html)
	}
}

// The policy names the script and the style sheet that stand in the page, and
// allows nothing else.
func TestPolicy(t *testing.T) {
	html := render(t, "ar", sampleArticles(t)...)
	root := parse(t, html)
	metas := root.all(func(e *elem) bool { return e.Attr["http-equiv"] == "Content-Security-Policy" })
	require.Len(t, metas, 1)
	script := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindStringSubmatch(html)
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(html)
	require.NotNil(t, script)
	require.NotNil(t, style)
	assert.Equal(t, "default-src 'none'; style-src "+hash(style[1])+"; script-src "+hash(script[1])+
		"; base-uri 'none'; form-action 'none'", metas[0].Attr["content"])
	assert.Equal(t, "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='", hash("abc")) // of FIPS 180-4
	assert.Less(t, strings.Index(html, "Content-Security-Policy"), strings.Index(html, "<style>"), "it holds for what follows")
}

// What points at an element finds it, and every element has an id of its own.
func TestReferences(t *testing.T) {
	root := parse(t, render(t, "ar", sampleArticles(t)...))
	ids := map[string]*elem{}
	for _, e := range root.all(func(e *elem) bool { return e.Attr["id"] != "" }) {
		assert.NotContains(t, ids, e.Attr["id"])
		ids[e.Attr["id"]] = e
	}
	pointed := 0
	for _, e := range root.all(func(*elem) bool { return true }) {
		for _, name := range []string{"aria-labelledby", "aria-describedby", "data-tip", "href"} {
			if v, ok := e.Attr[name]; ok {
				for _, id := range strings.Fields(v) {
					pointed++
					assert.Contains(t, ids, strings.TrimPrefix(id, "#"), name)
				}
			}
		}
		if v := e.Attr["aria-describedby"]; v != "" {
			assert.Equal(t, "tooltip", ids[v].Attr["role"])
			assert.Contains(t, ids[v].Attr, "hidden")
			assert.NotEmpty(t, ids[v].line())
		}
	}
	assert.Greater(t, pointed, 100)
}

// The page has the frame that screen readers go by.
func TestFrame(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		root := parse(t, render(t, lang, sampleArticles(t)...))
		html := root.named("html")[0]
		assert.Equal(t, lang, html.Attr["lang"])
		assert.Equal(t, map[string]string{"ar": "rtl", "en": "ltr"}[lang], html.Attr["dir"])
		for _, name := range []string{"main", "nav", "h1", "title", "footer"} {
			assert.Len(t, root.named(name), 1, name)
		}
		for _, e := range root.class("text") {
			assert.Equal(t, "ar", e.Attr["lang"])
			assert.Equal(t, "rtl", e.Attr["dir"])
		}
		for _, e := range root.named("article", "aside", "section") {
			if e.Attr["class"] != "facts" && e.Attr["class"] != "time" && e.Attr["class"] != "bar" {
				assert.NotEmpty(t, e.Attr["aria-labelledby"], e.Name)
			}
		}
		assert.Len(t, root.named("h2"), 3)
		level := 1
		for _, h := range root.named("h1", "h2", "h3") {
			now := int(h.Name[1] - '0')
			assert.LessOrEqual(t, now, level+1, "a heading's level is left out before %s", h.line())
			level = now
		}
		for _, b := range root.named("button") {
			assert.Contains(t, []string{"true", "false"}, b.Attr["aria-pressed"])
			assert.Equal(t, "button", b.Attr["type"])
			assert.NotEmpty(t, b.line())
		}
		assert.Len(t, root.all(func(e *elem) bool { return e.Attr["data-toggle"] != "" }), 6)
		for _, e := range root.all(func(e *elem) bool { return e.Attr["tabindex"] == "0" }) {
			assert.NotEmpty(t, e.Attr["aria-describedby"], "the keyboard stops at what has something to say")
		}
	}
}

// The blocks hold the text of the article, all of it.
func TestTextIsWhole(t *testing.T) {
	for _, a := range sampleArticles(t) {
		wholeText(t, a.Text)
	}
	wholeText(t, "سطر أول\r\nوسطر ثان قال فيه الوزير سامي الحداد: \"لن\u202E نتأخر\x00 عن 5 مايو\u2069 2020\".\r\n\r\nخاتمة \xff\xfe قصيرة.")
}

func wholeText(t testing.TB, s string) {
	t.Helper()
	root := parse(t, render(t, "ar", named("x", s)))
	var got []string
	for _, b := range root.class("block") {
		if rows := b.named("td"); len(rows) > 0 {
			got = append(got, lines(rows)...)
			continue
		}
		got = append(got, b.text("role", "chip"))
	}
	var kept strings.Builder // what no chip stands for
	for _, n := range appendText(nil, s) {
		kept.WriteString(n.Text)
	}
	assert.Equal(t, letters(kept.String()), letters(strings.Join(got, "\n")))
}

// letters leaves out white space, which a paragraph's end may be.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// Where the sample says what is right, the page says so.
func TestSample(t *testing.T) {
	root := parse(t, render(t, "ar", sampleArticles(t)[0]))
	assert.Equal(t, "مكتبة طرابلس القديمة تفتح أبوابها بعد ثلاثين عاما من الصمت", root.named("title")[0].line())
	assert.Equal(t, []string{"عنوان مكتبة طرابلس القديمة تفتح أبوابها بعد ثلاثين عاما من الصمت"}, lines(root.named("h2")))

	dates := root.class("text")[0].class("date")
	inQuote := 0
	for _, d := range dates {
		for p := d.Parent; p != nil; p = p.Parent {
			if p.Name == "q" && strings.Contains(p.Attr["class"], "direct") {
				inQuote++
			}
		}
	}
	assert.GreaterOrEqual(t, inQuote, 3, "dates inside quotations stand inside them")

	var day *elem
	for _, d := range dates {
		if d.line() == "3 نيسان 2015" {
			day = d
		}
	}
	require.NotNil(t, day)
	assert.Equal(t, "time", day.Name)
	assert.Equal(t, "2015-04-03", day.Attr["datetime"])
	tip := root.all(func(e *elem) bool { return e.Attr["id"] == day.Attr["aria-describedby"] })[0].line()
	for _, want := range []string{"الجمعة 3 أبريل 2015", "14 جمادى الآخرة 1436 هـ (بتقويم أم القرى)", "2015-04-03", "النوع تاريخ", "الدقة يوم", "القاعدة date"} {
		assert.Contains(t, tip, want)
	}

	q := root.class("quote direct")[0]
	tip = root.all(func(e *elem) bool { return e.Attr["id"] == q.Attr["aria-describedby"] })[0].line()
	for _, want := range []string{"هالة العلي", "قول مباشر", "فعل القول قالت", "القاعدة", "الثقة"} {
		assert.Contains(t, tip, want)
	}

	said := root.class("said")[0]
	speakers := lines(said.all(func(e *elem) bool { return e.Attr["role"] == "rowheader" }))
	assert.Contains(t, speakers, "هالة العلي شخص")
	assert.Contains(t, speakers, "سليم حيدر شخص")
	assert.Contains(t, speakers, "فؤاد الأيوبي شخص")

	assert.Contains(t, lines(root.class("facts")[0].named("dd")), "السبت 21 سبتمبر 2019")
	published := root.class("published")
	require.Len(t, published, 1)
	assert.Contains(t, published[0].line(), "السبت 21 سبتمبر 2019")
}

// A quotation over two paragraphs is one: the keyboard stops at it once.
func TestQuoteOverParagraphs(t *testing.T) {
	root := parse(t, render(t, "ar", sampleArticles(t)[0]))
	var parts []*elem
	for _, q := range root.class("quote") {
		if strings.Contains(q.line(), "أكلت الرطوبة") || strings.Contains(q.line(), "لا يدخلها هواء") {
			parts = append(parts, q)
		}
	}
	require.Len(t, parts, 2)
	assert.Equal(t, parts[0].Attr["data-tip"], parts[1].Attr["data-tip"])
	assert.Equal(t, "0", parts[0].Attr["tabindex"])
	assert.NotContains(t, parts[1].Attr, "tabindex")
	assert.NotContains(t, parts[1].Attr, "id")
}

func TestEmpty(t *testing.T) {
	root := parse(t, render(t, "ar", named("empty.txt", " \n")))
	assert.Equal(t, []string{"لا نص في هذا الملف.", "لا تواريخ محسومة في هذا النص.", "لا أقوال منسوبة في هذا النص.", "لا تواريخ في هذا النص."},
		lines(root.class("none")))
	assert.Equal(t, []string{"empty.txt"}, lines(root.named("h2")))
	assert.Empty(t, root.named("nav"), "one article needs no list")
}

// Latin lines run from the left, also inside an Arabic page.
func TestDirection(t *testing.T) {
	assert.Equal(t, "ltr", direction("Leave a Reply * 12"))
	assert.Equal(t, "rtl", direction("BBC عربي"))
	assert.Equal(t, "rtl", direction("12/5/2020"))
	assert.Equal(t, "rtl", direction(""))
	assert.Equal(t, "rtl", direction("ﻻ A"))
}
