package export

import (
	"fmt"
	"slices"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

// The names that stand in an export where only these may.
var (
	dateTypes  = []string{string(dates.Day), string(dates.Time), string(dates.Duration), string(dates.Set)}
	quoteKinds = []string{string(quotes.Direct), string(quotes.Mixed), string(quotes.Indirect), string(quotes.Marked)}
	blockRoles = []string{string(segment.Kicker), string(segment.Headline), string(segment.Subhead), string(segment.Byline),
		string(segment.Date), string(segment.Paragraph), string(segment.ListItem), string(segment.Table), string(segment.Source),
		string(segment.Caption), string(segment.Related), string(segment.Boilerplate)}
)

// known returns an error for a name that is not in the list.
func known(field string, i int, part, name string, list []string) error {
	if slices.Contains(list, name) {
		return nil
	}
	return &FieldError{fmt.Sprintf("%s[%d].%s", field, i, part), fmt.Sprintf("%q", name), "no such name"}
}
