package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
	"github.com/markusmobius/go-dateparser"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/token"
)

// paragraphs returns at least size bytes of the lines of s in random order,
// the same in every run, their numbers drawn anew: reading needs sentences
// that hold together.
func paragraphs(s string, size int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	r := rand.New(rand.NewPCG(3, 4))
	var b strings.Builder
	for b.Len() < size {
		for _, c := range lines[r.IntN(len(lines))] {
			if '0' <= c && c <= '9' {
				c = '1' + rune(r.IntN(9))
			}
			b.WriteRune(c)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// A reading is a contestant that reads running text, with the one it is
// measured by.
type reading struct {
	contestant
	by string
}

func readings(s string) []reading {
	l := lexicon.Default()
	var toks []lexicon.Token
	scanned := l.Scan(nil, s)
	page := (&segment.Finder{}).Tokens(s, scanned)
	times := (&dates.Finder{}).AppendTokens(nil, s, scanned)
	return []reading{
		{contestant{"uax29 words", func() {
			for it := words.FromString(s); it.Next(); {
				sink++
			}
		}}, ""},
		{contestant{"token.All", func() {
			for range token.All(s) {
				sink++
			}
		}}, "uax29 words"},
		{contestant{"lexicon.Scan", func() { toks = l.Scan(toks[:0], s); sink += len(toks) }}, "uax29 words"},
		{contestant{"uax29 sentences", func() {
			for it := sentences.FromString(s); it.Next(); {
				sink++
			}
		}}, ""},
		{contestant{"segment.Sentences", func() {
			for range segment.Sentences(s) {
				sink++
			}
		}}, "uax29 sentences"},
		{contestant{"segment.Find", func() { sink += len(segment.Find(s).Blocks) }}, "uax29 words"},
		{contestant{"dates.Find", func() { sink += len(dates.Find(s)) }}, "go-dateparser"},
		{contestant{"mention.Find", func() { sink += len(mention.Find(s).Mentions) }}, "uax29 words"},
		{contestant{"quotes.Find", func() { sink += len(quotes.Find(s)) }}, "uax29 words"},
		{contestant{"quotes, after the other layers", func() {
			var f quotes.Finder
			sink += len(f.FindTokens(s, scanned, page, times).Quotes)
		}}, "uax29 words"},
	}
}

// searched finds the dates of each paragraph of s, as its search expects.
func searched(s string) func() {
	blocks := strings.Split(s, "\n\n")
	cfg := &dateparser.Configuration{Languages: []string{"ar"}}
	return func() {
		for _, b := range blocks {
			_, found, _ := dateparser.Search(cfg, b)
			sink += len(found)
		}
	}
}

// read measures the readers of running text and prints their table. The slow
// date parser gets a sixteenth of the text.
func read(w io.Writer, s, only string, budget time.Duration) {
	rs := readings(s)
	size := map[string]int{}
	for _, r := range rs {
		size[r.name] = len(s)
	}
	part := s[:strings.Index(s[len(s)/16:], "\n\n")+len(s)/16]
	rs = append(rs, reading{contestant{"go-dateparser", searched(part)}, ""})
	size["go-dateparser"] = len(part)
	kept := rs[:0]
	for _, r := range rs {
		if strings.Contains(r.name, only) || strings.Contains(r.by, only) {
			kept = append(kept, r)
		}
	}
	rs = kept
	if len(rs) == 0 {
		return
	}
	times := make([][]time.Duration, len(rs))
	for start := time.Now(); len(times[len(rs)-1]) < 3 || time.Since(start) < budget*time.Duration(len(rs)); {
		for i, r := range rs {
			t := time.Now()
			r.run()
			times[i] = append(times[i], time.Since(t))
		}
	}
	speed := map[string]float64{}
	for i, r := range rs {
		speed[r.name] = rate(median(times[i]), size[r.name])
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "MB/s\trunning text\tallocations\tratio\tto\t")
	for _, r := range rs {
		ratio := ""
		if v := speed[r.by]; v > 0 {
			ratio = fmt.Sprintf("%.2f", speed[r.name]/v)
		}
		fmt.Fprintf(t, "%s\t%.1f\t%d\t%s\t%s\t\n", r.name, speed[r.name], allocations(r.run), ratio, r.by)
	}
	t.Flush()
}
