package dates

import "arnews.example/arnews/token"

// period reads a stretch of the calendar at token i, with the word that picks
// a part of it: «مطلع الأسبوع الجاري», «الربع الأول من 2020», «أواخر السبعينات».
func (p *parser) period(i int) (frame, bool) {
	if w, ok := p.find(i, clsMod); ok {
		if f, ok := p.modified(i, w); ok {
			return f, true
		}
	}
	best := frame{i: i}
	cs := p.classes(i)
	for _, kind := range [...]shape{shapeUnit, shapeYears, shapeQuarter, shapeMonths, shapeDays, shapeSeason, shapeDecade,
		shapeCentury, shapeNone} {
		if !cs.any(p.v.begin.period(kind)) {
			continue
		}
		f := frame{i: i}
		if n := p.readPeriod(kind, i, &f); n > i && n > best.next {
			f.next = n
			best = f
		}
	}
	return best, best.next > i
}

// readPeriod reads a period of one kind. A switch, since calls through a table
// of functions would move every frame to the heap.
func (p *parser) readPeriod(kind shape, i int, f *frame) int {
	switch kind {
	case shapeUnit:
		return p.unitPeriod(i, f)
	case shapeYears:
		return p.yearPeriod(i, f)
	case shapeQuarter:
		return p.fraction(i, f)
	case shapeMonths:
		return p.monthsOf(i, f)
	case shapeDays:
		return p.daysOf(i, f)
	case shapeSeason:
		return p.season(i, f)
	case shapeDecade:
		return p.decadePeriod(i, f)
	case shapeCentury:
		return p.centuryPeriod(i, f)
	case shapeDate:
		return p.monthDate(i, f)
	}
	return p.sameDay(i, f)
}

// modified reads a date after «مطلع», «منتصف», «أواخر» and their like.
func (p *parser) modified(i int, w word) (frame, bool) {
	k := w.next
	var f frame
	found := false
	if w.v == 0 || p.is(k, clsMod) { // «غضون شهر مارس»
		return f, false
	}
	if g, ok := p.bareUnit(k, true); ok {
		f, found = g, true
	}
	if g, ok := p.dated(k); ok && g.next > f.next && !g.hasDay() && g.wd == 0 && g.part == partNone && !g.rel[relDay].set {
		g.licensed = true
		f, found = g, true
	}
	if g, ok := p.period(k); ok && g.next > f.next && g.mod == ModNone && g.part == partNone {
		f, found = g, true
	}
	if !found {
		g := frame{i: k, shape: shapeDate, licensed: true}
		if n := p.yearNumber(k, &g, false); n > k && !p.is(n, clsCounted) && p.kind(k) == token.Number {
			g.next = n
			f, found = g, true
		}
	}
	if !found {
		return f, false
	}
	f.i, f.mod = i, Mod(w.v)
	return f, true
}

// bareUnit reads a definite unit that a word before it licenses: «نهاية العام».
func (p *parser) bareUnit(i int, licensed bool) (frame, bool) {
	f := frame{i: i, shape: shapeUnit}
	u, ok := p.plain(i, clsUnit)
	if !ok || u.flag != 1 || u.w != singular || !licensed {
		return f, false
	}
	f.unit = unit(u.v)
	if f.unit < unitWeek {
		return f, false
	}
	f.next = u.next
	if r, n := p.qualifier(u.next); n > u.next {
		f.next = p.unitYear(n, &f)
		f.dir = r
		return f, true
	}
	if s, ok := p.plain(u.next, clsSame); ok {
		f.sameYear = f.unit == unitYear
		f.sameMonth = f.unit == unitMonth
		f.next = s.next
		return f, f.sameYear || f.sameMonth
	}
	if f.unit == unitYear || f.unit == unitSeason || f.unit == unitCentury {
		if p.is(u.next, clsSchool) || p.is(u.next, clsOrdinal) || p.kind(u.next) == token.Number {
			return f, false
		}
	}
	return f, true
}

