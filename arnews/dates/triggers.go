package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// A triggers says with which classes of words each construct begins, so that a
// token costs no more than a look at its classes where nothing begins.
type triggers struct {
	dated, timed, feast                                classSet
	unitPeriod, yearPeriod, fraction, monthsOf, daysOf classSet
	season, decade, sameDay                            classSet
	periods, ranges, ago, set, each, length            classSet
	afterNumber                                        classSet // what can follow a number in an expression
	any                                                classSet // what any construct begins with
	bodies                                             classSet // the same without words that only lead in
	beyond                                             classSet // the same without numerals
	certain                                            classSet // the same without weekdays and «عدة»
	afterNumeral                                       classSet // what can follow a numeral in an expression
}

func newTriggers() (t triggers) {
	t.dated = setOf(clsPart, clsDayWord, clsRelDay, clsWeakDay, clsWeekday, clsArticle, clsOrdinal, clsCardinal,
		clsFirstDay, clsLastDay, clsMonth, clsMonthWord)
	t.timed = setOf(clsHourWord, clsOrdinal, clsMidnight)
	t.feast = setOf(clsHoliday, clsOrdinal, clsUnit, clsPart, clsAnniversary)
	t.unitPeriod = setOf(clsThis, clsTonight, clsUnit)
	t.yearPeriod = setOf(clsYearWord, clsUnit)
	t.fraction = setOf(clsQuarterWord, clsHalfWord)
	t.monthsOf = setOf(clsCardinal, clsUnit)
	t.daysOf = setOf(clsMod, clsOrdinal, clsTen, clsUnit, clsThird, clsWeekday)
	t.season = setOf(clsSeason, clsSeasonWord)
	t.decade = setOf(clsUnit, clsDecade)
	t.sameDay = setOf(clsLike, clsThis, clsUnit, clsPeriodWord, clsQuarterWord, clsHalfWord)
	t.periods = t.unitPeriod.or(t.yearPeriod).or(t.fraction).or(t.monthsOf).or(t.daysOf).or(t.season).or(t.decade).or(t.sameDay)
	t.ranges = setOf(clsBetween, clsFrom, clsPart, clsDaysWord, clsMonthsWord, clsYearsWord, clsDayWord,
		clsMonth, clsWeekday, clsDecade, clsArticle, clsOrdinal, clsUnit)
	t.ago = setOf(clsAgo, clsSince, clsAfter)
	t.set = setOf(clsAdverb, clsEvery)
	t.each = setOf(clsDaysWord, clsDayWord, clsRelDay, clsWeekday, clsPart, clsMonth, clsMonthWord, clsArticle, clsOrdinal,
		clsCardinal, clsFirstDay, clsLastDay)
	t.length = setOf(clsApprox, clsMore, clsLess, clsMod, clsOrdinal, clsFew, clsArticle, clsCardinal, clsUnit,
		clsHalf, clsThird, clsFourth)
	t.any = t.dated.or(t.timed).or(t.feast).or(t.periods).or(t.ranges).or(t.ago).or(t.set).or(t.length)
	t.afterNumber = setOf(clsUnit, clsMonth, clsMonthWord, clsFrom, clsLast, clsNext, clsCurrent, clsOfIt, clsAnd, clsOr, clsTo,
		clsHourAbbr, clsPartAdv, clsPartDef, clsZoneWord, clsZone, clsEra, clsCardinal, clsEvery, clsAgency, clsThis)
	leads := setOf(clsFrom, clsBetween, clsAgo, clsSince, clsAfter, clsEvery, clsThis, clsMod, clsApprox, clsMore, clsLess, clsLike)
	t.bodies = t.any.without(leads)
	t.beyond = t.bodies.without(setOf(clsCardinal, clsOrdinal))
	t.certain = t.beyond.without(setOf(clsWeekday, clsFew))
	t.afterNumeral = t.afterNumber.or(t.beyond).or(setOf(clsCardinal, clsOrdinal, clsClockPart, clsExcept, clsRecent, clsCommemorated,
		clsQuarterWord, clsHalfWord, clsFourths, clsSame, clsSingle))
	return t
}

// state returns body and opener for a word of the classes s.
func (t *triggers) state(s classSet) uint8 {
	switch {
	case s.any(t.bodies) || s.has(clsPartDef):
		return body | opener
	case s.any(t.any):
		return opener
	}
	return 0
}

