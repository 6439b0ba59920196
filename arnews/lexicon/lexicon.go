// Package lexicon holds the word lists of arnews and finds their words in a
// text.
//
// # What a list is
//
// Each list is a file of tab-separated values in the folder data, which a
// linguist can read and mend. Lines that start with # are comments; the first
// other line names the columns. The column form holds the Arabic: one or several
// forms parted by |, each a word or a phrase; columns whose names begin with
// form_ hold further forms. Entries and text are compared under normalize.Match,
// so a list holds one spelling of what differs only by hamza on alef, ta marbuta,
// alef maqsura, vowel signs or tatweel.
//
// The lists are embedded and read on first use. [New] makes a lexicon in which
// files of the caller's replace or extend them.
//
// # How words are found
//
// [Lexicon.Scan] cuts a text into tokens and looks each word up once. A word
// carries the [ID] of its whole form, of its form without a leading و or ف, of
// its form without an attached ب ل ك س, and of its form without the article, so
// that every layer above asks by number and compares no strings. A layer compiles
// what it needs from the lists into a [Table], once for each lexicon, with
// [Phrases] for expressions of several words.
//
// # Limits
//
// A word is found in the forms that a list gives and behind the attached letters
// named above: other endings, pronouns among them, need a form of their own. The
// lexicon does not choose among the meanings of a form, «وليد» the name and «يد»
// behind و and ل: all readings are handed on, and the layers decide by what
// stands beside. New checks that files can be read as lists and have the columns of those
// that they extend, not that their values make sense.
//
// # Sources
//
// The lists were written for this library, from knowledge of the press of the
// Arab countries and not from any corpus or dictionary; the comment at the head
// of a list names what else it rests on (the month names of Unicode CLDR, the
// feasts that states publish).
package lexicon

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// ErrNoList is the error of a list's name that the lexicon does not have.
var ErrNoList = errors.New("lexicon: no such list")

// A SyntaxError says what is wrong with a line of a list.
type SyntaxError struct {
	File string
	Line int // from 1
	Msg  string
}

// Error gives file, line and message: «givennames.add.tsv:2: more fields than
// columns».
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// A Lexicon is a set of word lists. It is safe for concurrent use.
type Lexicon struct {
	lists  map[string]func() (*List, error)
	words  func() *dictionary
	tables sync.Map // of *Table[T] to T
}

// Default returns the lexicon of the lists that come with the library.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := New(nil)
	if err != nil {
		panic(err) // the embedded folder has a bad name, which a test excludes
	}
	return l
})

// New returns the library's lexicon changed by the lists of fsys, whose top
// folder holds them: NAME.tsv replaces the list NAME or adds a new one, and
// NAME.add.tsv adds rows to it. Lists that fsys holds are read and checked at
// once: an error is a [*SyntaxError] or comes from fsys. A nil fsys changes
// nothing.
func New(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{lists: map[string]func() (*List, error){}}
	entries, err := data.ReadDir("data")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		file := path.Join("data", e.Name())
		l.lists[strings.TrimSuffix(e.Name(), ".tsv")] = sync.OnceValues(func() (*List, error) { return readList(data, file) })
	}
	if fsys != nil {
		if err := l.change(fsys); err != nil {
			return nil, err
		}
	}
	l.words = sync.OnceValue(l.dictionary)
	return l, nil
}

// change replaces and extends lists by those of fsys.
func (l *Lexicon) change(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "*.tsv")
	if err != nil {
		return err
	}
	for _, file := range files {
		own, err := readList(fsys, file)
		if err != nil {
			return err
		}
		name, add := strings.CutSuffix(own.Name, ".add")
		if old, ok := l.lists[name]; ok && add {
			base, err := old()
			if err != nil {
				return err
			}
			if !slices.Equal(base.Columns, own.Columns) {
				return &SyntaxError{file, 1, fmt.Sprintf("columns %q, the list %s has %q", own.Columns, name, base.Columns)}
			}
			own.Rows = append(slices.Clone(base.Rows), own.Rows...)
		}
		own.Name = name
		l.lists[name] = func() (*List, error) { return own, nil }
	}
	return nil
}

// List returns the list called name: the file's name without .tsv. The error
// is [ErrNoList] or a [*SyntaxError]. The caller must not change the list.
func (l *Lexicon) List(name string) (*List, error) {
	read, ok := l.lists[name]
	if !ok {
		return nil, fmt.Errorf("%w: %q", ErrNoList, name)
	}
	return read()
}

// Rows returns the rows of a list that comes with the library, for layers that
// compile it; a list that is missing gives none.
func (l *Lexicon) Rows(name string) []Row {
	list, err := l.List(name)
	if err != nil {
		return nil
	}
	return list.Rows
}

// Names returns the names of all lists, sorted.
func (l *Lexicon) Names() []string {
	names := make([]string, 0, len(l.lists))
	for n := range l.lists {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