// unitYear reads the number beside a year that a qualifier names.
func (p *parser) unitYear(i int, f *frame) int {
	if f.unit != unitYear {
		return i
	}
	g := *f
	if n := p.yearAgain(i, &g); n > i {
		*f = g
		f.shape = shapeDate
		return n
	}
	return i
}

// unitPeriod reads a unit with a qualifier or demonstrative: «الأسبوع الماضي»,
// «هذا العام», «العام المقبل 2013», «القرن الماضي».
func (p *parser) unitPeriod(i int, f *frame) int {
	k := i
	f.shape = shapeUnit
	if w, ok := p.find(i, clsThis); ok {
		if u, ok := p.plain(w.next, clsUnit); ok && u.flag == 1 && u.w == singular && unit(u.v) >= unitWeek {
			f.unit, f.dir = unit(u.v), relative{0, true}
			n := u.next
			if r, q := p.qualifier(n); q > n {
				f.dir = r
				n = q
			}
			return p.unitYear(n, f)
		}
		if n, ok := p.plain(w.next, clsTonight); ok { // «هذه الليلة»
			f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, partNight
			return n.next
		}
		if d, ok := p.plain(w.next, clsPartDef); ok && part(d.v) != partAfternoon { // «هذا المساء»; «هذا العصر» is this age
			f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, part(d.v)
			return d.next
		}
		if u, ok := p.plain(w.next, clsUnit); ok && u.flag == 1 && unit(u.v) == unitDay && u.w == singular && w.cut == 0 { // «هذا اليوم»
			f.shape, f.rel[relDay] = shapeDate, relative{0, true}
			return u.next
		}
		if s, ok := p.plain(w.next, clsSeason); ok && p.toks[w.next].Len() > 8 {
			f.shape, f.seasonal, f.rel[relYear] = shapeSeason, int8(s.v), relative{0, true}
			return s.next
		}
		return i
	}
	if w, ok := p.find(i, clsTonight); ok {
		f.shape, f.rel[relDay], f.part = shapeDate, relative{0, true}, partNight
		n := w.next
		if r, q := p.qualifier(n); q > n {
			f.rel[relDay] = r
			n = q
		}
		return n
	}
	u, ok := p.find(k, clsUnit)
	if !ok || u.flag != 1 || u.w != singular || unit(u.v) < unitWeek {
		return i
	}
	f.unit = unit(u.v)
	n := u.next
	school := false
	if s, ok := p.plain(n, clsSchool); ok && (f.unit == unitYear || f.unit == unitSeason) {
		n, school = s.next, true
	}
	r, q := p.qualifier(n)
	if q > n {
		f.dir, f.school = r, school
		if school || f.unit == unitSeason { // «الموسم الحالي 2011 / 2012»
			g := *f
			if m := p.twoYears(q, &g); m > q {
				*f = g
				f.shape, f.school = shapeYears, true
				return m
			}
		}
		return p.unitYear(q, f)
	}
	if s, ok := p.plain(n, clsPrior); ok && f.unit != unitCentury {
		f.dir = relative{-1, true}
		return s.next
	}
	if s, ok := p.plain(n, clsSame); ok && (f.unit == unitYear || f.unit == unitMonth) {
		f.sameYear, f.sameMonth = f.unit == unitYear, f.unit == unitMonth
		return s.next
	}
	return i
}

// yearPeriod reads a year: «عام 2022م», «سنة ألفين», «العام الدراسي
// 2021/2022», «العام المالي 1439/1440هـ».
func (p *parser) yearPeriod(i int, f *frame) int {
	w, ok := p.find(i, clsYearWord)
	season := false
	if !ok {
		if w, ok = p.find(i, clsUnit); !ok || unit(w.v) != unitSeason || w.w != singular {
			return i
		}
		season = true
	}
	k := w.next
	school := season
	for range 2 {
		if s, ok := p.plain(k, clsSchool); ok {
			k, school = s.next, true
		}
	}
	if n := p.twoYears(k, f); n > k {
		f.shape, f.school = shapeYears, school
		return n
	}
	if season {
		if p.kind(k) != token.Number {
			return i
		}
	}
	if p.strayStop(k) {
		k++
	}
	f.shape = shapeDate
	if e, ok := p.plain(k, clsEra); ok && p.toks[k].Len() > 6 { // «العام الهجري 1442»
		f.cal = int8(e.v)
		k = e.next
	}
	if n := p.yearNumber(k, f, true); n > k {
		f.licensed = true
		return n
	}
	return i
}

