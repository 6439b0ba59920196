package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"arnews.example/arnews"
)

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

func TestBadInput(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	folder := t.TempDir()
	for _, c := range []struct {
		name  string
		stdin string
		args  []string
		code  int
		says  string
	}{
		{"no such file", "", []string{missing}, 1, "missing.txt: no such file"},
		{"no such file, JSON", "", []string{"-json", missing}, 1, "missing.txt: no such file"},
		{"a folder", "", []string{folder}, 1, folder},
		{"a date that is none", "", []string{"-ref", "2019-02-30"}, 2, `-ref: "2019-02-30" is no date`},
		{"a date in words", "", []string{"-ref", "أمس"}, 2, `-ref: "أمس" is no date`},
		{"no flag", "", []string{"-nope"}, 2, "-nope"},
		{"both", "", []string{"-json", "-jsonl"}, 2, "exclude"},
		{"lines of a file", "", []string{"-jsonl", "x"}, 2, `"x"`},
		{"a line that is not JSON", "{\"id\":1,\"text\":\"خبر\"}\nخبر\n", []string{"-jsonl"}, 1, "line 2: not JSON"},
		{"a line with no date", `{"id":1,"text":"خبر","ref":"غدا"}`, []string{"-jsonl"}, 1, "line 1: ref:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := cmd(c.stdin, c.args...)
			assert.Equal(t, c.code, code)
			assert.Contains(t, stderr, c.says)
			assert.True(t, strings.HasPrefix(stderr, "analyze: "), stderr)
			assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
			assert.True(t, strings.HasSuffix(stderr, "\n"))
		})
	}
}

func TestHelp(t *testing.T) {
	for _, flag := range []string{"-h", "-help", "--help"} {
		stdout, stderr, code := cmd("", flag)
		assert.Zero(t, code)
		assert.Empty(t, stderr)
		for _, want := range []string{"usage: analyze [flags] [FILE…]", "-json", "-jsonl", "-ref"} {
			assert.Contains(t, stdout, want)
		}
	}
}

func TestStdinAndFilesAgree(t *testing.T) {
	text := "عنوان الخبر\n\nقال الوزير أمس: «سنفتح المدارس».\n"
	file := write(t, "a.txt", text)
	for _, args := range [][]string{{"-ref", "2019-12-07"}, {"-json", "-ref", "2019-12-07"}} {
		a, errs, code := cmd("", append(args, file)...)
		require.Zero(t, code, errs)
		b, _, code := cmd(text, append(args, "-")...)
		require.Zero(t, code)
		assert.NotEmpty(t, a)
		assert.Equal(t, a, b)
	}
}

func TestSeveralFiles(t *testing.T) {
	a, b := write(t, "a.txt", "خبر أول"), write(t, "b.txt", "خبر ثان")
	out, _, code := cmd("", a, b)
	assert.Zero(t, code)
	assert.Contains(t, out, "== "+a+"\n")
	assert.Contains(t, out, "== "+b+"\n")

	out, _, code = cmd("", "-json", a, b)
	assert.Zero(t, code)
	dec := json.NewDecoder(strings.NewReader(out))
	for _, want := range []string{"خبر أول", "خبر ثان"} {
		var doc struct{ Text string }
		require.NoError(t, dec.Decode(&doc))
		assert.Equal(t, want, doc.Text)
	}
	assert.False(t, dec.More())
}

func TestNoColourInAPipe(t *testing.T) {
	out, _, code := cmd("")
	require.Zero(t, code)
	assert.NotContains(t, out, "\x1b")
}

// A page is read in the encodings that archives hold.
func TestEncodings(t *testing.T) {
	text := "عنوان الخبر الأول\n\nقال وزير التربية أمس في الرباط: «سنفتح المدارس الأسبوع المقبل».\n"
	for _, c := range []struct {
		name string
		enc  encoding.Encoding
		says string
	}{
		{"UTF-8", unicode.UTF8, ""},
		{"windows-1256", charmap.Windows1256, "windows-1256"},
		{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"},
		{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := c.enc.NewEncoder().String(text)
			require.NoError(t, err)
			p, err := analyze(t.Context(), &arnews.Analyzer{}, []byte(raw))
			require.NoError(t, err)
			assert.Equal(t, text, p.doc.Text)
			assert.Equal(t, c.says, p.encoding)
		})
	}
	t.Run("damaged UTF-8 is kept", func(t *testing.T) {
		damaged := text + "\xff" + text
		p, err := analyze(t.Context(), &arnews.Analyzer{}, []byte(damaged))
		require.NoError(t, err)
		assert.Equal(t, damaged, p.doc.Text)
		assert.Empty(t, p.encoding)
	})
}
