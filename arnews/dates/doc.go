// Package dates finds the temporal expressions of Arabic news text and resolves
// them: «أول أمس الأربعاء», «10 شوال 1440 هـ الموافق 13 يونيو 2019 م», «من 3 إلى 5
// جويلية المقبل», «الثامنة والنصف مساء بتوقيت غرينتش», «أواخر السبعينات».
//
//	for d := range dates.All(page) {
//		fmt.Println(d.In(page), d.Type, d.Value)
//	}
//
// # What it reads
//
// Papers from Nouakchott to Muscat write dates in many ways, and one article may
// mix them. The package reads numeric dates in every digit script, day first;
// the month names of all regions side by side, in dual forms too («أبريل/نيسان»,
// «كانون الثاني (يناير)»); Hijri dates, converted by the Umm al-Qura calendar;
// weekdays, which the tense of the verb before them places; relative days,
// weeks, months, quarters, years, decades and centuries; numbers in words;
// ranges and lists; lengths of time; what recurs; times of day with zones; feasts
// and national days. Glued and damaged text is read where it can be:
// «وفي9مايو2016م», «محرر 314 يونيو 2017».
//
// A name that is also a common word or a person's (مارس, ماي, آب, صفر, رجب, رمضان)
// needs a licence from its neighbours: a day, a year, «شهر», a preposition of
// time. Cities, streets and parties called after a day («مدينة 6 أكتوبر», «قوى 14
// آذار»), ages, scores, numbers of laws and counts are left alone.
//
// # Values
//
// Types and values are those of TIMEX3 (ISO-TimeML): DATE "2019-12-07",
// "2018-W12", "2018-Q3", "199" for a decade; TIME "2019-12-07T22:30Z",
// "2019-12-07TMO"; DURATION "P3D"; SET "XXXX-WXX-5". A range has the value of
// its first and its last day, "2018-05-03/2018-05-05". Relative expressions are
// resolved against a reference: the caller's ([Finder.Reference]), or the
// publication date that the text itself states ([Finder.Published]). Where
// there is none nothing is made up: X stands for what is not known, and
// PAST_REF, PRESENT_REF or FUTURE_REF where nothing is.
//
// [Date.From] and [Date.To] bound the expression in time. [Date.ISO] and
// [Date.EDTF] write it in other standards, [WriteTimeML] a whole text.
//
// # Two sides of a date
//
// Where a date is given in two calendars that disagree, the Gregorian side and
// the weekday outrank the Hijri table: outside Saudi Arabia months begin when
// the moon is sighted. The difference is kept for the Hijri dates that follow in
// the same text, and noted in [Date.Conflict]. A weekday that is not the date's
// is noted there too; the date wins.
//
// # How it works
//
// The file rules.tsv lists the constructs, each with its pattern, what it reads and
// what it leaves alone; the tests read every line. The words are those of the lists
// months, weekdays, numbers, units, datewords, decades, zones, holidays,
// commemorations, events, dateguards and tense of package lexicon, which say where
// a form is used. A file of this package holds one construct.
//
// One pass over the tokens tries a construct only where a word stands that it
// begins with; of those that match at a place the longest counts. A sieve of the
// first letters tells which words those may be, so that few are looked up. The
// work grows linearly with the text.
//
// # Limits
//
// Tense is read from the words near a date and a list of verbs (tense), not from
// syntax: a bare weekday after a verb that the list lacks is the last one. The
// clock of a reference is used only if it is not midnight. Days begin at midnight,
// also Hijri ones. Dates before 1582 are proleptic Gregorian. Vague words that name
// no stretch of time («حاليا», «مؤخرا», «في الفترة الأخيرة») are not marked. A feast
// that many countries keep under one name («عيد الاستقلال») needs the country's. Time
// zones come from the system's database; a program for systems without one imports
// time/tzdata.
//
// # Sources
//
// TIMEX3 is that of TimeML 1.2.1 and ISO 24617-1, on ISO 8601; EDTF is
// ISO 8601-2. Month names are those of the press, the regional sets those of
// Unicode CLDR; zones have the names of the IANA database, Hijri dates the
// sources of package hijri, Easter the algorithms of Meeus. Feasts and national
// days are those that the states and the United Nations publish. The constructs
// were gathered for this package.
package dates
