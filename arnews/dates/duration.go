package dates

import (
	"strings"
	"time"

	"arnews.example/arnews/token"
)

// A duration is a length of time as its words give it.
type duration struct {
	amount   [unitMillennium + 1]int32
	unit     unit // the largest, which a vague length has X of
	vague    bool
	bare     bool // a unit without a number: «شهر»
	decimal  int16
	definite bool // «الأشهر الستة», «الـ24 ساعة»
	n        int  // parts
}

// length reads a length of time at token i: «ثلاثة أيام», «شهرين», «سنة
// ونصف», «الساعات الـ24 الماضية», «السنوات الأخيرة», «بضعة أشهر».
func (p *parser) length(i int) (d duration, next int) {
	next = p.lengthPart(i, &d)
	if next == i {
		return d, i
	}
	for d.n < 4 {
		k := next
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
		} else if k >= len(p.toks) || p.toks[k].ConjLen == 0 {
			break
		}
		if n := p.halfMore(k, &d); n > k {
			next = n
			continue
		}
		e := duration{}
		n := p.lengthPart(k, &e)
		if n == k || e.unit >= d.unit || e.vague || d.vague || e.definite || d.unit >= unitDecade && e.unit < unitYear {
			break
		}
		for u, a := range e.amount {
			d.amount[u] += a
		}
		d.n++
		d.bare = false
		next = n
	}
	return d, p.lengthQualifier(next, &d)
}

// lengthPart reads a number and its unit.
func (p *parser) lengthPart(i int, d *duration) int {
	if n := p.fractionOfUnit(i, d); n > i {
		return n
	}
	k := i
	if w, ok := p.find(i, clsFew); ok { // «عدة أشهر», «بضع سنوات»
		if c, n := p.count(w.next, 4); n > w.next {
			_ = c
			k = n
		} else {
			k = w.next
		}
		if u, ok := p.plain(k, clsUnit); ok && u.w == plural {
			d.unit, d.vague, d.n = unit(u.v), true, 1
			return u.next
		}
		return i
	}
	article := p.is(k, clsArticle)
	if c, ok := p.find(k, clsCardinal); ok && c.v == 100 && (c.flag == 1 || c.cut > 0) && (c.cut > 0 || p.is(k-1, clsPrep)) {
		return i // «5 في المائة», «بالمئة»
	}
	if n, q := p.count(k, 5); q > k {
		if e, ok := p.find(k, clsCardinal); ok && e.flag == 1 {
			article = true
		}
		if w, ok := p.plain(q, clsOr); ok { // «15 أو 19 يوما»
			if _, m := p.count(w.next, 5); m > w.next {
				if u, ok := p.plain(m, clsUnit); ok && u.flag == 0 {
					d.unit, d.vague, d.n = unit(u.v), true, 1
					return u.next
				}
			}
		}
		if r := p.mark(q); isDash(r) && p.touches(q-1) && p.touches(q) { // «3-5 أيام»
			if _, m := p.count(q+1, 5); m > q+1 {
				if u, ok := p.plain(m, clsUnit); ok && u.flag == 0 {
					d.unit, d.vague, d.n = unit(u.v), true, 1
					return u.next
				}
			}
		}
		if u, ok := p.plain(q, clsUnit); ok && u.flag == 0 && u.w != dual && n > 0 {
			d.unit, d.definite, d.n = unit(u.v), article, 1
			d.add(unit(u.v), n)
			return u.next
		}
		return i
	}
	if x, ok := p.digits(k); ok && x.n == 2 && (x.sep[0] == '.' || x.sep[0] == ',' || x.sep[0] == '٫') && x.width[1] == 1 {
		if u, ok := p.plain(k+1, clsUnit); ok && u.flag == 0 && u.w != dual {
			d.unit, d.n, d.decimal = unit(u.v), 1, int16(x.field[1])
			d.add(unit(u.v), x.field[0])
			return u.next
		}
		return i
	}
	u, ok := p.find(k, clsUnit)
	if !ok {
		return i
	}
	d.unit, d.n = unit(u.v), 1
	switch {
	case u.w == dual:
		d.definite = u.flag == 1
		d.add(d.unit, 2)
		next := u.next
		if c, ok := p.plain(next, clsCardinal); ok && c.v == 2 {
			next = c.next
		}
		return next
	case u.w == plural && u.flag == 1: // «الأشهر الستة», «الساعات القليلة»
		d.definite = true
		if n, q := p.count(u.next, 4); q > u.next && n > 0 {
			if e, ok := p.find(u.next, clsCardinal); ok && e.flag == 0 {
				return i
			}
			d.add(d.unit, n)
			return q
		}
		d.vague = true
		return p.skip(u.next, clsFewAfter)
	case u.w == plural:
		d.vague = true
		next := p.skip(u.next, clsFewAfter)
		d.bare = next == u.next
		return next
	case u.flag == 1:
		return i
	}
	d.add(d.unit, 1)
	if s, ok := p.plain(u.next, clsSingle); ok {
		return s.next
	}
	d.bare = true
	return u.next
}

