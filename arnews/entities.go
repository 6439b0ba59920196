package arnews

import (
	"iter"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/text"
)

// An Entity is a person, institution or other speaker whom the text names or
// quotes, with all places where it does.
type Entity struct {
	// Name is the fullest name that the text gives, titles left out; of
	// somebody who is never named the words of the first mention.
	Name string
	Kind mention.Kind
	// Named reports whether the text gives a proper name.
	Named bool
	// Feminine and Plural are the grammatical gender and number.
	Feminine, Plural bool
	// Mentions are the places, in the order of the text.
	Mentions []Mention
}

// A Mention is a phrase that names an entity.
type Mention struct {
	text.Span // the whole phrase: title, name and apposition
	// Title is the designation and Name the proper name; each is empty where
	// the phrase has none.
	Title, Name text.Span
}

// People yields the persons with a name.
func (d *Document) People() iter.Seq[Entity] { return d.named(mention.Person) }

// Institutions yields the institutions with a name.
func (d *Document) Institutions() iter.Seq[Entity] { return d.named(mention.Institution) }

func (d *Document) named(kind mention.Kind) iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		for _, e := range d.Entities {
			if e.Named && e.Kind == kind && !yield(e) {
				return
			}
		}
	}
}

// entities returns who is named or quoted, and numbers the speakers of the
// quotations anew by that list.
func entities(res mention.Result, qs []quotes.Quote) []Entity {
	speaks := make([]bool, len(res.Entities))
	for _, q := range qs {
		if q.Speaker.Entity > 0 {
			speaks[q.Speaker.Entity-1] = true
		}
	}
	var list []Entity
	number := make([]int, len(res.Entities)+1)
	for i, e := range res.Entities {
		if !speaks[i] && (!e.Named || len(e.Mentions) == 0) {
			continue
		}
		list = append(list, entity(e, res.Mentions))
		number[i+1] = len(list)
	}
	for i := range qs {
		qs[i].Speaker.Entity = number[qs[i].Speaker.Entity]
	}
	return list
}

func entity(e mention.Entity, ms []mention.Mention) Entity {
	out := Entity{Name: e.Name, Kind: e.Kind, Named: e.Named, Feminine: e.Feminine, Plural: e.Plural}
	for _, i := range e.Mentions {
		out.Mentions = append(out.Mentions, Mention{ms[i].Span, ms[i].Title, ms[i].Name})
	}
	return out
}
