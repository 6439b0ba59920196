package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"

	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/counts"
)

// A state says how far the output of a run is. It stands beside the output, in
// FILE.state.
type state struct {
	// What was asked for. A run with other input or another reference does not
	// go on with the output.
	Inputs []string `json:"inputs"`
	Ref    string   `json:"ref"`

	Records int        `json:"records"` // read so far, those that could not be read among them
	Last    last       `json:"last"`    // the last of them
	Bytes   int64      `json:"bytes"`   // of the output
	Counts  counts.Sum `json:"counts"`
	Unread  []string   `json:"unread"` // the first errors
}

// last tells the last record from others: by its place and its text.
type last struct {
	articles.Place
	Sum string `json:"sum"` // "" for one that could not be read
}

func lastOf(a articles.Article) last {
	sum := sha256.Sum256([]byte(a.Text))
	return last{a.Place, hex.EncodeToString(sum[:12])}
}

// manyErrors is how many errors the summary shows; the others are counted.
const manyErrors = 10

func newState(opt options) *state {
	return &state{Inputs: append([]string{}, opt.inputs...), Ref: opt.ref, Counts: counts.Sum{}}
}

func (st *state) add(r result) {
	st.Records++
	st.Last = r.last
	st.Bytes += int64(len(r.line))
	for k, n := range r.counts {
		st.Counts[k] += n
	}
}

func (st *state) addError(err error) {
	st.Records++
	st.Last = last{}
	if e := (*articles.Error)(nil); errors.As(err, &e) {
		st.Last.Place = e.Place
	}
	st.Counts[counts.OfError(err)]++
	if len(st.Unread) < manyErrors {
		st.Unread = append(st.Unread, err.Error())
	}
}

// open opens the output of an earlier run to go on with it, or a new one. What
// was written after the state was is cut off.
func open(opt options) (*state, *os.File, error) {
	st := newState(opt)
	if opt.restart {
		return begin(st, opt, os.O_TRUNC)
	}
	raw, err := os.ReadFile(opt.out + ".state")
	if errors.Is(err, fs.ErrNotExist) {
		return begin(st, opt, os.O_EXCL)
	} else if err != nil {
		return nil, nil, err
	}
	var old state
	if err := json.Unmarshal(raw, &old); err != nil {
		return nil, nil, fmt.Errorf("%s.state is damaged: %w; -restart begins anew", opt.out, err)
	}
	if !slices.Equal(old.Inputs, st.Inputs) || old.Ref != st.Ref {
		return nil, nil, fmt.Errorf("%s was begun with %q and the reference %q; -restart begins anew", opt.out, old.Inputs, old.Ref)
	}
	file, err := os.OpenFile(opt.out, os.O_WRONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	if err := cut(file, old.Bytes); err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return &old, file, nil
}

// begin begins an output. It saves a state at once, so that a run that is
// killed before the first note can be begun again.
func begin(st *state, opt options, how int) (*state, *os.File, error) {
	file, err := os.OpenFile(opt.out, os.O_WRONLY|os.O_CREATE|how, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, nil, fmt.Errorf("%s is there and has no state to go on from; -restart overwrites it", opt.out)
	} else if err != nil {
		return nil, nil, err
	}
	if err := st.save(opt.out); err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return st, file, nil
}

// cut cuts the file to a length that it must have, and goes to its end.
func cut(file *os.File, size int64) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < size {
		return fmt.Errorf("%s has lost its end: it has %d bytes of %d; -restart begins anew", file.Name(), info.Size(), size)
	}
	if err := file.Truncate(size); err != nil {
		return err
	}
	_, err = file.Seek(size, io.SeekStart)
	return err
}

// save writes the state beside the output of that name, as a whole or not at
// all.
func (st *state) save(out string) error {
	b, err := json.Marshal(st)
	if err != nil {
		return err
	}
	name := out + ".state"
	if err := os.WriteFile(name+".new", append(b, '\n'), 0o644); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}

// A changedError says that the input is not the one that the output was made
// from.
type changedError struct{ last articles.Place }

func (e *changedError) Error() string {
	return fmt.Sprintf("the input has changed at or before %s, where the last run stopped; -restart begins anew", e.last)
}

// rest returns the records that are not in the output yet. Where the one that
// was read last is another now, or is not there, it yields a *changedError and
// ends.
func (st *state) rest(records iter.Seq2[articles.Record, error]) iter.Seq2[articles.Record, error] {
	done, want := st.Records, st.Last // st goes on changing
	return func(yield func(articles.Record, error) bool) {
		n, same := 0, done == 0
		for rec, err := range records {
			if n < done {
				if n++; n == done {
					if same = lastRead(rec, err) == want; !same {
						break
					}
				}
				continue
			}
			if !yield(rec, err) {
				return
			}
		}
		if !same {
			yield(articles.Record{}, &changedError{want.Place})
		}
	}
}

// lastRead returns what the state would say of the record.
func lastRead(rec articles.Record, err error) last {
	var a articles.Article
	if err == nil {
		a, err = rec.Article()
	}
	if e := (*articles.Error)(nil); errors.As(err, &e) {
		return last{Place: e.Place}
	} else if err != nil {
		return last{}
	}
	return lastOf(a)
}