// add adds n units, in the units that ISO 8601 has.
func (d *duration) add(u unit, n int) {
	n = min(n, 1<<20)
	switch u {
	case unitNight:
		d.amount[unitDay] += int32(n)
	case unitQuarter:
		d.amount[unitMonth] += int32(3 * n)
	case unitSeason:
		d.amount[unitYear] += int32(n)
	case unitDecade:
		d.amount[unitYear] += int32(10 * n)
	case unitCentury:
		d.amount[unitYear] += int32(100 * n)
	default:
		d.amount[u] += int32(n)
	}
}

// fractionOfUnit reads «نصف ساعة», «ربع قرن», «ثلث ساعة».
func (p *parser) fractionOfUnit(i int, d *duration) int {
	if w, ok := p.find(i, clsCardinal); ok && w.v == 3 { // «ثلاثة أرباع الساعة»
		if q, ok := p.plain(w.next, clsFourths); ok {
			if u, ok := p.plain(q.next, clsUnit); ok && unit(u.v) == unitHour && u.w == singular {
				d.unit, d.n = unitHour, 1
				d.amount[unitMinute] += 45
				return u.next
			}
		}
	}
	den := 0
	var w word
	for den2, c := range [...]class{2: clsHalf, 3: clsThird, 4: clsFourth} {
		if c == clsNone {
			continue
		}
		if x, ok := p.find(i, c); ok {
			w, den = x, den2
		}
	}
	if den == 0 {
		return i
	}
	u, ok := p.plain(w.next, clsUnit)
	if !ok || u.w != singular || u.flag == 1 && p.toks[w.i].Len() > 10 {
		return i
	}
	d.unit, d.n = unit(u.v), 1
	if !d.fraction(unit(u.v), den) {
		return i
	}
	return u.next
}

// fraction adds one den-th of a unit.
func (d *duration) fraction(u unit, den int) bool {
	switch u {
	case unitMinute:
		d.amount[unitSecond] += int32(60 / den)
	case unitHour:
		d.amount[unitMinute] += int32(60 / den)
	case unitDay:
		d.amount[unitHour] += int32(24 / den)
	case unitWeek:
		d.amount[unitDay] += int32(7 / den)
	case unitMonth:
		d.amount[unitDay] += int32(30 / den)
	case unitYear, unitSeason:
		d.amount[unitMonth] += int32(12 / den)
	case unitDecade:
		if den != 2 {
			return false
		}
		d.amount[unitYear] += 5
	case unitCentury:
		d.amount[unitYear] += int32(100 / den)
	default:
		return false
	}
	return true
}

// halfMore reads «ونصف», «ونصف العام», «وربع الساعة» after a length.
func (p *parser) halfMore(i int, d *duration) int {
	den := 0
	var w word
	for den2, c := range [...]class{2: clsHalf, 3: clsThird, 4: clsFourth} {
		if c == clsNone {
			continue
		}
		if x, ok := p.find(i, c); ok && (x.cut == 0 || x.conj) {
			w, den = x, den2
		}
	}
	if den == 0 || d.vague {
		return i
	}
	next := w.next
	if u, ok := p.plain(next, clsUnit); ok && u.w == singular {
		if unit(u.v) != d.unit {
			return i
		}
		next = u.next
	}
	if !d.fraction(d.unit, den) {
		return i
	}
	d.n, d.bare = d.n+1, false
	return next
}

