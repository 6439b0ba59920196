// Package arnews analyses Arabic news text: one call gives a page's
// structure, its dates and its quotations.
package arnews

import (
	"context"
	"time"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/segment"
)

// DefaultMaxBytes is the longest text that an Analyzer takes whose MaxBytes
// is 0: 16 MiB, some thousand pages of a newspaper.
const DefaultMaxBytes = 16 << 20

// An Analyzer analyses texts. Its zero value works. It is safe for concurrent
// use as long as nobody changes its fields.
type Analyzer struct {
	// Reference is the day against which «أمس» and its like are resolved, the
	// day of publication as a rule. Zero stands for the publication date that
	// the text itself states; where it states none, nothing is invented.
	Reference time.Time

	// Location is where the day of the reference is taken and where a
	// time without a zone holds. Nil stands for the reference's own.
	Location *time.Location

	// Layers says what the Document is to hold; 0 stands for AllLayers.
	Layers Layers

	// MaxBytes is the length of the longest text taken: 0 stands for
	// DefaultMaxBytes, a negative number for no limit.
	MaxBytes int

	// Lexicon holds the word lists; nil stands for lexicon.Default.
	Lexicon *lexicon.Lexicon
}

// Analyze analyses the text s, which is UTF-8. Text never makes an error: it
// is the context's, a [*SizeError] or a [*ConfigError].
func (a *Analyzer) Analyze(ctx context.Context, s string) (*Document, error) {
	toks, err := scan(ctx, a.Lexicon, s)
	if err != nil {
		return nil, err
	}
	d := &Document{Text: s}
	seg := segment.Finder{Reference: a.Reference, Location: a.Location, Lexicon: a.Lexicon}
	d.Result = seg.Tokens(s, toks)
	d.tidy()
	return d, nil
}
