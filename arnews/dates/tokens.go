package dates

import (
	"slices"
	"sync"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// A tokens holds the tokens of a text. They are looked up, and their classes put
// together, where they are needed: few words of a text stand near a date.
type tokens struct {
	s    string
	toks []lexicon.Token
	work *workspace
	lex  *lexicon.Lexicon
	v    *vocabulary
	// looks counts the tokens that were looked at: a measure of work.
	looks int
}

// A workspace is the memory that the texts of a finder use one after the other.
type workspace struct {
	toks    []lexicon.Token // of a text that nobody has scanned
	state   []uint8         // by token
	classes []classSet      // by token, if it is classed
}

// The state of a token.
const (
	looked = 1 << iota // in the lexicon
	body               // an expression may begin with it, and it does more than lead in
	opener             // an expression may begin with it
	classed
)

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// scan cuts s into tokens without looking them up.
func (w *workspace) scan(s string, v *vocabulary) {
	// A token comes every six to ten bytes of Arabic.
	toks, state, n := w.toks[:cap(w.toks)], w.state[:cap(w.state)], 0
	for t := range token.All(s) {
		if n == len(toks) || n == len(state) {
			toks = slices.Grow(toks[:n], max(16, (len(s)-t.Start)/7))
			toks = toks[:cap(toks)]
			state = slices.Grow(state[:n], len(toks)-n)
			state = state[:cap(state)]
		}
		toks[n].Token = t // its IDs are those of another text until it is looked up
		state[n] = v.sieve.state(&t, s)
		n++
	}
	w.toks, w.state = toks[:n], state[:n]
	w.classes = slices.Grow(w.classes[:0], n)[:n]
}

// take prepares for tokens that a lexicon has scanned.
func (w *workspace) take(toks []lexicon.Token, v *vocabulary) {
	w.state = slices.Grow(w.state[:0], len(toks))
	for i := range toks {
		w.state = append(w.state, looked|v.state(&toks[i]))
	}
	w.classes = slices.Grow(w.classes[:0], len(toks))[:len(toks)]
}

// release keeps the memory for the next text, unless it is that of a huge one.
func (w *workspace) release() {
	if cap(w.toks) <= 1<<17 && cap(w.state) <= 1<<17 {
		workspaces.Put(w)
	}
}

// may reports whether token i, which is in the text, may be of the given state.
func (ts *tokens) may(i int, state uint8) bool { return ts.work.state[i]&state != 0 }

// tok returns token i, looked up.
func (ts *tokens) tok(i int) *lexicon.Token {
	if ts.work.state[i]&looked == 0 {
		ts.toks[i] = ts.lex.Look(ts.toks[i].Token, ts.s)
		ts.work.state[i] |= looked
	}
	return &ts.toks[i]
}

// classes returns the classes that the word at token i can have.
func (ts *tokens) classes(i int) classSet {
	if uint(i) >= uint(len(ts.toks)) {
		return classSet{}
	}
	if ts.work.state[i]&classed == 0 {
		ts.classify(i)
	}
	return ts.work.classes[i]
}

func (ts *tokens) classify(i int) {
	ts.work.state[i] |= classed
	var s classSet
	switch ts.toks[i].Kind {
	case token.Word, token.Latin:
		if t := ts.tok(i); t.ID|t.Conj|t.Prep != 0 {
			for _, id := range [...]lexicon.ID{t.ID, t.Conj, t.Prep} {
				if 0 < id && int(id) < len(ts.v.sets) {
					s = s.or(ts.classesOf(i, id))
				}
			}
		}
	}
	ts.work.classes[i] = s
}

// classesOf returns the classes of the word id at token i, those of phrases if the
// whole of one stands there.
func (ts *tokens) classesOf(i int, id lexicon.ID) classSet {
	s := ts.v.words[id]
	if s == ts.v.sets[id] {
		return s
	}
	for k := range ts.v.first[id] {
		if e := &ts.v.first[id][k]; !s.has(e.class) && ts.stands(i+1, e.rest) {
			s.add(e.class)
		}
	}
	return s
}

// stands reports whether the words stand at token i.
func (ts *tokens) stands(i int, words []lexicon.ID) bool {
	if len(words) > len(ts.toks)-i {
		return false
	}
	for k, want := range words {
		if ts.tok(i+k).ID != want {
			return false
		}
	}
	return true
}

// lead is how many tokens before its body an expression may begin.
const lead = 6

// skipTo returns the first token from i on with which an expression may begin,
// as far as the state of the tokens tells.
func (ts *tokens) skipTo(i int) int {
	state := ts.work.state
	k := i
	for k < len(state) && state[k]&body == 0 {
		k++
	}
	if k == len(state) {
		return k
	}
	return max(i, k-lead)
}
