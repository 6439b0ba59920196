package normalize

import (
	"unsafe"

	"golang.org/x/text/transform"
)

// Transformer returns a transformer that folds a stream as [Form.String]
// folds the whole, whatever pieces it comes in. It holds a few kilobytes, and
// gives the last bytes out only when it is told that no more come. Reset makes
// it ready for another stream. It is not safe for concurrent use.
func (f Form) Transformer() transform.SpanningTransformer {
	t := &transformer{form: f}
	t.Reset()
	return t
}

type transformer struct {
	form  Form
	w     writer
	given int // bytes of w.dst that were given out
	ended bool
}

// Reset implements [transform.Transformer].
func (t *transformer) Reset() {
	t.w = newWriter(t.form.table(), t.w.dst[:0])
	t.given = 0
	t.ended = false
}

// piece is how much of the source is folded before the result is given out.
const piece = 512

// Transform implements [transform.Transformer].
func (t *transformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	w := &t.w
	s := unsafe.String(unsafe.SliceData(src), len(src)) // nothing keeps it
	for {
		// No rule changes what lies before reach.
		final := w.reach()
		if t.ended {
			final = len(w.dst)
		}
		if final > t.given {
			n := copy(dst[nDst:], w.dst[t.given:final])
			nDst += n
			t.given += n
			if t.given < final {
				return nDst, nSrc, transform.ErrShortDst
			}
		}
		t.forget()
		switch {
		case nSrc < len(s):
			n := w.run(s, nSrc, min(nSrc+piece, len(s)), atEOF)
			if n == nSrc {
				return nDst, nSrc, transform.ErrShortSrc
			}
			nSrc = n
		case atEOF && !t.ended:
			w.finish()
			t.ended = true
		default:
			return nDst, nSrc, nil
		}
	}
}

// forget gives up what was given out.
func (t *transformer) forget() {
	if t.given < 4096 || t.ended {
		return
	}
	w := &t.w
	w.dst = w.dst[:copy(w.dst, w.dst[t.given:])]
	w.high -= t.given
	t.given = 0
}

// Span implements [transform.SpanningTransformer]. The text that it passes as
// folded ends where the fold of what follows does not depend on it.
func (t *transformer) Span(src []byte, atEOF bool) (n int, err error) {
	s := unsafe.String(unsafe.SliceData(src), len(src))
	w := writers.Get().(*writer)
	*w = newWriter(t.form.table(), w.dst[:0])
	equal := true
	end := 0
	for end < len(s) && equal {
		next := w.run(s, end, min(end+4096, len(s)), atEOF)
		if next == end {
			break
		}
		end = next
		done := w.reach()
		equal = done <= len(s) && string(w.dst[:done]) == s[:done]
	}
	if equal && atEOF {
		w.finish()
		equal = string(w.dst) == s
	}
	same := 0
	for same < len(s) && same < len(w.dst) && s[same] == w.dst[same] {
		same++
	}
	length := len(w.dst)
	writers.Put(w)
	if equal && atEOF {
		return len(s), nil
	}
	n = t.apart(s, min(same, end))
	if same < min(end, length) || atEOF {
		return n, transform.ErrEndOfSpan
	}
	return n, transform.ErrShortSrc
}

// apart returns the last place at or before n where both sides of s can be
// folded apart: behind a line break, and with most forms before a space.
func (t *transformer) apart(s string, n int) int {
	space := t.form&Spacing == 0
	for ; n > 0; n-- {
		if s[n-1] == '\n' || space && n < len(s) && s[n] == ' ' {
			break
		}
	}
	return n
}
