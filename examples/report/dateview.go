package main

import (
	"fmt"
	"strings"
	"time"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/hijri"
)

// A dateView is what the page says of a date.
type dateView struct {
	ID    string
	Words string // as the text has it
	Value string // as TIMEX3 has it
	When  string // as the attribute datetime of HTML has it, "" where it has no form
	From  time.Time
	To    time.Time

	Gregorian, Hijri string
	HijriFrom        string // whether the text gives the Hijri date, or the calendar does
	Type, Grain, Mod string
	Zone             string
	Others           []reading
	Conflict         string
	Rule             string
	Percent          int
}

// A reading is another value that a date can have.
type reading struct {
	Value   string
	Percent int
}

func (a *article) readDates(doc *arnews.Document, w words) {
	for i, d := range doc.Dates {
		v := dateView{
			ID:      fmt.Sprintf("%s-d%d", a.ID, i+1),
			Words:   plain(d.In(doc.Text), 80),
			Value:   d.Value,
			Type:    w.T("type." + string(d.Type)),
			Zone:    d.Zone,
			Rule:    d.Rule,
			Percent: percent(d.Confidence),
		}
		if d.Grain != dates.GrainNone {
			v.Grain = w.T("grain." + d.Grain.String())
		}
		if d.Mod != dates.ModNone {
			v.Mod = w.T("mod." + d.Mod.String())
		}
		if d.Known() {
			v.From, v.To = d.From, d.To
			v.Gregorian = w.stretch(d.From, d.To, d.Grain)
			v.When = htmlTime(d.From, d.To)
			v.Hijri, v.HijriFrom = w.hijri(d)
		} else if d.Type == dates.Day || d.Type == dates.Time {
			v.Gregorian = w.T("open")
		}
		for _, r := range d.Readings {
			if r.Value != d.Value {
				v.Others = append(v.Others, reading{r.Value, percent(r.Confidence)})
			}
		}
		if c := d.Conflict; c.Kind != "" {
			v.Conflict = strings.ReplaceAll(w.T("conflict."+c.Kind), "#", fmt.Sprintf("%+d", c.Days))
		}
		a.Dates = append(a.Dates, v)
	}
}

// stretch writes a stretch of time as people do: a day with its weekday, a
// month, a year, a time of day, else the first and the last day.
func (w words) stretch(from, to time.Time, grain dates.Grain) string {
	y, m, d := from.Date()
	midnight := from.Equal(time.Date(y, m, d, 0, 0, 0, 0, from.Location()))
	switch {
	case midnight && to.Equal(from.AddDate(0, 0, 1)):
		return w.day(from, true)
	case midnight && d == 1 && to.Equal(from.AddDate(0, 1, 0)):
		return strings.TrimSpace(w.month(from) + " " + w.year(y))
	case midnight && d == 1 && m == 1 && to.Equal(from.AddDate(1, 0, 0)):
		return w.year(y)
	case midnight && d == 1 && m == 1 && to.YearDay() == 1 && to.Equal(time.Date(to.Year(), 1, 1, 0, 0, 0, 0, to.Location())):
		return w.between(w.year(y), w.year(to.Year()-1))
	}
	last := to.Add(-time.Nanosecond)
	if sameDay(from, last) {
		clock := from.Format("15:04")
		switch end := to.Add(-unit(grain)); { // «حتى السابعة» ends with the hour that it names
		case end.After(from) && sameDay(from, end):
			clock += "–" + end.Format("15:04")
		case end.After(from):
			clock += "–24:00"
		}
		return w.day(from, true) + w.T("comma") + clock
	}
	return w.between(w.day(from, false), w.day(last, false))
}

// unit is the length of the units that clocks tell, 0 for others.
func unit(g dates.Grain) time.Duration {
	switch g {
	case dates.GrainHour:
		return time.Hour
	case dates.GrainMinute:
		return time.Minute
	case dates.GrainSecond:
		return time.Second
	}
	return 0
}

