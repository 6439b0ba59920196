// Package hijri converts between the Hijri calendar and [time.Time], and reads
// and writes Hijri dates in Arabic and English.
//
// # What it counts by
//
// A Hijri month begins with the new moon, and countries differ by a day or two
// over when that is: most wait for the crescent to be seen. For dates in print
// the civil calendar of Saudi Arabia, Umm al-Qura, is the nearest there is to
// a common one, and the functions of this package and the methods of [Date]
// follow it: by its table from 1343 to 1500 AH (1 August 1924 to 16 November
// 2077), outside of that by the tabular calendar, which alternates months of 30
// and 29 days. [Calendar] gives both under one set of methods.
//
// Where the tabular calendar hands over to the table it is a day late, so that
// Dhu al-Hijjah 1342 has 28 days here. At the other end the two meet. Every
// day has exactly one date and every date exactly one day.
//
// # How days are counted
//
// A date is a civil day, midnight to midnight. [FromTime] takes the day that a
// wall calendar shows in the time's own location, and [Date.Time] gives the
// first moment of the day in the location that the caller names; neither goes
// by way of UTC, so no day shifts. The evening before, which belongs to the
// Hijri day by religious custom, is not counted to it, as Arab newspapers do
// not count it either.
//
// # Differences from ICU and the JDK
//
// The calendar that ICU calls islamic-umalqura (and with it browsers and
// Node.js) and the one of java.time.chrono.HijrahDate hold another table for
// the years before 1420 and after 1450. Compared day by day from 1343 to 1500,
// ICU 78 and JDK 17 give the same date as this package in each year from 1420
// to 1450 and a different one on 22,058 of the 55,991 days, in every other
// year; ICU's months begin up to two days later or one day earlier. ICU's islamic-civil is
// [Tabular]; its islamic-tbla is the same with a Thursday epoch, a day
// earlier, and is not provided.
//
// # Limits
//
// The table cannot know what a country announced after a sighting. A text that
// prints both calendars («15 رمضان 1441 هـ الموافق 8 مايو 2020») tells its own
// shift: compare with [Date.Sub]. Before 1343 the tabular calendar is an
// approximation that may be two days from what was observed.
//
// [Parse] reads a text that is nothing but a date with day, month and year.
// Package dates finds dates in running text.
//
// # Sources
//
// The table is the Umm al-Qura calendar of Saudi Arabia. The tabular calendar is
// the arithmetic one that the literature calls civil: 30 years have 11 leap
// years (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29), and 1 Muharram 1 is 16 July
// 622 of the Julian calendar.
package hijri
