package normalize

// Rules of [Composition], [Spacing], [Elongation] and [MistypedMarks] have to
// see marks or all characters, and hardly ever do anything. The calm loop
// writes what they would leave alone: letters unlike the one before, single
// spaces between words, and vowel signs in their usual places.

// What table.calm holds beside the two bytes that a letter becomes.
const (
	calmNot    = iota // a rule has to see the character
	calmDrop          // a mark that goes
	calmTanwin        // a mark that goes, unless it stands on alef
	calmKeep          // a mark that stays
)

// fillCalm makes the table of the calm loop.
func (t *table) fillCalm() {
	if t.form&(Composition|Spacing|Elongation|MistypedMarks) == 0 {
		return
	}
	for r := rune(0x0600); r < 0x0700; r++ {
		e, drop, c := t.two[r], t.dropsMark(r), &t.calm[r-0x0600]
		tanwin := t.form&MistypedMarks != 0 && fathatan <= r && r <= kasratan
		switch {
		case letter(r):
			if e&entrySlow == 0 && e.len() == 2 && letter(twoBytes(byte(e), byte(e>>8))) {
				*c = uint16(e)
			}
		case (r < fathatan || r > lastHaraka) && r != daggerAlef:
		case drop && tanwin:
			*c = calmTanwin
		case drop:
			*c = calmDrop
		case t.form&Composition != 0 && !tanwin:
			*c = calmKeep
		}
	}
}

const (
	lastHaraka = 0x0652
	daggerAlef = 0x0670
)

// patience is how many letters without a mark the calm loop takes where the
// fast loop can do so too.
const patience = 24

// calm folds characters of s from i on, and returns where the first one begins
// that it leaves to rules.
func (w *writer) calm(s string, i, limit int) int {
	j := len(w.dst)
	if w.watch || w.tanwin != 0 || j-4 < w.reach() {
		return i
	}
	// What the output ends with: a letter, or a space after one.
	const afterLetter, afterMark, afterMarks, afterSpace = 0, 1, 2, 3
	end, state := j, afterLetter
	if w.dst[j-1] == ' ' {
		end, state = j-1, afterSpace
	}
	last := twoBytes(w.dst[end-2], w.dst[end-1])
	if !letter(last) {
		return i
	}
	prev := uint16(0)
	if state == afterLetter {
		prev = uint16(w.dst[j-2]) | uint16(w.dst[j-1])<<8
	}
	const alef = 0xD8 | 0xA7<<8
	t := w.t
	out := w.dst[:cap(w.dst)]
	limit = min(limit, len(s)-1)
	start, left := j, patience
loop:
	for i < limit && j < len(out)-1 {
		a, b := s[i], s[i+1]
		if a == ' ' && state != afterSpace {
			out[j] = ' '
			j++
			i++
			prev, state = 0, afterSpace
			continue
		}
		if a&0xFC != 0xD8 || b&0xC0 != 0x80 {
			break
		}
		c := t.calm[a&3<<6|b&0x3F]
		switch {
		case c > calmKeep:
			if c == prev && state == afterLetter || left == 0 {
				break loop
			}
			out[j], out[j+1] = byte(c), byte(c>>8)
			j += 2
			prev, state = c, afterLetter
			if !t.always {
				left--
			}
		case c == calmDrop:
			left = patience
		case c == calmTanwin && state == afterLetter && prev != alef:
			left = patience
		case c == calmKeep && state < afterMarks:
			out[j], out[j+1] = a, b
			if mark := uint16(a) | uint16(b)<<8; state == afterMark {
				if mark == prev {
					break loop
				}
				if above := twoBytes(out[j-2], out[j-1]); above > twoBytes(a, b) { // shadda was typed first
					out[j-2], out[j-1], out[j], out[j+1] = a, b, out[j-2], out[j-1]
					w.low = min(w.low, j-2)
				}
				state = afterMarks
			} else {
				prev, state = mark, afterMark
			}
			j += 2
			left = patience
		default:
			break loop
		}
		i += 2
	}
	if j > start {
		w.held = 0
	}
	w.dst = out[:j]
	return i
}
