package dates_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/hijri"
	"arnews.example/arnews/lexicon"
)

var june = time.Date(2021, 6, 9, 0, 0, 0, 0, time.UTC) // a Wednesday

// one finds the single expression of s.
func one(t testing.TB, f dates.Finder, s string) dates.Date {
	t.Helper()
	ds := f.Append(nil, s)
	require.Len(t, ds, 1, s)
	return ds[0]
}

func TestBounds(t *testing.T) {
	cairo := time.FixedZone("EET", 2*60*60)
	f := dates.Finder{Reference: time.Date(2021, 6, 9, 0, 0, 0, 0, cairo)}
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, cairo) }
	for _, c := range []struct {
		text     string
		from, to time.Time
		grain    dates.Grain
	}{
		{"وصل أمس", day(2021, 6, 8), day(2021, 6, 9), dates.GrainDay},
		{"خلال الأسبوع الماضي", day(2021, 5, 31), day(2021, 6, 7), dates.GrainWeek},
		{"في مايو 2020", day(2020, 5, 1), day(2020, 6, 1), dates.GrainMonth},
		{"الربع الرابع من 2020", day(2020, 10, 1), day(2021, 1, 1), dates.GrainQuarter},
		{"العام المقبل", day(2022, 1, 1), day(2023, 1, 1), dates.GrainYear},
		{"التسعينات", day(1990, 1, 1), day(2000, 1, 1), dates.GrainDecade},
		{"شهر رمضان 1442 هـ", day(2021, 4, 13), day(2021, 5, 13), dates.GrainMonth},
		{"من 3 إلى 5 مايو 2020", day(2020, 5, 3), day(2020, 5, 6), dates.GrainDay},
		{"يوم 3 مايو 2020 الساعة 14:30", day(2020, 5, 3).Add(14*time.Hour + 30*time.Minute), day(2020, 5, 3).Add(14*time.Hour + 31*time.Minute), dates.GrainMinute},
	} {
		d := one(t, f, c.text)
		assert.True(t, c.from.Equal(d.From), "%s: from %v, want %v", c.text, d.From, c.from)
		assert.True(t, c.to.Equal(d.To), "%s: to %v, want %v", c.text, d.To, c.to)
		assert.Equal(t, c.grain, d.Grain, c.text)
	}
}

func TestZone(t *testing.T) {
	d := one(t, dates.Finder{Reference: june}, "عند الساعة 10:30 بتوقيت غرينتش")
	assert.Equal(t, "UTC", d.Zone)
	assert.True(t, d.From.Equal(time.Date(2021, 6, 9, 10, 30, 0, 0, time.UTC)))

	d = one(t, dates.Finder{Reference: june}, "الساعة 9 مساء بتوقيت القاهرة")
	assert.Equal(t, "Africa/Cairo", d.Zone)
	assert.True(t, d.From.Equal(time.Date(2021, 6, 9, 19, 0, 0, 0, time.UTC)), d.From)

	d = one(t, dates.Finder{Reference: june}, "12:15 (GMT+04:00)")
	assert.Equal(t, "+04:00", d.Zone)
}

func TestModifier(t *testing.T) {
	f := dates.Finder{Reference: june}
	for s, want := range map[string]dates.Mod{
		"مطلع العام الجاري": dates.ModStart, "منتصف مايو": dates.ModMid, "أواخر السبعينات": dates.ModEnd,
		"قبل نحو شهرين": dates.ModApprox, "أكثر من ثلاث سنوات": dates.ModMoreThan, "أقل من أسبوعين": dates.ModLessThan,
		"ما لا يقل عن ثلاث سنوات": dates.ModOrMore, "ما لا يزيد على أسبوعين": dates.ModOrLess, "قبل أكثر من عام": dates.ModBefore,
		"قبل أقل من أسبوع": dates.ModAfter, "سيعود بعد أكثر من شهر": dates.ModAfter, "سيعود بعد أقل من شهر": dates.ModBefore,
		"منذ ما لا يقل عن عام": dates.ModOnOrBefore, "قبل ما لا يزيد على عام": dates.ModOnOrAfter,
		"النصف الأول من القرن الماضي": dates.ModFirst, "العام الماضي": dates.ModNone,
	} {
		assert.Equal(t, want, one(t, f, s).Mod, s)
	}
}

