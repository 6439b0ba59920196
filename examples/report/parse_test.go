package main

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

// render returns the page of the articles.
func render(t testing.TB, lang string, as ...articles.Article) string {
	t.Helper()
	w, err := wordsOf(lang)
	require.NoError(t, err)
	p := newPage(w)
	for _, a := range as {
		an := arnews.Analyzer{Reference: a.Ref, MaxBytes: -1}
		doc, err := an.Analyze(t.Context(), a.Text)
		require.NoError(t, err)
		p.add(a, doc)
	}
	var b strings.Builder
	require.NoError(t, p.render(&b))
	return b.String()
}

func named(name, text string) articles.Article {
	return articles.Article{Place: articles.Place{File: name}, Text: text}
}

// sampleArticles returns the articles that the command shows without a FILE.
func sampleArticles(t testing.TB) (as []articles.Article) {
	t.Helper()
	for a, err := range input(nil, nil) {
		require.NoError(t, err)
		as = append(as, a)
	}
	return as
}

// An elem is an element of the page.
type elem struct {
	Name   string
	Attr   map[string]string
	Parent *elem
	Kids   []*elem // elements and text
	Text   string  // of a text, whose Name is ""
}

var ownCode = regexp.MustCompile(`(?s)(<style>).*?(</style>)|(<script>).*?(</script>)`)

// parse reads a page with a reader that allows no error: the page is
// well-formed XML too, but for its own style sheet and script. Whatever an
// article could break, it would find.
func parse(t testing.TB, page string) *elem {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(ownCode.ReplaceAllString(page, "$1$2$3$4")))
	root := &elem{}
	at := root
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.Same(t, root, at)
			return root
		}
		require.NoError(t, err)
		switch tok := tok.(type) {
		case xml.StartElement:
			e := &elem{Name: tok.Name.Local, Attr: map[string]string{}, Parent: at}
			for _, a := range tok.Attr {
				require.NotContains(t, e.Attr, a.Name.Local, "twice in one element")
				e.Attr[a.Name.Local] = a.Value
			}
			at.Kids = append(at.Kids, e)
			at = e
		case xml.EndElement:
			at = at.Parent
		case xml.CharData:
			at.Kids = append(at.Kids, &elem{Text: string(tok), Parent: at})
		case xml.Comment, xml.ProcInst:
			require.Fail(t, "the page has neither comments nor instructions", "%s", tok)
		}
	}
}

// all returns the elements in e for which ok holds, in order.
func (e *elem) all(ok func(*elem) bool) (found []*elem) {
	if e.Name != "" && ok(e) {
		found = append(found, e)
	}
	for _, k := range e.Kids {
		found = append(found, k.all(ok)...)
	}
	return found
}

// class returns the elements that have all these classes.
func (e *elem) class(names string) []*elem {
	return e.all(func(e *elem) bool {
		has := strings.Fields(e.Attr["class"])
		return !slices.ContainsFunc(strings.Fields(names), func(n string) bool { return !slices.Contains(has, n) })
	})
}

func (e *elem) named(names ...string) []*elem {
	return e.all(func(e *elem) bool { return slices.Contains(names, e.Name) })
}

// text returns the text in e, without what stands in elements of these classes.
func (e *elem) text(without ...string) string {
	for _, w := range without {
		if slices.Contains(strings.Fields(e.Attr["class"]), w) {
			return ""
		}
	}
	s := e.Text
	for _, k := range e.Kids {
		s += k.text(without...)
	}
	return s
}

// line is the text in one line.
func (e *elem) line() string { return strings.Join(strings.Fields(e.text()), " ") }

func lines(es []*elem) (s []string) {
	for _, e := range es {
		s = append(s, e.line())
	}
	return s
}
