package dates

import (
	"fmt"
	"strings"
	"time"
)

// ISO returns the date in ISO 8601: "2021-05-12", "2021-05", "2021-W19",
// "2021-05-12T10:30+03:00", "P3D"; an interval of days "2021-01-01/2021-03-31"
// for what ISO 8601 has no form for, such as quarters and decades. It reports
// false where the expression is not resolved.
func (d Date) ISO() (string, bool) {
	switch {
	case d.Type == Duration:
		return d.Value, !strings.Contains(d.Value, "X")
	case d.Type == Set || !d.Known():
		return "", false
	case d.Type == Time && d.Grain == GrainDayPart:
		return d.From.Format(time.DateOnly), true
	case d.Grain == GrainQuarter, d.Grain == GrainSeason, d.Grain == GrainHalf, d.Grain >= GrainDecade:
		return d.interval(), true
	}
	return d.Value, true
}

// EDTF returns the date in the Extended Date/Time Format (ISO 8601-2), level 1:
// "2021-05-12", "2021-21" for the spring of 2021, "199X", "19XX",
// "2011/2021", with "~" where the expression is approximate. Quarters, halves
// and weeks, which level 1 lacks, are intervals of days. It reports false where
// the expression is not resolved, and for durations and sets.
func (d Date) EDTF() (string, bool) {
	if d.Type == Duration || d.Type == Set || !d.Known() {
		return "", false
	}
	v := d.Value
	switch {
	case d.Type == Time && d.Grain == GrainDayPart:
		v = d.From.Format(time.DateOnly)
	case d.Type == Time:
		layout := "2006-01-02T15:04:05"
		if d.Zone != "" {
			layout += "Z07:00"
		}
		v = d.From.Format(layout)
	case strings.Contains(v, "/"):
		if d.From.Year() >= 10000 {
			return "", false
		}
	case d.Grain == GrainDecade:
		v += "X"
	case d.Grain == GrainCentury:
		v += "XX"
	case d.Grain == GrainMillennium:
		v += "XXX"
	case d.Grain == GrainSeason:
		for i, code := range seasonCodes {
			if i > 0 && strings.HasSuffix(v, "-"+code) {
				v = fmt.Sprintf("%s%d", v[:len(v)-len(code)], 20+i)
			}
		}
	case d.Grain == GrainWeek, d.Grain == GrainQuarter, d.Grain == GrainHalf:
		v = d.interval()
	}
	if d.Mod == ModApprox {
		v += "~"
	}
	return v, true
}

// interval writes the days from From up to but not including To.
func (d Date) interval() string {
	last := d.To.AddDate(0, 0, -1)
	return d.From.Format(time.DateOnly) + "/" + last.Format(time.DateOnly)
}
