package segment

import (
	"strings"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// datedWords is how many words a block has at most that is searched for the
// publication date; of a longer one only its dateline is.
const datedWords = 40

// momentsOf returns the moments that stand in the block. They are looked for
// when they are first asked for: most blocks are no date line at a glance.
func (p *page) momentsOf(b *para) []Moment {
	if b.undated {
		b.undated = false
		b.moments, b.covered = p.moments(p.toks[b.first:b.last], false)
	}
	return b.moments
}

// coveredIn returns how many words and numbers of the block moments cover.
func (p *page) coveredIn(b *para) int {
	p.momentsOf(b)
	return b.covered
}

// moments returns the complete days, perhaps with a time, that stand in toks,
// and how many words and numbers they cover. labelled says that a label names the
// date, so that the reference may lend it a year.
func (p *page) moments(toks []lexicon.Token, labelled bool) (found []Moment, covered int) {
	if !p.mayDate(toks) {
		return nil, 0
	}
	// Without a reference, so that «اليوم 06:42» and «19 آب» stay open.
	f := dates.Finder{Location: p.f.Location, Lexicon: p.f.Lexicon}
	found = p.fullDays(&f, toks)
	if labelled && len(found) == 0 && !p.f.Reference.IsZero() && p.namesMonth(toks) {
		f.Reference = p.f.Reference
		found = p.fullDays(&f, toks)
	}
	for _, t := range toks {
		if (t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Latin) && inside(found, t.Span) {
			covered++
		}
	}
	return found, covered
}

// mayDate reports whether toks may hold a complete day: a number, and what may
// be its year or its month. It passes most lines at a glance.
func (p *page) mayDate(toks []lexicon.Token) bool {
	number, month := false, false
	for i := range toks {
		t := &toks[i]
		switch t.Kind {
		case token.Number:
			number = true
			if t.Len() > 2 && digits(t.In(p.s)) >= 4 || i+1 < len(toks) && partsDate(toks[i+1].Rune) {
				return true
			}
		case token.Word, token.Latin:
			m := &p.v.months
			month = month || m.Begins(t.ID) || m.Begins(t.Conj) || m.Begins(t.Prep) || m.Begins(t.Bare)
		}
	}
	return number && month
}

// digits counts the digits of a number.
func digits(number string) (n int) {
	for _, r := range number {
		if d := digitValue(r); 0 <= d && d <= 9 {
			n++
		}
	}
	return n
}

// partsDate reports whether the mark may part the day from the month.
func partsDate(r rune) bool { return isDash(r) || r == '/' || r == '\\' }

// namesMonth reports whether a month's name stands in toks.
func (p *page) namesMonth(toks []lexicon.Token) bool {
	for _, t := range toks {
		if t.ID != 0 && p.v.months.Begins(t.ID) {
			return true
		}
	}
	return false
}

// fullDays returns the expressions in toks that name one day.
func (p *page) fullDays(f *dates.Finder, toks []lexicon.Token) (found []Moment) {
	p.dates = f.AppendTokens(p.dates[:0], p.s, toks)
	for _, d := range p.dates {
		if !fullDay(d.Value) || d.Type != dates.Day && d.Type != dates.Time || d.Rule == "event" {
			continue // «هجوم 7 أكتوبر» names an event
		}
		m := Moment{Span: d.Span, Value: d.Value, Conf: d.Confidence}
		for _, r := range d.Readings {
			if r.Value != d.Value && fullDay(r.Value) {
				m.Others = append(m.Others, r.Value)
			}
		}
		found = append(found, m)
	}
	return found
}

// fullDay reports whether a TIMEX3 value names one day, perhaps with a time.
func fullDay(v string) bool {
	return len(v) >= len("2006-01-02") && v[4] == '-' && v[5] != 'W' && v[7] == '-' && !strings.ContainsAny(v, "X/")
}
