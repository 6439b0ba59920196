package mention

// Bars is bars for tests.
func (r *Reader) Bars(i int) bool { return r.bars(i) }

// Reads reports whether a phrase is read at token i where none is expected,
// whatever bars says.
func (r *Reader) Reads(i int) bool {
	var d draft
	d.start(r, i, len(r.toks))
	return d.phrase()
}
