package arnews

import (
	"slices"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/hijri"
)

type jsonDate struct {
	jsonSpan
	Type       dates.Type    `json:"type"`
	Value      string        `json:"value"`
	Mod        string        `json:"mod,omitempty"`
	Grain      string        `json:"grain,omitempty"`
	From       string        `json:"from,omitempty"` // first moment, RFC 3339
	To         string        `json:"to,omitempty"`   // the moment after the last
	Hijri      *jsonHijri    `json:"hijri,omitempty"`
	Zone       string        `json:"zone,omitempty"`
	Rule       string        `json:"rule,omitempty"`
	Confidence float64       `json:"confidence"`
	Readings   []jsonReading `json:"readings,omitempty"`
	Conflict   *jsonConflict `json:"conflict,omitempty"`
}

type jsonHijri struct {
	Year  int         `json:"year"`
	Month hijri.Month `json:"month,omitempty"`
	Day   int         `json:"day,omitempty"`
}

type jsonReading struct {
	Value      string  `json:"value"`
	Confidence float64 `json:"confidence"`
	Rule       string  `json:"rule,omitempty"`
}

type jsonConflict struct {
	Kind string `json:"kind"`
	Days int    `json:"days"`
}

func (w writer) date(d dates.Date) jsonDate {
	return jsonDate{
		jsonSpan: w.words(d.Span), Type: d.Type, Value: d.Value, Mod: name(modNames[:], int(d.Mod)), Grain: d.Grain.String(),
		From: toJSONTime(d.From), To: toJSONTime(d.To),
		Hijri: (*jsonHijri)(orNull(d.Hijri)), Zone: d.Zone, Rule: d.Rule, Confidence: d.Confidence,
		Readings: each(d.Readings, func(r dates.Reading) jsonReading { return jsonReading(r) }),
		Conflict: (*jsonConflict)(orNull(d.Conflict)),
	}
}

func (r *reader) date(j jsonDate) dates.Date {
	return dates.Date{
		Span: r.span(j.Span), Type: j.Type, Value: j.Value, Mod: mod(j.Mod), Grain: grain(j.Grain),
		From: r.time(j.From), To: r.time(j.To),
		Hijri: hijri.Date(orZero(j.Hijri)), Zone: j.Zone, Rule: j.Rule, Confidence: j.Confidence,
		Readings: each(j.Readings, func(r jsonReading) dates.Reading { return dates.Reading(r) }),
		Conflict: dates.Conflict(orZero(j.Conflict)),
	}
}

// modNames are the modifiers' names in JSON. TIMEX3 has none for halves.
var modNames = [...]string{
	dates.ModNone: "", dates.ModStart: "START", dates.ModMid: "MID", dates.ModEnd: "END",
	dates.ModApprox: "APPROX", dates.ModMoreThan: "MORE_THAN", dates.ModLessThan: "LESS_THAN",
	dates.ModFirst: "FIRST_HALF", dates.ModSecond: "SECOND_HALF",
	dates.ModOrMore: "EQUAL_OR_MORE", dates.ModOrLess: "EQUAL_OR_LESS",
	dates.ModBefore: "BEFORE", dates.ModAfter: "AFTER", dates.ModOnOrBefore: "ON_OR_BEFORE", dates.ModOnOrAfter: "ON_OR_AFTER",
}

// mod returns the modifier of that name; a name that is unknown means none.
func mod(name string) dates.Mod { return dates.Mod(max(0, slices.Index(modNames[:], name))) }

// grain returns the grain of that name; a name that is unknown means none.
func grain(name string) dates.Grain {
	for g := dates.GrainNone; g <= dates.GrainMillennium; g++ {
		if g.String() == name {
			return g
		}
	}
	return dates.GrainNone
}
