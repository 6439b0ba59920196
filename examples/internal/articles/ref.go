package articles

import (
	"fmt"
	"time"
)

// A RefError is a reference date that is none.
type RefError struct{ Text string }

func (e *RefError) Error() string {
	return fmt.Sprintf("%q is no date: write 2019-12-07 or a time of RFC 3339", e.Text)
}

// ParseRef reads a reference date: 2019-12-07 or a time of RFC 3339; "" gives
// the zero time. The error is a *RefError.
func ParseRef(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil && !t.IsZero() {
			return t, nil
		}
	}
	return time.Time{}, &RefError{s}
}
