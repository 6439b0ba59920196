package articles

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strings"
)

// DefaultMaxBytes is the length of the longest line or file that a Reader takes
// whose MaxBytes is 0: 16 MiB.
const DefaultMaxBytes = 16 << 20

// A Reader reads articles. Its zero value works.
type Reader struct {
	// Stdin is what the name - stands for; nil stands for os.Stdin.
	Stdin io.Reader

	// MaxBytes is the length of the longest line or file taken: 0 stands for
	// DefaultMaxBytes, a negative number for no limit.
	MaxBytes int

	// Lines says that every file holds one article a line, whatever its name
	// and its first words.
	Lines bool
}

// A Record is an article that is not decoded yet. Decoding takes time, and may
// be done on another goroutine than the reading.
type Record struct {
	Place
	Raw []byte // the line, or the whole file
}

// All yields the articles of the files and folders of these names, in order.
// The error is an *Error, and does not end the reading.
func (r *Reader) All(names ...string) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for rec, err := range r.Records(names...) {
			var a Article
			if err == nil {
				a, err = rec.Article()
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// Records is All without the decoding.
func (r *Reader) Records(names ...string) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for _, name := range names {
			if !r.name(name, yield) {
				return
			}
		}
	}
}

// name yields what one name of the command line stands for, and reports
// whether to go on.
func (r *Reader) name(name string, yield func(Record, error) bool) bool {
	if name == "-" {
		in := r.Stdin
		if in == nil {
			in = os.Stdin
		}
		return r.stream(name, in, yield)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return yield(Record{}, &Error{Place{File: name}, err})
	case info.IsDir():
		return r.folder(name, yield)
	}
	return r.file(name, yield)
}

func (r *Reader) folder(root string, yield func(Record, error) bool) bool {
	on, found := true, false
	_ = filepath.WalkDir(root+string(filepath.Separator), func(name string, d fs.DirEntry, err error) error {
		hidden := filepath.Clean(name) != filepath.Clean(root) && strings.HasPrefix(filepath.Base(name), ".")
		switch {
		case err != nil:
			found = true
			on = yield(Record{}, &Error{Place{File: name}, err})
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && (strings.EqualFold(filepath.Ext(name), ".txt") || holdsLines(name)):
			found = true
			on = r.file(name, yield)
		}
		if !on {
			return fs.SkipAll
		}
		return nil
	})
	if on && !found {
		return yield(Record{}, &Error{Place{File: root}, ErrEmpty})
	}
	return on
}

// holdsLines reports whether a file of that name holds one article a line.
func holdsLines(name string) bool {
	ext := filepath.Ext(name)
	return strings.EqualFold(ext, ".jsonl") || strings.EqualFold(ext, ".ndjson")
}

func (r *Reader) file(name string, yield func(Record, error) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(Record{}, &Error{Place{File: name}, err})
	}
	defer f.Close()
	return r.stream(name, f, yield)
}

// stream yields the articles of one file.
func (r *Reader) stream(name string, in io.Reader, yield func(Record, error) bool) bool {
	b := bufio.NewReaderSize(in, 64<<10)
	if r.Lines || holdsLines(name) || beginsObject(b) {
		return r.lines(name, b, yield)
	}
	limit := r.limit()
	raw, err := io.ReadAll(io.LimitReader(b, int64(limit)+1))
	if err == nil && len(raw) > limit {
		err = ErrTooLong
	}
	if err != nil {
		return yield(Record{}, &Error{Place{File: name}, err})
	}
	return yield(Record{Place{File: name}, raw}, nil)
}

// beginsObject reports whether what b gives begins with { and ", as a JSON
// object does, or with { and {, as a damaged one before another. It waits for
// no more than it needs to tell.
func beginsObject(b *bufio.Reader) bool {
	brace := false
	for n := 1; n <= b.Size(); n++ {
		peek, err := b.Peek(n)
		if err != nil {
			return false
		}
		switch c := peek[n-1]; {
		case c == '{' && !brace:
			brace = true
		case (c == '"' || c == '{') && brace:
			return true
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
		case n <= len(bom) && bytes.HasPrefix([]byte(bom), peek):
		default:
			return false
		}
	}
	return false
}

const bom = "\uFEFF"

// lines yields each line that is not blank.
func (r *Reader) lines(name string, b *bufio.Reader, yield func(Record, error) bool) bool {
	for n := 1; ; n++ {
		at := Place{File: name, Line: n}
		line, err := r.line(b)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte(bom))
		}
		line = bytes.TrimSpace(line)
		switch {
		case errors.Is(err, ErrTooLong):
			if !yield(Record{}, &Error{at, err}) {
				return false
			}
			continue
		case err != nil && err != io.EOF:
			return yield(Record{}, &Error{at, err})
		}
		if len(line) > 0 && !yield(Record{at, line}, nil) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// line reads to the end of a line. Of one that is too long it holds nothing.
func (r *Reader) line(b *bufio.Reader) (line []byte, err error) {
	limit := r.limit()
	for {
		part, err := b.ReadSlice('\n')
		if len(line)+len(bytes.TrimRight(part, "\r\n")) > limit {
			return nil, skipLine(b, err)
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

// skipLine passes over the rest of a line whose last part came with err.
func skipLine(b *bufio.Reader, err error) error {
	for err == bufio.ErrBufferFull {
		_, err = b.ReadSlice('\n')
	}
	if err != nil && err != io.EOF {
		return err
	}
	return ErrTooLong
}

func (r *Reader) limit() int {
	switch {
	case r.MaxBytes == 0:
		return DefaultMaxBytes
	case r.MaxBytes < 0:
		return math.MaxInt - 1
	}
	return r.MaxBytes
}
