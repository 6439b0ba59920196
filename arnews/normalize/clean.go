package normalize

import (
	"encoding/binary"
	"unsafe"
)

// cleanFour is four for text that needs no change: it goes on as long as all
// characters stay what they are.
func (t *table) cleanFour(s string, i int) int {
	quick, patterns := &t.quick, t.patterns
	from := unsafe.Pointer(unsafe.StringData(s)) // as in four
	for i <= len(s)-8 {
		b := binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(from, i))[:])
		bits := b & 0x8080808080808080 * 0x0002040810204081 >> 56
		p := &patterns.all[bits]
		bad := b&p.mask ^ p.want
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
		i += int(patterns.size[bits])
	}
	return i
}
