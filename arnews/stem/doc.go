// Package stem finds the stems of the words on an Arabic news page, so that
// forms of one word meet: «والحكومة», «حكومات» and «حكومتنا».
//
// # What it stems: Arabic
//
// Three stemmers, for three uses:
//
//   - [News] is the library's own and the default. It knows what the language
//     of the press attaches to a word, the common broken plurals (وزراء is
//     وزير) and the verbs that change (يقول is قال), and which words and names
//     begin or end with letters that only look attached (وزير, لبنان, فلسطين).
//   - [Light10] gives what Lucene's ArabicStemmer gives, for work with indexes
//     that Lucene, Elasticsearch or Solr made. Words must be folded before, by
//     normalize.Lucene.
//   - [Snowball] gives what the Snowball project's Arabic stemmer gives.
//
// [Clitics] finds the attached words themselves, و ف ب ل ك س ال and pronouns,
// as spans of the word. [IsStop] knows function words.
//
// # What it stems: Latin script
//
// [Latin] stems the English and French words of a page by the Snowball
// algorithms of github.com/kljensen/snowball; acronyms, codes and mixed case
// are left alone. [LanguageOf] tells the two languages apart, [Mixed] stems
// words of either script, and [FormText] recognises the English and French
// form text that sites leave in.
//
// # How it works
//
// A stemmer takes affixes off a word by rules, each with a shortest stem that
// must be left. News also asks its lists which words are whole, however they
// begin or end, and which have a stem of their own.
//
// News, Clitics, IsStop, LanguageOf and FormText read the lists stem_whole,
// stem_forms, stopwords, latin_function and webform of package lexicon on first
// use. Words and lists are compared folded.
//
// # Limits
//
// A stemmer looks at one word alone, and Arabic leaves much open without its
// neighbours. News does not take the ت of the present tense off a verb of three
// letters (تكتب), since as many nouns begin so (تطور); it leaves the possessive
// ي on (كتابي), since it is written like the ending of an adjective (عربي); it
// leaves a ب or ل on where words and names more often begin with that letter
// (بيروت, ليبيا). Of a word that no list holds it may take a letter that is its
// own. A stem is a key to compare with other stems of the same stemmer, not a
// word to show. Stemming is not idempotent: the stem of a stem may be another.
//
// All functions keep no state and are safe for concurrent use. No stem has more
// letters than its word, and a word that is valid UTF-8 has a stem that is.
//
// # Sources
//
// Light10 is the stemmer of Larkey, Ballesteros and Connell (Light Stemming for
// Arabic Information Retrieval, 2007) as Lucene has it. Snowball is the Arabic
// algorithm of snowballstem.org by Assem Chelli and Abdelkrim Aries. The rules
// and lists of News were written for this library.
package stem
