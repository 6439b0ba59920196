// The Examples of README.md's tour that belong to packages without Examples of
// their own stand here.
package arnews_test

import (
	"fmt"
	"time"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
	"arnews.example/arnews/normalize"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

func Example_quotes() {
	s := `أكد رئيس النادي سامي الحداد أن اللاعبين "يستعدون بجد للبطولة"، مضيفا أن التدريب انتهى.`
	for _, q := range quotes.Find(s) {
		fmt.Printf("%s: %s %s «%s»\n", q.Speaker.Name, q.Cue.In(s), q.Kind, q.In(s))
	}
	// Output:
	// سامي الحداد: أكد mixed «يستعدون بجد للبطولة»
	// سامي الحداد: مضيفا indirect «التدريب انتهى»
}

func Example_mention() {
	s := "استقبل وزير الزراعة سامي الحداد مديرة البنك ليلى منصور. وشكرها الحداد."
	people := mention.Find(s)
	for _, m := range people.Mentions {
		fmt.Println(m.In(s), "=", people.Entities[m.Entity].Name)
	}
	// Output:
	// وزير الزراعة سامي الحداد = سامي الحداد
	// مديرة البنك ليلى منصور = ليلى منصور
	// الحداد = سامي الحداد
}

func Example_segment() {
	s := "أخبار\n\nافتتاح مكتبة في طنجة\n\nكتبت: هدى المنصوري\n\nافتتحت الوزيرة د. نادية العلوي مكتبة عامة. وحضر السكان.\n\nشارك الخبر"
	page := segment.Find(s)
	for _, b := range page.Blocks {
		fmt.Println(b.Role, b.Span)
	}
	fmt.Println(len(page.Sentences), page.Authors[0].Text)
	// Output:
	// kicker {0 10}
	// headline {12 49}
	// byline {51 84}
	// paragraph {86 185}
	// boilerplate {187 206}
	// 6 هدى المنصوري
}

func Example_dates() {
	f := dates.Finder{Reference: time.Date(2019, 12, 7, 0, 0, 0, 0, time.UTC)}
	s := "من 3 إلى 5 كانون الثاني (يناير) 2020، وقبل أسبوعين، ويوم 15 رمضان 1441 هـ، وكل جمعة"
	for _, d := range f.Append(nil, s) {
		fmt.Println(d.Type, d.Value, d.In(s))
	}
	// Output:
	// DATE 2020-01-03/2020-01-05 من 3 إلى 5 كانون الثاني (يناير) 2020
	// DATE 2019-11-23 قبل أسبوعين
	// DATE 2020-05-08 يوم 15 رمضان 1441 هـ
	// SET XXXX-WXX-5 كل جمعة
}

func Example_lexicon() {
	s := "وبالأمس"
	l := lexicon.Default()
	t := l.Scan(nil, s)[0]
	fmt.Println(t.Bare == l.ID("أمس"), s[t.BareLen:])
	// Output: true أمس
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

func Example_text() {
	s := "أوّل خبر\nثاني 📰 خبر"
	span := text.Span{Start: len("أوّل خبر\nثاني 📰 "), End: len(s)}
	p := text.NewIndex(s).Position(span.Start)
	fmt.Println(span.In(s), p.Offset, p.Line, p.Column, p.Rune, p.UTF16)
	// Output: خبر 30 2 8 16 17
}
