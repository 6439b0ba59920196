package dates_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
)

// each calls f with every form of a list.
func each(t *testing.T, list string, f func(form string, row lexicon.Row)) {
	t.Helper()
	rows := lexicon.Default().Rows(list)
	assert.NotEmpty(t, rows, list)
	for _, row := range rows {
		for _, form := range row.Forms() {
			f(form, row)
		}
	}
}

// value finds the first expression of s and writes its type and value.
func value(f dates.Finder, s string) string {
	ds := f.Append(nil, s)
	if len(ds) == 0 {
		return "nothing"
	}
	return string(ds[0].Type) + " " + ds[0].Value
}

// TestEveryMonth reads a full date with every name of a month.
func TestEveryMonth(t *testing.T) {
	each(t, "months", func(form string, row lexicon.Row) {
		if row.Get("guard") == "number" {
			for i, m := range row.Words("month") {
				s := fmt.Sprintf("في 12 %s %d 2020", form, i+1)
				if row.Get("calendar") == "hijri" {
					s = fmt.Sprintf("في 12 %s %d 1442", form, i+1)
					assert.NotEqual(t, "nothing", value(dates.Finder{}, s), s)
					continue
				}
				assert.Equal(t, fmt.Sprintf("DATE 2020-%02s-12", m), value(dates.Finder{}, s), s)
			}
			return
		}
		if row.Get("calendar") == "gregorian" {
			s := "في 12 " + form + " 2020"
			assert.Equal(t, fmt.Sprintf("DATE 2020-%02s-12", row.Get("month")), value(dates.Finder{}, s), s)
			return
		}
		s := "في 12 " + form + " 1442"
		ds := dates.Find(s)
		if assert.NotEmpty(t, ds, s) {
			assert.Equal(t, row.Get("month"), fmt.Sprint(int(ds[0].Hijri.Month)), s)
		}
	})
}

func TestEveryWeekday(t *testing.T) {
	each(t, "weekdays", func(form string, row lexicon.Row) {
		if row.Get("guard") == "latin" {
			s := form + ", 11 Aug 2017"
			assert.Equal(t, "DATE 2017-08-11", value(dates.Finder{}, s), s)
			return
		}
		s := "وصل يوم " + form
		assert.Equal(t, "DATE XXXX-WXX-"+row.Get("weekday"), value(dates.Finder{}, s), s)
	})
}

func TestEveryUnit(t *testing.T) {
	letters := map[string]string{"second": "PT%dS", "minute": "PT%dM", "hour": "PT%dH", "day": "P%dD", "night": "P%dD", "week": "P%dW",
		"month": "P%dM", "season": "P%dY", "year": "P%dY", "decade": "P%d0Y", "century": "P%d00Y"}
	each(t, "units", func(form string, row lexicon.Row) {
		pattern := letters[row.Get("unit")]
		switch {
		case row.Get("number") == "du":
			s := "دام " + form
			assert.Equal(t, "DURATION "+fmt.Sprintf(pattern, 2), value(dates.Finder{}, s), s)
		case row.Get("def") != "" && row.Get("number") == "pl":
			s := "خلال " + form + " الثلاثة الماضية"
			assert.Equal(t, "DURATION "+fmt.Sprintf(pattern, 3), value(dates.Finder{}, s), s)
		case row.Get("def") == "":
			s := "دام 5 " + form
			assert.Equal(t, "DURATION "+fmt.Sprintf(pattern, 5), value(dates.Finder{}, s), s)
		}
	})
}

func TestEveryDecade(t *testing.T) {
	each(t, "decades", func(form string, row lexicon.Row) {
		s := "منذ " + form + " من القرن العشرين"
		assert.Equal(t, "DATE 19"+row.Get("decade"), value(dates.Finder{}, s), s)
	})
}

func TestEveryZone(t *testing.T) {
	each(t, "zones", func(form string, row lexicon.Row) {
		s := "عند الساعة 10:00 بتوقيت " + form
		ds := (&dates.Finder{Reference: june}).Append(nil, s)
		if !assert.Len(t, ds, 1, s) {
			return
		}
		assert.Equal(t, len(s), ds[0].End, "%s: the zone belongs to the expression", s)
		want := row.Get("zone")
		switch want {
		case "Z":
			want = "UTC"
		case "local":
			want = ""
		default:
			assert.Regexp(t, `[+-]\d\d:\d\d$`, ds[0].Value, s)
		}
		assert.Equal(t, want, ds[0].Zone, s)
	})
}

