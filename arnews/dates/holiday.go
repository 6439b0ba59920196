package dates

import (
	"strconv"
	"strings"
	"time"

	"arnews.example/arnews/token"
)

// A holiday is a feast's rule.
type holiday struct {
	kind  byte // 'g', 'h', 'e' (Julian Easter), 'w' (Gregorian Easter), 'n' (n-th weekday)
	month int8
	day   int16 // offset from Easter for 'e' and 'w'; ISO weekday for 'n'
	nth   int8
	days  int16
}

// parseHoliday reads the rule of a line of holidays.tsv.
func parseHoliday(rule string, days int) (h holiday, ok bool) {
	kind, rest, ok := strings.Cut(rule, " ")
	if !ok {
		return h, false
	}
	h.days = int16(max(days, 1))
	parts := strings.Split(rest, "-")
	atoi := func(s string) int { n, _ := strconv.Atoi(strings.TrimPrefix(s, "+")); return n }
	switch kind {
	case "g", "h":
		h.kind = kind[0]
		if len(parts) != 2 {
			return h, false
		}
		h.month, h.day = int8(atoi(parts[0])), int16(atoi(parts[1]))
	case "east", "west":
		h.kind = kind[0]
		h.day = int16(atoi(rest))
	case "nth":
		h.kind = 'n'
		if len(parts) != 3 {
			return h, false
		}
		h.month, h.day, h.nth = int8(atoi(parts[0])), int16(atoi(parts[1])), int8(atoi(parts[2]))
	default:
		return h, false
	}
	return h, true
}

// in returns the feast's first day in a Gregorian year, or for a Hijri feast in
// that Hijri year.
func (h holiday) in(year int) time.Time {
	switch h.kind {
	case 'h':
		return hijriDay(ymd{year, int(h.month), int(h.day)})
	case 'e':
		return easter(year, true).AddDate(0, 0, int(h.day))
	case 'w':
		return easter(year, false).AddDate(0, 0, int(h.day))
	case 'n':
		return nthWeekday(year, int(h.month), int(h.day), int(h.nth))
	}
	return civil(year, int(h.month), int(h.day))
}

// easter returns Easter Sunday by the Gregorian or the Julian reckoning, as a
// Gregorian date (the algorithms of Meeus).
func easter(y int, julian bool) time.Time {
	if julian {
		a, b, c := y%4, y%7, y%19
		d := (19*c + 15) % 30
		e := (2*a + 4*b - d + 34) % 7
		m := (d + e + 114) / 31
		return civil(y, m, (d+e+114)%31+1).AddDate(0, 0, y/100-y/400-2)
	}
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return civil(y, month, (h+l-7*m+114)%31+1)
}

// feast reads a named day at token i: «أول أيام عيد الفطر المبارك», «عيد
// العرش», «يوم عرفة 1442», «ليلة رأس السنة».
func (p *parser) feast(i int) (frame, bool) {
	if f, ok := p.anniversary(i); ok {
		return f, true
	}
	f := frame{i: i, shape: shapeHoliday}
	k := i
	if o, ok := p.find(i, clsOrdinal); ok && o.w == numFirst {
		if u, ok := p.plain(o.next, clsUnit); ok && unit(u.v) == unitDay {
			f.n, k = int(o.v), u.next
		}
	} else if u, ok := p.find(i, clsUnit); ok && unit(u.v) == unitDay && u.w == singular {
		if u.flag == 1 { // «اليوم الثاني من عيد الأضحى»
			if n, q := p.ordinal(u.next, false); q > u.next && n < 8 {
				f.n, k = n, p.skip(q, clsFrom)
			}
		}
	} else if w, ok := p.find(i, clsPart); ok && (part(w.v) == partNight || p.is(w.next, clsHoliday) && p.toks[w.i].In(p.s) != "عشية") {
		f.part, k = part(w.v), w.next
	}
	if f.n > 0 {
		k = p.skip(k, clsFrom)
	}
	h, ok := p.find(k, clsHoliday)
	if !ok && k > i {
		k, f.n, f.part = i, 0, partNone
		h, ok = p.find(k, clsHoliday)
	}
	if !ok || k > i && h.cut > 0 {
		return f, false
	}
	if h.next < len(p.toks) && (p.toks[h.next].In(p.s) == "اليهودي" || p.toks[h.next].In(p.s) == "العبري") {
		return f, false
	}
	f.holiday, f.licensed = h.v, true
	f.next = p.skip(p.countedFeast(p.skip(h.next, clsEpithet)), clsEpithet)
	if r, n := p.qualifier(f.next); n > f.next {
		f.dir, f.next = r, n
	} else if n := p.yearNumber(f.next, &f, false); n > f.next && f.year > 1300 {
		f.next = n
	} else {
		f.hasYear = false
		g := f
		if n := p.year(f.next, &g, false); n > f.next {
			g.next = n
			f = g
		}
	}
	return f, true
}

// countedFeast reads which one it is: «اليوم الوطني السعودي الـ90», «العيد الوطني
// العماني الخمسين».
func (p *parser) countedFeast(i int) int {
	if w, ok := p.plain(i, clsArticle); ok && p.kind(w.next) == token.Number {
		return w.next + 1
	}
	_, n := p.ordinal(i, false)
	return n
}

// anniversary reads a counted anniversary: «الذكرى الثالثة والسبعين للنكبة»,
// «الذكرى الـ45 للمسيرة الخضراء».
func (p *parser) anniversary(i int) (frame, bool) {
	f := frame{i: i, shape: shapeDate, cal: calGregorian, hasYear: true, licensed: true, anniversary: true}
	w, ok := p.find(i, clsAnniversary)
	if !ok {
		return f, false
	}
	at := w.next
	n, k := 0, at
	if y, ok := p.plain(at, clsYearly); ok {
		n, k, at = int(y.v), y.next, y.next
	}
	if n == 0 {
		if n, k = p.ordinal(at, true); k == at {
			if n, k = p.ordinal(at, false); k == at {
				n, k = p.count(at, 3)
			}
		}
	}
	if n < 1 {
		return f, false
	}
	c, ok := p.find(k, clsCommemorated)
	if !ok {
		return p.eventAnniversary(i, k, n)
	}
	e := p.v.events[c.v]
	f.day, f.month, f.year, f.next = int8(e.day), int8(e.month), int(e.year)+n, c.next
	return f, true
}

// eventAnniversary reads the anniversary of an event that is known by its day:
// «الذكرى العاشرة لثورة 25 يناير». The event stands at token k, its n-th anniversary
// is meant.
func (p *parser) eventAnniversary(i, k, n int) (frame, bool) {
	f := frame{i: k + 1}
	if !p.is(k, clsEvent) {
		return f, false
	}
	next := p.dayMonth(k+1, &f, false)
	if next == k+1 || f.hasYear {
		return f, false
	}
	y := p.eventYear(&f)
	f.i, f.next, f.year, f.hasYear, f.anniversary = i, next, y+n, true, true
	return f, y > 0
}
