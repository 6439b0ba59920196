package normalize_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/normalize"
)

// Each fold by itself: what it must do, and beside it what it must not touch.
func TestFolds(t *testing.T) {
	type pair struct{ in, want string }
	for _, c := range []struct {
		form  normalize.Form
		cases []pair
	}{
		{normalize.Tatweel, []pair{{"الريـــاض", "الرياض"}, {"ـ", ""}, {"الرِّياض", "الرِّياض"}}},
		{normalize.Harakat, []pair{{"مُدُنًا كَبِيرَةٍ جِدّاً", "مدنا كبيرة جدا"}, {"هٰذا", "هٰذا"}, {"ٱ", "ٱ"}}},
		{normalize.DaggerAlef, []pair{{"هٰذا لٰكنّ", "هذا لكنّ"}}},
		{normalize.QuranicMarks, []pair{{"قُلۡۖ ۞", "قُل ۞"}, {"ه\u0654", "ه"}}},
		{normalize.AlefHamza, []pair{{"أمر إدارة آخر ٱلله", "امر ادارة اخر ٱلله"}, {"سأل رئيس", "سال رئيس"}}},
		{normalize.AlefWasla, []pair{{"ٱلعدل أ", "العدل أ"}}},
		{normalize.AlefMaksura, []pair{{"مستشفى على", "مستشفي علي"}}},
		{normalize.TehMarbuta, []pair{{"بلدية ۃ", "بلديه ۃ"}}},
		{normalize.HamzaSeats, []pair{{"مسؤول هيئة ماء", "مسوول هيية ماء"}}},
		{normalize.LookAlikes, []pair{{"کتاب ڪريم", "كتاب كريم"}, {"عربی ے", "عربي ي"}, {"ہھە", "ههه"}, {"گپچژڤ", "گپچژڤ"}, {"ۀ", "ه\u0654"}}},
		{normalize.ASCIIDigits, []pair{{"١٢ و۴۵ و6", "12 و45 و6"}, {"٣٫٥", "3٫5"}}},
		{normalize.ArabicDigits, []pair{{"12 و۴۵ و٦", "١٢ و٤٥ و٦"}}},
		{normalize.ASCIIDigits | normalize.ArabicDigits, []pair{{"1٢۳", "123"}}},
		{normalize.NumberSigns, []pair{
			{"٣٫٥", "٣.٥"}, {"3٫5", "3.5"}, {"١٬٢٠٠٬٠٠٠", "١,٢٠٠,٠٠٠"}, {"50٪", "50%"}, {"٪٥٠", "%٥٠"},
			{"قال٫ ثم", "قال٫ ثم"}, {"٫5", "٫5"}, {"3٫", "3٫"}, {"نسبة ٪", "نسبة ٪"}, {"3،5", "3،5"},
		}},
		{normalize.Punctuation, []pair{{"نعم، لا؛ متى؟ ۔٭", "نعم, لا; متى? .*"}, {"«»", "«»"}}},
		{normalize.QuotationMarks, []pair{{"«نعم» “لا” ‹ب› ’س‘ „ج“ \"د\"", "\"نعم\" \"لا\" 'ب' 'س' \"ج\" \"د\""}}},
		{normalize.BidiControls, []pair{{"\u200fUSA\u200e \u202bنص\u202c \u2067x\u2069 \u061c", "USA نص x "}, {"ب\u200cب", "ب\u200cب"}}},
		{normalize.ZeroWidth, []pair{
			{"\ufeffخبر\u200b\u2060 عا\u00adجل", "خبر عاجل"}, {"ب\u200dب", "بب"}, {"هـ\u200d", "هـ"}, {"ب\u200cب", "ب\u200cب"},
			{"👩\u200d👧 ❤\ufe0f\u200d🔥", "👩\u200d👧 ❤\ufe0f\u200d🔥"}, {"👩\u200d", "👩"}, {"👩\u200d ب", "👩 ب"},
			{"👩\ufeff\u200d👧", "👩👧"}, {"👩\u200d\u00ad👧", "👩👧"}, {"👩\u200d\u200d👧", "👩\u200d👧"},
		}},
		{normalize.ZeroWidth | normalize.Harakat, []pair{{"❤\ufe0f\u064d\u200d🔥", "❤\ufe0f🔥"}, {"❤\ufe0f\u200d\u064d🔥", "❤\ufe0f🔥"}}},
		{normalize.ZWNJ, []pair{{"می\u200cرود", "میرود"}, {"\u200d", "\u200d"}}},
		{normalize.Spaces, []pair{{"م\u00a0ن\u202f5\u3000", "م ن 5 "}, {"أ\r\n\tب", "أ\r\n\tب"}, {"\u2028", "\u2028"}}},
		{normalize.PresentationForms, []pair{
			{"ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ"}, {"ﷲ ﷺ", "الله صلى الله عليه وسلم"}, {"﷼", "ريال"}, {"﷽", "بسم الله الرحمن الرحيم"},
			{"ﺍﻟﺨﺒﺮ", "الخبر"}, {"ﭘ ﮔ ﯼ", "پ گ ی"}, {"ﹰ", "\u064b"}, {"ﷴ", "محمد"}, {"\ufeff", "\ufeff"}, {"﴾", "﴾"},
		}},
		{normalize.Composition, []pair{
			{"ا\u0653 ا\u0654 ا\u0655 و\u0654 ي\u0654", "آ أ إ ؤ ئ"}, {"شدّ\u064eة", "شد\u064e\u0651ة"}, {"ا\u064e\u0654", "أ\u064e"},
			{"ى\u0654", "ى\u0654"}, {"ە\u0654", "ۀ"}, {"e\u0301", "e\u0301"},
		}},
		{normalize.Spacing, []pair{
			{"المكتبة،يوم أمس", "المكتبة، يوم أمس"}, {"قال ،ثم", "قال، ثم"}, {"قال ، ثم", "قال، ثم"}, {"جزئيا ..مؤكدا", "جزئيا.. مؤكدا"},
			{"لماذا ؟", "لماذا؟"}, {"« نعم »", "«نعم»"}, {"قال »نعم« ثم", "قال »نعم« ثم"}, {"قال ”نعم“ ثم", "قال ”نعم“ ثم"}, {"« نعم » ، ثم", "«نعم»، ثم"}, {"( نعم ) .", "(نعم)."}, {"الرباط:أعلن", "الرباط: أعلن"}, {"عام 2019 ؟", "عام 2019؟"},
			{"بلغ 83.3 الساعة 12:30", "بلغ 83.3 الساعة 12:30"}, {"د.سمير أ.د. ليلى", "د.سمير أ.د. ليلى"}, {"نص  طويل", "نص طويل"},
			{"إصدار .NET", "إصدار .NET"}, {"بلغ .5", "بلغ .5"}, {"سطر \n، سطر", "سطر \n، سطر"}, {"a ,b", "a ,b"}, {"www.x.com", "www.x.com"},
			{"12،5", "12،5"}, {"انتهى.\nبدأ", "انتهى.\nبدأ"},
			{"«نعم» ،قال", "«نعم»، قال"}, {"\"نعم\" ،قال", "\"نعم\"، قال"}, {"قال \"نعم\"", "قال \"نعم\""},
		}},
		{normalize.Elongation, []pair{
			{"مبروووووك", "مبروك"}, {"جدااا", "جدا"}, {"ههههه", "هه"}, {"لللجنة", "للجنة"}, {"رووووعة كبيييير", "روعة كبير"}, {"ممكن الله", "ممكن الله"}, {"تتتابع", "تتتابع"}, {"تتتتابع", "تتابع"},
			{"1000", "1000"}, {"www", "www"}, {"ااا\nاا", "ا\nاا"},
		}},
		{normalize.MistypedMarks, []pair{
			{"الاٍرهاب", "الإرهاب"}, {"لاٍسرائيل", "لإسرائيل"}, {"اًعلن", "أعلن"}, {"والاًمن", "والأمن"}, {"اٌستاذ", "أستاذ"},
			{"كتاباً", "كتاباً"}, {"أيضاًفي", "أيضاًفي"}, {"مالاًكثيرا", "مالاًكثيرا"}, {"اِسم", "اِسم"}, {"شدّّة", "شدّة"},
		}},
		{normalize.MistypedMarks | normalize.Composition, []pair{{"أ\u0654\u0655", "إ\u0654"}, {"و\u0654\u0654\u0654", "ؤ\u0654"}}},
		{normalize.MistypedMarks | normalize.Harakat, []pair{{"الاٍرهاب", "الإرهاب"}, {"شكراً", "شكرا"}}},
		{normalize.MistypedMarks | normalize.Harakat | normalize.Elongation, []pair{{"إاٍإن", "إإن"}, {"اٍإإن", "إإن"}, {"إإاٍن", "إإن"}, {"أاًأن", "أاأن"}}},
		{normalize.Entities, []pair{
			{"&quot;نعم&quot; &laquo;لا&raquo;", "\"نعم\" «لا»"}, {"&#1575;&#x628;", "اب"}, {"&nbsp;", "\u00a0"}, {"&amp;quot;", "\""},
			{"&amp;", "&"}, {"R&D; &؛ &xyz; &", "R&D; &؛ &xyz; &"}, {"&#38;#50;", "&#50;"}, {"&copy", "&copy"},
		}},
		{normalize.Entities | normalize.Alef, []pair{{"&#1571;", "ا"}}},
		{0, []pair{{"أيّ نـصّ\u200f", "أيّ نـصّ\u200f"}}},
	} {
		for _, p := range c.cases {
			assert.Equal(t, p.want, c.form.String(p.in), "%s of %+q", c.form.Name(), p.in)
			check(t, c.form, p.in, []byte{1, 2, 3, 4})
		}
	}
}

