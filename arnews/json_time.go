package arnews

import "time"

// plain returns t with an offset from UTC in the place of a named zone: what
// a document holds, since JSON holds no more.
func plain(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset == 0 || offset%60 != 0 { // RFC 3339 has no seconds of offset
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

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
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil && r.err == nil {
		r.err = err
	}
	return plain(t)
}
