package normalize

import (
	"encoding/binary"
	"sync"
	"unicode/utf8"
	"unsafe"
)

// The fast loop folds four characters a step, of one byte or two each, and
// takes no branch that depends on what they are: news changes between kept,
// folded and dropped letters too often for a processor to foresee.
//
// The eight bytes that the step looks at have a pattern of high bits. It says
// where the four characters begin, and which bits of the eight bytes have to
// be set if they are ASCII or of the Arabic block, D8 to DB and a byte from 80
// to BF each: that is the whole check of the UTF-8. Everything else, and every
// character that a rule has to see, is left to slower code.

// A pattern is what the high bits of eight bytes say.
type pattern struct {
	mask, want uint64    // bits that the bytes must have
	keep       [4]uint32 // the bits of the character that index looks at
	skip       [4]uint8  // the length of each character, in bits
	size       uint8     // the length of the four in bytes
	_          [27]byte  // a power of two is quicker to index
}

// patterns returns all patterns. Where they show no four characters, no bytes
// meet mask and want.
var patterns = sync.OnceValue(func() *[256]pattern {
	var t [256]pattern
	for bits := range t {
		p := &t[bits]
		i := 0
		for k := range p.keep {
			switch {
			case bits>>i&1 == 0:
				p.keep[k] = 0x007F
				p.mask |= 0x80 << (8 * i)
				p.skip[k] = 8
				i++
			case i < 7 && bits>>(i+1)&1 == 1:
				p.keep[k] = 0x3F83
				p.mask |= 0xC0FC << (8 * i)
				p.want |= 0x80D8 << (8 * i)
				p.skip[k] = 16
				i += 2
			default: // a lead byte, and no byte that continues it
				p.mask, p.want = 0, 1
			}
			if i > 7 && k < 3 {
				p.mask, p.want = 0, 1
				break
			}
		}
		p.size = uint8(i)
	}
	return &t
})

// index is the place of a character in table.quick, given its first two bytes
// under pattern.keep.
func index(c uint32) uint32 { return c * spread >> (32 - quickBits) }

// The factor was found by trial: under it no two of the 384 characters meet.
const (
	spread    = 0xE68080D4
	quickBits = 9
)

// fill makes the table of the fast loop.
func (t *table) fill() {
	for c := range rune(utf8.RuneSelf) {
		t.quick[index(uint32(c))] = t.two[c]
	}
	for r := rune(0x0600); r < 0x0700; r++ {
		t.quick[index(uint32(0xC0|r>>6)&0x83|uint32(r&0x3F)<<8)] = t.two[r]
	}
}

// fast folds characters that no rule has to see, from i on, and appends them
// to dst. It stops at the first other one, or where limit is reached.
func (t *table) fast(dst []byte, s string, i, limit int) ([]byte, int) {
	for ok := true; ok; {
		if dst, i = t.vector(dst, s, i, limit); i >= limit {
			break
		}
		if dst, i = t.four(dst, s, i, limit); i >= limit {
			break
		}
		if len(s)-i < 16 {
			if dst, i = t.few(dst, s, i, limit); i >= limit {
				break
			}
		}
		dst, i, ok = t.one(dst, s, i, limit)
	}
	return dst, i
}

// few is four for the end of a text, and for words.
func (t *table) few(dst []byte, s string, i, limit int) ([]byte, int) {
	j := len(dst)
	out := dst[:cap(dst)]
	for i < limit && j < len(out)-1 {
		c := s[i]
		e, n := t.two[c&0x7F], 1
		if c >= utf8.RuneSelf {
			if i+1 == len(s) || c&0xE0 != 0xC0 || s[i+1]&0xC0 != 0x80 {
				break
			}
			e, n = t.two[int(c&0x1F)<<6|int(s[i+1]&0x3F)], 2
			if c < 0xC2 {
				break
			}
		}
		if e&entrySlow != 0 {
			break
		}
		out[j], out[j+1] = byte(e), byte(e>>8)
		j += e.len()
		i += n
	}
	return out[:j], i
}

