package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// lead reads «نحو», «أكثر من», «أقل من» before a length.
func (p *parser) lead(i int) (Mod, int) {
	for mod, c := range [...]class{ModApprox: clsApprox, ModMoreThan: clsMore, ModLessThan: clsLess} {
		if c == clsNone {
			continue
		}
		if w, ok := p.find(i, c); ok {
			switch {
			case w.v == 1 && c == clsMore:
				return ModOrMore, w.next
			case w.v == 1 && c == clsLess:
				return ModOrLess, w.next
			}
			return Mod(mod), w.next
		}
	}
	return ModNone, i
}

// durationMatch reads a length of time as an expression of its own.
func (p *parser) durationMatch(i int) (match, bool) {
	m := match{kind: matchDuration, rule: ruleDuration}
	mod, k := p.lead(i)
	if k == i { // «آخر 24 ساعة», «أول 100 يوم»
		if w, ok := p.find(i, clsMod); ok && Mod(w.v) == ModEnd && p.counted(w.next) {
			k = w.next
		} else if w, ok := p.find(i, clsOrdinal); ok && w.w == numFirst && w.v == 1 && p.counted(w.next) {
			k = w.next
		}
	}
	d, next := p.length(k)
	if next == k {
		return m, false
	}
	if k == i && d.n == 1 && d.unit == unitSecond && d.bare {
		return m, false
	}
	if d.bare && !p.bareLicensed(i, k, next, &d) {
		return m, false
	}
	if d.vague && d.definite && next > 0 && !p.vagueComplete(k, next) {
		return m, false
	}
	if p.isAge(i, k, next, &d) {
		return m, false
	}
	m.dur, m.next, m.mod = d, next, mod
	m.from, m.to = p.span(i, next)
	if p.opened(i, next) { // «(6) أشهر»
		m.from = p.toks[i-1].Start
	}
	return m, true
}

// opened reports whether a bracket stands before token i whose other half is the
// first bracket among the tokens up to next.
func (p *parser) opened(i, next int) bool {
	if p.mark(i-1) != '(' {
		return false
	}
	for k := i; k < next; k++ {
		switch p.mark(k) {
		case ')':
			return true
		case '(':
			return false
		}
	}
	return false
}

// counted reports whether a number of units stands at token i.
func (p *parser) counted(i int) bool {
	_, n := p.count(i, 4)
	return n > i && p.is(n, clsUnit) || p.is(i, clsFew)
}

// vagueComplete reports whether a vague definite length, as «السنوات», has the
// qualifier that makes it an expression.
func (p *parser) vagueComplete(k, next int) bool {
	u, ok := p.find(k, clsUnit)
	return ok && next > u.next
}

// bareLicensed reports whether what surrounds a unit without a number makes it
// a length: «خلال شهر», «بعد ساعات».
func (p *parser) bareLicensed(i, k, next int, d *duration) bool {
	if i == k && !p.is(i-1, clsSpan) && !p.spanAttached(i) && !p.is(next, clsTerm) {
		return false
	}
	return p.plainUnit(next, d)
}

// spanAttached reports whether «ل» is attached to a plural unit: «لعقود».
func (p *parser) spanAttached(i int) bool {
	w, ok := p.find(i, clsUnit)
	return ok && w.cut > 0 && !w.conj && w.w == plural && unit(w.v) != unitNight && strings.HasPrefix(p.s[p.toks[i].Start:], "ل")
}

// plainUnit reports whether nothing after a unit makes it the head of a date
// («عام 2011», «شهر مايو», «يوم الجمعة») or another word («عقد اجتماع»).
func (p *parser) plainUnit(next int, d *duration) bool {
	if d.unit >= unitDecade || d.unit == unitSecond {
		if p.kind(next) == token.Word && !p.is(next, clsFrom) && !p.is(next, clsPrep) && !p.is(next, clsAnd) && !p.is(next, clsSingle) && !p.is(next, clsFewAfter) {
			return false
		}
	}
	if d.vague {
		return !p.is(next, clsSpanned) && !p.is(next, clsDecade) && !(d.unit == unitDay && (p.is(next, clsWeekday) || p.is(next, clsHoliday))) &&
			p.kind(next) != token.Number
	}
	switch p.kind(next) {
	case token.Number:
		return false
	case token.Word:
		for _, c := range [...]class{clsMonth, clsWeekday, clsRelDay, clsCardinal, clsOrdinal, clsHoliday, clsSeason, clsLast, clsNext, clsCurrent} {
			if w, ok := p.plain(next, c); ok && w.next > 0 {
				return false
			}
		}
		if d.unit == unitDay || d.unit == unitNight || d.unit == unitMonth { // «يوم القيامة», «شهر العسل»
			t := p.toks[next].In(p.s)
			if len(t) > 4 && t[:4] == "ال" {
				return false
			}
		}
	}
	return true
}

