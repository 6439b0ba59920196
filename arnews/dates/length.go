package dates

import (
	"arnews.example/arnews/token"
)

// A duration is a length of time as its words give it.
type duration struct {
	amount   [unitMillennium + 1]int32
	unit     unit // the largest, which a vague length has X of
	vague    bool
	bare     bool // a unit without a number: «شهر»
	decimal  int16
	definite bool // «الأشهر الستة», «الـ24 ساعة»
	n        int  // parts
}

// length reads a length of time at token i: «ثلاثة أيام», «شهرين», «سنة
// ونصف», «الساعات الـ24 الماضية», «السنوات الأخيرة», «بضعة أشهر».
func (p *parser) length(i int) (d duration, next int) {
	next = p.lengthPart(i, &d)
	if next == i {
		return d, i
	}
	for d.n < 4 {
		k := next
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
		} else if k >= len(p.toks) || p.tok(k).ConjLen == 0 {
			break
		}
		if n := p.halfMore(k, &d); n > k {
			next = n
			continue
		}
		e := duration{}
		n := p.lengthPart(k, &e)
		if n == k || e.unit >= d.unit || e.vague || d.vague || e.definite || d.unit >= unitDecade && e.unit < unitYear {
			break
		}
		for u, a := range e.amount {
			d.amount[u] += a
		}
		d.n++
		d.bare = false
		next = n
	}
	next = p.lengthQualifier(next, &d)
	return d, p.skip(next, clsRunning)
}

// lengthPart reads a number and its unit.
func (p *parser) lengthPart(i int, d *duration) int {
	if n := p.fractionOfUnit(i, d); n > i {
		return n
	}
	k := i
	if w, ok := p.find(i, clsFew); ok { // «عدة أشهر», «بضع سنوات»
		k = w.next
		if u, ok := p.plain(k, clsUnit); ok && u.w == plural {
			d.unit, d.vague, d.n = unit(u.v), true, 1
			return u.next
		}
		return i
	}
	article := p.is(k, clsArticle)
	if c, ok := p.find(k, clsCardinal); ok && c.v == 100 && (c.flag == 1 || c.cut > 0) && (c.cut > 0 || p.is(k-1, clsPrep)) {
		return i // «5 في المائة», «بالمئة»
	}
	if n, q := p.countOf(k); q > k {
		if e, ok := p.find(k, clsCardinal); ok && e.flag == 1 {
			article = true
		}
		if w, ok := p.plain(q, clsOr); ok { // «10 أو 12 يوما»
			if _, m := p.count(w.next, 5); m > w.next {
				if u, ok := p.plain(m, clsUnit); ok && u.flag == 0 {
					d.unit, d.vague, d.n = unit(u.v), true, 1
					return u.next
				}
			}
		}
		if r := p.mark(q); isDash(r) && p.touches(q-1) && p.touches(q) { // «3-5 أيام»
			if _, m := p.count(q+1, 5); m > q+1 {
				if u, ok := p.plain(m, clsUnit); ok && u.flag == 0 {
					d.unit, d.vague, d.n = unit(u.v), true, 1
					return u.next
				}
			}
		}
		if u, ok := p.plain(q, clsUnit); ok && u.flag == 1 && u.w == plural && article && n > 1 { // «الثلاثة الأعوام القادمة»
			d.unit, d.definite, d.n = unit(u.v), true, 1
			d.add(unit(u.v), n)
			return u.next
		}
		if u, ok := p.plain(q, clsUnit); ok && u.flag == 0 && u.w != dual && n > 0 && !(n == 1 && u.w == plural) { // «أحد أشهر الكتاب»
			d.unit, d.definite, d.n = unit(u.v), article, 1
			d.add(unit(u.v), n)
			return u.next
		}
		return i
	}
	if x, ok := p.digits(k); ok && x.n == 2 && (x.sep[0] == '.' || x.sep[0] == ',' || x.sep[0] == '٫') && x.width[1] == 1 {
		if u, ok := p.plain(k+1, clsUnit); ok && u.flag == 0 && u.w != dual {
			d.unit, d.n, d.decimal = unit(u.v), 1, int16(x.field[1])
			d.add(unit(u.v), x.field[0])
			return u.next
		}
		return i
	}
	u, ok := p.find(k, clsUnit)
	if !ok {
		return i
	}
	d.unit, d.n = unit(u.v), 1
	switch {
	case u.w == dual:
		d.definite = u.flag == 1
		if d.definite && p.kind(u.next) == token.Number { // «في الدقيقتين 4 و70»
			return i
		}
		d.add(d.unit, 2)
		next := u.next
		if c, ok := p.plain(next, clsCardinal); ok && c.v == 2 {
			next = c.next
		}
		return next
	case u.w == plural && u.flag == 1: // «الأشهر الستة», «الساعات القليلة»
		d.definite = true
		if n, q := p.count(u.next, 4); q > u.next && n > 0 {
			if e, ok := p.find(u.next, clsCardinal); ok && e.flag == 0 {
				return i
			}
			d.add(d.unit, n)
			return q
		}
		d.vague = true
		return p.skip(u.next, clsFewAfter)
	case u.w == plural:
		d.vague = true
		next := p.skip(u.next, clsFewAfter)
		d.bare = next == u.next
		return next
	case u.flag == 1:
		return i
	}
	d.add(d.unit, 1)
	if s, ok := p.plain(u.next, clsSingle); ok {
		return s.next
	}
	d.bare = true
	return u.next
}

