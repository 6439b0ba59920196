package main

import (
	"cmp"
	"slices"

	"arnews.example/arnews/mention"
)

// A ledger gathers who is quoted in the articles. Its zero value works.
type ledger struct {
	articles int
	nobody   int               // quotations without a speaker
	groups   []*group          // in the order of the first quotation
	byKey    map[string]*group // people by their names' keys, others by kind and words
	others   map[string]bool   // the keys of full names of people who are not quoted
}

// A group is those speakers of all articles whose names are spelled alike.
type group struct {
	voice                    // all together; its name is the first
	key             nameKey  // nil for all but people with a name
	offices         []office // what titles say, as far as they say anything
	spelled, titled counts
	into            *group // the group that this one belongs to, nil for itself
	perhaps         []*group
}

// counts tells how often words came, in the order in which they came first.
type counts struct {
	words []string
	n     map[string]int
}

func (c *counts) add(word string, n int) {
	if c.n == nil {
		c.n = map[string]int{}
	}
	if c.n[word] == 0 {
		c.words = append(c.words, word)
	}
	c.n[word] += n
}

// sorted returns the words, the most frequent first.
func (c *counts) sorted() []string {
	words := slices.Clone(c.words)
	slices.SortStableFunc(words, func(a, b string) int { return c.n[b] - c.n[a] })
	if words == nil {
		return []string{}
	}
	return words
}

// add takes the speakers of one article along.
func (l *ledger) add(p page) {
	if l.byKey == nil {
		l.byKey, l.others = map[string]*group{}, map[string]bool{}
	}
	l.articles++
	l.nobody += p.nobody
	for _, v := range p.voices {
		g := l.group(v)
		g.quotes = append(g.quotes, v.quotes...)
		g.feminine = g.feminine || v.feminine
		g.spelled.add(v.name, 1)
		for _, title := range v.titles {
			g.titled.add(title, 1)
			if o := officeOf(title); o != nil {
				g.offices = append(g.offices, o)
			}
		}
	}
	for _, name := range p.others {
		if key := keyOf(name); key.full() {
			l.others[key.String()] = true
		}
	}
}

// group returns the group of a speaker's name, a new one if need be.
func (l *ledger) group(v voice) *group {
	var key nameKey
	id := string(v.kind) + " " + fold.String(v.name)
	if v.kind == mention.Person && v.named {
		if key = keyOf(v.name); key != nil {
			id = key.String()
		}
	}
	g := l.byKey[id]
	if g == nil {
		g = &group{voice: voice{name: v.name, kind: v.kind, named: v.named}, key: key}
		l.byKey[id] = g
		l.groups = append(l.groups, g)
	}
	return g
}

// people merges the groups and returns everybody, in the order of the first
// quotation.
func (l *ledger) people() []*person {
	l.mergeLonger()
	l.mergeLast()
	var all []*person
	place := map[*group]*person{}
	for _, g := range l.groups {
		if g.into == nil {
			p := &person{Name: g.best(), Kind: g.kind, Named: g.named, partial: !g.named || len(g.key) == 1}
			place[g] = p
			all = append(all, p)
		}
	}
	for _, g := range l.groups {
		main := cmp.Or(g.into, g)
		if main != g {
			for _, s := range g.spelled.words {
				main.spelled.add(s, g.spelled.n[s])
			}
			for _, s := range g.titled.words {
				main.titled.add(s, g.titled.n[s])
			}
		}
		place[main].Quotes = append(place[main].Quotes, g.quotes...)
		for _, other := range g.perhaps {
			place[g].Perhaps = append(place[g].Perhaps, other.best())
		}
	}
	for g, p := range place {
		p.Spellings, p.Titles = g.spelled.sorted(), g.titled.sorted()
	}
	return all
}

// best returns the most frequent spelling of the group's own name.
func (g *group) best() string { return g.spelled.sorted()[0] }

// mergeLonger gives those whose name is short to the one longer name that
// extends it.
func (l *ledger) mergeLonger() {
	byEnds := map[[2]string][]*group{} // first and last part
	for _, g := range l.groups {
		if g.key.full() {
			ends := [2]string{g.key[0], g.key.last()}
			byEnds[ends] = append(byEnds[ends], g)
		}
	}
	for _, g := range l.groups {
		if !g.key.full() {
			continue
		}
		var longest *group
		var longer []*group
		for _, other := range byEnds[[2]string{g.key[0], g.key.last()}] {
			if !other.key.extends(g.key) {
				continue
			}
			longer = append(longer, other)
			if longest == nil || len(other.key) > len(longest.key) {
				longest = other
			}
		}
		// Names that do not extend each other are two people, and the short one
		// is either's.
		if slices.ContainsFunc(longer, func(o *group) bool { return o != longest && !longest.key.extends(o.key) }) {
			g.perhaps = longer
		} else {
			g.into = longest
		}
	}
}

// mergeLast gives last names alone to those who alone have them, where an
// office agrees too.
func (l *ledger) mergeLast() {
	byLast := map[string][]*group{}
	for _, g := range l.groups {
		if g.key.full() && g.into == nil {
			byLast[g.key.last()] = append(byLast[g.key.last()], g)
		}
	}
	others := map[string]int{} // people of that last name who are not quoted
	for name := range l.others {
		if l.byKey[name] == nil {
			others[keyOf(name).last()]++
		}
	}
	for _, g := range l.groups {
		if len(g.key) != 1 {
			continue
		}
		named := byLast[g.key.last()]
		if len(named) == 1 && others[g.key.last()] == 0 && g.sharesOffice(named[0]) {
			g.into = named[0]
		} else {
			g.perhaps = named
		}
	}
}

// sharesOffice reports whether an office of g agrees with one of the other's,
// whose gender must not be another.
func (g *group) sharesOffice(other *group) bool {
	if g.feminine && !other.feminine {
		return false
	}
	return slices.ContainsFunc(g.offices, func(o office) bool {
		return slices.ContainsFunc(other.offices, o.agrees)
	})
}
