package hijri

import "time"

const daySeconds = 24 * 60 * 60

// civilDay returns the day that t's own wall calendar shows, in days from
// 1 January 1970.
func civilDay(t time.Time) int {
	_, offset := t.Zone()
	return int(floorDiv64(t.Unix()+int64(offset), daySeconds))
}

// firstMoment returns the first moment of a civil day in loc. Clocks that are
// changed at midnight (Amman, Beirut, Cairo, Damascus, Gaza) leave out
// midnight in spring and may have it twice in autumn.
func firstMoment(day int, loc *time.Location) time.Time {
	t := time.Date(1970, 1, 1+day, 0, 0, 0, 0, loc)
	if civilDay(t) < day { // an hour that was left out, read by the new clock
		if _, end := t.ZoneBounds(); !end.IsZero() && civilDay(end) >= day {
			return end
		}
	}
	// Midnight in the hour that came twice: take the first.
	if start, _ := t.ZoneBounds(); !start.IsZero() {
		before := start.Add(-1)
		_, now := t.Zone()
		_, then := before.Zone()
		first := t.Add(time.Duration(now-then) * time.Second)
		if now < then && first.Before(start) && civilDay(first) == day {
			return first
		}
	}
	return t
}

func floorDiv64(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
