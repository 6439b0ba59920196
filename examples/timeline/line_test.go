package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

// read returns the page of a text that was published on a day.
func read(t *testing.T, day, s string) page {
	t.Helper()
	a := arnews.Analyzer{}
	if day != "" {
		var err error
		a.Reference, err = time.Parse(time.DateOnly, day)
		require.NoError(t, err)
	}
	doc, err := a.Analyze(t.Context(), s)
	require.NoError(t, err)
	p, err := events(articles.Article{ID: []byte(`"x"`)}, doc)
	require.NoError(t, err)
	return p
}

// lines returns the dates of a timeline with the words of their events.
func lines(l *line) (got []string) {
	for _, e := range l.Dates {
		var words []string
		for _, ev := range e.Events {
			words = append(words, ev.Words)
		}
		got = append(got, e.Date+" "+e.Grain+": "+strings.Join(words, "، "))
	}
	return got
}

const story = `وصل الوفد أمس الثلاثاء. وقع الحادث في 6 مارس 2018 عند الفجر. وبدأت الأزمة في مارس 2018، ثم هدأت سنة 2019.
تعود القضية إلى تسعينيات القرن الماضي. انعقد المؤتمر من 3 إلى 5 مارس 2018. وينطلق الموسم مساء 7 مارس 2018.`

func TestGrains(t *testing.T) {
	pages := []page{read(t, "2018-03-07", story)}
	for _, c := range []struct {
		grain string
		want  []string
	}{
		{"day", []string{
			"1990/1999 decade: تسعينيات القرن الماضي",
			"2018-03 month: مارس 2018",
			"2018-03-03/2018-03-05 day: من 3 إلى 5 مارس 2018",
			"2018-03-06 day: أمس الثلاثاء، 6 مارس 2018",
			"2018-03-07 day: مساء 7 مارس 2018",
			"2019 year: سنة 2019",
		}},
		{"time", []string{
			"1990/1999 decade: تسعينيات القرن الماضي",
			"2018-03 month: مارس 2018",
			"2018-03-03/2018-03-05 day: من 3 إلى 5 مارس 2018",
			"2018-03-06 day: أمس الثلاثاء، 6 مارس 2018",
			"2018-03-07TEV daypart: مساء 7 مارس 2018",
			"2019 year: سنة 2019",
		}},
		{"month", []string{
			"1990/1999 decade: تسعينيات القرن الماضي",
			"2018-03 month: أمس الثلاثاء، 6 مارس 2018، مارس 2018، من 3 إلى 5 مارس 2018، مساء 7 مارس 2018",
			"2019 year: سنة 2019",
		}},
		{"year", []string{
			"1990/1999 decade: تسعينيات القرن الماضي",
			"2018 year: أمس الثلاثاء، 6 مارس 2018، مارس 2018، من 3 إلى 5 مارس 2018، مساء 7 مارس 2018",
			"2019 year: سنة 2019",
		}},
	} {
		opt, err := parseOptions(c.grain, "", "")
		require.NoError(t, err)
		assert.Equal(t, c.want, lines(newLine(pages, opt)), c.grain)
	}
}

// What is named in different articles by different words stands together, also
// where the papers live by different clocks.
func TestOneDayOfManyArticles(t *testing.T) {
	var pages []page
	for _, c := range []struct{ ref, text string }{
		{"2018-03-07T01:00:00+03:00", "وقع الحادث أمس."},
		{"2018-03-07T23:00:00-05:00", "وقع الحادث أمس."},
		{"2018-03-09T00:00:00Z", "وقع الحادث الثلاثاء الماضي."},
		{"2018-03-20T00:00:00Z", "وقع الحادث في السادس من آذار الحالي."},
	} {
		ref, err := articles.ParseRef(c.ref)
		require.NoError(t, err)
		a := arnews.Analyzer{Reference: ref}
		doc, err := a.Analyze(t.Context(), c.text)
		require.NoError(t, err)
		p, err := events(articles.Article{}, doc)
		require.NoError(t, err)
		pages = append(pages, p)
	}
	opt, err := parseOptions("day", "", "")
	require.NoError(t, err)
	l := newLine(pages, opt)
	require.Len(t, l.Dates, 1, "%q", lines(l))
	assert.Equal(t, "2018-03-06", l.Dates[0].Date)
	assert.Len(t, l.Dates[0].Events, 4)
	assert.Len(t, l.Dates[0].told(), 3, "the same words are told once")
}

func TestBounds(t *testing.T) {
	pages := []page{read(t, "2018-03-07", story)}
	for _, c := range []struct{ from, to, want string }{
		{"2018-03-06", "", "2018-03|2018-03-06|2018-03-07|2019"},
		{"2018-03-05", "2018-03-06", "2018-03|2018-03-03/2018-03-05|2018-03-06"},
		{"", "2018-02", "1990/1999"},
		{"2019", "2019", "2019"},
		{"2018-04", "2018-12-31", ""},
	} {
		opt, err := parseOptions("day", c.from, c.to)
		require.NoError(t, err)
		l := newLine(pages, opt)
		var got []string
		for _, e := range l.Dates {
			got = append(got, e.Date)
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), "from %s to %s", c.from, c.to)
		in := 0
		for _, e := range l.Dates {
			in += len(e.Events)
		}
		assert.Equal(t, 7, in+len(l.Apart), "what is left out is listed apart")
	}
}

// Why an expression has no place on the line.
func TestApart(t *testing.T) {
	text := `انقطاع المياه عن ثلاثة أحياء

بقلم: سامي الحداد
نشر في: الأربعاء 7 مارس 2018

انقطعت المياه أمس مدة ثلاث ساعات، وعادت عند الثامنة والنصف. ويتكرر الانقطاع كل جمعة منذ شهرين. وقالت الشركة إن الإصلاح قريب.

المصدر: صحيفة الضفة، 8 مارس 2018

اقرأ أيضا
افتتاح خزان جديد في 12 مايو 2017`
	p := read(t, "", text)
	l := newLine([]page{p}, options{})
	got := map[string]string{}
	for _, x := range l.Apart {
		got[x.Words] = x.Why
		assert.Equal(t, x.Words, text[x.Start:x.End])
	}
	assert.Equal(t, pageDate, got["الأربعاء 7 مارس 2018"])
	assert.Equal(t, pageDate, got["8 مارس 2018"])
	assert.Equal(t, pageDate, got["12 مايو 2017"])
	assert.Equal(t, isLength, got["ثلاث ساعات"])
	assert.Equal(t, dayless, got["الثامنة والنصف"])
	assert.Equal(t, recurs, got["كل جمعة"])

	// Without a day to start from, what is relative stays open.
	l = newLine([]page{read(t, "", "وصل الوفد أمس.")}, options{})
	assert.Empty(t, l.Dates)
	require.Len(t, l.Apart, 1)
	assert.Equal(t, isOpen, l.Apart[0].Why)
}

func TestBound(t *testing.T) {
	for _, bad := range []string{"2018-13", "أمس", "2018-3", "20180307", "03/2018"} {
		_, err := parseOptions("day", bad, "")
		assert.ErrorContains(t, err, "-from: ")
		assert.ErrorContains(t, err, bad)
	}
	_, err := parseOptions("day", "2019", "2018")
	assert.ErrorContains(t, err, "-from is after -to")
}
