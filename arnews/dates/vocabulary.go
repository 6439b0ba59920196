package dates

import (
	"slices"
	"strconv"
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// A reading is what a word or phrase can be.
type reading struct {
	class class
	flag  uint8
	v, w  int16
}

// An entry is a reading of a word or of the phrase that begins with it.
type entry struct {
	reading
	rest []lexicon.ID // the words after the first
}

// A classSet is a set of classes.
type classSet [2]uint64

func setOf(cs ...class) (s classSet) {
	for _, c := range cs {
		s.add(c)
	}
	return s
}

func (s *classSet) add(c class)        { s[c>>6] |= 1 << (c & 63) }
func (s classSet) has(c class) bool    { return s[c>>6]&(1<<(c&63)) != 0 }
func (s classSet) any(o classSet) bool { return s[0]&o[0] != 0 || s[1]&o[1] != 0 }
func (s classSet) without(o classSet) classSet {
	return classSet{s[0] &^ o[0], s[1] &^ o[1]}
}
func (s classSet) or(o classSet) classSet {
	return classSet{s[0] | o[0], s[1] | o[1]}
}

// vocabulary is what the finder compiles from the lists.
type vocabulary struct {
	begin    triggers
	sieve    sieve
	states   []uint8    // by ID: body and opener
	sets     []classSet // by ID: the classes of the words and phrases that begin with it
	words    []classSet // by ID: those that it has alone
	first    [][]entry  // by ID, longest first
	zones    []string
	holidays []holiday
	events   []event
}

type event struct{ day, month, year int16 }

var vocabularies = lexicon.Table[*vocabulary]{Build: compile}

// plainWords maps the classes of datewords.tsv that carry a plain number.

// compile reads the lists of the lexicon.
func compile(l *lexicon.Lexicon) *vocabulary {
	guards, tenses := guardClasses(), tenseNames()
	v := &vocabulary{begin: newTriggers(), sets: make([]classSet, l.IDs()), words: make([]classSet, l.IDs()), first: make([][]entry, l.IDs())}
	v.compileNames(l)
	v.compileNumbers(l)
	v.compileWords(l)
	v.compileEvents(l)
	for _, row := range l.Rows("dateguards") {
		v.add(l, row, reading{class: guards[row.Get("class")]})
	}
	for _, row := range l.Rows("tense") {
		v.add(l, row, reading{class: tenses[row.Get("tense")]})
	}
	v.states = make([]uint8, len(v.sets))
	for id, s := range v.sets {
		v.states[id] = v.begin.state(s)
	}
	for _, es := range v.first {
		slices.SortStableFunc(es, func(a, b entry) int { return len(b.rest) - len(a.rest) })
	}
	return v
}

// add adds the forms of a row with the reading e.
func (v *vocabulary) add(l *lexicon.Lexicon, row lexicon.Row, e reading) {
	if e.class == clsNone {
		return
	}
	for _, form := range row.Forms() {
		var ids []lexicon.ID
		for t := range token.All(form) {
			ids = append(ids, l.ID(t.In(form)))
		}
		if len(ids) == 0 || slices.Contains(ids, 0) {
			continue
		}
		own := entry{e, ids[1:]}
		same := func(o entry) bool {
			return o.class == own.class && o.v == own.v && o.w == own.w && slices.Equal(o.rest, own.rest)
		}
		if slices.ContainsFunc(v.first[ids[0]], same) {
			continue
		}
		v.first[ids[0]] = append(v.first[ids[0]], own)
		v.sieve.add(firstWord(form), v.begin.state(setOf(e.class)))
		v.sets[ids[0]].add(e.class)
		if len(ids) == 1 {
			v.words[ids[0]].add(e.class)
		}
	}
}

// state returns body and opener as the readings of a token have them.
func (v *vocabulary) state(t *lexicon.Token) (state uint8) {
	switch t.Kind {
	case token.Number:
		return body | opener
	case token.Word, token.Latin:
	default:
		return 0
	}
	if t.ID|t.Conj|t.Prep == 0 {
		return 0
	}
	for _, id := range [...]lexicon.ID{t.ID, t.Conj, t.Prep} {
		if int(id) < len(v.states) {
			state |= v.states[id]
		}
	}
	return state
}

// firstWord returns the key of the first word of a form.
func firstWord(form string) string {
	for t := range token.All(form) {
		return normalize.Match.String(t.In(form))
	}
	return ""
}

// compileNames reads the names of months, weekdays, decades and zones.
func (v *vocabulary) compileNames(l *lexicon.Lexicon) {
	guards, eras := guardNames(), eraNames()
	for _, row := range l.Rows("months") {
		e := reading{class: clsMonth, flag: guards[row.Get("guard")], w: eras[row.Get("calendar")]}
		ms := row.Words("month")
		e.v = number(ms[0])
		if len(ms) == 2 { // «كانون 2»
			e.v |= number(ms[1]) << 8
		}
		v.add(l, row, e)
	}
	for _, row := range l.Rows("weekdays") {
		v.add(l, row, reading{class: clsWeekday, v: number(row.Get("weekday")), flag: guards[row.Get("guard")]})
	}
	for _, row := range l.Rows("decades") {
		v.add(l, row, reading{class: clsDecade, v: number(row.Get("decade"))})
	}
	for _, row := range l.Rows("zones") {
		v.add(l, row, reading{class: clsZone, v: int16(len(v.zones))})
		v.zones = append(v.zones, row.Get("zone"))
	}
}

// compileNumbers reads number words and units.
func (v *vocabulary) compileNumbers(l *lexicon.Lexicon) {
	units, kinds, grammar := unitNames(), numberKinds(), grammarNames()
	for _, row := range l.Rows("numbers") {
		e := reading{class: clsCardinal, v: number(row.Get("value")), w: kinds[row.Get("kind")]}
		if e.w == numMillion {
			e.v = 0
		}
		if e.w >= numOrdinal {
			e.class = clsOrdinal
		}
		if row.Get("def") != "" {
			e.flag = 1
		}
		v.add(l, row, e)
	}
	for _, row := range l.Rows("units") {
		e := reading{class: clsUnit, v: int16(units[row.Get("unit")]), w: grammar[row.Get("number")]}
		if row.Get("def") != "" {
			e.flag = 1
		}
		v.add(l, row, e)
	}
}

// compileWords reads the words that the grammar is made of.
func (v *vocabulary) compileWords(l *lexicon.Lexicon) {
	units, plain, mods, parts, eras := unitNames(), plainWords(), modNames(), partNames(), eraNames()
	for _, row := range l.Rows("datewords") {
		name, value := row.Get("class"), row.Get("value")
		switch name {
		case "mod":
			v.add(l, row, reading{class: clsMod, v: mods[value]})
		case "era":
			v.add(l, row, reading{class: clsEra, v: eras[value]})
		case "adverb":
			v.add(l, row, reading{class: clsAdverb, v: int16(units[value])})
		case "part":
			v.add(l, row, reading{class: clsPart, v: int16(parts[value])})
		case "partdef":
			v.add(l, row, reading{class: clsPartDef, v: int16(parts[value])})
		case "partadv":
			v.add(l, row, reading{class: clsPartAdv, v: int16(parts[value])})
		case "season":
			v.add(l, row, reading{class: clsSeason, v: int16(slices.Index(seasonCodes[:], value))})
		default:
			v.add(l, row, reading{class: plain[name], v: number(value)})
		}
	}
}

// compileEvents reads feasts and events.
func (v *vocabulary) compileEvents(l *lexicon.Lexicon) {
	for _, row := range l.Rows("holidays") {
		if h, ok := parseHoliday(row.Get("rule"), int(number(row.Get("days")))); ok {
			v.add(l, row, reading{class: clsHoliday, v: int16(len(v.holidays))})
			v.holidays = append(v.holidays, h)
		}
	}
	for _, row := range l.Rows("commemorations") {
		v.add(l, row, reading{class: clsCommemorated, v: int16(len(v.events))})
		v.events = append(v.events, event{number(row.Get("day")), number(row.Get("month")), number(row.Get("year"))})
	}
	for _, row := range l.Rows("events") {
		v.add(l, row, reading{class: clsEvent, v: int16(len(v.events))})
		v.events = append(v.events, event{number(row.Get("day")), number(row.Get("month")), number(row.Get("year"))})
	}
}

// number returns the number that a field of a list holds.
func number(field string) int16 {
	n, _ := strconv.Atoi(strings.TrimSpace(field))
	return int16(n)
}

func unitNames() map[string]unit {
	return map[string]unit{
		"second": unitSecond, "minute": unitMinute, "hour": unitHour, "day": unitDay, "night": unitNight,
		"week": unitWeek, "month": unitMonth, "quarter": unitQuarter, "season": unitSeason, "year": unitYear,
		"decade": unitDecade, "century": unitCentury, "millennium": unitMillennium,
	}
}

func plainWords() map[string]class {
	return map[string]class{
		"relday": clsRelDay, "weakday": clsWeakDay, "tonight": clsTonight,
		"dayword": clsDayWord, "dayswords": clsDaysWord, "monthword": clsMonthWord, "monthswords": clsMonthsWord,
		"yearword": clsYearWord, "yearswords": clsYearsWord, "hourword": clsHourWord, "hourabbr": clsHourAbbr,
		"minabbr": clsMinAbbr, "minuteword": clsMinWord, "clockpart": clsClockPart, "except": clsExcept,
		"oclock": clsOClock, "firstday": clsFirstDay, "lastday": clsLastDay, "approx": clsApprox, "more": clsMore,
		"less": clsLess, "from": clsFrom, "to": clsTo, "between": clsBetween, "ago": clsAgo, "since": clsSince,
		"after": clsAfter, "prep": clsPrep, "span": clsSpan, "agree": clsAgree, "every": clsEvery, "this": clsThis,
		"last": clsLast, "prior": clsPrior, "next": clsNext, "current": clsCurrent, "same": clsSame,
		"recent": clsRecent, "few": clsFew, "fewafter": clsFewAfter, "single": clsSingle, "half": clsHalf,
		"fourth": clsFourth, "fourths": clsFourths, "third": clsThird, "midnight": clsMidnight, "zoneword": clsZoneWord,
		"seasonword": clsSeasonWord, "quarterword": clsQuarterWord, "halfword": clsHalfWord, "school": clsSchool,
		"epithet": clsEpithet, "ten": clsTen, "likeword": clsLike, "ofit": clsOfIt, "and": clsAnd, "or": clsOr,
		"article": clsArticle, "label": clsLabel, "agency": clsAgency, "anniversary": clsAnniversary,
		"temporal": clsTemporal, "periodword": clsPeriodWord, "running": clsRunning, "newyear": clsNewYear, "delivery": clsDelivery, "yearly": clsYearly, "term": clsTerm,
	}
}

func guardClasses() map[string]class {
	return map[string]class{
		"place": clsPlace, "number": clsNotYear, "age": clsAge, "paper": clsPaper, "notday": clsNotToday,
		"weekdayname": clsDayName, "person": clsPerson, "counted": clsCounted, "monthname": clsMonthName, "general": clsGeneral, "eventyear": clsEventYear,
		"mediahead": clsMediaHead, "paperplace": clsPaperPlace, "thatday": clsThatDay, "spanned": clsSpanned, "milestone": clsMilestone, "figures": clsFigures, "became": clsBecame,
	}
}

func modNames() map[string]int16 {
	return map[string]int16{"START": int16(ModStart), "MID": int16(ModMid), "END": int16(ModEnd)}
}

func partNames() map[string]part {
	return map[string]part{"MO": partMorning, "MI": partMidday, "AF": partAfternoon, "EV": partEvening,
		"NI": partNight, "DT": partDaytime, "AM": partAM, "PM": partPM}
}

func guardNames() map[string]uint8 {
	return map[string]uint8{"": guardNone, "word": guardWord, "person": guardPerson, "libya": guardLibya,
		"latin": guardLatin, "number": guardNumber, "bare": guardBare}
}

func numberKinds() map[string]int16 {
	return map[string]int16{"unit": numUnit, "ten": numTen, "tens": numTens, "hundred": numHundred,
		"hundreds": numHundreds, "thousand": numThousand, "thousands": numThousands, "million": numMillion,
		"ordinal": numOrdinal, "feminine": numFeminine, "first": numFirst}
}

func eraNames() map[string]int16 {
	return map[string]int16{"gregorian": calGregorian, "hijri": calHijri, "bc": eraBC}
}

func grammarNames() map[string]int16 {
	return map[string]int16{"sg": singular, "du": dual, "pl": plural}
}

func tenseNames() map[string]class {
	return map[string]class{"none": clsNoFuture, "future": clsFuture, "past": clsPast, "event": clsPresent}
}
