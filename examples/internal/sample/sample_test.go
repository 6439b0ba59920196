package sample

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/examples/internal/articles"
)

func TestAll(t *testing.T) {
	var files, texts []string
	for a, err := range All() {
		require.NoError(t, err)
		assert.Greater(t, len(a.Text), 500)
		files = append(files, strings.TrimSuffix(a.File, ".txt"))
		texts = append(texts, a.Text)
	}
	require.Len(t, files, 6)
	assert.Equal(t, "1-bizerte", files[0])

	lines := articles.Reader{Stdin: bytes.NewReader(Lines())}
	i := 0
	for a, err := range lines.All("-") {
		require.NoError(t, err)
		assert.Equal(t, files[i], a.Name())
		assert.Equal(t, texts[i], a.Text)
		i++
	}
	assert.Equal(t, 6, i)
}
