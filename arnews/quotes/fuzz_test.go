package quotes_test

import (
	"testing"
	"unicode/utf8"

	"arnews.example/arnews/quotes"
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
		check(t, s, quotes.Find(s))
	})
}

// hostile are texts that no newsroom writes.
var hostile = []string{
	"", " ", "\n\n", "«", "»", "«»", "»«", "\"", "\"\"\"", "((", "))", "(())", "''", "<<>>", "&quot;", "قال", "قال:", "قال: «", "قال: «»",
	"قال أن", "قال إن", "أن", "قال «قال «قال", "قال:\"\"", "س:", "ج:", "س: ج:", "بحسب", "وفقا ل", "على حد قوله", "نقلت عن", "عن", "«» قال",
	"\xff\xfe", "قال\x00: «\xff»", "\u200f\u200e", "ق\u0640ا\u0640ل", "قَالَ إِنَّ", "\ufeffقال فلان: «نعم»", "قال ا: «ا»\r\nقال ب: «ب»",
	"وأضاف: «أ\n\n«ب\n\n«ج»", "من جانبه", "جاء في", "كما قال", "مؤكدا أن", "،،،", "..", "قال .. أن", "قال، أن، أن",
	"ﶁ", "قال ﶁ", "قال ﶁ: «ﶁ»",
}

// check holds the spans of quotations against their text.
func check(t testing.TB, s string, qs []quotes.Quote) {
	t.Helper()
	for i, q := range qs {
		if !onBoundaries(s, q.Start, q.End) || q.Start == q.End {
			t.Fatalf("quotation %d of %q: span %d-%d", i, s, q.Start, q.End)
		}
		if !onBoundaries(s, q.Cue.Start, q.Cue.End) {
			t.Fatalf("quotation %d of %q: cue %d-%d", i, s, q.Cue.Start, q.Cue.End)
		}
		if m := q.Speaker.Mention; !onBoundaries(s, m.Start, m.End) {
			t.Fatalf("quotation %d of %q: mention %d-%d", i, s, m.Start, m.End)
		}
		if !q.Speaker.Mention.Empty() && q.Speaker.Name == "" {
			t.Fatalf("quotation %d of %q: a mention without a name", i, s)
		}
		if q.Speaker.Name == "" && q.Kind == quotes.Indirect && q.Cue.Empty() {
			t.Fatalf("quotation %d of %q: indirect without cue and speaker", i, s)
		}
		if q.Kind == quotes.Marked && q.Speaker.Name != "" {
			t.Fatalf("quotation %d of %q: marked words that %q says", i, s, q.Speaker.Name)
		}
		if q.Confidence <= 0 || q.Confidence > 1 || q.Rule == "" {
			t.Fatalf("quotation %d of %q: confidence %v, rule %q", i, s, q.Confidence, q.Rule)
		}
		if i > 0 && (q.Start < qs[i-1].Start || q.Start == qs[i-1].Start && q.End > qs[i-1].End) {
			t.Fatalf("quotation %d of %q is out of order", i, s)
		}
	}
}

// onBoundaries reports whether a span lies in s, starting and ending between
// runes.
func onBoundaries(s string, start, end int) bool {
	return 0 <= start && start <= end && end <= len(s) && boundary(s, start) && boundary(s, end)
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
