package dates

// A frame collects what an expression says of a date, before it is resolved
// against a reference: the fields that are set, and nothing made up.
type frame struct {
	i, next int // tokens
	start   int // byte offset, where it is not that of the first token
	shape   shape

	cal          int8 // of year, month and day
	bc           bool
	year, yearTo int // yearTo: the second of «2021/2022»
	hasYear      bool
	month, day   int8
	lastDay      bool              // «سلخ»: the last day of the month
	wd           int8              // 1 Monday to 7 Sunday
	hijri        ymd               // the Hijri side of a date that is given in two calendars
	rel          [numRels]relative // offsets from the reference, by unit
	dir          relative          // «الماضي» on the smallest unit
	sameMonth    bool
	sameYear     bool
	part         part
	clock        clock
	zone         int16 // index + 1
	mod          Mod
	n            int  // ordinal: which quarter, half, decade, week, weekday of a month
	unit         unit // what n counts, or what a relative expression counts
	holiday      int16
	seasonal     int8
	school       bool
	anniversary  bool
	licensed     bool // not a common word by itself
	mm           [2]int8
}

type relative struct {
	n   int8
	set bool
}

const (
	relDay = iota
	relWeek
	relMonth
	relYear
	numRels
)

type clock struct {
	hour, min, sec      int8
	set, hasMin, hasSec bool
	half                part // which half of the day was named
}

type shape uint8

const (
	shapeNone  shape = iota
	shapeDate        // day, month, year and weekday, as far as known
	shapeClock       // a time of day without a date
	shapeUnit        // the year, month, week … counted from the reference
	shapeSeason
	shapeQuarter   // n-th quarter of the year
	shapeHalf      // n-th half of the year, month, decade or century
	shapeMonths    // the first or last n months of the year
	shapeDays      // mm[0]–mm[1]: days of a month
	shapeWeekdayOf // the n-th weekday of a month
	shapeDecade
	shapeCentury
	shapeHoliday
	shapeYears // «2021/2022»
	shapeMillennium
	shapeSame // the period mentioned before, in another year
)

// ymd is a day, month or year of a calendar; 0 is what is not known.
type ymd struct{ y, m, d int }

func (f *frame) hasDay() bool { return f.day > 0 || f.lastDay }

// periodic reports whether the frame names a part of a year that another year
// has too.
func (f *frame) periodic() bool {
	switch f.shape {
	case shapeQuarter, shapeHalf, shapeMonths:
		return true
	case shapeDate:
		return f.month > 0 && !f.hasDay() && f.cal == calGregorian
	}
	return false
}
