package stem

import (
	"bytes"
	"strings"
)

// conjunction takes و or ف off the front.
func (n *newsWord) conjunction() {
	switch {
	case n.begins("وأ"), n.begins("وإ"):
		n.cut("و", 2)
	case n.begins("في"):
		if _, verb := n.lists.forms[string(n.w()[2:])]; verb && !n.whole(n.w()) { // فيقول
			n.start += 2
		}
	case n.begins("و"), n.begins("فأ"), n.begins("فإ"), n.begins("فال") && n.len() > 10:
		if !n.whole(n.w()) {
			n.start += min(2, max(0, n.len()-6))
		}
	}
}

// preposition takes the article off with what stands before it, or a single
// attached preposition, or the future's س.
func (n *newsWord) preposition() {
	// للغة is ل and اللغة, whose lam the writing leaves out.
	if n.begins("لل") && n.whole(n.w()[2:]) {
		n.start += 2
		n.article = true
		return
	}
	for _, p := range [...]string{"ال", "بال", "كال", "لل"} {
		if n.begins(p) && !n.whole(n.w()) && n.cut(p, 2) {
			n.article = true
			return
		}
	}
	if n.len() < 8 || n.whole(n.w()) {
		return
	}
	switch rest := n.w()[2:]; {
	case n.begins("ب") && (startsNoun(rest) || prepositionBefore(rest, "أإمتجحخشصضطظعغفقسهزذثك")),
		n.begins("ل") && (startsNoun(rest) || prepositionBefore(rest, "أإمتجحخشصضطظعغفقسهزذثكدرني")),
		n.begins("كم") && n.len() >= 12,
		n.begins("ك") && len(rest) >= 8 && n.irregular(rest),
		(n.begins("ب") || n.begins("ل")) && n.listed(rest):
		n.start += 2
	case n.begins("سي"), n.begins("ست"), n.begins("سن"), n.begins("سأ"):
		if n.len() > 8 {
			n.start += 2
			n.future = true
		}
	}
}

// startsNoun reports whether w begins as the verbal nouns of the eighth and
// tenth stems do, اعتماد and استخدام, or is one like اتفاق.
func startsNoun(w []byte) bool {
	if letter(w, 0) != 'ا' {
		return false
	}
	first, second := letter(w, 1), letter(w, 2)
	return len(w) >= 12 && second == 'ت' ||
		len(w) >= 10 && first == 'ت' && letter(w, 3) == 'ا'
}

// listed reports whether some list has the word, as it stands or with an ending.
func (n *newsWord) listed(word []byte) bool {
	var buf [96]byte
	w := append(buf[:0], word...)
	foldSeats(w)
	return n.lists.end[string(w)] || n.irregular(word) || n.whole(word)
}

// irregular reports whether the word is a broken plural or its singular, or an
// irregular verb, with a pronoun or without.
func (n *newsWord) irregular(word []byte) bool {
	var buf [96]byte
	w := append(buf[:0], word...)
	foldSeats(w)
	if _, ok := n.lists.forms[string(w)]; ok {
		return true
	}
	for _, p := range [...]string{"ه", "ها", "هم", "نا"} {
		if bare, ok := bytes.CutSuffix(w, []byte(p)); ok && len(bare) >= 6 && n.lists.single[string(bare)] {
			return true
		}
	}
	return false
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
		if n.lists.start[string(w[:end])] && isEnding(string(w[end:])) {
			return true
		}
		if len(w)-end > 10 {
			return false
		}
	}
	return false
}

// isEnding reports whether s is what may follow a whole word: nothing, or an
// ending, a pronoun, or both.
func isEnding(s string) bool {
	for _, p := range [...]string{"", "ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ني"} {
		if before, ok := strings.CutSuffix(s, p); ok {
			switch before {
			case "", "ة", "ت", "ات", "اء", "اءات", "ا", "ي", "ية", "يا", "يون", "يين", "يات",
				"ون", "ين", "ان", "تان", "تين", "تي", "تا", "و", "وا":
				return true
			}
		}
	}
	return false
}
