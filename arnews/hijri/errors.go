package hijri

import "fmt"

// A RangeError says that a date has a year, month or day that the calendar
// does not have.
type RangeError struct {
	Field    string // "year", "month" or "day"
	Value    int    // what the field holds
	Min, Max int    // what it may hold; for a day, in that month of that year
	Date     Date   // the date as a whole
}

// Error names the field, its value and the values that it may have.
func (e *RangeError) Error() string {
	s := fmt.Sprintf("hijri: %s %d is outside %d–%d", e.Field, e.Value, e.Min, e.Max)
	if e.Field == "day" {
		s += fmt.Sprintf(" (%s %d)", e.Date.Month, e.Date.Year)
	}
	return s
}
