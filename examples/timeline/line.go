package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"arnews.example/arnews/dates"
)

// A line is the timeline: events by date, oldest first.
type line struct {
	Articles int      `json:"articles"`
	Dates    []*entry `json:"dates"`
	// Apart are the expressions that have no place on the line.
	Apart []loose `json:"apart"`
}

// An entry is a stretch of the calendar with what happens in it.
type entry struct {
	Date   string  `json:"date"`  // "2022-03-04", "2022-03", "2022", "2022-03-14/2022-06-30"
	Grain  string  `json:"grain"` // the unit of the date, or of both its ends: "day", "month", "year"
	Events []event `json:"events"`

	grain    dates.Grain
	from, to time.Time
}

// The options say what a timeline holds.
type options struct {
	grain    dates.Grain // what is finer stands under the unit of this size
	from, to time.Time   // half-open; zero for no bound
}

// newLine makes the timeline of the pages.
func newLine(pages []page, opt options) *line {
	l := &line{Articles: len(pages)}
	type key struct {
		from, to time.Time
		grain    dates.Grain
	}
	byKey := map[key]*entry{}
	for _, p := range pages {
		l.Apart = append(l.Apart, p.loose...)
		for _, ev := range p.events {
			e := entryOf(ev, opt.grain)
			if !opt.to.IsZero() && !e.from.Before(opt.to) || !e.to.After(opt.from) {
				l.Apart = append(l.Apart, loose{ev.Article, outside, ev.Words, ev.Value, ev.Start, ev.End})
				continue
			}
			k := key{e.from, e.to, e.grain}
			if byKey[k] == nil {
				byKey[k] = &e
				l.Dates = append(l.Dates, &e)
			}
			byKey[k].Events = append(byKey[k].Events, ev)
		}
	}
	// A year stands before its months, and these before their days.
	slices.SortStableFunc(l.Dates, func(a, b *entry) int {
		return cmp.Or(a.from.Compare(b.from), b.to.Compare(a.to), cmp.Compare(b.grain, a.grain))
	})
	return l
}

// entryOf returns the entry that the event belongs to: of the unit grain, if it
// lies inside one, else of its own.
func entryOf(ev event, grain dates.Grain) entry {
	e := entry{Date: ev.Value, grain: ev.grain, from: ev.from, to: ev.to}
	if ev.grain >= dates.GrainDecade {
		// TIMEX3 writes the tens alone: "199".
		e.Date = name(ev.from, dates.GrainYear) + "/" + name(ev.to.AddDate(0, 0, -1), dates.GrainYear)
	}
	start, end := unit(ev.from, grain)
	if !end.IsZero() && !ev.to.After(end) && ev.to.Sub(ev.from) <= end.Sub(start) && ev.grain <= grain {
		e.Date, e.grain, e.from, e.to = name(start, grain), grain, start, end
	}
	e.Grain = e.grain.String()
	return e
}

// unit returns the bounds of the unit of that size in which t lies; zero for a
// grain that entries are not gathered by.
func unit(t time.Time, grain dates.Grain) (start, end time.Time) {
	y, m, d := t.Date()
	switch grain {
	case dates.GrainDay:
		start = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
		return start, start.AddDate(0, 0, 1)
	case dates.GrainMonth:
		start = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
		return start, start.AddDate(0, 1, 0)
	case dates.GrainYear:
		start = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
		return start, start.AddDate(1, 0, 0)
	}
	return start, end
}

// name writes the unit that begins at t.
func name(t time.Time, grain dates.Grain) string {
	switch grain {
	case dates.GrainYear:
		return fmt.Sprintf("%04d", t.Year())
	case dates.GrainMonth:
		return fmt.Sprintf("%04d-%02d", t.Year(), t.Month())
	}
	return fmt.Sprintf("%04d-%02d-%02d", t.Year(), t.Month(), t.Day())
}

// bound reads a year, a month or a day and returns where it begins and ends.
func bound(s string) (start, end time.Time, err error) {
	for _, form := range []struct {
		layout string
		grain  dates.Grain
	}{{"2006", dates.GrainYear}, {"2006-01", dates.GrainMonth}, {time.DateOnly, dates.GrainDay}} {
		if t, err := time.Parse(form.layout, s); err == nil {
			start, end = unit(t, form.grain)
			return start, end, nil
		}
	}
	return start, end, fmt.Errorf("%q is no date: write 2022, 2022-03 or 2022-03-04", s)
}
