package main

import (
	"strings"
	"sync"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
)

// fold is how spellings of names are compared.
const fold = normalize.Search

// A nameKey is a person's name for comparison: folded, in parts. What belongs
// together is one part: «عبد الرحمن», «بن سعد», «أبو زيد», «آل سعود».
type nameKey []string

func (k nameKey) String() string { return strings.Join(k, " ") }

// full reports whether the name is more than a last name.
func (k nameKey) full() bool { return len(k) > 1 }

func (k nameKey) last() string { return k[len(k)-1] }

// keyOf returns the key of a name.
func keyOf(name string) nameKey {
	parts := nameParts()
	words := strings.Fields(fold.String(name))
	var key nameKey
	for i := 0; i < len(words); i++ {
		part := words[i]
		if part == "ابن" {
			part = "بن"
		}
		// A word that cannot end a name takes the next one along.
		for i+1 < len(words) {
			here, next := parts[words[i]], parts[words[i+1]]
			switch {
			case words[i] == "عبد" && next["divine"],
				here["compound"] && next["suffix"] && strings.HasPrefix(words[i+1], "ال"):
				part += words[i+1] // as it is written in one word as well
			case here["filiation"] || here["kunya"] || here["clan"]:
				part += " " + words[i+1]
			default:
				here = nil
			}
			if here == nil {
				break
			}
			i++
		}
		key = append(key, part)
	}
	return key
}

// extends reports whether a longer name is one that the shorter stands for: it
// begins and ends alike, keeps the order, and adds fathers («بن سعد») or names
// before a family name, which has the article.
func (k nameKey) extends(short nameKey) bool {
	if len(k) <= len(short) || !short.full() || k[0] != short[0] || k.last() != short.last() {
		return false
	}
	family := strings.HasPrefix(k.last(), "ال")
	i := 0
	for _, part := range k {
		switch {
		case i < len(short) && part == short[i]:
			i++
		case !family && !strings.HasPrefix(part, "بن "):
			return false
		}
	}
	return i == len(short)
}

// nameParts returns the types of the words that join names, folded.
var nameParts = sync.OnceValue(func() map[string]map[string]bool { return types("nameparts", "form") })

// titleTypes returns the types of the words that head designations, folded.
var titleTypes = sync.OnceValue(func() map[string]map[string]bool { return types("titles", "form", "form_f") })

// types reads the column type of a list of the lexicon.
func types(list string, forms ...string) map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, row := range lexicon.Default().Rows(list) {
		for _, column := range forms {
			for _, form := range row.Words(column) {
				form = fold.String(form)
				if all[form] == nil {
					all[form] = map[string]bool{}
				}
				for _, t := range row.Words("type") {
					all[form][t] = true
				}
			}
		}
	}
	return all
}

// An office is a designation for comparison: folded words, without articles.
type office []string

// officeOf returns the office that a title names; nil for a title that says
// nothing of who it is: «السيد», «الدكتورة», «اللواء».
func officeOf(title string) office {
	var o office
	for word := range strings.FieldsSeq(fold.String(title)) {
		bare := strings.TrimPrefix(word, "ال")
		if len(o) == 0 && !titleTypes()[bare]["office"] {
			continue
		}
		o = append(o, bare)
	}
	return o
}

// agrees reports whether two offices can be one: the same head, and the words
// of one among those of the other. «الوزيرة» agrees with «وزيرة البيئة».
func (o office) agrees(p office) bool {
	if len(o) == 0 || len(p) == 0 || o[0] != p[0] {
		return false
	}
	if len(o) > len(p) {
		o, p = p, o
	}
	i := 0
	for _, word := range p {
		if i < len(o) && word == o[i] {
			i++
		}
	}
	return i == len(o)
}
