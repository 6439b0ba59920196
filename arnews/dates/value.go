package dates

import (
	"sync"
	"time"
)

// write appends to the value. A value has at most 64 bytes; what is longer is
// cut, which no construct reaches.
func (r *resolved) write(s string) { r.n += copy(r.value[r.n:], s) }

func (r *resolved) digits(n, width int) {
	if n < 0 {
		r.write("-")
		n = -n
	}
	var b [8]byte
	for i := width - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	r.write(string(b[:width]))
}

func (r *resolved) year(y int)   { r.digits(y, 4) }
func (r *resolved) decade(d int) { r.digits(d, 3) }

// centuryValue writes the first two digits of the years of a century.
func (r *resolved) centuryValue(c int) { r.digits(c, 2) }

func (r *resolved) month(t time.Time) {
	r.year(t.Year())
	r.write("-")
	r.digits(int(t.Month()), 2)
}

func (r *resolved) date(t time.Time) {
	r.month(t)
	r.write("-")
	r.digits(t.Day(), 2)
}

// days writes the interval of the days from lo up to but not including hi.
func (r *resolved) days(lo, hi time.Time) {
	r.date(lo)
	r.write("/")
	r.date(hi.AddDate(0, 0, -1))
}

func (r *resolved) week(t time.Time) {
	y, w := t.ISOWeek()
	r.year(y)
	r.write("-W")
	r.digits(w, 2)
}

// partial writes a date with X for the fields that are 0; without month and
// day they are left out.
func (r *resolved) partial(y, m, d int) {
	if y > 0 {
		r.year(y)
	} else {
		r.write("XXXX")
	}
	if m == 0 && d == 0 {
		r.write("-XX-XX")
		return
	}
	r.write("-")
	if m > 0 {
		r.digits(m, 2)
	} else {
		r.write("XX")
	}
	if d > 0 {
		r.write("-")
		r.digits(d, 2)
	}
}

// writeTime appends the time or the part of the day, and the zone. d is the
// day, zero where it is not known.
func (p *parser) writeTime(f *frame, r *resolved, d time.Time) {
	r.typ = Time
	r.write("T")
	if !f.clock.set {
		r.write(partCodes[f.part])
		r.grain = GrainDayPart
		return
	}
	c := f.clock
	r.digits(int(c.hour), 2)
	r.grain = GrainHour
	length := time.Hour
	if c.hasMin {
		r.write(":")
		r.digits(int(c.min), 2)
		r.grain, length = GrainMinute, time.Minute
	}
	if c.hasSec {
		r.write(":")
		r.digits(int(c.sec), 2)
		r.grain, length = GrainSecond, time.Second
	}
	off, ok := p.zoneOffset(f, d)
	if !d.IsZero() {
		r.lo = d.Add(time.Duration(c.hour)*time.Hour + time.Duration(c.min)*time.Minute + time.Duration(c.sec)*time.Second)
		r.hi = r.lo.Add(length)
	}
	if !ok {
		return
	}
	if off == 0 && p.isUTC(f) {
		r.write("Z")
		return
	}
	sign := "+"
	if off < 0 {
		sign, off = "-", -off
	}
	r.write(sign)
	r.digits(off/60, 2)
	r.write(":")
	r.digits(off%60, 2)
}

func (p *parser) isUTC(f *frame) bool {
	return f.zone < 0 && f.zone == -2000 || f.zone > 0 && p.v.zones[f.zone-1] == "Z"
}

// zoneOffset returns the minutes east of UTC that the frame's zone has on the
// day, and whether it names one.
func (p *parser) zoneOffset(f *frame, d time.Time) (int, bool) {
	switch {
	case f.zone == 0:
		return 0, false
	case f.zone < 0:
		return int(f.zone) + 2000, true
	}
	name := p.v.zones[f.zone-1]
	switch name {
	case "Z":
		return 0, true
	case "local":
		return 0, false
	}
	if d.IsZero() {
		if !p.hasRef {
			return 0, false
		}
		d = p.ref
	}
	loc := location(name)
	if loc == nil {
		return 0, false
	}
	at := time.Date(d.Year(), d.Month(), d.Day(), int(f.clock.hour), int(f.clock.min), 0, 0, loc)
	_, seconds := at.Zone()
	return seconds / 60, true
}

var locations sync.Map // of names to *time.Location

// location returns the zone of a name in the IANA database, nil for none.
func location(name string) *time.Location {
	if l, ok := locations.Load(name); ok {
		return l.(*time.Location)
	}
	l, err := time.LoadLocation(name)
	if err != nil {
		l = nil
	}
	locations.Store(name, l)
	return l
}

// zoneName names the frame's zone for [Date.Zone].
func (p *parser) zoneName(f *frame) string {
	switch {
	case f.zone == 0:
		return ""
	case p.isUTC(f):
		return "UTC"
	case f.zone < 0:
		var r resolved
		off := int(f.zone) + 2000
		sign := "+"
		if off < 0 {
			sign, off = "-", -off
		}
		r.write(sign)
		r.digits(off/60, 2)
		r.write(":")
		r.digits(off%60, 2)
		return string(r.value[:r.n])
	}
	if n := p.v.zones[f.zone-1]; n != "local" {
		return n
	}
	return ""
}