// triggers reports whether an expression can begin at token i.
func (p *parser) triggers(i int) bool {
	if p.kind(i) == token.Number {
		return p.numberTriggers(i)
	}
	switch {
	case uint(i) >= uint(len(p.toks)) || !p.may(i, opener):
		return false
	}
	cs := p.classes(i)
	switch {
	case cs.any(p.v.begin.certain):
		return true
	case cs.has(clsWeekday):
		if w, _ := p.find(i, clsWeekday); w.flag != guardBare { // «أحد» is mostly a number
			return true
		}
		return p.numeralTriggers(i)
	case cs.has(clsFew):
		w, _ := p.find(i, clsFew)
		return p.classes(w.next).has(clsUnit)
	case cs.any(p.v.begin.bodies):
		return p.numeralTriggers(i)
	case !cs.any(p.v.begin.any):
		return false
	}
	// A word that only leads in, such as «من» or «آخر», needs a body after it.
	for k := i + 1; k <= min(i+4, len(p.toks)-1); k++ { // «ما لا يزيد على» is four of them
		if !p.may(k, opener) {
			if cs.has(clsFrom) {
				return false
			}
			continue
		}
		if next := p.classes(k); p.kind(k) == token.Number || next.any(p.v.begin.any) || next.has(clsPartDef) {
			return true
		}
		if cs.has(clsFrom) {
			return false
		}
	}
	return false
}

// begins reports whether a construct of the given classes, or one that begins
// with a number, can begin at token i.
func (p *parser) begins(i int, s classSet) bool {
	return p.kind(i) == token.Number || p.classes(i).any(s)
}

// everyFollows reports whether «كل» stands among the next tokens, as it does in
// «الأول من كل شهر».
func (p *parser) everyFollows(i int) bool {
	for k := i + 1; k < min(i+12, len(p.toks)); k++ {
		if p.may(k, opener) && p.classes(k).has(clsEvery) {
			return true
		}
		if p.kind(k) == token.Break {
			return false
		}
	}
	return false
}

// period returns the classes that a kind of period begins with.
func (t *triggers) period(kind shape) classSet {
	switch kind {
	case shapeUnit:
		return t.unitPeriod
	case shapeYears:
		return t.yearPeriod
	case shapeQuarter:
		return t.fraction
	case shapeMonths:
		return t.monthsOf
	case shapeDays:
		return t.daysOf
	case shapeSeason:
		return t.season
	case shapeDecade, shapeCentury, shapeMillennium:
		return t.decade
	}
	return t.sameDay
}

// numberTriggers reports whether the number at token i can begin an expression:
// one with fields, one of four digits, or one that a word of a date or another
// number follows. Most numbers of a text are none of these.
func (p *parser) numberTriggers(i int) bool {
	p.looks++
	if p.dashedOn(i) && p.dashedOn(i-2) && p.dashedOn(i-4) { // «06-12-34-56»: no date begins this deep
		return false
	}
	t := p.toks[i].In(p.s)
	if len(t) >= 4 || strings.ContainsAny(t, "/:.,") { // also two digits of other scripts
		return true
	}
	switch p.kind(i + 1) {
	case token.Word:
		return p.classes(i + 1).any(p.v.begin.afterNumber)
	case token.Number, token.Latin:
		return true
	case token.Punct, token.Symbol:
		if p.mark(i+1) == ')' && p.mark(i-1) == '(' && p.is(i+2, clsUnit) || p.mark(i+1) == ')' && (p.is(i+2, clsMonth) || p.is(i+2, clsFrom)) {
			return true
		}
		return p.kind(i+2) == token.Number || p.mark(i+1) == '(' || p.is(i+2, clsMonth) || p.is(i+2, clsTo)
	}
	return false
}

// numeralTriggers is numberTriggers for a number in words: most are followed by what
// they count or tell the place of.
func (p *parser) numeralTriggers(i int) bool {
	p.looks++
	switch p.kind(i + 1) {
	case token.Word:
		return p.tok(i+1).ConjLen > 0 || p.classes(i+1).any(p.v.begin.afterNumeral)
	case token.Break:
		return false
	}
	return true
}

// dashedOn reports whether the number at token i goes on with another before it, with
// a dash and no space between them.
func (p *parser) dashedOn(i int) bool {
	return isDash(p.mark(i-1)) && p.touches(i-1) && p.touches(i-2) && p.kind(i-2) == token.Number
}
