package dates

import (
	"arnews.example/arnews/token"
)

// How an end of a range is known.
type endKind uint8

// An end is one end of a range, or one member of a list of days.
type end struct {
	kind endKind
	f    frame
	next int
}

// nextEnd reads a connector and the next end.
func (p *parser) nextEnd(i int, before end, list class, marked bool, members int) (end, bool) {
	k := i
	r := p.mark(k)
	attached := false
	switch w, ok := p.find(k, clsTo); {
	case ok && (w.cut == 0 || w.conj):
		k = w.next
	case isDash(r):
		k++
		if w, ok := p.plain(k, clsTo); ok {
			k = w.next
		}
	case r == '/' && (list != clsNone || before.kind == endFrame && before.f.month > 0 && !before.f.hasDay()):
		k++
	case isComma(r) && list != clsNone:
		k++
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
		}
	default:
		if w, ok := p.plain(k, clsAnd); ok {
			k = w.next
			if b, ok := p.plain(k, clsBetween); ok && marked {
				k = b.next
			}
			if u, ok := p.plain(k, clsTo); ok {
				k = u.next
			}
			if !marked && list == clsNone && !before.joinsByAnd() {
				return end{}, false
			}
		} else if k < len(p.toks) && p.tok(k).ConjLen > 0 && p.toks[k].Kind == token.Word {
			attached = true
			if !marked && list == clsNone && !before.joinsByAnd() {
				return end{}, false
			}
			if b, ok := p.find(k, clsBetween); ok && marked && b.conj {
				k, attached = b.next, false
			}
		} else {
			return end{}, false
		}
	}
	e, ok := p.end(k, list)
	if !ok {
		return e, false
	}
	if attached && p.attached(k) == 0 {
		return e, false
	}
	return e, true
}

// weekdayAfter reports whether «و» and a weekday stand at token i.
func (p *parser) weekdayAfter(i int) bool {
	k := p.skip(i, clsAnd)
	_, n := p.weekday(k, true)
	return n > k
}

// joinsByAnd reports whether «و» alone can join the end to another.
func (e end) joinsByAnd() bool {
	if e.kind != endFrame {
		return true
	}
	f := &e.f
	return f.shape == shapeDecade || f.shape == shapeCentury || f.shape == shapeDate && f.wd > 0 && f.month == 0 && f.part == partNone
}
