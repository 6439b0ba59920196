package main

import (
	"context"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
)

var update = flag.Bool("update", false, "write testdata/report.txt anew")

// What is printed of the sample is what stands in testdata.
func TestReport(t *testing.T) {
	got, _, code := cmd("")
	require.Zero(t, code)
	const golden = "testdata/report.txt"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "go test ./examples/analyze -update writes it anew")
}

// In every row the Arabic comes last: the columns before it are Latin letters
// and digits, which have one width and one order everywhere.
func TestReportColumns(t *testing.T) {
	out, _, code := cmd("")
	require.Zero(t, code)
	arabic := func(r rune) bool { return r >= 0x600 && r <= 0x6FF }
	for part := range strings.SplitSeq(out, "\n\n") {
		column := -1 // where the last column begins
		for line := range strings.Lines(part) {
			at := strings.IndexFunc(line, arabic)
			if at < 0 {
				continue
			}
			start := strings.LastIndex(line[:at], "  ") + 2
			if column < 0 {
				column = start
			}
			assert.Equal(t, column, start, line)
			for _, r := range line[:start] {
				assert.Less(t, r, rune(0x80), line)
			}
		}
	}
}

func TestReportOfOddTexts(t *testing.T) {
	for _, s := range []string{"", "\n\n", "\x1b[31mخبر\x07", "\xff\xfe\xfd", strings.Repeat("خبر ", 1000)} {
		var out strings.Builder
		p, err := analyze(context.Background(), &arnews.Analyzer{}, []byte(s))
		require.NoError(t, err)
		require.NoError(t, printReport(&out, p))
		assert.Contains(t, out.String(), "headline")
		assert.NotContains(t, out.String(), "\x1b", "nothing steers the terminal")
		for line := range strings.Lines(out.String()) {
			assert.LessOrEqual(t, len([]rune(line)), 120, line)
		}
	}
}
