package dates

import (
	"strings"

	"arnews.example/arnews/lexicon"
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
	t.bodies = classSet{t.any[0] &^ leads[0], t.any[1] &^ leads[1]}
	return t
}

// classes returns the classes that the word at token i can have.
func (p *parser) classes(i int) (s classSet) {
	if i < 0 || i >= len(p.toks) {
		return s
	}
	t := &p.toks[i]
	if t.Kind != token.Word && t.Kind != token.Latin {
		return s
	}
	n := lexicon.ID(len(p.v.sets))
	if t.ID != 0 && t.ID < n {
		s = p.v.sets[t.ID]
	}
	if t.Conj != 0 && t.Conj < n {
		s = s.or(p.v.sets[t.Conj])
	}
	if t.Prep != 0 && t.Prep < n {
		s = s.or(p.v.sets[t.Prep])
	}
	return s
}

// triggers reports whether an expression can begin at token i.
func (p *parser) triggers(i int) bool {
	if p.kind(i) == token.Number {
		return p.numberTriggers(i)
	}
	switch flags := p.flags(i); {
	case flags == 0:
		return false
	case flags&flagBody != 0:
		return true
	}
	cs := p.classes(i)
	// A word that only leads in, such as «من» or «آخر», needs a body after it.
	for k := i + 1; k <= i+3; k++ {
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
		if p.classes(k).has(clsEvery) {
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

// Flags of words.
const (
	flagAny  = 1 << iota // an expression can begin with it
	flagBody             // and it does more than lead in
)

// flags returns the flags of the word at token i in any of its readings.
func (p *parser) flags(i int) uint8 {
	if i < 0 || i >= len(p.toks) {
		return 0
	}
	t, v := &p.toks[i], p.v.flags
	n := lexicon.ID(len(v))
	if (t.ID|t.Conj|t.Prep) == 0 || t.Kind != token.Word && t.Kind != token.Latin {
		return 0
	}
	var f uint8
	if t.ID < n {
		f = v[t.ID]
	}
	if t.Conj < n {
		f |= v[t.Conj]
	}
	if t.Prep < n {
		f |= v[t.Prep]
	}
	return f
}

// numberTriggers reports whether the number at token i can begin an expression:
// one with fields, one of four digits, or one that a word of a date or another
// number follows. Most numbers of a text are none of these.
func (p *parser) numberTriggers(i int) bool {
	p.looks++
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