// lengthQualifier reads «الماضية», «المقبلين», «الأخيرة» after a length.
func (p *parser) lengthQualifier(i int, d *duration) int {
	next := i
	if d.definite || d.vague {
		for range 2 {
			if _, n := p.qualifier(next); n > next {
				next = n
				d.bare = false
			} else if w, ok := p.plain(next, clsRecent); ok {
				next = w.next
				d.bare = false
			} else if w, ok := p.plain(next, clsFewAfter); ok {
				next = w.next
				d.bare = false
			} else if w, ok := p.plain(next, clsPrior); ok && d.definite {
				next = w.next
			}
		}
	}
	if r, n := p.qualifier(next); n > next && !d.definite && !d.vague && !d.bare && r.n != 0 { // «48 ساعة المقبلة»
		return n
	}
	if !d.bare {
		return next
	}
	if w, ok := p.plain(next, clsSingle); ok && p.toks[next].Len() > 6 {
		d.bare = false
		next = w.next
	}
	return next
}

// lead reads «نحو», «أكثر من», «أقل من» before a length.
func (p *parser) lead(i int) (Mod, int) {
	for mod, c := range [...]class{ModApprox: clsApprox, ModMoreThan: clsMore, ModLessThan: clsLess} {
		if c == clsNone {
			continue
		}
		if w, ok := p.find(i, c); ok {
			return Mod(mod), w.next
		}
	}
	return ModNone, i
}

// durationMatch reads a length of time as an expression of its own.
func (p *parser) durationMatch(i int) (match, bool) {
	m := match{kind: matchDuration, rule: "duration"}
	mod, k := p.lead(i)
	last := false
	if k == i { // «آخر 24 ساعة», «أول 100 يوم»
		if w, ok := p.find(i, clsMod); ok && Mod(w.v) == ModEnd && p.counted(w.next) {
			k, last = w.next, true
		} else if w, ok := p.find(i, clsOrdinal); ok && w.w == numFirst && w.v == 1 && p.counted(w.next) {
			k = w.next
		}
	}
	d, next := p.length(k)
	if next == k {
		return m, false
	}
	if k == i && d.n == 1 && d.unit == unitSecond && d.bare {
		return m, false
	}
	if d.bare && !p.bareLicensed(i, k, next, &d) {
		return m, false
	}
	if d.vague && d.definite && next > 0 && !p.vagueComplete(k, next) {
		return m, false
	}
	if p.isAge(i, k, next, &d) {
		return m, false
	}
	_ = last
	m.dur, m.next, m.mod = d, next, mod
	m.from, m.to = p.span(i, next)
	return m, true
}

// counted reports whether a number of units stands at token i.
func (p *parser) counted(i int) bool {
	_, n := p.count(i, 4)
	return n > i && p.is(n, clsUnit) || p.is(i, clsFew)
}

// vagueComplete reports whether a vague definite length, as «السنوات», has the
// qualifier that makes it an expression.
func (p *parser) vagueComplete(k, next int) bool {
	u, ok := p.find(k, clsUnit)
	return ok && next > u.next
}

// bareLicensed reports whether what surrounds a unit without a number makes it
// a length: «خلال شهر», «بعد ساعات».
func (p *parser) bareLicensed(i, k, next int, d *duration) bool {
	if i == k && !p.is(i-1, clsSpan) && !p.spanAttached(i) {
		return false
	}
	return p.plainUnit(next, d)
}

// spanAttached reports whether «ل» is attached to a plural unit: «لعقود».
func (p *parser) spanAttached(i int) bool {
	w, ok := p.find(i, clsUnit)
	return ok && w.cut > 0 && !w.conj && w.w == plural && strings.HasPrefix(p.s[p.toks[i].Start:], "ل")
}

// plainUnit reports whether nothing after a unit makes it the head of a date
// («عام 2011», «شهر مايو», «يوم الجمعة») or another word («عقد اجتماع»).
func (p *parser) plainUnit(next int, d *duration) bool {
	if d.unit >= unitDecade || d.unit == unitSecond {
		if p.kind(next) == token.Word && !p.is(next, clsFrom) && !p.is(next, clsPrep) && !p.is(next, clsAnd) && !p.is(next, clsSingle) && !p.is(next, clsFewAfter) {
			return false
		}
	}
	if d.vague {
		return !p.is(next, clsDecade) && !(d.unit == unitDay && (p.is(next, clsWeekday) || p.is(next, clsHoliday))) &&
			p.kind(next) != token.Number
	}
	switch p.kind(next) {
	case token.Number:
		return false
	case token.Word:
		for _, c := range [...]class{clsMonth, clsWeekday, clsRelDay, clsCardinal, clsOrdinal, clsHoliday, clsSeason, clsLast, clsNext, clsCurrent} {
			if w, ok := p.plain(next, c); ok && w.next > 0 {
				return false
			}
		}
		if d.unit == unitDay || d.unit == unitNight || d.unit == unitMonth || d.unit == unitYear && false { // «يوم القيامة», «شهر العسل»
			t := p.toks[next].In(p.s)
			if len(t) > 4 && t[:4] == "ال" {
				return false
			}
		}
	}
	return true
}

