package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
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

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// What is printed of the command's own article stands in testdata.
func TestSample(t *testing.T) {
	for name, ending := range map[string]string{
		"timeml": ".tml", "webanno": ".jsonld", "brat": ".ann", "csv-dates": ".dates.csv", "csv-quotes": ".quotes.csv",
	} {
		t.Run(name, func(t *testing.T) {
			got, errs, code := cmd("", "-format", name)
			require.Zero(t, code, errs)
			assert.Empty(t, errs)
			golden := filepath.Join("testdata", "sample"+ending)
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "go test ./examples/export -update writes it anew")
		})
	}
}

func TestTimeMLIsTheDefault(t *testing.T) {
	got, _, _ := cmd("")
	want, _, _ := cmd("", "-format", "timeml")
	assert.Equal(t, want, got)
	dec := xml.NewDecoder(strings.NewReader(got))
	for {
		_, err := dec.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
	}
}

// A table holds all articles, named in its first column, under one header.
func TestOneTable(t *testing.T) {
	dir := t.TempDir()
	n := 0
	for a, err := range sample.All() {
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, strconv.Itoa(n)+".txt"), []byte(a.Text), 0o600))
		n++
	}
	lines := write(t, "more.jsonl", `{"id": "=a,\"b\"", "text": "وصل أمس.", "ref": "2020-03-01"}`+"\n"+`{"id": 7, "text": "وصل غدا.", "ref": "2020-03-01"}`+"\n")
	out, errs, code := cmd("", "-format", "csv-dates", dir, lines)
	require.Zero(t, code, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, "id", rows[0][0])
	seen := map[string]int{}
	for _, r := range rows[1:] {
		seen[filepath.Base(r[0])]++
	}
	assert.Len(t, seen, n+2)
	assert.Equal(t, 1, seen["'=a,\"b\""])
	last := rows[len(rows)-1]
	assert.Equal(t, []string{"7", "غدا", "2020-03-02"}, []string{last[0], last[3], last[5]})
}

func TestFolder(t *testing.T) {
	lines := write(t, "a.jsonl", `{"id": "../x/y", "text": "وصل أمس."}
{"id": "خبر أول", "text": "وصل أمس."}
{"text": "وصل أمس."}
{"id": "خبر أول", "text": "وصل غدا."}
{"id": "خبر-أول-2", "text": "وصل غدا."}
{"id": "...", "text": "وصل غدا."}
{"id": "`+strings.Repeat("خبر ", 99)+`", "text": "وصل غدا."}
`)
	dir := filepath.Join(t.TempDir(), "new", "corpus")
	out, errs, code := cmd("", "-format", "brat", "-dir", dir, lines)
	require.Zero(t, code, errs)
	assert.Empty(t, out)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
		if base, ok := strings.CutSuffix(e.Name(), ".ann"); ok {
			raw, err := os.ReadFile(filepath.Join(dir, base+".txt"))
			require.NoError(t, err)
			assert.Contains(t, string(raw), "وصل")
		}
	}
	long := strings.Repeat("خبر-", 15)[:100]
	long = strings.ToValidUTF8(long, "")
	assert.ElementsMatch(t, []string{
		"annotation.conf", "x-y.ann", "x-y.txt", "خبر-أول.ann", "خبر-أول.txt", "a-3.ann", "a-3.txt",
		"خبر-أول-2.ann", "خبر-أول-2.txt", "خبر-أول-2-2.ann", "خبر-أول-2-2.txt", "article.ann", "article.txt", long + ".ann", long + ".txt",
	}, names)

	_, errs, code = cmd("وصل أمس.", "-dir", dir, "-")
	require.Zero(t, code, errs)
	assert.FileExists(t, filepath.Join(dir, "stdin.tml"))
}

func TestWebAnnotationNamesTheText(t *testing.T) {
	out, errs, code := cmd("خبر", "-format", "webanno", "-")
	require.Zero(t, code, errs)
	var c struct{ ID string }
	require.NoError(t, json.Unmarshal([]byte(out), &c))
	assert.Regexp(t, regexp.MustCompile(`^urn:uuid:`), c.ID)
	assert.Contains(t, out, `"ni:///sha-256;`)
}

func TestBadInput(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	file := write(t, "file", "خبر")
	for _, c := range []struct {
		name  string
		stdin string
		args  []string
		code  int
		says  string
	}{
		{"no such file", "", []string{missing}, 1, "missing.txt: no such file"},
		{"a line that is none", "خبر\n{}\n", []string{"-format", "csv-dates", write(t, "x.jsonl", "خبر")}, 1, "x.jsonl:1: not JSON"},
		{"several articles", "", []string{file, file}, 1, "name a folder with -dir"},
		{"a format that is none", "", []string{"-format", "pdf"}, 2, "none of timeml, webanno"},
		{"a date that is none", "", []string{"-ref", "أمس"}, 2, `-ref: "أمس" is no date`},
		{"a table in a folder", "", []string{"-format", "csv-dates", "-dir", "x"}, 2, "csv-dates is one table"},
		{"a folder that is a file", "", []string{"-dir", file, file}, 1, "not a directory"},
		{"no flag", "", []string{"-nope"}, 2, "-nope"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := cmd(c.stdin, c.args...)
			assert.Equal(t, c.code, code)
			assert.Contains(t, stderr, c.says)
			assert.True(t, strings.HasPrefix(stderr, "export: "), stderr)
			assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
		})
	}
}

func TestHelp(t *testing.T) {
	stdout, stderr, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Empty(t, stderr)
	for _, want := range []string{"usage: export [flags] [FILE|FOLDER…]", "-format", "-dir", "-ref", "brat"} {
		assert.Contains(t, stdout, want)
	}
}
