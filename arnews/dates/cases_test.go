package dates_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/dates"
)

// A testCase is a line of testdata/cases.tsv.
type testCase struct {
	line                    int
	family, reference, text string
	spans                   [][2]int
	values                  []string
}

// readCases reads testdata/cases.tsv.
func readCases(t testing.TB) (cases []testCase) {
	t.Helper()
	raw, err := os.ReadFile("testdata/cases.tsv")
	require.NoError(t, err)
	head := true
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if head {
			head = false
			continue
		}
		fields := strings.Split(line, "\t")
		require.GreaterOrEqual(t, len(fields), 3, "line %d", i+1)
		c := testCase{line: i + 1, family: fields[0], reference: fields[1]}
		c.text, c.spans = unmark(fields[2])
		if len(fields) > 3 {
			c.values = strings.Split(fields[3], " | ")
		}
		cases = append(cases, c)
	}
	return cases
}

// unmark takes ⟦ and ⟧ out of a text and returns the spans that they enclose.
func unmark(marked string) (text string, spans [][2]int) {
	var b strings.Builder
	start := 0
	for _, r := range marked {
		switch r {
		case '⟦':
			start = b.Len()
		case '⟧':
			spans = append(spans, [2]int{start, b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

// reference reads the time that a case is resolved against.
func reference(t testing.TB, s string) time.Time {
	t.Helper()
	if s == "-" {
		return time.Time{}
	}
	layout := "2006-01-02"
	if len(s) > 10 {
		layout = "2006-01-02T15:04"
	}
	at, err := time.Parse(layout, s)
	require.NoError(t, err)
	return at
}

func TestCases(t *testing.T) {
	for _, c := range readCases(t) {
		f := dates.Finder{Reference: reference(t, c.reference)}
		var got, want []string
		for _, d := range f.Append(nil, c.text) {
			got = append(got, string(d.Type)+" "+d.Value+" «"+d.In(c.text)+"»")
		}
		for i, s := range c.spans {
			v := "?"
			if i < len(c.values) {
				v = c.values[i]
			}
			want = append(want, v+" «"+c.text[s[0]:s[1]]+"»")
		}
		assert.Equal(t, want, got, "line %d: %s", c.line, c.text)
	}
}

// TestFamilies has every family of cases hold texts with and without dates.
func TestFamilies(t *testing.T) {
	with, without := map[string]bool{}, map[string]bool{}
	for _, c := range readCases(t) {
		if len(c.spans) == 0 {
			without[c.family] = true
			continue
		}
		with[c.family] = true
	}
	for _, family := range []string{"numeric", "month", "hijri", "weekday", "relative", "year", "range", "duration", "set", "clock"} {
		assert.True(t, with[family], "%s has no text with a date", family)
		assert.True(t, without[family], "%s has no text without one", family)
	}
}
