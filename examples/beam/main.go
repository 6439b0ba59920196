// Command beam analyses articles with Apache Beam: the way on for those who
// outgrow one machine.
//
//	beam [flags]
//
// Run it in its own folder, or with go run -C examples/beam . FLAGS. It does what
// examples/corpus does, in the same words (package counts of both is one), as a
// pipeline of the Beam Go SDK. The analyzer is a DoFn:
//
//	lines {"id", "text", "ref"} → analyses, one a line, in the form arnews/1
//	                            → counts: articles, words, dates by year, people
//
// Without flags it analyses six articles of its own and prints what comes out.
//
//	--input   a file of JSON lines, or a pattern: news/*.jsonl, gs://bucket/news-*.jsonl.gz
//	--output  where the analyses go: OUT becomes OUT-00000-of-00004.jsonl and so on
//	--counts  the file for the counts, a line each: kind, name and number with tabs between
//	--shards  into how many files the analyses go
//	--ref     the reference date of articles without one
//
// What cannot be read stops nothing and is counted by its reason. The order of
// the analyses is not that of the input; ids tell which is which.
//
// # Runners
//
// Without --runner it runs in this process, on Beam's own local runner, prism,
// which needs nothing but this module. Other runners run the same program; input
// and output must then be in a place that all machines see.
//
// Flink: start Flink and Beam's job server for it, which is a container
// (https://beam.apache.org/documentation/runners/flink/), then
//
//	go run . --runner=flink --endpoint=localhost:8099 --input=… --output=… --counts=…
//
// Spark: the same with Spark's job server
// (https://beam.apache.org/documentation/runners/spark/) and --runner=spark. To
// try either on one machine add --environment_type=LOOPBACK, which runs the
// DoFns in this process.
//
// Dataflow (https://beam.apache.org/documentation/runners/dataflow/):
//
//	go run . --runner=dataflow --project=P --region=R \
//	  --staging_location=gs://bucket/staging \
//	  --input='gs://bucket/news-*.jsonl' --output=gs://bucket/out --counts=gs://bucket/counts
//
// The tests run the pipeline on prism. Flink, Spark and Dataflow are as Beam
// describes them; no test here runs them.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
)

func main() {
	var opt options
	opt.flags(flag.CommandLine)
	flag.Usage = func() { usage(os.Stdout) }
	flag.Parse()
	beam.Init() // on a worker of a remote runner it does the work, and does not return
	if err := run(context.Background(), opt, *runners.Runner, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}
