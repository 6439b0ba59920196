package arnews

import (
	"context"
	"time"

	"arnews.example/arnews/lexicon"
)

// DefaultMaxBytes is the longest text that an [Analyzer] takes whose MaxBytes
// is 0: 16 MiB, some thousand pages of a newspaper.
const DefaultMaxBytes = 16 << 20

// An Analyzer analyses texts. Its zero value works. It is safe for concurrent
// use as long as nobody changes its fields.
type Analyzer struct {
	// Reference is the time by which relative dates are resolved, the article's
	// publication as a rule; its day is taken in its own location, and at
	// midnight exactly it stands for a day without a known time. Zero stands
	// for the publication date that the text itself states; where it states
	// none, nothing is invented.
	Reference time.Time

	// Location is where days begin and times without a zone hold; nil stands
	// for the Reference's, and for UTC where there is none.
	Location *time.Location

	// Layers says what the Document is to hold; 0 stands for AllLayers. Layers
	// that these need run too.
	Layers Layers

	// MaxBytes is the length of the longest text taken: 0 stands for
	// DefaultMaxBytes, a negative number for no limit.
	MaxBytes int

	// Lexicon holds the word lists; nil stands for lexicon.Default.
	Lexicon *lexicon.Lexicon
}

// Analyze analyses the text s, which is UTF-8. Text never makes an error: it
// is the context's, a [*SizeError] or a [*ConfigError]. A context that is done
// ends the work between two layers, and inside the scan of a long text.
func (a *Analyzer) Analyze(ctx context.Context, s string) (*Document, error) {
	if err := a.check(s); err != nil {
		return nil, err
	}
	l := a.Lexicon
	if l == nil {
		l = lexicon.Default()
	}
	toks, err := scan(ctx, l, s)
	if err != nil {
		return nil, err
	}
	doc := &Document{Text: s}
	w := work{a: a, lex: l, s: s, toks: toks, want: a.layers(), doc: doc}
	for _, layer := range []func(){w.segments, w.findDates, w.findQuotes} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		layer()
	}
	doc.tidy()
	return doc, nil
}

// check returns what is wrong with the configuration or the text's length.
func (a *Analyzer) check(s string) error {
	limit := a.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	if limit > 0 && len(s) > limit {
		return &SizeError{len(s), limit}
	}
	if a.Layers&^AllLayers != 0 {
		return &ConfigError{"Layers", a.Layers, "no such layer"}
	}
	if y := a.Reference.Year(); y < 1 || y > 9999 {
		return &ConfigError{"Reference", a.Reference, "the year is outside 1–9999"}
	}
	return nil
}

func (a *Analyzer) layers() Layers {
	if a.Layers == 0 {
		return AllLayers
	}
	return a.Layers
}
