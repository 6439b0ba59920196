package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
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
	for _, format := range []string{"text", "json", "csv"} {
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
			assert.Equal(t, string(want), got, "go test ./examples/whosaid -update writes it anew")
		})
	}
}

// JSON and CSV say the same, and every quotation stands where they say.
func TestFormatsAgree(t *testing.T) {
	texts := map[string]string{}
	for a, err := range sample.All() {
		require.NoError(t, err)
		texts[a.Name()] = a.Text
	}
	out, _, code := cmd("", "-format", "json", "-who", "all")
	require.Zero(t, code)
	var l list
	require.NoError(t, json.Unmarshal([]byte(out), &l))
	var want [][]string
	for _, p := range append(l.People, l.Partial...) {
		for _, q := range p.Quotes {
			assert.Equal(t, q.Text, texts[q.Article][q.Start:q.End])
			want = append(want, []string{p.Name, q.Article, q.Date, string(q.Kind), q.Text, strconv.Itoa(q.Start)})
		}
	}
	assert.Len(t, want, l.Quotations)

	out, _, code = cmd("", "-format", "csv", "-who", "all")
	require.Zero(t, code)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, []string{"name", "named", "speaker", "article", "date", "kind", "cue", "text", "start", "end"}, rows[0])
	var got [][]string
	for _, r := range rows[1:] {
		got = append(got, []string{r[0], r[3], r[4], r[5], r[7], r[8]})
	}
	assert.Equal(t, want, got)
}

// The six articles name some people in several spellings, and two with one
// last name.
func TestPeopleOfTheSample(t *testing.T) {
	out, _, code := cmd("", "-format", "json")
	require.Zero(t, code)
	var l list
	require.NoError(t, json.Unmarshal([]byte(out), &l))
	articles := map[string]map[string]bool{}
	for _, p := range l.People {
		require.Nil(t, articles[p.Name], "%s is there twice", p.Name)
		articles[p.Name] = map[string]bool{}
		for _, q := range p.Quotes {
			articles[p.Name][q.Article[:1]] = true
		}
	}
	set := func(names ...string) map[string]bool {
		m := map[string]bool{}
		for _, n := range names {
			m[n] = true
		}
		return m
	}
	assert.Equal(t, set("1", "2", "5"), articles["هالة المرزوقي"])
	assert.Equal(t, set("1", "3"), articles["نبيل العياري"])
	assert.Equal(t, set("1", "6"), articles["كمال العياري"])
	assert.Equal(t, set("4", "6"), articles["آمنة الإدريسي"])
	assert.Equal(t, set("3"), articles["فادي منصور"])
	assert.Equal(t, set("3"), articles["أمينة منصور"])
}

const lines = `{"id":"a","text":"قال المدير سامي الحداد: «نبدأ غدا». وأضاف الحداد أن العمل ثقيل."}
{"id":"b","text":"قالت ليلى منصور: «لن نبدأ»."}
{"id":"c","text":"قالت وزارة الأشغال إن الطريق مفتوح."}
`

func TestFilters(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string // names with their number of quotations
	}{
		{nil, []string{"سامي الحداد 2", "ليلى منصور 1"}},
		{[]string{"-min", "2"}, []string{"سامي الحداد 2"}},
		{[]string{"-min", "0"}, []string{"سامي الحداد 2", "ليلى منصور 1"}},
		{[]string{"-name", "ليلي"}, []string{"ليلى منصور 1"}},
		{[]string{"-name", "لَيلى منصور"}, []string{"ليلى منصور 1"}},
		{[]string{"-name", "هدى"}, nil},
		{[]string{"-kind", "indirect"}, []string{"سامي الحداد 1"}},
		{[]string{"-kind", "indirect, direct"}, []string{"سامي الحداد 2", "ليلى منصور 1"}},
		{[]string{"-who", "institutions"}, []string{"وزارة الأشغال 1"}},
		{[]string{"-who", "all"}, []string{"سامي الحداد 2", "ليلى منصور 1", "وزارة الأشغال 1"}},
	} {
		out, errs, code := cmd(lines, append(c.args, "-format", "json", "-")...)
		require.Zero(t, code, errs)
		var l list
		require.NoError(t, json.Unmarshal([]byte(out), &l))
		var got []string
		for _, p := range l.People {
			got = append(got, p.Name+" "+strconv.Itoa(len(p.Quotes)))
		}
		assert.Equal(t, c.want, got, "%q", c.args)
	}
}

func TestBadInput(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	for _, c := range []struct {
		name  string
		stdin string
		args  []string
		code  int
		says  string
	}{
		{"no such file", "", []string{missing}, 1, "missing.txt: no such file"},
		{"a date that is none", "", []string{"-ref", "أمس"}, 2, `-ref: "أمس" is no date`},
		{"no such kind", "", []string{"-kind", "direct,shouted"}, 2, `-kind: "shouted"`},
		{"no such format", "", []string{"-format", "xml"}, 2, "text, json, csv"},
		{"no number", "", []string{"-min", "many"}, 2, "-min"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := cmd(c.stdin, c.args...)
			assert.Equal(t, c.code, code)
			assert.Contains(t, stderr, c.says)
			assert.True(t, strings.HasPrefix(stderr, "whosaid: "), stderr)
			assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
		})
	}
}

// What cannot be read is named, and the rest is listed.
func TestDamagedLines(t *testing.T) {
	out, stderr, code := cmd("{\n"+lines, "-")
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "standard input:1: not JSON")
	assert.Contains(t, out, "in 3 articles")
	assert.Contains(t, out, "سامي الحداد")
}

func TestNothing(t *testing.T) {
	for _, format := range []string{"text", "json", "csv"} {
		out, stderr, code := cmd("", "-format", format, "-")
		assert.Zero(t, code)
		assert.Empty(t, stderr)
		assert.NotEmpty(t, out)
		assert.NotContains(t, out, "null")
	}
}

// Nothing in an article steers the terminal or breaks a line of the list.
func TestHostileText(t *testing.T) {
	text, err := json.Marshal("قال سامي الحداد: «\x1b[31mنعم\u202E\u2066\nلا\x07\tأبدا». وقالت \u202Eليلى منصور\u202C: «نعم».")
	require.NoError(t, err)
	out, _, code := cmd(`{"id":"\u001b[2J\u202Ea","text":`+string(text)+`}`, "-who", "all", "-")
	require.Zero(t, code)
	assert.Contains(t, out, "سامي الحداد")
	for _, r := range out {
		assert.False(t, r < ' ' && r != '\n' || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069, "%U", r)
	}
}

func TestHelp(t *testing.T) {
	stdout, stderr, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Empty(t, stderr)
	for _, want := range []string{"usage: whosaid [flags] [FILE|FOLDER…]", "-min", "-name", "-kind", "-who", "-format", "-ref"} {
		assert.Contains(t, stdout, want)
	}
}
