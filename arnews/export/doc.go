// Package export writes an analysed text in the forms that other programs
// read: TimeML, the Web Annotation Data Model, brat's standoff format, and
// tables of dates and of quotations as CSV.
//
//	var x export.WebAnnotation
//	err := x.Write(w, doc)
//
// # What it writes
//
//   - TimeML ([WriteTimeML]): the text with its temporal expressions inline as
//     TIMEX3 elements, and the document's creation time.
//   - Web Annotation ([WebAnnotation]): JSON-LD, an AnnotationCollection with an
//     annotation for each block, date and quotation. Targets are told by their
//     words and by their position in characters.
//   - brat ([Brat]): the text, its annotations beside it, and the annotation.conf
//     by which brat shows them.
//   - CSV ([CSV]): a row for each date, or for each quotation.
//
// Package arnews itself writes the one form that loses nothing, arnews/1 in
// JSON. Each form here holds what it has words for.
//
// # How places are counted
//
// Spans of a Document count bytes. Web Annotation and brat count Unicode
// characters (code points) from 0, and so do these exports; CSV keeps the bytes,
// and TimeML needs no offsets, since its elements stand in the text. A span that
// begins or ends inside a character counts from that character's start.
//
// # What the forms cannot hold
//
// A byte that is not valid UTF-8 is written as U+FFFD, the replacement
// character, and so is a control character where the form has no place for it:
// XML has none for U+0000–U+001F but tab and line ends; brat and CSV are kept
// from the same ones, since readers stumble over them. Each takes the place of
// one character, so that positions stay true. Line ends come back from TimeML
// as they were; what becomes of them in brat and CSV is said there.
//
// # Errors
//
// Text never makes an error. An error comes from the Writer, from an option
// ([*FieldError]), or from a Document that no Analyzer made: a span outside the
// text, an unknown type (both [*FieldError]), dates that overlap
// ([dates.ErrOrder]). What was written before it is no whole document.
//
// # Limits
//
// Entities and sentences are not exported; neither are the facts of a page, such
// as its headline and authors, beyond the blocks that hold them. The time grows
// in proportion to the text and to the words of what was found in it.
//
// # Sources
//
// TimeML 1.2.1 (ISO 24617-1) with the document elements of the TempEval corpora;
// the Web Annotation Data Model and Vocabulary, W3C Recommendations of 2017; the
// standoff format of the brat annotation tool; CSV as RFC 4180 has it.
package export
