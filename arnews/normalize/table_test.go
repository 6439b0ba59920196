package normalize

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

func TestTables(t *testing.T) {
	for _, f := range []Form{Display, Match, Search, Lucene, ML, lastFold<<1 - 1} {
		size := unsafe.Sizeof(table{}) + unsafe.Sizeof(rewrite{})*uintptr(cap(f.table().wide))
		t.Log(f.Name(), size)
		assert.LessOrEqual(t, size, uintptr(16<<10), f.Name())
	}

	places := map[int]Form{}
	for _, f := range []Form{Display, Match, Search, Lucene, ML} {
		assert.NotContains(t, places, f.place(), "%s and %s push each other out", f.Name(), places[f.place()].Name())
		places[f.place()] = f
	}
}

func TestIndexIsInjective(t *testing.T) {
	seen := map[uint32]uint32{}
	see := func(c uint32) {
		other, ok := seen[index(c)]
		assert.False(t, ok, "%x and %x meet", c, other)
		seen[index(c)] = c
	}
	for c := range uint32(0x80) {
		see(c)
	}
	for lead := range uint32(4) {
		for next := range uint32(64) {
			see(0x80 | lead | next<<8)
		}
	}
	assert.Len(t, seen, 384)
}

func TestClassesAreUnicodes(t *testing.T) {
	for r := rune(0x0600); r <= 0x06FF; r++ {
		assert.Equal(t, norm.NFC.PropertiesString(string(r)).CCC(), class(r), "%U", r)
	}
}

func TestPairsAreUnicodes(t *testing.T) {
	n := 0
	for r := rune(0x0600); r <= 0x06FF; r++ {
		if d := norm.NFD.String(string(r)); d != string(r) {
			n++
			parts := []rune(d)
			whole, ok := compose(parts[0], parts[1])
			assert.True(t, ok && whole == r, "%U", r)
		}
	}
	assert.Len(t, pairs, n)
}
