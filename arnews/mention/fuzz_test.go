package mention_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"arnews.example/arnews/mention"
	"arnews.example/arnews/text"
)

// FuzzFind holds what must be true of any text: see check.
func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, c := range readCases(f) {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s, mention.Find(s))
	})
}

// hostile are texts that no newsroom writes.
var hostile = []string{
	"", " ", "\n", "وزير", "وزير ", "وزير،", "وزير، ،", "الوزير، الوزير، الوزير", "عبد", "عبد عبد", "بن", "محمد بن", "آل", "أبو", "د.", "د. ", "أ.د.", "م/",
	"صحيفة «", "صحيفة «»", "صحيفة «»»", "منظمة (", "منظمة ()", "منظمة (أ", "بيان", "بيان بيان", "بيان لـ", "و", "ووو", "لل", "ال", "بال", "والوزير",
	"\xff", "محمد\xff علي", "محمد\x00علي", "مُحَمَّد", "محـــمد", "جون ف.", "جان-", "-محمد-", "John", "الأمم", "الأمم المتحدة المتحدة", "مصدر في", "المتحدث باسم",
	"ﶁ", "حمد نAم البيA", "ال\x88\x00\x84 الأميرr", // a ligature of ل and a word; names that are taken back
	"\ufeffالوزير", "وزير\nالخارجية", "وزير    الخارجية",
}

// check holds the mentions and entities against their text and one another.
func check(t testing.TB, s string, r mention.Result) {
	t.Helper()
	for i, m := range r.Mentions {
		if m.Empty() || !onBoundaries(s, m.Span) {
			t.Fatalf("mention %d of %q: span %v", i, s, m.Span)
		}
		if i > 0 && m.Start < r.Mentions[i-1].End {
			t.Fatalf("mention %d of %q overlaps the one before", i, s)
		}
		for what, sp := range map[string]text.Span{"head": m.Head, "title": m.Title, "name": m.Name, "owner": m.Owner} {
			if !onBoundaries(s, sp) {
				t.Fatalf("mention %d of %q: %s %v", i, s, what, sp)
			}
			if !sp.Empty() && (sp.Start < m.Start || sp.End > m.End) {
				t.Fatalf("mention %d of %q: %s %v outside %v", i, s, what, sp, m.Span)
			}
		}
		if m.Head.Empty() {
			t.Fatalf("mention %d of %q has no head", i, s)
		}
		if m.Title.Empty() && m.Name.Empty() {
			t.Fatalf("mention %d of %q has neither title nor name", i, s)
		}
		if m.Kind == "" {
			t.Fatalf("mention %d of %q has no kind", i, s)
		}
		if m.Entity < 0 || m.Entity >= len(r.Entities) || !slices.Contains(r.Entities[m.Entity].Mentions, i) {
			t.Fatalf("mention %d of %q: entity %d does not know it", i, s, m.Entity)
		}
	}
	for i, e := range r.Entities {
		if e.Name == "" || e.Kind == "" {
			t.Fatalf("entity %d of %q: name %q, kind %q", i, s, e.Name, e.Kind)
		}
		if !slices.IsSorted(e.Mentions) {
			t.Fatalf("entity %d of %q: mentions %v", i, s, e.Mentions)
		}
		for _, k := range e.Mentions {
			if r.Mentions[k].Entity != i {
				t.Fatalf("entity %d of %q claims mention %d", i, s, k)
			}
		}
	}
}

// onBoundaries reports whether a span lies in s, starting and ending between
// runes.
func onBoundaries(s string, sp text.Span) bool {
	return 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s) && boundary(s, sp.Start) && boundary(s, sp.End)
}

// boundary reports whether no rune of s is cut at the offset. Bytes that are
// no UTF-8 are runes of their own.
func boundary(s string, off int) bool {
	if off == 0 || off == len(s) || utf8.RuneStart(s[off]) {
		return true
	}
	for back := 1; back < utf8.UTFMax && off-back >= 0; back++ {
		if utf8.RuneStart(s[off-back]) {
			_, n := utf8.DecodeRuneInString(s[off-back:])
			return n <= back
		}
	}
	return true
}
