// Package segment takes the text of a news page apart: into blocks with their
// roles, into sentences, and into what the page says of itself.
//
// # What a page is made of: blocks
//
// A block is a visual paragraph. In page text that is one line as a rule; lines
// that the page has broken in the middle of a sentence are joined where there is
// evidence: all lines are about equally long and stop without a mark, or a line
// stops at a word that cannot stand last («في», «بتاريخ»). Blocks come in order,
// never overlap, and hold every visible character; what lies between them is
// white space, control characters and lines of invisible characters, so that
// blocks and gaps together are the input.
//
// LF, CRLF, CR, NEL, LS, PS, FF and VT end a line; in a page that has lost its
// line ends gaps of six blanks or more do. NUL and other controls count as white
// space. Bidi marks and zero-width characters belong to the block that they stand
// in, and are no part of a sentence's edge.
//
// # How roles are found
//
// A role is found in layers. First the block's own words: labels («الكاتب :»,
// «تاريخ النشر»), credit lines («- سبأ»), date lines, datelines, what sites add
// («رابط مختصر», "Leave a Reply"), bullets. All of these are lists of the lexicon
// (labels, sources, cities, boilerplate, english_forms, captions, sections),
// with the region or family of sites where they are at home. Then the place:
// the body runs from the first to the last paragraph of prose; what stands above
// it is headline, kicker, subhead, byline or caption, what stands below it
// related articles and the site's own words. Every block says how sure its role
// is and which rule gave it.
//
// The headline is chosen among the open lines above the body by its length, by
// words that lead into another line («خلال لقاء …», «أكد …»), by what it shares
// with the body's first words, and by being repeated.
//
// # What the page says of itself
//
// Headline, kicker, subhead, authors with what each did, source, datelines with
// place, agency and author, the day of publication and of the last update, each
// with its span. Fields that touch are parted: «المصدرسبأ نت» gives the source
// «سبأ نت», «محرر 127 أبريل 2018» the author «محرر 1» and 27 April 2018, with the
// other readings kept. A flattened table's row gives its cells.
//
// # How sentences end
//
// A sentence ends at . ! ؟ or ?, closing quotation marks and brackets taken
// along, also behind a space, or at the end of its block. «..», «…», «؛», «:» and
// «،» are pauses ([Pauses]). A full stop ends nothing inside numbers, addresses
// and Latin names, after the abbreviations of the list, which a caller can
// extend, after initials («ف.»), and after an item's number. Arabic letters have
// no case, so that the rules of UAX #29 cannot hold a break back after «د.»;
// the list is what does. After an abbreviation that may well stand last («ق.م.»,
// «كم.», «ش.م.ل.») the next word decides: و, ف or a quotation mark open a sentence.
//
// [Sentences] works on any text and allocates nothing; [Read] takes an
// io.Reader; [Splitter] takes the caller's abbreviations. A page's sentences are
// those of its blocks, without the bullet of an item and without the dateline.
//
// # From HTML
//
// [Finder.Parts] takes paragraphs with the names of their elements, as an
// extractor's node tree gives them, and what the caller knows from meta elements.
//
// # Limits
//
// Two lines above the body without further evidence may be kicker and headline
// or headline and subhead: the confidence says so. A byline without a label is
// found by the names in it. A page whose lines are shuffled, or several articles
// on one page without a rule between them, are read as one article.
//
// # Sources
//
// The marks of sentences start from UAX #29, with the differences named above.
// Labels, agencies, abbreviations and what sites add are lists made for this
// package from the manner of Arabic news sites.
package segment
