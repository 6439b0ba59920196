package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/text"
)

// nested writes what nest returns: {q …} is the first part of the mark q, and
// {+q …} a further one.
func nested(ns []node) string {
	var b strings.Builder
	for _, n := range ns {
		switch {
		case n.Mark == nil:
			b.WriteString(n.Text)
		case n.First:
			b.WriteString("{" + n.Mark.ID + " " + nested(n.Kids) + "}")
		default:
			b.WriteString("{+" + n.Mark.ID + " " + nested(n.Kids) + "}")
		}
	}
	return b.String()
}

func TestNest(t *testing.T) {
	type m struct {
		id, layer  string
		start, end int
	}
	const s = "0123456789abcdef"
	for _, c := range []struct {
		name  string
		marks []m
		want  string
	}{
		{"none", nil, "0123456789abcdef"},
		{"one", []m{{"q", "quote", 2, 5}}, "01{q 234}56789abcdef"},
		{"all", []m{{"q", "quote", 0, 16}}, "{q 0123456789abcdef}"},
		{"beside", []m{{"d", "date", 2, 4}, {"q", "quote", 4, 6}}, "01{d 23}{q 45}6789abcdef"},
		{"inside", []m{{"d", "date", 3, 5}, {"q", "quote", 2, 8}}, "01{q 2{d 34}567}89abcdef"},
		{"inside, same start", []m{{"d", "date", 2, 4}, {"q", "quote", 2, 8}}, "01{q {d 23}4567}89abcdef"},
		{"inside, same end", []m{{"d", "date", 6, 8}, {"q", "quote", 2, 8}}, "01{q 2345{d 67}}89abcdef"},
		{"two inside", []m{{"q", "quote", 1, 9}, {"d", "date", 2, 4}, {"e", "date", 5, 7}}, "0{q 1{d 23}4{e 56}78}9abcdef"},
		{"three deep", []m{{"d", "date", 3, 4}, {"s", "speaker", 2, 6}, {"q", "quote", 1, 9}}, "0{q 1{s 2{d 3}45}678}9abcdef"},
		{"same span", []m{{"d", "date", 2, 5}, {"s", "speaker", 2, 5}, {"q", "quote", 2, 5}}, "01{q {s {d 234}}}56789abcdef"},
		{"crossing", []m{{"q", "quote", 2, 6}, {"d", "date", 4, 9}}, "01{q 23{d 45}}{+d 678}9abcdef"},
		{"crossing, a third within", []m{{"q", "quote", 2, 6}, {"d", "date", 4, 9}, {"c", "cue", 5, 8}}, "01{q 23{d 4{c 5}}}{+d {+c 67}8}9abcdef"},
		{"a chain", []m{{"a", "quote", 0, 4}, {"b", "quote", 2, 6}, {"c", "quote", 5, 8}}, "{a 01{b 23}}{+b 4{c 5}}{+c 67}89abcdef"},
		{"empty", []m{{"q", "quote", 2, 2}}, "0123456789abcdef"},
	} {
		var ms []*mark
		for _, x := range c.marks {
			ms = append(ms, &mark{ID: x.id, Layer: x.layer, Span: text.Span{Start: x.start, End: x.end}})
		}
		sortMarks(ms)
		n := nester{text: s, marks: ms}
		assert.Equal(t, c.want, nested(n.nest(text.Span{Start: 0, End: len(s)})), c.name)
	}
}

// A mark that runs over blocks has a part in each, also in those it covers.
func TestNestBlocks(t *testing.T) {
	const s = "0123\n5678\nabcd\nfghi"
	ms := []*mark{
		{ID: "q", Layer: "quote", Span: text.Span{Start: 2, End: 12}},
		{ID: "d", Layer: "date", Span: text.Span{Start: 6, End: 8}},
		{ID: "e", Layer: "date", Span: text.Span{Start: 12, End: 16}},
		{ID: "gone", Layer: "date", Span: text.Span{Start: 4, End: 5}}, // between two blocks
		{ID: "f", Layer: "date", Span: text.Span{Start: 16, End: 17}},
	}
	sortMarks(ms)
	n := nester{text: s, marks: ms}
	var got []string
	for i := 0; i < len(s); i += 5 {
		got = append(got, nested(n.nest(text.Span{Start: i, End: i + 4})))
	}
	assert.Equal(t, []string{"01{q 23}", "{+q 5{d 67}8}", "{+q ab}{e cd}", "{+e f}{f g}hi"}, got)
}

// The tree holds the text whatever the marks are.
func FuzzNest(f *testing.F) {
	f.Add("قال «لن نقبل» أمس", []byte{0, 9, 3, 12, 5, 5, 200, 3})
	f.Fuzz(func(t *testing.T, s string, at []byte) {
		s = strings.ToValidUTF8(strings.Map(func(r rune) rune {
			if chipOf(r, utf8.RuneLen(r)) != "" {
				return '.'
			}
			return r
		}, s), ".")
		var ms []*mark
		for ; len(at) > 1; at = at[2:] {
			a, b := int(at[0])%(len(s)+1), int(at[1])%(len(s)+1)
			for a > 0 && a < len(s) && !utf8.RuneStart(s[a]) {
				a--
			}
			for b > 0 && b < len(s) && !utf8.RuneStart(s[b]) {
				b--
			}
			ms = append(ms, &mark{ID: "m", Layer: "date", Span: text.Span{Start: min(a, b), End: max(a, b)}})
		}
		sortMarks(ms)
		n := nester{text: s, marks: ms}
		tree := n.nest(text.Span{Start: 0, End: len(s)})
		var b strings.Builder
		firsts := map[*mark]int{}
		var walk func(ns []node)
		walk = func(ns []node) {
			for _, n := range ns {
				b.WriteString(n.Text)
				if n.First {
					firsts[n.Mark]++
				}
				walk(n.Kids)
			}
		}
		walk(tree)
		assert.Equal(t, breaks(s), b.String())
		for _, m := range ms {
			assert.Equal(t, min(m.Len(), 1), firsts[m], "a mark has one first part, unless it is empty")
		}
	})
}
