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
// letters than word. A word that is not all Arabic letters is returned as it
// is.
func News(word string) string {
	var buf [96]byte
	key := newsFold.Append(buf[:0], word)
	if !arabicLetters(key) {
		return word
	}
	w := newsWord{w: key, lists: newsLists.For(nil)}
	w.stem()
	if string(w.w) == word {
		return word
	}
	return string(w.w)
}

// newsFold takes off what is no letter. The hamza on alef, and ة, tell affixes
// apart and stay until those are found.
const newsFold = normalize.Match&^(normalize.Alef|normalize.TehMarbuta) | normalize.AlefWasla

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

// newsWord is a word on its way to the stem.
type newsWord struct {
	w     []byte
	lists *newsTables

	article  bool // an article came off: a noun, which takes no pronoun
	future   bool // the future's س came off: a verb in the present
	hamza    bool // the word ends in أ, which is no ending
	owned    bool // a pronoun came off
	feminine bool // ة or what stands for it came off
}

func (n *newsWord) stem() {
	n.conjunction()
	n.preposition()
	n.hamza = n.ends("أ")
	foldSeats(n.w)
	if n.known("") {
		return
	}
	if n.pronoun(); n.owned && n.known("") {
		return
	}
	n.ending()
	if n.feminine {
		n.known("ة")
		return
	}
	if n.known("") {
		return
	}
	if n.present(); n.known("") {
		return
	}
	// لقاء, and the لقا of لقائه and لقاؤه, are one.
	if len(n.w) > 6 && n.ends("اء") {
		n.w = n.w[:len(n.w)-2]
	}
}

// known puts the stem of a broken plural or irregular verb, which the word is
// when the ending is added, in its place.
func (n *newsWord) known(ending string) bool {
	var buf [96]byte
	stem, ok := n.lists.forms[string(append(append(buf[:0], n.w...), ending...))]
	if ok {
		n.w = append(n.w[:0], stem...)
	}
	return ok
}

// begins and ends compare with the front and the end of the word.
func (n *newsWord) begins(p string) bool { return len(n.w) >= len(p) && string(n.w[:len(p)]) == p }
func (n *newsWord) ends(s string) bool {
	return len(n.w) >= len(s) && string(n.w[len(n.w)-len(s):]) == s
}

// cut takes the prefix p off if at least min letters stay.
func (n *newsWord) cut(p string, min int) bool {
	if !n.begins(p) || (len(n.w)-len(p))/2 < min {
		return false
	}
	n.w = n.w[len(p):]
	return true
}

// trim takes the suffix s off if at least min letters stay and the letters of
// s are no part of the word.
func (n *newsWord) trim(s string, min int) bool {
	if !n.ends(s) || (len(n.w)-len(s))/2 < min || n.lists.end[string(n.w)] {
		return false
	}
	// «يتعاون» ends as «تعاون» does.
	if (n.begins("ي") || n.begins("ت") || n.begins("ن")) && n.lists.end[string(n.w[2:])] {
		return false
	}
	n.w = n.w[:len(n.w)-len(s)]
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
