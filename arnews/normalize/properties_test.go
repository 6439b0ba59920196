package normalize_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/text"
)

var forms = []normalize.Form{
	normalize.Display, normalize.Match, normalize.Search, normalize.Lucene, normalize.ML,
	normalize.Composition, normalize.Composition | normalize.Harakat,
	normalize.Composition | normalize.LookAlikes | normalize.MistypedMarks,
	normalize.Spacing, normalize.Elongation | normalize.Composition | normalize.Entities,
	normalize.ArabicDigits | normalize.NumberSigns | normalize.Entities,
	normalize.ZeroWidth | normalize.Entities | normalize.Punctuation | normalize.Spacing,
	1<<25 - 1,
}

// Pieces that rules look at, alone and beside each other.
var pieces = []string{
	"ا", "أ", "إ", "آ", "ٱ", "و", "ؤ", "ي", "ى", "ئ", "ل", "ال", "ت", "تتت", "ببب", "ووو", "ه", "ة", "ە", "ۀ", "ہ", "ے", "ۓ", "ک", "گ",
	"\u064b", "\u064c", "\u064d", "\u064e", "\u0651", "\u0652", "\u0653", "\u0654", "\u0655", "\u0656", "\u0657", "\u0670", "\u06d6", "\u06ed",
	"ـ", "ﻻ", "ﷲ", "ﷺ", "﷼", "ﹰ", "ﹷ", "ﱠ", "ﯪ",
	"٣", "5", "۷", "٫", "٬", "٪", "،", "؛", "؟", ".", ":", "..", "!", "«", "»", "(", ")", "“", "’",
	" ", "  ", "\n", "\u00a0", "\u200c", "\u200d", "\u200f", "\u061c", "\ufeff", "\u00ad",
	"&", "&amp;", "&lt", ";", "&#1575;", "&#٣٩", "&zwnj;", "&#", "&nbsp;",
	"👩", "❤\ufe0f", "A", "x", "\x00", "\xd8", "\xa7", "\xe2", "\x80", "\xff", "東",
}

// folded feeds f in pieces whose sizes come from cuts.
func folded(t testing.TB, f normalize.Form, s string, cuts []byte) string {
	tr := f.Transformer()
	var out, src []byte
	rest := s
	dst := make([]byte, 64)
	for k := 0; ; k++ {
		n := len(rest)
		if k < len(cuts) {
			n = min(n, int(cuts[k]%9))
		}
		src = append(src, rest[:n]...)
		rest = rest[n:]
		eof := rest == ""
		for {
			room := 64
			if k < len(cuts) {
				room = int(cuts[k]>>4) + 1
			}
			nDst, nSrc, err := tr.Transform(dst[:room], src, eof)
			out = append(out, dst[:nDst]...)
			src = src[nSrc:]
			if err == transform.ErrShortDst {
				require.True(t, nDst > 0 || nSrc > 0, "no progress")
				continue
			}
			if err == transform.ErrShortSrc {
				require.False(t, eof)
				require.LessOrEqual(t, len(src), 8, "holds too much back")
			} else {
				require.NoError(t, err)
				require.Empty(t, src)
			}
			break
		}
		if eof {
			return string(out)
		}
	}
}

// check holds s against everything that f promises.
func check(t testing.TB, f normalize.Form, s string, cuts []byte) {
	got := f.String(s)
	name := f.Name()
	require.Equal(t, got, string(f.Append(nil, s)), "%s Append %+q", name, s)
	require.Equal(t, got, f.String(got), "%s is not idempotent on %+q", name, s)
	require.Equal(t, got == s, f.IsNormal(s), "%s IsNormal %+q", name, s)
	require.True(t, f.IsNormal(got))
	exact := f.Append(append(make([]byte, 0, len(got)+3), "ا\u064b"[:3]...), s)
	require.Equal(t, "ا\u064b"[:3]+got, string(exact), "%s looks at what was in dst before", name)
	if utf8.ValidString(s) {
		require.True(t, utf8.ValidString(got), "%s %+q", name, s)
	}
	require.Equal(t, invalidBytes(s), invalidBytes(got), "%s %+q", name, s)
	require.Equal(t, got, folded(t, f, s, cuts), "%s Transformer %+q in %v", name, s, cuts)

	tr := f.Transformer()
	n, err := tr.Span([]byte(s), true)
	require.Equal(t, err == nil, got == s, "%s Span %+q", name, s)
	if err != nil {
		require.Equal(t, transform.ErrEndOfSpan, err)
	}
	require.Equal(t, got, s[:n]+f.String(s[n:]), "%s Span %+q at %d", name, s, n)
	cut := 0
	if len(cuts) > 0 {
		cut = int(cuts[0]) % (len(s) + 1)
	}
	n, err = tr.Span([]byte(s[:cut]), false)
	require.True(t, err == nil || err == transform.ErrShortSrc || err == transform.ErrEndOfSpan)
	require.Equal(t, got, s[:n]+f.String(s[n:]), "%s Span %+q at %d of %d", name, s, n, cut)

	checkAligned(t, f, s, got)
}

