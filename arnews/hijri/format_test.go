package hijri

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	want := Date{1441, Ramadan, 15}
	for _, s := range []string{
		"15 رمضان 1441 هـ", "15 رمضان 1441هـ", "١٥ رمضان ١٤٤١ هـ", "۱۵ رمضان ۱۴۴۱",
		"15 رمضان 1441هـ.", "15رمضان1441ه", "15 رَمَضَان 1441 هـ", "15 رمضـــان 1441",
		"15 من شهر رمضان المبارك لعام 1441 للهجرة", "15 رمضان من عام 1441 هجرية",
		"15 رمضان المعظم سنة 1441 هجري", "15-رمضان-1441", "15 رمضان، 1441 هـ",
		"\u200f15/9/1441\u200f هـ", "15/9/1441", "15\u200f/\u200f9\u200f/\u200f1441", "1441/9/15",
		"1441-09-15", "15.9.1441", "15 / 09 / 1441هـ", "١٥/٩/١٤٤١ه", "15 9 1441",
		"15 ﺭﻣﻀﺎﻥ 1441", "1441هـ رمضان 15",
		"15 Ramadan 1441 AH", "15 Ramadan 1441", "Ramadan 15, 1441 A.H.", "15th of Ramadān, 1441 H",
		"15 RAMADHAN 1441 hijri", "1441 Ramadan 15", "  15 Ramadan 1441  ",
	} {
		got, err := Parse(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ in, part, need string }{
		{"", "", "day"},
		{"   ", "", "day"},
		{"15", "", "month"},
		{"15/9", "", "year"},
		{"رمضان", "", "day"},
		{"15 رمضان", "", "year"},
		{"رمضان 1441", "", "day"},
		{"15/9/41", "41", "year"},
		{"15/1441/9", "9", "year"},
		{"1441/1441/9", "1441", "month"},
		{"1441/9/1441", "1441", "day"},
		{"15/9/1441/2", "2", "end"},
		{"15 رمضان 1441 2", "2", "end"},
		{"15 رمضان 41", "41", "year"},
		{"15 كانون الثاني 1441", "كانون الثاني", "month"},
		{"15 May 1441", "May", "month"},
		{"15 رمضان 1441 م", "م", "end"},
		{"15 رمضان 1441 ميلادية", "ميلادية", "end"},
		{"15 ربيع 1441 الأول", "الأول", "end"},
		{"(15 رمضان 1441)", "(", "day"},
		{"15 (رمضان) 1441", "(", "month"},
		{"15/9/(1441)", "(", "year"},
		{"-15/9/1441", "-", "day"},
		{"15/9/1441/", "/", "end"},
		{"15 رمضان 1441 هـ هـ", "هـ", "end"},
		{"رمضان \xff 15 1441", "\xff", "day"},
	} {
		got, err := Parse(c.in)
		var e *SyntaxError
		if assert.ErrorAs(t, err, &e, "%s: %v", c.in, got) {
			assert.Equal(t, SyntaxError{c.in, c.part, c.need}, *e)
		}
		assert.Zero(t, got)
	}
	_, err := Parse("15 May 1441")
	assert.EqualError(t, err, `hijri: "May" in "15 May 1441" where the month was due`)
	_, err = Parse("15/9")
	assert.EqualError(t, err, `hijri: "15/9" lacks a year`)
	for _, s := range []string{"30 شوال 1441", "0/9/1441", "15/13/1441", "15/9/99999999999999999999", "31-01-1441"} {
		_, err := Parse(s)
		var e *RangeError
		assert.ErrorAs(t, err, &e, s)
	}
}

