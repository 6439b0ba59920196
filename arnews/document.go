package arnews

import (
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
}
