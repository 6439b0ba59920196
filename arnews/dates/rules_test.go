package dates_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/dates"
)

// A ruleLine is a line of rules.tsv: a construct with its examples.
type ruleLine struct {
	rule, construct, pattern, grain, positive, value, negative string
}

func readRules(t *testing.T) (lines []ruleLine) {
	t.Helper()
	raw, err := os.ReadFile("rules.tsv")
	require.NoError(t, err)
	head := true
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		require.Len(t, f, 7, line)
		if head {
			require.Equal(t, []string{"rule", "construct", "pattern", "grain", "positive", "value", "negative"}, f)
			head = false
			continue
		}
		lines = append(lines, ruleLine{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	return lines
}

// TestRules reads the examples of every construct.
func TestRules(t *testing.T) {
	f := dates.Finder{Reference: reference(t, "2021-05-10")}
	for _, r := range readRules(t) {
		name := r.rule + ", " + r.construct
		text, spans := unmark(r.positive)
		got := f.Append(nil, text)
		if assert.Len(t, spans, 1, name) && assert.Len(t, got, 1, "%s: %s", name, text) {
			d := got[0]
			assert.Equal(t, r.positive[len("⟦")+spans[0][0]:len("⟦")+spans[0][1]], d.In(text), name)
			assert.Equal(t, r.value, string(d.Type)+" "+d.Value, name)
			assert.Equal(t, r.rule, d.Rule, name)
			if r.grain != "many" {
				assert.Equal(t, r.grain, d.Grain.String(), name)
			}
		}
		assert.Empty(t, values(f, r.negative), "%s: %s", name, r.negative)
	}
}

func values(f dates.Finder, s string) (vs []string) {
	for _, d := range f.Append(nil, s) {
		vs = append(vs, d.Value+" «"+d.In(s)+"»")
	}
	return vs
}

// TestCoverage names the rules without an example of what they read or of what they
// leave alone, and the constructs that cases.tsv or the rules' table does not know.
func TestCoverage(t *testing.T) {
	positive, negative, constructs := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range readRules(t) {
		assert.True(t, slices.Contains(dates.Rules, r.rule), "no construct of the code is called %q", r.rule)
		assert.NotEmpty(t, r.pattern, "%s, %s has no pattern", r.rule, r.construct)
		assert.False(t, constructs[r.rule+r.construct], "%s, %s stands twice", r.rule, r.construct)
		constructs[r.rule+r.construct] = true
		positive[r.rule] = positive[r.rule] || r.positive != ""
		negative[r.rule] = negative[r.rule] || r.negative != ""
		assert.NotEmpty(t, r.positive, "%s, %s has no example", r.rule, r.construct)
		assert.NotEmpty(t, r.negative, "%s, %s has no counterexample", r.rule, r.construct)
	}
	for _, rule := range dates.Rules {
		assert.True(t, positive[rule], "rule %s has no example", rule)
		assert.True(t, negative[rule], "rule %s has no counterexample", rule)
	}
	for _, c := range readCases(t) {
		f := dates.Finder{Reference: reference(t, c.reference)}
		for _, d := range f.Append(nil, c.text) {
			assert.True(t, slices.Contains(dates.Rules, d.Rule), "%s: %q", c.text, d.Rule)
		}
	}
}
