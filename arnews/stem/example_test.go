package stem_test

import (
	"fmt"

	"arnews.example/arnews/normalize"
	"arnews.example/arnews/stem"
)

func Example() {
	for _, w := range []string{"والحكومة", "حكومات", "وزراؤها", "سيقولون", "التلاميذ", "Elections", "NATO"} {
		fmt.Println(w, stem.Mixed(w))
	}
	// Output:
	// والحكومة حكوم
	// حكومات حكوم
	// وزراؤها وزير
	// سيقولون قال
	// التلاميذ تلميذ
	// Elections elect
	// NATO NATO
}

func ExampleNews() {
	for _, w := range []string{"وللمسؤولين", "وزير", "ووزيرها", "لبنان", "السياسيين", "بمدارسهم", "ينتظرون"} {
		fmt.Println(w, stem.News(w))
	}
	// Output:
	// وللمسؤولين مسءول
	// وزير وزير
	// ووزيرها وزير
	// لبنان لبنان
	// السياسيين سياسي
	// بمدارسهم مدرس
	// ينتظرون انتظر
}

func ExampleLight10() {
	fmt.Println(stem.Light10(normalize.Lucene.String("والمُحافظات")))
	// Output: محافظ
}

func ExampleSnowball() {
	fmt.Println(stem.Snowball("استقبالهم"), stem.Snowball("والمدارس"))
	// Output: استقبال والمدارس
}

func ExampleLatin() {
	for _, w := range []string{"Playing", "players", "USA", "5G", "iPhone", "négociations"} {
		fmt.Println(w, stem.Latin(w))
	}
	// Output:
	// Playing play
	// players player
	// USA USA
	// 5G 5G
	// iPhone iPhone
	// négociations négoci
}

func ExampleLatinIn() {
	line := "les ministres des affaires"
	fmt.Println(stem.LanguageOf(line), stem.LatinIn("ministres", stem.LanguageOf(line)))
	// Output: French ministr
}

func ExampleLanguageOf() {
	fmt.Println(stem.LanguageOf("Votre adresse ne sera pas publiée"), stem.LanguageOf("Leave a reply"))
	// Output: French English
}

func ExampleMixed() {
	fmt.Println(stem.Mixed("بالشركات"), stem.Mixed("companies"), stem.Mixed("2024"))
	// Output: شرك compani 2024
}

func ExampleClitics() {
	word := "وللمدارسِ"
	for _, c := range stem.Clitics(word) {
		fmt.Println(c.Kind, c.In(word), c.Start, c.End)
	}
	// Output:
	// Conjunction و 0 2
	// Preposition ل 2 4
	// Article ل 4 6
}

func ExampleAppendClitics() {
	var buf [4]stem.Clitic
	for _, word := range []string{"سيكتبونها", "وزير"} {
		for _, c := range stem.AppendClitics(buf[:0], word) {
			fmt.Println(c.Kind, c.In(word))
		}
	}
	// Output:
	// Future س
	// Pronoun ها
}

func ExampleIsStop() {
	fmt.Println(stem.IsStop("وفي"), stem.IsStop("على"), stem.IsStop("علي"), stem.IsStop("ليس"))
	// Output: true true false false
}

func ExampleFormText() {
	for _, line := range []string{
		"Your email address will not be published.",
		"Laisser un commentaire",
		"قالت شركة Apple إن الهاتف سيباع في الخريف",
		"The minister spoke to the press in Rabat",
	} {
		fmt.Printf("%.1f %s\n", stem.FormText(line), line)
	}
	// Output:
	// 1.0 Your email address will not be published.
	// 1.0 Laisser un commentaire
	// 0.0 قالت شركة Apple إن الهاتف سيباع في الخريف
	// 0.0 The minister spoke to the press in Rabat
}