// add adds n units, in the units that ISO 8601 has.
func (d *duration) add(u unit, n int) {
	n = min(n, 1<<20)
	switch u {
	case unitNight:
		d.amount[unitDay] += int32(n)
	case unitQuarter:
		d.amount[unitMonth] += int32(3 * n)
	case unitSeason:
		d.amount[unitYear] += int32(n)
	case unitDecade:
		d.amount[unitYear] += int32(10 * n)
	case unitCentury:
		d.amount[unitYear] += int32(100 * n)
	default:
		d.amount[u] += int32(n)
	}
}

// fractionOfUnit reads «نصف ساعة», «ربع قرن», «ثلث ساعة».
func (p *parser) fractionOfUnit(i int, d *duration) int {
	if w, ok := p.find(i, clsCardinal); ok && w.v == 3 { // «ثلاثة أرباع الساعة»
		if q, ok := p.plain(w.next, clsFourths); ok {
			if u, ok := p.plain(q.next, clsUnit); ok && unit(u.v) == unitHour && u.w == singular {
				d.unit, d.n = unitHour, 1
				d.amount[unitMinute] += 45
				return u.next
			}
		}
	}
	den := 0
	var w word
	for den2, c := range [...]class{2: clsHalf, 3: clsThird, 4: clsFourth} {
		if c == clsNone {
			continue
		}
		if x, ok := p.find(i, c); ok {
			w, den = x, den2
		}
	}
	if den == 0 {
		return i
	}
	u, ok := p.plain(w.next, clsUnit)
	if !ok || u.w != singular || u.flag == 1 && p.toks[w.i].Len() > 10 {
		return i
	}
	d.unit, d.n = unit(u.v), 1
	if !d.fraction(unit(u.v), den) {
		return i
	}
	return u.next
}

// fraction adds one den-th of a unit.
func (d *duration) fraction(u unit, den int) bool {
	switch u {
	case unitMinute:
		d.amount[unitSecond] += int32(60 / den)
	case unitHour:
		d.amount[unitMinute] += int32(60 / den)
	case unitDay:
		d.amount[unitHour] += int32(24 / den)
	case unitWeek:
		d.amount[unitDay] += int32(7 / den)
	case unitMonth:
		d.amount[unitDay] += int32(30 / den)
	case unitYear, unitSeason:
		d.amount[unitMonth] += int32(12 / den)
	case unitDecade:
		if den != 2 {
			return false
		}
		d.amount[unitYear] += 5
	case unitCentury:
		d.amount[unitYear] += int32(100 / den)
	default:
		return false
	}
	return true
}

// halfMore reads «ونصف», «ونصف العام», «وربع الساعة» after a length.
func (p *parser) halfMore(i int, d *duration) int {
	den := 0
	var w word
	for den2, c := range [...]class{2: clsHalf, 3: clsThird, 4: clsFourth} {
		if c == clsNone {
			continue
		}
		if x, ok := p.find(i, c); ok && (x.cut == 0 || x.conj) {
			w, den = x, den2
		}
	}
	if den == 0 || d.vague {
		return i
	}
	next := w.next
	if u, ok := p.plain(next, clsUnit); ok && u.w == singular {
		if unit(u.v) != d.unit {
			return i
		}
		next = u.next
	}
	if !d.fraction(d.unit, den) {
		return i
	}
	d.n, d.bare = d.n+1, false
	return next
}

// lengthQualifier reads «الماضية», «المقبلين», «الأخيرة» after a length.
func (p *parser) lengthQualifier(i int, d *duration) int {
	next := i
	if d.definite || d.vague {
		for range 2 {
			if _, n := p.qualifier(next); n > next {
				next = n
				d.bare = false
			} else if w, ok := p.plain(next, clsRecent); ok {
				next = w.next
				d.bare = false
			} else if w, ok := p.plain(next, clsFewAfter); ok {
				next = w.next
				d.bare = false
			} else if w, ok := p.plain(next, clsPrior); ok && d.definite {
				next = w.next
			}
		}
	}
	if r, n := p.qualifier(next); n > next && !d.definite && !d.vague && !d.bare && r.n != 0 { // «48 ساعة المقبلة»
		return n
	}
	if w, ok := p.plain(next, clsSingle); ok && d.n > 1 && p.toks[next].Len() > 8 { // «ساعة ونصف كاملة»
		return w.next
	}
	if !d.bare {
		return next
	}
	if w, ok := p.plain(next, clsSingle); ok && p.toks[next].Len() > 6 {
		d.bare = false
		next = w.next
	}
	return next
}
