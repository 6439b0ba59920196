package segment_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/segment"
)

func find(head, tail string) (string, segment.Result) {
	s := head + "\n\n" + body1 + "\n\n" + body2 + "\n\n" + body3 + "\n\n" + tail
	return s, segment.Find(s)
}

func TestAuthors(t *testing.T) {
	const title = "سوق جديدة للخضار في الحي الشرقي\n"
	for head, want := range map[string]string{
		"كتب: سامي الأحمد":                               "سامي الأحمد/author",
		"كتبت سارة محمود":                                "سارة محمود/author",
		"بقلم: د. هالة السعيد":                           "هالة السعيد/author",
		"بقلم الأستاذ / الحسن ولد أحمد":                  "الحسن ولد أحمد/author",
		"حاورته: منى عثمان":                              "منى عثمان/interview",
		"تصوير: خالد عمر":                                "خالد عمر/photo",
		"ترجمة: ليلى حداد":                               "ليلى حداد/translation",
		"إعداد: سالم علي وخالد عمر":                      "سالم علي/prepared خالد عمر/prepared",
		"كتب - سالم علي، خالد عمر":                       "سالم علي/author خالد عمر/author",
		"الخرطوم : الفاتح محمد - بسمات أحمد":             "الفاتح محمد/author بسمات أحمد/author",
		"عمان - الدستور - محمد الدحيات":                  "محمد الدحيات/author",
		"الرياض- متابعة: محمد الحسيني":                   "محمد الحسيني/author",
		"رسالة طهران ـ من بدر الزدجالي:":                 "بدر الزدجالي/author",
		"محرر 127 أبريل 2018":                            "محرر 1/author",
		"سعيد العلوينشر في المساء يوم 25 - 08 - 2012":    "سعيد العلوي/author",
		"عواصم - وكالات":                                 "",
		"دمشق-سانا":                                      "",
		"كتب المحرر الاقتصادي:":                          "المحرر الاقتصادي/author",
		"المراقبون: نتائج مهمة للسوق الجديدة في المدينة": "",
	} {
		s, r := find(title+head, "")
		var got []string
		for _, a := range r.Authors {
			got = append(got, a.Text+"/"+a.Job)
			assert.Equal(t, a.Text, a.In(s), "the span holds the name")
			assert.Equal(t, segment.Byline, r.Blocks[a.Block].Role, head)
		}
		assert.Equal(t, want, strings.Join(got, " "), head)
	}
}

func TestTitleWithoutAuthor(t *testing.T) {
	_, r := find("سوق جديدة للخضار في الحي الشرقي / الحسن ولد أحمد", "")
	assert.Equal(t, "سوق جديدة للخضار في الحي الشرقي", r.Title())
	require.Len(t, r.Authors, 1)
	assert.Equal(t, "الحسن ولد أحمد", r.Authors[0].Text)

	_, r = find("د. هالة السعيد / كلمة حرة / سوق جديدة للخضار", "")
	assert.Equal(t, "سوق جديدة للخضار", r.Title())
	assert.Equal(t, "هالة السعيد", r.Authors[0].Text)

	_, r = find("الأهلي / الزمالك: سوق جديدة للخضار", "")
	assert.Equal(t, "الأهلي / الزمالك: سوق جديدة للخضار", r.Title(), "a stroke alone parts nothing")
}

func TestSource(t *testing.T) {
	const title = "سوق جديدة للخضار في الحي الشرقي"
	for _, c := range []struct{ head, tail, want string }{
		{title, "المصدر: صحيفة المدينة", "صحيفة المدينة"},
		{title, "المصدرسبأ نت", "سبأ نت"},
		{title, "- سبأ", "سبأ"},
		{title, "(بترا)", "بترا"},
		{title, "عن «الأهرام» المصرية", "الأهرام"},
		{title + " - BBC Arabic", "", "BBC Arabic"},
		{"CNNArabic.com - " + title, "", "CNNArabic.com"},
		{"MADINA.INFO\n" + title, "", "MADINA.INFO"},
		{title + "\nغزة - دنيا الوطن", "", "دنيا الوطن"},
		{title + "\nعواصم - وكالات", "", "وكالات"},
		{title + "\nالدمام: «الشرق الأوسط»", "", "الشرق الأوسط"},
		{title + "\nالدوحة-قنا", "", "قنا"},
		{title + "\nتونس ـ السعودية", "", ""},
		{title, "المصدر : الجزيرة + وكالات", "الجزيرة"},
		{title, "فرانس24/ أ ف ب", "فرانس24"},
		{title + "\nصنعاء - وكالات - سبأ نت:", "", "سبأ نت"},
		{title + "\nسعيد العلوينشر في المساء يوم 25 - 08 - 2012", "", "المساء"},
		{title, "وقال المصدر إن الافتتاح سيكون يوم الأحد المقبل بحضور الوزير.", ""},
		{title + "\nحلب - نادر قاسم", "", ""},
	} {
		s, r := find(c.head, c.tail)
		assert.Equal(t, c.want, r.Source.Text, c.head+" … "+c.tail)
		if c.want != "" {
			assert.Equal(t, c.want, r.Source.In(s))
			assert.NotEmpty(t, r.Agencies)
		}
	}
}

