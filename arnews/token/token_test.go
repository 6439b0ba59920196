package token_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/token"
)

func ExampleAll() {
	s := "وفي12مارس2020م قال: «نعم»"
	for t := range token.All(s) {
		fmt.Println(t.Kind, t.In(s))
	}
	// Output:
	// Word وفي
	// Number 12
	// Word مارس
	// Number 2020
	// Word م
	// Word قال
	// Punct :
	// Quote «
	// Word نعم
	// Quote »
}

// show writes tokens as kind:text, so that a case reads on one line.
func show(s string) string {
	var b strings.Builder
	for t := range token.All(s) {
		fmt.Fprintf(&b, "%s:%s|", t.Kind, t.In(s))
	}
	return strings.TrimSuffix(b.String(), "|")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a colon parts words", "تونس:التقى", "Word:تونس|Punct::|Word:التقى"},
		{"letters part from digits", "سنة2018م", "Word:سنة|Number:2018|Word:م"},
		{"marks and tatweel stay inside", "قـالَ ثُمَّ", "Word:قـالَ|Word:ثُمَّ"},
		{"a tatweel before a letter is its word's", "ـهـ", "Word:ـهـ"},
		{"a lone tatweel is a dash", "وكالات ـ القدس", "Word:وكالات|Punct:ـ|Word:القدس"},
		{"decimal and thousands signs", "٣٫٥ و١٬٢٠٠ و83.3", "Number:٣٫٥|Word:و|Number:١٬٢٠٠|Word:و|Number:83.3"},
		{"dates and times", "07/12/2019 10:30 2019-12-07", "Number:07/12/2019|Number:10:30|Number:2019|Punct:-|Number:12|Punct:-|Number:07"},
		{"a full stop after a number is none of it", "عام 2018. وقال 5..", "Word:عام|Number:2018|Punct:.|Word:وقال|Number:5|Punct:.|Punct:."},
		{"bidi marks inside a number", "\u200f14\u200f/\u200f2\u200f/\u200f2005\u200f.", "Number:14\u200f/\u200f2\u200f/\u200f2005|Punct:."},
		{"a bare bidi mark is nothing", "\u200f \u200e", ""},
		{"ZWNJ inside a word", "می\u200cشود", "Word:می\u200cشود"},
		{"Latin words", "شركة NovaTech في Q3 ونظام 5G.", "Word:شركة|Latin:NovaTech|Word:في|Latin:Q3|Word:ونظام|Number:5|Latin:G|Punct:."},
		{"initialisms and apostrophes", "U.S. d'Alger", "Latin:U.S|Punct:.|Latin:d'Alger"},
		{"addresses", "راجع https://example.org/a?b=1. أو www.example.org، news@example.org", "Word:راجع|URL:https://example.org/a?b=1|Punct:.|Word:أو|URL:www.example.org|Punct:،|Email:news@example.org"},
		{"tags", "#الرباط_اليوم @name_1 # @", "Hashtag:#الرباط_اليوم|Mention:@name_1|Punct:#|Punct:@"},
		{"quotation marks", "«أ» \"ب\" ''ج'' &quot;د&quot; ((ه)) <<و>> ‘ز’",
			"Quote:«|Word:أ|Quote:»|Quote:\"|Word:ب|Quote:\"|Quote:''|Word:ج|Quote:''|Quote:&quot;|Word:د|Quote:&quot;|Quote:((|Word:ه|Quote:))|Quote:<<|Word:و|Quote:>>|Quote:‘|Word:ز|Quote:’"},
		{"line ends", "أ\r\nب\rج\u2028د\fه", "Word:أ|Break:\r\n|Word:ب|Break:\r|Word:ج|Break:\u2028|Word:د|Break:\f|Word:ه"},
		{"invalid bytes and NUL part tokens", "أ\xffب\x00ج", "Word:أ|Word:ب|Word:ج"},
		{"other scripts", "Привет 東京 שלום", "Foreign:Привет|Foreign:東京|Foreign:שלום"},
		{"symbols", "• 5$ 😀", "Punct:•|Number:5|Symbol:$|Symbol:😀"},
		{"presentation forms", "ﷲ ﻻ", "Word:ﷲ|Word:ﻻ"},
		{"empty", "", ""},
	} {
		assert.Equal(t, c.want, show(c.in), c.name)
	}
}

func TestEntityRune(t *testing.T) {
	var got []rune
	for tok := range token.All("&laquo;نعم&raquo; & &amp;") {
		if tok.Rune != 0 {
			got = append(got, tok.Rune)
		}
	}
	assert.Equal(t, []rune{'«', '»', '&', '&', ';'}, got)
}

func TestAllAllocatesNothing(t *testing.T) {
	s := strings.Repeat("وقال الوزير: «نعم» في 07/12/2019. ", 50)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range token.All(s) {
		}
	}))
}

func FuzzAll(f *testing.F) {
	for _, s := range []string{"", "وفي12مارس2020م", "\xff\xfe", "((((''\"\"&quot;&quot", "5.5.5:5/", "a@b.c@d", "https://", "#_", "ـَـ\u200f\u200d", "😀\u200d😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for tok := range token.All(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) {
				t.Fatalf("span %v after %d in %q", tok.Span, last, s)
			}
			if !utf8.RuneStart(s[tok.Start]) || tok.End < len(s) && !utf8.RuneStart(s[tok.End]) && utf8.ValidString(s) {
				t.Fatalf("span %v cuts a character in %q", tok.Span, s)
			}
			if tok.Kind.String() == "" {
				t.Fatalf("token without a kind at %v", tok.Span)
			}
			last = tok.End
		}
		assert.Equal(t, len(token.Append(nil, s)), count(s))
	})
}

func count(s string) (n int) {
	for range token.All(s) {
		n++
	}
	return n
}
