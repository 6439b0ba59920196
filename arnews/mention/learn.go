package mention

import (
	"slices"
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/token"
)

// Learn makes the words of full names that the mentions give known as names,
// so that a last name alone is found wherever it stands.
func (r *Reader) Learn(ms []Mention) {
	var names []role // of the words of the glossary
	learn := func(w word, v role) {
		names = grown(names, int(w))
		names[w] |= v
	}
	full := func(words []word) {
		learn(words[len(words)-1], surname)
		for _, w := range words {
			learn(w, learnt)
		}
	}
	var words []word
	var unsure [][]word // full names that begin with no known given name
	lasts := r.lastNames(ms)
	closes := func(w word) bool { return int(w) < len(lasts) && lasts[w] }
	for i := range ms {
		m := &ms[i]
		if m.Kind != Person || m.Name.Empty() {
			continue
		}
		words = r.g.name(words, m.Name.In(r.s))
		switch {
		case len(words) == 0: // nothing that folding leaves
		case len(words) == 2 && !r.namelike(*m) && (closes(words[0]) && r.object(*m) || r.alone(*m)): // «ستيوارت تقديم» beside «جون ستيوارت»
		case len(words) > 1 && m.firstGiven:
			full(words)
		case len(words) > 1:
			unsure = append(unsure, slices.Clone(words))
		case !m.Title.Empty():
			learn(words[0], learnt)
		default:
			learn(words[0], seen)
		}
	}
	for _, words := range unsure {
		first, last := words[0], words[len(words)-1]
		names = grown(names, int(max(first, last)))
		if names[last].has(learnt) || names[first].has(surname) {
			continue // «عزل النابلي», «سيلز مشروعا»: a known surname beside another word
		}
		full(words)
	}
	if len(names) > 0 {
		r.spread(names)
	}
}

// spread gives all words of the text that are learnt names their roles. Few
// are, which their hashes tell.
func (r *Reader) spread(names []role) {
	var hashes hashSet
	for w, v := range names {
		if v != 0 {
			hashes.add(lexicon.Hash([]byte(r.g.text(word(w)))))
		}
	}
	var buf []byte
	for i := range r.toks {
		t := &r.toks[i]
		if !hashes.has(t.Hash) || t.Kind != token.Word || r.roles[i].has(function) {
			continue
		}
		buf = normalize.Match.Append(buf[:0], t.In(r.s))
		w := r.g.numbers[string(buf)]
		if int(w) >= len(names) {
			continue
		}
		v := names[w]
		if v.has(learnt) {
			v |= given
		}
		r.roles[i] |= v &^ surname
		if v.has(learnt) {
			r.roles[i] |= v
		}
	}
}

// lastNames returns the words that close a full name of known words, by number.
func (r *Reader) lastNames(ms []Mention) []bool {
	var lasts []bool
	var words []word
	for i := range ms {
		m := &ms[i]
		if m.Kind != Person || !m.firstGiven && m.Title.Empty() {
			continue
		}
		if words = r.g.name(words, m.Name.In(r.s)); len(words) > 1 {
			last := words[len(words)-1]
			lasts = grown(lasts, int(last))
			lasts[last] = true
		}
	}
	return lasts
}

// alone reports whether the first of the mention's two words stands in the text
// without the other, and the two together once only: «نفذ روبن ركلة», «هدف روبن».
func (r *Reader) alone(m Mention) bool {
	first := r.tokenFrom(m.first, m.Name.Start)
	id := r.toks[first].ID
	if id == 0 || first+1 >= len(r.toks) {
		return false
	}
	if r.seen == nil {
		r.seen = map[lexicon.ID][]int32{}
		for i, t := range r.toks {
			if t.ID != 0 && r.roles[i].has(given) {
				r.seen[t.ID] = append(r.seen[t.ID], int32(i))
			}
		}
	}
	apart, next := 0, r.toks[first+1].In(r.s)
	for _, i := range r.seen[id][:min(len(r.seen[id]), near)] {
		if int(i) == first || int(i)+1 >= len(r.toks) {
			continue
		}
		if r.toks[i+1].In(r.s) == next {
			return false
		}
		if (i == 0 || !r.roles[i-1].has(given|joiner)) && (r.toks[i+1].Kind != token.Word || r.roles[i+1].has(function|cue) || definite(r.toks[i+1])) {
			apart++ // «محمد» beside another last name says nothing
		}
	}
	return apart > 1
}

// object reports whether the last word of the mention's name looks like an object
// of the verb before it: a verbal noun, or a noun that is annexed to a definite one.
func (r *Reader) object(m Mention) bool {
	last := r.tokenFrom(m.first, m.Name.End) - 1
	return masdarEnd(r.toks[last].In(r.s)) || last+1 < len(r.toks) && definite(r.toks[last+1])
}

// tokenFrom returns the first token, of those from token i on, that starts at or
// after the offset.
func (r *Reader) tokenFrom(i, off int) int {
	for i+1 < len(r.toks) && r.toks[i].Start < off {
		i++
	}
	return i
}

// namelike reports whether the last word of the mention's name looks like one:
// the lists hold it, or it is an adjective of origin.
func (r *Reader) namelike(m Mention) bool {
	name := m.Name.In(r.s)
	at := strings.LastIndexAny(name, " \u00a0\t\n") + 1
	i := r.tokenFrom(m.first, m.Name.Start+at)
	return r.roles[i].has(given|part|joiner) || definite(r.toks[i]) && strings.HasSuffix(name, "ي")
}

// A hashSet holds hashes by 16 of their bits: what it does not have was not
// added.
type hashSet [1 << 10]uint64

func (s *hashSet) add(h uint32) { s[h>>22] |= 1 << (h >> 16 & 63) }

func (s *hashSet) has(h uint32) bool { return s[h>>22]&(1<<(h>>16&63)) != 0 }
