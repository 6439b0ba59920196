package mention

import (
	"strings"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// PointsBack reports whether the mention is a definite designation that does
// not say who it is, such as «المتحدث», «المدرب البرتغالي» or «المسؤول الأميركي».
func (r *Reader) PointsBack(m Mention) bool {
	if m.back {
		return true
	}
	if !m.Definite || !m.Name.Empty() || m.Plural {
		return false
	}
	return r.w.generic.Has(r.toks[m.head].Bare) || len(strings.Fields(m.In(r.s))) <= 2
}

// Again reports whether the mention stands for whoever spoke last: «المصدر نفسه».
func (r *Reader) Again(m Mention) bool { return m.back }

// Known reports whether the word at token i is a given name and no ordinary
// word, a place, or part of a name that the text gives.
func (r *Reader) Known(i int) bool {
	return r.roles[i].has(learnt|place) || r.roles[i]&(given|common) == given
}

// Verbal reports whether a word that no list holds may be a verb by its form.
func Verbal(word string) bool { return verbal(word) }

// Possessed reports whether a word ends like a noun or verb with an attached
// pronoun: «حكومتهم», «وصفه».
func Possessed(word string) bool {
	return hasPronoun(word) || letters(word) > 3 && strings.HasSuffix(word, "ه")
}

// Leads reports whether the word at token i, which is spelled like a small one,
// begins a phrase: «أم خالد», «علي مصطفى», «بعض المراقبين».
func (r *Reader) Leads(i, limit int) bool {
	if r.roles[i].has(someone) {
		return true
	}
	if i+1 >= min(limit, len(r.toks)) {
		return false
	}
	if next := r.toks[i+1]; next.Kind != token.Word {
		return next.Rune == '.' && next.Start == r.toks[i].End && letters(r.toks[i].In(r.s)) == 1 // «أ.د. فلان»
	}
	v, next := r.roles[i], r.roles[i+1]
	switch {
	case v.has(partitive), v.has(office) && !v.has(function):
		return true
	case v.has(joiner):
		return next.has(given)
	}
	return v.has(given|smallName) && next.has(given|part|learnt|joiner|nisba)
}

// GivenName reports whether the word at token i is a given name, be it an
// ordinary word as well.
func (r *Reader) GivenName(i int) bool { return r.roles[i].has(given) && !r.roles[i].has(function) }

// Titled reports whether the word at token i heads a designation, be it spelled
// like something else as well: «باحث», «مؤذن».
func (r *Reader) Titled(i int) bool { return r.roles[i].has(office) }

// Told returns the token after the words at token i that name who is told, a
// medium or the press behind an attached ل: «لرويترز», «لوكالة الأنباء», «للصحفيين
// المحليين»; i where none do.
func (r *Reader) Told(i, limit int) int {
	limit = min(limit, len(r.toks))
	if i >= limit || r.toks[i].Kind != token.Word || !leads(r.toks[i].In(r.s), 'ل') || r.roles[i].has(learnt) {
		return i
	}
	t := r.toks[i]
	for _, id := range [...]lexicon.ID{t.Prep, t.Bare} {
		if _, n := r.w.orgs.Match(r.toks[:limit], i, id); n > 0 {
			return r.described(i+n, limit)
		}
	}
	switch {
	case r.w.roles[t.Prep].has(media):
		i++
		if i < limit && r.toks[i].Kind == token.Word && !definite(r.toks[i]) && !r.roles[i].has(function|cue|office|honorific) {
			i++ // «لموقع هسبريس»
		} else if i < limit && definite(r.toks[i]) {
			i++
		}
		return r.described(i, limit)
	case strings.HasPrefix(t.In(r.s), "لل") && r.w.roles[t.Bare].has(media|group):
		return r.described(i+1, limit)
	}
	return i
}

// described returns the token after the definite adjectives at token i.
func (r *Reader) described(i, limit int) int {
	for i < limit && definite(r.toks[i]) && !r.roles[i].has(office|honorific|given|group|institution) {
		i++
	}
	return i
}
