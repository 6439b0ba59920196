package export_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Readers of what is exported, each written from the description of its format
// and with nothing of the writers.

// A span is a place in characters with its words.
type span struct {
	start, end int
	words      string
}

// A timex is a TIMEX3 element of the text.
type timex struct {
	span
	attrs map[string]string
}

// A timeML is what a TimeML document says.
type timeML struct {
	text    string
	created map[string]string // the attributes of the creation time, nil for none
	timexes []timex
}

func readTimeML(t testing.TB, doc string) timeML {
	t.Helper()
	var m timeML
	var path []string
	var text strings.Builder
	at := 0 // characters of the text so far
	dec := xml.NewDecoder(strings.NewReader(doc))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err, "%s", doc)
		switch e := tok.(type) {
		case xml.StartElement:
			path = append(path, e.Name.Local)
			if e.Name.Local != "TIMEX3" {
				continue
			}
			attrs := map[string]string{}
			for _, a := range e.Attr {
				require.NotContains(t, attrs, a.Name.Local)
				attrs[a.Name.Local] = a.Value
			}
			switch strings.Join(path, "/") {
			case "TimeML/DCT/TIMEX3":
				m.created = attrs
			case "TimeML/TEXT/TIMEX3":
				m.timexes = append(m.timexes, timex{span{start: at}, attrs})
			default:
				t.Fatalf("a TIMEX3 in %v", path)
			}
		case xml.EndElement:
			if strings.Join(path, "/") == "TimeML/TEXT/TIMEX3" {
				m.timexes[len(m.timexes)-1].end = at
			}
			path = path[:len(path)-1]
		case xml.CharData:
			s := string(e)
			if len(path) > 1 && path[1] == "TEXT" {
				text.WriteString(s)
				at += len([]rune(s))
				if len(path) == 3 {
					m.timexes[len(m.timexes)-1].words += s
				}
			} else if len(path) == 0 || path[len(path)-1] == "TimeML" {
				require.Empty(t, strings.TrimSpace(s))
			}
		}
	}
	require.Empty(t, path)
	m.text = text.String()
	return m
}

// A note is an annotation of the Web Annotation Data Model: bodies by purpose
// and the target.
type note struct {
	id     string
	says   map[string][]string // values of textual bodies by purpose
	links  []span              // bodies that are places
	target span
}

type webResource struct {
	Type, Purpose, Value, Format, Source string
	Selector                             []struct {
		Type, Exact, Prefix, Suffix string
		Start, End                  *int
	}
}

// place finds the words that a resource selects, by both of its selectors.
func (r webResource) place(t testing.TB, source string, runes []rune) span {
	t.Helper()
	require.Equal(t, "SpecificResource", r.Type)
	require.Equal(t, source, r.Source)
	require.Len(t, r.Selector, 2)
	q, p := r.Selector[0], r.Selector[1]
	require.Equal(t, "TextQuoteSelector", q.Type)
	require.Equal(t, "TextPositionSelector", p.Type)
	require.NotNil(t, p.Start)
	require.NotNil(t, p.End)
	words := string(runes[*p.Start:*p.End])
	require.Equal(t, words, q.Exact, "the two selectors select the same")
	require.True(t, strings.HasSuffix(string(runes[:*p.Start]), q.Prefix))
	require.True(t, strings.HasPrefix(string(runes[*p.End:]), q.Suffix))
	return span{*p.Start, *p.End, words}
}

// readWebAnnotation reads a collection of the text, which has that IRI.
func readWebAnnotation(t testing.TB, doc, text, source string) []note {
	t.Helper()
	runes := []rune(text) // where an invalid byte is U+FFFD
	var c struct {
		Context string `json:"@context"`
		ID      string
		Type    string
		Total   int
		First   struct {
			ID, Type, PartOf string
			StartIndex       int
			Items            []struct {
				ID, Type, Motivation string
				Body                 []webResource
				Target               webResource
			}
		}
	}
	dec := json.NewDecoder(strings.NewReader(doc))
	dec.DisallowUnknownFields()
	require.NoError(t, dec.Decode(&c), "%s", doc)
	require.False(t, dec.More())
	require.Equal(t, "http://www.w3.org/ns/anno.jsonld", c.Context)
	require.Equal(t, "AnnotationCollection", c.Type)
	require.Equal(t, "AnnotationPage", c.First.Type)
	require.Equal(t, c.ID, c.First.PartOf)
	require.Equal(t, c.Total, len(c.First.Items))
	var notes []note
	seen := map[string]bool{c.ID: true, c.First.ID: true}
	for _, a := range c.First.Items {
		require.False(t, seen[a.ID], "%s twice", a.ID)
		seen[a.ID] = true
		require.Equal(t, "Annotation", a.Type)
		n := note{id: a.ID, says: map[string][]string{}, target: a.Target.place(t, source, runes)}
		for _, b := range a.Body {
			if b.Type == "TextualBody" {
				n.says[b.Purpose] = append(n.says[b.Purpose], b.Value)
			} else {
				require.Equal(t, "linking", b.Purpose)
				n.links = append(n.links, b.place(t, source, runes))
			}
		}
		notes = append(notes, n)
	}
	return notes
}

