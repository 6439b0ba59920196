package main

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A timeline is a picture of the resolved dates of a text, the earliest on top.
// The distance of two dates grows with the logarithm of the time between them,
// so that days and centuries find room on one page.
type timeline struct {
	Width, Height int
	Axis, Text    int // the x of the line, and of the words beside it
	Bottom        int // the y where the line ends
	Points        []point
	Gaps          []gap
}

// A point is a stretch of time, with all expressions of the text that name it.
type point struct {
	Shape string // "clock", "day", "long" or "range"
	X, Y  int    // its place on the line
	Label string
	// The line below the label: what comes before the words of the text, the
	// words, and what comes after.
	Before, Words, After string
	Href                 string // the id of the first; "" where the text does not name it
	// Published says that the relative dates are counted from here.
	Published bool

	from, to time.Time
	times    int // how many expressions name it
}

// End, Left and Top are where the shapes of long stretches end and begin.
func (p point) End() int  { return p.Y + 20 }
func (p point) Left() int { return p.X - 6 }
func (p point) Top() int  { return p.Y - 4 }

// A gap is the time between two points that lie apart.
type gap struct {
	Y, From, To int
	Label       string
	Broken      bool // more than a year, drawn as a broken line
}

// The measures of the picture, in its own units: pixels at its full width.
const (
	timelineWidth = 360
	axisInset     = 16 // of the line from the edge where reading begins
	textInset     = 38
	rowHeight     = 46
	topMargin     = 20
)

// newTimeline draws the dates, and the reference day, which TIMEX3 gives. It is
// nil where no date is resolved.
func newTimeline(ds []dateView, reference string, w words) *timeline {
	points := gather(ds)
	if len(points) == 0 {
		return nil
	}
	points = addReference(points, reference, w)
	t := &timeline{Width: timelineWidth, Axis: axisInset, Text: textInset, Points: points}
	if w.Dir == "rtl" {
		t.Axis, t.Text = timelineWidth-axisInset, timelineWidth-textInset
	}
	y := topMargin
	reached := points[0].to // by the points so far
	for i := range points {
		p := &points[i]
		if i > 0 {
			y = t.below(y, reached, p.from, w)
		}
		if p.to.After(reached) {
			reached = p.to
		}
		p.X, p.Y = t.Axis, y
		p.describe(w)
	}
	t.Bottom = y
	t.Height = y + rowHeight - 8
	return t
}

// below returns the y of the next point, and draws the gap where one lies
// between.
func (t *timeline) below(y int, reached, from time.Time, w words) int {
	next := y + rowHeight
	days := daysBetween(reached, from)
	if days <= 0 {
		return next
	}
	next += int(min(64, 9*math.Log2(1+days)))
	if days >= 5 { // there is room for a word
		t.Gaps = append(t.Gaps, gap{
			Y: (y+next)/2 + 13, From: y, To: next,
			Label: w.apart(days), Broken: days > 366,
		})
	}
	return next
}

// daysBetween counts the days from a to b. A Duration would not do: it ends at
// 292 years.
func daysBetween(a, b time.Time) float64 { return float64(b.Unix()-a.Unix()) / (24 * 60 * 60) }

// describe writes the line below the label, as long as there is room for.
func (p *point) describe(w words) {
	const room = 42
	if w.Dir == "ltr" {
		p.Before = "\u200e" // SVG anchors a line by its first character
	}
	if p.Published {
		p.Before += w.T("timeline.published")
		if p.Words != "" {
			p.Before += w.T("comma")
		}
	}
	if p.times > 1 {
		p.After = " (" + w.N("n.times", p.times) + ")"
	}
	p.Words = plain(p.Words, room-utf8.RuneCountInString(p.Before+p.After))
}

// gather makes the points, one for each stretch of time.
func gather(ds []dateView) []point {
	type key struct{ from, to int64 }
	at := map[key]int{}
	var ps []point
	for _, d := range ds {
		if d.From.IsZero() {
			continue
		}
		k := key{d.From.Unix(), d.To.Unix()}
		if i, ok := at[k]; ok {
			ps[i].times++
			continue
		}
		at[k] = len(ps)
		ps = append(ps, point{
			Shape: shape(d), Label: d.Gregorian, Words: d.Words, Href: d.ID, times: 1, from: d.From, to: d.To,
		})
	}
	slices.SortStableFunc(ps, func(a, b point) int {
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to))
	})
	return ps
}

func shape(d dateView) string {
	switch days := daysBetween(d.From, d.To); {
	case days < 0.9:
		return "clock"
	case days < 1.1:
		return "day"
	case strings.Contains(d.Value, "/"):
		return "range"
	}
	return "long"
}

// addReference marks the point of the reference day, or adds one.
func addReference(ps []point, reference string, w words) []point {
	day, err := time.Parse(time.DateOnly, reference[:min(len(reference), len(time.DateOnly))])
	if err != nil {
		return ps
	}
	loc := ps[0].from.Location()
	from := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, loc)
	to := from.AddDate(0, 0, 1)
	i, found := slices.BinarySearchFunc(ps, from, func(p point, t time.Time) int {
		return cmp.Or(p.from.Compare(t), p.to.Compare(to))
	})
	if found {
		ps[i].Published = true
		return ps
	}
	return slices.Insert(ps, i, point{Shape: "day", Label: w.day(from, true), Published: true, from: from, to: to})
}

// apart writes a length of time: in days below two months, in months below two
// years, else in years.
func (w words) apart(days float64) string {
	switch {
	case days < 61:
		return w.N("n.days", int(math.Round(days)))
	case days < 731:
		return w.N("n.months", int(math.Round(days/30.44)))
	}
	return w.N("n.years", int(math.Round(days/365.25)))
}
