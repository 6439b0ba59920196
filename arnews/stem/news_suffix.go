package stem

// pronoun takes an attached pronoun off the end.
func (n *newsWord) pronoun() {
	if n.article {
		return
	}
	n.owned = n.trim("هما", 3) || n.trim("ها", 3) || n.trim("هم", 3) || n.trim("هن", 4) ||
		!n.nunated() && n.trim("نا", 3) || n.trim("ه", 3)
}

// nunated reports whether a final نا is the ن of the word and the accusative's
// ا: أحيانا, قانونا, ممكنا.
func (n *newsWord) nunated() bool {
	return n.ends("انا") || n.begins("م") && n.len() == 10 || n.len() > 2 && n.lists.end[string(n.w()[:n.len()-2])]
}

// dual takes ان off verbs in the present, words with م in front, adjectives in
// ي, and words that the lists have without it. Many names end so.
func (n *newsWord) dual() bool {
	if !n.ends("ان") || n.len() < 10 {
		return false
	}
	switch bare := n.w()[:n.len()-4]; {
	case n.lists.single[string(bare)],
		(n.begins("ي") || n.participle()) && len(bare) >= 8,
		n.article && n.ends("يان") && len(bare) >= 10:
		return n.trim("ان", 3)
	}
	return false
}

// participle reports whether the word begins as the participles of the derived
// stems do; ماريو and موسكو do not.
func (n *newsWord) participle() bool {
	second := letter(n.w(), 1)
	return n.begins("م") && second != 'ا' && second != 'و' && second != 'ي'
}

// ending takes off the endings of number, gender, case and person.
func (n *newsWord) ending() {
	switch {
	case n.trim("تين", 2), n.trim("تان", 2), n.trim("ات", 2), n.trim("ة", 2), n.owned && n.trim("ت", 2):
		n.feminine = true
	case n.trim("ين", 3), n.trim("ون", 3), n.dual():
	case n.owned && (n.trim("ي", 4) || n.trim("و", 4)):
	case n.article || n.owned || n.hamza:
	case n.participle() && n.trim("و", 4): // مهندسو
	case n.trim("وا", 3), n.trim("ا", 3):
	case n.ends("ات"), n.ends("يت"), n.ends("وت"):
	case n.trim("ت", 3):
	}
}

// present takes off the ي of the present tense, and the ت of the derived
// stems that no noun shares, and gives those stems the alef of their past.
func (n *newsWord) present() {
	if n.article || n.rooted || n.len() < 8 {
		return
	}
	rest := n.w()[2:]
	first, second := letter(rest, 0), letter(rest, 1)
	derived := first == 'س' && second == 'ت' && len(rest) > 6 // استفعل
	eighth := second == 'ت' && len(rest) == 8                 // افتعل
	switch {
	case n.future, n.begins("ي"):
	case derived && (n.begins("ت") || n.begins("ن") || n.begins("ا")):
	case n.begins("ت") && (first == 'ت' || eighth && letter(rest, 2) != 'ي'): // not ترتيب
	default:
		return
	}
	switch {
	case derived, eighth && first != 'ت',
		first == 'ن' && second != 'ا' && len(rest) == 8: // انفعل
		copy(n.w(), "ا")
	case first == 'ء': // يؤكد is أكد
		n.start += 2
		copy(n.w(), "ا")
	default:
		n.start += 2
	}
}

// letter returns the letter number i of w.
func letter(w []byte, i int) rune {
	if 2*i+1 >= len(w) {
		return 0
	}
	return rune(w[2*i]&0x1F)<<6 | rune(w[2*i+1]&0x3F)
}
