package mention_test

import (
	"fmt"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/mention"
)

func ExampleFind() {
	s := "استقبلت وزيرة الثقافة ليلى منصور أمس مدير المتحف. وقالت الوزيرة إن المتحف سيفتح قريبا."
	r := mention.Find(s)
	for _, m := range r.Mentions {
		fmt.Printf("%s | %s | %s\n", m.Kind, m.In(s), r.Entities[m.Entity].Name)
	}
	// Output:
	// person | وزيرة الثقافة ليلى منصور | ليلى منصور
	// person | مدير المتحف | مدير المتحف
	// person | الوزيرة | ليلى منصور
}

// One Finder serves many texts and goroutines.
func ExampleFinder() {
	var f mention.Finder
	for _, s := range []string{"حضرت السيدة ناهد سلطان.", "أصدرت وزارة الصحة قرارا."} {
		for _, m := range f.Find(s).Mentions {
			fmt.Println(m.Kind, m.Name.In(s))
		}
	}
	// Output:
	// person ناهد سلطان
	// institution وزارة الصحة
}

func ExampleFinder_Find() {
	f := mention.Finder{Lexicon: lexicon.Default()}
	fmt.Println(len(f.Find("هطلت الأمطار بغزارة.").Mentions))
	// Output: 0
}

// A text that is scanned already is not scanned again.
func ExampleFinder_FindTokens() {
	s := "حضر د. محمود عباسي."
	tokens := lexicon.Default().Scan(nil, s)
	var f mention.Finder
	fmt.Println(f.FindTokens(s, tokens).Entities[0].Name)
	// Output: محمود عباسي
}

func ExampleKind() {
	s := "تحدث مصدر أمني عن بيان لوزارة الداخلية، ثم تكلم خبراء اقتصاديون."
	for _, m := range mention.Find(s).Mentions {
		fmt.Println(m.Kind, "-", m.In(s))
	}
	// Output:
	// anonymous - مصدر أمني
	// document - بيان لوزارة الداخلية
	// group - خبراء اقتصاديون
}

// A mention knows its parts, and its gender and number.
func ExampleMention() {
	s := "حضرت وزيرة الثقافة ليلى منصور."
	m := mention.Find(s).Mentions[0]
	fmt.Println("head:", m.Head.In(s))
	fmt.Println("title:", m.Title.In(s))
	fmt.Println("name:", m.Name.In(s))
	fmt.Println("feminine:", m.Feminine, "plural:", m.Plural)
	// Output:
	// head: وزيرة
	// title: وزيرة الثقافة
	// name: ليلى منصور
	// feminine: true plural: false
}

// Whose statement a document is.
func ExampleMention_owner() {
	s := "صدر بيان لوزارة الصحة. وتضمن البيان أرقاما جديدة."
	r := mention.Find(s)
	fmt.Println(r.Mentions[0].Owner.In(s))
	for _, m := range r.Mentions {
		fmt.Println(m.In(s), "-", r.Entities[m.Entity].Name)
	}
	// Output:
	// وزارة الصحة
	// بيان لوزارة الصحة - وزارة الصحة
	// البيان - وزارة الصحة
}

// An entity is one person or institution with all its mentions.
func ExampleEntity() {
	s := "زار وزير العدل إدريس الفاسي المدينة. ثم خرج الفاسي من المحكمة. وغادر الوزير المدينة."
	r := mention.Find(s)
	for _, e := range r.Entities {
		if !e.Named || e.Kind != mention.Person {
			continue
		}
		fmt.Println(e.Name)
		for _, i := range e.Mentions {
			fmt.Println(" -", r.Mentions[i].In(s))
		}
	}
	// Output:
	// إدريس الفاسي
	//  - وزير العدل إدريس الفاسي
	//  - الفاسي
	//  - الوزير
}

func ExampleResult() {
	r := mention.Find("حضر د. محمود عباسي ود. محمود عباسي، ثم حضر د. فؤاد ناجي.")
	fmt.Println(len(r.Mentions), "mentions of", len(r.Entities), "people")
	// Output: 3 mentions of 2 people
}

