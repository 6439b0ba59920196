package dates_test

import (
	"fmt"
	"os"
	"time"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
)

func ExampleFind() {
	s := "نشر في: 3 أكتوبر 2019\nأعلنت الوزارة أول أمس الثلاثاء أن المعرض يقام من 3 إلى 5 يناير المقبل."
	for _, d := range dates.Find(s) {
		fmt.Println(d.In(s), "=", d.Type, d.Value)
	}
	// Output:
	// 3 أكتوبر 2019 = DATE 2019-10-03
	// أول أمس الثلاثاء = DATE 2019-10-01
	// من 3 إلى 5 يناير المقبل = DATE 2020-01-03/2020-01-05
}

func ExampleAll() {
	s := "دام الحصار تسعة أشهر وانتهى في 12 أوت 1985"
	for d := range dates.All(s) {
		fmt.Println(d.Type, d.Value)
	}
	// Output:
	// DURATION P9M
	// DATE 1985-08-12
}

func ExampleFinder_Append() {
	f := dates.Finder{Reference: time.Date(2021, 6, 9, 15, 0, 0, 0, time.UTC)}
	for _, d := range f.Append(nil, "وصل الوفد مساء أمس، ويغادر الجمعة المقبل، وكان مقررا أن يصل قبل ثلاثة أيام") {
		fmt.Println(d.Value)
	}
	// Output:
	// 2021-06-08TEV
	// 2021-06-11
	// 2021-06-06
}

func ExampleFinder_Published() {
	s := "رحلة إلى الواحة\nمحرر 314 يونيو 2017\nعاد المسافرون أمس."
	var f dates.Finder
	d, ok := f.Published(s, lexicon.Default().Scan(nil, s))
	fmt.Println(d.In(s), d.Value, ok)
	// Output: 14 يونيو 2017 2017-06-14 true
}

func ExampleDate_Known() {
	for _, d := range dates.Find("زار المدينة أمس، وكان زارها في 1987") {
		fmt.Println(d.Value, d.Known())
	}
	// Output:
	// PAST_REF false
	// 1987 true
}

func ExampleParse() {
	d, err := dates.Parse("10 شوال 1440 هـ")
	fmt.Println(d.Value, d.Hijri, err)
	_, err = dates.Parse("31/02/2020")
	fmt.Println(err)
	// Output:
	// 2019-06-13 10 Shawwal 1440 AH <nil>
	// dates: no such day: "31/02/2020" in "31/02/2020"
}

func ExampleFormat() {
	day := time.Date(2021, 8, 9, 0, 0, 0, 0, time.UTC)
	fmt.Println(dates.Format(day, dates.Style{Region: dates.Morocco, Weekday: true}))
	fmt.Println(dates.Format(day, dates.Style{Region: dates.Both}))
	fmt.Println(dates.Format(day, dates.Style{Region: dates.Gulf, Digits: dates.ArabicIndic}))
	// Output:
	// الاثنين 9 غشت 2021
	// 9 آب/أغسطس 2021
	// ١ محرم ١٤٤٣ هـ الموافق ٩ أغسطس ٢٠٢١ م
}

func ExampleDate_EDTF() {
	for _, d := range dates.Find("منذ أواخر السبعينات، وفي صيف 2006، والربع الأول من 2020") {
		v, _ := d.EDTF()
		fmt.Println(d.Value, v)
	}
	// Output:
	// 197 197X
	// 2006-SU 2006-22
	// 2020-Q1 2020-01-01/2020-03-31
}

func ExampleDate_ISO() {
	d, _ := dates.Parse("القرن العشرين")
	fmt.Println(d.ISO())
	// Output: 1900-01-01/1999-12-31 true
}

func ExampleWriteTimeML() {
	created := time.Date(2021, 6, 9, 0, 0, 0, 0, time.UTC)
	f := dates.Finder{Reference: created}
	s := "عاد مطلع الشهر الجاري"
	if err := dates.WriteTimeML(os.Stdout, s, f.Append(nil, s), created); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML>
	// <DCT><TIMEX3 tid="t0" type="DATE" value="2021-06-09" temporalFunction="false" functionInDocument="CREATION_TIME">2021-06-09</TIMEX3></DCT>
	// <TEXT>عاد <TIMEX3 tid="t1" type="DATE" value="2021-06" mod="START" temporalFunction="true" anchorTimeID="t0">مطلع الشهر الجاري</TIMEX3></TEXT>
	// </TimeML>
}