func sameDay(a, b time.Time) bool {
	ay, am, ad := a.Date()
	by, bm, bd := b.Date()
	return ay == by && am == bm && ad == bd
}

func (w words) between(a, b string) string {
	return strings.NewReplacer("#1", a, "#2", b).Replace(w.T("between"))
}

// day writes a Gregorian day.
func (w words) day(t time.Time, weekday bool) string {
	if t.Year() <= 0 {
		return w.month(t) + " " + w.year(t.Year())
	}
	if w.Lang == "ar" {
		return dates.Format(t, dates.Style{Weekday: weekday})
	}
	if weekday {
		return t.Format("Mon 2 Jan 2006")
	}
	return t.Format("2 Jan 2006")
}

// month writes the name of a month.
func (w words) month(t time.Time) string {
	if w.Lang != "ar" {
		return t.Month().String()
	}
	first := time.Date(2000, t.Month(), 1, 0, 0, 0, 0, time.UTC)
	return strings.TrimSuffix(strings.TrimPrefix(dates.Format(first, dates.Style{}), "1 "), " 2000")
}

func (w words) year(y int) string {
	if y <= 0 {
		return fmt.Sprintf(w.T("bc"), 1-y)
	}
	return fmt.Sprint(y)
}

// moment writes a day or moment that TIMEX3 gives, "" for none.
func (w words) moment(value string) string {
	if t, err := time.Parse(time.DateOnly, value[:min(len(value), len(time.DateOnly))]); err == nil {
		s := w.day(t, true)
		if _, clock, ok := strings.Cut(value, "T"); ok && len(clock) >= 5 && clock[2] == ':' {
			s += w.T("comma") + clock[:5]
		}
		return s
	}
	return value
}

// hijri writes the Hijri side of a date: as the text gives it, else as the
// calendar of Umm al-Qura has it. The second result says which.
func (w words) hijri(d dates.Date) (s, from string) {
	if h := d.Hijri; !h.IsZero() {
		return w.hijriDate(h), w.T("hijri.text")
	}
	first, last := hijri.FromTime(d.From), hijri.FromTime(d.To.Add(-time.Nanosecond))
	if first.Year < 1 {
		return "", "" // before the Hijra
	}
	from = w.T("hijri.table")
	switch {
	case first == last:
		return w.hijriDate(first), from
	case last.Year-first.Year > 1:
		first.Month, first.Day, last.Month, last.Day = 0, 0, 0, 0
	case last.Sub(first) > 26:
		first.Day, last.Day = 0, 0
	}
	if first == last {
		return w.hijriDate(first), from
	}
	return w.between(w.hijriDate(first), w.hijriDate(last)), from
}

// hijriDate writes a date, or a month or year where it holds no more.
func (w words) hijriDate(h hijri.Date) string {
	style, month := hijri.English, h.Month.String()
	if w.Lang == "ar" {
		style, month = hijri.Arabic, h.Month.Arabic()
	}
	switch {
	case h.Month == 0:
		return fmt.Sprintf("%d %s", h.Year, w.T("ah"))
	case h.Day == 0:
		return fmt.Sprintf("%s %d %s", month, h.Year, w.T("ah"))
	}
	return h.Format(style)
}

// htmlTime writes a stretch as the attribute datetime takes it: a day, month
// or year of four digits; "" for others.
func htmlTime(from, to time.Time) string {
	y, m, d := from.Date()
	switch start := time.Date(y, m, d, 0, 0, 0, 0, from.Location()); {
	case y < 1 || y > 9999 || !start.Equal(from):
	case to.Equal(from.AddDate(0, 0, 1)):
		return from.Format(time.DateOnly)
	case d == 1 && to.Equal(from.AddDate(0, 1, 0)):
		return from.Format("2006-01")
	case d == 1 && m == 1 && to.Equal(from.AddDate(1, 0, 0)):
		return from.Format("2006")
	}
	return ""
}
