package stem

// conjunction takes و or ف off the front.
func (n *newsWord) conjunction() {
	switch {
	case n.begins("وأ"), n.begins("وإ"):
		n.cut("و", 2)
	case n.begins("و"), n.begins("فأ"), n.begins("فإ"), n.begins("فال") && len(n.w) > 10:
		if !n.whole(n.w) {
			n.w = n.w[min(2, max(0, len(n.w)-6)):]
		}
	}
}

// preposition takes the article off with what stands before it, or a single
// attached preposition, or the future's س.
func (n *newsWord) preposition() {
	// للغة is ل and اللغة, whose lam the writing leaves out.
	if n.begins("لل") && n.whole(n.w[2:]) {
		n.w, n.article = n.w[2:], true
		return
	}
	for _, p := range [...]string{"ال", "بال", "كال", "لل"} {
		if n.begins(p) && !n.whole(n.w) && n.cut(p, 2) {
			n.article = true
			return
		}
	}
	if len(n.w) < 8 || n.whole(n.w) {
		return
	}
	switch rest := n.w[2:]; {
	case n.begins("ب") && (startsNoun(rest) || prepositionBefore(rest, "أإمتجحخشصضطظعغفقسهزذثك")),
		n.begins("ل") && (startsNoun(rest) || prepositionBefore(rest, "أإمتجحخشصضطظعغفقسهزذثكدرني")),
		(n.begins("ب") || n.begins("ل") || n.begins("ك")) && n.listed(rest):
		n.w = rest
	case n.begins("سي"), n.begins("ست"), n.begins("سن"), n.begins("سأ"):
		if len(n.w) > 8 {
			n.w, n.future = rest, true
		}
	}
}

// startsNoun reports whether w begins as the verbal nouns of the eighth and
// tenth stems do, اعتماد and استخدام.
func startsNoun(w []byte) bool {
	return len(w) >= 12 && letter(w, 0) == 'ا' && (letter(w, 2) == 'ت' || letter(w, 1) == 'س' && letter(w, 2) == 'ت')
}

// listed reports whether some list has the word, as it stands or with an ending.
func (n *newsWord) listed(word []byte) bool {
	var buf [96]byte
	w := append(buf[:0], word...)
	foldSeats(w)
	_, ok := n.lists.forms[string(w)]
	return ok || n.lists.end[string(w)] || n.whole(w)
}

// prepositionBefore reports whether the first letter of rest is one of those
// before which ب and ل are a preposition more often than not.
func prepositionBefore(rest []byte, letters string) bool {
	for i := 0; i+1 < len(letters); i += 2 {
		if letters[i] == rest[0] && letters[i+1] == rest[1] {
			return true
		}
	}
	return false
}

// whole reports whether the first letter of word is part of it: it is one of
// the list with nothing more than an ending.
func (n *newsWord) whole(word []byte) bool {
	var buf [96]byte
	w := append(buf[:0], word...)
	foldSeats(w)
	for end := len(w); end >= 4; end -= 2 {
		if n.lists.start[string(w[:end])] && (end == len(w) || endings[string(w[end:])]) {
			return true
		}
		if len(w)-end > 10 {
			return false
		}
	}
	return false
}

// endings are what may follow a whole word.
var endings = map[string]bool{
	"ة": true, "ات": true, "ون": true, "ين": true, "ان": true, "تان": true, "تين": true, "تي": true, "تا": true,
	"ا": true, "ي": true, "ية": true, "يا": true, "يون": true, "يين": true, "يات": true, "و": true, "وا": true,
	"ت": true, "تا ": true, "نا": true, "ه": true, "ها": true, "هم": true, "هما": true, "هن": true, "كم": true, "ك": true,
	"ته": true, "تها": true, "تهم": true, "تهما": true, "تنا": true, "تي ": true, "تكم": true, "تك": true,
	"اته": true, "اتها": true, "اتهم": true, "اتنا": true, "يه": true, "يها": true, "يهم": true, "ني": true,
	"اء": true, "اءه": true, "اءها": true, "اءهم": true, "اءات": true,
}
