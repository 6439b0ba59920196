package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/text"
	"arnews.example/examples/internal/terminal"
)

// The picture's measures, in its own units: pixels where it is shown at its
// size. The axis runs down the right side; dates stand to the right of it and
// labels to the left.
const (
	pictureWidth = 900
	margin       = 28
	axis         = pictureWidth - margin - 126
	labelRight   = axis - 26
	labelSize    = 16 // of the letters
	labelLeading = 25
	noteSize     = 12.5
	noteLeading  = 20
	eventGap     = 8  // between the events of a date
	entryGap     = 16 // between dates
	headHeight   = 112
	yearHeight   = 44
	maxEvents    = 4 // of one date; the rest is counted
)

// style holds the colours, for both themes. It refers to nothing outside.
const style = `
.paper{fill:#fffdf9}.title{fill:#1d1a16;font-weight:600}.label{fill:#1d1a16}.when{fill:#9a3412}
.note{fill:#6b645a}.date{fill:#1d1a16;font-variant-numeric:tabular-nums}.year{fill:#6b645a;font-weight:600}
.axis{stroke:#d6cfc2;stroke-width:2}.gap{stroke-dasharray:2 6}.node{fill:#fffdf9;stroke:#9a3412;stroke-width:2.5}
.day{fill:#9a3412}.range{stroke:#9a3412;stroke-width:6;stroke-linecap:round}
@media (prefers-color-scheme:dark){
.paper{fill:#16181c}.title,.label,.date{fill:#ece7df}.when{fill:#fdba74}.note,.year{fill:#a39c91}
.axis{stroke:#3b3f46}.node{fill:#16181c;stroke:#fdba74}.day{fill:#fdba74}.range{stroke:#fdba74}}
`

// legend says what the marks on the axis stand for.
const legend = "● يوم · ○ شهر أو فصل · ◯ سنة أو أكثر · ┃ مدة"

// A picture is an SVG in the making.
type picture struct {
	strings.Builder
	y    float64 // how far down it is drawn
	last float64 // the axis is drawn to here
}

// svg writes the timeline as a picture for readers of Arabic: from right to
// left, oldest on top.
func (l *line) svg(w io.Writer) {
	var p picture
	p.y = headHeight
	p.last = p.y
	for i, e := range l.Dates {
		if i == 0 || e.from.Year() != l.Dates[i-1].from.Year() {
			p.year(e, i > 0 && e.from.Year() > l.Dates[i-1].from.Year()+1)
		}
		p.entry(e)
	}
	height := p.y + margin
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%.0f" viewBox="0 0 %[1]d %.0[2]f"`+
		` role="img" aria-labelledby="timeline-title timeline-desc" xml:lang="ar" direction="rtl"`+
		` font-family="system-ui, 'Segoe UI', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif">`+"\n", pictureWidth, height)
	fmt.Fprintf(w, "<title id=\"timeline-title\">%s</title>\n<desc id=\"timeline-desc\">%s</desc>\n", l.title(), escape(l.numbers()))
	fmt.Fprintf(w, "<style>%s</style>\n", style)
	fmt.Fprintf(w, `<rect class="paper" width="%d" height="%.0f"/>`+"\n", pictureWidth, height)
	fmt.Fprintf(w, `<text class="title" x="%d" y="46" font-size="24">%s</text>`+"\n", pictureWidth-margin, l.title())
	fmt.Fprintf(w, `<text class="note" x="%d" y="74" font-size="14">%s</text>`+"\n", pictureWidth-margin, escape(l.numbers()))
	fmt.Fprintf(w, `<text class="note" x="%d" y="97" font-size="14">%s</text>`+"\n", pictureWidth-margin, legend)
	_, _ = io.WriteString(w, p.String())
	_, _ = io.WriteString(w, "</svg>\n")
}

// title returns the heading: the years from the first to the last.
func (l *line) title() string {
	if len(l.Dates) == 0 {
		return "خط زمني"
	}
	first, last := l.Dates[0].from.Year(), l.Dates[0].from.Year()
	for _, e := range l.Dates {
		last = max(last, e.to.AddDate(0, 0, -1).Year())
	}
	if first == last {
		return fmt.Sprintf("خط زمني، %d", first)
	}
	return fmt.Sprintf("خط زمني من %d إلى %d", first, last)
}

func (l *line) numbers() string {
	events := 0
	for _, e := range l.Dates {
		events += len(e.Events)
	}
	return fmt.Sprintf("التواريخ: %d · الأحداث: %d · المقالات: %d", len(l.Dates), events, l.Articles)
}

// year begins a year with its number beside the axis. A broken line says that
// years lie between.
func (p *picture) year(e *entry, gap bool) {
	class := "axis"
	if gap {
		class = "axis gap"
	}
	p.y += yearHeight
	if p.last > headHeight {
		p.line(class, p.last, p.y-24)
	}
	p.last = p.y - 4
	fmt.Fprintf(p, `<text class="year" x="%d" y="%.1f" font-size="15" text-anchor="middle" direction="ltr">%d</text>`+"\n", axis, p.y-10, e.from.Year())
	p.y += 10
}

