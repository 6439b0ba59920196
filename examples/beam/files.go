package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"arnews.example/examples/internal/counts"
)

func init() {
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// write writes lines to so many files. textio.Write would have one worker write
// all of them.
func write(s beam.Scope, name string, shards int, lines beam.PCollection) {
	keyed := beam.ParDo(s, &shardFn{shards}, lines)
	beam.ParDo0(s, &writeFn{name, shards}, beam.GroupByKey(s, keyed))
}

// shardName returns the name of one of the files.
func shardName(name string, i, shards int) string {
	return fmt.Sprintf("%s-%05d-of-%05d.jsonl", name, i, shards)
}

// A shardFn says which file a line goes to.
type shardFn struct {
	Shards int `json:"shards"`
}

// ProcessElement returns the number of the file and the line.
func (f *shardFn) ProcessElement(line string) (int, string) {
	h := fnv.New32a()
	_, _ = h.Write([]byte(line)) // makes no errors
	return int(h.Sum32() % uint32(f.Shards)), line
}

// A writeFn writes one of the files.
type writeFn struct {
	Name   string `json:"name"`
	Shards int    `json:"shards"`
}

// ProcessElement writes the lines of the file of that number.
func (f *writeFn) ProcessElement(ctx context.Context, i int, lines func(*string) bool) error {
	name := shardName(f.Name, i, f.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	var line string
	for lines(&line) {
		_, _ = w.WriteString(line) // errors stay with w
		_ = w.WriteByte('\n')
	}
	return errors.Join(w.Flush(), file.Close())
}

// readCounts reads the file of counts.
func readCounts(name string) (counts.Sum, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	sum := counts.Sum{}
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		tab := strings.LastIndexByte(line, '\t')
		key, err := counts.ParseKey(line[:max(tab, 0)])
		if err != nil {
			return nil, err
		}
		n, err := strconv.ParseInt(line[tab+1:], 10, 64)
		if err != nil {
			return nil, err
		}
		sum[key] += n
	}
	return sum, nil
}
