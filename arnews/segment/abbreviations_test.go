package segment

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed testdata/abbreviations.txt
var abbreviationCases string

func TestAbbreviations(t *testing.T) {
	sentences := 0
	for line := range strings.Lines(abbreviationCases) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		s := strings.NewReplacer("‖", " ", "¦", "").Replace(line)
		var want, got []string
		for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '‖' || r == '¦' }) {
			want = append(want, strings.TrimSpace(part))
		}
		for span := range Sentences(s) {
			got = append(got, span.In(s))
		}
		sentences += len(want)
		assert.Equal(t, want, got)
	}
	require.GreaterOrEqual(t, sentences, 200)
}