// Whole sentences through the forms.
func TestForms(t *testing.T) {
	const s = "أكَّدَ المسؤولُ «للجريدة»: ٣٫٥٪ من الميـاه ضاعت\u200f، ولاشئ\u0651 غير ذٰلك؟"
	for form, want := range map[normalize.Form]string{
		normalize.Display: "أك\u064e\u0651د\u064e المسؤولُ «للجريدة»: ٣٫٥٪ من الميـاه ضاعت\u200f، ولاشئ\u0651 غير ذٰلك؟",
		normalize.Match:   "اكد المسؤول «للجريده»: 3٫5٪ من المياه ضاعت، ولاشئ غير ذلك؟",
		normalize.Search:  "اكد المسوول \"للجريده\": 3.5% من المياه ضاعت, ولاشي غير ذلك?",
		normalize.Lucene:  "اكد المسؤول «للجريده»: ٣٫٥٪ من المياه ضاعت\u200f، ولاشئ غير ذٰلك؟",
		normalize.ML:      "أكد المسؤول \"للجريدة\": 3.5% من المياه ضاعت، ولاشئ غير ذلك؟",
	} {
		assert.Equal(t, want, form.String(s), form.Name())
		check(t, form, s, []byte{7, 1, 9, 200})
		checkForms(t, s)
	}
}