func invalidBytes(s string) string {
	var out []byte
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				out = append(out, s[i])
			}
		}
	}
	return string(out)
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func checkAligned(t testing.TB, f normalize.Form, s, want string) {
	a := f.Align(s)
	require.Equal(t, want, a.Text, "%s Align %+q", f.Name(), s)
	valid := utf8.ValidString(s)
	var last text.Span
	step := 1 + len(a.Text)/24
	for i := 0; i < len(a.Text); i += step {
		if !boundary(a.Text, i) {
			continue
		}
		_, n := utf8.DecodeRuneInString(a.Text[i:])
		one := text.Span{Start: i, End: i + n}
		src := a.Source(one)
		require.True(t, last.Start <= src.Start && last.End <= src.End && src.Start <= src.End && src.End <= len(s),
			"%s %+q: %v after %v", f.Name(), s, src, last)
		if valid {
			require.True(t, boundary(s, src.Start) && boundary(s, src.End), "%s %+q: %v of %v", f.Name(), s, src, one)
		}
		back := a.Folded(src)
		require.True(t, back.Start <= one.Start && one.End <= back.End, "%s %+q: %v came from %v and leads to %v", f.Name(), s, one, src, back)
		require.Equal(t, src, a.Source(back), "%s %+q", f.Name(), s)
		last = src
	}
	all := a.Source(text.Span{Start: 0, End: len(a.Text)})
	if a.Text != "" {
		require.Equal(t, len(s), all.End, "%s %+q", f.Name(), s)
		require.Equal(t, text.Span{Start: 0, End: len(a.Text)}, a.Folded(text.Span{Start: 0, End: len(s)}))
	}
	last = text.Span{}
	step = 1 + len(s)/24
	for i := 0; i < len(s); i += step {
		if !boundary(s, i) {
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		dst := a.Folded(text.Span{Start: i, End: i + n})
		require.True(t, last.Start <= dst.Start && last.End <= dst.End && dst.Start <= dst.End && dst.End <= len(a.Text),
			"%s %+q: %v after %v", f.Name(), s, dst, last)
		last = dst
	}
}

func TestPromises(t *testing.T) {
	for i, f := range forms {
		for j, a := range pieces {
			check(t, f, a, nil)
			for k, b := range pieces {
				if (i+j+k)%5 == 0 || f == normalize.Search {
					check(t, f, a+b, []byte{1, 17, 2})
				}
			}
		}
	}
}

func TestPromisesOfLongText(t *testing.T) {
	for _, f := range forms {
		for _, p := range append(pieces, "ا ", "قال مُحَمَّدٌ: «نَعَم» ", "ا&", "\xd8ـ", "اّ\u0654", "م، ", "&am&zwnj;p;") {
			s := strings.Repeat(p, 1300/len(p))
			check(t, f, s, []byte(strings.Repeat("\x07\x31\xf8\x15", 20)))
		}
	}
}

func FuzzPromises(f *testing.F) {
	for i, p := range pieces {
		f.Add(uint32(forms[i%len(forms)]), p+"ب"+p, []byte{3})
	}
	f.Fuzz(func(t *testing.T, form uint32, s string, cuts []byte) {
		check(t, normalize.Form(form), s, cuts)
	})
}

// FuzzPieces puts the pieces together in every order.
func FuzzPieces(f *testing.F) {
	f.Add(uint32(normalize.ML), []byte{1, 2, 3})
	f.Add(uint32(1<<25-1), []byte("\x20\x21\x22\x40\x41\x50"))
	f.Fuzz(func(t *testing.T, form uint32, which []byte) {
		var b strings.Builder
		for _, k := range which {
			b.WriteString(pieces[int(k)%len(pieces)])
		}
		check(t, normalize.Form(form), b.String(), which)
		checkForms(t, b.String())
	})
}

// Texts of few kinds of pieces, since rules that meet are those that fail.
func TestPromisesAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	for range 3000 {
		some := []string{"ا", "ب", " "}
		for range 2 + r.IntN(5) {
			some = append(some, pieces[r.IntN(len(pieces))])
		}
		var b strings.Builder
		for range 1 + r.IntN(60) {
			b.WriteString(some[r.IntN(len(some))])
		}
		form := forms[r.IntN(len(forms))]
		if r.IntN(2) == 0 {
			form = normalize.Form(r.Uint32() & r.Uint32())
		}
		cuts := make([]byte, r.IntN(30))
		for i := range cuts {
			cuts[i] = byte(r.Uint32())
		}
		check(t, form, b.String(), cuts)
		checkForms(t, b.String())
	}
}

