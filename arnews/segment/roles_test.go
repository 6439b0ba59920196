package segment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/segment"
)

// Body text to fill pages with.
const (
	body1 = "افتتحت بلدية المدينة صباح أمس سوقا جديدة للخضار والفواكه في الحي الشرقي، بحضور عدد من التجار والأهالي الذين انتظروا المشروع سنوات طويلة."
	body2 = "وقال رئيس البلدية إن السوق تضم مئة متجر ومواقف للسيارات، وإن العمل فيها سيبدأ مطلع الشهر المقبل بعد استكمال شبكة الكهرباء."
	body3 = "وأبدى تجار ارتياحهم للموقع الجديد، فيما طالب آخرون بخفض الإيجارات في السنة الأولى حتى تستقر الحركة التجارية في المنطقة."
)

// page is a page as lines of "role|text"; an empty line is one on the page.
func page(t *testing.T, name string, lines ...string) segment.Result {
	t.Helper()
	var b strings.Builder
	var want []string
	for _, line := range lines {
		role, text, ok := strings.Cut(line, "|")
		if !ok {
			b.WriteString(line + "\n")
			continue
		}
		want = append(want, role+": "+text)
		b.WriteString(text + "\n")
	}
	s := b.String()
	r := segment.Find(s)
	var got []string
	for _, x := range r.Blocks {
		got = append(got, string(x.Role)+": "+x.In(s))
	}
	assert.Equal(t, want, got, name)
	return r
}

func body() []string {
	return []string{"paragraph|" + body1, "paragraph|" + body2, "paragraph|" + body3}
}

func cat(parts ...[]string) []string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

