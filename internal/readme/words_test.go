package readme

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dataFile is a list or a file of sentences that docs/words.md names.
var dataFile = regexp.MustCompile("`(arnews/\\w+/(?:data|testdata)/\\w+\\.(?:tsv|txt))`")

// An addition is what docs/words.md adds to the end of a file.
type addition struct{ file, text string }

// additions returns the rows and the sentences of docs/words.md, each with the
// file that is named last before it.
func additions(t *testing.T) (rows, sentences []addition) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, "docs", "words.md"))
	require.NoError(t, err)
	_, recipes, found := strings.Cut(string(raw), "\n## Recipes\n")
	require.True(t, found)
	recipes, _, _ = strings.Cut(recipes, "\n## ")
	file := ""
	for i, part := range strings.Split(recipes, "```") {
		if i%2 == 0 {
			if names := dataFile.FindAllStringSubmatch(part, -1); names != nil {
				file = names[len(names)-1][1]
			}
			continue
		}
		lang, body, _ := strings.Cut(part, "\n")
		switch {
		case lang == "tsv":
			rows = append(rows, addition{file, body})
		case lang == "text" && strings.HasSuffix(file, ".txt"):
			sentences = append(sentences, addition{file, "\n" + body})
		case lang == "text":
			sentences = append(sentences, addition{file, body})
		}
	}
	return rows, sentences
}

// Who follows docs/words.md to the letter in a fresh copy gets what it says:
// the sentences fail without the rows, and all is well with them.
func TestWordsToTheLetter(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a copy of the packages")
	}
	readSources(t)
	rows, sentences := additions(t)
	require.Len(t, rows, 8, "rows of docs/words.md")
	require.Len(t, sentences, 7, "sentences of docs/words.md")
	dir := t.TempDir()
	for _, top := range []string{"arnews", "internal/cases"} {
		require.NoError(t, os.CopyFS(filepath.Join(dir, top), os.DirFS(filepath.Join(root, top))))
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		raw, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), raw, 0o600))
	}
	for _, s := range sentences {
		appendTo(t, dir, s)
	}
	out, err := testCopy(dir)
	require.Error(t, err, "the sentences of docs/words.md hold without its rows")
	for _, s := range sentences {
		assert.Contains(t, out, firstSentence(s), "this case of docs/words.md holds without its row")
	}
	for _, r := range rows {
		putRow(t, dir, r)
	}
	out, err = testCopy(dir)
	assert.NoError(t, err, out)
}

// firstSentence returns the text of the addition's first case, as a failure
// prints it.
func firstSentence(s addition) string {
	if strings.HasSuffix(s.file, ".tsv") {
		return strings.NewReplacer("⟦", "", "⟧", "").Replace(strings.Split(s.text, "\t")[2])
	}
	return strings.Split(strings.TrimSpace(s.text), "\n")[1]
}

// putRow puts a row at the end of its list, or in the place of the row that
// begins with the same form.
func putRow(t *testing.T, dir string, a addition) {
	t.Helper()
	form := a.text[:strings.IndexAny(a.text, "|\t")]
	name := filepath.Join(dir, filepath.FromSlash(a.file))
	raw, err := os.ReadFile(name)
	require.NoError(t, err, "docs/words.md names a list that is not there")
	lines := strings.SplitAfter(string(raw), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, form+"|") || strings.HasPrefix(line, form+"\t") {
			lines[i] = a.text
			require.NoError(t, os.WriteFile(name, []byte(strings.Join(lines, "")), 0o600))
			return
		}
	}
	appendTo(t, dir, a)
}

func appendTo(t *testing.T, dir string, a addition) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(a.file))
	raw, err := os.ReadFile(name)
	require.NoError(t, err, "docs/words.md names a file that is not there")
	require.True(t, strings.HasSuffix(string(raw), "\n"), "%s does not end with a line end", a.file)
	require.NoError(t, os.WriteFile(name, append(raw, a.text...), 0o600))
}

// testCopy runs the tests that words can break in a copy of the packages.
func testCopy(dir string) (string, error) {
	cmd := exec.Command("go", "test", "-trimpath", "-run", "^(Test(Cases|Every|Lists|Forms|NoForm|CueForms|NoDuplicates|Regions|WordClasses)|Example)",
		"./arnews/lexicon", "./arnews/dates", "./arnews/segment", "./arnews/mention", "./arnews/quotes")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOSUMDB=off", "GOFLAGS=-buildvcs=false", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	return string(out), err
}
