package dates

import (
	"time"

	"arnews.example/arnews/hijri"
	"arnews.example/arnews/text"
)

// A Type is the kind of a temporal expression, as TIMEX3 names it.
type Type string

// The types of TIMEX3.
const (
	Day      Type = "DATE"     // a day or a longer stretch of the calendar
	Time     Type = "TIME"     // a time of day, or a part of a day
	Duration Type = "DURATION" // a length of time
	Set      Type = "SET"      // a time that recurs
)

// A Mod is what an expression says of its value beyond the value itself. The
// names that [Mod.String] gives are those of TIMEX3's attribute mod.
type Mod uint8

// The modifiers.
const (
	ModNone       Mod = iota
	ModStart          // «مطلع», «أوائل»
	ModMid            // «منتصف»
	ModEnd            // «أواخر», «نهاية»
	ModApprox         // «نحو»
	ModMoreThan       // «أكثر من»
	ModLessThan       // «أقل من»
	ModFirst          // «النصف الأول من»
	ModSecond         // «النصف الثاني من»
	ModOrMore         // «ما لا يقل عن»
	ModOrLess         // «ما لا يزيد على»
	ModBefore         // a point: «قبل أكثر من عام», «بعد أقل من شهر»
	ModAfter          // «قبل أقل من عام», «بعد أكثر من شهر»
	ModOnOrBefore     // «قبل ما لا يقل عن عام»
	ModOnOrAfter      // «قبل ما لا يزيد على عام»
)

var modStrings = [...]string{"", "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "START", "END",
	"EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}

// String returns the value of TIMEX3's attribute mod: "START", "APPROX" and the
// like, "" for none.
func (m Mod) String() string {
	if int(m) < len(modStrings) {
		return modStrings[m]
	}
	return ""
}

// A Grain is the size of the unit that an expression names.
type Grain uint8

// The grains, finest first. GrainNone is that of vague expressions.
const (
	GrainNone Grain = iota
	GrainSecond
	GrainMinute
	GrainHour
	GrainDayPart
	GrainDay
	GrainWeek
	GrainMonth
	GrainQuarter
	GrainSeason
	GrainHalf
	GrainYear
	GrainDecade
	GrainCentury
	GrainMillennium
)

var grainStrings = [...]string{"", "second", "minute", "hour", "daypart", "day", "week", "month", "quarter",
	"season", "half", "year", "decade", "century", "millennium"}

// String returns the name of the grain, "" for GrainNone.
func (g Grain) String() string {
	if int(g) < len(grainStrings) {
		return grainStrings[g]
	}
	return ""
}

// A Date is a temporal expression found in a text.
type Date struct {
	text.Span        // in bytes, as the rules of the package comment draw it
	Type      Type   // DATE, TIME, DURATION or SET
	Value     string // in TIMEX3 form, X standing for what is not known
	Mod       Mod    // «مطلع», «نحو» and their like
	Grain     Grain  // the unit named

	// From and To bound what the expression names, half-open, in the finder's
	// location (or the zone that the text gives); zero where the value is not
	// a known stretch of time: durations, sets, unresolved expressions.
	From, To time.Time

	// Hijri is the Hijri date that the text gives, alone or beside a Gregorian
	// one; Month and Day are 0 where it names only a year or a month. It is the
	// zero Date where there is none.
	Hijri hijri.Date

	// Zone is the time zone that the text gives: a name of the IANA database,
	// "UTC" or an offset such as "+04:00"; "" where it gives none.
	Zone string

	Rule       string  // the construct that read it, as rules.tsv lists them: "weekday", "range"
	Confidence float64 // of the value, from 0 to 1

	// Readings are the values that the expression can have, likeliest first;
	// nil where there is but the one that Value gives.
	Readings []Reading

	// Conflict says where the parts of an expression disagree; the Value
	// follows the part that outranks the other.
	Conflict Conflict
}

// A Reading is one value that an ambiguous expression can have.
type Reading struct {
	Value      string
	Confidence float64
	Rule       string
}

// A Conflict says which parts of an expression contradict each other. The zero
// Conflict is none.
type Conflict struct {
	// Kind is "weekday" where the weekday is not the date's, "calendar" where
	// the Hijri side is not the Gregorian's, "reference" where «اليوم الثلاثاء»
	// is not the reference day; "" for no conflict.
	Kind string
	// Days is how far the part that was overruled lies from the value: the
	// nearest such weekday, the day by the Hijri table, or the day counted from
	// the reference; positive if later.
	Days int
}

// Known reports whether the expression has been resolved to a known stretch of
// time.
func (d Date) Known() bool { return !d.From.IsZero() }
