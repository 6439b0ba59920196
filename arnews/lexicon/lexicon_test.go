package lexicon_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/lexicon"
)

// own is a small lexicon of words that no list of the library decides about.
func own(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.New(fstest.MapFS{
		"fruit.tsv": {Data: []byte("# a comment\nform\tform_pl\tkind\nتفاحة\tتفاحات|تفاح\tpome\nتين شوكي\t\tcactus\n")},
	})
	require.NoError(t, err)
	return l
}

func ExampleNew() {
	l, err := lexicon.New(fstest.MapFS{
		"fruit.tsv": {Data: []byte("form\tkind\nتفاحة|تفاح\tpome\n")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range l.Rows("fruit") {
		fmt.Println(row.Forms(), row.Get("kind"))
	}
	// Output: [تفاحة تفاح] pome
}

func TestRows(t *testing.T) {
	rows := own(t).Rows("fruit")
	require.Len(t, rows, 2)
	assert.Equal(t, []string{"تفاحات", "تفاح"}, rows[0].Words("form_pl"))
	assert.Equal(t, "cactus", rows[1].Get("kind"))
	assert.Empty(t, rows[1].Words("form_pl"))
	assert.Empty(t, rows[1].Get("colour"), "no such column")
	assert.True(t, rows[0].Has("form_pl", "تفاح"))
	assert.Nil(t, own(t).Rows("vegetables"))
}

func TestNewReplacesAndExtends(t *testing.T) {
	base, err := lexicon.Default().List("complementizers")
	require.NoError(t, err)
	head := strings.Join(base.Columns, "\t")

	l, err := lexicon.New(fstest.MapFS{"complementizers.add.tsv": {Data: []byte(head + "\nكأن\tthat\n")}})
	require.NoError(t, err)
	assert.Len(t, l.Rows("complementizers"), len(base.Rows)+1)

	l, err = lexicon.New(fstest.MapFS{"complementizers.tsv": {Data: []byte(head + "\nكأن\tthat\n")}})
	require.NoError(t, err)
	assert.Len(t, l.Rows("complementizers"), 1)
	assert.Len(t, lexicon.Default().Rows("complementizers"), len(base.Rows), "the default is as it was")
}

func TestNewErrors(t *testing.T) {
	var syntax *lexicon.SyntaxError
	for name, fsys := range map[string]fstest.MapFS{
		"more fields":   {"a.tsv": {Data: []byte("form\nكلمة\tاثنان\n")}},
		"no form":       {"a.tsv": {Data: []byte("form\tb\n\tx\n")}},
		"no head line":  {"a.tsv": {Data: []byte("# nothing\n")}},
		"other columns": {"complementizers.add.tsv": {Data: []byte("form\tcolour\nكأن\tred\n")}},
	} {
		_, err := lexicon.New(fsys)
		assert.ErrorAs(t, err, &syntax, name)
	}
	_, err := lexicon.Default().List("vegetables")
	assert.ErrorIs(t, err, lexicon.ErrNoList)
}

func TestScan(t *testing.T) {
	l := own(t)
	id := l.ID("تفاح")
	require.NotZero(t, id)
	assert.Equal(t, id, l.ID("تُفّاح"), "marks are folded")
	for _, c := range []struct {
		word             string
		conj, prep, bare string // what each reading leaves of the word; "" for no reading
	}{
		{"تفاح", "", "", ""},
		{"وتفاح", "تفاح", "", ""},
		{"فَتفاح", "تفاح", "", ""},
		{"بتفاح", "", "تفاح", ""},
		{"وبتفاح", "", "تفاح", ""},
		{"التفاح", "", "", "تفاح"},
		{"والتُفّاح", "", "", "تُفّاح"},
		{"بالتفاح", "", "", "تفاح"},
		{"للتفاح", "", "", "تفاح"},
		{"وللتفاح", "", "", "تفاح"},
	} {
		toks := l.Scan(nil, c.word)
		require.Len(t, toks, 1, c.word)
		tok := toks[0]
		left := func(want string, got lexicon.ID, cut uint8) {
			if want == "" {
				assert.Zero(t, got, c.word)
				return
			}
			assert.Equal(t, id, got, c.word)
			assert.Equal(t, want, c.word[cut:], c.word)
		}
		left(c.conj, tok.Conj, tok.ConjLen)
		left(c.prep, tok.Prep, tok.PrepLen)
		left(c.bare, tok.Bare, tok.BareLen)
		assert.Equal(t, c.word == "تفاح", tok.ID == id, c.word)
	}
}

func TestScanDoubledLam(t *testing.T) {
	l, err := lexicon.New(fstest.MapFS{"day.tsv": {Data: []byte("form\nاليوم\n")}})
	require.NoError(t, err)
	tok := l.Scan(nil, "لليوم")[0]
	assert.Equal(t, l.ID("اليوم"), tok.Prep)
	assert.Equal(t, "ليوم", "لليوم"[tok.PrepLen:])
}

var fruit = lexicon.Table[*lexicon.Phrases[string]]{Build: func(l *lexicon.Lexicon) *lexicon.Phrases[string] {
	p := &lexicon.Phrases[string]{}
	for _, r := range l.Rows("fruit") {
		for _, f := range r.Forms() {
			p.Add(l, f, r.Get("kind"))
		}
	}
	return p
}}

func TestPhrases(t *testing.T) {
	l := own(t)
	p := fruit.For(l)
	assert.Same(t, p, fruit.For(l), "compiled once")
	toks := l.Scan(nil, "أكل تين شوكي وتفاحة وتين")
	var got []string
	for i, tok := range toks {
		for _, id := range []lexicon.ID{tok.ID, tok.Conj} {
			if v, n := p.Match(toks, i, id); n > 0 {
				got = append(got, fmt.Sprint(v, n))
			}
		}
	}
	assert.Equal(t, []string{"cactus2", "pome1"}, got)
}

func FuzzScan(f *testing.F) {
	f.Add("ولليوم وَللهِ بالـ فـ\xff ال")
	f.Fuzz(func(t *testing.T, s string) {
		for _, tok := range lexicon.Default().Scan(nil, s) {
			for _, cut := range []uint8{tok.ConjLen, tok.PrepLen, tok.BareLen} {
				if int(cut) > tok.Len() {
					t.Fatalf("%d bytes cut off %q", cut, tok.In(s))
				}
			}
		}
	})
}
