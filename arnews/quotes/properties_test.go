package quotes_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

// texts are all texts that the properties are held against.
func texts(t testing.TB) (all []string) {
	t.Helper()
	for _, c := range readCases(t) {
		all = append(all, c.Text)
	}
	all = append(all, strings.Join(all, "\n\n"))
	return append(all, hostile...)
}

func TestSpansAndNames(t *testing.T) {
	for _, s := range texts(t) {
		check(t, s, quotes.Find(s))
	}
}

func TestFindIsTheSameTwice(t *testing.T) {
	for _, s := range texts(t) {
		assert.Equal(t, quotes.Find(s), quotes.Find(s))
	}
}

// One Finder for many goroutines gives each what it gives alone.
func TestConcurrentUse(t *testing.T) {
	all := texts(t)
	want := make([][]quotes.Quote, len(all))
	for i, s := range all {
		want[i] = quotes.Find(s)
	}
	var f quotes.Finder
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, s := range all {
				assert.Equal(t, want[i], f.Append(nil, s), s)
			}
		})
	}
	wg.Wait()
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	const s = "قال المدير سمير الخطيب: «المعرض مفتوح للجميع»."
	first := quotes.Quote{Rule: "mine"}
	var f quotes.Finder
	got := f.Append([]quotes.Quote{first}, s)
	assert.Equal(t, append([]quotes.Quote{first}, quotes.Find(s)...), got)
}

func TestAllIsFind(t *testing.T) {
	for _, s := range texts(t) {
		assert.ElementsMatch(t, quotes.Find(s), slices.Collect(quotes.All(s)))
	}
}

// The layers below may be run once by the caller, and the lexicon given.
func TestAppendTokensIsAppend(t *testing.T) {
	l := lexicon.Default()
	f := quotes.Finder{Lexicon: l}
	for _, s := range texts(t) {
		toks := l.Scan(nil, s)
		seg := (&segment.Finder{Lexicon: l}).Tokens(s, toks)
		ds := (&dates.Finder{Lexicon: l}).AppendTokens(nil, s, toks)
		assert.Equal(t, quotes.Find(s), f.AppendTokens(nil, s, toks, seg, ds), s)
	}
}

// Blank lines around a text move the spans and change nothing else.
func TestBlankLinesAround(t *testing.T) {
	for _, c := range readCases(t) {
		moved := quotes.Find("\n\n" + c.Text + "\n\n")
		for i := range moved {
			q := &moved[i]
			q.Start, q.End = q.Start-2, q.End-2
			if !q.Cue.Empty() {
				q.Cue.Start, q.Cue.End = q.Cue.Start-2, q.Cue.End-2
			}
			if !q.Speaker.Mention.Empty() {
				q.Speaker.Mention.Start, q.Speaker.Mention.End = q.Speaker.Mention.Start-2, q.Speaker.Mention.End-2
			}
		}
		assert.Equal(t, visible(quotes.Find(c.Text)), visible(moved), c.Text)
	}
}

// visible drops where empty spans stand.
func visible(qs []quotes.Quote) []quotes.Quote {
	for i := range qs {
		if qs[i].Cue.Empty() {
			qs[i].Cue.Start, qs[i].Cue.End = 0, 0
		}
	}
	return qs
}

// Marked words are nobody's, all else has a cue or is carried on.
func TestGroups(t *testing.T) {
	for _, c := range readCases(t) {
		last := 0
		for _, q := range quotes.Find(c.Text) {
			assert.GreaterOrEqual(t, q.Group, 0)
			if q.Kind == quotes.Marked {
				continue
			}
			assert.GreaterOrEqual(t, q.Group, last, c.Text)
			last = q.Group
		}
	}
}
