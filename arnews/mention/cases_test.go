package mention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/mention"
	"arnews.example/internal/cases"
)

// A testCase is a text of testdata/cases.txt with what it holds.
type testCase cases.Case

// readCases reads testdata/cases.txt; its head tells the format.
func readCases(t testing.TB) (all []testCase) {
	t.Helper()
	cs, err := cases.Read("testdata/cases.txt", 3)
	require.NoError(t, err)
	for _, c := range cs {
		all = append(all, testCase(c))
	}
	return all
}

func TestCases(t *testing.T) {
	all := readCases(t)
	assert.GreaterOrEqual(t, len(all), 80)
	for _, c := range all {
		t.Run(c.Name, func(t *testing.T) {
			r := mention.Find(c.Text)
			assert.Equal(t, c.Want, c.found(r), c.Text)
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
	places := slices.ContainsFunc(c.Want, func(l string) bool { return strings.HasPrefix(l, "place | ") })
	for _, m := range r.Mentions {
		if m.Kind == mention.Place && !places {
			continue
		}
		line := []string{string(m.Kind), m.In(c.Text), m.Name.In(c.Text)}
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