// twoYears reads «2021/2022», «1439-1440هـ», «2021-22»: a year that begins in
// one and ends in the next.
func (p *parser) twoYears(i int, f *frame) int {
	d, ok := p.digits(i)
	if !ok || d.width[0] != 4 {
		return i
	}
	var second, width, next int
	switch {
	case d.n == 2 && d.sep[0] == '/':
		second, width, next = d.field[1], int(d.width[1]), i+1
	case d.n == 1 && (isDash(p.mark(i+1)) || p.mark(i+1) == '/' || p.mark(i+1) == '\\'):
		e, ok := p.digits(i + 2)
		if !ok || e.n != 1 {
			return i
		}
		second, width, next = e.field[0], int(e.width[0]), i+3
	default:
		return i
	}
	first := d.field[0]
	if width == 2 {
		second += first / 100 * 100
	}
	if first == second+1 { // written from right to left
		first, second = second, first
	}
	if second != first+1 || first < 1300 || first > 2200 {
		return i
	}
	f.year, f.yearTo, f.hasYear, f.licensed = first, second, true, true
	if first <= 1500 {
		f.cal = calHijri
	} else {
		f.cal = calGregorian
	}
	return p.era(next, f)
}

// yearOf reads the year, month, decade or century that a part belongs to, after
// «من»: «من 2020», «من العام الجاري», «لسنة 2020», «من شهر مايو».
func (p *parser) yearOf(i int, f *frame) int {
	k := i
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	}
	if f.shape == shapeQuarter || f.shape == shapeMonths || f.shape == shapeHalf {
		g := *f
		h := frame{i: k}
		if n := p.yearPeriod(k, &h); n > k && h.shape == shapeYears {
			g.year, g.yearTo, g.hasYear, g.cal, g.school = h.year, h.yearTo, true, h.cal, true
			*f = g
			return n
		}
	}
	g := *f
	if n := p.year(k, &g, true); n > k {
		*f = g
		return n
	}
	h := frame{i: k}
	if n := p.unitPeriod(k, &h); n > k && h.unit == unitYear && h.dir.set {
		f.rel[relYear], f.school = h.dir, h.school
		return n
	}
	if u, ok := p.plain(k, clsUnit); ok && k > i && unit(u.v) == unitYear && u.flag == 1 && u.w == singular { // «من السنة»
		f.rel[relYear] = relative{0, true}
		return p.skip(u.next, clsSchool)
	}
	return i
}

// fraction reads a quarter or half: «الربع الأول من 2020», «النصف الثاني من
// العام الجاري», «النصف الأول من القرن العشرين».
func (p *parser) fraction(i int, f *frame) int {
	w, ok := p.find(i, clsQuarterWord)
	f.shape, f.n = shapeQuarter, 0
	limit := 4
	if !ok {
		if w, ok = p.find(i, clsHalfWord); !ok {
			return i
		}
		f.shape, limit = shapeHalf, 2
	}
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		if n, k = p.ordinal(w.next, true); k == w.next {
			r, ok := p.plain(w.next, clsRecent)
			if !ok {
				return i
			}
			n, k = limit, r.next
		}
	}
	if n > limit {
		return i
	}
	f.n = n
	if m := p.yearOf(k, f); m > k {
		return m
	}
	u, ok := p.plain(k, clsFrom)
	if !ok || f.shape != shapeHalf {
		return i
	}
	mods := [...]Mod{ModNone, ModFirst, ModSecond}
	for _, kind := range [...]shape{shapeDecade, shapeCentury, shapeUnit, shapeDate} {
		g := frame{i: i}
		if m := p.readPeriod(kind, u.next, &g); m > u.next && (g.shape != shapeUnit || g.unit >= unitMonth) {
			g.mod = mods[n]
			*f = g
			return m
		}
	}
	return i
}

