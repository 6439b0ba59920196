package dates

import "arnews.example/arnews/token"

// cardinal reads a number in words from token i on: «خمسة وعشرين»,
// «ثمانية عشر», «ألف وتسعمئة وسبعة وستين». next is i where there is none.
func (p *parser) cardinal(i int) (value, next int) {
	total, group, state := 0, 0, 0 // state: 0 start, 1 after hundreds, 2 after a unit, 3 full
	next = i
	for k := i; ; {
		at := k
		joined := false
		if k > i {
			if w, ok := p.plain(k, clsAnd); ok {
				at, joined = w.next, true
			}
		}
		w, ok := p.find(at, clsCardinal)
		if !ok || k > i && w.cut > 0 && !w.conj || at > k && w.cut > 0 {
			break
		}
		joined = joined || w.conj && k > i
		if k > i && w.conj && !joined {
			break
		}
		v := int(w.v)
		switch w.w {
		case numUnit:
			if state >= 2 || k > i && !joined {
				return p.sum(i, next, total, group)
			}
			group += v
			state = 2
		case numTen:
			switch {
			case state == 2 && !joined && group%10 != 0:
				group += 10
			case state < 2 && (k == i || joined):
				group += 10
			default:
				return p.sum(i, next, total, group)
			}
			state = 3
		case numTens:
			if state == 3 || k > i && !joined {
				return p.sum(i, next, total, group)
			}
			group += v
			state = 3
		case numHundred:
			switch {
			case state == 2 && !joined && group < 10:
				group *= 100
			case state == 0 && (k == i || joined):
				group = 100
			default:
				return p.sum(i, next, total, group)
			}
			state = 1
		case numHundreds:
			if state != 0 || k > i && !joined {
				return p.sum(i, next, total, group)
			}
			group = v
			state = 1
		case numThousand, numThousands:
			if total > 0 || k > i && w.w == numThousands && !joined {
				return p.sum(i, next, total, group)
			}
			switch {
			case w.w == numThousands:
				total = 2000
			case joined || group == 0:
				if group != 0 {
					return p.sum(i, next, total, group)
				}
				total = 1000
			default:
				total = group * 1000
			}
			group, state = 0, 0
		default:
			return p.sum(i, next, total, group)
		}
		k = w.next
		next = k
	}
	return p.sum(i, next, total, group)
}

// andHundreds reads the hundreds and thousands that follow tens and units in the
// classical order: «سنة ثلاث وستين وتسعمائة وألف».
func (p *parser) andHundreds(n, i int) (value, next int) {
	value, next = n, i
	for _, thousand := range [...]bool{false, true} {
		at := next
		if w, ok := p.plain(at, clsAnd); ok {
			at = w.next
		}
		w, ok := p.find(at, clsCardinal)
		if !ok || at == next && !w.conj {
			continue
		}
		switch kind := w.w; {
		case !thousand && (kind == numHundred || kind == numHundreds):
			value, next = value+max(int(w.v), 100), w.next
		case thousand && kind == numThousand && w.v == 1000:
			value, next = value+1000, w.next
		}
	}
	return value, next
}

// sum is what cardinal answers for the tokens from i up to next.
func (p *parser) sum(i, next, total, group int) (int, int) {
	if next == i {
		return 0, i
	}
	return total + group, next
}

// ordinal reads an ordinal in words: «الخامس», «الحادي عشر», «الخامس
// والعشرين», «العشرين»; the feminine ones of the clock where fem is set.
func (p *parser) ordinal(i int, fem bool) (value, next int) {
	w, ok := p.find(i, clsOrdinal)
	if !ok || w.w == numFirst || (w.w == numFeminine) != fem {
		if t, ok := p.find(i, clsCardinal); ok && t.w == numTens && t.flag == 1 && !fem {
			return int(t.v), t.next
		}
		return 0, i
	}
	value, next = int(w.v), w.next
	base := value
	if base == 11 {
		base = 1
	}
	t, ok := p.find(next, clsCardinal)
	switch {
	case ok && t.cut == 0 && t.w == numTen && t.flag == 0:
		return base + 10, t.next
	case ok && t.conj && t.w == numTens:
		return base + int(t.v), t.next
	}
	if a, ok := p.plain(next, clsAnd); ok {
		if t, ok := p.plain(a.next, clsCardinal); ok && t.w == numTens {
			return base + int(t.v), t.next
		}
	}
	return value, next
}

// countOf reads how many of a unit there are, with the number in brackets or
// once more in brackets, as contracts have it: «(6) أشهر», «ثلاثين (30) يوما».
func (p *parser) countOf(i int) (value, next int) {
	if value, next = p.bracketedCount(i); next > i {
		return value, next
	}
	if value, next = p.count(i, 5); next == i {
		return value, i
	}
	if p.mark(i-1) == '(' && p.mark(next) == ')' && p.is(next+1, clsUnit) { // the bracket before it
		return value, next + 1
	}
	if again, n := p.bracketedCount(next); n > next && again == value {
		return value, n
	}
	return value, next
}

// bracketedCount reads «(6)», «(ستة)».
func (p *parser) bracketedCount(i int) (value, next int) {
	if p.mark(i) != '(' {
		return 0, i
	}
	value, next = p.count(i+1, 5)
	if next == i+1 || p.mark(next) != ')' {
		return 0, i
	}
	return value, next + 1
}

// count reads how many: digits, with an article before them too («الـ24»), or
// words. limit is the greatest number of digits.
func (p *parser) count(i, limit int) (value, next int) {
	k := i
	if w, ok := p.find(k, clsArticle); ok && p.kind(w.next) == token.Number {
		k = w.next
	}
	if n, ok := p.whole(k, limit); ok {
		if k+1 < len(p.toks) && p.is(k+1, clsCardinal) {
			if w, _ := p.plain(k+1, clsCardinal); w.w == numThousand && w.next > k {
				return n * 1000, w.next
			}
		}
		return n, k + 1
	}
	return p.cardinal(i)
}
