package hijri

import "time"

// A Calendar turns dates into days and back. The zero value is [UmmAlQura],
// which the functions of the package and the methods of [Date] use.
//
// Both calendars give every day exactly one date and every date one day.
// They go on beyond the years that [Calendar.New] accepts, backwards too: the
// year before 1 AH is year 0.
type Calendar int

const (
	// UmmAlQura is the civil calendar of Saudi Arabia: the published month
	// lengths for the years from [FirstYear] to [LastYear], and the tabular
	// calendar before and after them.
	UmmAlQura Calendar = iota

	// Tabular is the arithmetic calendar with the civil epoch (Friday
	// 16 July 622 of the Julian calendar) and the eleven leap years 2, 5, 7,
	// 10, 13, 16, 18, 21, 24, 26 and 29 of each 30 (type II).
	Tabular
)

// String returns "Umm al-Qura" or "tabular".
func (c Calendar) String() string {
	if c == Tabular {
		return "tabular"
	}
	return "Umm al-Qura"
}

// New returns the date, or the zero Date and a [*RangeError] that names the
// first of year, month and day that the calendar does not have.
func (c Calendar) New(year int, month Month, day int) (Date, error) {
	d := Date{year, month, day}
	if err := c.Check(d); err != nil {
		return Date{}, err
	}
	return d, nil
}

// Check returns nil for a date that the calendar has, and otherwise a
// [*RangeError] that names the first field at fault. Years run from 1 to
// [MaxYear].
func (c Calendar) Check(d Date) error {
	switch {
	case d.Year < 1 || d.Year > MaxYear:
		return &RangeError{Field: "year", Value: d.Year, Min: 1, Max: MaxYear, Date: d}
	case d.Month < Muharram || d.Month > DhuAlHijjah:
		return &RangeError{Field: "month", Value: int(d.Month), Min: 1, Max: 12, Date: d}
	}
	if n := c.MonthLength(d.Year, d.Month); d.Day < 1 || d.Day > n {
		return &RangeError{Field: "day", Value: d.Day, Min: 1, Max: n, Date: d}
	}
	return nil
}

// MonthLength returns the number of days of a month: 29 or 30, and 28 or 31
// for eight early months of the Umm al-Qura calendar (see [UmmAlQura]'s table)
// and for the month where the tabular calendar ends and the table begins.
// A month outside 1–12 counts on into the years beside, as in [time.Date].
func (c Calendar) MonthLength(year int, month Month) int {
	i := monthIndex(year, month)
	return c.monthStart(i+1) - c.monthStart(i)
}

// YearLength returns the number of days of a year.
func (c Calendar) YearLength(year int) int {
	i := monthIndex(year, Muharram)
	return c.monthStart(i+12) - c.monthStart(i)
}

// FromTime returns the date of t's civil day: the day that a wall calendar
// shows at t in t's own location, from midnight to midnight. A day that by
// custom begins at sunset is not moved.
func (c Calendar) FromTime(t time.Time) Date { return c.fromDay(civilDay(t)) }

// Time returns the first moment of the date in loc: midnight, or the first
// moment after it where clocks were put forward at midnight. A nil loc means
// UTC. Days and months outside their range count on, as in [time.Date].
func (c Calendar) Time(d Date, loc *time.Location) time.Time {
	if loc == nil {
		loc = time.UTC
	}
	return firstMoment(c.day(d), loc)
}

// Convert returns the date that the day of d, a date of calendar c, has in
// calendar to.
func (c Calendar) Convert(d Date, to Calendar) Date { return to.fromDay(c.day(d)) }

// Weekday returns the day of the week of d.
func (c Calendar) Weekday(d Date) time.Weekday { return time.Weekday(floorMod(c.day(d)+4, 7)) }

// AddDays returns the date n days after d, before it where n is negative.
func (c Calendar) AddDays(d Date, n int) Date { return c.fromDay(c.day(d) + n) }

// Sub returns the number of days from e to d.
func (c Calendar) Sub(d, e Date) int { return c.day(d) - c.day(e) }

// day returns the number of days from 1 January 1970 to d.
func (c Calendar) day(d Date) int {
	return c.monthStart(monthIndex(d.Year, d.Month)) + d.Day - 1
}

// monthStart returns the day on which a month begins. Months are numbered
// from Muharram of year 0.
func (c Calendar) monthStart(index int) int {
	if c == UmmAlQura {
		if i := index - firstIndex; i >= 0 && i < tableMonths {
			return ummAlQuraStarts()[i]
		}
	}
	return tabularStart(index)
}

// fromDay is the inverse of day.
func (c Calendar) fromDay(day int) Date {
	if c == UmmAlQura {
		starts := ummAlQuraStarts()
		if first, last := starts[0], starts[tableMonths]; day >= first && day < last {
			// The mean month is never more than two from the true one.
			i := max(0, (day-first)*10000/295306-2)
			for i+1 < tableMonths && starts[i+1] <= day {
				i++
			}
			return indexDate(firstIndex+i, day-starts[i])
		}
	}
	return tabularDate(day)
}

// monthIndex numbers the months from Muharram of year 0.
func monthIndex(year int, month Month) int { return year*12 + int(month) - 1 }

// indexDate returns the date offset days into a numbered month.
func indexDate(index, offset int) Date {
	return Date{floorDiv(index, 12), Month(floorMod(index, 12) + 1), offset + 1}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