// entry draws one date with its events.
func (p *picture) entry(e *entry) {
	top := p.y
	told := e.told()
	more := len(told) - maxEvents
	if more > 0 {
		told = told[:maxEvents]
	}
	var body picture
	body.y = top
	for i := range told {
		if i > 0 {
			body.y += eventGap
		}
		body.event(&told[i])
	}
	if more > 0 {
		body.y += noteLeading
		body.text("note", noteSize, fmt.Sprintf("وأحداث أخرى: %d", more), text.Span{})
	}
	if bottom := top + float64(strings.Count(dateWords(e), "\n"))*noteLeading; body.y < bottom {
		body.y = bottom
	}
	middle := top + labelLeading - labelSize*0.36
	end := body.y + entryGap
	p.line("axis", p.last, end)
	fmt.Fprintf(p, "<g data-date=\"%s\" data-grain=\"%s\">\n", escape(e.Date), escape(e.Grain))
	p.node(e, middle, body.y)
	for i, line := range strings.Split(dateWords(e), "\n") {
		fmt.Fprintf(p, `<text class="date" x="%d" y="%.1f" font-size="15" text-anchor="end" direction="ltr">%s</text>`+"\n",
			pictureWidth-margin, top+labelLeading-1+float64(i)*noteLeading, escape(line))
	}
	p.WriteString(body.String())
	p.WriteString("</g>\n")
	p.y, p.last = end, end
}

// dateWords returns the date in lines as they stand beside the axis.
func dateWords(e *entry) string {
	return strings.Replace(e.Date, "/", " –\n", 1)
}

// node marks the date on the axis: a dot for a day and what is shorter, a ring
// for a month and what is longer, a bar for a range.
func (p *picture) node(e *entry, y, bottom float64) {
	switch {
	case strings.Contains(e.Date, "/"):
		p.line("range", y, max(y+1, bottom-4))
	case e.grain <= dates.GrainDay:
		fmt.Fprintf(p, `<circle class="node day" cx="%d" cy="%.1f" r="5"/>`+"\n", axis, y)
	case e.grain < dates.GrainYear:
		fmt.Fprintf(p, `<circle class="node" cx="%d" cy="%.1f" r="6"/>`+"\n", axis, y)
	default:
		fmt.Fprintf(p, `<circle class="node" cx="%d" cy="%.1f" r="8"/>`+"\n", axis, y)
	}
}

// line draws a stretch of the axis.
func (p *picture) line(class string, from, to float64) {
	fmt.Fprintf(p, `<line class="%s" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>`+"\n", class, axis, from, axis, to)
}

// event draws the label of an event and the article that tells it.
func (p *picture) event(ev *event) {
	fmt.Fprintf(p, "<g><title>%s</title>\n", escape(ev.Words+" · "+ev.Value))
	s := clean(ev.Label)
	before, when := clean(ev.Label[:ev.when.Start]), clean(ev.Label[ev.when.Start:ev.when.End])
	date := text.Span{Start: len(before), End: len(before) + len(when)}
	for _, line := range wrap(s, labelSize, labelRight-margin) {
		p.y += labelLeading
		part := date.Shift(-line.Start)
		part.Start, part.End = max(part.Start, 0), min(part.End, line.Len())
		p.text("label", labelSize, line.In(s), part)
	}
	p.y += noteLeading
	note := terminal.Clip(ev.Article, 48)
	if ev.Published != "" {
		note = ev.Published + " · " + note // in this order the date stands on its own
	}
	fmt.Fprintf(p, `<text class="note" x="%d" y="%.1f" font-size="%g" text-anchor="end" direction="ltr">%s</text>`+"\n</g>\n",
		labelRight, p.y, noteSize, escape(note))
}

// text draws a line of text whose right edge is where labels begin. The date in
// it, if there is one, has a colour of its own.
func (p *picture) text(class string, size float64, s string, date text.Span) {
	fmt.Fprintf(p, `<text class="%s" x="%d" y="%.1f" font-size="%g">`, class, labelRight, p.y, size)
	if date.Start < date.End {
		fmt.Fprintf(p, `%s<tspan class="when">%s</tspan>%s`, escape(s[:date.Start]), escape(date.In(s)), escape(s[date.End:]))
	} else {
		p.WriteString(escape(s))
	}
	p.WriteString("</text>\n")
}

// escape returns s for use in XML, without what would change the direction of
// the text around it; what XML cannot hold becomes U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(clean(s))) // a Builder makes no errors
	return b.String()
}

// clean leaves out control characters and those that steer direction.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if terminal.Width(r) < 0 {
			return -1
		}
		return r
	}, s)
}
