// Package counts counts what analyses of many articles hold: articles, words,
// quotations, dates by year, who is quoted.
//
// A count is a sum under a key, and nothing else, so that counts can be made in
// parts, on many machines, and added up in any order.
package counts

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
	"arnews.example/examples/internal/articles"
)

// A Key says what is counted.
type Key struct {
	Kind Kind
	Name string // the year, the person, the reason; "" for what is one number
}

// A Kind is a kind of things to count.
type Kind string

// The kinds.
const (
	Articles   Kind = "articles"
	Words      Kind = "words" // without numbers and marks
	Dates      Kind = "dates" // all temporal expressions
	Quotations Kind = "quotations"
	Year       Kind = "year"   // dates that lie in a year, by their first day
	Person     Kind = "person" // quotations of people with a name, as the article spells it
	Unread     Kind = "unread" // what could not be read, by reason
)

// String returns the key in one line, with a tab before the name.
func (k Key) String() string { return string(k.Kind) + "\t" + k.Name }

// ParseKey reads what String wrote.
func ParseKey(s string) (Key, error) {
	kind, name, ok := strings.Cut(s, "\t")
	if !ok {
		return Key{}, fmt.Errorf("%q is no key of a count", s)
	}
	return Key{Kind(kind), name}, nil
}

// Of yields what one analysis adds to the counts. A key may come several times.
func Of(doc *arnews.Document) iter.Seq2[Key, int64] {
	return func(yield func(Key, int64) bool) {
		words, quotations := int64(0), int64(0)
		for t := range token.All(doc.Text) {
			if t.Kind == token.Word {
				words++
			}
		}
		for q := range doc.Quoted() {
			quotations++
			if name := speaker(doc, q.Speaker.Entity); name != "" && !yield(Key{Person, name}, 1) {
				return
			}
		}
		for _, d := range doc.Dates {
			if year := yearOf(d); year != "" && !yield(Key{Year, year}, 1) {
				return
			}
		}
		_ = yield(Key{Articles, ""}, 1) && yield(Key{Words, ""}, words) &&
			yield(Key{Quotations, ""}, quotations) && yield(Key{Dates, ""}, int64(len(doc.Dates)))
	}
}

// OfError returns the key of an article that could not be read.
func OfError(err error) Key { return Key{Unread, articles.Reason(err)} }

// speaker returns the name of a person who is quoted, "" for anybody else.
func speaker(doc *arnews.Document, entity int) string {
	if entity == 0 {
		return ""
	}
	e := doc.Entities[entity-1]
	if e.Kind != mention.Person || !e.Named {
		return ""
	}
	return strings.Join(strings.Fields(normalize.Display.String(e.Name)), " ")
}

// yearOf returns the year in which a date lies, "" for lengths of time, what
// recurs, what is not resolved, and what is longer than a year.
func yearOf(d dates.Date) string {
	if d.Type == dates.Duration || d.Type == dates.Set || !d.Known() || d.Grain > dates.GrainYear {
		return ""
	}
	return strconv.Itoa(d.From.Year())
}
