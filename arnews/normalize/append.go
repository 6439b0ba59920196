package normalize

import (
	"sync"
	"unicode/utf8"
)

// Append appends the folded s to dst and returns the longer slice. It
// allocates nothing where dst has room for the result.
func (f Form) Append(dst []byte, s string) []byte {
	w := newWriter(f.table(), dst)
	w.run(s, 0, len(s), true)
	w.finish()
	return w.dst
}

// scratch holds memory for results that may turn out to be equal to the source.
var scratch = sync.Pool{New: func() any { return new([]byte) }}

// String returns the folded s. Where the form changes nothing it returns s
// itself and allocates nothing.
func (f Form) String(s string) string {
	t := f.table()
	n := t.clean(s)
	if n == len(s) {
		return s
	}
	buf := scratch.Get().(*[]byte)
	w := newWriter(t, (*buf)[:0])
	w.dst = append(w.dst, s[:n]...)
	w.run(s, n, len(s), true)
	w.finish()
	if string(w.dst) != s {
		s = string(w.dst)
	}
	release(buf, w.dst)
	return s
}

// release puts dst back into the pool, unless it has grown out of proportion.
func release(buf *[]byte, dst []byte) {
	if cap(dst) > 1<<20 {
		dst = nil
	}
	*buf = dst
	scratch.Put(buf)
}

// IsNormal reports whether the form changes nothing in s. It allocates nothing.
func (f Form) IsNormal(s string) bool {
	t := f.table()
	n := t.clean(s)
	if n == len(s) {
		return true
	}
	buf := scratch.Get().(*[]byte)
	w := newWriter(t, (*buf)[:0])
	w.dst = append(w.dst, s[:n]...)
	equal := true
	for n < len(s) && equal {
		n = w.run(s, n, min(n+4096, len(s)), true)
		done := w.reach() // no rule changes what lies before
		equal = done <= len(s) && string(w.dst[:done]) == s[:done]
	}
	if equal {
		w.finish()
		equal = string(w.dst) == s
	}
	release(buf, w.dst)
	return equal
}

// clean returns the length of the start of s in which no character changes
// and none depends on its neighbours.
func (t *table) clean(s string) int {
	i := 0
	if t.always {
		return 0
	}
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if t.ascii[c] {
				return i
			}
			i++
			continue
		}
		if i+1 == len(s) {
			return i
		}
		if r := twoBytes(c, s[i+1]); r != 0 {
			if e := &t.two[r]; e.slow || e.n != 2 || e.out != [2]byte{c, s[i+1]} {
				return i
			}
			i += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n <= 1 || t.mayDrop(r) {
			return i
		}
		if _, changed := t.rewrite(r); changed {
			return i
		}
		i += n
	}
	return i
}
