package quotes_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/quotes"
)

// A testCase is a text of testdata/cases.txt with the quotations it holds.
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
			if lines[i] != "no quotation" {
				require.Equal(t, 3, strings.Count(lines[i], " | "), "line %d: kind | cue | speaker | words", i+1)
				c.want = append(c.want, lines[i])
			}
		}
		cases = append(cases, c)
	}
	return cases
}

func TestCases(t *testing.T) {
	cases := readCases(t)
	assert.GreaterOrEqual(t, len(cases), 200)
	seen := map[string]bool{}
	for _, c := range cases {
		assert.False(t, seen[c.name], "two cases are called %q", c.name)
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.wanted(t), c.found(), c.text)
		})
	}
}

// wanted returns the lines of the case, without the optional ones that were
// not found.
func (c testCase) wanted(t *testing.T) (lines []string) {
	found := c.found()
	for _, l := range c.want {
		rest, optional := strings.CutPrefix(l, "? ")
		l = bareCue(rest)
		words := l[strings.LastIndex(l, " | ")+3:]
		require.Contains(t, oneLine(c.text), words, "the text does not hold the words")
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
	want := strings.Join(c.want, "\n")
	for _, q := range quotes.Find(c.text) {
		if q.Kind == quotes.Marked && !strings.Contains(want, "marked | ") {
			continue
		}
		name := dash(q.Speaker.Name)
		if strings.Contains(want, " = ") {
			name += " = " + dash(q.Speaker.Mention.In(c.text))
		}
		cue := q.Cue.In(c.text)
		lines = append(lines, bareCue(strings.Join([]string{string(q.Kind), dash(cue), name, oneLine(q.In(c.text))}, " | ")))
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
		for _, l := range c.want {
			kind, _, _ := strings.Cut(strings.TrimPrefix(l, "? "), " | ")
			kinds[kind]++
		}
	}
	for _, k := range []quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect, quotes.Marked} {
		assert.NotZero(t, kinds[string(k)], strconv.Quote(string(k)))
	}
}
