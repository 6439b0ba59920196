package hijri

// civilEpoch is 1 Muharram 1 AH, 16 July 622 in the Julian calendar, in days
// from 1 January 1970.
const civilEpoch = -492148

// tabularStart returns the day on which a numbered month begins in the
// tabular calendar: months of 30 and 29 days in turn, and a 30th day of Dhu
// al-Hijjah in eleven years of each thirty.
func tabularStart(index int) int {
	year, month := floorDiv(index, 12), floorMod(index, 12)
	return civilEpoch + (year-1)*354 + floorDiv(11*year+3, 30) + (59*month+1)/2
}

// tabularDate returns the date of a day in the tabular calendar.
func tabularDate(day int) Date {
	// A cycle of 30 years has 10,631 days.
	year := floorDiv((day-civilEpoch)*30+10646, 10631)
	index := monthIndex(year, Muharram)
	month := min(11, ((day-tabularStart(index))*2+1)/59)
	index += month
	if tabularStart(index) > day {
		index--
	}
	return indexDate(index, day-tabularStart(index))
}
