package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"arnews.example/arnews/normalize"
)

// fold is what normalize.Search makes of one rune: -1 if it is dropped. It
// is the code that people write by hand.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		return r
	case r >= 0x064B && r <= 0x065F, r == 0x0670, r == 'ـ', r >= 0x0610 && r <= 0x061A,
		r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E8, r >= 0x06EA && r <= 0x06ED:
		return -1
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ے', 'ئ', 'ۓ':
		return 'ي'
	case 'ة', 'ہ', 'ھ', 'ە', 'ۃ':
		return 'ه'
	case 'ؤ':
		return 'و'
	case 'ک', 'ڪ':
		return 'ك'
	case '،':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	case '«', '»', '“', '”', '„':
		return '"'
	case '‘', '’':
		return '\''
	case '\u00a0':
		return ' '
	case '\u00ad', '\u061c', '\u200b', '\u200c', '\u200e', '\u200f', '\ufeff':
		return -1
	}
	return r
}

func decodeLoop(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if r = fold(r); r >= 0 {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

var replacer = strings.NewReplacer(replacerPairs()...)

// replacerPairs says the same for strings.NewReplacer.
func replacerPairs() []string {
	var pairs []string
	for r := rune(0x80); r < 0x10000; r++ {
		switch f := fold(r); {
		case f < 0:
			pairs = append(pairs, string(r), "")
		case f != r:
			pairs = append(pairs, string(r), string(f))
		}
	}
	return pairs
}

func chain(nfc bool) transform.Transformer {
	remove := runes.Remove(runes.Predicate(func(r rune) bool { return fold(r) < 0 }))
	remap := runes.Map(func(r rune) rune { return max(fold(r), 0) })
	if nfc {
		return transform.Chain(norm.NFC, remove, remap)
	}
	return transform.Chain(remove, remap)
}

// bleve folds the text word by word, as it does in an index: it takes the
// square of the time for a long token.
func bleveFold(words []string) func() {
	stream := make(analysis.TokenStream, len(words))
	terms := make([]byte, 0, 1<<21)
	starts := make([]int, 0, len(words)+1)
	for i, w := range words {
		stream[i] = &analysis.Token{}
		starts = append(starts, len(terms))
		terms = append(terms, w...)
	}
	starts = append(starts, len(terms))
	work := make([]byte, len(terms))
	filter := ar.NewArabicNormalizeFilter()
	return func() {
		copy(work, terms)
		for i := range stream {
			stream[i].Term = work[starts[i]:starts[i+1]:starts[i+1]]
		}
		filter.Filter(stream)
	}
}

// A contestant does something with all of the text.
type contestant struct {
	name string
	run  func()
}

// sink keeps results alive.
var sink int

func contestants(s string) []contestant {
	dst := make([]byte, 0, 2*len(s))
	src := []byte(s)
	words := strings.Fields(s)
	clean := normalize.Search.String(s)
	nfc, plain := chain(true), chain(false)
	out := make([]byte, 2*len(s))
	var way normalize.Alignment
	stream := normalize.Search.Transformer()
	each := func(fold func(dst []byte, s string) []byte) func() {
		return func() {
			for _, w := range words {
				sink += len(fold(dst[:0], w))
			}
		}
	}
	return []contestant{
		{"copy", func() { sink += copy(out, src) }},
		{"normalize.Search.Append", func() { sink += len(normalize.Search.Append(dst, s)) }},
		{"normalize.Lucene.Append", func() { sink += len(normalize.Lucene.Append(dst, s)) }},
		{"normalize.Match.Append", func() { sink += len(normalize.Match.Append(dst, s)) }},
		{"normalize.Match.Append, word by word", each(normalize.Match.Append)},
		{"normalize.Display.Append", func() { sink += len(normalize.Display.Append(dst, s)) }},
		{"normalize.ML.Append", func() { sink += len(normalize.ML.Append(dst, s)) }},
		{"normalize.Search.AppendAlign", func() { sink += len(normalize.Search.AppendAlign(dst, s, &way)) }},
		{"normalize.Search.Transformer", func() {
			stream.Reset()
			n, _, _ := stream.Transform(out, src, true)
			sink += n
		}},
		{"normalize.Search.String, clean text", func() { sink += len(normalize.Search.String(clean)) }},
		{"normalize.Search.String", func() { sink += len(normalize.Search.String(s)) }},
		{"utf8.Valid", func() {
			if utf8.ValidString(s) {
				sink++
			}
		}},
		{"utf8.DecodeRune loop, same folds", func() { sink += len(decodeLoop(dst, s)) }},
		{"strings.Map", func() { sink += len(strings.Map(fold, s)) }},
		{"strings.NewReplacer", func() { sink += len(replacer.Replace(s)) }},
		{"x/text Chain(Remove, Map)", func() { n, _, _ := plain.Transform(out, src, true); sink += n; plain.Reset() }},
		{"x/text Chain(NFC, Remove, Map)", func() { n, _, _ := nfc.Transform(out, src, true); sink += n; nfc.Reset() }},
		{"x/text NFC", func() { sink += len(norm.NFC.AppendString(dst, s)) }},
		{"unicode.Is(Mn) loop", func() {
			for _, r := range s {
				if unicode.Is(unicode.Mn, r) {
					sink++
				}
			}
		}},
		{"bleve normalizer, word by word", bleveFold(words)},
	}
}
