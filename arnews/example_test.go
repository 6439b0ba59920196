package arnews_test

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"arnews.example/arnews"
)

func ExampleAnalyzer() {
	var a arnews.Analyzer
	doc, err := a.Analyze(context.Background(), `افتتاح ميناء جديد في صور

صور - السبت 7 ديسمبر 2019

افتتح وزير النقل سالم الحارثي أمس ميناء جديدا. وقال الحارثي: «الميناء للجميع».`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Headline.Text, doc.Published.Value)
	for _, d := range doc.Dates {
		fmt.Println(d.In(doc.Text), d.Value)
	}
	for q := range doc.Quoted() {
		fmt.Println(q.Speaker.Name, q.Kind, q.In(doc.Text))
	}
	// Output:
	// افتتاح ميناء جديد في صور 2019-12-07
	// السبت 7 ديسمبر 2019 2019-12-07
	// أمس 2019-12-06
	// سالم الحارثي direct الميناء للجميع
}

func ExampleAnalyzer_Analyze_reference() {
	a := arnews.Analyzer{
		Reference: time.Date(2018, 11, 8, 0, 0, 0, 0, time.UTC),
		Layers:    arnews.Dates,
	}
	doc, err := a.Analyze(context.Background(), "وصل الوفد أمس ويغادر الأحد المقبل.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range doc.Dates {
		fmt.Println(d.In(doc.Text), d.Value)
	}
	// Output:
	// أمس 2018-11-07
	// الأحد المقبل 2018-11-11
}

func ExampleDocument_QuotesBy() {
	var a arnews.Analyzer
	doc, err := a.Analyze(context.Background(),
		"قالت المديرة هدى ناصر: «بدأ التسجيل». وأضافت أن الأماكن محدودة. وأكد الطالب عمر سعيد أنه سجّل اسمه.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for q := range doc.QuotesBy("هدى ناصر") {
		fmt.Println(q.Kind, q.In(doc.Text))
	}
	// Output:
	// direct بدأ التسجيل
	// indirect الأماكن محدودة
}

func ExampleDocument_MarshalJSON() {
	a := arnews.Analyzer{Layers: arnews.Dates}
	doc, err := a.Analyze(context.Background(), "عام 2022")
	if err != nil {
		fmt.Println(err)
		return
	}
	raw, err := json.Marshal(doc)
	fmt.Println(string(raw), err)

	var back arnews.Document
	fmt.Println(json.Unmarshal(raw, &back), back.Dates[0].Value)
	// Output:
	// {"schema":"arnews/1","text":"عام 2022","reference":null,"published":null,"title":null,"authors":[],"source":null,"facts":{},"blocks":[],"sentences":[],"dates":[{"start":0,"end":11,"text":"عام 2022","type":"DATE","value":"2022","grain":"year","from":"2022-01-01T00:00:00Z","to":"2023-01-01T00:00:00Z","rule":"year","confidence":1}],"quotes":[],"entities":[]} <nil>
	// <nil> 2022
}
