package dates

// A class is what a word does in a date. Words have several: «الثانية» is a
// number and, without its article, a unit of time.
type class uint8

const (
	clsNone         class = iota
	clsMonth              // v month, w calendar, flag guard
	clsWeekday            // v 1 Monday to 7 Sunday, flag guard
	clsCardinal           // v value, w kind of number, flag definite
	clsOrdinal            // v value, w kind of number
	clsUnit               // v unit, w grammatical number, flag definite
	clsDecade             // v tens of the year
	clsZone               // v index of the zone
	clsHoliday            // v index of the holiday
	clsRelDay             // v days from the reference
	clsWeakDay            // the same, where a neighbour licenses it
	clsTonight            // «الليلة»
	clsDayWord            // «يوم»
	clsDaysWord           // «يومي»
	clsMonthWord          // «شهر»
	clsMonthsWord         // «شهري»
	clsYearWord           // «عام»
	clsYearsWord          // «عامي»
	clsHourWord           // «الساعة»
	clsHourAbbr           // «س», «سا»
	clsMinAbbr            // «د»
	clsMinWord            // «دقيقة»
	clsClockPart          // «النصف»: v minutes
	clsExcept             // «إلا»
	clsOClock             // «في تمام»
	clsMod                // v modifier
	clsFirstDay           // «غرة»
	clsLastDay            // «سلخ»
	clsApprox             // «نحو»
	clsMore               // «أكثر من»
	clsLess               // «أقل من»
	clsFrom               // «من»
	clsTo                 // «إلى»
	clsBetween            // «بين»
	clsAgo                // «قبل»
	clsSince              // «منذ»
	clsAfter              // «بعد»
	clsPrep               // a preposition that a date follows
	clsSpan               // what a length of time follows
	clsAgree              // «الموافق»
	clsEra                // v calendar, or eraBC
	clsEvery              // «كل»
	clsAdverb             // «يوميا»: v unit
	clsThis               // «هذا»
	clsLast               // «الماضي»: v steps
	clsPrior              // «السابق»
	clsNext               // «المقبل»: v steps
	clsCurrent            // «الجاري»
	clsSame               // «نفسه»
	clsRecent             // «الأخيرة»
	clsFew                // «عدة» before its noun
	clsFewAfter           // «قليلة» after it
	clsSingle             // «واحد», «كامل»
	clsHalf               // «نصف»
	clsFourth             // «ربع»
	clsThird              // «ثلث»
	clsPart               // «مساء» before a day: v part of the day
	clsPartDef            // «المساء»
	clsPartAdv            // «مساء» after an hour: v part of the day
	clsMidnight           // «منتصف الليل»
	clsZoneWord           // «بتوقيت»
	clsSeason             // v season
	clsSeasonWord         // «فصل»
	clsQuarterWord        // «الربع»
	clsHalfWord           // «النصف»
	clsSchool             // «الدراسي»
	clsEpithet            // «المبارك»
	clsTen                // «العشر الأواخر»: v which
	clsLike               // «مثل»
	clsOfIt               // «منه»
	clsAnd                // «و»
	clsOr                 // «أو»
	clsArticle            // «الـ» before digits
	clsPlace              // guards: a name that a date ends
	clsNotYear            // a number that is no year follows
	clsAge                // an age follows
	clsPaper              // a paper called «… اليوم»
	clsNotToday           // after «اليوم»: it is not today
	clsDayName            // a weekday in a name follows
	clsPerson             // after the name of a month: it is a person's
	clsCounted            // a noun that a number counts
	clsEventYear          // a noun that a bare year follows
	clsEvent              // a trigger of an event known by its day
	clsFuture             // a marker of the future
	clsPast               // a verb of the past
	clsPresent            // a present verb that announces
	clsLabel              // «بتاريخ», «نشر في»: the publication date follows
	clsAgency             // a news agency's sign
	clsAnniversary        // «الذكرى»
	clsTemporal           // a preposition of time
	clsCommemorated       // an event whose anniversaries are counted
	clsMonthName          // before a month: it is a name
	clsGeneral            // before «العام»: it is an adjective
	clsFourths            // «أرباع»
	clsNoFuture           // begins like a future verb and is none
	clsPeriodWord         // «الفترة»: with «نفسها» the period mentioned before
	clsRunning            // «متتالية», after a length of time
	clsMediaHead          // «صحيفة»: the name of a paper follows
	clsPaperPlace         // a country: «المغرب اليوم» is a paper, or today
	clsThatDay            // before «اليوم»: it is another day, or a rate
	clsNewYear            // «الجديد», after «العام»
	clsDelivery           // «تسليم»: the month after it is to come
	clsYearly             // «السنوية», after «الذكرى»
	clsTerm               // «حبسا», after a length of time
	clsFigures            // «أرباح»: of business, whose quarters are the year's
	clsBecame             // before «غدا»: the verb
	clsMilestone          // «موعد», after «قبل يومين على»: the length counts from it
	clsSpanned            // «العيد», after «أيام»: no length of time
	numClasses
)

// Calendars, as lists and frames name them.
const (
	calNone = iota
	calGregorian
	calHijri
	eraBC
)

// Guards of names that are also something else.
const (
	guardNone   = iota
	guardWord   // a common word
	guardPerson // a given name
	guardLibya  // a common word unless a day and a year stand beside it
	guardLatin  // needs a day and a year
	guardNumber // a month that a number completes; a weekday that is a number
	guardBare   // a weekday without article
)

// Kinds of number words.
const (
	numUnit = iota
	numTen
	numTens
	numHundred
	numHundreds
	numThousand
	numThousands
	numMillion
	numOrdinal
	numFeminine
	numFirst
)

// Units of time, smallest first.
type unit int8

const (
	unitNone unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitNight
	unitWeek
	unitMonth
	unitQuarter
	unitHalf
	unitSeason
	unitYear
	unitDecade
	unitCentury
	unitMillennium
)

// Grammatical numbers of a unit's name.
const (
	singular = iota
	dual
	plural
)

// Parts of the day.
type part int8

const (
	partNone part = iota
	partMorning
	partMidday
	partAfternoon
	partEvening
	partNight
	partDaytime
	partAM // «ص», on a clock only
	partPM
)

var partCodes = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT", "", ""}

var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}