// What Lucene's rules say, written down once more: six letters change, the
// tatweel and eight marks go.
func lucene(s string) string {
	var out []rune
	for _, r := range s {
		switch r {
		case 0x0622, 0x0623, 0x0625:
			out = append(out, 0x0627)
		case 0x0649:
			out = append(out, 0x064A)
		case 0x0629:
			out = append(out, 0x0647)
		case 0x0640, 0x064B, 0x064C, 0x064D, 0x064E, 0x064F, 0x0650, 0x0651, 0x0652:
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

func TestLuceneByteForByte(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if r == 0xD800 {
			r = 0xE000
		}
		s := string(r)
		if got, want := normalize.Lucene.String(s), lucene(s); got != want {
			t.Fatalf("%U: %+q, want %+q", r, got, want)
		}
	}
	for in, want := range map[string]string{
		"آمال": "امال", "أسعد": "اسعد", "إدريس": "ادريس", "سلوى": "سلوي", "نادية": "ناديه", "جمـــيل": "جميل",
		"سَمير": "سمير", "وليِد": "وليد", "سُعاد": "سعاد", "خبراً": "خبرا", "خبرٍ": "خبر", "خبرٌ": "خبر", "بنْك": "بنك", "كليّ": "كلي", "": "",
	} {
		assert.Equal(t, want, normalize.Lucene.String(in))
	}
}

func FuzzLucene(f *testing.F) {
	f.Add("قالَت الهيئةُ إنّها…")
	f.Fuzz(func(t *testing.T, s string) {
		if want := lucene(s); want != normalize.Lucene.String(s) && lucene(string([]rune(s))) == want && string([]rune(s)) == s {
			t.Fatalf("%+q: %+q, want %+q", s, normalize.Lucene.String(s), want)
		}
	})
}
