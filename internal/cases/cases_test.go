package cases_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/internal/cases"
)

func read(t *testing.T, s string) ([]cases.Case, error) {
	file := filepath.Join(t.TempDir(), "cases.txt")
	require.NoError(t, os.WriteFile(file, []byte(s), 0o600))
	return cases.Read(file, 2)
}

func TestRead(t *testing.T) {
	got, err := read(t, "a head\n\n== one\nline\n\nline\n--\na | b\n\n== two\ntext\n--\nno word\n")
	require.NoError(t, err)
	assert.Equal(t, []cases.Case{
		{Name: "one", Text: "line\n\nline", Want: []string{"a | b"}},
		{Name: "two", Text: "text"},
	}, got)
}

func TestReadErrors(t *testing.T) {
	for s, want := range map[string]string{
		"== one\n--\n":                                "needs a text",
		"== one\ntext":                                "needs a text",
		"== one\ntext\n--\nonly one field\n":          "2 fields are wanted",
		"== one\ntext\n--\n\n== one\ntext\n--\na | b": "two cases",
	} {
		_, err := read(t, s)
		assert.ErrorContains(t, err, want, s)
	}
	_, err := cases.Read(filepath.Join(t.TempDir(), "none"), 2)
	assert.ErrorIs(t, err, os.ErrNotExist)
}
