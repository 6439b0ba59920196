package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// A wordTable maps words to IDs, which count from 1. Most look-ups are of words
// without some prefix and find nothing, so a slot holds enough of the hash to
// say so without a look at the word. It is an open table with linear probing,
// never more than half full; a map takes three times as long.
type wordTable struct {
	slots []uint64 // upper half of the hash and ID, 0 for empty
	ends  []uint32 // of the word with each ID in words
	words string
}

// newWordTable makes the table of the words, whose IDs are their places from 1.
func newWordTable(words []string) wordTable {
	size := 1 << bits.Len(uint(2*len(words)))
	t := wordTable{slots: make([]uint64, size), ends: make([]uint32, 1, len(words)+1)}
	var all []byte
	for i, w := range words {
		all = append(all, w...)
		t.ends = append(t.ends, uint32(len(all)))
		h := hash([]byte(w))
		k := int(h) & (size - 1)
		for t.slots[k] != 0 {
			k = (k + 1) & (size - 1)
		}
		t.slots[k] = h&^0xFFFFFFFF | uint64(i+1)
	}
	t.words = string(all)
	return t
}

// id returns the ID of the word, 0 where the table does not hold it.
func (t *wordTable) id(word []byte) ID { return t.find(hash(word), word) }

// find is id for a word whose hash is known.
func (t *wordTable) find(h uint64, word []byte) ID {
	for k := int(h) & (len(t.slots) - 1); ; k = (k + 1) & (len(t.slots) - 1) {
		s := t.slots[k]
		if s == 0 {
			return 0
		}
		if i := uint32(s); s>>32 == h>>32 && t.words[t.ends[i-1]:t.ends[i]] == string(word) {
			return ID(i)
		}
	}
}

// len returns the number of words.
func (t *wordTable) len() int { return len(t.ends) - 1 }

// hash mixes a word eight bytes at a time: few words are longer than sixteen.
func hash(w []byte) uint64 {
	const k1, k2 = 0x9E3779B97F4A7C15, 0xE7037ED1A0B428DB
	n := len(w)
	var a, b uint64
	switch {
	case n >= 8:
		h := uint64(n)
		for ; len(w) > 16; w = w[8:] {
			h = mix(h^k1, binary.LittleEndian.Uint64(w)^k2)
		}
		a, b = binary.LittleEndian.Uint64(w)^h, binary.LittleEndian.Uint64(w[len(w)-8:])
	case n >= 4:
		a, b = uint64(binary.LittleEndian.Uint32(w)), uint64(binary.LittleEndian.Uint32(w[n-4:]))
	case n > 0:
		a = uint64(w[0])<<16 | uint64(w[n/2])<<8 | uint64(w[n-1])
	}
	return mix(a^k1, b^k2^uint64(n))
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}
