package main

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

//go:embed web
var web embed.FS

// A page is what the templates in the folder web show.
type page struct {
	words
	Articles []*article
	Layers   []layer
	// Quotes, Dates and Speakers are the sums over all articles.
	Quotes, Dates, Speakers int

	CSS    template.CSS
	JS     template.JS
	Policy string // the Content-Security-Policy
}

func newPage(w words) *page {
	css, js := mustRead("style.css"), mustRead("script.js")
	return &page{
		words: w,
		CSS:   template.CSS(css),
		JS:    template.JS(js),
		Policy: "default-src 'none'; style-src " + hash(css) + "; script-src " + hash(js) +
			"; base-uri 'none'; form-action 'none'",
	}
}

func mustRead(name string) string {
	b, err := web.ReadFile("web/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(b)
}

// hash is how a Content-Security-Policy names a script or style sheet.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// add puts an analysed article at the end of the page.
func (p *page) add(in articles.Article, doc *arnews.Document) {
	a := newArticle("a"+strconv.Itoa(len(p.Articles)+1), in, doc, p.words)
	p.Articles = append(p.Articles, a)
	p.Quotes += a.NQuotes
	p.Dates += len(a.Dates)
	p.Speakers += a.NSpeakers
}

// render writes the page.
func (p *page) render(w io.Writer) error {
	t, err := template.New("").Funcs(p.funcs()).ParseFS(web, "web/*.gohtml")
	if err != nil {
		return err
	}
	p.Layers = layersOf(p.Articles)
	return t.ExecuteTemplate(w, "page", p)
}
