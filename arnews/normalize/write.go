package normalize

import "unicode/utf8"

// A writer appends folded text to dst. It looks back at no byte of dst before
// floor, and no further than the last letter and its marks.
type writer struct {
	t     *table
	dst   []byte
	floor int
}

// run folds s.
func (w *writer) run(s string) {
	t := w.t
	dst := w.dst
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if !t.ascii[c] {
				dst = append(dst, c)
				i++
				continue
			}
		} else if i+1 < len(s) {
			if r := twoBytes(c, s[i+1]); r != 0 && !t.two[r].slow {
				e := &t.two[r]
				dst = append(dst, e.out[:e.n]...)
				i += 2
				continue
			}
		}
		w.dst = dst
		i += w.step(s[i:])
		dst = w.dst
	}
	w.dst = dst
}

// step folds the first character of s, whatever it is, and returns its length.
func (w *writer) step(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n <= 1 {
		return w.invalid(s)
	}
	if r == zwj && w.t.form&ZeroWidth != 0 {
		return n + w.joiner(s[n:])
	}
	w.fold(r, s[:n])
	return n
}

// fold writes what the form makes of r, whose bytes are raw.
func (w *writer) fold(r rune, raw string) {
	if w.t.form&Composition != 0 {
		if c := class(r); c != 0 && (w.t.two[r].slow || !w.t.dropped(r)) {
			w.mark(r, c)
			return
		}
	}
	to, changed := w.t.rewrite(r)
	if !changed {
		w.dst = append(w.dst, raw...)
		return
	}
	shape := r >= firstShape && w.t.form&PresentationForms != 0
	for i := 0; i < len(to); {
		r, n := utf8.DecodeRuneInString(to[i:])
		switch c := class(r); {
		case shape: // what shapes stand for is folded in turn; all other rewrites are final
			w.fold(r, to[i:i+n])
		case c != 0 && w.t.form&Composition != 0:
			w.mark(r, c)
		default:
			w.dst = append(w.dst, to[i:i+n]...)
		}
		i += n
	}
}

// invalid copies the bytes at the start of s that are no UTF-8 and, where the
// form would drop the character after them, that one too: without it, the
// bytes on both sides could become a character.
func (w *writer) invalid(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n <= 1 {
			i++
			continue
		}
		if w.t.mayDrop(r) {
			i += n
		}
		break
	}
	w.dst = append(w.dst, s[:i]...)
	return i
}
