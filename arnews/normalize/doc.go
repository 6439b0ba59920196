// Package normalize folds the spellings of Arabic text, tells the way back to
// the source, and decodes what archives hold.
//
//	key := normalize.Match.String("الهيئــة العامّة") // الهيئه العامه
//
// # What it folds: forms
//
// A [Form] is a set of folds, an integer whose bits are named. Forms for
// common tasks are declared; others are put together with | and &^. The folds
// of a form, the code points that each touches and whether it loses anything
// are data: [Form.Folds], [Form.Changes], [Form.Lossy].
//
//	form     for                          gives up
//	Display  readers                      nothing: it mends encoding and typing
//	Match    keys of names and words      marks, forms of alef, ى, ة, look-alikes, digits
//	Search   indexes and queries          that, and hamza seats, punctuation, quotation marks
//	Lucene   indexes that Lucene made     what ArabicNormalizer gives up
//	ML       the input of models          marks, digits, look-alikes, spaces, elongation
//
// # What it promises
//
// Folding is idempotent: what a form has folded, it leaves alone. Search gives
// the same for a text and for its Display form. Rules see what other folds
// have left: a tatweel that goes does not part a letter from its hamza. What is
// no UTF-8 passes through unchanged; only where characters were dropped between
// two such bytes, U+FFFD stands between them, lest they become a character.
// [Form.String] returns its argument where nothing changes, and [Form.Append]
// allocates nothing where there is room. A Form may be used concurrently.
//
// No rule looks further back than 160 bytes, so [Form.Transformer] works on
// streams in bounded memory and gives the same result whatever the pieces are:
// more than 30 marks on one letter are not brought into order, and more than
// eight punctuation marks in a row keep the spaces around them.
//
// # The way back
//
// [Form.Align] folds a text and keeps the [Alignment]: any span of the folded
// text has its span in the source, and the other way round, on the boundaries
// of characters, in order. [Aligned.Then] puts one folding upon another. A
// dropped character belongs to the letter before it, so a match that is
// highlighted covers the vowel signs of its last letter.
//
// # How it works, and how fast
//
// A form is a table of 11 to 16 kB, made on first use. The fold loop takes four
// characters a step and no branch that depends on them; rules are asked only
// where a character concerns them, but for [Spacing] and [Elongation], which have
// to see every character: a form with one of these, such as ML, is about six
// times slower, and so is [Display] on vocalised text. Programs built with
// GOEXPERIMENT=simd fold 64 bytes a step on processors with AVX-512 VBMI2 and
// VPOPCNTDQ. The directory bench measures all of it beside other libraries.
//
// # How it decodes
//
// [Decode] and [NewReader] tell UTF-8, UTF-16, windows-1256, ISO-8859-6 and
// windows-1252 apart, undo mojibake, and say what they found and how sure they
// are; a [Decoder] can be told. [golang.org/x/text/encoding] does the decoding.
//
// # Where others differ
//
// Lucene's ArabicNormalizer (and bleve's, which follows it) leaves ٱ, the
// dagger alef, Quranic marks, digits, look-alikes and decomposed letters alone.
// [Lucene] does the same, [Search] folds them.
//
// CAMeL Tools' arclean differs from [ML] in these classes:
//   - zero width characters and bidi controls become spaces there, which cuts
//     words such as «می‌خواهم» in two; here they are dropped.
//   - ی becomes ى; here ي, which is what it stands for in front of and between
//     letters, and in most final places.
//   - letters of other languages (گ پ چ ڤ ڭ ۆ ې ۽ and their presentation forms),
//     and those without dots (ٮ ٯ ڡ ں), become the nearest Arabic ones; here they
//     stay, since news uses them for sounds and names of their own. Only look-alikes
//     change: ە, which goes there, becomes ه.
//   - ٫ becomes a comma and ٬ an apostrophe wherever they stand; here a full
//     stop and a comma, between digits only.
//   - dashes, dots, daggers and other signs of Latin typography, ؆ ؇ ؉ ؊ and
//     the Quranic signs ۝ ۞ ۩ become ASCII or go; here they stay.
//   - ‹ › become < and >, ″ two apostrophes; here they are the quotation marks
//     that they are used as, ' and ".
//   - U+2028 and U+2029, which end lines and paragraphs, become spaces; here
//     they stay, as all line breaks do.
//   - ، ؛ ؟ ۔ ٭ ؍ become ASCII; here only [Punctuation] does that, which ML
//     lacks, and not to ؍, the date separator.
//   - ٱ becomes ا, and hamzas of Kashmiri and Kazakh go; ML keeps the letter
//     with its hamza, and [Match] folds it.
//   - U+0600 to U+0605, ؈ ؋ ؎ ؏ become spaces, ؞ and U+2065 go; here they stay:
//     they are signs of numbers, currency and verse, and a code point without a
//     character.
//
// araclean differs in these:
//   - ۃ becomes ه at once; here ة, which [TehMarbuta] then folds.
//   - tabs and runs of line breaks are collapsed; here lines and tabs are kept,
//     since they part headlines, bylines and paragraphs.
//   - a heavy mode drops the hamza that stands alone (جزء → جز); no fold here
//     does: it would merge words that news keeps apart.
//   - elongation can be cut from two letters on, which spoils ممكن; here from
//     three, and ت from four («تتتابع»).
//   - URLs, mentions, hashtags, emoji, stop words, punctuation that is to go and
//     tags of HTML are not spelling: packages token and stem know them.
//   - where its tests hold PyArabic up beside it, with ى → ا, ﻷ → لا, ﷺ and ۃ left
//     alone, here ى is ي for [AlefMaksura] only, and [PresentationForms] writes
//     out every letter, the hamza of ﻷ included.
//
// # Limits
//
// A fold looks at letters, not at words: it corrects no typing error but those
// that the forms name, and where two words differ only by what a form gives up
// (علي and على under Match) it makes them one. Decode tells encodings apart by
// what is likely in Arabic text; a few words are little evidence, and
// [Detection] says so.
//
// # Sources
//
// Decomposition and presentation forms are those of the Unicode Character
// Database, with the names of ligatures for what it leaves out; Lucene is the
// published rule of its ArabicNormalizer. Encodings are those of
// golang.org/x/text. What Match, Search and ML fold is what the Arabic press
// writes in more than one way.
package normalize