// isAge reports whether a length of years is a person's age.
func (p *parser) isAge(i, k, next int, d *duration) bool {
	if d.unit != unitYear && d.unit != unitMonth || d.vague {
		return false
	}
	if d.unit == unitYear {
		for back := 1; back <= 5; back++ {
			if w, ok := p.find(i-back, clsAge); ok && (w.cut == 0 || !w.conj || true) && (back == 1 || p.ageBridge(i-back+1, i)) {
				return true
			}
		}
		if r := p.mark(i - 1); r == '(' && p.mark(next) == ')' && p.kind(i-2) == token.Word {
			return true
		}
	}
	if w, ok := p.plain(next, clsFrom); ok && p.is(w.next, clsAge) {
		return true
	}
	return false
}

// ageBridge reports whether the tokens from i up to j are few words that may
// stand between «العمر» and the number.
func (p *parser) ageBridge(i, j int) bool {
	for ; i < j; i++ {
		if p.kind(i) != token.Word && p.mark(i) != ':' {
			return false
		}
		if p.is(i, clsSpan) && !p.is(i, clsApprox) {
			return false
		}
	}
	return true
}

// isoLetters are the designators of ISO 8601 durations, largest first.
var isoLetters = [...]struct {
	unit   unit
	letter string
}{
	{unitYear, "Y"}, {unitMonth, "M"}, {unitWeek, "W"}, {unitDay, "D"},
	{unitHour, "H"}, {unitMinute, "M"}, {unitSecond, "S"},
}

// resolveDuration writes a length of time.
func (p *parser) resolveDuration(m *match) (r resolved, ok bool) {
	r = resolved{typ: Duration, confidence: 0.9, rule: "duration"}
	d := &m.dur
	r.grain = d.unit.grain()
	r.write("P")
	if d.vague {
		u := d.unit
		switch u {
		case unitNight:
			u = unitDay
		case unitSeason, unitDecade, unitCentury:
			u = unitYear
		}
		if u <= unitHour {
			r.write("T")
		}
		r.write("X")
		for _, l := range isoLetters {
			if l.unit == u {
				r.write(l.letter)
			}
		}
		return r, true
	}
	inTime := false
	for _, l := range isoLetters {
		n := int(d.amount[l.unit])
		if n == 0 && !(d.decimal > 0 && l.unit == d.unit) {
			continue
		}
		if l.unit <= unitHour && !inTime {
			r.write("T")
			inTime = true
		}
		r.plain(n)
		if d.decimal > 0 {
			r.write(".")
			r.plain(int(d.decimal))
		}
		r.write(l.letter)
	}
	return r, r.n > 1
}

// plain writes a number without leading zeros.
func (r *resolved) plain(n int) {
	width := 1
	for x := n; x >= 10; x /= 10 {
		width++
	}
	r.digits(n, width)
}

func (u unit) grain() Grain {
	switch u {
	case unitSecond:
		return GrainSecond
	case unitMinute:
		return GrainMinute
	case unitHour:
		return GrainHour
	case unitDay, unitNight:
		return GrainDay
	case unitWeek:
		return GrainWeek
	case unitMonth:
		return GrainMonth
	case unitQuarter:
		return GrainQuarter
	case unitHalf:
		return GrainHalf
	case unitSeason, unitYear:
		return GrainYear
	case unitDecade:
		return GrainDecade
	case unitCentury, unitMillennium:
		return GrainCentury
	}
	return GrainNone
}

