package hijri

import (
	"testing"
	"time"
	_ "time/tzdata" // so that the test needs no files of the system

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Zones that have changed their clocks at midnight, among them all of the
// Arab world's.
var zones = []string{
	"Africa/Cairo", "Africa/Casablanca", "Africa/Algiers", "Africa/Tunis", "Africa/Tripoli",
	"Africa/Khartoum", "Africa/Nouakchott", "Asia/Amman", "Asia/Baghdad", "Asia/Beirut",
	"Asia/Damascus", "Asia/Gaza", "Asia/Hebron", "Asia/Riyadh", "Asia/Dubai", "Asia/Kuwait",
	"America/New_York", "America/Sao_Paulo", "Asia/Tehran", "Pacific/Auckland", "UTC",
}

// The first moment of each day is of that day, and the moment before is not.
func TestFirstMoment(t *testing.T) {
	for _, name := range zones {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		for d := (Date{1360, Muharram, 1}); d.Year < 1460; d = d.AddDays(1) {
			at := d.Time(loc)
			if got := FromTime(at); got != d {
				t.Fatalf("%s: %v begins at %v, which is %v", name, d, at, got)
			}
			if got := FromTime(at.Add(-1)); got != d.AddDays(-1) {
				t.Fatalf("%s: before %v, at %v, it is %v", name, d, at, got)
			}
		}
	}
}

// A time's own location decides, whatever day it is in Greenwich.
func TestOwnLocation(t *testing.T) {
	riyadh := time.FixedZone("Riyadh", 3*60*60)
	assert.Equal(t, Date{1441, Ramadan, 15}, FromTime(time.Date(2020, 5, 8, 0, 30, 0, 0, riyadh)))
	assert.Equal(t, Date{1441, Ramadan, 14}, FromTime(time.Date(2020, 5, 8, 0, 30, 0, 0, riyadh).UTC()))
	assert.Equal(t, Date{1441, Ramadan, 15}, FromTime(time.Date(2020, 5, 8, 23, 59, 59, 0, riyadh)))
	far := time.FixedZone("far", -23*60*60)
	assert.Equal(t, Date{1441, Ramadan, 15}, FromTime(Date{1441, Ramadan, 15}.Time(far)))
}

func TestClocksForwardAtMidnight(t *testing.T) {
	beirut, err := time.LoadLocation("Asia/Beirut")
	require.NoError(t, err)
	d := FromTime(time.Date(2021, 3, 28, 12, 0, 0, 0, beirut))
	assert.Equal(t, "2021-03-28T01:00:00+03:00", d.Time(beirut).Format(time.RFC3339))
}
