package lexicon

import (
	"io/fs"
	"path"
	"strings"
)

// A List is a word list: the rows of one file.
type List struct {
	Name    string   // the file's name without .tsv
	Columns []string // as the head line names them
	Rows    []Row
}

// A Row is one line of a list.
type Row struct {
	Line    int // in the file, from 1
	columns []string
	fields  []string
}

// Get returns the field of the column, and "" where the list has no such
// column or the row leaves it empty.
func (r Row) Get(column string) string {
	for i, c := range r.columns {
		if c == column {
			return r.fields[i]
		}
	}
	return ""
}

// Forms returns the forms of the row's first column: the words and phrases
// that | parts.
func (r Row) Forms() []string { return split(r.fields[0]) }

// Words returns the values of a column that holds several, parted by |.
func (r Row) Words(column string) []string { return split(r.Get(column)) }

// Has reports whether the column, which may hold several values parted by |,
// holds the value.
func (r Row) Has(column, value string) bool {
	for v := range strings.SplitSeq(r.Get(column), "|") {
		if v == value {
			return true
		}
	}
	return false
}

func split(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

// readList reads the list in the file.
func readList(fsys fs.FS, file string) (*List, error) {
	raw, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	l := &List{Name: strings.TrimSuffix(path.Base(file), ".tsv")}
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if l.Columns == nil {
			l.Columns = fields
			continue
		}
		if len(fields) > len(l.Columns) {
			return nil, &SyntaxError{file, n, "more fields than columns"}
		}
		for len(fields) < len(l.Columns) {
			fields = append(fields, "")
		}
		if fields[0] == "" {
			return nil, &SyntaxError{file, n, "no form"}
		}
		l.Rows = append(l.Rows, Row{n, l.Columns, fields})
	}
	if l.Columns == nil {
		return nil, &SyntaxError{file, n, "no line that names the columns"}
	}
	return l, nil
}