func TestHijriSide(t *testing.T) {
	d := one(t, dates.Finder{}, "23 شعبان 1441 هـ الموافق 16 أبريل 2020 م")
	assert.Equal(t, hijri.Date{Year: 1441, Month: hijri.Shaban, Day: 23}, d.Hijri)
	assert.Equal(t, "2020-04-16", d.Value)
	assert.Zero(t, d.Conflict)

	assert.Equal(t, hijri.Date{Year: 1442}, one(t, dates.Finder{}, "عام 1442 هـ").Hijri)
}

// TestShift has a text whose Hijri months begin a day after the table's: the
// first date, given in both calendars, teaches it.
func TestShift(t *testing.T) {
	ds := dates.Find("بدأ الصوم في 1 رمضان 1441 هـ الموافق 25 أبريل 2020 م، وانتهى في 30 رمضان 1441 هـ")
	require.Len(t, ds, 2)
	assert.Equal(t, "2020-04-25", ds[0].Value)
	assert.Equal(t, dates.Conflict{Kind: "calendar", Days: -1}, ds[0].Conflict)
	assert.Equal(t, "2020-05-24", ds[1].Value, "by the table 30 Ramadan was the 23rd")
}

func TestWeekdayConflict(t *testing.T) {
	d := one(t, dates.Finder{}, "الثلاثاء 12 مايو 2021") // a Wednesday
	assert.Equal(t, "2021-05-12", d.Value)
	assert.Equal(t, dates.Conflict{Kind: "weekday", Days: -1}, d.Conflict)
	assert.Less(t, d.Confidence, 1.0)

	d = one(t, dates.Finder{Reference: june}, "قال اليوم الثلاثاء إنه عاد")
	assert.Equal(t, "2021-06-08", d.Value, "the writer's weekday counts, the reference came a day late")
	assert.Equal(t, dates.Conflict{Kind: "reference", Days: 1}, d.Conflict)
}

func TestReadings(t *testing.T) {
	d := one(t, dates.Finder{Reference: june}, "وصل السبت")
	require.Len(t, d.Readings, 2)
	assert.Equal(t, d.Value, d.Readings[0].Value)
	assert.Equal(t, "2021-06-12", d.Readings[1].Value)
	assert.Greater(t, d.Readings[0].Confidence, d.Readings[1].Confidence)
	assert.Nil(t, one(t, dates.Finder{Reference: june}, "وصل يوم 5 يونيو 2021").Readings)
}

func TestPublished(t *testing.T) {
	for s, want := range map[string]string{
		"خبر عاجل\n2012.10.30\nقال الوزير":                                           "2012-10-30",
		"عنوان\nنشر في: الخميس 13 مايو 2021 - 4:20 م\nبدأ العمل":                     "2021-05-13",
		"عنوان\nآخر تحديث : 4 يناير 2019\nنص طويل يلي":                               "2019-01-04",
		"الرياض 10 شوال 1440 هـ الموافق 13 يونيو 2019 م واس\nأعلنت الهيئة":           "2019-06-13",
		"الكاتب : سالم\n\nبتاريخ : 03/12/2019\n\nنص":                                 "2019-12-03",
		"محرر 314 يونيو 2017\nنص":                                                    "2017-06-14",
		"اجتمع الوزراء في 12 مايو 2020 في العاصمة لبحث أزمة المياه والكهرباء وقرروا": "",
		"بلا تاريخ": "",
		"أمس الأول": "",
	} {
		var f dates.Finder
		d, ok := f.Published(s, lexicon.Default().Scan(nil, s))
		got := d.Value
		if len(got) > 10 {
			got = got[:10]
		}
		assert.Equal(t, want, got, s)
		assert.Equal(t, want != "", ok, s)
	}
}