// checkForms holds the forms against each other and against Unicode's NFC.
func checkForms(t testing.TB, s string) {
	for _, f := range []normalize.Form{normalize.Match, normalize.Search} {
		require.Equal(t, f.String(s), f.String(normalize.Display.String(s)), "%s(Display(%+q))", f.Name(), s)
	}
	require.Equal(t, normalize.Search.String(s), normalize.Search.String(normalize.Match.String(s)), "%+q", s)
}

func TestEveryCodePoint(t *testing.T) {
	var buf, again, of [2]([]byte)
	for r := rune(0); r <= 0x2FFFF; r++ {
		if r == 0xD800 {
			r = 0xE000
		}
		s := string(r)
		for _, f := range forms[:5] {
			buf[0] = f.Append(buf[0][:0], s)
			again[0] = f.Append(again[0][:0], string(buf[0]))
			if !bytes.Equal(buf[0], again[0]) {
				t.Fatalf("%s is not idempotent on %+q", f.Name(), s)
			}
		}
		of[0] = normalize.Search.Append(of[0][:0], s)
		of[1] = normalize.Search.Append(of[1][:0], normalize.Display.String(s))
		if !bytes.Equal(of[0], of[1]) {
			t.Fatalf("Search(Display(%+q))", s)
		}
	}
}

// NFC and Composition agree where all marks and letters are of the Arabic block.
func TestCompositionAgreesWithNFC(t *testing.T) {
	var block []rune
	for r := rune(0x0600); r <= 0x06FF; r++ {
		block = append(block, r)
	}
	for _, a := range block {
		for _, b := range block {
			for _, m := range []string{"", "\u0654", "\u0655", "\u064e"} {
				s := string([]rune{a, b}) + m
				if want, got := norm.NFC.String(s), normalize.Composition.String(s); got != want {
					t.Fatalf("%+q: %+q, want %+q", s, got, want)
				}
			}
		}
	}
}

func FuzzComposition(f *testing.F) {
	f.Add([]byte{0x27, 0x54, 0x55})
	f.Add([]byte{0x48, 0x51, 0x4e, 0x54})
	f.Fuzz(func(t *testing.T, low []byte) {
		var s []rune
		for _, b := range low {
			s = append(s, 0x0600+rune(b))
		}
		if len(s) > 29 {
			return
		}
		require.Equal(t, norm.NFC.String(string(s)), normalize.Composition.String(string(s)), "%+q", string(s))
	})
}

// A page on its way into an old archive: folded and encoded in one stream.
func TestTransformerBeforeEncoder(t *testing.T) {
	s := strings.Repeat("أُعلِنَت «النتائجُ» ﻻحقاً؛ ٣٫٥٪\n", 200)
	want, err := charmap.Windows1256.NewEncoder().String(normalize.Search.String(s))
	require.NoError(t, err)
	chain := transform.Chain(normalize.Search.Transformer(), charmap.Windows1256.NewEncoder())
	got, err := io.ReadAll(transform.NewReader(iotest.OneByteReader(strings.NewReader(s)), chain))
	require.NoError(t, err)
	assert.Equal(t, want, string(got))
}

func TestReaderOfTransformer(t *testing.T) {
	s := strings.Repeat("أعلَنَت الهيئةُ «نتائجَها»؛ ٣٫٥٪\n", 500)
	for _, f := range forms {
		want := f.String(s)
		got, err := io.ReadAll(transform.NewReader(iotest.HalfReader(strings.NewReader(s)), f.Transformer()))
		require.NoError(t, err)
		require.Equal(t, want, string(got))
		got2, _, err := transform.String(f.Transformer(), s)
		require.NoError(t, err)
		require.Equal(t, want, got2)
		var buf bytes.Buffer
		w := transform.NewWriter(&buf, transform.Chain(norm.NFD, f.Transformer(), normalize.Lucene.Transformer()))
		_, err = io.WriteString(w, s)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		assert.Equal(t, normalize.Lucene.String(f.String(norm.NFD.String(s))), buf.String())
	}
}
