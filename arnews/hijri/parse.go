package hijri

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A SyntaxError says that [Parse] could not read a text as a Hijri date.
type SyntaxError struct {
	Input string // the whole text
	Part  string // the part at fault as it stands in Input, "" where something is missing
	Need  string // what was looked for: "day", "month", "year" or "end"
}

// Error names the input, the part at fault and what was due there.
func (e *SyntaxError) Error() string {
	if e.Part == "" {
		return fmt.Sprintf("hijri: %q lacks a %s", e.Input, e.Need)
	}
	return fmt.Sprintf("hijri: %q in %q where the %s was due", e.Part, e.Input, e.Need)
}

// Parse reads a text that is nothing but a Hijri date:
//
//	15 رمضان 1441 هـ       ١٥ رمضان ١٤٤١       15 من شهر رمضان المبارك لعام 1441 للهجرة
//	15 Ramadan 1441 AH     Ramadan 15, 1441    15th of Ramadān 1441
//	1441-09-15             15/9/1441           15 / 09 / 1441هـ
//
// Digits may be ASCII, Arabic-Indic or Persian. Names are compared without
// diacritics, tatweel, hamza and letter case; [ParseMonth] says which there
// are. Of three numbers the one with three or four digits is the year, and
// the month stands between it and the day. The era may be left out; a
// Gregorian one is refused.
//
// The error is a [*SyntaxError], or a [*RangeError] for a date that the Umm
// al-Qura calendar does not have.
func Parse(s string) (Date, error) {
	fail := func(w word, need string) (Date, error) {
		return Date{}, &SyntaxError{Input: s, Part: s[w.start:w.end], Need: need}
	}
	p := parts(s)
	if p.stray.end > 0 {
		return fail(p.stray, p.need)
	}
	if p.name.key != "" {
		month, ok := monthKeys()[p.name.key]
		if !ok {
			return fail(p.name, "month")
		}
		day, year := p.numbers[0], p.numbers[1]
		if day.digits > 2 { // the year leads
			day, year = year, day
		}
		switch {
		case day.digits == 0:
			return fail(word{}, "day")
		case year.digits == 0:
			return fail(word{}, "year")
		case p.numbers[2].digits > 0:
			return fail(p.numbers[2], "end")
		case day.digits > 2:
			return fail(day, "day")
		case year.digits < 3 && !p.era:
			return fail(year, "year")
		}
		return New(year.value, month, day.value)
	}
	day, month, year := p.numbers[0], p.numbers[1], p.numbers[2]
	switch {
	case day.digits == 0:
		return fail(word{}, "day")
	case month.digits == 0:
		return fail(word{}, "month")
	case year.digits == 0:
		return fail(word{}, "year")
	}
	if day.digits > 2 {
		day, year = year, day
	}
	switch {
	case year.digits < 3:
		return fail(year, "year")
	case month.digits > 2:
		return fail(month, "month")
	case day.digits > 2:
		return fail(day, "day")
	}
	return New(year.value, Month(month.value), day.value)
}

// The parts of a text that may be a date.
type dateParts struct {
	numbers [3]word // in order; digits is 0 where there are fewer
	name    word    // the words of the month's name, folded and joined
	era     bool
	stray   word   // the first word that has no place in a date
	need    string // what should have stood there
}

func parts(s string) (p dateParts) {
	words := split(s)
	if at := strayMark(s); at.end > 0 {
		p.stray, p.need = at, "day"
		if at.start > 0 {
			p.need = "end"
		}
		return p
	}
	n := 0
	named := false // the last word belongs to the name
	for i, w := range words {
		was := named
		named = false
		switch {
		case w.digits > 0 && n < len(p.numbers):
			p.numbers[n] = w
			n++
		case w.digits > 0:
			p.stray, p.need = w, "end"
			return p
		case !unicode.IsLetter(firstRune(w.key)):
			p.stray, p.need = w, p.due()
			return p
		case isEra(w.key) && i > 0 && words[i-1].digits > 0 && !p.era:
			p.era = true
		case isFiller(w.key):
			named = was
		case p.name.key == "":
			p.name, named = w, true
		case was:
			p.name.key += w.key
			p.name.end = w.end
			named = true
		default:
			p.stray, p.need = w, p.due()
			return p
		}
	}
	return p
}

// due names the part that is looked for after the parts that there are.
func (p *dateParts) due() string {
	switch named := p.name.key != ""; {
	case p.numbers[0].digits == 0:
		return "day"
	case p.numbers[1].digits == 0 && !named:
		return "month"
	case p.numbers[1].digits == 0 || p.numbers[2].digits == 0 && !named:
		return "year"
	}
	return "end"
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// strayMark returns a separator that stands before or after all else; the stop
// that ends an abbreviated era is none.
func strayMark(s string) (w word) {
	blank := func(r rune) bool { return unicode.IsSpace(r) || ignored(r) }
	end := len(strings.TrimRightFunc(s, blank))
	start := len(s) - len(strings.TrimLeftFunc(s, blank))
	if start >= end {
		return w
	}
	if r, n := utf8.DecodeRuneInString(s[start:]); isSeparator(r) {
		return word{start: start, end: start + n}
	}
	if r, n := utf8.DecodeLastRuneInString(s[:end]); isSeparator(r) && r != '.' {
		return word{start: end - n, end: end}
	}
	return w
}

// ParseMonth reads the name of a Hijri month, Arabic or English, in any of
// the spellings that the press uses: «ربيع الثاني», «ربيع الآخر», «ذي الحجه»,
// «شعبان المعظم»; "Rabi' II", "Zul-Hijjah", "Sha'ban", "Chaabane".
func ParseMonth(name string) (Month, bool) {
	var b strings.Builder
	for i, w := range split(name) {
		switch {
		case w.digits > 0:
			return 0, false
		case i == 0 && w.key == "شهر":
		default:
			b.WriteString(w.key)
		}
	}
	m, ok := monthKeys()[b.String()]
	return m, ok
}