// TestFormatParse writes days of a hundred years, every eleventh, in every style and
// reads them back.
func TestFormatParse(t *testing.T) {
	var styles []dates.Style
	for region := dates.Egypt; region <= dates.Gulf; region++ {
		for digits := dates.ASCII; digits <= dates.Persian; digits++ {
			styles = append(styles, dates.Style{Region: region, Digits: digits}, dates.Style{Region: region, Digits: digits, Weekday: true})
		}
	}
	for day := time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2050; day = day.AddDate(0, 0, 11) {
		for _, style := range styles {
			s := dates.Format(day, style)
			d, err := dates.Parse(s)
			if err != nil || !d.From.Equal(day) || d.Value != day.Format(time.DateOnly) || d.Conflict != (dates.Conflict{}) {
				t.Fatalf("%v as %+v: %q is read as %s, %v, %v", day, style, s, d.Value, d.Conflict, err)
			}
		}
	}
}

func TestParseErrors(t *testing.T) {
	for s, want := range map[string]struct{ part, msg string }{
		"":                      {"", "no date"},
		"  \n":                  {"  \n", "no date"},
		"مرحبا":                 {"مرحبا", "no date"},
		"12 مايو 2020 وما بعده": {"وما بعده", "more than a date"},
		"32/13/2020":            {"32/13/2020", "no such day"},
		"في 12 مايو 2020":       {"في 12 مايو 2020", "no date"},
	} {
		_, err := dates.Parse(s)
		var e *dates.ParseError
		require.ErrorAs(t, err, &e, s)
		assert.Equal(t, want.part, e.Span.In(s), s)
		assert.Equal(t, want.msg, e.Msg, s)
	}
}

func TestParseReference(t *testing.T) {
	f := dates.Finder{Reference: june}
	d, err := f.Parse("أمس")
	require.NoError(t, err)
	assert.Equal(t, "2021-06-08", d.Value)
	d, err = dates.Parse("2021-05-12T10:30:00+03:00")
	require.NoError(t, err)
	assert.Equal(t, "2021-05-12T10:30:00+03:00", d.Value)
}

func TestISO(t *testing.T) {
	f := dates.Finder{Reference: june}
	for s, want := range map[string]string{
		"أمس": "2021-06-08", "مساء أمس": "2021-06-08", "صيف 2020": "2020-06-01/2020-08-31", "النصف الثاني من 2019": "2019-07-01/2019-12-31",
		"ثلاثة أيام": "P3D", "بضعة أيام": "", "يوميا": "", "عام 2020": "2020",
	} {
		got, ok := one(t, f, s).ISO()
		if want == "" {
			assert.False(t, ok, s)
			continue
		}
		assert.Equal(t, want, got, s)
	}
}

func TestEDTF(t *testing.T) {
	f := dates.Finder{Reference: june}
	for s, want := range map[string]string{
		"أمس": "2021-06-08", "القرن التاسع عشر": "18XX", "ستينيات القرن الماضي": "196X", "خريف 2019": "2019-23",
		"الأسبوع الماضي": "2021-05-31/2021-06-06", "بين عامي 2005 و2009": "2005/2009", "قبل نحو شهرين": "2021-04~",
		"القرن الرابع قبل الميلاد": "-0399/-0300", "10 مايو 2021 الساعة 14:30 بتوقيت غرينتش": "2021-05-10T14:30:00Z",
		"كل جمعة": "", "ثلاثة أيام": "",
	} {
		got, ok := one(t, f, s).EDTF()
		if want == "" {
			assert.False(t, ok, s)
			continue
		}
		assert.Equal(t, want, got, s)
	}
}

