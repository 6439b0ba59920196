// Package arnews analyses the text of Arabic news pages: one call gives a
// page's structure, its dates and its quotations.
//
//	var a arnews.Analyzer
//	doc, err := a.Analyze(ctx, page)
//
// # What it gives
//
// The page's blocks with their roles, its sentences, headline, authors, source
// and date of publication; its dates and what they resolve to; its quotations
// and their speakers; the people and institutions that are named or quoted. All
// of it is plain data in a [Document].
//
// # How it works: one pass
//
// The text is scanned once into tokens that are looked up in the lexicon, and
// every layer works on these: package segment takes the page apart, package
// dates finds temporal expressions and resolves them, package quotes finds who
// said what. Each layer can be had alone, from its own package or by
// Analyzer.Layers.
//
// # How dates find their day
//
// «أمس» is a day only beside the day of publication. This is the Analyzer's
// Reference if it has one, else the date that the page itself states
// («نشر في: 7 ديسمبر 2019», a date line, a byline, an agency's dateline). Where
// there is neither, values keep open what is not known (XXXX-WXX-2, PAST_REF).
// Document.Reference says what was used.
//
// # How places are counted
//
// Every answer is a span of the text as it was passed in: half-open offsets in
// bytes of UTF-8, on rune boundaries. Package text turns them into lines,
// columns and UTF-16 units. Text in other encodings is decoded first, by
// normalize.Decode; spans then count bytes of what that returns.
//
// # JSON
//
// A [Document] marshals to the form arnews/1, which docs/json.md describes, and
// back to an equal Document. Named time zones become offsets from UTC, in the
// Document already, so that nothing is lost on the way. A text that is not
// valid UTF-8 is written as textBase64.
//
// # Limits
//
// The rules are those of newspapers and agencies. Dialect, poetry and chat are
// read as if they were news. Time and memory grow in proportion to the text;
// a context ends the work between layers and inside the scan, and another layer
// that has begun on a long text runs to its end. docs/accuracy.md says how often
// answers are right and what is known to be missed.
//
// # Sources
//
// Each package names what it rests on: standards for values and forms, lists
// written for this library for words. No model was trained and no corpus copied.
package arnews
