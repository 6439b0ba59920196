package hijri_test

import (
	"fmt"
	"time"

	"arnews.example/arnews/hijri"
)

func Example() {
	d, err := hijri.Parse("15 رمضان 1441 هـ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d, d.Weekday())
	fmt.Println(d.Time(time.UTC).Format("2 January 2006"))
	// Output:
	// 15 Ramadan 1441 AH Friday
	// 8 May 2020
}

func ExampleFromTime() {
	riyadh := time.FixedZone("+03", 3*60*60)
	t := time.Date(2023, 4, 21, 0, 15, 0, 0, riyadh)
	fmt.Println(hijri.FromTime(t), "|", hijri.FromTime(t.UTC()))
	// Output: 1 Shawwal 1444 AH | 29 Ramadan 1444 AH
}

func ExampleNew() {
	_, err := hijri.New(1441, hijri.Shawwal, 30)
	fmt.Println(err)
	// Output: hijri: day 30 is outside 1–29 (Shawwal 1441)
}

func ExampleMonthLength() {
	fmt.Println(hijri.MonthLength(1441, hijri.Ramadan), hijri.YearLength(1441))
	// Output: 30 355
}

func ExampleMonthStart() {
	fmt.Println(hijri.MonthStart(1446, hijri.Ramadan, time.UTC).Format(time.DateOnly))
	// Output: 2025-03-01
}

func ExampleDate_Format() {
	d := hijri.Date{Year: 1445, Month: hijri.DhuAlHijjah, Day: 9}
	for _, s := range []hijri.Style{hijri.English, hijri.Arabic, hijri.ArabicIndic, hijri.Numeric} {
		fmt.Println(d.Format(s))
	}
	// Output:
	// 9 Dhu al-Hijjah 1445 AH
	// 9 ذي الحجة 1445 هـ
	// ٩ ذي الحجة ١٤٤٥ هـ
	// 1445-12-09
}

func ExampleDate_Sub() {
	// Morocco kept the feast a day after Saudi Arabia, on 22 April 2023.
	printed := hijri.Date{Year: 1444, Month: hijri.Shawwal, Day: 1}
	table := hijri.FromTime(time.Date(2023, 4, 22, 0, 0, 0, 0, time.UTC))
	fmt.Println(table, table.Sub(printed))
	// Output: 2 Shawwal 1444 AH 1
}

func ExampleParse() {
	for _, s := range []string{"١٥/٩/١٤٤١هـ", "10 ذي الحجه 1445", "Rabi' II 1, 1400 AH", "15 مايو 1441"} {
		d, err := hijri.Parse(s)
		fmt.Println(d.Format(hijri.Numeric), err)
	}
	// Output:
	// 1441-09-15 <nil>
	// 1445-12-10 <nil>
	// 1400-04-01 <nil>
	// 0000-00-00 hijri: "مايو" in "15 مايو 1441" where the month was due
}

func ExampleParseMonth() {
	m, ok := hijri.ParseMonth("جمادى الثانية")
	fmt.Println(int(m), m, m.Arabic(), ok)
	// Output: 6 Jumada al-Akhirah جمادى الآخرة true
}

func ExampleCalendar() {
	day := time.Date(2024, 7, 7, 0, 0, 0, 0, time.UTC)
	for _, c := range []hijri.Calendar{hijri.UmmAlQura, hijri.Tabular} {
		fmt.Println(c, c.FromTime(day))
	}
	// Output:
	// Umm al-Qura 1 Muharram 1446 AH
	// tabular 30 Dhu al-Hijjah 1445 AH
}
