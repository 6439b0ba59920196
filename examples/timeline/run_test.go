package main

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/examples/internal/sample"
)

var update = flag.Bool("update", false, "write the files in testdata anew")

// cmd runs the command and returns what it prints and its exit code.
func cmd(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs strings.Builder
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

func TestSample(t *testing.T) {
	for _, format := range []string{"text", "json", "svg"} {
		t.Run(format, func(t *testing.T) {
			got, errs, code := cmd("", "-format", format)
			require.Zero(t, code, errs)
			assert.NotContains(t, got, "\x1b")
			golden := filepath.Join("testdata", "sample."+strings.Replace(format, "text", "txt", 1))
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "go test ./examples/timeline -update writes it anew")
		})
	}
}

// Six papers, four names for the day on which the ship ran aground.
func TestDayOfTheAccident(t *testing.T) {
	out, _, code := cmd("", "-format", "json", "-from", "2022-03-04", "-to", "2022-03-04")
	require.Zero(t, code)
	var l line
	require.NoError(t, json.Unmarshal([]byte(out), &l))
	require.Len(t, l.Dates, 1)
	assert.Equal(t, "2022-03-04", l.Dates[0].Date)
	texts := map[string]string{}
	for a, err := range sample.All() {
		require.NoError(t, err)
		texts[a.Name()] = a.Text
	}
	var words []string
	for _, ev := range l.Dates[0].Events {
		words = append(words, ev.Words)
		assert.Equal(t, ev.Words, texts[ev.Article][ev.Start:ev.End])
	}
	assert.Equal(t, []string{"فجر أمس الجمعة", "الجمعة الماضية", "الثالثة فجر الجمعة", "4 مارس الجاري"}, words)
}

func TestBadInput(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	for _, c := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"no such file", []string{missing}, 1, "missing.txt: no such file"},
		{"a date that is none", []string{"-ref", "أمس"}, 2, `-ref: "أمس" is no date`},
		{"a bound that is none", []string{"-from", "أمس"}, 2, `-from: "أمس" is no date`},
		{"bounds the wrong way round", []string{"-from", "2020", "-to", "2019"}, 2, "-from is after -to"},
		{"no such grain", []string{"-grain", "week"}, 2, "day, time, month, year"},
		{"no such format", []string{"-format", "png"}, 2, "text, json, svg"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := cmd("", c.args...)
			assert.Equal(t, c.code, code)
			assert.Contains(t, stderr, c.says)
			assert.True(t, strings.HasPrefix(stderr, "timeline: "), stderr)
			assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
		})
	}
}

// What cannot be read is named, and the rest is shown.
func TestDamagedLines(t *testing.T) {
	out, stderr, code := cmd("{\"id\":1,\"te\n"+`{"id":2,"text":"قال مدير المرور في المدينة إن الحادث وقع في 6 مارس 2018 على الطريق الساحلي."}`, "-")
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "standard input:1: not JSON")
	assert.Contains(t, out, "2018-03-06")
}

func TestNothing(t *testing.T) {
	for _, format := range []string{"text", "json", "svg"} {
		out, stderr, code := cmd("", "-format", format, "-")
		assert.Zero(t, code)
		assert.Empty(t, stderr)
		assert.NotEmpty(t, out)
		assert.NotContains(t, out, "null")
	}
}

func TestHelp(t *testing.T) {
	stdout, stderr, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Empty(t, stderr)
	for _, want := range []string{"usage: timeline [flags] [FILE|FOLDER…]", "-from", "-to", "-grain", "-format", "-ref"} {
		assert.Contains(t, stdout, want)
	}
}
