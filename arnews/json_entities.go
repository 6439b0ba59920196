package arnews

import "arnews.example/arnews/mention"

type jsonEntity struct {
	Name     string        `json:"name"`
	Kind     mention.Kind  `json:"kind"`
	Named    bool          `json:"named"`
	Feminine bool          `json:"feminine,omitempty"`
	Plural   bool          `json:"plural,omitempty"`
	Mentions []jsonMention `json:"mentions"`
}

type jsonMention struct {
	jsonSpan
	Title *jsonSpan `json:"title,omitempty"`
	Name  *jsonSpan `json:"name,omitempty"`
}

func (w writer) entity(e Entity) jsonEntity {
	return jsonEntity{e.Name, e.Kind, e.Named, e.Feminine, e.Plural, orEmpty(each(e.Mentions, w.mention))}
}

func (w writer) mention(m Mention) jsonMention {
	return jsonMention{w.words(m.Span), w.span(m.Title), w.span(m.Name)}
}

func (r *reader) entity(j jsonEntity) Entity {
	return Entity{j.Name, j.Kind, j.Named, j.Feminine, j.Plural, each(j.Mentions, r.mention)}
}

func (r *reader) mention(j jsonMention) Mention {
	return Mention{r.span(j.Span), r.spanOf(j.Title), r.spanOf(j.Name)}
}
