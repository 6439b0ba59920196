package analyses

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

func TestOf(t *testing.T) {
	in := articles.Reader{Stdin: strings.NewReader(`{"id":1,"text":"وصل أمس."}
{"id":2,"text":"وصل أمس.","ref":"2020-03-01"}
damaged
{"id":3,"text":"نشر في: 5 مايو 2021\n\nوصل أمس."}
{"id":4,"text":"refused"}
`)}
	var got []string
	values := func(a articles.Article, doc *arnews.Document) (string, error) {
		if doc.Text == "refused" {
			return "", errors.New("refused")
		}
		return a.Name() + " " + doc.Dates[len(doc.Dates)-1].Value, nil
	}
	a := arnews.Analyzer{Reference: time.Date(2018, 11, 8, 0, 0, 0, 0, time.UTC)}
	for s, err := range Of(t.Context(), in.Records("-"), a, values, nil) {
		if err != nil {
			var e *articles.Error
			require.ErrorAs(t, err, &e)
			s, _, _ = strings.Cut(e.Error(), " not")
		}
		got = append(got, s)
	}
	assert.Equal(t, []string{"1 2018-11-07", "2 2020-02-29", "standard input:3:", "3 2018-11-07", "standard input:5: refused"}, got)
}
