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
// is squeezed out. A step with guillemets or no-break spaces looks at two tables
// more; one with anything else is taken again by code that knows the quotation
// marks and dashes of Latin typography and the letters of Persian and Urdu.
//
// It needs AVX-512 VBMI2 and VPOPCNTDQ and the experiment "simd" of Go 1.26;
// without either, the fast loop does the work.

// stride is how many bytes of the source lie between two checkpoints of an
// Alignment.
const stride = 512

// vectors holds the tables.
type vectors struct {
	on    bool
	news  pairVectors                    // U+0600 to U+067F
	rest  pairVectors                    // U+0680 to U+06FF
	latin struct{ lead, next [64]uint8 } // U+0080 to U+00BF
	// U+2000 to U+203F: what becomes of the last byte, 0 if the character is
	// dropped. Anything but the byte itself stands for the whole character.
	marks [64]uint8
}

// pairVectors says what becomes of both bytes of 128 characters.
type pairVectors struct{ lead, next table7 }

// A table7 is looked up by the lower seven bits of a byte.
type table7 [2][64]uint8

// stop, in the tables of lead bytes and in marks, is for a character that a rule
// has to see.
const stop = 1

// fillVectors makes the tables. A form that touches ASCII has none.
func (t *table) fillVectors() {
	if x := archsimd.X86; !x.AVX512VBMI2() || !x.AVX512VBMI() || !x.AVX512VPOPCNTDQ() {
		return
	}
	for _, e := range t.two[:0x80] {
		if e&(entrySlow|entryChange) != 0 {
			return
		}
	}
	v := &t.vectors
	v.on = true
	for n := range 128 {
		v.news.lead[n/64][n%64], v.news.next[n/64][n%64] = t.two[0x0600+n].bytes()
		v.rest.lead[n/64][n%64], v.rest.next[n/64][n%64] = t.two[0x0680+n].bytes()
	}
	for n, e := range t.marks {
		v.latin.lead[n], v.latin.next[n] = t.two[0x80+n].bytes()
		switch {
		case e&entryChange == 0:
			v.marks[n] = uint8(0x80 + n)
		case e.len() == 1:
			v.marks[n] = byte(e)
		case e.len() == 2:
			v.marks[n] = stop
		}
	}
	if t.form&ZeroWidth != 0 {
		v.marks[zwj&0x3F] = stop
	}
}

// bytes returns what becomes of both bytes of a character, 0 if nothing does.
func (e entry) bytes() (lead, next uint8) {
	switch {
	case e&entrySlow != 0:
		return stop, 0
	case e.len() == 1:
		return 0, byte(e)
	case e.len() == 2:
		return byte(e), byte(e >> 8)
	}
	return 0, 0
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
	from := unsafe.Pointer(unsafe.StringData(s))
	to := unsafe.Pointer(unsafe.SliceData(out))
	open := uint64(0) // 1 if the step before ended with a lead byte
	for {
		if i, j, open = t.vectors.steps(from, to, i, j, limit, room, open); i >= limit || j > room {
			break
		}
		n, m, whole := t.vectors.again(unsafe.Add(from, i), unsafe.Add(to, j), open)
		i, j = i+n, j+m
		if whole {
			open = 0
			continue
		}
		if n == 0 && open != 0 {
			i, j = t.vectors.reopen(s, i, j)
		}
		open = 0
		var ok bool
		if dst, i, ok = t.one(out[:j], s, i, end); !ok || len(dst) > room {
			return dst, i // which may have moved
		}
		j = len(dst)
	}
	if open != 0 {
		i, j = t.vectors.reopen(s, i, j)
	}
	return out[:j], i
}

// A view is what a step looks at: 64 bytes, the one before and the one behind.
type view [66]uint8

// steps folds from i on, up to a step that holds something else than it knows.
func (v *vectors) steps(from, to unsafe.Pointer, i, j, limit, room int, open uint64) (int, int, uint64) {
	lead0, lead1 := archsimd.LoadUint8x64(&v.news.lead[0]), archsimd.LoadUint8x64(&v.news.lead[1])
	next0, next1 := archsimd.LoadUint8x64(&v.news.next[0]), archsimd.LoadUint8x64(&v.news.next[1])
	bit6 := archsimd.BroadcastUint8x64(0x40)
	high7 := archsimd.BroadcastUint8x64(0xFE)
	leads := archsimd.BroadcastUint8x64(0xD8)
	one := archsimd.BroadcastUint8x64(stop)
	nexts := archsimd.BroadcastInt8x64(-0x40) // as signed numbers, 80 to BF are less
	var zero archsimd.Uint8x64
	for i < limit && j <= room { // these are the bounds checks, as in four
		at := (*view)(unsafe.Add(from, i-1))
		before := archsimd.LoadUint8x64((*[64]uint8)(at[0:64]))
		here := archsimd.LoadUint8x64((*[64]uint8)(at[1:65]))
		after := archsimd.LoadUint8x64((*[64]uint8)(at[2:66]))

		isLead := here.And(high7).Equal(leads)
		isNext := here.AsInt8x64().Less(nexts)
		ascii := here.AsInt8x64().GreaterEqual(zero.AsInt8x64()).ToBits()
		lead, next := isLead.ToBits(), isNext.ToBits()

		// The number of the character as its lead byte sees it, and its next.
		atLead := here.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(after)
		atNext := before.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(here)
		folded := lead0.ConcatPermute(lead1, atLead).Merge(next0.ConcatPermute(next1, atNext).Merge(here, isNext), isLead)
		keep := folded.NotEqual(zero).ToBits() | ascii

		// A byte that is no part of such a character, or of one to stop at.
		bad := ^(ascii | lead | next) | (next ^ (lead<<1 | open)) | folded.Equal(one).ToBits()
		if bad != 0 { // mostly a quotation mark: the characters that begin with C2
			// Their tables are not kept in registers, of which there are few.
			c2 := archsimd.BroadcastUint8x64(0xC2)
			isLatin := here.Equal(c2)
			latin := isLatin.ToBits()
			lead |= latin
			folded = archsimd.LoadUint8x64(&v.latin.next).Permute(here).Merge(folded, before.Equal(c2).And(isNext))
			folded = archsimd.LoadUint8x64(&v.latin.lead).Permute(after).Merge(folded, isLatin)
			keep = folded.NotEqual(zero).ToBits() | ascii
			bad = ^(ascii | lead | next) | (next ^ (lead<<1 | open)) | folded.Equal(one).ToBits()
			bad |= latin & (1 << 63) // the next step would not know that it is open
			if bad != 0 {
				break
			}
		}
		folded.Compress(archsimd.Mask8x64FromBits(keep)).Store((*[64]uint8)(unsafe.Add(to, j)))
		j += ones(keep)
		i += 64
		open = lead >> 63
	}
	archsimd.ClearAVXUpperBits()
	return i, j, open
}

