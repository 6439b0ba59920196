package export_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"arnews.example/arnews"
	"arnews.example/arnews/export"
)

// page is a short page; the examples write what was found in it.
const page = `ميناء جديد في صحار

نشر في: الثلاثاء 4 فبراير 2020

قالت مديرة الميناء شيخة البلوشي أمس: «يبدأ التشغيل مطلع الشهر المقبل».
`

// analysed is the analysis of that page, of the layers given.
func analysed(s string, l arnews.Layers) *arnews.Document {
	a := arnews.Analyzer{Layers: l}
	doc, err := a.Analyze(context.Background(), s)
	if err != nil {
		panic(err)
	}
	return doc
}

func Example() {
	var a arnews.Analyzer
	doc, err := a.Analyze(context.Background(), "نشر في: 4 فبراير 2020\n\nقالت هدى المنصوري أمس: «نعم».")
	if err != nil {
		fmt.Println(err)
		return
	}
	dates := export.Brat{Layers: arnews.Dates}
	if err := dates.WriteAnnotations(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	table := export.CSV{ID: "article 7"}
	if err := table.WriteQuotes(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// T1	DATE 8 21	4 فبراير 2020
	// #1	AnnotatorNotes T1	2020-02-04
	// T2	DATE 41 44	أمس
	// #2	AnnotatorNotes T2	2020-02-03
	// id,start,end,text,kind,speaker,mention,cue,group,repaired,rule,confidence
	// article 7,77,83,نعم,direct,هدى المنصوري,هدى المنصوري,قالت,1,false,cue before marks,0.9
}

func ExampleWriteTimeML() {
	doc := analysed("نشر في: 4 فبراير 2020\n\nوصلت السفينة أمس، وتغادر كل خميس.", arnews.AllLayers)
	if err := export.WriteTimeML(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML>
	// <DCT><TIMEX3 tid="t0" type="DATE" value="2020-02-04" temporalFunction="false" functionInDocument="CREATION_TIME">2020-02-04</TIMEX3></DCT>
	// <TEXT>نشر في: <TIMEX3 tid="t1" type="DATE" value="2020-02-04">4 فبراير 2020</TIMEX3>
	//
	// وصلت السفينة <TIMEX3 tid="t2" type="DATE" value="2020-02-03" temporalFunction="true" anchorTimeID="t0">أمس</TIMEX3>، وتغادر <TIMEX3 tid="t3" type="SET" value="XXXX-WXX-4" quant="EVERY">كل خميس</TIMEX3>.</TEXT>
	// </TimeML>
}

func ExampleWebAnnotation() {
	doc := analysed("نشر في: 4 فبراير 2020\n\nوصلت السفينة أمس.", arnews.AllLayers)
	x := export.WebAnnotation{
		ID:      "https://news.example/notes/7",
		Source:  "https://news.example/7.txt",
		Layers:  arnews.Dates,
		Context: 6,
	}
	if err := x.Write(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "https://news.example/notes/7",
	//  "type": "AnnotationCollection",
	//  "total": 2,
	//  "first": {
	//   "id": "https://news.example/notes/7#page-1",
	//   "type": "AnnotationPage",
	//   "partOf": {"id": "https://news.example/notes/7"},
	//   "startIndex": 0,
	//   "items": [
	//    {"id":"https://news.example/notes/7#date-1","type":"Annotation","motivation":"tagging","body":[{"type":"TextualBody","purpose":"tagging","value":"date","format":"text/plain"},{"type":"TextualBody","purpose":"classifying","value":"DATE","format":"text/plain"},{"type":"TextualBody","purpose":"describing","value":"2020-02-04","format":"text/plain"}],"target":{"type":"SpecificResource","source":"https://news.example/7.txt","selector":[{"type":"TextQuoteSelector","exact":"4 فبراير 2020","prefix":"ر في: ","suffix":"\n\nوصلت"},{"type":"TextPositionSelector","start":8,"end":21}]}},
	//    {"id":"https://news.example/notes/7#date-2","type":"Annotation","motivation":"tagging","body":[{"type":"TextualBody","purpose":"tagging","value":"date","format":"text/plain"},{"type":"TextualBody","purpose":"classifying","value":"DATE","format":"text/plain"},{"type":"TextualBody","purpose":"describing","value":"2020-02-03","format":"text/plain"}],"target":{"type":"SpecificResource","source":"https://news.example/7.txt","selector":[{"type":"TextQuoteSelector","exact":"أمس","prefix":"سفينة ","suffix":"."},{"type":"TextPositionSelector","start":36,"end":39}]}}
	//   ]
	//  }
	// }
}

func ExampleBrat() {
	doc := analysed(page, arnews.AllLayers)
	var x export.Brat
	if err := x.WriteAnnotations(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// T1	block-headline 0 18	ميناء جديد في صحار
	// T2	block-date 20 50	نشر في: الثلاثاء 4 فبراير 2020
	// T3	block-paragraph 52 122	قالت مديرة الميناء شيخة البلوشي أمس: «يبدأ التشغيل مطلع الشهر المقبل».
	// T4	DATE 28 50	الثلاثاء 4 فبراير 2020
	// #1	AnnotatorNotes T4	2020-02-04
	// T5	DATE 84 87	أمس
	// #2	AnnotatorNotes T5	2020-02-03
	// T6	DATE 103 120	مطلع الشهر المقبل
	// A1	mod T6 START
	// #3	AnnotatorNotes T6	2020-03
	// T7	quote-direct 90 120	يبدأ التشغيل مطلع الشهر المقبل
	// #4	AnnotatorNotes T7	شيخة البلوشي
	// T8	speaker 57 83	مديرة الميناء شيخة البلوشي
	// R1	said-by Arg1:T7 Arg2:T8
	// T9	cue 52 56	قالت
	// R2	reported-by Arg1:T7 Arg2:T9
}

func ExampleBrat_WriteText() {
	doc := analysed("أول\r\nثان\x00\u2028ثالث", arnews.AllLayers)
	var b strings.Builder
	if err := (export.Brat{}).WriteText(&b, doc); err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%q\n", b.String())
	// Output:
	// "أول \nثان�\nثالث"
}

func ExampleBrat_WriteConfig() {
	if err := (export.Brat{}).WriteConfig(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [entities]
	// !block
	// 	block-kicker
	// 	block-headline
	// 	block-subhead
	// 	block-byline
	// 	block-date
	// 	block-paragraph
	// 	block-list-item
	// 	block-table
	// 	block-source
	// 	block-caption
	// 	block-related
	// 	block-boilerplate
	// !temporal
	// 	DATE
	// 	TIME
	// 	DURATION
	// 	SET
	// !quote
	// 	quote-direct
	// 	quote-mixed
	// 	quote-indirect
	// 	quote-marked
	// speaker
	// cue
	//
	// [relations]
	// said-by	Arg1:quote-direct|quote-mixed|quote-indirect|quote-marked, Arg2:speaker
	// reported-by	Arg1:quote-direct|quote-mixed|quote-indirect|quote-marked, Arg2:cue
	//
	// [events]
	//
	// [attributes]
	// mod	Arg:DATE|TIME|DURATION|SET, Value:START|MID|END|APPROX|MORE_THAN|LESS_THAN|EQUAL_OR_MORE|EQUAL_OR_LESS|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER
}

func ExampleCSV_WriteDates() {
	doc := analysed(page, arnews.AllLayers)
	x := export.CSV{ID: "7"}
	if err := x.WriteDates(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// id,start,end,text,type,value,mod,grain,from,to,hijri,zone,readings,conflict,rule,confidence
	// 7,48,84,الثلاثاء 4 فبراير 2020,DATE,2020-02-04,,day,2020-02-04T00:00:00Z,2020-02-05T00:00:00Z,,,,,date,1
	// 7,145,151,أمس,DATE,2020-02-03,,day,2020-02-03T00:00:00Z,2020-02-04T00:00:00Z,,,,,relative,1
	// 7,179,211,مطلع الشهر المقبل,DATE,2020-03,START,month,2020-03-01T00:00:00Z,2020-04-01T00:00:00Z,,,,,relative,1
}

func ExampleCSV_WriteQuotes() {
	doc := analysed(page, arnews.AllLayers)
	var x export.CSV
	if err := x.WriteQuotes(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// start,end,text,kind,speaker,mention,cue,group,repaired,rule,confidence
	// 155,211,يبدأ التشغيل مطلع الشهر المقبل,direct,شيخة البلوشي,مديرة الميناء شيخة البلوشي,قالت,2,false,cue before marks,0.9
}
