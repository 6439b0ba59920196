// Command report makes one HTML page of Arabic news articles, with everything
// that package arnews reads in them in its place.
//
//	report [-o FILE] [-ref DATE] [-lang ar|en] [FILE…]
//
// A FILE is an article, a folder of articles, JSON lines, or - for standard
// input (see package articles). Without one the page shows three samples.
//
// Dates, quotations, reporting words, speakers and the roles of paragraphs are
// marked in the text; a button for each switches it off and on. Pointing at a
// mark, tapping it, or reaching it with the Tab key tells what is known of it.
// Beside the text stands a timeline of its dates, below it who said what.
//
// The page is one file without anything from elsewhere. It can be mailed,
// archived, printed, read on a phone, by keyboard and by screen reader.
//
// # What an article cannot do
//
// The words of an article are text and never markup: html/template escapes all
// of them, and a Content-Security-Policy allows the page's own script and style
// by their hash, and nothing else.
//
// Characters that nobody sees but that change what is seen do not act: the
// controls that turn the direction of text (U+202A to U+202E, U+2066 to
// U+2069), control characters such as NUL, tag characters, and bytes that are
// no UTF-8 are shown by name where they stand. A note above the text counts
// them, and a button hides them. In titles, tables and the timeline they are
// left out.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