// ones is bits.OnesCount64 for a loop that must not hold a call.
func ones(x uint64) int {
	var v archsimd.Uint64x2
	return int(v.SetElem(0, x).OnesCount().GetElem(0))
}

// reopen takes back what became of the lead byte before i.
func (v *vectors) reopen(s string, i, j int) (int, int) {
	n := int(s[i-1]<<6&0x40 | s[i]&0x7F)
	if v.news.lead[n/64][n%64] != 0 {
		j--
	}
	return i - 1, j
}

// again takes the step of 64 bytes at from once more, as far as there are whole
// characters that it knows, and returns how many bytes it took and how many it
// wrote. It is whole where nothing unknown is among the 64. If open is 1, the
// first byte belongs to a lead byte that the step before has folded.
func (v *vectors) again(from, to unsafe.Pointer, open uint64) (n, m int, whole bool) {
	before := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, -1)))
	here := archsimd.LoadUint8x64((*[64]uint8)(from))
	after := archsimd.LoadUint8x64((*[64]uint8)(unsafe.Add(from, 1)))
	bit6 := archsimd.BroadcastUint8x64(0x40)
	var zero archsimd.Uint8x64
	pair := here.And(archsimd.BroadcastUint8x64(0xFE))
	news := pair.Equal(archsimd.BroadcastUint8x64(0xD8)).ToBits()
	rest := pair.Equal(archsimd.BroadcastUint8x64(0xDA)).ToBits()
	latin := here.Equal(archsimd.BroadcastUint8x64(0xC2)).ToBits()
	mark := here.Equal(archsimd.BroadcastUint8x64(0xE2)).ToBits()
	next := here.AsInt8x64().Less(archsimd.BroadcastInt8x64(-0x40)).ToBits()
	ascii := here.AsInt8x64().GreaterEqual(zero.AsInt8x64()).ToBits()

	atLead := here.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(after)
	atNext := before.AsUint16x32().ShiftAllLeft(6).AsUint8x64().And(bit6).Or(here)
	folded := replace(here, v.news.lead.at(atLead), news)
	folded = replace(folded, v.news.next.at(atNext), news<<1|open)
	folded = replace(folded, v.rest.lead.at(atLead), rest)
	folded = replace(folded, v.rest.next.at(atNext), rest<<1)
	folded = replace(folded, archsimd.LoadUint8x64(&v.latin.lead).Permute(after), latin)
	folded = replace(folded, archsimd.LoadUint8x64(&v.latin.next).Permute(here), latin<<1)
	folded = replace(folded, archsimd.LoadUint8x64(&v.marks).Permute(here), mark<<2)

	pairs := news | rest | latin
	bad := ^(ascii | pairs | mark | next) // no byte of such a character
	bad |= next ^ (pairs<<1 | mark<<1 | mark<<2 | open)
	bad |= mark << 1 &^ here.Equal(archsimd.BroadcastUint8x64(0x80)).ToBits()
	bad |= folded.Equal(archsimd.BroadcastUint8x64(stop)).ToBits() & (pairs | mark<<2)
	n = bits.TrailingZeros64(bad)
	// The last character may go on behind n.
	if starts := ^next & (1<<n - 1); starts != 0 {
		last := 63 - bits.LeadingZeros64(starts)
		if last+1+int(pairs>>last&1)+int(mark>>last&1*2) > n {
			n = last
		}
	}
	keep := folded.NotEqual(zero).ToBits() | ascii
	changed := folded.NotEqual(here).ToBits() & (mark << 2)
	keep &^= changed>>1 | changed>>2
	keep &= 1<<n - 1
	folded.Compress(archsimd.Mask8x64FromBits(keep)).Store((*[64]uint8)(to))
	archsimd.ClearAVXUpperBits()
	return n, bits.OnesCount64(keep), bad == 0
}

// at looks the bytes of x up.
func (t *table7) at(x archsimd.Uint8x64) archsimd.Uint8x64 {
	return archsimd.LoadUint8x64(&t[0]).ConcatPermute(archsimd.LoadUint8x64(&t[1]), x)
}

// replace returns x with the bytes of y where bits are set.
func replace(x, y archsimd.Uint8x64, bits uint64) archsimd.Uint8x64 {
	return y.Merge(x, archsimd.Mask8x64FromBits(bits))
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
	lead0, lead1 := archsimd.LoadUint8x64(&t.vectors.news.lead[0]), archsimd.LoadUint8x64(&t.vectors.news.lead[1])
	next0, next1 := archsimd.LoadUint8x64(&t.vectors.news.next[0]), archsimd.LoadUint8x64(&t.vectors.news.next[1])
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
