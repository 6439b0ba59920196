package arnews

import (
	"iter"
	"slices"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

// Schema names the form of the JSON that a [Document] is written in.
const Schema = "arnews/1"

// A Document is what an [Analyzer] found in one text. It is plain data: safe
// to share between goroutines as long as nobody changes it.
//
// Every span counts bytes of Text, and lists are in the order of the text. A
// layer that the Analyzer leaves out leaves its fields zero. Names and other
// strings that were taken from the text are valid UTF-8 even where the text is
// not: U+FFFD stands for the bytes that are none.
type Document struct {
	// Text is the text as the caller passed it in.
	Text string

	// Reference is the day or moment by which relative dates are resolved, as
	// TIMEX3 writes it: the Analyzer's, else the text's own date of
	// publication; "" where neither is known.
	Reference string

	// Result is what the page consists of and what it says of itself: Blocks
	// and Sentences, Headline, Authors, Source, Published and more.
	segment.Result

	// Dates are the temporal expressions of the text.
	Dates []dates.Date

	// Quotes holds who said what, and marked words that are no quotation: a
	// name, a title, a term. These have the kind quotes.Marked; see Quoted.
	Quotes []quotes.Quote

	// Entities are the people, institutions and other speakers whom the text
	// names or quotes. A quotation's Speaker.Entity counts in this list, from 1.
	Entities []Entity
}

// Quoted yields the quotations, without marked words that nobody says.
func (d *Document) Quoted() iter.Seq[quotes.Quote] {
	return func(yield func(quotes.Quote) bool) {
		for _, q := range d.Quotes {
			if q.Kind != quotes.Marked && !yield(q) {
				return
			}
		}
	}
}

// QuotesBy yields the quotations of the speaker of that name, as
// [quotes.Speaker] gives it.
func (d *Document) QuotesBy(name string) iter.Seq[quotes.Quote] {
	return func(yield func(quotes.Quote) bool) {
		for q := range d.Quoted() {
			if q.Speaker.Name == name && !yield(q) {
				return
			}
		}
	}
}

// Speakers returns the names of those who are quoted, each once, in the order
// of their first words.
func (d *Document) Speakers() []string {
	var names []string
	for q := range d.Quoted() {
		if n := q.Speaker.Name; n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}