func TestEveryHoliday(t *testing.T) {
	each(t, "holidays", func(form string, row lexicon.Row) {
		ds := (&dates.Finder{Reference: june}).Append(nil, "استعدادا "+form)
		if assert.Len(t, ds, 1, form) {
			assert.Equal(t, "holiday", ds[0].Rule, form)
			assert.True(t, ds[0].Known(), form)
			assert.True(t, strings.HasPrefix(ds[0].Value, "20"), "%s: %s", form, ds[0].Value)
		}
	})
}

func TestEveryCommemoration(t *testing.T) {
	each(t, "commemorations", func(form string, row lexicon.Row) {
		s := "في الذكرى العاشرة ل" + strings.Replace(form, "ال", "ل", 1)
		if !strings.HasPrefix(form, "ال") {
			s = "في الذكرى العاشرة ل" + form
		}
		var y int
		fmt.Sscan(row.Get("year"), &y)
		assert.Equal(t, fmt.Sprintf("DATE %d-%02s-%02s", y+10, row.Get("month"), row.Get("day")), value(dates.Finder{}, s), s)
	})
}

func TestEveryEvent(t *testing.T) {
	months := [...]string{"", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}
	each(t, "events", func(form string, row lexicon.Row) {
		var m int
		fmt.Sscan(row.Get("month"), &m)
		s := form + " " + row.Get("day") + " " + months[m]
		assert.Equal(t, fmt.Sprintf("DATE %s-%02d-%02s", row.Get("year"), m, row.Get("day")), value(dates.Finder{Reference: june}, s), s)
	})
}

// TestEveryQualifier reads a week with every qualifier that is a single adjective.
func TestEveryQualifier(t *testing.T) {
	weeks := map[string]string{"last1": "2021-W22", "last2": "2021-W21", "next1": "2021-W24", "next2": "2021-W25", "current0": "2021-W23"}
	each(t, "datewords", func(form string, row lexicon.Row) {
		if want, ok := weeks[row.Get("class")+row.Get("value")]; ok {
			s := "خلال الأسبوع " + form
			assert.Equal(t, "DATE "+want, value(dates.Finder{Reference: june}, s), s)
		}
	})
}

// TestWordClasses has every class of the lists of words known to the grammar,
// so that a mistyped one is found.
func TestWordClasses(t *testing.T) {
	for _, c := range []struct{ list, column string }{{"datewords", "class"}, {"dateguards", "class"}, {"tense", "tense"}} {
		for _, row := range lexicon.Default().Rows(c.list) {
			assert.True(t, dates.KnownClass(c.list, row.Get(c.column)), "%s.tsv:%d: %q", c.list, row.Line, row.Get(c.column))
		}
	}
}

// TestNoDuplicates has no form twice in a row under the fold that lists are
// compared by.
func TestNoDuplicates(t *testing.T) {
	for _, list := range []string{"months", "weekdays", "numbers", "units", "datewords", "decades", "zones", "holidays", "commemorations", "events", "dateguards", "tense"} {
		for _, row := range lexicon.Default().Rows(list) {
			seen := map[string]string{}
			for _, form := range row.Forms() {
				key := form
				if form != "" && form[0] >= 0x80 {
					key = normalize.Match.String(form)
				}
				if other, ok := seen[key]; ok {
					t.Errorf("%s.tsv:%d: %q and %q are one form", list, row.Line, other, form)
				}
				seen[key] = form
				assert.Equal(t, strings.TrimSpace(form), form, "%s.tsv:%d", list, row.Line)
			}
		}
	}
}

// TestRegions has every form know where it is used, and every list its source.
func TestRegions(t *testing.T) {
	known := strings.Split("all, Egypt, Sudan, Levant, Lebanon, Syria, Jordan, Palestine, Iraq, Gulf, Saudi Arabia, Kuwait, Bahrain, Qatar, "+
		"United Arab Emirates, Oman, Yemen, Maghreb, Morocco, Algeria, Tunisia, Libya, Mauritania, United States, France, English, French", ", ")
	for _, list := range []string{"months", "weekdays", "numbers", "units", "datewords", "decades", "zones", "holidays", "commemorations", "events", "dateguards", "tense"} {
		for _, row := range lexicon.Default().Rows(list) {
			for region := range strings.SplitSeq(row.Get("region"), ", ") {
				assert.Contains(t, known, region, "%s.tsv:%d", list, row.Line)
			}
		}
		raw, err := os.ReadFile("../lexicon/data/" + list + ".tsv")
		assert.NoError(t, err)
		head, _, _ := strings.Cut(string(raw), "\nform")
		assert.Contains(t, head, "# Source: ", list)
		assert.Contains(t, head, "region", "%s.tsv says nothing of its column region", list)
	}
}
