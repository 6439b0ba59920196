package export

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews"
	"arnews.example/arnews/hijri"
)

// A CSV writes the dates or the quotations of documents as a table in the form
// of RFC 4180, UTF-8, lines ended by LF. The zero value works.
//
// Line ends inside a cell are LF, however the text has them, since readers of
// CSV do not agree on CR; the offsets lead to the words as they were.
//
// # Formulas
//
// A spreadsheet takes a cell that begins with =, +, - or @ for a formula, and
// runs it. The words of a page are a stranger's, so a cell whose first character,
// blanks and apostrophes aside, is one of these (or its fullwidth form) is
// written with an apostrophe before it, as spreadsheets mark text. So is a year
// before 1, "-0043". A program takes off one apostrophe of a cell of that shape
// and has the cell as it was; or Raw leaves it out in the first place.
type CSV struct {
	// ID is what the first column, id, holds in every row: the article's name.
	// "" leaves out the column.
	ID string

	// NoHeader leaves out the row of the columns' names, for the second and
	// later documents of one table.
	NoHeader bool

	// Comma parts the cells; 0 stands for ','. Spreadsheets of countries that
	// write a decimal comma expect ';'.
	Comma rune

	// BOM begins the table with a byte-order mark, by which Excel knows UTF-8.
	BOM bool

	// Raw writes cells as they are, for programs only: see Formulas.
	Raw bool
}

// WriteDates writes a row for each date. Its columns, after the id:
//
//	start, end    the place, in bytes of the text
//	text          the words
//	type          DATE, TIME, DURATION or SET
//	value         in TIMEX3 form
//	mod           of TIMEX3: START, MID, END, APPROX, MORE_THAN, BEFORE … or nothing
//	grain         the unit named: day, month, year …
//	from, to      what it names, half-open, as RFC 3339 writes it; empty if not known
//	hijri         the Hijri date that the text gives: 1441-09-15, 1441-09, 1441
//	zone          the time zone that the text gives
//	readings      the values that it can have, parted by |; empty for one
//	conflict      weekday, calendar or reference, where its parts disagree
//	rule          the construct that read it
//	confidence    from 0 to 1
func (x CSV) WriteDates(w io.Writer, doc *arnews.Document) error {
	t, err := x.table(w, doc, "start", "end", "text", "type", "value", "mod", "grain", "from", "to", "hijri", "zone",
		"readings", "conflict", "rule", "confidence")
	if err != nil {
		return err
	}
	for _, d := range doc.Dates {
		var readings []string
		for _, r := range d.Readings {
			readings = append(readings, r.Value)
		}
		t.row(strconv.Itoa(d.Start), strconv.Itoa(d.End), d.In(doc.Text), string(d.Type), d.Value, d.Mod.String(),
			d.Grain.String(), moment(d.From), moment(d.To), hijriValue(d.Hijri), d.Zone,
			strings.Join(readings, "|"), d.Conflict.Kind, d.Rule, decimal(d.Confidence))
	}
	return t.close()
}

// WriteQuotes writes a row for each quotation, and for the marked words that
// are none. Its columns, after the id:
//
//	start, end    the place, in bytes of the text
//	text          the words
//	kind          direct, mixed, indirect; marked for what nobody says
//	speaker       the fullest name that the text gives; empty if it does not tell
//	mention       the words by which the speaker is named there
//	cue           the reporting word
//	group         the number of the reporting sentence, which several can share
//	repaired      true where a mark is missing or the wrong one, else false
//	rule          the rule that found it
//	confidence    from 0 to 1
func (x CSV) WriteQuotes(w io.Writer, doc *arnews.Document) error {
	t, err := x.table(w, doc, "start", "end", "text", "kind", "speaker", "mention", "cue", "group", "repaired", "rule", "confidence")
	if err != nil {
		return err
	}
	for _, q := range doc.Quotes {
		t.row(strconv.Itoa(q.Start), strconv.Itoa(q.End), q.In(doc.Text), string(q.Kind), q.Speaker.Name,
			q.Speaker.Mention.In(doc.Text), q.Cue.In(doc.Text), strconv.Itoa(q.Group), strconv.FormatBool(q.Repaired),
			q.Rule, decimal(q.Confidence))
	}
	return t.close()
}

// A table writes rows.
type table struct {
	x   CSV
	out *csv.Writer
	err error // the first
}

// table begins a table of these columns.
func (x CSV) table(w io.Writer, doc *arnews.Document, columns ...string) (*table, error) {
	if err := checkSpans(doc); err != nil {
		return nil, err
	}
	if x.Comma == '"' || x.Comma == '\r' || x.Comma == '\n' || x.Comma == utf8.RuneError || x.Comma != 0 && !utf8.ValidRune(x.Comma) {
		return nil, &FieldError{"CSV.Comma", x.Comma, "it cannot part cells"}
	}
	buf := bufio.NewWriter(w) // csv.Writer takes it for its own
	if x.BOM && !x.NoHeader {
		buf.WriteString("\uFEFF")
	}
	t := &table{x: x, out: csv.NewWriter(buf)}
	if x.Comma != 0 {
		t.out.Comma = x.Comma
	}
	if !x.NoHeader {
		if x.ID != "" {
			columns = append([]string{"id"}, columns...)
		}
		t.err = t.out.Write(columns)
	}
	return t, nil
}

func (t *table) row(cells ...string) {
	if t.err != nil {
		return
	}
	if t.x.ID != "" {
		cells = append([]string{t.x.ID}, cells...)
	}
	for i, c := range cells {
		if cells[i] = clean(c); !t.x.Raw && formula(cells[i]) {
			cells[i] = "'" + cells[i]
		}
	}
	t.err = t.out.Write(cells)
}

func (t *table) close() error {
	t.out.Flush()
	return cmp.Or(t.err, t.out.Error())
}

// formula reports whether a spreadsheet might run the cell. The apostrophe that
// marks it as text changes nothing in the answer, so that it can be taken off.
func formula(cell string) bool {
	cell = strings.TrimLeftFunc(cell, func(r rune) bool { return r == '\'' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	r, _ := utf8.DecodeRuneInString(cell)
	return strings.ContainsRune("=+-@＝＋－＠", r) && cell != ""
}

// moment writes t as RFC 3339 does, a year before 1 with a minus sign.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}

func hijriValue(d hijri.Date) string {
	switch {
	case d == (hijri.Date{}):
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, int(d.Month))
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }
