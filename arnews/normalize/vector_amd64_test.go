//go:build goexperiment.simd && amd64

package normalize

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The vector loop folds as the fast loop does, and stops where that stops.
func TestVectorsAgreeWithFastLoop(t *testing.T) {
	pieces := []string{
		"قال", "ا", "أُ", "ّ", "ـ", "٣", "٪", "،", " ", " ", "\n", "x", "\x00", "\x01", "«", "»", "\u00a0", "\u00ad", "é", "\u0080",
		"“", "”", "–", "…", "\u200f", "\u200c", "\u200d", "\u202b", "\u2009", "\u2060", "€", "گ", "ی", "ۀ", "ۖ", "۴", "\u0654",
		"\ufeff", "ﻻ", "東", "👩", "\xd8", "\xc2", "\xe2", "\xe2\x80", "\xe2\x81\x81", "\x80", "\xbf", "\xff", "\xda", "\xc0\x80",
	}
	r := rand.New(rand.NewPCG(3, 5))
	forms := []Form{Display, Match, Search, Lucene, ML &^ (Spacing | Elongation), QuotationMarks, Invisible, LookAlikes | TehMarbuta, 0}
	for range 20_000 {
		f := forms[r.IntN(len(forms))]
		vector := f.table()
		fast := *vector
		fast.vectors.on = false
		var b strings.Builder
		kinds := 1 + r.IntN(len(pieces))
		for n := r.IntN(150); n > 0; n-- {
			if r.IntN(4) > 0 {
				b.WriteString(pieces[r.IntN(5)])
			} else {
				b.WriteString(pieces[r.IntN(kinds)])
			}
		}
		s := b.String()
		room := r.IntN(2*len(s) + 70)
		starts := []int{}
		for i := range s {
			starts = append(starts, i)
		}
		for n := 0; n < len(starts); n += 1 + r.IntN(40) {
			i := starts[n]
			want, at := fast.fast(make([]byte, 3, 3+room), s, i, len(s))
			got, end := vector.fast(make([]byte, 3, 3+room), s, i, len(s))
			require.Equal(t, at, end, "%s of %+q from %d", f.Name(), s, i)
			require.Equal(t, want, got, "%s of %+q from %d", f.Name(), s, i)
		}
		require.Equal(t, fast.clean(s), vector.clean(s), "%s of %+q", f.Name(), s)
	}
}
