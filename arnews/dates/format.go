package dates

import (
	"strconv"
	"strings"
	"time"

	"arnews.example/arnews/hijri"
	"arnews.example/arnews/lexicon"
)

// A Region says whose names of the months a date is written with.
type Region int

// The regions.
const (
	Egypt   Region = iota // 5 مايو 2021; also Sudan and Yemen
	Levant                // 5 أيار 2021; also Iraq
	Morocco               // 5 ماي 2021, 8 غشت 2021
	Algeria               // 5 ماي 2021, 8 أوت 2021; also Tunisia
	Both                  // 5 أيار/مايو 2021, as pan-Arab media write
	Gulf                  // 23 رمضان 1442 هـ الموافق 5 مايو 2021 م
)

// Digits says which digits a date is written with.
type Digits int

// The digits.
const (
	ASCII       Digits = iota // 2021
	ArabicIndic               // ٢٠٢١
	Persian                   // ۲۰۲۱
)

// A Style is a way to write a date. The zero Style is Egypt's, with ASCII
// digits, without the weekday.
type Style struct {
	Region  Region
	Digits  Digits
	Weekday bool // «الأربعاء 5 مايو 2021»
}

// Format writes the civil day of t, in its own location, in the style. [Parse]
// reads what it writes back as the same day, for years from 1501 to 2200.
func Format(t time.Time, s Style) string {
	var b strings.Builder
	names := regions.For(nil)
	if s.Weekday {
		b.WriteString(names.weekdays[isoWeekday(t)-1])
		b.WriteByte(' ')
	}
	y, m, d := t.Date()
	if s.Region == Gulf {
		h := hijri.FromTime(t)
		s.number(&b, h.Day)
		b.WriteString(" " + h.Month.ArabicGenitive() + " ")
		s.number(&b, h.Year)
		b.WriteString(" هـ الموافق ")
	}
	s.number(&b, d)
	b.WriteByte(' ')
	switch s.Region {
	case Both:
		b.WriteString(names.months[Levant][m-1] + "/" + names.months[Egypt][m-1])
	case Gulf:
		b.WriteString(names.months[Egypt][m-1])
	default:
		b.WriteString(names.months[s.Region][m-1])
	}
	b.WriteByte(' ')
	s.number(&b, y)
	if s.Region == Gulf {
		b.WriteString(" م")
	}
	return b.String()
}

func (s Style) number(b *strings.Builder, n int) {
	zero := [...]rune{ASCII: '0', ArabicIndic: '٠', Persian: '۰'}[s.Digits]
	for _, r := range strconv.Itoa(n) {
		if '0' <= r && r <= '9' {
			r += zero - '0'
		}
		b.WriteRune(r)
	}
}

// regionNames are the names that dates are written with, taken from the lists.
type regionNames struct {
	months   [Algeria + 1][12]string
	weekdays [7]string
}

var regions = lexicon.Table[*regionNames]{Build: func(l *lexicon.Lexicon) *regionNames {
	n := new(regionNames)
	own := [...]string{Egypt: "Egypt", Levant: "Levant", Morocco: "Morocco", Algeria: "Algeria"}
	for _, row := range l.Rows("months") {
		if row.Get("calendar") != "gregorian" || row.Get("guard") == "number" || row.Get("guard") == "latin" || row.Get("guard") == "libya" {
			continue
		}
		m := number(row.Get("month")) - 1
		for r, name := range own {
			region := row.Get("region")
			// A country's own name counts before that of the Maghreb as a whole.
			maghreb := Region(r) >= Morocco && strings.Contains(region, "Maghreb") && n.months[r][m] == ""
			if strings.Contains(region, name) || maghreb {
				n.months[r][m] = row.Forms()[0]
			}
		}
	}
	for _, row := range l.Rows("weekdays") {
		if d := number(row.Get("weekday")) - 1; n.weekdays[d] == "" {
			n.weekdays[d] = row.Forms()[0]
		}
	}
	return n
}}
