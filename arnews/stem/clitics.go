package stem

import (
	"arnews.example/arnews/text"
)

// A CliticKind says what an attached word is.
type CliticKind uint8

// The kinds of attached words.
const (
	Conjunction CliticKind = iota + 1 // و ف
	Preposition                       // ب ل ك
	Future                            // س
	Article                           // ال, and the second ل of لل
	Pronoun                           // ه ها هم هما هن نا
)

var cliticNames = [...]string{"", "Conjunction", "Preposition", "Future", "Article", "Pronoun"}

// String returns the name of the kind.
func (k CliticKind) String() string {
	if int(k) < len(cliticNames) {
		return cliticNames[k]
	}
	return ""
}

// A Clitic is a word that is written in one with another. Its span is in bytes
// of that token; marks and tatweel belong to the letter before them.
type Clitic struct {
	text.Span
	Kind CliticKind
}

// Clitics returns the clitics of an Arabic word in the order in which they are
// written, none for other words. It decides as [News] does: وزير and فلسطين
// have none. The pronouns ي, ك and كم are not told from letters of the word,
// and a word is never all clitics.
func Clitics(word string) []Clitic { return AppendClitics(nil, word) }

// AppendClitics appends what [Clitics] returns to dst.
func AppendClitics(dst []Clitic, word string) []Clitic {
	folded := newsFold.Align(word)
	if !arabicLetters([]byte(folded.Text)) {
		return dst
	}
	n := newsOf([]byte(folded.Text), newsLists.For(nil))
	at := 0
	add := func(kind CliticKind, length int) {
		if length > 0 {
			dst = append(dst, Clitic{folded.Source(text.Span{Start: at, End: at + length}), kind})
			at += length
		}
	}

	whole := n.len()
	n.conjunction()
	add(Conjunction, whole-n.len())

	before := n.len()
	first := letter(n.w(), 0)
	n.preposition()
	switch cut := before - n.len(); {
	case n.future:
		add(Future, cut)
	case n.article && first == 'ا':
		add(Article, cut)
	case first == 'ل':
		add(Preposition, min(cut, 2))
		add(Article, cut-2)
	default:
		add(Preposition, min(cut, 2))
		add(Article, cut-2)
	}

	foldSeats(n.w())
	if n.known() {
		return dst
	}
	before = n.len()
	n.pronoun()
	at += n.len()
	add(Pronoun, before-n.len())
	return dst
}
