package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// dayCore reads a day that a word names: «أمس», «يوم الجمعة الماضي», «اليوم
// (الثلاثاء)», with the date that goes with it.
func (p *parser) dayCore(i int, f *frame) int {
	k := i
	day := false // «يوم» was there
	if w, ok := p.find(k, clsDayWord); ok {
		k, day = w.next, true
	}
	if w, ok := p.relativeDay(k, day || f.part != partNone); ok && (!day || w.cut == 0) {
		f.shape, f.rel[relDay], f.licensed = shapeDate, relative{int8(w.v), true}, true
		k = w.next
		f.next = k
		if n := p.bracketed(k, f); n > k {
			return p.dateAfterDay(n, f)
		}
		c := p.comma(k)
		if wd, n := p.weekday(c, true); n > c && !p.otherDay(n) {
			f.wd = wd
			k = n
		} else if c > k {
			return k
		}
		return p.dateAfterDay(k, f)
	}
	wd, n := p.weekday(k, day || f.part != partNone)
	if n > k && (!day || !p.is(k, clsDayWord)) {
		f.shape, f.wd, f.licensed = shapeDate, wd, true
		k = n
		if r, n := p.qualifier(k); n > k {
			f.dir = r
			k = n
		} else if w, ok := p.plain(k, clsRecent); ok {
			f.dir = relative{-1, true}
			k = w.next
		} else if w, ok := p.plain(k, clsPrior); ok {
			f.dir = relative{-1, true}
			k = w.next
		} else if n := p.ofWeek(k, f); n > k {
			return n
		} else if f.part == partNight {
			if n := p.toNextDay(k, wd); n > k {
				return n
			}
		}
		return p.dateAfterDay(k, f)
	}
	if day {
		if n := p.wholeDate(k, f); n > k && f.hasDay() {
			return n
		}
		if n := p.dayMonth(k, f, true); n > k {
			return n
		}
		if n := p.dayMonthDigits(k, f); n > k {
			if r, q := p.qualifier(n); q > n {
				f.dir = r
				n = q
			}
			return n
		}
	}
	return i
}

// relativeDay reads «أمس», «اليوم», «بعد غد» at token i.
func (p *parser) relativeDay(i int, licensed bool) (word, bool) {
	w, ok := p.find(i, clsRelDay)
	if !ok {
		if w, ok = p.find(i, clsWeakDay); !ok || !p.cutWell(w) {
			return w, false
		}
		if !licensed && (w.cut == 0 || w.conj) && !p.is(w.next, clsWeekday) && !p.is(i-1, clsTemporal) {
			return w, false
		}
		return w, true
	}
	if w.v == 0 {
		return w, p.isToday(w, licensed)
	}
	if w.v == 1 && p.is(i-1, clsBecame) && !p.definite(i) { // «وقد غدا نجما»
		return w, false
	}
	return w, p.cutWell(w)
}

// cutWell reports whether what is attached to a word can be: «وأمس», «بالأمس»,
// while «لامس» is another word.
func (p *parser) cutWell(w word) bool {
	return w.cut == 0 || w.conj || strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "ال") ||
		strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "ل") || strings.HasPrefix(p.s[p.toks[w.i].Start+w.cut:], "غد")
}

// isToday reports whether «اليوم» means the reference day, and is not the
// head of «اليوم العالمي …», a count («في اليوم») or a newspaper's name.
func (p *parser) isToday(w word, licensed bool) bool {
	if w.cut > 0 && !w.conj {
		return false
	}
	if p.is(w.next, clsNotToday) && !licensed {
		return false
	}
	if p.is(w.next, clsSame) {
		return false
	}
	if t, ok := p.find(w.i-1, clsThatDay); ok && (t.cut == 0 || t.conj) && !p.is(w.next, clsWeekday) { // «مرتين في اليوم»
		return false
	}
	if p.is(w.i-1, clsLike) { // «في اليوم ذاته», «ذات اليوم»
		return false
	}
	if !p.is(w.next, clsWeekday) && w.cut == 0 && p.paper(w) {
		return false
	}
	if q, n := p.qualifier(w.next); n > w.next && q.n != 0 {
		return false
	}
	return true
}

// paper reports whether «اليوم» ends the name of a paper. Most such names are
// none outside «صحيفة المصري اليوم»; the name of a country needs a sign that it is.
func (p *parser) paper(w word) bool {
	k := w.i - 1
	if p.is(k, clsPaper) {
		return true
	}
	if !p.is(k, clsPaperPlace) {
		return false
	}
	if p.is(k-1, clsMediaHead) || p.kind(k-1) == token.Quote || p.mark(k-1) == '(' {
		return true
	}
	switch r := p.mark(w.next); {
	case r == ')', r == ':', r == '/', r == '|', isDash(r):
		return true
	}
	return p.kind(w.next) == token.Quote
}

// bracketed reads a weekday or date in brackets after a relative day:
// «أمس (الثلاثاء)».
func (p *parser) bracketed(i int, f *frame) int {
	if r := p.mark(i); r != '(' && !isDash(r) {
		return i
	}
	if wd, n := p.weekday(i+1, true); n > i+1 {
		switch r := p.mark(n); {
		case p.mark(i) == '(' && r == ')', isDash(p.mark(i)) && isDash(r):
			f.wd = wd
			return n + 1
		}
	}
	return i
}

// otherDay reports whether a qualifier at token i makes the weekday before it
// another day than the relative one beside it.
func (p *parser) otherDay(i int) bool {
	r, n := p.qualifier(i)
	return n > i && r.n != 0
}

// ofWeek reads the week or month that a weekday belongs to: «الثلاثاء من
// الأسبوع المقبل».
func (p *parser) ofWeek(i int, f *frame) int {
	w, ok := p.plain(i, clsFrom)
	if !ok {
		return i
	}
	k := w.next
	if t, ok := p.plain(k, clsThis); ok {
		if u, ok := p.plain(t.next, clsUnit); ok && unit(u.v) == unitWeek && u.flag == 1 {
			f.rel[relWeek] = relative{0, true}
			return u.next
		}
		return i
	}
	u, ok := p.plain(k, clsUnit)
	if !ok || unit(u.v) != unitWeek || u.flag != 1 {
		return i
	}
	r, n := p.qualifier(u.next)
	if n == u.next {
		if s, ok := p.plain(u.next, clsPrior); ok {
			r, n = relative{-1, true}, s.next
		} else {
			return i
		}
	}
	f.rel[relWeek] = r
	return n
}

// toNextDay reads the second day of a night: «ليل الأربعاء - الخميس», «ليلة
// السبت إلى الأحد».
func (p *parser) toNextDay(i int, wd int8) int {
	k := i
	if r := p.mark(k); isDash(r) || r == '/' {
		k++
	} else if w, ok := p.plain(k, clsTo); ok {
		k = w.next
	}
	next, n := p.weekday(k, false)
	if n == k || next != wd%7+1 {
		return i
	}
	return n
}
