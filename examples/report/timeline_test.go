package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func timelineOf(t *testing.T, lang, s, ref string) *timeline {
	t.Helper()
	w, err := wordsOf(lang)
	require.NoError(t, err)
	return newTimeline(viewsOf(t, lang, s, mustDay(t, ref)), ref, w)
}

func mustDay(t *testing.T, s string) (day time.Time) {
	t.Helper()
	if s != "" {
		var err error
		day, err = time.Parse(time.DateOnly, s)
		require.NoError(t, err)
	}
	return day
}

func TestTimeline(t *testing.T) {
	tl := timelineOf(t, "ar", "افتتح المتحف في 3 مايو 1990، ورُمم بين عامي 2010 و2012، وأغلق في مارس 2020، ثم فتح أمس الساعة 9 صباحا. وكان قد احترق يوم 3 مايو 1990. ويستمر العمل ثلاثة أيام.", "2020-04-20")
	require.NotNil(t, tl)
	var got []string
	for _, p := range tl.Points {
		got = append(got, fmt.Sprint(p.Shape, " ", p.Label, " ", p.times))
	}
	assert.Equal(t, []string{
		"day الخميس 3 مايو 1990 2",
		"range من 2010 إلى 2012 1",
		"long مارس 2020 1",
		"clock الأحد 19 أبريل 2020، 09:00 1",
		"day الاثنين 20 أبريل 2020 0", // the reference, which the text does not name
	}, got)
	assert.True(t, tl.Points[4].Published)
	assert.Empty(t, tl.Points[4].Href)
	var gaps []string
	for _, g := range tl.Gaps {
		gaps = append(gaps, fmt.Sprint(g.Label, " ", g.Broken))
	}
	assert.Equal(t, []string{"20 سنة true", "7 سنوات true", "18 يوما false"}, gaps)
}

// Later points stand lower, each with room for its words, and far ones farther
// apart.
func TestTimelinePlaces(t *testing.T) {
	tl := timelineOf(t, "ar", "في 1 مايو 2020 و2 مايو 2020 و1 يونيو 2020 و1 يونيو 2021 و1 يونيو 1066", "2020-05-01")
	require.Len(t, tl.Points, 5)
	for i, p := range tl.Points[1:] {
		assert.GreaterOrEqual(t, p.Y-tl.Points[i].Y, rowHeight)
	}
	step := func(i int) int { return tl.Points[i+1].Y - tl.Points[i].Y }
	assert.Equal(t, rowHeight, step(1), "one day follows the other")
	assert.Less(t, step(1), step(2))
	assert.Less(t, step(2), step(3))
	assert.LessOrEqual(t, step(3), step(0))
	assert.Less(t, step(0), 3*rowHeight, "a thousand years find room")
	assert.Equal(t, "954 سنة", tl.Gaps[0].Label)
	last := tl.Points[4]
	assert.Equal(t, last.Y, tl.Bottom)
	assert.Greater(t, tl.Height, last.Y+25, "the last words are in the picture")
}

// The line stands where reading begins.
func TestTimelineSide(t *testing.T) {
	ar, en := timelineOf(t, "ar", "في 1 مايو 2020", ""), timelineOf(t, "en", "في 1 مايو 2020", "")
	assert.Greater(t, ar.Axis, ar.Text)
	assert.Less(t, en.Axis, en.Text)
	assert.Equal(t, ar.Width, ar.Axis+en.Axis)
}

func TestNoTimeline(t *testing.T) {
	assert.Nil(t, timelineOf(t, "ar", "انتهى الخبر", "2020-05-01"))
	assert.Nil(t, timelineOf(t, "ar", "وصل الوفد أمس بعد ثلاثة أيام من السفر", ""))
}

// What happens within a stretch is not apart from it.
func TestGapsWithinStretches(t *testing.T) {
	tl := timelineOf(t, "ar", "في عام 2020 وفي 1 أكتوبر 2020 وفي 1 يناير 2021", "2020-10-01")
	require.Len(t, tl.Points, 3)
	assert.Empty(t, tl.Gaps)
}