// monthsOf reads «الأشهر التسعة الأولى من 2020».
func (p *parser) monthsOf(i int, f *frame) int {
	k := i
	if w, ok := p.plain(i, clsCardinal); ok && w.flag == 1 { // «التسعة أشهر الأولى»
		k = w.next
		f.n = int(w.v)
	}
	u, ok := p.find(k, clsUnit)
	if !ok || unit(u.v) != unitMonth || u.w == singular || u.flag == 0 && k == i {
		return i
	}
	k = u.next
	if f.n == 0 {
		if c, n := p.count(k, 2); n > k {
			f.n, k = c, n
		} else if u.w == dual {
			f.n = 2
		} else {
			return i
		}
	}
	f.shape = shapeMonths
	o, ok := p.plain(k, clsOrdinal)
	switch {
	case ok && o.v == 1:
		k = o.next
	case p.is(k, clsRecent):
		f.n = -f.n
		k++
	default:
		return i
	}
	if f.n < -11 || f.n > 11 {
		return i
	}
	if n := p.yearOf(k, f); n > k {
		return n
	}
	return i
}

// daysOf reads days of a month that are counted: «العشر الأواخر من رمضان»,
// «الأسبوع الأول من مايو», «أول جمعة من رمضان», «الأيام الثلاثة الأولى من يناير».
func (p *parser) daysOf(i int, f *frame) int {
	f.shape = shapeDays
	k := i
	lastWord := p.is(i, clsMod)
	o, first := p.find(i, clsOrdinal)
	first = first && o.w == numFirst
	switch {
	case p.is(i, clsTen):
		w, _ := p.find(i, clsTen)
		f.mm = [2]int8{int8(w.v*10 - 9), int8(w.v * 10)}
		if w.v == 3 {
			f.mm[1] = 30
		}
		k = w.next
	case p.weekOf(i, f) > i:
		k = p.weekOf(i, f)
	case p.thirdOf(i, f) > i:
		k = p.thirdOf(i, f)
	case first || lastWord:
		n := int(o.v)
		k = o.next
		if lastWord {
			w, _ := p.find(i, clsMod)
			if Mod(w.v) != ModEnd {
				return i
			}
			n, k = -1, w.next
		}
		if wd, m := p.weekday(k, true); m > k {
			f.shape, f.wd, f.n = shapeWeekdayOf, wd, n
			k = m
		} else if u, ok := p.plain(k, clsUnit); ok && unit(u.v) == unitDay && u.w != dual {
			if u.w == singular || p.is(u.next, clsMonthWord) || p.is(u.next, clsMonth) {
				f.mm = [2]int8{int8(n), int8(n)}
				k = u.next
			} else {
				return i
			}
		} else {
			return i
		}
	default:
		wd, m := p.weekday(i, false)
		if m == i {
			return i
		}
		n, q := p.ordinal(m, false)
		if q == m {
			if n, q = p.ordinal(m, true); q == m {
				if r, ok := p.plain(m, clsRecent); ok {
					n, q = -1, r.next
				} else {
					return i
				}
			}
		}
		if n > 5 || !p.is(q, clsFrom) {
			return i
		}
		f.shape, f.wd, f.n = shapeWeekdayOf, wd, n
		k = q
	}
	if w, ok := p.plain(k, clsFrom); ok {
		k = w.next
	} else if w, ok := p.plain(k, clsPrep); ok && f.shape == shapeWeekdayOf {
		k = w.next
	}
	g := frame{i: i}
	n := p.monthDate(k, &g)
	if n == k {
		if u, ok := p.plain(k, clsMonthWord); ok {
			if r, q := p.qualifier(u.next); q > u.next {
				g.rel[relMonth] = r
				n = q
			}
		}
	}
	if n == k {
		return i
	}
	g.shape, g.wd, g.n, g.mm, g.licensed = f.shape, f.wd, f.n, f.mm, true
	*f = g
	return n
}