// ago reads a length of time before or after the reference: «قبل ثلاثة أيام»,
// «منذ نحو شهر», «بعد أسبوع» with a future verb.
func (p *parser) ago(i int) (match, bool) {
	m := match{kind: matchAgo, rule: "ago", dir: -1}
	w, ok := p.find(i, clsAgo)
	since := false
	if !ok {
		if w, ok = p.find(i, clsSince); ok {
			since = true
		} else if w, ok = p.find(i, clsAfter); ok {
			m.dir = 1
		} else {
			return m, false
		}
	}
	if w.cut > 0 && !w.conj {
		return m, false
	}
	mod, k := p.lead(w.next)
	d, next := p.length(k)
	if next == k || d.bare && !p.plainUnit(next, &d) || d.definite {
		return m, false
	}
	if p.isAge(k, k, next, &d) && !since && mod == ModNone {
		return m, false
	}
	if f, ok := p.plain(next, clsFrom); ok && !since {
		t, ok := p.plain(f.next, clsRelDay)
		if !ok && f.next < len(p.toks) && p.toks[f.next].In(p.s) == "الآن" {
			t, ok = word{next: f.next + 1}, true
		}
		if !ok {
			return m, false
		}
		next = t.next
	} else if !since && p.followsEvent(next) {
		return m, false
	}
	if m.dir > 0 {
		f := frame{i: i, next: next}
		if p.tense(&f) <= 0 && next != k+99 {
			return m, false
		}
	}
	m.dur, m.next, m.mod = d, next, mod
	m.from, m.to = p.span(i, next)
	if w.conj {
		m.from = p.toks[i].Start + w.cut
	}
	return m, true
}

// followsEvent reports whether a verb's noun after the length makes it count
// from an event: «قبل ساعات على موعد …».
func (p *parser) followsEvent(i int) bool {
	if i+1 >= len(p.toks) || p.toks[i].In(p.s) != "على" {
		return false
	}
	switch p.toks[i+1].In(p.s) {
	case "موعد", "انطلاق", "بدء", "بداية", "إجراء", "نهاية", "انتهاء":
		return true
	}
	return false
}

// resolveAgo resolves a length of time counted from the reference.
func (p *parser) resolveAgo(m *match) (r resolved, ok bool) {
	r = resolved{typ: Day, confidence: 0.9, rule: "ago"}
	d := &m.dur
	if d.vague || !p.hasRef {
		r.vague(m.dir)
		return r, true
	}
	if d.decimal > 0 {
		r.vague(m.dir)
		return r, true
	}
	a := &d.amount
	if a[unitYear] > 9000 || a[unitMonth] > 100000 || a[unitDay] > 3000000 || a[unitWeek] > 400000 {
		r.vague(m.dir)
		return r, true
	}
	years, months := int(a[unitYear])*m.dir, int(a[unitMonth])*m.dir
	days := (int(a[unitDay]) + 7*int(a[unitWeek])) * m.dir
	clock := time.Duration(m.dir) * (time.Duration(a[unitHour])*time.Hour + time.Duration(a[unitMinute])*time.Minute + time.Duration(a[unitSecond])*time.Second)
	switch {
	case clock != 0 && days == 0 && months == 0 && years == 0:
		t := p.moment.Add(clock)
		if !p.clocked {
			if abs(int(clock.Hours()))%24 != 0 || a[unitMinute] > 0 || a[unitSecond] > 0 {
				r.vague(m.dir)
				return r, true
			}
			p.day(&frame{}, &r, p.ref.Add(clock))
			return r, true
		}
		y, mo, da := t.Date()
		h, mi, s := t.Clock()
		lo := time.Date(y, mo, da, h, mi, s, 0, time.UTC)
		r.set(Time, GrainMinute, lo, lo.Add(time.Minute))
		r.date(lo)
		r.write("T")
		r.digits(h, 2)
		r.write(":")
		r.digits(mi, 2)
	case days != 0 || clock != 0:
		p.day(&frame{}, &r, p.ref.AddDate(years, months, days).Add(clock.Truncate(24*time.Hour)))
	case months != 0:
		lo := addMonths(p.ref, months+12*years)
		r.set(Day, GrainMonth, lo, addMonths(lo, 1))
		r.month(lo)
	case d.unit == unitDecade && years%10 == 0:
		c := floorDiv(p.ref.Year()+years, 10)
		r.set(Day, GrainDecade, civil(c*10, 1, 1), civil(c*10+10, 1, 1))
		r.decade(c)
	case d.unit == unitCentury && years%100 == 0:
		c := floorDiv(p.ref.Year()+years, 100)
		r.set(Day, GrainCentury, civil(c*100, 1, 1), civil(c*100+100, 1, 1))
		r.centuryValue(c)
	default:
		y := p.ref.Year() + years
		r.set(Day, GrainYear, civil(y, 1, 1), civil(y+1, 1, 1))
		r.year(y)
	}
	return r, true
}
