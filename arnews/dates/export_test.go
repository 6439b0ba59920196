package dates

// KnownClass reports whether the grammar knows a class that a list names.
func KnownClass(list, name string) bool {
	switch list {
	case "dateguards":
		return guardClasses()[name] != clsNone
	case "tense":
		return tenseNames()[name] != clsNone
	}
	switch name {
	case "mod", "era", "adverb", "part", "partdef", "partadv", "season":
		return true
	}
	return plainWords()[name] != clsNone
}

// Rules are the names that Date.Rule can have.
var Rules = []string{ruleDate, ruleHijri, ruleMonth, ruleYear, ruleWeekday, ruleTense, ruleRelative, ruleAgo, ruleRange, ruleDuration,
	ruleSet, ruleClock, ruleSeason, rulePeriod, ruleHoliday, ruleEvent}
