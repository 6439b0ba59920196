// Package readme tests that README.md shows what the examples print.
package readme

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What README.md shows under a command is what the command's golden file holds,
// in its order, with … for lines left out.
func TestResults(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	for _, c := range []struct{ command, golden string }{
		{"go run ./examples/whosaid", "examples/whosaid/testdata/sample.txt"},
		{"go run ./examples/timeline", "examples/timeline/testdata/sample.txt"},
		{"go run -C examples/corpus . -o /tmp/analyses.jsonl", "examples/corpus/testdata/summary.txt"},
	} {
		t.Run(c.command, func(t *testing.T) {
			_, after, ok := strings.Cut(string(readme), "```sh\n"+c.command+"\n```\n\n```text\n")
			require.True(t, ok, "README.md shows the result under the command")
			shown, _, ok := strings.Cut(after, "```")
			require.True(t, ok)
			golden, err := os.ReadFile(filepath.Join(root, c.golden))
			require.NoError(t, err)
			rest := lines(string(golden))
			n := 0
			for _, line := range lines(shown) {
				if line == "…" || line == "   …" {
					continue
				}
				i := slices.Index(rest, line)
				if !assert.GreaterOrEqual(t, i, 0, "README.md shows a line that is not there, or not there in this order: %s", line) {
					continue
				}
				rest = rest[i+1:]
				n++
			}
			assert.Greater(t, n, 5)
		})
	}
}

// lines returns the lines that are not empty.
func lines(s string) []string {
	return slices.DeleteFunc(strings.Split(s, "\n"), func(l string) bool { return l == "" })
}
