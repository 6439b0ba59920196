package arnews

import (
	"context"
	"strings"

	"arnews.example/arnews/lexicon"
)

// stride is how many bytes are scanned between two looks at the context.
const stride = 256 << 10

// scan returns the tokens of s. Long texts are scanned piece by piece, so
// that a context that is done ends the scan soon; a piece ends after a space
// or line feed, which no token goes across.
func scan(ctx context.Context, lex *lexicon.Lexicon, s string) ([]lexicon.Token, error) {
	if lex == nil {
		lex = lexicon.Default()
	}
	// Newspaper text has a token for about ten bytes.
	toks := make([]lexicon.Token, 0, min(len(s), stride)/8)
	for off := 0; off < len(s); {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		end := cut(s, off)
		n := len(toks)
		toks = lex.Scan(toks, s[off:end])
		for i := range toks[n:] {
			toks[n+i].Span = toks[n+i].Span.Shift(off)
		}
		off = end
	}
	return toks, nil
}

// cut returns where the piece of s that starts at off ends.
func cut(s string, off int) int {
	if len(s)-off <= stride {
		return len(s)
	}
	if i := strings.IndexAny(s[off+stride:], " \n"); i >= 0 {
		return off + stride + i + 1
	}
	return len(s)
}
