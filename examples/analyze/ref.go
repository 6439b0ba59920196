package main

import (
	"fmt"
	"time"
)

// A dateError is a reference date that is none.
type dateError struct{ text string }

func (e *dateError) Error() string {
	return fmt.Sprintf("%q is no date: write 2019-12-07 or a time of RFC 3339", e.text)
}

// parseRef reads a reference date; "" gives the zero time. The error is a
// *dateError.
func parseRef(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil && !t.IsZero() {
			return t, nil
		}
	}
	return time.Time{}, &dateError{s}
}
