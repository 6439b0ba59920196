package dates

import (
	"arnews.example/arnews/token"
)

// zoneAt reads a time zone: «بتوقيت غرينتش», «ت غ», "GMT+3", «(بالتوقيت المحلي)».
func (p *parser) zoneAt(i int, f *frame) int {
	k := i
	r := p.mark(k)
	open := r == '('
	if open || isComma(r) {
		k++
	}
	next := k
	if w, ok := p.find(k, clsZoneWord); ok {
		if z, ok := p.plain(w.next, clsZone); ok {
			f.zone, next = z.v+1, z.next
			if l, ok := p.plain(next, clsZone); ok && p.v.zones[l.v] == "local" {
				next = l.next
			}
		} else if p.kind(w.next) == token.Word {
			next = w.next + 1
		}
	} else if z, ok := p.plain(k, clsZone); ok && p.abbreviates(z) {
		f.zone, next = z.v+1, z.next
		if n := p.offset(next, f); n > next {
			next = n
		}
	} else if (r == '+' || isDash(r)) && f.clock.hasSec && k == i && k+1 < len(p.toks) && p.toks[k+1].Len() >= 4 { // "08:00:00 +0300"
		next = p.offset(k, f)
	} else if open && p.kind(k) == token.Number {
		return i
	}
	if next == k {
		return i
	}
	if open {
		if p.mark(next) != ')' {
			return i
		}
		next++
	}
	return next
}

// abbreviates reports whether z, which no «بتوقيت» comes before, is the sign of a
// zone: "GMT", «ت غ», «ت م».
func (p *parser) abbreviates(z word) bool {
	if p.kind(z.i) == token.Latin {
		return p.v.zones[z.v] == "Z"
	}
	return z.next-z.i > 1 && (p.v.zones[z.v] == "Z" || p.toks[z.i].In(p.s) == "ت")
}

// offset reads hours from UTC after "GMT": "+3", "+04:00". Such a zone is
// kept in minutes below zero of index.
func (p *parser) offset(i int, f *frame) int {
	sign := 0
	switch r := p.mark(i); {
	case r == '+':
		sign = 1
	case isDash(r):
		sign = -1
	}
	d, ok := p.digits(i + 1)
	if sign == 0 || !ok || d.n > 2 || !p.touches(i) || d.field[0] > 1400 {
		return i
	}
	minutes := d.field[0] * 60
	switch {
	case d.n == 2:
		minutes += d.field[1]
	case d.width[0] > 2:
		minutes = d.field[0]/100*60 + d.field[0]%100
	}
	if minutes > 14*60 {
		return i
	}
	f.zone = int16(-1000 + sign*minutes - 1000)
	return i + 2
}

// isoTime reads the time of an ISO 8601 date: "T10:20", "T10:20:00Z",
// "T10:20+03:00".
func (p *parser) isoTime(i int, f *frame) int {
	if p.kind(i) != token.Latin || !p.touches(i-1) || p.mark(i+1) != ':' {
		return i
	}
	t := p.toks[i].In(p.s)
	d, ok := p.digits(i + 2)
	if len(t) != 3 || t[0] != 'T' || !ok || d.width[0] != 2 || d.field[0] > 59 || d.n > 2 && d.sep[1] != '.' {
		return i
	}
	h := digitValue(rune(t[1]))*10 + digitValue(rune(t[2]))
	if h < 0 || h > 24 {
		return i
	}
	f.clock = clock{hour: int8(h), min: int8(d.field[0]), set: true, hasMin: true}
	if d.n > 1 {
		f.clock.sec, f.clock.hasSec = int8(d.field[1]), true
	}
	next := i + 3
	if n := p.offset(next, f); n > next {
		return n
	}
	if p.kind(next) == token.Latin && p.touches(next-1) && p.toks[next].In(p.s) == "Z" {
		f.zone = -2000
		return next + 1
	}
	return next
}
