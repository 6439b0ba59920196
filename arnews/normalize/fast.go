package normalize

import "unicode/utf8"

// fast folds the characters that no rule has to see, from i up to the first
// other one or to limit, and returns where it stopped.
func (w *writer) fast(s string, i, limit int) int {
	t, dst := w.t, w.dst
	for i < limit {
		c := s[i]
		if c < utf8.RuneSelf {
			if t.ascii[c] {
				break
			}
			dst = append(dst, c)
			i++
			continue
		}
		if i+1 >= len(s) {
			break
		}
		r := twoBytes(c, s[i+1])
		if r == 0 || t.two[r].slow {
			break
		}
		e := &t.two[r]
		dst = append(dst, e.out[:e.n]...)
		i += 2
	}
	w.dst = dst
	return i
}
