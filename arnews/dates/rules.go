package dates

// The names of the constructs, for [Date.Rule]. The file rules.tsv describes each,
// with examples that the tests read.
const (
	ruleDate     = "date"                        // day, month and year
	ruleHijri    = "hijri"                       // the same, and months, in the Hijri calendar
	ruleMonth    = "month"                       // a month
	ruleYear     = "year"                        // a year or two
	ruleWeekday  = "weekday"                     // a weekday
	ruleTense    = "tense"                       // a weekday, day or month placed by the verb before it
	ruleRelative = "relative"                    // a day, week, month or year counted from the reference
	ruleAgo      = "ago"                         // a length of time before or after the reference
	ruleRange    = "range"                       // from one to the other, lists of days
	ruleDuration = "duration"                    // a length of time
	ruleSet      = "set"                         // what recurs
	ruleClock    = "clock"                       // a time of day
	ruleSeason   = "season"                      // a season
	rulePeriod   = "period"                      // parts of months and years, decades, centuries
	ruleHoliday  = "holiday"                     // feasts and anniversaries
	ruleEvent    = "event"                       // a day and month whose year an event tells
	ruleOther    = "other side of the reference" // the second reading of what tense decides
)