func TestMonthNames(t *testing.T) {
	for name, want := range map[string]Month{
		"محرم": Muharram, "المحرّم": Muharram, "محرم الحرام": Muharram, "Mouharram": Muharram,
		"صفر الخير": Safar, "Safar": Safar,
		"ربيع الأوّل": RabiAlAwwal, "ربيع الاول": RabiAlAwwal, "شهر ربيع الأنور": RabiAlAwwal,
		"Rabi' al-Awwal": RabiAlAwwal, "Rabīʿ I": RabiAlAwwal, "Rabi ul-Awal": RabiAlAwwal,
		"ربيع الثاني": RabiAlThani, "ربيع الآخِر": RabiAlThani, "ربيع ثاني": RabiAlThani,
		"Rabi' II": RabiAlThani, "Rabi al-Akhir": RabiAlThani, "Rabīʿ ath-Thānī": RabiAlThani,
		"جمادى الأولى": JumadaAlUla, "جمادي الاولى": JumadaAlUla, "جماد الأول": JumadaAlUla,
		"Jumada al-Awwal": JumadaAlUla, "Joumada I": JumadaAlUla,
		"جمادى الآخرة": JumadaAlAkhirah, "جمادى الثانية": JumadaAlAkhirah, "جمادى الاخره": JumadaAlAkhirah,
		"جمادى الثاني": JumadaAlAkhirah, "Jumada al-Thani": JumadaAlAkhirah, "Jumādā II": JumadaAlAkhirah,
		"رجب": Rajab, "رجب الفرد": Rajab, "شعبان المعظّم": Shaban, "Sha'ban": Shaban, "Chaâbane": Shaban,
		"رمضان الأبرك": Ramadan, "Ramzan": Ramadan, "شوّال": Shawwal, "Shawal": Shawwal, "Chawwal": Shawwal,
		"ذو القعدة": DhuAlQadah, "ذي القعده": DhuAlQadah, "ذي القعدة الحرام": DhuAlQadah, "Dhū al-Qaʿdah": DhuAlQadah,
		"Dhul-Qi'dah": DhuAlQadah, "Zul Qa'da": DhuAlQadah,
		"ذو الحجّة": DhuAlHijjah, "ذي الحجة": DhuAlHijjah, "ذوالحجة": DhuAlHijjah, "Dhul Hijja": DhuAlHijjah,
		"Zilhijja": DhuAlHijjah, "Dhu'l-Hijjah": DhuAlHijjah,
	} {
		got, ok := ParseMonth(name)
		assert.True(t, ok, name)
		assert.Equal(t, want, got, name)
	}
	for _, name := range []string{"", "ربيع", "جمادى", "ذو", "يناير", "May", "رمضان 15", "رمضانات", "Rabi", "ربيع الرابع", "من رمضان"} {
		_, ok := ParseMonth(name)
		assert.False(t, ok, name)
	}
	for m := Muharram; m <= DhuAlHijjah; m++ {
		for _, name := range []string{m.String(), m.Arabic(), m.ArabicGenitive()} {
			got, ok := ParseMonth(name)
			assert.True(t, ok, name)
			assert.Equal(t, m, got, name)
		}
	}
	assert.Equal(t, "Month(13)", Month(13).String())
	assert.Empty(t, Month(0).Arabic()+Month(13).ArabicGenitive())
}

// A name has one month: no spelling is listed for two.
func TestSpellingsDistinct(t *testing.T) {
	for i := range spellings {
		monthSpellings(i, func(key string) {
			assert.Equal(t, Month(i+1), monthKeys()[key], key)
		})
	}
}

func TestRoundTrip(t *testing.T) {
	for d := (Date{1, Muharram, 1}); d.Year <= MaxYear; d = d.AddDays(13) {
		for _, s := range []Style{English, Arabic, ArabicIndic, Numeric} {
			got, err := Parse(d.Format(s))
			if err != nil || got != d {
				t.Fatalf("%s: %v, %v", d.Format(s), got, err)
			}
		}
	}
}

func TestFormat(t *testing.T) {
	d := Date{1440, DhuAlHijjah, 9}
	assert.Equal(t, "9 Dhu al-Hijjah 1440 AH", d.String())
	assert.Equal(t, "9 ذي الحجة 1440 هـ", d.Format(Arabic))
	assert.Equal(t, "٩ ذي الحجة ١٤٤٠ هـ", d.Format(ArabicIndic))
	assert.Equal(t, "1440-12-09", d.Format(Numeric))
	assert.Equal(t, "0007-01-01", Date{7, Muharram, 1}.Format(Numeric))
	assert.Equal(t, "-7-01-01", Date{-7, Muharram, 1}.Format(Numeric))
	assert.Equal(t, "-٧  -٧ هـ", Date{-7, 13, -7}.Format(ArabicIndic))
	assert.Equal(t, "12345-100-100", Date{12345, 100, 100}.Format(Numeric))
}

func TestJSON(t *testing.T) {
	type page struct{ Date Date }
	b, err := json.Marshal(page{Date{1441, Ramadan, 1}})
	require.NoError(t, err)
	assert.Equal(t, `{"Date":"1441-09-01"}`, string(b))
	var p page
	require.NoError(t, json.Unmarshal(b, &p))
	assert.Equal(t, page{Date{1441, Ramadan, 1}}, p)
	b, err = json.Marshal(page{})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &p))
	assert.Equal(t, page{}, p)
	assert.Error(t, json.Unmarshal([]byte(`{"Date":"1441-09-31"}`), &p))
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"15 رمضان 1441 هـ", "Rabi' II 1, 1400", "1441-09-15", "٣٠/١٢/١٥٠٠", "\xff15/\x00", "ﷺ 1 2", "RAB' II00 0000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			assert.Zero(t, d)
			return
		}
		require.NoError(t, d.Check())
		again, err := Parse(d.Format(Arabic))
		require.NoError(t, err)
		assert.Equal(t, d, again)
	})
}
