package dates

import "strings"

// An arena keeps the values of one text's dates together, so that a date costs
// less than one allocation.
type arena struct {
	values   strings.Builder
	readings []Reading
}

// Values of a chunk, and readings of one.
const (
	valueChunk   = 256
	readingChunk = 16
)

// keep returns b as a string.
func (a *arena) keep(b []byte) string {
	if a.values.Cap()-a.values.Len() < len(b) {
		a.values = strings.Builder{}
		a.values.Grow(valueChunk)
	}
	n := a.values.Len()
	a.values.Write(b)
	return a.values.String()[n:]
}

// two returns a slice of the two readings.
func (a *arena) two(first, second Reading) []Reading {
	if cap(a.readings)-len(a.readings) < 2 {
		a.readings = make([]Reading, 0, readingChunk)
	}
	n := len(a.readings)
	a.readings = append(a.readings, first, second)
	return a.readings[n : n+2 : n+2]
}
