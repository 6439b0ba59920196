package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/examples/internal/counts"
	"arnews.example/examples/internal/sample"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// news returns n lines of JSON. Every seventh cannot be read.
func news(n int) string {
	people := []string{"سامي الحداد", "ليلى منصور", "ليلي منصور", "آمنة الإدريسي"}
	bad := []string{`{"id":1,"te`, `{"id":1}`, "{\"text\":\"\xff\"}", `{"text":"خبر","ref":"أمس"}`, `{"textBase64":"?"}`, "\u2028"}
	var b strings.Builder
	for i := range n {
		if i%7 == 6 {
			b.WriteString(bad[i/7%len(bad)] + "\r\n\n")
			continue
		}
		line, err := json.Marshal(map[string]any{
			"id": i, "date": fmt.Sprintf("%d-03-07", 2001+i%9),
			"text": fmt.Sprintf("أعلن المدير %s أمس أن المدرسة رقم %d ستفتح يوم %d مارس %d.\n\nوقال: «سنبدأ العمل الأسبوع المقبل».", people[i%len(people)], i, i%28+1, 2001+i%20),
		})
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

// The pipeline makes of its input what examples/corpus makes of it: the same
// analyses, in whatever order, and the same counts.
func TestSameAsCorpus(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, append([]byte("\uFEFF"+news(300)), sample.Lines()...), 0o600))

	corpus := exec.Command("go", "run", ".", "-summary", filepath.Join(dir, "summary.json"), "-o", filepath.Join(dir, "corpus.jsonl"), in)
	corpus.Dir = filepath.Join("..", "corpus")
	said, err := corpus.CombinedOutput()
	require.NoError(t, err, string(said))

	opt := options{input: in, output: filepath.Join(dir, "out"), counts: filepath.Join(dir, "counts.tsv"), shards: 3}
	var stdout, stderr strings.Builder
	require.NoError(t, run(t.Context(), opt, "prism", &stdout, &stderr))
	assert.Empty(t, stdout.String())

	var want counts.Summary
	raw, err := os.ReadFile(filepath.Join(dir, "summary.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &want))
	sum, err := readCounts(opt.counts)
	require.NoError(t, err)
	assert.Equal(t, want, sum.Summary())
	assert.EqualValues(t, 300-42+6, want.Articles)
	assert.Len(t, want.Unread, 5)

	wantLines := sorted(t, filepath.Join(dir, "corpus.jsonl"))
	var files []string
	for i := range opt.shards {
		files = append(files, shardName(opt.output, i, opt.shards))
	}
	assert.Equal(t, wantLines, sorted(t, files...))
}

// sorted returns the lines of files in the order of their words.
func sorted(t *testing.T, names ...string) []string {
	t.Helper()
	var all []string
	for _, name := range names {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		all = slices.AppendSeq(all, strings.Lines(string(raw)))
	}
	slices.Sort(all)
	return all
}

// Without flags the sample is analysed and printed.
func TestSample(t *testing.T) {
	var stdout, stderr strings.Builder
	require.NoError(t, run(t.Context(), options{shards: 4}, "", &stdout, &stderr))
	var ids []string
	for line := range strings.Lines(stdout.String()) {
		var v struct{ ID, Schema string }
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		assert.Equal(t, "arnews/1", v.Schema)
		ids = append(ids, v.ID)
	}
	slices.Sort(ids)
	assert.Equal(t, []string{"1-bizerte", "2-agency", "3-tripoli", "4-casablanca", "5-riyadh", "6-annaba"}, ids)
	assert.Contains(t, stderr.String(), "6  articles")
}

// The reference date is the DoFn's, unless a line has its own.
func TestReference(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(`{"id":"a","text":"قال المدير إن الوفد وصل أمس."}
{"id":"b","text":"قال المدير إن الوفد وصل أمس.","ref":"2020-03-01"}
`), 0o600))
	var stdout, stderr strings.Builder
	require.NoError(t, run(t.Context(), options{input: in, ref: "2018-11-08", shards: 1}, "prism", &stdout, &stderr))
	got := map[string]string{}
	for line := range strings.Lines(stdout.String()) {
		var v struct {
			ID    string
			Dates []struct{ Value string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		got[v.ID] = v.Dates[0].Value
	}
	assert.Equal(t, map[string]string{"a": "2018-11-07", "b": "2020-02-29"}, got)
}

func TestBadFlags(t *testing.T) {
	for _, c := range []struct {
		opt    options
		runner string
		says   string
	}{
		{options{ref: "أمس", shards: 1}, "prism", `"أمس" is no date`},
		{options{shards: 0}, "prism", "--shards"},
		{options{shards: 1}, "flink", "needs --input, --output and --counts"},
	} {
		err := run(t.Context(), c.opt, c.runner, nil, nil)
		assert.ErrorContains(t, err, c.says)
	}
}

func TestHelp(t *testing.T) {
	var b strings.Builder
	usage(&b)
	f := flag.NewFlagSet("", flag.ContinueOnError)
	new(options).flags(f)
	f.VisitAll(func(f *flag.Flag) { assert.Contains(t, b.String(), "--"+f.Name) })
}
