package quotes_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/quotes"
	"arnews.example/arnews/segment"
)

const report = `قالت وزيرة البيئة هدى الراشدي إن الغابة لم تتضرر. وأضافت: «أخمدنا الحريق في ست ساعات، ولم يصب أحد».

من جانبه، اتهم رئيس البلدية عادل قاسم الوزارة بأنها "تأخرت يوما كاملا".

وأوضح قاسم أن سيارات الإطفاء وصلت من مدينة مجاورة، بحسب قوله.`

func ExampleFind() {
	for _, q := range quotes.Find(report) {
		fmt.Printf("%s | %s | %s | %s\n", q.Kind, q.Cue.In(report), q.Speaker.Name, q.In(report))
	}
	// Output:
	// indirect | قالت | هدى الراشدي | الغابة لم تتضرر
	// direct | أضافت | هدى الراشدي | أخمدنا الحريق في ست ساعات، ولم يصب أحد
	// mixed | اتهم | عادل قاسم | تأخرت يوما كاملا
	// indirect | أوضح | عادل قاسم | سيارات الإطفاء وصلت من مدينة مجاورة
}

// Who said what, by the names of the speakers.
func ExampleAll() {
	said := map[string][]string{}
	for q := range quotes.All(report) {
		if q.Kind != quotes.Marked {
			said[q.Speaker.Name] = append(said[q.Speaker.Name], q.In(report))
		}
	}
	names := make([]string, 0, len(said))
	for name := range said {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(said[b][0]), len(said[a][0])) })
	for _, name := range names {
		fmt.Println(name)
		for _, words := range said[name] {
			fmt.Println(" -", words)
		}
	}
	// Output:
	// عادل قاسم
	//  - تأخرت يوما كاملا
	//  - سيارات الإطفاء وصلت من مدينة مجاورة
	// هدى الراشدي
	//  - الغابة لم تتضرر
	//  - أخمدنا الحريق في ست ساعات، ولم يصب أحد
}

// One Finder serves many texts and goroutines.
func ExampleFinder() {
	var f quotes.Finder
	for _, s := range []string{
		"قال المدير سمير الخطيب إن المعرض مفتوح.",
		"«المعرض مفتوح للجميع»، قال المدير سمير الخطيب.",
	} {
		for _, q := range f.Append(nil, s) {
			fmt.Println(q.Speaker.Name, q.Kind)
		}
	}
	// Output:
	// سمير الخطيب indirect
	// سمير الخطيب direct
}

func ExampleFinder_Append() {
	var f quotes.Finder
	var found []quotes.Quote
	for _, s := range []string{"قال المدير سمير الخطيب: «المعرض مفتوح للجميع».", "هطلت الأمطار."} {
		found = f.Append(found[:0], s) // the memory is used again
		fmt.Println(len(found))
	}
	// Output:
	// 1
	// 0
}

// The layers below are run once and shared with others that need them.
func ExampleFinder_AppendTokens() {
	l := lexicon.Default()
	s := "قال المدير سمير الخطيب أمس إن المعرض مفتوح."
	tokens := l.Scan(nil, s)
	page := (&segment.Finder{}).Tokens(s, tokens)
	days := (&dates.Finder{}).AppendTokens(nil, s, tokens)

	var f quotes.Finder
	for _, q := range f.AppendTokens(nil, s, tokens, page, days) {
		fmt.Println(q.In(s))
	}
	// Output:
	// المعرض مفتوح
}

// Words between marks are not always somebody's.
func ExampleKind() {
	s := "قال مخرج فيلم «الجسر» عادل الصغير إن التصوير «كان شاقا على الجميع»، وختم: «شكرا لأهل القرية كلهم»."
	for _, q := range quotes.Find(s) {
		if q.Kind == quotes.Marked {
			fmt.Println(q.Kind, "-", q.In(s), "-", q.Rule)
			continue
		}
		fmt.Println(q.Kind, "-", q.In(s))
	}
	// Output:
	// marked - الجسر - work
	// mixed - كان شاقا على الجميع
	// direct - شكرا لأهل القرية كلهم
}

// The parts of an interrupted quotation share a group; a mark that is missing
// or not the right one is told.
func ExampleQuote() {
	s := "«لن نغادر أرضنا»، قال المزارع صابر عيد، «ولدنا هنا وسنموت هنا».\n\nوأضاف: «لا شيء أغلى من الأرض.\n"
	for _, q := range quotes.Find(s) {
		fmt.Println(q.Group, q.Repaired, q.In(s))
	}
	// Output:
	// 1 false لن نغادر أرضنا
	// 1 false ولدنا هنا وسنموت هنا
	// 2 true لا شيء أغلى من الأرض
}

// A speaker has the fullest name of the text, and the phrase beside the cue.
func ExampleSpeaker() {
	s := "وصل وزير العدل إدريس الفاسي. وأكد الوزير أن القانون جاهز. وأضاف: «لن نؤجل التصويت مرة أخرى»."
	for _, q := range quotes.Find(s) {
		fmt.Printf("%s (%s): %s\n", q.Speaker.Name, strings.TrimSpace(q.Speaker.Mention.In(s)), q.Speaker.Rule)
	}
	// Output:
	// إدريس الفاسي (الوزير): beside
	// إدريس الفاسي (): carried
}

// Who is quoted, and everybody else whom the text names.
func ExampleFinder_FindTokens() {
	l := lexicon.Default()
	s := "وصل مدير المتحف كمال ناجي مع وزيرة الثقافة ليلى منصور. وقال ناجي: «نفتح القاعة الجديدة في الربيع»."
	tokens := l.Scan(nil, s)
	page := (&segment.Finder{}).Tokens(s, tokens)

	var f quotes.Finder
	r := f.FindTokens(s, tokens, page, nil)
	for _, q := range r.Quotes {
		fmt.Println(q.Speaker.Name, "-", q.In(s))
	}
	for _, e := range r.Mentions.Entities {
		fmt.Println(e.Kind, e.Name)
	}
	// Output:
	// كمال ناجي - نفتح القاعة الجديدة في الربيع
	// person كمال ناجي
	// person ليلى منصور
}

func ExampleResult() {
	var f quotes.Finder
	s := "قال المدير سمير الخطيب إن المعرض مفتوح."
	tokens := lexicon.Default().Scan(nil, s)
	r := f.FindTokens(s, tokens, (&segment.Finder{}).Tokens(s, tokens), nil)
	fmt.Println(len(r.Quotes), "quotation,", len(r.Mentions.Entities), "entity")
	// Output: 1 quotation, 1 entity
}