// weekOf reads «الأسبوع الأول», «الأيام الثلاثة الأولى».
func (p *parser) weekOf(i int, f *frame) int {
	u, ok := p.find(i, clsUnit)
	if !ok || u.flag != 1 {
		return i
	}
	switch {
	case unit(u.v) == unitWeek && u.w == singular:
		n, k := p.ordinal(u.next, false)
		if k == u.next {
			if r, ok := p.plain(u.next, clsRecent); ok {
				f.mm = [2]int8{-7, -1}
				return r.next
			}
			return i
		}
		if n > 5 {
			return i
		}
		f.mm = [2]int8{int8(n*7 - 6), int8(n * 7)}
		return k
	case unit(u.v) == unitDay && u.w == plural:
		c, k := p.count(u.next, 2)
		if k == u.next || c < 1 || c > 30 {
			return i
		}
		if o, ok := p.plain(k, clsOrdinal); ok && o.v == 1 {
			f.mm = [2]int8{1, int8(c)}
			return o.next
		}
		if r, ok := p.plain(k, clsRecent); ok {
			f.mm = [2]int8{int8(-c), -1}
			return r.next
		}
	}
	return i
}

// season reads «صيف 2006», «فصل الربيع», «الصيف الماضي».
func (p *parser) season(i int, f *frame) int {
	k := i
	head := false
	if w, ok := p.find(i, clsSeasonWord); ok {
		k, head = w.next, true
	}
	w, ok := p.find(k, clsSeason)
	if !ok || head && w.cut > 0 {
		return i
	}
	f.shape, f.seasonal = shapeSeason, int8(w.v)
	if r, n := p.qualifier(w.next); n > w.next {
		f.dir = r
		return n
	}
	if n := p.year(w.next, f, true); n > w.next {
		if f.yearTo == 0 && p.mark(n) == '/' || isDash(p.mark(n)) {
			g := *f
			if m := p.twoYears(n-1, &g); m > n-1 {
				*f = g
				return m
			}
		}
		return n
	}
	if n := p.twoYears(w.next, f); n > w.next {
		return n
	}
	if head {
		return w.next
	}
	return i
}

// decadePeriod reads «السبعينات», «تسعينيات القرن الماضي», «عقد التسعينات»,
// «العقد الأول من القرن الحادي والعشرين».
func (p *parser) decadePeriod(i int, f *frame) int {
	k := i
	if w, ok := p.find(i, clsUnit); ok {
		switch {
		case unit(w.v) == unitDecade && w.w == singular && w.flag == 1:
			n, q := p.ordinal(w.next, false)
			if q == w.next {
				r, ok := p.plain(w.next, clsRecent)
				if !ok {
					return i
				}
				n, q = 10, r.next
			}
			u, ok := p.plain(q, clsFrom)
			if !ok || n > 10 {
				return i
			}
			g := frame{i: i}
			m := p.centuryPeriod(u.next, &g)
			if m == u.next {
				h := frame{i: i}
				if m = p.unitPeriod(u.next, &h); m == u.next || h.unit != unitCentury {
					if b, ok := p.plain(u.next, clsUnit); !ok || unit(b.v) != unitCentury || b.flag != 1 {
						return i
					} else {
						m = b.next
						h.dir = relative{0, true}
					}
				}
				g.dir = h.dir
			}
			f.shape, f.unit = shapeDecade, unitCentury
			f.n, f.year, f.hasYear, f.dir, f.cal = n-1, g.n, g.n > 0, g.dir, g.cal
			return m
		case unit(w.v) == unitDecade && w.flag == 0, unit(w.v) == unitYear && w.w == plural:
			k = w.next
		}
	}
	w, ok := p.find(k, clsDecade)
	if !ok || k > i && w.cut > 0 {
		return i
	}
	f.shape, f.n = shapeDecade, int(w.v)
	next := w.next
	u := next
	if t, ok := p.plain(u, clsFrom); ok {
		u = t.next
	}
	g := frame{i: i}
	if n := p.centuryPeriod(u, &g); n > u {
		f.year, f.hasYear = g.n, true
		return n
	}
	g = frame{i: i}
	if n := p.unitPeriod(u, &g); n > u && g.unit == unitCentury {
		f.dir = g.dir
		return n
	}
	// «العشرينات» of a person's age: «في العشرينات من العمر».
	if t, ok := p.plain(next, clsFrom); ok && p.is(t.next, clsAge) || p.is(next, clsAge) {
		return i
	}
	if k > i || p.toks[w.i].Len() > 0 {
		return next
	}
	return i
}