// isAge reports whether a length of years is a person's age.
func (p *parser) isAge(i, k, next int, d *duration) bool {
	if d.unit < unitDay || d.unit > unitYear || d.vague {
		return false
	}
	if d.unit < unitMonth { // «عمره ثلاثة أسابيع»
		w, ok := p.find(i-1, clsAge)
		return ok && w.next == i && p.is(i-1, clsAge) && !p.is(i-1, clsSpan) && p.ageOf(i-1)
	}
	if d.unit == unitYear {
		for back := 1; back <= 5; back++ {
			if p.is(i-back, clsAge) && (back == 1 || p.ageBridge(i-back+1, i)) {
				return true
			}
		}
		if r := p.mark(i - 1); r == '(' && p.mark(next) == ')' && p.kind(i-2) == token.Word {
			return true
		}
	}
	if w, ok := p.plain(next, clsFrom); ok && p.is(w.next, clsAge) {
		return true
	}
	return false
}

// ageOf reports whether the word at token i, which may be that of an age, is one with
// a pronoun: «عمره».
func (p *parser) ageOf(i int) bool {
	t := p.toks[i].In(p.s)
	return strings.HasPrefix(t, "عمر") || strings.HasPrefix(t, "وعمر") || strings.HasPrefix(t, "بعمر")
}

// ageBridge reports whether the tokens from i up to j are few words that may
// stand between «العمر» and the number.
func (p *parser) ageBridge(i, j int) bool {
	for ; i < j; i++ {
		if p.kind(i) != token.Word && p.kind(i) != token.Number && p.mark(i) != ':' {
			return false
		}
		if p.is(i, clsSpan) && !p.is(i, clsApprox) && !p.is(i, clsLess) && !p.is(i, clsMore) {
			return false
		}
	}
	return true
}

// isoLetters are the designators of ISO 8601 durations, largest first.
var isoLetters = [...]struct {
	unit   unit
	letter string
}{
	{unitYear, "Y"}, {unitMonth, "M"}, {unitWeek, "W"}, {unitDay, "D"},
	{unitHour, "H"}, {unitMinute, "M"}, {unitSecond, "S"},
}

// resolveDuration writes a length of time.
func (p *parser) resolveDuration(m *match) (r resolved, ok bool) {
	r = resolved{typ: Duration, confidence: 0.9, rule: ruleDuration}
	d := &m.dur
	r.grain = d.unit.grain()
	r.write("P")
	if d.vague {
		u := d.unit
		switch u {
		case unitNight:
			u = unitDay
		case unitSeason, unitDecade, unitCentury:
			u = unitYear
		}
		if u <= unitHour {
			r.write("T")
		}
		r.write("X")
		for _, l := range isoLetters {
			if l.unit == u {
				r.write(l.letter)
			}
		}
		return r, true
	}
	inTime := false
	for _, l := range isoLetters {
		n := int(d.amount[l.unit])
		if n == 0 && !(d.decimal > 0 && l.unit == d.unit) {
			continue
		}
		if l.unit <= unitHour && !inTime {
			r.write("T")
			inTime = true
		}
		r.plain(n)
		if d.decimal > 0 {
			r.write(".")
			r.plain(int(d.decimal))
		}
		r.write(l.letter)
	}
	return r, r.n > 1
}

// plain writes a number without leading zeros.
func (r *resolved) plain(n int) {
	width := 1
	for x := n; x >= 10; x /= 10 {
		width++
	}
	r.digits(n, width)
}

func (u unit) grain() Grain {
	switch u {
	case unitSecond:
		return GrainSecond
	case unitMinute:
		return GrainMinute
	case unitHour:
		return GrainHour
	case unitDay, unitNight:
		return GrainDay
	case unitWeek:
		return GrainWeek
	case unitMonth:
		return GrainMonth
	case unitQuarter:
		return GrainQuarter
	case unitHalf:
		return GrainHalf
	case unitSeason, unitYear:
		return GrainYear
	case unitDecade:
		return GrainDecade
	case unitCentury, unitMillennium:
		return GrainCentury
	}
	return GrainNone
}
