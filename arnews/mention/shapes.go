package mention

import (
	"strings"
)

// annexedPlural reports whether a plural or dual has lost its ن before what it
// is annexed to: «مسؤولو الوزارة», «وزيرا الخارجية».
func annexedPlural(v role, w string) bool {
	return v.has(construct) || v.has(plural|group) && (strings.HasSuffix(w, "و") || strings.HasSuffix(w, "ي")) && !v.has(anonymous)
}

// masdarEnd reports whether a word has the shape of a verbal noun of the
// derived stems: استعادة, انتخاب, افتتاح, تكريم.
func masdarEnd(w string) bool {
	rs := []rune(w)
	n := len(rs)
	if n == 5 && rs[0] == 'ت' && rs[3] == 'ي' {
		return true
	}
	return n > 4 && (rs[0] == 'ا' || rs[0] == 'إ' || rs[0] == 'ت') && (rs[n-1] == 'ة' || rs[n-2] == 'ا')
}

// verbal reports whether an unknown word may be a verb: the present, or the
// past with its commonest prefixes and endings.
func verbal(w string) bool {
	if letters(w) < 5 {
		return leads(w, 'ي')
	}
	for _, p := range [...]string{"ي", "ت", "سي", "ست", "است", "انت", "افت"} {
		if strings.HasPrefix(w, p) {
			return !masdarEnd(w)
		}
	}
	return strings.HasSuffix(w, "ت") || strings.HasSuffix(w, "وا")
}

// leads reports whether the word begins with the letter, one of the Arabic
// block: these have two bytes.
func leads(word string, letter rune) bool {
	return len(word) > 1 && word[0] == byte(0xC0|letter>>6) && word[1] == byte(0x80|letter&0x3F)
}

// endsFeminine reports whether the noun carries a feminine ending.
func endsFeminine(word string) bool {
	return strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ه") || strings.HasSuffix(word, "اء") || strings.HasSuffix(word, "ات")
}

// hasPronoun reports whether a noun ends like one with a possessive pronoun,
// which makes it definite: «بلادهم», «حكومتها».
func hasPronoun(word string) bool {
	for _, p := range [...]string{"ها", "هم", "هما", "نا", "ته"} {
		if len(word) > len(p)+4 && strings.HasSuffix(word, p) {
			return true
		}
	}
	return false
}
