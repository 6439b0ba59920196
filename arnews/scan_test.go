package arnews

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"arnews.example/arnews/lexicon"
)

// A text scanned in pieces has the tokens of the text scanned at once.
func TestScanInPieces(t *testing.T) {
	texts := map[string]string{
		"prose":         strings.Repeat("قالت «الوكالة» إن 83.3 بالمئة من الـ24 ساعة… ", 12_000),
		"lines":         strings.Repeat("سطر أول\r\nسطر ثان\n\n", 30_000),
		"no break":      strings.Repeat("كلمة", 100_000),
		"one character": strings.Repeat("ـ", 300_000),
		"spaces":        strings.Repeat(" ", 600_000),
		"not UTF-8":     strings.Repeat("\xff\xd8 \xd9", 200_000),
	}
	for name, s := range texts {
		t.Run(name, func(t *testing.T) {
			want := lexicon.Default().Scan(nil, s)
			got, err := scan(context.Background(), nil, s)
			require.NoError(t, err)
			require.Greater(t, len(s), 2*stride, "too short to be cut")
			require.Equal(t, len(want), len(got))
			for i := range want {
				if got[i] != want[i] {
					t.Fatalf("token %d: got %v, want %v", i, got[i], want[i])
				}
			}
		})
	}
}

// endsAfter is a context that is done after so many looks.
type endsAfter struct {
	context.Context
	looks int
}

func (c *endsAfter) Err() error {
	if c.looks--; c.looks < 0 {
		return context.Canceled
	}
	return nil
}

func TestScanLooksAtTheContext(t *testing.T) {
	s := strings.Repeat("خبر ", 5*stride/len("خبر "))
	_, err := scan(&endsAfter{context.Background(), 3}, nil, s)
	require.ErrorIs(t, err, context.Canceled)
}