// A reader reads a phrase where the caller knows that one must stand: there
// unknown words are a name.
func ExampleReader() {
	s := "قال زيدونيان إن الطريق مقطوع."
	tokens := lexicon.Default().Scan(nil, s)
	var f mention.Finder
	r := f.Reader(s, tokens)

	_, _, ok := r.At(1, 2, false)
	fmt.Println(ok)
	m, next, ok := r.At(1, 2, true)
	fmt.Println(ok, m.Name.In(s), next)
	// Output:
	// false
	// true زيدونيان 2
}

func ExampleFinder_Reader() {
	s := "حضر الوزير أحمد زكي."
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	for _, m := range r.All(nil) {
		fmt.Println(m.In(s), m.Entity)
	}
	// Output: الوزير أحمد زكي -1
}

func ExampleReader_At() {
	s := "قال مدير المركز سامي رزق: نعم"
	tokens := lexicon.Default().Scan(nil, s)
	var f mention.Finder
	r := f.Reader(s, tokens)
	m, next, ok := r.At(1, 5, true)
	fmt.Println(m.Title.In(s), "/", m.Name.In(s), next, ok)
	// Output: مدير المركز / سامي رزق 5 true
}

func ExampleReader_All() {
	s := "حضر الوزير أحمد زكي والوزيرة سعاد عبدالله."
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	for _, m := range r.All(nil) {
		fmt.Println(m.In(s))
	}
	// Output:
	// الوزير أحمد زكي
	// الوزيرة سعاد عبدالله
}

// A last name alone is no name that a list knows; the text's full name makes
// it known.
func ExampleReader_Learn() {
	s := "حضر الوزير أحمد زيدوني. ثم خرج زيدوني."
	tokens := lexicon.Default().Scan(nil, s)
	var f mention.Finder
	r := f.Reader(s, tokens)
	fmt.Println(len(r.All(nil)))
	r.Learn(r.All(nil))
	fmt.Println(len(r.All(nil)))
	// Output:
	// 1
	// 2
}

func ExampleReader_Resolve() {
	s := "حضر الوزير أحمد زكي. ثم خرج الوزير."
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	res := r.Resolve(r.All(nil))
	fmt.Println(res.Entities[0].Name, res.Entities[0].Mentions)
	// Output: أحمد زكي [0 1]
}

// «المسؤول» does not say who it is, «وزير» does.
func ExampleReader_PointsBack() {
	s := "حضر المسؤول. حضر وزير العدل أمس."
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	for _, m := range r.All(nil) {
		fmt.Println(m.In(s), r.PointsBack(m))
	}
	// Output:
	// المسؤول true
	// وزير العدل false
}

func ExampleReader_Known() {
	s := "محمد طاولة المغرب"
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	fmt.Println(r.Known(0), r.Known(1), r.Known(2))
	// Output: true false true
}

// «أم» is a small word («or») as well.
func ExampleReader_Leads() {
	s := "أم خالد شاي أم قهوة"
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	fmt.Println(r.Leads(0, 5), r.Leads(3, 5))
	// Output: true false
}

func ExampleReader_Stands() {
	s := "وصل وزير الصحة اليوم"
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	fmt.Println(r.Stands(0, 4), r.Stands(1, 4))
	// Output: false true
}

func ExampleMention_Token() {
	s := "وصل وزير الصحة اليوم"
	var f mention.Finder
	r := f.Reader(s, lexicon.Default().Scan(nil, s))
	m, next, _ := r.At(1, 4, false)
	fmt.Println(m.In(s), m.Token(), next)
	// Output: وزير الصحة 1 3
}

func ExampleVerbal() {
	fmt.Println(mention.Verbal("يستقبل"), mention.Verbal("استقبلت"), mention.Verbal("استعادة"))
	// Output: true true false
}

func ExamplePossessed() {
	fmt.Println(mention.Possessed("حكومتهم"), mention.Possessed("حكومة"))
	// Output: true false
}
