package dates

import (
	"time"

	"arnews.example/arnews/hijri"
)

// Days are handled as midnights in UTC; only bounds are moved to the caller's
// location.

func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// dayOf returns the civil day of t in its own location.
func dayOf(t time.Time) time.Time {
	y, m, d := t.Date()
	return civil(y, int(m), d)
}

func hijriOf(t time.Time) ymd {
	h := hijri.FromTime(t)
	return ymd{h.Year, int(h.Month), h.Day}
}

func hijriDay(d ymd) time.Time {
	return hijri.Date{Year: d.y, Month: hijri.Month(d.m), Day: d.d}.Time(time.UTC)
}

// monthDays returns the length of a month; of an unknown year (0) its greatest.
// A Hijri month may be a day longer by sighting than by the table.
func monthDays(cal int8, y, m int) int {
	if cal == calHijri {
		return 30
	}
	switch m {
	case 2:
		if y != 0 && (y%4 != 0 || y%100 == 0 && y%400 != 0) {
			return 28
		}
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// weekStart returns the Monday of t's ISO week.
func weekStart(t time.Time) time.Time { return t.AddDate(0, 0, 1-isoWeekday(t)) }

// nthWeekday returns the n-th given weekday of a month, counted from its end
// where n is negative.
func nthWeekday(y, m, wd, n int) time.Time {
	if n < 0 {
		last := civil(y, m+1, 0)
		return last.AddDate(0, 0, -((isoWeekday(last)-wd+7)%7)-7*(-n-1))
	}
	first := civil(y, m, 1)
	return first.AddDate(0, 0, (wd-isoWeekday(first)+7)%7+7*(n-1))
}

// addMonths moves the first of a month.
func addMonths(t time.Time, n int) time.Time { return civil(t.Year(), int(t.Month())+n, 1) }

func daysBetween(a, b time.Time) int { return int(b.Sub(a).Hours() / 24) }

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
