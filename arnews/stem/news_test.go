package stem

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/lexicon"
)

// The words of a line have one stem.
func TestNewsMeets(t *testing.T) {
	for _, line := range []string{
		"حكومة الحكومة والحكومة حكومات حكومتنا وللحكومة بالحكومة حكومتهم الحُكُومَة",
		"وزير الوزير وزراء ووزير وزيرها ووزراؤها للوزراء وزيرة لوزير والوزراء",
		"سياسي سياسية السياسيين سياسيون سياسيا السياسية سياسيات وسياسيًا",
		"شركة الشركات شركات شركتين شركتان شركتها لشركات للشركة كالشركات",
		"مسؤول مسئول المسؤولون للمسؤولين مسؤولة ومسؤولات",
		"دولة دول الدول للدولة دولتين",
		"قال قالت قالوا يقول تقول وقال فيقول سيقول يقولون ويقول",
		"كان كانت يكون سيكون ستكون وكانوا",
		"أعلن وأعلن أعلنت يعلن تعلن سيعلن أعلنوا فأعلن",
		"انتظر ينتظر ينتظرون تنتظر وانتظر سينتظر انتظرت",
		"استخدم يستخدم تستخدم يستخدمون سيستخدم استخدمت",
		"انطلق ينطلق ينطلقون انطلقت",
		"تحدث يتحدث يتحدثون ستتحدث تحدثت وتحدث",
		"أكد يؤكد أكدت ويؤكد تؤكد أكدوا",
		"لقاء لقائه لقاءات لقاؤه اللقاء بلقاء ولقاءاتهما",
		"لغة اللغة للغة لغات لغتهم",
		"حياة الحياة حياتهم",
		"مستشفى المستشفى مستشفيات المستشفيات",
		"رئيس رؤساء للرئيس رئيسا الرؤساء ورئيسها",
		"هدف أهداف هدفين أهدافا هدفا بهدف",
		"عام عاما أعوام عامين العام",
		"قرار قرارات بقرار القرار قراراتها قرارا",
		"مهندس المهندسين مهندسون مهندسو للمهندسين",
		"استخدام باستخدام لاستخدام والاستخدام استخداما",
		"لبنان لبنان ولبنان بلبنان",
		"كمسؤول مسؤول",
		"مسلح مسلحان المسلحان مسلحين المسلحون",
		"رجل الرجلان رجلين رجال",
		"يتجه يتجهان يتجهون",
		"قانون قانونا القانون قوانين",
		"ممكن ممكنا ممكنة",
		"اتهام لاتهام باتهام الاتهامات لاتهامها",
		"بريطانيا لبريطانيا وبريطانيا",
	} {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			assert.Equal(t, News(words[0]), News(w), "%s and %s", words[0], w)
		}
	}
}

// The words of a line all have different stems.
func TestNewsParts(t *testing.T) {
	for _, line := range []string{
		"وزير زير", "والد ولد دها", "سياسة سياسي", "محكمة محاكمة", "لبنان بنان", "قانون قان",
		"فلسطين فلسط", "وقت قت", "بيروت يروت", "ثابت ثاب", "مياه ميا", "روسيا روسي", "يونس ونس",
		"التزام تزام", "سيارة يارة", "ستوكهولم توكهولم", "عضو عض", "نصف وصف", "أسود ساد", "نجيب أجاب", "توقف أوقف", "نقود قاد", "إعداد عدد", "إعلام علم", "إحياء حي", "كامل أمل", "بلغت لغة", "طالب طلب", "شعبان شعب", "يتكون يتك", "ترتيب ارتيب", "كمبوديا بوديا",
	} {
		words := strings.Fields(line)
		for i, w := range words {
			for _, v := range words[i+1:] {
				assert.NotEqual(t, News(w), News(v), "%s and %s", w, v)
			}
		}
	}
}

// Names come through whole.
func TestNewsNames(t *testing.T) {
	for name, want := range map[string]string{
		"واشنطن": "واشنطن", "لبنان": "لبنان", "ليبيا": "ليبيا", "فلسطين": "فلسطين", "بغداد": "بغداد",
		"بيروت": "بيروت", "الكويت": "كويت", "سوريا": "سوريا", "لندن": "لندن", "موسكو": "موسكو",
		"بوتين": "بوتين", "يوسف": "يوسف", "ياسين": "ياسين", "كورونا": "كورونا", "سلمان": "سلمان",
		"رمضان": "رمضان", "طهران": "طهران", "باكستان": "باكستان", "ماكرون": "ماكرون", "كلينتون": "كلينتون",
		"أوباما": "اوباما", "فرنسا": "فرنسا", "وليد": "وليد", "بشار": "بشار", "الله": "الله", "سيول": "سيول",
		"لافروف": "لافروف", "برلين": "برلين", "بكين": "بكين", "يمن": "يمن", "اليمن": "يمن", "وهران": "وهران",
		"نجيب": "نجيب", "طالبان": "طالبان", "شعبان": "شعبان", "عرفات": "عرفات", "كامل": "كامل", "يونايتد": "يونايتد", "ماركو": "ماركو", "مورينيو": "مورينيو", "مهرجان": "مهرجان", "مروان": "مروان", "إيران": "ايران", "السودان": "سودان", "عدنان": "عدنان",
	} {
		assert.Equal(t, want, News(name), name)
		assert.Equal(t, want, News("و"+name), "و"+name)
	}
}

func TestNewsLeavesAlone(t *testing.T) {
	for _, w := range []string{"", "NATO", "2019", "2018م", "كوفيد-19", "و\xffزير", "؟", "Ω", "١٢٣", "الـ24"} {
		assert.Equal(t, w, News(w))
	}
	for _, w := range []string{"و", "ال", "في", "من", "وال", "لل", "بال", "ها", "ات", "ون"} {
		assert.NotEmpty(t, News(w), w)
	}
}

// Every whole word of the list keeps the letters that the list says are its
// own, alone and behind a conjunction.
func TestWholeWords(t *testing.T) {
	for _, row := range lexicon.Default().Rows("stem_whole") {
		affix := row.Get("affix")
		front, isFront := strings.CutSuffix(affix, "ـ")
		for _, w := range row.Forms() {
			got := News(w)
			key := newsKey(w)
			if isFront {
				assert.True(t, strings.HasPrefix(got, newsKey(front)), "%s: %s", w, got)
				continue
			}
			if _, listed := newsLists.For(nil).forms[key]; !listed && !strings.HasPrefix(w, "ال") {
				assert.True(t, strings.HasSuffix(got, newsKey(affix)) || strings.HasSuffix(got, "ي"), "%s: %s", w, got)
			}
		}
	}
}

// The forms of a row meet in one stem. Forms that an earlier row has are
// exempt.
func TestStemForms(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range lexicon.Default().Rows("stem_forms") {
		base := row.Forms()[0]
		for _, w := range append(row.Forms(), row.Words("form_other")...) {
			assert.Equal(t, News(base), News(w), "line %d: %s and %s", row.Line, base, w)
			assert.False(t, seen[newsKey(w)], "line %d: %s stands in an earlier line", row.Line, w)
			seen[newsKey(w)] = true
		}
	}
}
