package mention_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/mention"
)

// A testCase is a text of testdata/cases.txt with the mentions it holds.
type testCase struct {
	name, text string
	want       []string
}

// readCases reads testdata/cases.txt; its head tells the format.
func readCases(t testing.TB) (cases []testCase) {
	t.Helper()
	raw, err := os.ReadFile("testdata/cases.txt")
	require.NoError(t, err)
	lines := strings.Split(string(raw), "\n")
	for i := 0; i < len(lines); i++ {
		name, ok := strings.CutPrefix(lines[i], "== ")
		if !ok {
			continue
		}
		n := slices.Index(lines[i:], "--")
		require.Greater(t, n, 1, "line %d: a case needs a text and a line --", i+1)
		c := testCase{name: name, text: strings.Join(lines[i+1:i+n], "\n")}
		for i += n + 1; i < len(lines) && lines[i] != ""; i++ {
			if lines[i] != "no mention" {
				require.GreaterOrEqual(t, strings.Count(lines[i], " | "), 2, "line %d: kind | mention | name | entity", i+1)
				c.want = append(c.want, lines[i])
			}
		}
		cases = append(cases, c)
	}
	return cases
}

func TestCases(t *testing.T) {
	cases := readCases(t)
	assert.GreaterOrEqual(t, len(cases), 80)
	seen := map[string]bool{}
	for _, c := range cases {
		assert.False(t, seen[c.name], "two cases are called %q", c.name)
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			r := mention.Find(c.text)
			assert.Equal(t, c.want, c.found(r), c.text)
			names := map[string]bool{} // two entities must not have one name
			for _, e := range r.Entities {
				assert.False(t, names[e.Name], "two entities are called %q", e.Name)
				names[e.Name] = true
			}
		})
	}
}

// found returns the mentions of the text as lines.
func (c testCase) found(r mention.Result) (lines []string) {
	places := slices.ContainsFunc(c.want, func(l string) bool { return strings.HasPrefix(l, "place | ") })
	for _, m := range r.Mentions {
		if m.Kind == mention.Place && !places {
			continue
		}
		line := []string{string(m.Kind), m.In(c.text), m.Name.In(c.text)}
		own := line[2]
		if own == "" {
			line[2], own = "—", line[1]
		}
		if e := r.Entities[m.Entity].Name; e != own {
			line = append(line, e)
		}
		lines = append(lines, strings.Join(line, " | "))
	}
	return lines
}
