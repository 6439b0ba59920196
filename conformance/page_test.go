package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// docs/json.md tells of every field, in a row of a table or in a list.
func TestPageTellsOfEveryField(t *testing.T) {
	raw, err := os.ReadFile("../docs/json.md")
	require.NoError(t, err)
	for _, f := range fields(readSchema(t)) {
		assert.Contains(t, string(raw), "`"+f+"`", "docs/json.md does not tell of the field")
	}
	for _, quoted := range regexp.MustCompile("(?m)^\\| `([A-Za-z0-9]+)`").FindAllStringSubmatch(string(raw), -1) {
		assert.Contains(t, fields(readSchema(t)), quoted[1], "docs/json.md tells of a field that there is not")
	}
}

// The page's example is what the library says of the text in it.
func TestPageExample(t *testing.T) {
	raw, err := os.ReadFile("../docs/json.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(raw), "```json\n")
	require.True(t, ok)
	example, _, _ := strings.Cut(rest, "```")
	var want, got map[string]any
	require.NoError(t, json.Unmarshal([]byte(example), &want))
	found, err := json.Marshal(analyze(t, want["text"].(string)))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(found, &got))
	got["dates"] = got["dates"].([]any)[1:] // the first is the reference itself
	for name := range want {
		assert.Equal(t, want[name], got[name], name)
	}
}

// readSources reads what the go command will read, so that the cache of test
// results knows what a result depends on.
func readSources(t *testing.T) {
	t.Helper()
	for _, top := range []string{"../arnews", "../examples/analyze", "../examples/internal"} {
		_ = filepath.WalkDir(top, func(file string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				_, err = os.ReadFile(file)
				require.NoError(t, err)
			}
			return nil // there may be no such folder
		})
	}
}

// What examples/analyze prints is of the form, line by line with an id.
func TestAnalyzeOutput(t *testing.T) {
	readSources(t)
	exact := compile(t, strict(readSchema(t)))
	run := func(stdin string, args ...string) string {
		cmd := exec.Command("go", append([]string{"run", "./examples/analyze"}, args...)...)
		cmd.Dir = ".."
		cmd.Env = append(os.Environ(), "GOWORK=off")
		cmd.Stdin = strings.NewReader(stdin)
		out, err := cmd.Output()
		require.NoError(t, err)
		return string(out)
	}
	assert.NoError(t, validate(exact, run("", "-json")))
	assert.NoError(t, validate(exact, run("قال الوزير أمس: «نعم\xff».", "-json", "-")))

	var in strings.Builder
	for i, s := range texts {
		var id any = i
		if i%2 == 0 {
			id = map[string]any{"page": fmt.Sprint(i)}
		}
		line := map[string]any{"id": id, "text": s, "ref": "2019-12-07"}
		if !utf8.ValidString(s) {
			line = map[string]any{"id": nil, "textBase64": []byte(s)}
		}
		raw, err := json.Marshal(line)
		require.NoError(t, err)
		in.WriteString(string(raw) + "\n")
	}
	lines := strings.Split(strings.TrimSuffix(run(in.String(), "-jsonl"), "\n"), "\n")
	require.Len(t, lines, len(texts))
	for i, line := range lines {
		assert.NoError(t, validate(exact, line), "line %d", i+1)
	}
}
