package segment_test

import (
	"fmt"
	"strings"

	"arnews.example/arnews/segment"
)

const examplePage = `خلال حفل حضره التجار والأهالي
البلدية تفتتح سوقا جديدة للخضار والفواكه
كتب: سامي الأحمد
تاريخ النشر: 7 مايو 2019

حلب - سانا: افتتحت بلدية المدينة صباح أمس سوقا جديدة في الحي الشرقي. وحضر الحفل د. سالم العلي.

المصدرسبأ نت

رابط مختصر
`

func ExampleFind() {
	r := segment.Find(examplePage)
	for _, b := range r.Blocks {
		fmt.Printf("%-11s %s\n", b.Role, b.Reason)
	}
	fmt.Println(r.Title())
	fmt.Println(r.Authors[0].Text, r.Source.Text, r.Published.Value)
	// Output:
	// kicker      above the headline
	// headline    head line
	// byline      label
	// date        label
	// paragraph   body text
	// source      glued label
	// boilerplate the site's words: share
	// البلدية تفتتح سوقا جديدة للخضار والفواكه
	// سامي الأحمد سبأ نت 2019-05-07
}

func ExampleSentences() {
	s := "وصل د. سالم العلي إلى عمّان.. ثم غادرها. متى يعود؟"
	for span := range segment.Sentences(s) {
		fmt.Println(span.In(s))
	}
	// Output:
	// وصل د. سالم العلي إلى عمّان.. ثم غادرها.
	// متى يعود؟
}

func ExampleSplitter() {
	p := segment.Splitter{Abbreviations: []string{"فض"}}
	s := "وصل فض. الشيخ صباحا. وغادر مساء."
	for span := range p.All(s) {
		fmt.Println(span.In(s))
	}
	// Output:
	// وصل فض. الشيخ صباحا.
	// وغادر مساء.
}

func ExampleRead() {
	for sentence, err := range segment.Read(strings.NewReader("وصل الوفد.\nوغادر مساء. ولم يصرح.")) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(sentence)
	}
	// Output:
	// وصل الوفد.
	// وغادر مساء.
	// ولم يصرح.
}

func ExamplePauses() {
	s := "قال: نعم.. ثم صمت"
	for p := range segment.Pauses(s) {
		fmt.Println(p.Kind == segment.DotsPause, p.In(s))
	}
	// Output:
	// false :
	// true ..
}

func ExampleFinder_Parts() {
	var f segment.Finder
	_, r := f.Parts([]segment.Part{
		{Text: "سوق جديدة في الحي الشرقي", Tag: "h1"},
		{Text: "كتب: سامي الأحمد", Tag: "p"},
		{Text: "افتتحت بلدية المدينة صباح أمس سوقا جديدة في الحي الشرقي.", Tag: "p"},
		{Text: "اترك تعليقا", Tag: "h3"},
	}, segment.Known{Published: "2019-05-07"})
	for _, b := range r.Blocks {
		fmt.Println(b.Role, b.Tag)
	}
	// Output:
	// headline h1
	// byline p
	// paragraph p
	// boilerplate h3
}
