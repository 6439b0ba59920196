package quotes_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/quotes"
	"arnews.example/internal/cases"
)

// A testCase is a text of testdata/cases.txt with what it holds.
type testCase cases.Case

// readCases reads testdata/cases.txt; its head tells the format.
func readCases(t testing.TB) (all []testCase) {
	t.Helper()
	cs, err := cases.Read("testdata/cases.txt", 4)
	require.NoError(t, err)
	for _, c := range cs {
		all = append(all, testCase(c))
	}
	return all
}

func TestCases(t *testing.T) {
	all := readCases(t)
	assert.GreaterOrEqual(t, len(all), 200)
	for _, c := range all {
		t.Run(c.Name, func(t *testing.T) {
			assert.Equal(t, c.wanted(t), c.found(), c.Text)
		})
	}
}

// wanted returns the lines of the case, without the optional ones that were
// not found.
func (c testCase) wanted(t *testing.T) (lines []string) {
	found := c.found()
	for _, l := range c.Want {
		rest, optional := strings.CutPrefix(l, "? ")
		l = bareCue(rest)
		words := l[strings.LastIndex(l, " | ")+3:]
		require.Contains(t, oneLine(c.Text), words, "the text does not hold the words")
		if !optional || slices.Contains(found, l) {
			lines = append(lines, l)
		}
	}
	return lines
}

// found returns the quotations of the text as lines. Marked words that are no
// quotation are left out unless the case lists some; a mention is given where
// the case gives one.
func (c testCase) found() (lines []string) {
	want := strings.Join(c.Want, "\n")
	for _, q := range quotes.Find(c.Text) {
		if q.Kind == quotes.Marked && !strings.Contains(want, "marked | ") {
			continue
		}
		name := dash(q.Speaker.Name)
		if strings.Contains(want, " = ") {
			name += " = " + dash(q.Speaker.Mention.In(c.Text))
		}
		cue := q.Cue.In(c.Text)
		lines = append(lines, bareCue(strings.Join([]string{string(q.Kind), dash(cue), name, oneLine(q.In(c.Text))}, " | ")))
	}
	return lines
}

// bareCue takes the preposition that the cue governs off the cue of a line:
// whether «إلى» belongs to «مشيرا إلى أن» is left open.
func bareCue(line string) string {
	f := strings.SplitN(line, " | ", 4)
	for _, p := range []string{" إلى", " الى", " على", " من", " عن", " في", " ب", " ل"} {
		if cue, ok := strings.CutSuffix(f[1], p); ok {
			f[1] = cue
			break
		}
	}
	return strings.Join(f, " | ")
}

func dash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// oneLine writes the line breaks of a text as ⏎.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }

// The number of quotations of all cases together, so that a file that was cut
// short is noticed.
func TestCasesHoldEveryKind(t *testing.T) {
	kinds := map[string]int{}
	for _, c := range readCases(t) {
		for _, l := range c.Want {
			kind, _, _ := strings.Cut(strings.TrimPrefix(l, "? "), " | ")
			kinds[kind]++
		}
	}
	for _, k := range []quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect, quotes.Marked} {
		assert.NotZero(t, kinds[string(k)], strconv.Quote(string(k)))
	}
}
