package stem

import (
	"unicode/utf8"

	"arnews.example/arnews/normalize"
)

// News returns the stem of an Arabic word of the news, by the library's own
// light stemmer. It takes the word as it is written, with vowel signs or
// without, and finds in this order
//
//   - و and ف in front, ف only before the article and before أ إ;
//   - the article with what stands before it (ال بال كال لل), else a single
//     preposition ب or ل, else the future's س;
//   - attached pronouns, and then the endings of number and gender, of
//     accusative ا and of the past tense;
//   - the ي of the present, and what the derived verbs put in its place.
//
// What is left keeps at least two letters, after a single letter in front at
// least three. The list stem_whole names words and proper names whose own
// letters look like an affix (وزير, لبنان, فلسطين), the list stem_forms gives
// broken plurals and irregular verbs the stem of their singular or past. Hamza
// seats, ى and final ء after ا are folded, ي of the nisba is kept: «السياسيين»,
// «سياسية» and «سياسيا» are سياسي, «السياسة» is سياس.
//
// The stem is for looking up and counting, not for showing. It never has more
// letters than word, and is a part of word, without allocation, where it can be.
// A word that is not all Arabic letters is returned as it is.
func News(word string) string {
	var buf [96]byte
	key := letters(buf[:0], word)
	if !arabicLetters(key) {
		return word
	}
	n := newsOf(key, newsLists.For(nil))
	n.stem()
	if len(key) == len(word) && word[n.start:n.end] == string(n.w()) {
		return word[n.start:n.end]
	}
	return string(n.w())
}

// newsFold takes off what is no letter. The hamza on alef, ى and ة tell affixes
// and words apart and stay until those are found.
const newsFold = normalize.Match &^ (normalize.AlefHamza | normalize.TehMarbuta | normalize.AlefMaksura)

// letters returns the word folded by newsFold, in buf where that is easy: most
// words have nothing to fold.
func letters(buf []byte, word string) []byte {
	if len(word) <= cap(buf) && newsFold.IsNormal(word) {
		return append(buf[:0], word...)
	}
	return newsFold.Append(nil, word)
}

// arabicLetters reports whether s holds letters of the Arabic block only. Each
// has two bytes, on which all slicing below relies.
func arabicLetters(s []byte) bool {
	if len(s)%2 != 0 || len(s) == 0 {
		return false
	}
	for i := 0; i < len(s); i += 2 {
		r, n := utf8.DecodeRune(s[i:])
		if n != 2 || r < 0x0621 || r > 0x06D3 || r >= 0x0660 && r <= 0x066D {
			return false
		}
	}
	return true
}

// newsWord is a word on its way to the stem: the bytes of buf from start to end.
type newsWord struct {
	buf        []byte
	start, end int
	lists      *newsTables

	article  bool // an article came off: a noun, which takes no pronoun
	future   bool // the future's س came off: a verb in the present
	rooted   bool // the first letter is part of the word
	hamza    bool // the word ends in أ, which is no ending
	below    bool // the word begins with إ, which no broken plural does
	owned    bool // a pronoun came off
	feminine bool // ة or what stands for it came off
}

func newsOf(key []byte, lists *newsTables) newsWord {
	return newsWord{buf: key, end: len(key), lists: lists}
}

func (n *newsWord) w() []byte { return n.buf[n.start:n.end] }
func (n *newsWord) len() int  { return n.end - n.start }

func (n *newsWord) stem() {
	n.conjunction()
	n.preposition()
	n.hamza, n.below = n.ends("أ"), n.begins("إ")
	foldSeats(n.w())
	n.rooted = n.whole(n.w())
	if n.known() {
		return
	}
	if n.pronoun(); n.owned && n.known() {
		return
	}
	n.ending()
	if n.feminine {
		n.knownFeminine()
	} else if !n.known() {
		n.present()
		n.known()
	}
	// لقاء, and the لقا of لقائه and لقاؤه, are one.
	if n.len() > 6 && n.ends("اء") {
		n.end -= 2
	}
}

// known puts the stem of a broken plural or irregular verb in the place of
// the word.
func (n *newsWord) known() bool { return n.become(n.w()) }

// knownFeminine does the same for a word whose ة came off. Where the list has
// it only without ة it must be a singular: «محاكمة» is not «محاكم».
func (n *newsWord) knownFeminine() {
	var buf [96]byte
	if !n.become(append(append(buf[:0], n.w()...), "ة"...)) && n.lists.single[string(n.w())] {
		n.known()
	}
}

// become puts the stem that the lists have for the key in the place of the
// word. «إعداد» is not the plural «أعداد».
func (n *newsWord) become(key []byte) bool {
	stem, ok := n.lists.forms[string(key)]
	if !ok || n.below && !n.lists.single[string(key)] {
		return false
	}
	n.end = n.start + copy(n.buf[n.start:], stem)
	return true
}

// begins and ends compare with the front and the end of the word.
func (n *newsWord) begins(p string) bool { return n.len() >= len(p) && string(n.w()[:len(p)]) == p }
func (n *newsWord) ends(s string) bool {
	return n.len() >= len(s) && string(n.w()[n.len()-len(s):]) == s
}

// cut takes the prefix p off if at least min letters stay.
func (n *newsWord) cut(p string, min int) bool {
	if !n.begins(p) || (n.len()-len(p))/2 < min {
		return false
	}
	n.start += len(p)
	return true
}

// trim takes the suffix s off if at least min letters stay and the letters of
// s are no part of the word.
func (n *newsWord) trim(s string, min int) bool {
	if !n.ends(s) || (n.len()-len(s))/2 < min || n.lists.end[string(n.w())] {
		return false
	}
	// «يتعاون» ends as «تعاون» does.
	if (n.begins("ي") || n.begins("ت") || n.begins("ن")) && n.lists.end[string(n.w()[2:])] {
		return false
	}
	n.end -= len(s)
	return true
}

// foldSeats folds in place: every alef to ا, a hamza on its seat to ء, ى to ي.
func foldSeats(w []byte) {
	for i := 0; i+1 < len(w); i += 2 {
		if w[i] != 0xD8 && w[i] != 0xD9 {
			continue
		}
		switch rune(w[i]&0x1F)<<6 | rune(w[i+1]&0x3F) {
		case 'أ', 'إ', 'آ':
			w[i], w[i+1] = 0xD8, 0xA7 // ا
		case 'ؤ', 'ئ':
			w[i], w[i+1] = 0xD8, 0xA1 // ء
		case 'ى':
			w[i], w[i+1] = 0xD9, 0x8A // ي
		}
	}
}