// centuryPeriod reads «القرن العشرين», «القرن الثالث الهجري», «القرن الخامس
// قبل الميلاد», «القرن 19».
func (p *parser) centuryPeriod(i int, f *frame) int {
	w, ok := p.find(i, clsUnit)
	if !ok || unit(w.v) != unitCentury || w.w != singular || w.flag != 1 {
		return i
	}
	f.shape = shapeCentury
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		c, q := p.count(w.next, 2)
		if q == w.next {
			return i
		}
		n, k = c, q
	}
	if n < 1 || n > 30 {
		return i
	}
	f.n, f.cal = n, calGregorian
	return p.era(k, f)
}

// sameDay reads «مثل هذا اليوم من العام الماضي», «الشهر نفسه من عام 2019».
func (p *parser) sameDay(i int, f *frame) int {
	k := i
	if w, ok := p.find(i, clsLike); ok {
		k = w.next
	}
	thisWord := false
	if w, ok := p.plain(k, clsThis); ok {
		k, thisWord = w.next, true
	}
	u, ok := p.find(k, clsUnit)
	if !ok || u.flag != 1 || u.w != singular {
		return i
	}
	n := u.next
	same := false
	if s, ok := p.plain(n, clsSame); ok {
		n, same = s.next, true
	}
	if k == i && !same || thisWord && k == i+1 && !same && !p.is(i, clsThis) {
		return i
	}
	if unit(u.v) == unitYear && k > i && !thisWord { // «نفس العام»
		f.shape, f.unit, f.sameYear = shapeUnit, unitYear, true
		return n
	}
	t, ok := p.plain(n, clsFrom)
	if !ok {
		if unit(u.v) == unitMonth && k > i && !thisWord {
			f.shape, f.unit, f.sameMonth = shapeUnit, unitMonth, true
			return n
		}
		return i
	}
	g := frame{i: i}
	m := p.year(t.next, &g, true)
	if m == t.next || !g.hasYear && !g.rel[relYear].set {
		return i
	}
	g.unit = unit(u.v)
	switch g.unit {
	case unitDay:
		g.shape, g.rel[relDay] = shapeDate, relative{0, true}
	case unitMonth:
		g.shape, g.rel[relMonth] = shapeUnit, relative{0, true}
	default:
		return i
	}
	*f = g
	return m
}

// thirdOf reads «الثلث الأول», «الثلث الأخير» of a month.
func (p *parser) thirdOf(i int, f *frame) int {
	w, ok := p.find(i, clsThird)
	if !ok {
		return i
	}
	n, k := p.ordinal(w.next, false)
	if k == w.next {
		r, ok := p.plain(w.next, clsRecent)
		if !ok {
			return i
		}
		n, k = 3, r.next
	}
	if n > 3 || !p.is(k, clsFrom) {
		return i
	}
	f.mm = [2]int8{int8(n*10 - 9), int8(n * 10)}
	return k
}
