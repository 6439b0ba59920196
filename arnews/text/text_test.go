package text_test

import (
	"fmt"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/text"
)

func ExampleIndex_Position() {
	s := "صحيفة\nقال 😀 نعم"
	x := text.NewIndex(s)
	fmt.Printf("%+v\n", x.Position(len("صحيفة\nقال 😀 ")))
	// Output: {Offset:23 Line:2 Column:7 Rune:12 UTF16:13}
}

func ExampleSpan_In() {
	fmt.Println(text.Span{Start: 0, End: 6}.In("خبر عاجل"))
	// Output: خبر
}

func TestSpan(t *testing.T) {
	a := text.Span{Start: 2, End: 6}
	assert.Equal(t, 4, a.Len())
	assert.True(t, a.Contains(text.Span{Start: 2, End: 6}))
	assert.False(t, a.Contains(text.Span{Start: 1, End: 3}))
	assert.True(t, a.Overlaps(text.Span{Start: 5, End: 9}))
	assert.False(t, a.Overlaps(text.Span{Start: 6, End: 9}), "half-open spans that touch share no byte")
	assert.Equal(t, text.Span{Start: 5, End: 9}, a.Shift(3))
	assert.True(t, text.Span{Start: 3, End: 3}.Empty())
}

// slow is Position by counting from the start.
func slow(s string, off int) text.Position {
	off = min(max(off, 0), len(s))
	p := text.Position{Line: 1, Column: 1}
	for p.Offset < off {
		r, n := utf8.DecodeRuneInString(s[p.Offset:])
		if p.Offset+n > off {
			break
		}
		c := s[p.Offset]
		p.Offset += n
		p.Rune++
		p.Column++
		p.UTF16 += utf16.RuneLen(r)
		if c == '\n' || c == '\r' && (p.Offset == len(s) || s[p.Offset] != '\n') {
			p.Line++
			p.Column = 1
		}
	}
	return p
}

func FuzzPosition(f *testing.F) {
	f.Add("")
	f.Add("\ufeffأ\r\nب\rج\n\n")
	f.Add("a\xff\xfe😀\x00")
	long := ""
	for i := range 300 {
		long += fmt.Sprintf("سطر رقم %d 😀\n", i)
	}
	f.Add(long)
	f.Fuzz(func(t *testing.T, s string) {
		x := text.NewIndex(s)
		step := 1 + len(s)/200
		for off := -1; off <= len(s)+1; off += step {
			assert.Equal(t, slow(s, off), x.Position(off))
		}
		assert.Equal(t, slow(s, len(s)).Line, x.Lines())
	})
}
