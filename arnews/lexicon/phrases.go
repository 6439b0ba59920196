package lexicon

import (
	"sync"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// A Table is what a layer compiles from the lists: made once for each lexicon,
// on first use. Declare it as a package-level variable with its Build function.
type Table[T any] struct {
	Build func(*Lexicon) T
}

// For returns the table for the lexicon; nil stands for [Default].
func (t *Table[T]) For(l *Lexicon) T {
	if l == nil {
		l = Default()
	}
	if v, ok := l.tables.Load(t); ok {
		return v.(func() T)()
	}
	v, _ := l.tables.LoadOrStore(t, sync.OnceValue(func() T { return t.Build(l) }))
	return v.(func() T)()
}

// Phrases maps words and phrases to values and finds the longest at a place.
type Phrases[T any] struct {
	first [][]phrase[T] // by the ID of the first word, longest first
	begin Set           // which IDs begin a phrase: most do not, and this stays in the cache
}

type phrase[T any] struct {
	second ID // rest[0], 0 for a single word
	rest   []ID
	value  T
}

// Add adds a form, which holds at least one word that a list of l holds.
// Where the same form is added again the value added last counts.
func (p *Phrases[T]) Add(l *Lexicon, form string, value T) {
	d := l.words()
	if p.first == nil {
		p.first = make([][]phrase[T], l.IDs())
	}
	var ids []ID
	for t := range token.All(form) {
		ids = append(ids, d.id(normalize.Match.Append(nil, t.In(form))))
	}
	if len(ids) == 0 || ids[0] == 0 {
		return
	}
	ps := p.first[ids[0]]
	i := 0
	for i < len(ps) && len(ps[i].rest) >= len(ids) {
		i++
	}
	ps = append(ps, phrase[T]{})
	copy(ps[i+1:], ps[i:])
	ps[i] = phrase[T]{0, ids[1:], value}
	if len(ids) > 1 {
		ps[i].second = ids[1]
	}
	p.first[ids[0]] = ps
	p.begin.Add(ids[0])
}

// Match returns the value of the longest phrase that begins with the word of
// the given ID, which stands at toks[i] in one of its readings, and goes on
// with the tokens after it, with or without the article; n is the number of
// tokens it takes, 0 for no match.
func (p *Phrases[T]) Match(toks []Token, i int, id ID) (value T, n int) {
	if p.begin.Has(id) {
		return p.match(toks, i, id)
	}
	return value, 0
}

func (p *Phrases[T]) match(toks []Token, i int, id ID) (value T, n int) {
	var second, bare ID // of the second word, which decides about nearly all
	if i+1 < len(toks) {
		second, bare = toks[i+1].ID, toks[i+1].Bare
	}
next:
	for k := range p.first[id] {
		ph := &p.first[id][k]
		if ph.second != 0 && ph.second != second && ph.second != bare || len(ph.rest) >= len(toks)-i {
			continue
		}
		for n, want := range ph.rest {
			if t := &toks[i+1+n]; want == 0 || t.ID != want && t.Bare != want {
				continue next
			}
		}
		return ph.value, 1 + len(ph.rest)
	}
	return value, 0
}

// Begins reports whether a phrase begins with the word of the given ID.
func (p *Phrases[T]) Begins(id ID) bool {
	return p.begin.Has(id)
}
