package hijri

import (
	"cmp"
	"time"
)

// MaxYear is the last year that [New] accepts.
const MaxYear = 9999

// A Date is a day of the Hijri calendar. Its methods read it in the
// [UmmAlQura] calendar; [Calendar] has the same for either. A Date is plain
// data: two are equal when == says so. The zero Date is no day.
//
// A Date written as a literal may hold what no calendar has, such as day 31:
// [Date.Check] tells, and conversions count on into the next month and year.
type Date struct {
	Year  int
	Month Month
	Day   int
}

// New returns the date, or the zero Date and a [*RangeError] that names the
// first of year, month and day that the Umm al-Qura calendar does not have.
func New(year int, month Month, day int) (Date, error) { return UmmAlQura.New(year, month, day) }

// FromTime returns the Umm al-Qura date of t's civil day in t's own location.
func FromTime(t time.Time) Date { return UmmAlQura.FromTime(t) }

// MonthLength returns the number of days of a month of the Umm al-Qura
// calendar. See [Calendar.MonthLength].
func MonthLength(year int, month Month) int { return UmmAlQura.MonthLength(year, month) }

// YearLength returns the number of days of a year of the Umm al-Qura calendar.
func YearLength(year int) int { return UmmAlQura.YearLength(year) }

// MonthStart returns the first moment of a month of the Umm al-Qura calendar
// in loc; a nil loc means UTC.
func MonthStart(year int, month Month, loc *time.Location) time.Time {
	return Date{year, month, 1}.Time(loc)
}

// Check returns nil for a date of the Umm al-Qura calendar, otherwise a
// [*RangeError].
func (d Date) Check() error { return UmmAlQura.Check(d) }

// IsZero reports whether d is the zero Date, which is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns the first moment of d in loc, midnight unless clocks were put
// forward then; a nil loc means UTC.
func (d Date) Time(loc *time.Location) time.Time { return UmmAlQura.Time(d, loc) }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return UmmAlQura.Weekday(d) }

// AddDays returns the date n days after d, before it where n is negative.
func (d Date) AddDays(n int) Date { return UmmAlQura.AddDays(d, n) }

// Sub returns the number of days from e to d.
func (d Date) Sub(e Date) int { return UmmAlQura.Sub(d, e) }

// Compare returns -1, 0 or +1 as d is before, the same as, or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d is before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }
