package dates

import "arnews.example/arnews/token"

// numeric reads a date in digits from token i on: «07/12/2019», «25.1.2011»,
// «2012-10-30», «15 - 9 - 1441», «2021-03-15T10:00». Day first, unless the
// year leads or the numbers rule it out. It sets year, month and day, and for
// an ISO time the clock; it answers i where there is no such date.
func (p *parser) numeric(i int, f *frame) int {
	var fields [3]int
	var widths [3]int8
	n, next := 0, i
	var sep rune
	d, ok := p.digits(i)
	if !ok {
		return i
	}
	switch d.n {
	case 3:
		if d.sep[0] != d.sep[1] || !dateSeparator(d.sep[0]) {
			return i
		}
		for k := range fields {
			fields[k], widths[k] = d.field[k], d.width[k]
		}
		n, next, sep = 3, i+1, d.sep[0]
	case 1:
		fields[0], widths[0] = d.field[0], d.width[0]
		n, next = 1, i+1
		for n < 3 {
			r := p.mark(next)
			if !isDash(r) && r != '/' && r != '.' && r != '\\' && r != '_' || sep != 0 && !sameSeparator(r, sep) {
				return i
			}
			e, ok := p.digits(next + 1)
			if !ok || e.n != 1 {
				return i
			}
			if p.touches(next-1) != p.touches(next) && !p.spaced(next) {
				return i
			}
			sep = r
			fields[n], widths[n] = e.field[0], e.width[0]
			n++
			next += 2
		}
	default:
		return i
	}
	y, m, day := 0, 0, 0
	switch {
	case widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2:
		y, m, day = fields[0], fields[1], fields[2]
		if m > 12 && day <= 12 {
			m, day = day, m
		}
	case widths[0] <= 2 && widths[1] <= 2 && (widths[2] == 4 || widths[2] == 2 && sep != '.' || widths[2] == 2 && widths[0] == 2 && widths[1] == 2):
		day, m, y = fields[0], fields[1], fields[2]
		if m > 12 && day <= 12 {
			m, day = day, m
		}
		if widths[2] == 2 {
			y = p.century(y)
		}
	default:
		return i
	}
	if y > 2100 && y <= 9999 && reversed(y) >= 1950 && reversed(y) <= 2035 { // «6/7/2102م»
		y = reversed(y)
	}
	cal := int8(calGregorian)
	switch {
	case 1300 <= y && y <= 1500:
		cal = calHijri
	case y < 1500 || y > 2200:
		return i
	}
	if m < 1 || m > 12 || day < 1 || day > monthDays(cal, y, m) {
		return i
	}
	// A fourth field makes it something else: a phone number, a version.
	if r := p.mark(next); isDash(r) && p.touches(next-1) && p.touches(next) && p.kind(next+1) == token.Number {
		if e, ok := p.digits(next + 1); !ok || e.n == 1 && e.width[0] != 4 {
			return i
		}
	}
	if isDash(p.mark(i-1)) && p.touches(i-1) && p.touches(i-2) && p.kind(i-2) == token.Number {
		return i
	}
	f.shape = shapeDate
	f.year, f.month, f.day, f.hasYear, f.cal = y, int8(m), int8(day), true, cal
	f.licensed = true
	return next
}

// spaced reports whether the mark at token i stands between equal gaps or a
// gap on one side only, as «12 /5» does.
func (p *parser) spaced(i int) bool { return p.mark(i) == '/' || isDash(p.mark(i)) }

func dateSeparator(r rune) bool { return r == '/' || r == '.' }

func sameSeparator(a, b rune) bool { return a == b || isDash(a) && isDash(b) }

// century completes a year of two digits: up to twenty years after the
// reference, or after 2030 where there is none.
func (p *parser) century(y int) int {
	limit := 30
	if p.hasRef {
		limit = p.ref.Year()%100 + 20
	}
	if y <= limit {
		return 2000 + y
	}
	return 1900 + y
}

// dayMonthDigits reads a day and month in digits, «15-1» or «15/1», which is
// a date only beside other words; i where there is none.
func (p *parser) dayMonthDigits(i int, f *frame) int {
	d, ok := p.digits(i)
	if !ok {
		return i
	}
	day, m, next := 0, 0, i
	switch {
	case d.n == 2 && d.sep[0] == '/' && d.width[0] <= 2 && d.width[1] <= 2:
		day, m, next = d.field[0], d.field[1], i+1
	case d.n == 1 && d.width[0] <= 2 && (isDash(p.mark(i+1)) || p.mark(i+1) == '/'):
		e, ok := p.whole(i+2, 2)
		if !ok {
			return i
		}
		day, m, next = d.field[0], e, i+3
	default:
		return i
	}
	if m > 12 && day <= 12 {
		m, day = day, m
	}
	if m < 1 || m > 12 || day < 1 || day > 31 {
		return i
	}
	f.shape, f.cal, f.day, f.month = shapeDate, calGregorian, int8(day), int8(m)
	return next
}

// eventDigits reads a day and month in digits after the event that is known by
// them, «هجمات 11/9», or before the sign of a news agency.
func (p *parser) eventDigits(i int) (frame, bool) {
	f := frame{i: i}
	n := p.dayMonthDigits(i, &f)
	if n == i {
		return f, false
	}
	f.next = n
	if p.is(i-1, clsEvent) && p.eventYear(&f) != 0 {
		return f, true
	}
	k := n // an agency's dateline: «بغداد 15-7 (اف ب) -»
	if p.mark(k) == '(' || p.mark(k) == '/' {
		k++
	}
	return f, p.is(k, clsAgency) && p.kind(i-1) == token.Word
}

// monthYearDigits reads a month and year in digits, «10/2019», which is a date
// only after a word that says so.
func (p *parser) monthYearDigits(i int, f *frame) int {
	d, ok := p.digits(i)
	if !ok || d.n != 2 || d.sep[0] != '/' || d.width[0] > 2 || d.width[1] != 4 {
		return i
	}
	m, y := d.field[0], d.field[1]
	if m < 1 || m > 12 || y < 1300 || y > 2100 {
		return i
	}
	f.shape, f.month, f.year, f.hasYear, f.licensed = shapeDate, int8(m), y, true, true
	f.cal = calGregorian
	if y <= 1500 {
		f.cal = calHijri
	}
	return p.era(i+1, f)
}
