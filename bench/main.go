// Command bench measures arnews beside its peers, in one process on one core,
// and prints two tables: package normalize on words in random order, and the
// readers of running text (tokens, sentences, dates, mentions, quotations) on
// paragraphs in random order. Text that is repeated as it stands would flatter
// every contestant whose branches can be learned.
//
//	go run . [-time 300ms] [-only NAME] [-size BYTES] [FILE...]
//
// Without files it reads text of its own. Figures of a busy machine mean
// little; the ratios of one run hold better.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	only := flag.String("only", "", "measure contestants whose names contain this")
	budget := flag.Duration("time", 300*time.Millisecond, "time for each figure")
	size := flag.Int("size", 1<<20, "bytes of text")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	text := news
	if flag.NArg() > 0 {
		text = ""
		for _, name := range flag.Args() {
			b, err := os.ReadFile(name)
			if err != nil {
				fmt.Fprintln(os.Stderr, "bench:", err)
				os.Exit(1)
			}
			text += string(b) + "\n"
		}
	}
	plain, marked := contestants(shuffled(text, *size)), contestants(shuffled(vocalised, *size))
	// Contestants take turns, so that a busy machine is unfair to all alike; the
	// median counts, so that the garbage they make costs them.
	times := make([][2][]time.Duration, len(plain))
	chosen := 0
	for _, c := range plain {
		if strings.Contains(c.name, *only) {
			chosen++
		}
	}
	for start := time.Now(); time.Since(start) < *budget*time.Duration(2*chosen); {
		for i := range plain {
			for k, c := range []contestant{plain[i], marked[i]} {
				if !strings.Contains(c.name, *only) {
					continue
				}
				t := time.Now()
				c.run()
				times[i][k] = append(times[i][k], time.Since(t))
			}
		}
	}
	if chosen > 0 {
		folds(plain, times, *size)
	}
	read(os.Stdout, paragraphs(text, *size), *only, *budget)
	fmt.Println(strings.TrimSpace(runtime.Version()), runtime.GOOS, runtime.GOARCH)
}

// folds prints the table of the contestants that fold.
func folds(plain []contestant, times [][2][]time.Duration, size int) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "MB/s\tnews\tvocalised\tallocations\ttimes Search.Append on news\t")
	reference := median(times[1][0])
	for i, c := range plain {
		if times[i][0] == nil {
			continue
		}
		news, vocalised := median(times[i][0]), median(times[i][1])
		fmt.Fprintf(w, "%s\t%.0f\t%.0f\t%d\t%.2f\t\n", c.name, rate(news, size), rate(vocalised, size),
			allocations(c.run), news.Seconds()/max(reference, 1).Seconds())
	}
	w.Flush()
	fmt.Println()
}

func rate(d time.Duration, size int) float64 { return float64(size) / 1e6 / d.Seconds() }

func median(times []time.Duration) time.Duration {
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	return times[len(times)/2]
}

// allocations counts those of one run.
func allocations(run func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}
