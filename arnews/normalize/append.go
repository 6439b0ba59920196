package normalize

import "unicode/utf8"

// Append appends the folded s to dst and returns the longer slice. It
// allocates nothing where dst has room for the result.
func (f Form) Append(dst []byte, s string) []byte {
	w := writer{t: f.table(), dst: dst, floor: len(dst)}
	w.run(s)
	return w.dst
}

// String returns the folded s. Where the form changes nothing it returns s
// itself.
func (f Form) String(s string) string {
	if f.table().clean(s) == len(s) {
		return s
	}
	dst := f.Append(make([]byte, 0, len(s)+8), s)
	if string(dst) == s {
		return s
	}
	return string(dst)
}

// IsNormal reports whether the form changes nothing in s.
func (f Form) IsNormal(s string) bool {
	n := f.table().clean(s)
	return n == len(s) || string(f.Append(make([]byte, 0, len(s)), s)) == s
}

// clean returns the length of the start of s in which no character changes
// and none depends on its neighbours.
func (t *table) clean(s string) int {
	i := 0
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
