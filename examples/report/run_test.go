package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cmd runs the command and returns what it prints and its exit code.
func cmd(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs strings.Builder
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

func writeFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestSamplesByDefault(t *testing.T) {
	out, errs, code := cmd("نص على المدخل")
	require.Zero(t, code)
	assert.Empty(t, errs)
	root := parse(t, out)
	assert.Len(t, root.named("article"), 3)
	assert.NotContains(t, out, "على المدخل")
	again, _, _ := cmd("")
	assert.Equal(t, out, again, "the same input gives the same page")
}

func TestFiles(t *testing.T) {
	one := writeFile(t, "one.txt", "خبر أول\n\nوصل الوفد أمس.")
	lines := writeFile(t, "more.jsonl", `{"id":"ثان","text":"خبر ثان\n\nوصل الوفد اليوم.","ref":"2020-05-08"}`+"\n"+`{"text":"خبر ثالث\n\nوصل الوفد غدا."}`)
	out, errs, code := cmd("خبر رابع\n\nوصل الوفد اليوم.", "-ref", "2019-12-07", one, lines, "-")
	require.Zero(t, code, errs)
	assert.NotContains(t, out, filepath.Dir(one), "folders are nobody's business")
	root := parse(t, out)
	assert.Len(t, root.named("article"), 4)
	var titles []string
	for _, h := range root.named("h2") {
		titles = append(titles, h.line())
	}
	assert.Equal(t, []string{"عنوان خبر أول", "عنوان خبر ثان", "عنوان خبر ثالث", "عنوان خبر رابع"}, titles)
	values := map[string]string{}
	for _, d := range root.named("time") {
		values[d.line()] += d.Attr["datetime"] + " "
	}
	assert.Equal(t, map[string]string{"أمس": "2019-12-06 ", "اليوم": "2020-05-08 2019-12-07 ", "غدا": "2019-12-08 "}, values)
}

func TestOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	out, errs, code := cmd("", "-o", path, "-lang", "en")
	require.Zero(t, code, errs)
	assert.Empty(t, out)
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "en", parse(t, string(b)).named("html")[0].Attr["lang"])
	assert.Contains(t, string(b), "Who said what, and when?")
}

// An article that cannot be read does not keep the others from the page.
func TestPartOfTheInput(t *testing.T) {
	one := writeFile(t, "one.txt", "خبر أول")
	missing := filepath.Join(t.TempDir(), "missing.txt")
	out, errs, code := cmd("", missing, one)
	assert.Equal(t, 1, code)
	assert.Contains(t, errs, "missing.txt")
	assert.Len(t, parse(t, out).named("article"), 1)

	old := writeFile(t, "old.html", "as it was")
	out, errs, code = cmd("", "-o", old, missing)
	assert.Equal(t, 1, code)
	assert.Empty(t, out)
	assert.Equal(t, 1, strings.Count(errs, "\n"), errs)
	b, err := os.ReadFile(old)
	require.NoError(t, err)
	assert.Equal(t, "as it was", string(b), "nothing to show leaves the file as it is")
}

func TestBadCommandLine(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"-ref", "أمس"}, `-ref: "أمس" is no date`},
		{[]string{"-lang", "fr"}, `-lang: no words in "fr"`},
		{[]string{"-nope"}, "-nope"},
	} {
		out, errs, code := cmd("", c.args...)
		assert.Equal(t, 2, code)
		assert.Empty(t, out)
		assert.Contains(t, errs, c.says)
		assert.True(t, strings.HasPrefix(errs, "report: "))
		assert.Equal(t, 1, strings.Count(errs, "\n"))
	}
	_, errs, code := cmd("", "-o", filepath.Join(t.TempDir(), "no", "folder.html"))
	assert.Equal(t, 1, code)
	assert.Contains(t, errs, "folder.html")
}

func TestHelp(t *testing.T) {
	out, errs, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Empty(t, errs)
	for _, want := range []string{"usage: report", "-o FILE", "-ref date", "-lang language", "samples"} {
		assert.Contains(t, out, want)
	}
}
