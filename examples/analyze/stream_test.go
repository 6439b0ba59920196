package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// news is a text of about n bytes that differs from i to i.
func news(i, n int) string {
	p := fmt.Sprintf("قال الوزير رقم %d أمس: «سنفتح %d مدارس جديدة قبل نهاية العام».\n\n", i, i%40)
	return strings.Repeat(p, n/len(p)+1)
}

func request1(t *testing.T, id any, text, ref string) string {
	t.Helper()
	m := map[string]any{"id": id, "text": text}
	if ref != "" {
		m["ref"] = ref
	}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	return string(b) + "\n"
}

// ids returns the ids of the lines of output, each of which must be JSON.
func ids(t *testing.T, out string) []string {
	t.Helper()
	var got []string
	for line := range strings.Lines(out) {
		var v struct {
			ID     json.RawMessage
			Schema string
		}
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		require.Equal(t, "arnews/1", v.Schema)
		got = append(got, string(v.ID))
	}
	return got
}

func TestStreamKeepsTheOrder(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 300 {
		n := 100
		if i%7 == 0 {
			n = 20_000 // these take longer than those behind them
		}
		in.WriteString(request1(t, i, news(i, n), ""))
		want = append(want, fmt.Sprint(i))
	}
	var out strings.Builder
	require.NoError(t, stream(context.Background(), strings.NewReader(in.String()), &out, time.Time{}))
	assert.Equal(t, want, ids(t, out.String()))
}

func TestStreamTakesAnyID(t *testing.T) {
	in := `{"id":"أ<b>","text":"خبر"}` + "\n" +
		`{"id":12345678901234567890,"text":"خبر"}` + "\r\n\n  \n" +
		`{"id":null,"text":""}` + "\n" +
		`{"text":"خبر"}` // the last line needs no line end
	var out strings.Builder
	require.NoError(t, stream(context.Background(), strings.NewReader("\uFEFF"+in), &out, time.Time{}))
	assert.Equal(t, []string{`"أ<b>"`, "12345678901234567890", "null", ""}, ids(t, out.String()))
}

func TestStreamReadsLinesOfAnyLength(t *testing.T) {
	in := request1(t, "long", news(1, 1<<20), "") + request1(t, "short", "خبر", "")
	var out strings.Builder
	require.NoError(t, stream(context.Background(), strings.NewReader(in), &out, time.Time{}))
	assert.Equal(t, []string{`"long"`, `"short"`}, ids(t, out.String()))
}

func TestStreamNamesTheBadLine(t *testing.T) {
	good := `{"id":"good","text":"خبر"}` + "\n"
	for _, c := range []struct{ bad, says string }{
		{"{", "line 3: not JSON"},
		{"خبر", "line 3: not JSON"},
		{`["id","text"]`, "line 3: not JSON of the form"},
		{`{"id":1,"text":2}`, "line 3: not JSON of the form"},
		{`{"id":1,"text":"a"} {"id":2,"text":"b"}`, "line 3: not JSON"},
		{"{\"id\":1,\"text\":\"\xff\"}", "line 3: not JSON: it is not valid UTF-8"},
		{`{"id":1}`, `line 3: it has no "text"`},
		{`{"id":1,"textBase64":"?"}`, "line 3: textBase64"},
		{`{"id":1,"text":"خبر","ref":"2019-13-07"}`, `line 3: ref: "2019-13-07" is no date`},
		{`{"id":1,"text":"خبر","ref":"أمس"}`, `line 3: ref: "أمس" is no date`},
	} {
		var out strings.Builder
		err := stream(context.Background(), strings.NewReader(good+"\n"+c.bad+"\n"+good), &out, time.Time{})
		require.Error(t, err, c.bad)
		assert.Contains(t, err.Error(), c.says)
		assert.NotContains(t, err.Error(), "\n", "one line")
		assert.Equal(t, []string{`"good"`}, ids(t, out.String()), "the lines before %s are answered, and none after it", c.bad)
	}
}

// oneLine gives a line with each Read, counts them, and never ends before n.
type oneLine struct {
	n    int
	make func(i int) []byte
	read atomic.Int64 // lines given
	rest []byte
}

func (r *oneLine) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		i := int(r.read.Load())
		if i == r.n {
			return 0, io.EOF
		}
		r.rest = r.make(i)
		r.read.Add(1)
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// watch counts the lines written and calls see with each.
type watch struct {
	written int
	see     func(written int)
}

func (w *watch) Write(p []byte) (int, error) {
	w.written += bytes.Count(p, []byte("\n"))
	w.see(w.written)
	return len(p), nil
}

