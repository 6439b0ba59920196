package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// cmd runs the command and returns what it prints and its exit code.
func cmd(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs strings.Builder
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestFilter(t *testing.T) {
	const s = "أُعلِنَت الحصيلـة: ٣٫٥٪\r\n\r\n«ﻻ» مسؤول"
	for form, want := range map[string]string{
		"":                "اعلنت الحصيله: 3.5%\r\n\r\n\"لا\" مسوول",
		"Match":           "اعلنت الحصيله: 3٫5٪\r\n\r\n«لا» مسؤول",
		"lucene":          "اعلنت الحصيله: ٣٫٥٪\r\n\r\n«ﻻ» مسؤول",
		"Display":         "أُعلِنَت الحصيلـة: ٣٫٥٪\r\n\r\n«لا» مسؤول",
		"ML":              "أعلنت الحصيلة: 3.5%\r\n\r\n\"لا\" مسؤول",
		"Tatweel|Harakat": "أعلنت الحصيلة: ٣٫٥٪\r\n\r\n«ﻻ» مسؤول",
	} {
		var args []string
		if form != "" {
			args = []string{"-form", form}
		}
		stdout, stderr, code := cmd(s, args...)
		assert.Equal(t, want, stdout, form)
		assert.Empty(t, stderr)
		assert.Zero(t, code)
	}
}

func TestFiles(t *testing.T) {
	old, err := charmap.Windows1256.NewEncoder().String("نشرت الجريدة أمس خبرا عن الحصيلة\n")
	require.NoError(t, err)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("عدد اليوم\n")
	require.NoError(t, err)
	a, b := write(t, "old.txt", old), write(t, "wide.txt", wide)

	stdout, _, code := cmd("من الأنبوب\n", a, "-", b)
	assert.Equal(t, "نشرت الجريده امس خبرا عن الحصيله\nمن الانبوب\nعدد اليوم\n", stdout)
	assert.Zero(t, code)

	stdout, _, _ = cmd("", "-detect", a, b, "-")
	assert.Regexp(t, `^.*old\.txt: windows-1256, \d+% sure\n.*wide\.txt: UTF-16LE, 100% sure, byte-order mark\n-: UTF-8, 100% sure\n$`, stdout)

	stdout, _, _ = cmd("", "-form", "Display", "-encoding", "cp1256", a)
	assert.Equal(t, "نشرت الجريدة أمس خبرا عن الحصيلة\n", stdout)
}

func TestDetectMojibake(t *testing.T) {
	once, err := charmap.Windows1256.NewDecoder().String("صدر العدد")
	require.NoError(t, err)
	twice, err := charmap.ISO8859_1.NewDecoder().String("صدر العدد")
	require.NoError(t, err)
	twice, err = charmap.ISO8859_1.NewDecoder().String(twice)
	require.NoError(t, err)
	stdout, _, _ := cmd(once, "-detect")
	assert.Contains(t, stdout, "-: UTF-8,")
	assert.Contains(t, stdout, "misread as windows-1256\n")
	stdout, _, _ = cmd(twice, "-detect")
	assert.Contains(t, stdout, "misread as windows-1252 after windows-1252\n")
	stdout, _, _ = cmd(twice)
	assert.Equal(t, "صدر العدد", stdout)
	stdout, _, _ = cmd("خبر وصل أمس من المراسل\xff في المدينة", "-detect")
	assert.Contains(t, stdout, ", damaged\n")
}

func TestShow(t *testing.T) {
	stdout, _, code := cmd("نصٌّ سليم\nﻻ شيء\u200f ضاع\n", "-show")
	assert.Equal(t, ""+
		"-:1:2: \"صٌّ\" → \"ص\" (U+0635 U+064C U+0651 → U+0635)\n"+
		"-:2:1: \"ﻻ\" → \"لا\" (U+FEFB → U+0644 U+0627)\n"+
		"-:2:5: \"ء\\u200f\" → \"ء\" (U+0621 U+200F → U+0621)\n", stdout)
	assert.Zero(t, code)

	stdout, _, _ = cmd("\ufeffخبر\n", "-show")
	assert.Equal(t, "-:1:1: \"\\ufeff\" → \"\" (U+FEFF → nothing)\n", stdout)
	stdout, _, _ = cmd("لا شيء يتغير\n", "-show", "-form", "Lucene")
	assert.Equal(t, "", stdout)
}

func TestStem(t *testing.T) {
	stdout, _, code := cmd("والمكتبات، «الحسن» 12!\nأُخرى\n", "-stem", "light10")
	assert.Equal(t, "مكتب، «حسن» 12!\nأُخرى\n", stdout, "nothing is folded")
	assert.Zero(t, code)
	stdout, _, _ = cmd("كتابهم\nالكتاب", "-stem", "Snowball")
	assert.Equal(t, "كتاب\nكتاب", stdout)
}

func TestBadInput(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{missing}, 1, "missing.txt: no such file"},
		{[]string{t.TempDir()}, 1, "is a directory"},
		{[]string{"-form", "Serch"}, 2, `-form: normalize: unknown form or fold "Serch"`},
		{[]string{"-stem", "porter"}, 2, `-stem: "porter"`},
		{[]string{"-encoding", "koi8-r"}, 2, `"koi8-r"`},
		{[]string{"-stem", "light10", "-show"}, 2, "exclude"},
		{[]string{"-nope"}, 2, "-nope"},
	} {
		_, stderr, code := cmd("", c.args...)
		assert.Equal(t, c.code, code, c.args)
		assert.Contains(t, stderr, c.says)
		assert.True(t, strings.HasPrefix(stderr, "normalize: "), stderr)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
	}
	_, stderr, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Contains(t, stderr, "-form name")

	// What can be read comes out, whatever fails beside it.
	stdout, _, code := cmd("إن\n", missing, "-")
	assert.Equal(t, "ان\n", stdout)
	assert.Equal(t, 1, code)

	var out, errs strings.Builder
	assert.Equal(t, 1, run(nil, iotest.ErrReader(errors.New("line is down")), &out, &errs))
	assert.Equal(t, "normalize: line is down\n", errs.String())
}
