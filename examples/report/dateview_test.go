package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/dates"
	"arnews.example/arnews/text"
)

// viewsOf returns what the page says of the dates of a text.
func viewsOf(t *testing.T, lang, s string, ref time.Time) []dateView {
	t.Helper()
	w, err := wordsOf(lang)
	require.NoError(t, err)
	an := arnews.Analyzer{Reference: ref, Layers: arnews.Dates}
	doc, err := an.Analyze(t.Context(), s)
	require.NoError(t, err)
	var a article
	a.readDates(doc, w)
	return a.Dates
}

func TestDateViews(t *testing.T) {
	ref := time.Date(2019, 9, 21, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ text, gregorian, hijri, english, when string }{
		{"وصل الوفد يوم 8 مايو 2020", "الجمعة 8 مايو 2020", "15 رمضان 1441 هـ", "Fri 8 May 2020", "2020-05-08"},
		{"وصل الوفد يوم 15 رمضان 1441 هـ", "الجمعة 8 مايو 2020", "15 رمضان 1441 هـ", "Fri 8 May 2020", "2020-05-08"},
		{"وصل الوفد أمس", "الجمعة 20 سبتمبر 2019", "21 محرم 1441 هـ", "Fri 20 Sep 2019", "2019-09-20"},
		{"وصل الوفد في مارس 2020", "مارس 2020", "من رجب 1441 هـ إلى شعبان 1441 هـ", "March 2020", "2020-03"},
		{"وصل الوفد عام 2018", "2018", "من ربيع الآخر 1439 هـ إلى ربيع الآخر 1440 هـ", "2018", "2018"},
		{"من 25 إلى 28 مايو 2020", "من 25 مايو 2020 إلى 28 مايو 2020", "من 2 شوال 1441 هـ إلى 5 شوال 1441 هـ", "25 May 2020 to 28 May 2020", ""},
		{"بين عامي 1908 و1914", "من 1908 إلى 1914", "من 1325 هـ إلى 1333 هـ", "1908 to 1914", ""},
		{"في شهر رمضان 1441 هـ", "من 24 أبريل 2020 إلى 23 مايو 2020", "رمضان 1441 هـ", "24 Apr 2020 to 23 May 2020", ""},
		{"الساعة 6:30 صباحا يوم 8 مايو 2020", "الجمعة 8 مايو 2020، 06:30", "15 رمضان 1441 هـ", "Fri 8 May 2020, 06:30", ""},
		{"استمرت المفاوضات ثلاثة أيام", "", "", "", ""},
		{"يجتمع المجلس كل جمعة", "", "", "", ""},
	} {
		ar, en := viewsOf(t, "ar", c.text, ref), viewsOf(t, "en", c.text, ref)
		require.Len(t, ar, 1, c.text)
		assert.Equal(t, c.gregorian, ar[0].Gregorian, c.text)
		assert.Equal(t, c.hijri, ar[0].Hijri, c.text)
		assert.Equal(t, c.english, en[0].Gregorian, c.text)
		assert.Equal(t, c.when, ar[0].When, c.text)
	}
}

func TestHijriSource(t *testing.T) {
	ref := time.Date(2019, 9, 21, 0, 0, 0, 0, time.UTC)
	assert.Equal(t, "كما في النص", viewsOf(t, "ar", "يوم 15 رمضان 1441 هـ", ref)[0].HijriFrom)
	assert.Equal(t, "بتقويم أم القرى", viewsOf(t, "ar", "يوم 8 مايو 2020", ref)[0].HijriFrom)
}

// Without a reference a relative date stays open, and says so.
func TestOpenDates(t *testing.T) {
	v := viewsOf(t, "ar", "وصل الوفد أمس", time.Time{})
	require.Len(t, v, 1)
	assert.Equal(t, "لم يُحسم", v[0].Gregorian)
	assert.Empty(t, v[0].Hijri)
	assert.True(t, v[0].From.IsZero())
}

func TestTips(t *testing.T) {
	w := readWords()["ar"]
	doc := &arnews.Document{Text: "xx", Dates: []dates.Date{{
		Span: text.Span{Start: 0, End: 2}, Type: dates.Day, Value: "2020-05-08", Mod: dates.ModApprox, Grain: dates.GrainDay,
		Zone: "Asia/Muscat", Rule: "date", Confidence: 0.675,
		From:     time.Date(2020, 5, 8, 0, 0, 0, 0, time.UTC),
		To:       time.Date(2020, 5, 9, 0, 0, 0, 0, time.UTC),
		Readings: []dates.Reading{{Value: "2020-05-08", Confidence: 0.675}, {Value: "2020-08-05", Confidence: 0.3}},
		Conflict: dates.Conflict{Kind: "weekday", Days: -2},
	}}}
	a := article{ID: "a1"}
	a.readDates(doc, w)
	got := w.dateTip(a.Dates[0])
	assert.Equal(t, tip{ID: "a1-d1-tip", Layer: "date", Head: "الجمعة 8 مايو 2020", Lines: []fact{
		{"الهجري", "15 رمضان 1441 هـ (بتقويم أم القرى)", false},
		{"القيمة", "2020-05-08", true},
		{"النوع", "تاريخ", false},
		{"الدقة", "يوم", false},
		{"التقييد", "نحوه", false},
		{"المنطقة الزمنية", "Asia/Muscat", true},
		{"قراءات أخرى", "2020-08-05  30%", true},
		{"تعارض", "اسم اليوم لا يوافق التاريخ (-2 يوم)", false},
		{"القاعدة", "date", true},
		{"الثقة", "68%", false},
	}}, got)
}

// Stretches that no calendar page shows: before the common era, over midnight.
func TestStretch(t *testing.T) {
	w, en := readWords()["ar"], readWords()["en"]
	day := func(y int, m time.Month, d, h int) time.Time { return time.Date(y, m, d, h, 0, 0, 0, time.UTC) }
	assert.Equal(t, "44 ق.م", w.stretch(day(-43, 1, 1, 0), day(-42, 1, 1, 0), dates.GrainYear))
	assert.Equal(t, "44 BC", en.stretch(day(-43, 1, 1, 0), day(-42, 1, 1, 0), dates.GrainYear))
	assert.Equal(t, "الجمعة 8 مايو 2020، 06:00–12:00", w.stretch(day(2020, 5, 8, 6), day(2020, 5, 8, 12), dates.GrainDayPart))
	assert.Equal(t, "الجمعة 8 مايو 2020، 09:00–19:00", w.stretch(day(2020, 5, 8, 9), day(2020, 5, 8, 20), dates.GrainHour))
	assert.Equal(t, "الجمعة 8 مايو 2020، 18:00–24:00", w.stretch(day(2020, 5, 8, 18), day(2020, 5, 9, 0), dates.GrainDayPart))
	assert.Equal(t, "من 8 مايو 2020 إلى 9 مايو 2020", w.stretch(day(2020, 5, 8, 20), day(2020, 5, 9, 6), dates.GrainDayPart))
}

func TestMoment(t *testing.T) {
	w := readWords()["ar"]
	assert.Equal(t, "السبت 7 ديسمبر 2019", w.moment("2019-12-07"))
	assert.Equal(t, "السبت 7 ديسمبر 2019، 22:30", w.moment("2019-12-07T22:30+03:00"))
	assert.Equal(t, "2019-12", w.moment("2019-12"))
	assert.Empty(t, w.moment(""))
}
