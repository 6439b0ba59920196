//go:build goexperiment.simd && amd64

package normalize

import (
	"math/bits"
	"simd/archsimd"
	"unsafe"
)

// The vector loop folds 64 bytes a step: ASCII, and the letters and marks from
// U+0600 to U+067F, of which news consists. Both bytes of such a character find
// its number, (lead&1)<<6 | next&3F, in their neighbour; one table says what
// becomes of the lead byte and one what becomes of the next, and what is dropped
// is squeezed out. It needs AVX-512 VBMI2 and the experiment "simd" of Go 1.26;
// without either, the fast loop does the work.

// vectors holds the two tables.
type vectors struct {
	on         bool
	lead, next [2][64]uint8
}

// stop, in the table of lead bytes, is for a character that a rule has to see.
const stop = 1

// fillVectors makes the tables. A form that touches ASCII has none.
func (t *table) fillVectors() {
	if !archsimd.X86.AVX512VBMI2() || !archsimd.X86.AVX512VBMI() {
		return
	}
	for _, e := range t.two[:0x80] {
		if e&(entrySlow|entryChange) != 0 {
			return
		}
	}
	t.vectors.on = true
	for n := range 128 {
		e := t.two[0x0600+n]
		lead, next := &t.vectors.lead[n/64][n%64], &t.vectors.next[n/64][n%64]
		switch {
		case e&entrySlow != 0:
			*lead = stop
		case e.len() == 1:
			*next = byte(e)
		case e.len() == 2:
			*lead, *next = byte(e), byte(e>>8)
		}
	}
}

// vector folds as four does, until fewer than 65 bytes are left in s or 64 in
// dst, or up to a character that four does not know either.
func (t *table) vector(dst []byte, s string, i, limit int) ([]byte, int) {
	j := len(dst)
	out := dst[:cap(dst)]
	end := limit
	limit = min(limit, len(s)-64)
	room := len(out) - 64
	if !t.vectors.on || i >= limit || j > room {
		return dst, i
	}
	if i == 0 { // there is no byte before the first
		if dst, i = t.four(dst, s, 0, 1); i == 0 {
			return dst, i
		}
		j = len(dst)
	}
	// The comparisons of the loop are the bounds checks, as in four.
	from := unsafe.Pointer(unsafe.StringData(s))
	to := unsafe.Pointer(unsafe.SliceData(out))
	lead0, lead1 := archsimd.LoadUint8x64(&t.vectors.lead[0]), archsimd.LoadUint8x64(&t.vectors.lead[1])
	next0, next1 := archsimd.LoadUint8x64(&t.vectors.next[0]), archsimd.LoadUint8x64(&t.vectors.next[1])
	bit6 := archsimd.BroadcastUint8x64(0x40)
	high7 := archsimd.BroadcastUint8x64(0xFE)
	leads := archsimd.BroadcastUint8x64(0xD8)
	one := archsimd.BroadcastUint8x64(stop)
	nexts := archsimd.BroadcastInt8x64(-0x40) // as signed numbers, 80 to BF are less
	var zero archsimd.Uint8x64
	for i < limit && j <= room {
		before := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i-1)))
		here := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i)))
		after := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i+1)))

		isLead := here.And(high7).Equal(leads)
		isNext := here.AsInt8x64().Less(nexts)
		isASCII := here.AsInt8x64().GreaterEqual(zero.AsInt8x64()).ToBits()
		lead, next := isLead.ToBits(), isNext.ToBits()

		// The number of the character as its lead byte sees it, and its next.
		atLead := here.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(after)
		atNext := before.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(here)
		folded := lead0.ConcatPermute(lead1, atLead).Merge(next0.ConcatPermute(next1, atNext).Merge(here, isNext), isLead)
		keep := folded.NotEqual(zero).ToBits() | isASCII

		// A byte that is no part of such a character, or of one to stop at.
		bad := ^(isASCII | lead | next) | (next ^ lead<<1) | folded.Equal(one).ToBits()&lead
		if bad == 0 {
			keep &^= lead & (1 << 63) // half a character at the end
			folded.Compress(archsimd.Mask8x64FromBits(keep)).Store((*[64]uint8)(unsafe.Add(to, j)))
			j += bits.OnesCount64(keep)
			// The same from one byte, so that the next step need not wait for the vectors.
			tail := *(*byte)(unsafe.Add(from, i+63))
			i += 64 - int(tail>>7&(tail>>6))
			continue
		}
		n := bits.TrailingZeros64(bad)
		if n > 0 {
			n -= int(lead >> (n - 1) & 1)
		}
		keep &= 1<<n - 1
		folded.Compress(archsimd.Mask8x64FromBits(keep)).Store((*[64]uint8)(unsafe.Add(to, j)))
		i += n
		j += bits.OnesCount64(keep)
		k, ok := i, true
		dst = out[:j]
		if c := s[i]; c < 0x80 || c&0xFC == 0xD8 {
			dst, i = t.four(dst, s, i, i+1)
		}
		if i == k {
			if dst, i, ok = t.one(dst, s, i, end); !ok {
				archsimd.ClearAVXUpperBits()
				return dst, i
			}
		}
		if j = len(dst); j > room {
			archsimd.ClearAVXUpperBits()
			return dst, i // which may have moved
		}
	}
	archsimd.ClearAVXUpperBits()
	return out[:j], i
}

// cleanVector is vector for text that needs no change: it goes on as long as
// all characters stay what they are.
func (t *table) cleanVector(s string, i int) int {
	limit := len(s) - 64
	if !t.vectors.on || i >= limit {
		return i
	}
	if i == 0 {
		if i = t.cleanFour(s[:16], 0); i == 0 {
			return 0
		}
	}
	from := unsafe.Pointer(unsafe.StringData(s))
	lead0, lead1 := archsimd.LoadUint8x64(&t.vectors.lead[0]), archsimd.LoadUint8x64(&t.vectors.lead[1])
	next0, next1 := archsimd.LoadUint8x64(&t.vectors.next[0]), archsimd.LoadUint8x64(&t.vectors.next[1])
	bit6 := archsimd.BroadcastUint8x64(0x40)
	high7 := archsimd.BroadcastUint8x64(0xFE)
	leads := archsimd.BroadcastUint8x64(0xD8)
	nexts := archsimd.BroadcastInt8x64(-0x40)
	var zero archsimd.Uint8x64
	for i < limit {
		before := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i-1)))
		here := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i)))
		after := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, i+1)))
		isLead := here.And(high7).Equal(leads)
		isNext := here.AsInt8x64().Less(nexts)
		isASCII := here.AsInt8x64().GreaterEqual(zero.AsInt8x64()).ToBits()
		lead, next := isLead.ToBits(), isNext.ToBits()
		atLead := here.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(after)
		atNext := before.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(here)
		folded := lead0.ConcatPermute(lead1, atLead).Merge(next0.ConcatPermute(next1, atNext).Merge(here, isNext), isLead)
		if ^(isASCII|lead|next)|(next^lead<<1)|folded.NotEqual(here).ToBits()&^(lead&(1<<63)) != 0 {
			break
		}
		end := *(*byte)(unsafe.Add(from, i+63))
		i += 64 - int(end>>7&(end>>6))
	}
	archsimd.ClearAVXUpperBits()
	return i
}
