// Package arnews is the root of a library that analyses Arabic news text.
//
// It holds documentation only. The packages are below it:
//
//   - [arnews.example/arnews/export]: a Document as TimeML, Web Annotation,
//     brat, CSV
//   - [arnews.example/arnews]: Analyzer and Document; one call gives everything
//   - [arnews.example/arnews/quotes]: who said what
//   - [arnews.example/arnews/mention]: people and institutions named in a text
//   - [arnews.example/arnews/segment]: blocks with roles, sentences, headline,
//     authors, source and publication date
//   - [arnews.example/arnews/dates]: temporal expressions, found and resolved
//   - [arnews.example/arnews/stem]: stems of Arabic and Latin-script words
//   - [arnews.example/arnews/lexicon]: the word lists, as data
//   - [arnews.example/arnews/token]: words, numbers and marks in one scan
//   - [arnews.example/arnews/normalize]: folding of spellings, with the way back
//   - [arnews.example/arnews/hijri]: the Umm al-Qura and tabular calendars
//   - [arnews.example/arnews/text]: places in a text
//
// Each package imports only packages that stand below it in this list.
//
// Every result points into the text that the caller passed in, by half-open
// byte offsets on rune boundaries (text.Span). Text never makes an error:
// damaged input gives a smaller result.
package arnews