// A bound is a text-bound annotation of brat with what refers to it.
type bound struct {
	kind  string
	parts []span
	words string
	mod   string
	note  string
	to    map[string]string // relations to others, by name
}

// python are the characters at which Python, in which brat is written, ends
// a line.
var python = regexp.MustCompile("[\n\r\v\f\x1c-\x1e\u0085\u2028\u2029]")

var (
	bratBound    = regexp.MustCompile(`^(T[1-9][0-9]*)\t([A-Za-z0-9_-]+) ([0-9 ;]+)\t([^\t]+)$`)
	bratMod      = regexp.MustCompile(`^(A[1-9][0-9]*)\tmod (T[0-9]+) ([A-Z_]+)$`)
	bratRelation = regexp.MustCompile(`^(R[1-9][0-9]*)\t([a-z-]+) Arg1:(T[0-9]+) Arg2:(T[0-9]+)$`)
	bratNote     = regexp.MustCompile(`^(#[1-9][0-9]*)\tAnnotatorNotes (T[0-9]+)\t(\S.*)$`)
)

// readBrat reads annotations of a text the way brat does: an identifier names
// one thing and what refers to it comes later; the parts of an annotation stand
// in one line each, in order, apart from each other, and their words are those
// that it repeats.
func readBrat(t testing.TB, ann, text string) (ids []string, bounds map[string]*bound) {
	t.Helper()
	bounds = map[string]*bound{}
	seen := map[string]bool{}
	runes := []rune(text)
	ann, ended := strings.CutSuffix(ann, "\n")
	if !ended {
		require.Empty(t, ann)
		return nil, bounds
	}
	for _, line := range python.Split(ann, -1) {
		id, _, _ := strings.Cut(line, "\t")
		require.False(t, seen[id], "%s twice", id)
		seen[id] = true
		if m := bratBound.FindStringSubmatch(line); m != nil {
			b := &bound{kind: m[2], words: m[4], to: map[string]string{}}
			var words []string
			last := -1
			for part := range strings.SplitSeq(m[3], ";") {
				from, to, ok := strings.Cut(part, " ")
				require.True(t, ok, line)
				start, err := strconv.Atoi(from)
				require.NoError(t, err, line)
				end, err := strconv.Atoi(to)
				require.NoError(t, err, line)
				require.True(t, last < start && start < end && end <= len(runes), "%s in %d characters", line, len(runes))
				last = end
				p := span{start, end, string(runes[start:end])}
				require.False(t, python.MatchString(p.words), "%s: a part runs over a line end", line)
				b.parts = append(b.parts, p)
				words = append(words, p.words)
			}
			require.Equal(t, strings.Join(words, " "), b.words, line)
			ids = append(ids, id)
			bounds[id] = b
		} else if m := bratMod.FindStringSubmatch(line); m != nil {
			require.Contains(t, bounds, m[2], line)
			require.Empty(t, bounds[m[2]].mod, line)
			bounds[m[2]].mod = m[3]
		} else if m := bratRelation.FindStringSubmatch(line); m != nil {
			require.Contains(t, bounds, m[3], line)
			require.Contains(t, bounds, m[4], line)
			require.NotEqual(t, m[3], m[4], line)
			bounds[m[3]].to[m[2]] = m[4]
		} else if m := bratNote.FindStringSubmatch(line); m != nil {
			require.Contains(t, bounds, m[2], line)
			bounds[m[2]].note = m[3]
		} else {
			t.Fatalf("not a line of brat: %q", line)
		}
	}
	return ids, bounds
}

// readCSV reads a table as the rows by the names of their columns.
func readCSV(t testing.TB, table string, comma rune) []map[string]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(table))
	r.Comma = comma
	rows, err := r.ReadAll() // every row as long as the first
	require.NoError(t, err, "%s", table)
	require.NotEmpty(t, rows)
	require.Equal(t, rows, strictCSV(t, table, byte(comma)))
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, cell := range row {
			m[rows[0][i]] = cell
		}
		require.Len(t, m, len(rows[0]), "a column stands there twice")
		out = append(out, m)
	}
	return out
}

// strictCSV reads by the letter of RFC 4180: a quotation mark opens a cell at
// its first character or not at all, and is doubled inside.
func strictCSV(t testing.TB, s string, comma byte) (rows [][]string) {
	t.Helper()
	var row []string
	for len(s) > 0 {
		var cell string
		if s[0] == '"' {
			s = s[1:]
			for {
				i := strings.IndexByte(s, '"')
				require.GreaterOrEqual(t, i, 0, "a cell is not closed")
				cell += s[:i]
				if s = s[i+1:]; !strings.HasPrefix(s, `"`) {
					break
				}
				cell, s = cell+`"`, s[1:]
			}
		} else {
			i := strings.IndexAny(s, string(comma)+"\n")
			require.GreaterOrEqual(t, i, 0, "the last line is not ended")
			cell, s = s[:i], s[i:]
			require.NotContains(t, cell, `"`)
			require.NotContains(t, cell, "\r")
		}
		row = append(row, cell)
		require.NotEmpty(t, s)
		require.True(t, s[0] == comma || s[0] == '\n', "%q after a cell", s[0])
		if s[0] == '\n' {
			rows, row = append(rows, row), nil
		}
		s = s[1:]
	}
	require.Nil(t, row)
	return rows
}