// The memory in use does not grow with the input.
func TestStreamHoldsFewLines(t *testing.T) {
	lines := 200
	if testing.Short() {
		lines = 50
	}
	line, err := json.Marshal(map[string]string{"id": "1", "text": news(7, 8_000)})
	require.NoError(t, err)
	line = append(line, '\n')
	in := &oneLine{n: lines, make: func(int) []byte { return line }}

	most := 0
	var heap []uint64 // in use, every so many lines
	out := &watch{see: func(written int) {
		most = max(most, int(in.read.Load())-written)
		if written%(lines/10) == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			heap = append(heap, m.HeapAlloc)
		}
	}}
	require.NoError(t, stream(context.Background(), in, out, time.Time{}))
	require.Equal(t, lines, out.written)
	// Some wait for a worker, some in order for the writer, some in its buffer.
	assert.LessOrEqual(t, most, 4*runtime.GOMAXPROCS(0)+16)
	require.Len(t, heap, 10)
	assert.Less(t, slices.Max(heap[1:]), heap[0]+16<<20, "%d kB of input, ten times that of output: %v", lines*len(line)>>10, heap)
}

// A program that sends one line and waits for the answer gets it.
func TestStreamAnswersAtOnce(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- stream(context.Background(), inR, outW, time.Time{}) }()
	answers := json.NewDecoder(outR)
	for i := range 5 {
		_, err := inW.Write([]byte(request1(t, i, "خبر", "")))
		require.NoError(t, err)
		var v struct{ ID int }
		require.NoError(t, answers.Decode(&v))
		require.Equal(t, i, v.ID)
	}
	inW.Close()
	require.NoError(t, <-done)
}

// A bad line ends the work although the input goes on.
func TestStreamStopsWhileInputIsOpen(t *testing.T) {
	inR, inW := io.Pipe()
	defer inW.Close()
	go inW.Write([]byte("nope\n"))
	err := stream(context.Background(), inR, io.Discard, time.Time{})
	assert.ErrorContains(t, err, "line 1: not JSON")
}

func TestStreamPassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")

	r := io.MultiReader(strings.NewReader(request1(t, 1, "خبر", "")), &failing{broken})
	var out strings.Builder
	assert.ErrorIs(t, stream(context.Background(), r, &out, time.Time{}), broken)
	assert.Equal(t, []string{"1"}, ids(t, out.String()))

	in := strings.NewReader(strings.Repeat(request1(t, 1, "خبر", ""), 1000))
	assert.ErrorIs(t, stream(context.Background(), in, &failing{broken}, time.Time{}), broken)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in = strings.NewReader(strings.Repeat(request1(t, 1, "خبر", ""), 1000))
	assert.ErrorIs(t, stream(ctx, in, io.Discard, time.Time{}), context.Canceled)
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error)  { return 0, f.err }
func (f *failing) Write([]byte) (int, error) { return 0, f.err }

// A text that is not valid UTF-8 goes in and comes out as textBase64.
func TestStreamTakesDamagedText(t *testing.T) {
	damaged := base64.StdEncoding.EncodeToString([]byte("قال: «نعم\xff»"))
	out, errs, code := cmd(`{"id":"d","textBase64":"`+damaged+`"}`, "-jsonl")
	require.Zero(t, code, errs)
	var got struct{ ID, Text, TextBase64 string }
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Equal(t, "d", got.ID)
	assert.Empty(t, got.Text)
	assert.Equal(t, damaged, got.TextBase64)
}

// A line's own reference goes before that of the command line, and both before
// the date that the text states.
func TestStreamReference(t *testing.T) {
	in := `{"id":1,"text":"وصل أمس."}
{"id":2,"text":"وصل أمس.","ref":"2020-03-01"}
{"id":3,"text":"وصل أمس.","ref":"2020-03-01T08:00:00+03:00"}
{"id":4,"text":"نشر في: 5 مايو 2021\n\nوصل أمس."}
{"id":5,"text":"وصل أمس.","ref":""}
`
	values := func(args ...string) (got []string) {
		out, errs, code := cmd(in, append(args, "-jsonl")...)
		require.Zero(t, code, errs)
		for line := range strings.Lines(out) {
			var v struct {
				Dates []struct{ Text, Value string }
			}
			require.NoError(t, json.Unmarshal([]byte(line), &v))
			for _, d := range v.Dates {
				if d.Text == "أمس" {
					got = append(got, d.Value)
				}
			}
		}
		return got
	}
	assert.Equal(t, []string{"PAST_REF", "2020-02-29", "2020-02-29", "2021-05-04", "PAST_REF"}, values())
	assert.Equal(t, []string{"2018-11-07", "2020-02-29", "2020-02-29", "2018-11-07", "2018-11-07"}, values("-ref", "2018-11-08"))
}
