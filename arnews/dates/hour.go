package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// colon reports whether number token i has a colon.
func (p *parser) colon(i int) bool {
	d, ok := p.digits(i)
	return ok && d.n > 1 && d.sep[0] == ':'
}

// hourDigits reads an hour in digits: «10», «10:30», «14,00», «08:05:59»,
// «19سا20د», «18h30».
func (p *parser) hourDigits(i int, head, dated bool) (c clock, next int) {
	if w, ok := p.plain(i, clsArticle); ok && head { // «الساعة الـ3»
		if c, next = p.hourDigits(w.next, head, dated); next > w.next {
			return c, next
		}
		return c, i
	}
	d, ok := p.digits(i)
	if ok && i > 0 && p.touches(i-1) && p.toks[i-1].In(p.s) == "ر" { // «97ر1», a decimal number
		return c, i
	}
	if ok && d.n == 1 && p.touches(i) && p.touches(i+1) && i+2 < len(p.toks) && p.toks[i+1].In(p.s) == "ر" {
		if h, good := p.whole(i+2, 2); good && head && h < 24 && d.field[0] < 60 { // «الساعة 33ر06»: 06:33
			return clock{hour: int8(h), min: int8(d.field[0]), set: true, hasMin: true}, i + 3
		}
		return c, i
	}
	if !ok || d.width[0] > 2 && !(d.width[0] == 4 && d.n == 1) {
		return c, i
	}
	c = clock{hour: int8(d.field[0] % 100), set: true, hasMin: true}
	next = i + 1
	switch {
	case d.n == 1 && d.width[0] == 4: // «0815 (GMT+03:00)»
		if d.field[0]%100 > 59 || d.field[0] >= 2400 || !head && p.mark(next) != '(' {
			return c, i
		}
		if !head {
			var g frame
			if p.zoneAt(next, &g) == next {
				return c, i
			}
		}
		c.hour, c.min = int8(d.field[0]/100), int8(d.field[0]%100)
		return c, next
	case d.n == 1:
		if w, ok := p.plain(next, clsHourAbbr); ok {
			c.hasMin = true
			if m, ok := p.whole(w.next, 2); ok && m < 60 {
				c.min = int8(m)
				next = p.skip(w.next+1, clsMinAbbr)
			} else {
				next = w.next
			}
			return c, p.hourRange(c, i, next)
		}
		if p.kind(next) == token.Latin && p.touches(i) {
			t := p.toks[next].In(p.s)
			if t[0] == 'h' || t[0] == 'H' {
				rest := strings.TrimLeft(t[1:], "0123456789")
				if rest == "" && len(t) <= 3 {
					for _, r := range t[1:] {
						c.min = c.min*10 + int8(r-'0')
					}
					return c, p.hourRange(c, i, next+1)
				}
			}
		}
		next = p.minutesAfter(next, &c)
		return c, p.hourRange(c, i, next)
	case d.width[1] != 2 || d.field[1] > 59 || d.n > 3:
		return c, i
	case d.sep[0] != ':' && d.sep[0] != '.' && d.sep[0] != ',' && d.sep[0] != '٫':
		return c, i
	case d.sep[0] != ':' && !head && !p.is(next, clsPartAdv) && !p.is(next, clsZoneWord):
		return c, i
	}
	c.min = int8(d.field[1])
	if d.n == 3 {
		if d.width[2] != 2 || d.field[2] > 59 {
			return c, i
		}
		c.sec, c.hasSec = int8(d.field[2]), true
	}
	return c, p.hourRange(c, i, next)
}

// hourRange answers next where the hour of c is one, else i.
func (p *parser) hourRange(c clock, i, next int) int {
	if c.hour < 0 || c.hour > 24 || c.hour == 24 && c.min > 0 {
		return i
	}
	return next
}

// hourWords reads an hour in words: «الثامنة», «الحادية عشرة والنصف».
func (p *parser) hourWords(i int) (c clock, next int) {
	n, next := p.ordinal(i, true)
	if next == i || n > 12 {
		return c, i
	}
	c = clock{hour: int8(n), set: true}
	return c, p.minutesAfter(next, &c)
}

// minutesAfter reads the minutes after an hour: «والنصف», «وعشر دقائق»,
// «إلا ربعا», «و20 دقيقة», «والدقيقة 30».
func (p *parser) minutesAfter(i int, c *clock) int {
	if w, ok := p.plain(i, clsExcept); ok {
		if m, n := p.minutes(w.next); n > w.next && m < 60 {
			t := int(c.hour)*60 - m
			c.hour, c.min, c.hasMin = int8((t+1440)/60%24), int8((t+1440)%60), true
			if c.hour == 0 && t > 0 {
				c.hour = 12
			}
			return n
		}
		return i
	}
	k := i
	joined := false
	if w, ok := p.plain(k, clsAnd); ok {
		k, joined = w.next, true
	}
	if w, ok := p.find(k, clsMinWord); ok && (joined || w.conj) { // «والدقيقة 30»
		if m, ok := p.whole(w.next, 2); ok && m < 60 {
			c.min, c.hasMin = int8(m), true
			return w.next + 1
		}
		return i
	}
	w, ok := p.find(k, clsClockPart)
	if !ok {
		if w, ok = p.find(k, clsCardinal); !ok && !joined {
			return i
		}
	}
	if ok && !joined && !w.conj {
		return i
	}
	if m, n := p.minutes(k); n > k && m < 60 {
		c.min, c.hasMin = int8(m), true
		return n
	}
	return i
}

// minutes reads a number of minutes at token i: «النصف», «ربعا», «عشر دقائق».
func (p *parser) minutes(i int) (m, next int) {
	if w, ok := p.find(i, clsClockPart); ok {
		m, next = int(w.v), w.next
		// «والنصف إلا خمس دقائق», «والنصف وخمس دقائق»
		if x, ok := p.plain(next, clsExcept); ok {
			if less, n := p.count(x.next, 2); n > x.next && p.is(n, clsMinWord) {
				return m - less, n + 1
			}
		}
		return m, next
	}
	m, next = p.count(i, 2)
	if next == i {
		return 0, i
	}
	if w, ok := p.plain(next, clsMinWord); ok {
		return m, w.next
	}
	return 0, i
}
