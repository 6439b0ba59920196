package readme

import (
	"fmt"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

func Example_text() {
	s := "أوّل خبر\nثاني 📰 خبر"
	span := text.Span{Start: len("أوّل خبر\nثاني 📰 "), End: len(s)}
	p := text.NewIndex(s).Position(span.Start)
	fmt.Println(span.In(s), p.Offset, p.Line, p.Column, p.Rune, p.UTF16)
	// Output: خبر 30 2 8 16 17
}

func Example_token() {
	for t := range token.All("الرباط:ارتفع 83.3% #المغرب") {
		fmt.Print(t.Kind, " ", t.Start, "–", t.End, ", ")
	}
	// Output: Word 0–12, Punct 12–13, Word 13–23, Number 24–28, Punct 28–29, Hashtag 30–43,
}

func Example_normalize() {
	fmt.Println(normalize.Search.String("«الإسلاميّة» ٢٠١٩م؟"))
	fmt.Println(normalize.Lucene.String("«الإسلاميّة» ٢٠١٩م؟"))
	folded := normalize.Match.Align("الرّئيسُ إلى ﻻهاي")
	fmt.Println(folded.Text, folded.Source(text.Span{Start: 0, End: 12}))
	// Output:
	// "الاسلاميه" 2019م?
	// «الاسلاميه» ٢٠١٩م؟
	// الرئيس الي لاهاي {0 16}
}

func Example_lexicon() {
	s := "وبالأمس"
	l := lexicon.Default()
	t := l.Scan(nil, s)[0]
	fmt.Println(t.Bare == l.ID("أمس"), s[t.BareLen:])
	// Output: true أمس
}
