package stem

// pronoun takes an attached pronoun off the end. «أحيانا» has none.
func (n *newsWord) pronoun() {
	if n.article {
		return
	}
	n.owned = n.trim("هما", 3) || n.trim("ها", 3) || n.trim("هم", 3) || n.trim("هن", 4) ||
		!n.ends("انا") && n.trim("نا", 3) || n.trim("ه", 3)
}

// ending takes off the endings of number, gender, case and person.
func (n *newsWord) ending() {
	switch {
	case n.trim("تين", 2), n.trim("تان", 2), n.trim("ات", 2), n.trim("ة", 2), n.owned && n.trim("ت", 2):
		n.feminine = true
	case n.trim("ين", 3), n.trim("ون", 3):
	case n.owned && (n.trim("ي", 4) || n.trim("و", 4)):
	case n.article || n.owned || n.hamza:
	case n.begins("م") && n.trim("و", 4): // موظفو
	case n.trim("وا", 2), n.trim("ا", 3):
	case n.ends("ات"), n.ends("يت"), n.ends("وت"):
	case n.trim("ت", 3):
	}
}

// present takes off the ي of the present tense, and the ت of the derived
// stems that no noun shares, and gives those stems the alef of their past.
func (n *newsWord) present() {
	if n.article || len(n.w) < 8 || n.whole(n.w) {
		return
	}
	rest := n.w[2:]
	first, second := letter(rest, 0), letter(rest, 1)
	yeh, teh := n.begins("ي"), n.begins("ت") || n.begins("ن") || n.begins("ا")
	switch {
	case n.future, yeh:
	case teh && first == 'س' && second == 'ت' && len(rest) > 6:
	case n.begins("ت") && (first == 'ت' || second == 'ت' && len(rest) == 8):
	default:
		return
	}
	switch {
	case first == 'س' && second == 'ت' && len(rest) > 6, // استفعل
		second == 'ت' && len(rest) == 8 && first != 'ت', // افتعل
		first == 'ن' && second != 'ا' && len(rest) == 8, // انفعل
		first == 'ء': // أفعل from يؤ
		if first == 'ء' {
			rest = rest[2:]
			n.w = n.w[2:]
		}
		n.w = n.w[:2+len(rest)]
		n.w[0], n.w[1] = 0xD8, 0xA7 // ا
	default:
		n.w = rest
	}
}

// letter returns the letter number i of w.
func letter(w []byte, i int) rune {
	if 2*i+1 >= len(w) {
		return 0
	}
	return rune(w[2*i]&0x1F)<<6 | rune(w[2*i+1]&0x3F)
}