func TestTimeMLReadsBack(t *testing.T) {
	s := "قال <الوزير> & \"أمس\" \x01\xff إن\nكل جمعة عطلة"
	var b strings.Builder
	require.NoError(t, dates.WriteTimeML(&b, s, dates.Find(s), time.Time{}))
	var text strings.Builder
	dec := xml.NewDecoder(strings.NewReader(b.String()))
	var values []string
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			for _, a := range e.Attr {
				if a.Name.Local == "value" {
					values = append(values, a.Value)
				}
			}
		case xml.CharData:
			text.Write(e)
		}
	}
	assert.Equal(t, []string{"PAST_REF", "XXXX-WXX-5"}, values)
	assert.Equal(t, "قال <الوزير> & \"أمس\" \uFFFD\uFFFD إن\nكل جمعة عطلة", strings.TrimSpace(text.String()))

	err := dates.WriteTimeML(io.Discard, "أمس", []dates.Date{{}, {}}, time.Time{})
	assert.NoError(t, err, "empty spans in order are no error")
	bad := dates.Find("أمس وغدا")
	bad[0], bad[1] = bad[1], bad[0]
	assert.ErrorIs(t, dates.WriteTimeML(io.Discard, "أمس وغدا", bad, time.Time{}), dates.ErrOrder)
}

// check finds the dates of s and reports what no text may lead to.
func check(t testing.TB, s string) {
	t.Helper()
	last := 0
	f := dates.Finder{Reference: june}
	for _, d := range f.Append(nil, s) {
		require.True(t, last <= d.Start && d.Start < d.End && d.End <= len(s), "%q: %d–%d after %d", s, d.Start, d.End, last)
		require.True(t, !utf8.ValidString(s) || utf8.RuneStart(s[d.Start]), "%q: %d", s, d.Start)
		require.True(t, !utf8.ValidString(s) || d.End == len(s) || utf8.RuneStart(s[d.End]), "%q: %d", s, d.End)
		require.NotEmpty(t, d.Value, "%q", s)
		require.NotEmpty(t, d.Type, "%q", s)
		require.NotEmpty(t, d.Rule, "%q", s)
		require.False(t, d.Known() && !d.From.Before(d.To), "%q: %v–%v of %q", s, d.From, d.To, d.In(s))
		last = d.End
	}
	_, _ = dates.Parse(s)
}

func TestBrokenText(t *testing.T) {
	for _, s := range []string{
		"", "\x00", "\xd9", "12 \xff مايو", "أمس\x00", "99999999999999999999 مايو", "0/0/0000", "31/02/2021", "1/1/1/1/1/1/1/1",
		"يوم", "من", "بين", "الساعة", "كل", "قبل", "آخر", "(", "الـ", "يومي 1 و", "ألف ألف ألف سنة", "99999 قرن", "بعد 99999 يوم سيعود",
		"الساعة 99:99", "الساعة 24", "القرن الثلاثين قبل الميلاد", "سنة 0", "30 فبراير 2021", "29 فبراير", "31 صفر 1442",
	} {
		check(t, s)
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range readCases(f) {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

func TestAllocations(t *testing.T) {
	s := strings.Repeat("وصل الوفد أمس وعاد السبت ثم سافر في 12 مايو 2019 لمدة ثلاثة أيام. ", 200)
	f := dates.Finder{Reference: june}
	toks := lexicon.Default().Scan(nil, s)
	ds := f.AppendTokens(nil, s, toks)
	n := testing.AllocsPerRun(5, func() { ds = f.AppendTokens(ds[:0], s, toks) })
	assert.Len(t, ds, 800)
	assert.Less(t, n, float64(len(ds)), "allocations for each date")
	n = testing.AllocsPerRun(5, func() { ds = f.Append(ds[:0], s) })
	assert.Len(t, ds, 800)
	assert.Less(t, n, float64(len(ds)), "allocations for each date of a text that nobody has scanned")
}
