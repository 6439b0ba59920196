package normalize

import (
	"encoding/binary"
	"unsafe"
)

// cleanFour is four for text that needs no change: it goes on as long as all
// characters stay what they are.
func (t *table) cleanFour(s string, i int) int {
	if len(s)-i < 16 {
		return i
	}
	quick, patterns := &t.quick, t.patterns
	from := unsafe.Pointer(unsafe.StringData(s)) // as in four
	bits := highBits(from, i)
	for i <= len(s)-16 {
		p := &patterns[bits&0xFF]
		b := binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(from, i))[:])
		bad := b&p.mask ^ p.want
		bits = (bits&0xFF | highBits(from, i+8)<<8) >> (p.size & 63)
		e0 := quick[index(uint32(b)&p.keep[0])]
		b >>= p.skip[0] & 63
		e1 := quick[index(uint32(b)&p.keep[1])]
		b >>= p.skip[1] & 63
		e2 := quick[index(uint32(b)&p.keep[2])]
		b >>= p.skip[2] & 63
		e3 := quick[index(uint32(b)&p.keep[3])]
		if bad|uint64((e0|e1|e2|e3)&(entrySlow|entryChange)) != 0 {
			break
		}
		i += int(p.size)
	}
	return i
}
