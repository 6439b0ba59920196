package arnews

import (
	"strconv"
	"strings"
	"time"
)

// plain returns t with an offset from UTC in the place of a named zone: what
// a document holds, since JSON holds no more.
func plain(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset == 0 || offset%60 != 0 { // RFC 3339 has no seconds of offset
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

// toJSONTime writes t as RFC 3339 does, years before 1 with a minus sign.
func toJSONTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return plain(t).Format(time.RFC3339Nano)
}

func (r *reader) time(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := parseTime(s)
	if err != nil && r.err == nil {
		r.err = err
	}
	return t
}

// parseTime reads what toJSONTime writes. The year is read apart, since
// package time reads none below 0 or above 9999.
func parseTime(s string) (time.Time, error) {
	end := 1 + strings.IndexByte(s[1:], '-')
	year, err := strconv.Atoi(s[:end])
	if err != nil {
		return time.Parse(time.RFC3339Nano, s) // for its error
	}
	t, err := time.Parse(time.RFC3339Nano, "2000"+s[end:]) // a leap year
	if err != nil {
		return time.Time{}, err
	}
	return plain(t.AddDate(year-2000, 0, 0)), nil
}
