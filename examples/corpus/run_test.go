package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/examples/internal/counts"
	"arnews.example/examples/internal/sample"
)

var update = flag.Bool("update", false, "write the files in testdata anew")

// cmd runs the command and returns what it prints and its exit code.
func cmd(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs strings.Builder
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

// news returns n lines of JSON with articles that differ. Every ninth cannot be
// read, each in a way of its own.
func news(n int) string {
	people := []string{"سامي الحداد", "ليلى منصور", "كمال العياري", "آمنة الإدريسي", "فادي الخوري"}
	bad := []string{`{"id":1,"te`, `{"id":1}`, "{\"text\":\"\xff\"}", `{"text":"خبر","ref":"أمس"}`, `["text"]`}
	var b strings.Builder
	for i := range n {
		if i%9 == 8 {
			b.WriteString(bad[i/9%len(bad)] + "\n")
			continue
		}
		text := fmt.Sprintf("أعلن المدير %s يوم %d مارس %d أن المدرسة رقم %d ستفتح قريبا.\n\nوقال: «سنبدأ العمل الأسبوع المقبل». %s",
			people[i%len(people)], i%28+1, 2001+i%20, i, strings.Repeat("وتضم المدرسة عشرين قسما وساحة كبيرة. ", i%30))
		line, err := json.Marshal(map[string]any{"id": i, "text": text})
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

// ids returns the ids of the lines of output, each of which must be JSON.
func ids(t *testing.T, out string) (got []string) {
	t.Helper()
	for line := range strings.Lines(out) {
		var v struct {
			ID     json.RawMessage
			Schema string
		}
		require.True(t, strings.HasSuffix(line, "\n"), "the last line is whole")
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		require.Equal(t, "arnews/1", v.Schema)
		got = append(got, string(v.ID))
	}
	return got
}

// The summary of the sample is what stands in testdata, and its analyses come
// in order.
func TestSample(t *testing.T) {
	out, errs, code := cmd("")
	require.Zero(t, code)
	assert.Equal(t, []string{`"1-bizerte.txt"`, `"2-agency.txt"`, `"3-tripoli.txt"`, `"4-casablanca.txt"`, `"5-riyadh.txt"`, `"6-annaba.txt"`}, ids(t, out))
	const golden = "testdata/summary.txt"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(errs), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), errs, "go test -C examples/corpus -update writes it anew")
}

func TestOrderAndErrors(t *testing.T) {
	in := news(300)
	out, errs, code := cmd(in, "-")
	require.Zero(t, code, "what cannot be read is no failure")
	var want []string
	for i := range 300 {
		if i%9 != 8 {
			want = append(want, fmt.Sprint(i))
		}
	}
	assert.Equal(t, want, ids(t, out))
	for _, says := range []string{"267  articles", "standard input:9: not JSON", "13  not JSON", `7  no "text"`, "7  not valid UTF-8", "ref is no date"} {
		assert.Contains(t, errs, says)
	}
	assert.NotContains(t, out+errs, "\r", "no progress bar in a pipe")
	assert.NotContains(t, out+errs, "\x1b")
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for a, err := range sample.All() {
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, a.File), []byte(a.Text), 0o600))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "more.jsonl"), []byte(news(9)), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "long.txt"), bytes.Repeat([]byte("خبر "), 10_000), 0o600))
	out, errs, code := cmd("", "-max-bytes", "20000", dir, filepath.Join(dir, "missing.txt"))
	require.Zero(t, code)
	got := ids(t, out)
	require.Len(t, got, 6+8)
	assert.Equal(t, fmt.Sprintf("%q", filepath.Join(dir, "1-bizerte.txt")), got[0], "an article without an id has its place")
	assert.Equal(t, "0", got[6])
	assert.Contains(t, errs, "long.txt: longer than the limit")
	assert.Contains(t, errs, "missing.txt: no such file")
	assert.Contains(t, errs, "more.jsonl:9: not JSON")
}

// The summary as JSON adds up.
func TestSummaryFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "summary.json")
	out, _, code := cmd(news(100), "-summary", name, "-")
	require.Zero(t, code)
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	var sum counts.Summary
	require.NoError(t, json.Unmarshal(raw, &sum))
	quotations, dates := 0, 0
	for line := range strings.Lines(out) {
		var doc struct {
			Quotes []struct{ Kind string }
			Dates  []struct{ Value string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &doc))
		dates += len(doc.Dates)
		for _, q := range doc.Quotes {
			if q.Kind != "marked" {
				quotations++
			}
		}
	}
	assert.EqualValues(t, 89, sum.Articles)
	assert.EqualValues(t, quotations, sum.Quotations)
	assert.EqualValues(t, dates, sum.Dates)
	assert.Len(t, sum.People, 5)
	unread := int64(0)
	for _, u := range sum.Unread {
		unread += u.Count
	}
	assert.EqualValues(t, 11, unread)
}

func TestBadCommandLine(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there")
	require.NoError(t, os.WriteFile(there, []byte("mine"), 0o600))
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"-ref", "أمس"}, 2, `-ref: "أمس" is no date`},
		{[]string{"-restart"}, 2, "-restart is for -o"},
		{[]string{"-nope"}, 2, "-nope"},
		{[]string{"-o", there}, 1, "-restart overwrites it"},
		{[]string{"-o", filepath.Join(dir, "no", "folder")}, 1, "no such file"},
	} {
		_, stderr, code := cmd("", c.args...)
		assert.Equal(t, c.code, code, "%q", c.args)
		assert.Contains(t, stderr, c.says)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
	}
	raw, err := os.ReadFile(there)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(raw))
}

func TestHelp(t *testing.T) {
	stdout, stderr, code := cmd("", "-h")
	assert.Zero(t, code)
	assert.Empty(t, stderr)
	for _, want := range []string{"usage: corpus [flags] [FILE|FOLDER…]", "-o", "-restart", "-summary", "-top", "-ref"} {
		assert.Contains(t, stdout, want)
	}
}

// A disk that is full ends the run with an error.
func TestWriteError(t *testing.T) {
	code := run(t.Context(), []string{"-"}, strings.NewReader(news(2000)), failing{}, io.Discard)
	assert.Equal(t, 1, code)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// repeat gives the same lines over and over.
type repeat struct {
	lines string
	n     int // times
	rest  string
}

func (r *repeat) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n--; r.n < 0 {
			return 0, io.EOF
		}
		r.rest = r.lines
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// The memory in use does not grow with the corpus.
func TestFlatMemory(t *testing.T) {
	var heap []uint64
	written := 0
	see := writerFunc(func(p []byte) (int, error) {
		if written += len(p); written > len(heap)*(2<<20) {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			heap = append(heap, m.HeapAlloc)
		}
		return len(p), nil
	})
	in := &repeat{lines: news(500), n: 10}
	require.Zero(t, run(t.Context(), []string{"-"}, in, see, io.Discard))
	require.Greater(t, len(heap), 5)
	assert.Less(t, slices.Max(heap[1:]), heap[0]+16<<20, "%d bytes of output: %v", written, heap)
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
