package normalize

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// A misread is a transformer that undoes one misreading of UTF-8: it turns
// the characters of via back into the bytes that they stood for, where these
// are a character of UTF-8, and copies all others.
type misread struct{ via Encoding }

func (misread) Reset() {}

// Transform implements [transform.Transformer].
func (m misread) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		out, n, size, ok := m.next(src[nSrc:], atEOF)
		if !ok {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if nDst+size > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out[:size])
		nSrc += n
	}
	return nDst, nSrc, nil
}

// next undoes one character: it returns size bytes of out for n bytes of src.
// It is not ok where src ends too early to tell.
func (m misread) next(src []byte, atEOF bool) (out [4]byte, n, size int, ok bool) {
	if src[0] < utf8.RuneSelf {
		out[0] = src[0]
		return out, 1, 1, true
	}
	used := 0
	want := 1
	for k := 0; k < want; k++ {
		if !atEOF && !utf8.FullRune(src[used:]) {
			return out, 0, 0, false
		}
		r, w := utf8.DecodeRune(src[used:])
		c, is := m.unread(r)
		if used += w; !is {
			want = 0
			break
		}
		out[k] = c
		if k == 0 {
			want = sequence(c)
		}
	}
	if want > 1 && utf8.Valid(out[:want]) {
		return out, used, want, true
	}
	_, w := utf8.DecodeRune(src)
	return out, w, copy(out[:], src[:w]), true
}

// unread returns the byte that r stands for. Programs that read Latin-1 keep
// the codes from 80 to 9F; those that read windows-1252 make signs of most.
func (m misread) unread(r rune) (byte, bool) {
	switch {
	case r < utf8.RuneSelf || r == utf8.RuneError:
		return 0, false
	case m.via == Windows1256:
		return charmap.Windows1256.EncodeRune(r)
	case r <= 0xFF:
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// sequence returns how many bytes a character of UTF-8 has that begins with c,
// and 0 where none does.
func sequence(c byte) int {
	switch {
	case c < 0xC2 || c > 0xF4:
		return 0
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

// maxMisread is how many misreadings on top of each other are undone.
const maxMisread = 3

// misreadings says through which encodings the text b has been misread, the
// last one first.
func misreadings(b []byte) []Encoding {
	if len(b) > sniffed {
		b = trimPartial(b[:sniffed])
	}
	var path, best []Encoding
	for range maxMisread {
		via, undone, letters := undo(b)
		if via == UnknownEncoding {
			break
		}
		path = append(path, via)
		b = undone
		if letters >= 4 {
			best = append([]Encoding(nil), path...)
		}
	}
	return best
}

// undo tries to undo one misreading of b. It succeeds where four characters
// in five above ASCII were part of one, and counts the Arabic letters that
// came out.
func undo(b []byte) (via Encoding, undone []byte, letters int) {
	for _, via := range [...]Encoding{Windows1256, Windows1252} {
		m := misread{via}
		out := make([]byte, 0, len(b))
		changed, kept, letters := 0, 0, 0
		for i := 0; i < len(b); {
			c, n, size, _ := m.next(b[i:], true)
			out = append(out, c[:size]...)
			switch {
			case size == 1 && c[0] < utf8.RuneSelf:
			case size < n:
				changed++
				if r, _ := utf8.DecodeRune(c[:size]); 0x0621 <= r && r <= 0x06D3 {
					letters++
				}
			default:
				kept++
			}
			i += n
			if kept > 64 && kept > changed {
				break
			}
		}
		if changed > 0 && kept*4 <= changed {
			return via, out, letters
		}
	}
	return UnknownEncoding, nil, 0
}