func TestHead(t *testing.T) {
	for name, head := range map[string][]string{
		"headline alone":                 {"headline|سوق جديدة للخضار في الحي الشرقي"},
		"no headline":                    {},
		"section's name":                 {"kicker|محليات", "headline|سوق جديدة للخضار في الحي الشرقي"},
		"kicker with a preposition":      {"kicker|خلال حفل حضره التجار والأهالي", "headline|البلدية تفتتح سوقا جديدة للخضار والفواكه"},
		"kicker with a verb":             {"kicker|أكد استكمال شبكة الكهرباء", "headline|رئيس البلدية: السوق الجديدة جاهزة للعمل"},
		"kicker with a colon":            {"kicker|في تصريح لرئيس بلدية المدينة:", "headline|السوق الجديدة تضم مئة متجر ومواقف للسيارات"},
		"kicker to a paper":              {"kicker|رئيس البلدية لـ«الخبر»", "headline|السوق الجديدة تضم مئة متجر ومواقف للسيارات"},
		"headline and subhead":           {"headline|بلدية المدينة تفتتح سوقا جديدة للخضار والفواكه", "subhead|تجار يطالبون بخفض الإيجارات"},
		"headline with a question":       {"headline|هل تنجح السوق الجديدة؟"},
		"repeated headline":              {"headline|بلدية المدينة تفتتح سوقا جديدة للخضار", "date|7 مايو 2019", "headline|بلدية المدينة تفتتح سوقا جديدة للخضار"},
		"site's name behind":             {"headline|بلدية المدينة تفتتح سوقا جديدة للخضار - BBC Arabic"},
		"byline with a label":            {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|كتب: سامي الأحمد"},
		"byline: name alone":             {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|خالد المنصوري"},
		"byline: titled name":            {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|د. هالة السعيد"},
		"byline: city and name":          {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|حلب - نادر قاسم"},
		"byline: city, colon, name":      {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|الخرطوم: منى عثمان"},
		"byline: two names and a city":   {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|ماجد سالم ومحمد حسن ـ جدة"},
		"byline: agency":                 {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|عواصم - وكالات:"},
		"byline: name and post":          {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|د. عمر شاكر - عضو مجلس البلدية"},
		"byline: desk":                   {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|كتب المحرر الاقتصادي:"},
		"byline: reprint":                {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|سعيد العلوينشر في المساء يوم 25 - 08 - 2012"},
		"date with a label":              {"headline|سوق جديدة للخضار في الحي الشرقي", "date|تاريخ النشر: 7 مايو 2019"},
		"date line":                      {"headline|سوق جديدة للخضار في الحي الشرقي", "date|الثلاثاء, 7 مايو, 2019, 17:35 بتوقيت القدس"},
		"date line in English":           {"headline|سوق جديدة للخضار في الحي الشرقي", "date|Tue, 07 May 2019 15:21:07 GMT"},
		"date and name":                  {"headline|سوق جديدة للخضار في الحي الشرقي", "byline|الثلاثاء 7 مايو 2019الجزائر: حميد عبد القادر"},
		"caption":                        {"headline|سوق جديدة للخضار في الحي الشرقي", "caption|رئيس البلدية في لقاء سابق مع التجار"},
		"caption with an agency":         {"headline|سوق جديدة للخضار في الحي الشرقي", "caption|تجار في السوق الجديدة بعد افتتاحها (رويترز)"},
		"subscription above the body":    {"headline|سوق جديدة للخضار في الحي الشرقي", "boilerplate|تابعونا على تويتر", "boilerplate|اضغط هنا للاشتراك"},
		"site's name above":              {"source|MADINA.INFO", "headline|سوق جديدة للخضار في الحي الشرقي"},
		"bullets below the headline":     {"headline|سوق جديدة للخضار في الحي الشرقي", "list-item|• مئة متجر ومواقف للسيارات", "list-item|• شبكة الكهرباء تكتمل خلال أسابيع"},
		"a name in a headline is no one": {"headline|أحمد المنصوري يفتتح السوق الجديدة"},
	} {
		page(t, name, cat(head, body())...)
	}
}

func TestInside(t *testing.T) {
	head := []string{"headline|سوق جديدة للخضار في الحي الشرقي", ""}
	for name, lines := range map[string][]string{
		"subhead":                           {"paragraph|" + body1, "subhead|شبكة الكهرباء", "paragraph|" + body2},
		"a short closed line is none":       {"paragraph|" + body1, "paragraph|لكن متى تفتح أبوابها؟", "paragraph|" + body2},
		"a line that leads in is none":      {"paragraph|" + body1, "paragraph|وجاءت أبرز الأرقام كالآتي:", "list-item|• مئة متجر", "list-item|• ألف زائر", "paragraph|" + body2},
		"numbered items":                    {"paragraph|" + body1, "list-item|1- توفير المواقف", "list-item|2- خفض الإيجارات", "paragraph|" + body2},
		"items with dashes":                 {"paragraph|" + body1, "list-item|- توفير المواقف", "list-item|- خفض الإيجارات", "paragraph|" + body2},
		"a single dash is no item":          {"paragraph|" + body1, "paragraph|- " + body2, "paragraph|" + body3},
		"interview":                         {"paragraph|" + body1, "paragraph|* متى بدأ المشروع؟", "paragraph|- بدأ قبل ثلاث سنوات.", "paragraph|* ومن يموله؟", "paragraph|- تموله البلدية.", "paragraph|* ومتى ينتهي؟", "paragraph|- ينتهي قريبا."},
		"heading with a star":               {"paragraph|" + body1, "subhead|* شبكة الكهرباء", "paragraph|" + body2},
		"related line":                      {"paragraph|" + body1, "related|اقرأ أيضا: سوق السمك تنتقل إلى الميناء", "paragraph|" + body2},
		"related label and headline":        {"paragraph|" + body1, "related|أخبار ذات صلة", "related|سوق السمك تنتقل إلى الميناء", "paragraph|" + body2, "paragraph|" + body3},
		"rule and second headline":          {"paragraph|" + body1, "boilerplate|==========", "headline|تأجيل مباراة القمة", "paragraph|" + body2},
		"dateline":                          {"paragraph|حلب - سانا: " + body1, "paragraph|" + body2},
		"author's label in a sentence":      {"paragraph|" + body1, "paragraph|الكاتب الأول في المدينة : سيرة طويلة مع الكتب والأسواق القديمة التي عرفها الناس.", "paragraph|" + body2},
		"the site's word in a sentence":     {"paragraph|" + body1, "paragraph|شارك في الافتتاح عدد كبير من التجار الذين قدموا من المدن المجاورة.", "paragraph|" + body2},
		"a date in a sentence":              {"paragraph|" + body1, "paragraph|وكان العمل قد بدأ يوم 7 مايو 2019 بعد توقيع العقد مع الشركة المنفذة.", "paragraph|" + body2},
		"table with glued cells":            {"paragraph|" + body1, "", "table|المشاركونالمدينة", "table|سالم العمريمندوب حلب", "table|نادر الكيلانيمندوب حماة", "", "paragraph|" + body2},
		"table with wide gaps":              {"paragraph|" + body1, "", "table|الصنف    السعر    الوزن", "table|بندورة    500    كيلو", "", "paragraph|" + body2},
		"two short lines are no table":      {"paragraph|" + body1, "", "subhead|أسعار الخضار", "subhead|وأسعار الفاكهة", "paragraph|" + body2},
		"a word with the article is no row": {"paragraph|" + body1, "subhead|مجالس الأحياء", "paragraph|" + body2},
	} {
		page(t, name, cat(head, lines)...)
	}
}

func TestTail(t *testing.T) {
	head := []string{"headline|سوق جديدة للخضار في الحي الشرقي", ""}
	for name, tail := range map[string][]string{
		"source with a label":       {"source|المصدر: صحيفة المدينة"},
		"glued source":              {"source|المصدرسبأ نت"},
		"a known word is not glued": {"paragraph|المصدرون يطالبون بدعم أكبر للصادرات في الموسم المقبل."},
		"credit":                    {"source|- سبأ"},
		"credit in brackets":        {"source|(أ ف ب، رويترز)"},
		"from a paper":              {"source|عن «الأهرام» المصرية"},
		"byline and date":           {"byline|الكاتب : يوسف العمري", "date|بتاريخ : 07/12/2019"},
		"name at the end":           {"byline|خالد المنصوري"},
		"name and post at the end":  {"byline|خالد المنصوري", "byline|أستاذ الاقتصاد في جامعة حلب"},
		"initials of a desk":        {"boilerplate|ز.ش/ ف.ع"},
		"end of an agency's report": {"boilerplate|// انتهى //", "boilerplate|14:58 ت م"},
		"short link":                {"boilerplate|رابط مختصر"},
		"comments":                  {"boilerplate|التعليقات", "boilerplate|اترك تعليقاً", "boilerplate|لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"},
		"English form text":         {"boilerplate|;", "boilerplate|Add a Comment", "boilerplate|Your email address will not be published. Required fields are marked *"},
		"related, then comments":    {"related|أخبار مرتبطة", "related|سوق السمك تنتقل إلى الميناء", "related|إن ما تشهده المدينة من حركة تجارية يدل على مستقبل زاهر، وتفرز", "boilerplate|اترك تعليقاً"},
		"tags, times and rights":    {"boilerplate|أسواق المدينة", "boilerplate|الحي الشرقي", "boilerplate|بلدية المدينة", "boilerplate|اليوم 06:42", "boilerplate|19 آب", "boilerplate|تصفح المزيد", "boilerplate|جميع الحقوق محفوظة"},
		"counter":                   {"boilerplate|عدد المشاهدات: 1520"},
		"sharing":                   {"boilerplate|شارك هذا الموضوع", "boilerplate|فيسبوك", "boilerplate|تويتر"},
		"address":                   {"boilerplate|https://example.org/souq"},
	} {
		page(t, name, cat(head, body(), tail)...)
	}
}

func TestRepeatedBlocks(t *testing.T) {
	r := page(t, "repeats", "headline|سوق جديدة للخضار في الحي الشرقي", "paragraph|"+body1, "paragraph|"+body2, "paragraph|"+body1)
	assert.Equal(t, 2, r.Blocks[3].Repeats, "one more than the index of the first")
	assert.Zero(t, r.Blocks[2].Repeats)
}

func TestCells(t *testing.T) {
	s := "سوق جديدة للخضار\n\n" + body1 + "\n\nسالم العمريمندوب حلب\nبندورة    500    كيلو\n"
	r := segment.Find(s)
	var cells []string
	for _, b := range r.Blocks {
		for _, c := range b.Cells {
			cells = append(cells, c.In(s))
		}
	}
	assert.Equal(t, []string{"سالم العمري", "مندوب حلب", "بندورة", "500", "كيلو"}, cells)
}

// Pages as sites build them, with menus, comments and what their software adds.
func TestSites(t *testing.T) {
	const title = "headline|بلدية المدينة تفتتح سوقا جديدة للخضار"
	for name, lines := range map[string][]string{
		"menu":                     cat([]string{"boilerplate|الرئيسية", "boilerplate|أخبار", "boilerplate|سياسة", "boilerplate|رياضة", "kicker|اقتصاد", title}, body()),
		"path":                     cat([]string{"boilerplate|الرئيسية » اقتصاد » بلدية المدينة تفتتح سوقا جديدة للخضار", title}, body()),
		"cookies":                  cat([]string{"boilerplate|نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع.", "boilerplate|موافق", title}, body()),
		"broadcaster":              cat([]string{title, "date|14 مايو/ أيار 2022", "caption|صدر الصورة، Getty Images", "caption|التعليق على الصورة، السوق الجديدة تضم مئة متجر"}, body()),
		"portal":                   cat([]string{title, "date|14.05.2022 | 10:00 GMT |", "source|AFP", "caption|السوق الجديدة في المدينة - أرشيف", "boilerplate|تابعوا RT على"}, body(), []string{"source|المصدر: RT + وكالات"}),
		"paper: date and byline":   cat([]string{title, "byline|السبت 14-05-2022 10:00 | كتب: محمد السيد |", "caption|السوق الجديدة - صورة أرشيفية"}, body()),
		"name, city and address":   cat([]string{title, "byline|محمد الشهراني (جدة) okaz_online@"}, body()),
		"agency between strokes":   {title, "paragraph|الدوحة في 14 مايو /قنا/ " + body1, "paragraph|" + body2},
		"agency's date at the end": cat([]string{title, "paragraph|عمان 14 أيار (بترا)- " + body1}, body(), []string{"source|--(بترا)", "boilerplate|م ش/ ن ح", "date|14/05/2022 10:00:00"}),
		"credits of an agency":     {"paragraph|القاهرة (رويترز) - " + body1, "paragraph|" + body2, "byline|(تغطية صحفية محمود سلامة - إعداد محمد فرج للنشرة العربية - تحرير علي خفاجي)"},
		"counter above":            cat([]string{title, "date|الجمعة 14 مايو 2022 الساعة 10 مساءً / مأرب برس - خاص", "boilerplate|عدد القراءات 1520"}, body()),
		"comments with text":       cat([]string{title}, body(), []string{"boilerplate|التعليقات (3)", "boilerplate|أبو علي", "boilerplate|متى يفتحون سوقا عندنا؟ نحن ننتظر منذ سنين ولم نر شيئا من الوعود.", "boilerplate|إضافة تعليق جديد", "boilerplate|الاسم"}),
		"about the author":         cat([]string{title}, body(), []string{"related|المقال السابق", "related|ارتفاع أسعار الطماطم", "boilerplate|عن الكاتب", "boilerplate|صحفي مهتم بالشأن المحلي.", "related|مقالات ذات صلة", "related|سوق السمك تنتقل إلى الميناء"}),
		"printed page":             cat([]string{title}, body(), []string{"boilerplate|تمت طباعة الخبر في: الإثنين, 23-مايو-2022 الساعة: 05:04 م", "boilerplate|جميع حقوق النشر محفوظة"}),
		"hashtags":                 cat([]string{title}, body(), []string{"boilerplate|#السوق #البلدية"}),
		"a match is no dateline":   {title, "paragraph|" + body1, "subhead|تونس ـ السعودية", "paragraph|" + body2},
		"a magazine in a headline": cat([]string{"headline|«مجلة المدينة» عادت لتلعب دورها الثقافي"}, body()),
		"an answer of one word":    {title, "paragraph|" + body1, "paragraph|هل أنت راض عن السوق؟", "paragraph|نعم.", "paragraph|" + body2},
		"a capital in a headline":  cat([]string{"headline|لندن: عقوبات الاتحاد الأوروبي على الشركات هي الأقسى منذ عشر سنوات"}, body()),
	} {
		page(t, name, lines...)
	}
}