// one folds the character at i, unless a rule has to see it. It is for what
// keeps the loops from going on: few bytes left in s, no room in dst, a
// character that is not Arabic.
func (t *table) one(dst []byte, s string, i, limit int) (_ []byte, next int, ok bool) {
	if c := s[i]; c < utf8.RuneSelf {
		if t.two[c]&entrySlow != 0 {
			return dst, i, false
		}
		return t.two[c].append(dst), i + 1, true
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && n <= 1:
		return dst, i, false
	case r < 0x0800:
		if t.two[r]&entrySlow != 0 {
			if c := t.sign(r, s, i, limit); c != 0 {
				return append(dst, c), i + n, true
			}
			return dst, i, false
		}
		return t.two[r].append(dst), i + n, true
	case t.form&ZeroWidth != 0 && (r == zwj || joined(r)) || t.form&PresentationForms != 0 && firstShape <= r && r <= lastShape:
		return dst, i, false
	}
	if 0x2000 <= r && r <= 0x203F {
		if e := t.marks[r-0x2000]; e&entryChange != 0 {
			return e.append(dst), i + n, true
		}
	} else if to, changed := t.rewrite(r); changed {
		return append(dst, to...), i + n, true
	}
	return append(dst, s[i:i+n]...), i + n, true
}

// sign returns what a number sign at i becomes where that is plain to see: a
// digit stands right before it and, but for the percent sign, one right behind.
// It returns 0 for everything else, which rules have to see.
func (t *table) sign(r rune, s string, i, limit int) byte {
	if t.form&NumberSigns == 0 || !numberSign(r) || i < 2 {
		return 0
	}
	if !digit(rune(s[i-1])) && !digit(twoBytes(s[i-2], s[i-1])) {
		return 0
	}
	if r == '٪' {
		return '%'
	}
	// Sign and digit have to be in one piece of the text.
	if next, n := utf8.DecodeRuneInString(s[i+2:]); !digit(next) || i+2+n > limit {
		return 0
	}
	if r == '٫' {
		return '.'
	}
	return ','
}

// four is the loop of fast proper. It stops as well where fewer than sixteen
// bytes are left in s, or eight in dst.
func (t *table) four(dst []byte, s string, i, limit int) ([]byte, int) {
	quick := &t.quick
	j := len(dst)
	out := dst[:cap(dst)]
	limit = min(limit, len(s)-15)
	room := len(out) - 8
	if i >= limit || j > room {
		return dst, i
	}
	// Bounds checks would cost a fifth of the speed. The number of steps is what
	// they would check: sixteen bytes from i on lie in s, eight from j on in
	// out, and each of the four writes ends there at the latest.
	from := unsafe.Pointer(unsafe.StringData(s))
	to := unsafe.Pointer(unsafe.SliceData(out))
	patterns := unsafe.Pointer(t.patterns)
	bits := highBits(from, i)
	for i < limit && j <= room {
		for n := min(limit-i+7, room-j+8) >> 3; n > 0; n-- { // no step takes or gives more than eight bytes
			p := (*pattern)(unsafe.Add(patterns, uintptr(bits&0xFF)*unsafe.Sizeof(pattern{})))
			b := binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(from, i))[:])
			bad := b&p.mask ^ p.want
			// The next pattern comes from bytes that are known to be there: to
			// wait for where the next step begins would take longer than all else.
			next := binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(from, i+8))[:])
			i += int(p.size)
			bits = (bits&0xFF | next&highs*gather>>56<<8) >> (p.size & 63)
			at := unsafe.Add(to, j)
			// The sum of the entries has the sum of their lengths, and a bit set
			// among those of entrySlow if one of them has it.
			sum := quick[uint32(b)&p.keep[0]*spread>>(32-quickBits)]
			put(at, 0, sum)
			b >>= p.skip[0] & 63
			e := quick[uint32(b)&p.keep[1]*spread>>(32-quickBits)]
			put(at, sum, e)
			sum += e
			b >>= p.skip[1] & 63
			e = quick[uint32(b)&p.keep[2]*spread>>(32-quickBits)]
			put(at, sum, e)
			sum += e
			b >>= p.skip[2] & 63
			e = quick[uint32(b)&p.keep[3]*spread>>(32-quickBits)]
			put(at, sum, e)
			sum += e
			if bad|uint64(sum&(4*entrySlow|2*entrySlow|entrySlow)) != 0 {
				return out[:j], i - int(p.size) // what was written does not count
			}
			j += int(sum >> entryBits)
		}
	}
	return out[:j], i
}

// put writes the bytes of e behind those of the entries that sum adds up.
func put(at unsafe.Pointer, sum, e entry) {
	binary.LittleEndian.PutUint16((*[2]byte)(unsafe.Add(at, sum>>entryBits))[:], uint16(e))
}

// Bytes multiplied by gather have the bits that highs leaves side by side.
const (
	highs  = 0x8080808080808080
	gather = 0x0002040810204081
)

// highBits returns the pattern of the eight bytes at i.
func highBits(from unsafe.Pointer, i int) uint64 {
	return binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(from, i))[:]) & highs * gather >> 56
}
