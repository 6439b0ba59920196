package mention_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
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

func TestSpansAndEntities(t *testing.T) {
	for _, s := range texts(t) {
		check(t, s, mention.Find(s))
	}
}

func TestFindIsTheSameTwice(t *testing.T) {
	for _, s := range texts(t) {
		assert.Equal(t, mention.Find(s), mention.Find(s))
	}
}

// One Finder for many goroutines gives each what it gives alone.
func TestConcurrentUse(t *testing.T) {
	all := texts(t)
	want := make([]mention.Result, len(all))
	for i, s := range all {
		want[i] = mention.Find(s)
	}
	var f mention.Finder
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, s := range all {
				assert.Equal(t, want[i], f.Find(s), s)
			}
		})
	}
	wg.Wait()
}

func TestFindTokensIsFind(t *testing.T) {
	l := lexicon.Default()
	f := mention.Finder{Lexicon: l}
	for _, s := range texts(t) {
		assert.Equal(t, mention.Find(s), f.FindTokens(s, l.Scan(nil, s)), s)
	}
}

// At reads at any token and up to any limit without leaving the room it has.
func TestAtStaysInItsRoom(t *testing.T) {
	l := lexicon.Default()
	var f mention.Finder
	for _, s := range texts(t)[:40] {
		toks := l.Scan(nil, s)
		r := f.Reader(s, toks)
		for i := range toks {
			for _, limit := range [...]int{i, i + 1, i + 3, len(toks), len(toks) + 5} {
				for _, expected := range [...]bool{false, true} {
					m, next, ok := r.At(i, limit, expected)
					if !ok {
						assert.Equal(t, i, next, s)
						continue
					}
					assert.Greater(t, next, i, s)
					assert.LessOrEqual(t, next, min(limit, len(toks)), s)
					assert.Equal(t, toks[next-1].End, m.End, s)
					assert.Equal(t, -1, m.Entity)
				}
			}
		}
	}
}

// Gender, number and definiteness as the grammar has them.
func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		text                       string
		feminine, plural, definite bool
	}{
		{"حضر الوزير أحمد زكي.", false, false, true},
		{"حضرت الوزيرة سعاد عبدالله.", true, false, true},
		{"حضر وزير سابق.", false, false, false},
		{"حضر مسؤولون إيرانيون.", false, true, false},
		{"حضر المسؤولون.", false, true, true},
		{"حضرت فاطمة محمد.", true, false, true},
		{"حضر مسؤولان.", false, true, false},
	} {
		ms := mention.Find(c.text).Mentions
		if assert.Len(t, ms, 1, c.text) {
			assert.Equal(t, c.feminine, ms[0].Feminine, "feminine: %s", c.text)
			assert.Equal(t, c.plural, ms[0].Plural, "plural: %s", c.text)
			assert.Equal(t, c.definite, ms[0].Definite, "definite: %s", c.text)
		}
	}
}

// endless are texts of one thing without end.
var endless = []string{
	"محمد ", "محمد علي ", "محمد علي، ", "عبد ", "بن ", "أبو ", "وزير ", "الوزير ", "الوزير، ", "وزير الخارجية ", "وزير الخارجية محمد العلي ", "د. ", "السيد ",
	"بيان ", "البيان ", "بيان لوزارة الصحة ", "وزارة ", "الوزارة ", "صحيفة «", "صحيفة «الصباح» ", "منظمة (", "مصدر ", "مصدر في ", "المتحدث باسم ",
	"و", "والوزير ", "ال", "،", "«", "الأمم ", "المسؤول الأميركي ", "المغرب ", "John ", "في الأمر شيء، ",
}

// TestEndless would hang for minutes if any of these took quadratic time.
func TestEndless(t *testing.T) {
	size := 1 << 20
	if testing.Short() {
		size = 1 << 16
	}
	for _, unit := range endless {
		s := strings.Repeat(unit, size/len(unit))
		check(t, s, mention.Find(s))
	}
}

// TestManyNames has 50,000 people, all of the same office.
func TestManyNames(t *testing.T) {
	var b strings.Builder
	letters := []rune("بتجحدرزسشصطعفقكلمنهي")
	for i := range 50_000 {
		name := []rune{letters[i%20], letters[i/20%20], 'ا', letters[i/400%20], letters[i/8000%20]}
		b.WriteString("حضر الوزير محمد " + string(name) + " أمس. ثم غادر الوزير. ")
	}
	check(t, b.String(), mention.Find(b.String()))
}

// TestMemoryGrowsWithTheText holds that ten times the text costs hardly more
// than ten times the allocations.
func TestMemoryGrowsWithTheText(t *testing.T) {
	allocs := func(s string) float64 {
		return testing.AllocsPerRun(1, func() { mention.Find(s) })
	}
	for _, unit := range endless {
		small, large := allocs(strings.Repeat(unit, 300)), allocs(strings.Repeat(unit, 3000))
		assert.LessOrEqual(t, large, 12*small+200, "%q: %v for 300, %v for 3000", unit, small, large)
	}
}

// Stands tells what At would, and a mention knows the token at which it begins.
func TestStandsIsAt(t *testing.T) {
	l := lexicon.Default()
	var f mention.Finder
	for _, s := range texts(t) {
		toks := l.Scan(nil, s)
		r := f.Reader(s, toks)
		r.Learn(r.All(nil))
		for i := range toks {
			for _, limit := range []int{i + 1, i + 4, len(toks)} {
				m, _, ok := r.At(i, limit, false)
				assert.Equal(t, ok, r.Stands(i, limit), "token %d, limit %d of %q", i, limit, s)
				if ok {
					assert.Equal(t, i, m.Token())
				}
			}
		}
	}
}

// Nothing is read at a word that is passed over at a glance.
func TestBarredWordsBeginNothing(t *testing.T) {
	l := lexicon.Default()
	var f mention.Finder
	barred := 0
	for _, s := range texts(t) {
		toks := l.Scan(nil, s)
		r := f.Reader(s, toks)
		r.Learn(r.All(nil))
		for i := range toks {
			if r.Bars(i) {
				barred++
				assert.False(t, r.Reads(i), "token %d of %q", i, s)
			}
		}
	}
	assert.NotZero(t, barred)
}
