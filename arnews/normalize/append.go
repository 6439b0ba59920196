package normalize

import (
	"sync"
	"unicode/utf8"
	"unsafe"
)

// Append appends the folded s to dst and returns the longer slice. It
// allocates nothing where dst has room for the result. What lies in dst behind
// the result, up to its capacity, may be written over.
func (f Form) Append(dst []byte, s string) []byte {
	t := f.table()
	if !t.always {
		i := 0
		floor := len(dst)
		if dst, i = t.fast(dst, s, 0, len(s)); i == len(s) {
			return dst
		}
		return t.appendSlow(dst, floor, s, i)
	}
	return t.appendSlow(dst, len(dst), s, 0)
}

// appendSlow goes on with Append at the byte i of s. It lets a writer of its
// own fold what rules have to see, with as much of dst before it as they may
// look at: a writer given dst itself would keep callers from having dst on
// their stacks.
func (t *table) appendSlow(dst []byte, floor int, s string, i int) []byte {
	w := writers.Get().(*writer)
	deep := 0 // by how much the output has been longer than it is
	w.state = state{}
	for {
		known := max(floor, len(dst)+deep-lookback)
		carried := w.state
		*w = newWriter(t, w.dst[:0])
		w.state = carried
		w.dst = append(w.dst, dst[min(known, len(dst)):]...)
		w.high = len(w.dst) + deep
		w.low = len(w.dst)
		start := len(dst) - len(w.dst)
		for first := true; i < len(s) && (first || w.watch || t.always && len(w.dst) < 1<<14); first = false {
			i = w.slowly(s, i)
		}
		if i == len(s) {
			w.finish()
		}
		dst = append(dst[:start+w.low], w.dst[w.low:]...)
		if i == len(s) {
			break
		}
		w.reach()
		deep = w.high - len(w.dst)
		if t.always {
			continue
		}
		length := len(dst)
		if dst, i = t.fast(dst, s, i, len(s)); i == len(s) {
			break
		}
		deep = max(0, deep-(len(dst)-length))
	}
	writers.Put(w)
	return dst
}

// slowly folds characters of s from i on, at least one, up to where for some
// characters no rule had to see any: the way to the fast loop and back costs
// more than these. It stops after some kilobytes, lest the writer grow.
func (w *writer) slowly(s string, i int) int {
	limit := min(i+4096, len(s))
	if w.t.always {
		return w.run(s, i, limit, true)
	}
	for calm := 0; i < limit && calm < 4; calm++ {
		if w.t.slow(s[i:]) {
			calm = 0
		}
		if n := w.calm(s, i, limit); n > i {
			i = n
			continue
		}
		i += w.step(s[i:], true)
	}
	return i
}

var writers = sync.Pool{New: func() any { return new(writer) }}

// String returns the folded s. Where the form changes nothing it returns s
// itself and allocates nothing.
func (f Form) String(s string) string {
	t := f.table()
	n := t.clean(s)
	if n == len(s) || t.slow(s[n:]) && t.normal(s, n) {
		return s
	}
	w := newWriter(t, make([]byte, 0, len(s)+8))
	w.after(s[:n])
	w.run(s, n, len(s), true)
	w.finish()
	if len(w.dst) < cap(w.dst)/4*3 {
		return string(w.dst)
	}
	return unsafe.String(unsafe.SliceData(w.dst), len(w.dst)) // nothing else refers to it
}

// IsNormal reports whether the form changes nothing in s. It allocates nothing.
func (f Form) IsNormal(s string) bool {
	t := f.table()
	n := t.clean(s)
	return n == len(s) || t.slow(s[n:]) && t.normal(s, n)
}

// normal is IsNormal where the first n bytes are known to stay as they are.
func (t *table) normal(s string, n int) bool {
	w := writers.Get().(*writer)
	*w = newWriter(t, w.dst[:0])
	known := max(0, n-lookback)
	for known > 0 && !utf8.RuneStart(s[known]) {
		known--
	}
	w.after(s[known:n])
	equal := true
	for n < len(s) && equal {
		n = w.run(s, n, min(n+4096, len(s)), true)
		done := w.reach() // no rule changes what lies before
		equal = known+done <= len(s) && string(w.dst[:done]) == s[known:known+done]
		w.dst = w.dst[:copy(w.dst, w.dst[done:])]
		w.high -= done
		known += done
	}
	if equal {
		w.finish()
		equal = string(w.dst) == s[known:]
	}
	writers.Put(w)
	return equal
}

// clean returns the length of the start of s in which no character changes
// and none depends on its neighbours.
func (t *table) clean(s string) int {
	if t.always {
		return 0
	}
	for i := 0; ; {
		if i = t.cleanVector(s, i); i < len(s) {
			i = t.cleanFour(s, i)
		}
		if i == len(s) {
			return i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			return i
		case r < 0x0800:
			if t.two[r]&(entrySlow|entryChange) != 0 {
				return i
			}
		default:
			if _, changed := t.rewrite(r); changed || t.mayDrop(r) {
				return i
			}
		}
		i += n
	}
}
