package dates

import (
	"arnews.example/arnews/token"
)

// guarded reports whether what stands around an expression makes it something
// else: a city, a party, a prayer.
func (p *parser) guarded(i int, m *match) bool {
	if m.kind != matchPoint {
		return false
	}
	f := &m.a
	switch {
	case f.shape == shapeDate && f.hasDay() && f.month > 0 && f.wd == 0 && f.part == partNone && !f.rel[relDay].set && !f.clock.set && f.hijri.d == 0:
		if p.is(i, clsDayWord) {
			return false
		}
		if m.next < len(p.toks) && p.toks[m.next].In(p.s) == "نت" { // «26 سبتمبر نت», a website
			return true
		}
		return p.named(i) && (f.hasYear || p.eventYear(f) == 0)
	case f.shape == shapeDate && f.month > 0 && !f.hasDay() && !f.hasYear && !f.dir.set && !f.rel[relYear].set:
		return (p.named(i) || p.is(i-1, clsMonthName)) && !p.is(i, clsMonthWord)
	case f.shape == shapeUnit && f.unit == unitYear && p.is(i-1, clsGeneral) && p.attached(i) == 0 && !p.is(i, clsMod) && !p.is(i, clsThis): // «الأمين العام السابق»
		return p.is(m.next-1, clsPrior) || p.is(m.next-1, clsCurrent) || p.is(m.next-1, clsNewYear)
	case f.shape == shapeDate && f.wd > 0 && f.month == 0 && f.part == partNone && !f.rel[relDay].set && !p.is(i, clsDayWord):
		if w, ok := p.find(i-1, clsDayName); ok && w.next > 0 {
			return true
		}
		if w, ok := p.find(i, clsWeekday); ok && w.flag == guardNumber && !f.dir.set { // «الاثنين معا»
			return p.is(i-1, clsBetween) || p.is(m.next, clsSame) || i > 0 && p.toks[i-1].In(p.s) == "في"
		}
	}
	return false
}

// named reports whether a place or party takes its name from the day that
// follows: «مدينة 6 أكتوبر», «قوى 14 آذار».
func (p *parser) named(i int) bool {
	if p.kind(i-1) == token.Quote || p.mark(i-1) == '(' {
		i--
	}
	w, ok := p.find(i-1, clsPlace)
	return ok && w.next == i
}

// bareYear reads a year in four digits that no word names as one: after a
// preposition («في 2014»), after an event («مونديال 2022»), or at the end of a
// phrase.
func (p *parser) bareYear(i int) (frame, bool) {
	f := frame{i: i, shape: shapeDate}
	if n := p.twoYears(i, &f); n > i && (f.cal == calGregorian || n > i+1 || p.is(i-1, clsEventYear)) && (p.is(i-1, clsEventYear) || p.is(i-2, clsEventYear) || p.is(i-1, clsSchool)) {
		f.shape, f.school, f.next = shapeYears, true, n
		return f, true
	}
	f = frame{i: i, shape: shapeDate}
	d, ok := p.digits(i)
	if !ok || d.n != 1 || d.width[0] != 4 {
		return f, false
	}
	y := d.field[0]
	next := p.era(i+1, &f)
	marked := next > i+1
	f.year, f.hasYear, f.next = y, true, next
	if y < 1000 && !marked || y > 2100 || isDash(p.mark(i-1)) && p.touches(i-1) || isDash(p.mark(next)) && p.touches(next-1) {
		return f, false
	}
	f.inferCalendar(p)
	prev := i - 1
	if p.kind(prev) == token.Quote || p.mark(prev) == '(' {
		prev--
	}
	if p.is(i-1, clsNotYear) || p.is(next, clsCounted) || p.mark(next) == '%' || p.mark(next) == '$' || p.mark(i-1) == '$' {
		return f, false
	}
	if marked { // «1500م» is a distance
		return f, y%50 != 0 || y >= 1900 || f.cal != calGregorian || f.bc || p.is(i-1, clsTemporal) || p.toks[i+1].Len() > 2
	}
	if y < 1500 {
		return f, p.is(i-1, clsTemporal) && !p.nounFollows(next) && f.cal == calHijri
	}
	switch {
	case p.is(next, clsUnit) && p.kind(next) == token.Word && !p.definite(next):
		return f, false
	case p.is(i-1, clsPrep) && !p.is(i-1, clsTemporal) && (y < 1950 || y > 2035):
		return f, p.phraseEnds(next) && y >= 1700 && y < 2070
	case p.is(i-1, clsTemporal), p.is(i-1, clsPrep):
		return f, y >= 1700 && !p.nounFollows(next) && (y < 2070 || p.is(i-1, clsTemporal)) || p.is(i-1, clsSince) && y <= 2070
	case y < 1900 || y > 2070:
		return f, false
	case p.is(i-1, clsEventYear):
		return f, y%100 != 0 || !p.nounFollows(next)
	case p.kind(i-1) == token.Word || prev < i-1:
		event := false
		for back := 2; back <= 4; back++ {
			if p.kind(i-back) != token.Word {
				break
			}
			event = event || p.is(i-back, clsEventYear)
		}
		if event {
			return f, !p.nounFollows(next)
		}
		return f, y >= 1990 && y <= 2035 && y%100 != 0 && p.phraseEnds(next) && p.kind(prev) == token.Word && !p.is(prev, clsNotYear)
	case p.is(i-1, clsAnd) && p.is(i-3, clsYearWord), p.mark(i-1) == '-' && p.kind(i-2) == token.Word && p.phraseEnds(next):
		return f, true
	}
	return f, false
}

// phraseEnds reports whether token i ends a phrase: a mark, a line end.
func (p *parser) phraseEnds(i int) bool {
	switch p.kind(i) {
	case token.Break, token.Quote:
		return true
	case token.Punct:
		r := p.mark(i)
		return r == '.' || isComma(r) || r == ')' || r == ':' || r == '؟' || r == '!' || r == '؛' || r == ']'
	}
	return false
}

// definite reports whether the word at token i has the article.
func (p *parser) definite(i int) bool {
	if p.kind(i) != token.Word {
		return false
	}
	t := p.toks[i].In(p.s)
	return len(t) > 4 && t[:4] == "ال"
}

// nounFollows reports whether the word at token i looks like a noun that the
// number before it counts: indefinite, in the accusative, «2000 مدرسة».
func (p *parser) nounFollows(i int) bool {
	if p.kind(i) != token.Word || p.definite(i) {
		return false
	}
	if p.is(i, clsCounted) {
		return true
	}
	t := p.toks[i].In(p.s)
	if p.is(i, clsPrep) || p.is(i, clsTemporal) || p.is(i, clsFrom) || p.is(i, clsTo) || p.is(i, clsPast) || p.is(i, clsAnd) {
		return false
	}
	if len(t) > 2 && (t[:2] == "و" || t[:2] == "ب" || t[:2] == "ل") {
		return false
	}
	return len(t) >= 6 && (t[len(t)-2:] == "ة" || t[len(t)-2:] == "ا" && t[len(t)-4:] != "دا" || t[len(t)-2:] == "ً")
}
