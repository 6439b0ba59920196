package readme

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// README.ar.md shows the same commands, programs and results as README.md, in
// the same order. With -update the test writes README.md's into it, as the tests
// before it have left them.
func TestArabicShowsTheSame(t *testing.T) {
	name := filepath.Join(root, "README.ar.md")
	english, arabic := fences(t), fencesOf(t, "README.ar.md")
	require.Len(t, arabic, len(english), "fenced blocks of README.ar.md")
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(raw), "\n")
	var b strings.Builder
	at := 0
	for i, f := range arabic {
		want := english[i]
		if !*update {
			assert.Equal(t, want.lang+"\n"+want.body, f.lang+"\n"+f.body, "README.ar.md:%d, README.md:%d: these are to be the same", f.line, want.line)
		}
		b.WriteString(strings.Join(lines[at:f.line-2], "") + "```" + want.lang + "\n" + want.body)
		at = f.line - 1 + strings.Count(f.body, "\n")
	}
	if *update {
		b.WriteString(strings.Join(lines[at:], ""))
		require.NoError(t, os.WriteFile(name, []byte(b.String()), 0o644))
	}
}

// heading is a heading of a page, and what it begins with where that is in
// Latin letters: the name of a package.
var heading = regexp.MustCompile(`^(#+) (\w+:)?`)

// README.ar.md has the parts of README.md, and links to the same pages.
func TestArabicHasTheSameParts(t *testing.T) {
	var heads, targets [2][]string
	for i, page := range []string{"README.md", "README.ar.md"} {
		for _, line := range prose(t, page) {
			if m := heading.FindString(line); m != "" {
				heads[i] = append(heads[i], m)
			}
			for _, m := range link.FindAllStringSubmatch(line, -1) {
				if !strings.HasPrefix(m[1], "README.") { // each to the other
					targets[i] = append(targets[i], m[1])
				}
			}
		}
	}
	assert.Equal(t, heads[0], heads[1])
	assert.Equal(t, targets[0], targets[1])
	require.Greater(t, len(heads[0]), 10)
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// Every link of a page to a file of the project leads somewhere.
func TestLinksLeadSomewhere(t *testing.T) {
	seen := 0
	for _, page := range []string{"README.md", "README.ar.md", "CONTRIBUTING.md", "docs/json.md", "docs/words.md", "docs/accuracy.md"} {
		for _, line := range prose(t, page) {
			for _, m := range link.FindAllStringSubmatch(line, -1) {
				target, _, _ := strings.Cut(m[1], "#")
				if target == "" || strings.Contains(target, "://") {
					continue
				}
				seen++
				_, err := os.Stat(filepath.Join(root, filepath.Dir(page), target))
				assert.NoError(t, err, "%s: %s", page, m[1])
			}
		}
	}
	require.Greater(t, seen, 10)
}

// prose returns the lines of a page that stand in no fenced block.
func prose(t *testing.T, page string) (lines []string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, page))
	require.NoError(t, err)
	open := false
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "```") {
			open = !open
		} else if !open {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}