func TestClosingCredit(t *testing.T) {
	_, r := find("سوق جديدة للخضار في الحي الشرقي", "وينتظر أن تفتح السوق أبوابها قبل نهاية العام الجاري. -(وكالات)")
	assert.Equal(t, "وكالات", r.Source.Text)
	_, r = find("سوق جديدة للخضار في الحي الشرقي", "وينتظر أن تفتح السوق أبوابها قبل نهاية العام الجاري (2019).")
	assert.Empty(t, r.Source.Text)
}

func TestDateline(t *testing.T) {
	for opening, want := range map[string][3]string{
		"حلب - سانا:":                    {"حلب", "سانا", ""},
		"إيلاف من الرباط:":               {"", "إيلاف", ""},
		"بغداد 15-7 (اف ب) -":            {"بغداد", "اف ب", ""},
		"طهران، إيران (CNN)--":           {"طهران", "CNN", ""},
		"لندن ــ (رويترز):":              {"لندن", "رويترز", ""},
		"رام الله 11-6-2012 وفا-":        {"رام الله", "وفا", ""},
		"القاهرة - سارة محمود:":          {"القاهرة", "", "سارة محمود"},
		"مدريد -":                        {"مدريد", "", ""},
		"جنيف ـ غزة ـ (الوطن) ـ وكالات:": {"جنيف", "الوطن", ""},
	} {
		s := "سوق جديدة للخضار في الحي الشرقي\n\n" + opening + " " + body1 + "\n\n" + body2
		r := segment.Find(s)
		require.Len(t, r.Datelines, 1, opening)
		d := r.Datelines[0]
		assert.Equal(t, opening, d.In(s))
		assert.Equal(t, want, [3]string{d.Place.In(s), d.Agency.In(s), d.Author.In(s)}, opening)
		assert.Equal(t, segment.Paragraph, r.Blocks[d.Block].Role)
		for _, sent := range r.Sentences {
			if sent.Block == d.Block {
				assert.Equal(t, body1, sent.In(s), "the sentence begins behind the dateline")
			}
		}
	}
	for _, none := range []string{"وقال الوزير: ", "السوق - وهي الأكبر - ", "القاهرة عاصمة مصر: ", "الأولى: "} {
		s := "سوق جديدة للخضار في الحي الشرقي\n\n" + none + body1 + "\n\n" + body2
		assert.Empty(t, segment.Find(s).Datelines, none)
	}
}

func TestPublished(t *testing.T) {
	const title = "سوق جديدة للخضار في الحي الشرقي"
	for _, c := range []struct{ head, tail, published, updated string }{
		{title + "\nتاريخ النشر: 7 مايو 2019", "", "2019-05-07", ""},
		{title + "\n07/05/2019", "", "2019-05-07", ""},
		{title + "\nTue, 07 May 2019 15:21:07 GMT", "", "2019-05-07", ""},
		{title + "\nمحرر 127 أبريل 2018", "", "2018-04-27", ""},
		{title, "بتاريخ : 07/12/2019", "2019-12-07", ""},
		{title + "\nتاريخ النشر: 7 مايو 2019\nآخر تحديث: 9 مايو 2019", "", "2019-05-07", "2019-05-09"},
		{title + "\nآخر تحديث: 9 مايو 2019", "", "2019-05-09", "2019-05-09"},
		{title, "وكان العمل قد بدأ يوم 7 مايو 2019 بعد توقيع العقد مع الشركة المنفذة.", "", ""},
		{title, "اليوم 06:42", "", ""},
	} {
		s, r := find(c.head, c.tail)
		assert.Equal(t, c.published, day(r.Published.Value), c.head+" … "+c.tail)
		assert.Equal(t, c.updated, day(r.Updated.Value), c.head)
		if r.Published.Found() {
			assert.NotEmpty(t, r.Published.In(s))
			assert.Equal(t, r.Published.Value, r.Stated[0].Value)
		}
	}
}

func day(v string) string { return v[:min(len(v), 10)] }

// A tag that names an event by its day tells nothing of the page.
func TestPublishedIsNoEvent(t *testing.T) {
	_, r := find("سوق جديدة للخضار في الحي الشرقي", "السوق\n\nأحداث 11 سبتمبر\n\nالمدينة")
	assert.False(t, r.Published.Found(), r.Published.Value)
}

func TestPublishedWithReference(t *testing.T) {
	f := segment.Finder{Reference: time.Date(2019, 5, 8, 0, 0, 0, 0, time.UTC)}
	r := f.Find("سوق جديدة للخضار في الحي الشرقي\nتاريخ النشر: 7 مايو 2019\n" + body1 + "\n" + body2)
	assert.Equal(t, "2019-05-07", day(r.Published.Value))
}

func TestKickerAndSubhead(t *testing.T) {
	_, r := find("خلال حفل حضره التجار والأهالي\nالبلدية تفتتح سوقا جديدة للخضار والفواكه\nتجار يطالبون بخفض الإيجارات", "")
	assert.Equal(t, "خلال حفل حضره التجار والأهالي", r.Kicker.Text)
	assert.Equal(t, "البلدية تفتتح سوقا جديدة للخضار والفواكه", r.Title())
	assert.Equal(t, "تجار يطالبون بخفض الإيجارات", r.Subhead.Text)
}

func TestGluedDayReadings(t *testing.T) {
	_, r := find("سوق جديدة للخضار في الحي الشرقي\nمحرر 127 أبريل 2018", "")
	require.Len(t, r.Authors, 1)
	assert.Equal(t, []string{"محرر 12"}, r.Authors[0].Others)
	assert.Equal(t, []string{"2018-04-07"}, r.Published.Others)
}
