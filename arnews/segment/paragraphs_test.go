package segment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/segment"
)

func blocks(s string) []string {
	var got []string
	for _, b := range segment.Find(s).Blocks {
		got = append(got, b.In(s))
	}
	return got
}

func TestLineEnds(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f", "\v", "\n\n", " \r\n\u00a0\r\n", "\n\x00\n", "\n\u200f\n"} {
		assert.Equal(t, []string{"السطر الأول", "السطر الثاني"}, blocks("السطر الأول"+end+"السطر الثاني"), "%q", end)
	}
}

func TestEdges(t *testing.T) {
	for in, want := range map[string][]string{
		"":                             nil,
		" \u00a0\t\r\n":                nil,
		"\x00":                         nil,
		"\u200f\u200e\n\ufeff":         nil,
		"\ufeff  خبر \u00a0\x00":       {"\ufeff  خبر"},
		"خبر عاجل \u200f\n\u202bآخر":   {"خبر عاجل \u200f", "\u202bآخر"},
		"خبر\xff\n\xfeآخر":             {"خبر\xff", "\xfeآخر"},
		"\r\n\r\n\x00\r\nخبر\r\n\x00 ": {"خبر"},
	} {
		assert.Equal(t, want, blocks(in), "%q", in)
	}
}

func TestBidiMarksAreNoPartOfASentence(t *testing.T) {
	s := "\u202bوصل الوفد إلى المدينة صباح أمس. \u200f"
	r := segment.Find(s)
	assert.Equal(t, "وصل الوفد إلى المدينة صباح أمس.", r.Sentences[0].In(s))
	assert.Equal(t, s, r.Blocks[0].In(s))
}

// wrap breaks the text into lines of at most width runes.
func wrap(s string, width int, end string) string {
	var b strings.Builder
	n := 0
	for i, w := range strings.Fields(s) {
		switch l := len([]rune(w)); {
		case i == 0:
			n = l
		case n+1+l > width:
			b.WriteString(end)
			n = l
		default:
			b.WriteString(" ")
			n += 1 + l
		}
		b.WriteString(w)
	}
	return b.String()
}

func TestHardWraps(t *testing.T) {
	title := "سوق جديدة للخضار"
	for _, end := range []string{"\n", " \r\n", "\r"} {
		page := strings.Join([]string{title, "", wrap(body1+" "+body2, 60, end), "", wrap(body3+" "+body1, 60, end)}, strings.TrimLeft(end, " "))
		got := blocks(page)
		if assert.Len(t, got, 3, "%q", end) {
			assert.Equal(t, strings.Fields(body1+" "+body2), strings.Fields(got[1]))
		}
		r := segment.Find(page)
		assert.Equal(t, "سوق جديدة للخضار", r.Title())
		assert.Len(t, r.Sentences, 5)
	}
}

func TestLinesThatAreParagraphsStayApart(t *testing.T) {
	lines := []string{"سوق جديدة", body1, body2, body3, body1 + " " + body2, "العنوان الفرعي", body3}
	assert.Equal(t, lines, blocks(strings.Join(lines, "\n")))
}

func TestBrokenInsideASentence(t *testing.T) {
	const head = "سوق جديدة للخضار\n\n" + body1 + "\n\n"
	for _, c := range []struct {
		name, a, b string
		joined     bool
	}{
		{"a date", "وكان العمل في السوق الجديدة قد بدأ بعد توقيع العقد مع الشركة المنفذة بتاريخ ", "11 يوليو عام 2017، بحضور الوزير.", true},
		{"a day", "وكان العمل في السوق الجديدة قد بدأ بعد توقيع العقد مع الشركة المنفذة يوم 11", "يوليو 2017 بحضور الوزير.", true},
		{"a preposition", "وأوضح رئيس البلدية أن السوق الجديدة ستخدم سكان الأحياء الشرقية كلها في", "المدينة القديمة أيضا.", true},
		{"a heading", "وكان العمل في السوق الجديدة قد بدأ بعد توقيع العقد مع الشركة المنفذة", "شبكة الكهرباء", false},
		{"an item's number", "وتضم السوق الجديدة التي افتتحت أمس في الحي الشرقي من المدينة أقساما عدة", "1- الخضار", false},
		{"an empty line between", "وأوضح رئيس البلدية أن السوق الجديدة ستخدم سكان الأحياء الشرقية كلها في\n", "المدينة القديمة أيضا.", false},
	} {
		got := blocks(head + c.a + "\n" + c.b + "\n\n" + body2)
		want := 5
		if c.joined {
			want = 4
		}
		assert.Len(t, got, want, c.name)
	}
}

// checkLossless checks the contract of blocks and sentences.
func checkLossless(t *testing.T, s string, r segment.Result) {
	t.Helper()
	pos := 0
	for i, b := range r.Blocks {
		if b.Start < pos || b.End <= b.Start || b.End > len(s) {
			t.Fatalf("block %d %v after %d in %q", i, b.Span, pos, s)
		}
		gap(t, s, pos, b.Start)
		pos = b.End
		if b.Role == "" || b.Confidence <= 0 || b.Confidence > 1 || b.Reason == "" {
			t.Fatalf("block %d has no role, confidence or reason: %+v in %q", i, b, s)
		}
	}
	gap(t, s, pos, len(s))
	last := 0
	for _, x := range r.Sentences {
		if x.Start < last || x.End < x.Start || x.Block >= len(r.Blocks) || !r.Blocks[x.Block].Contains(x.Span) {
			t.Fatalf("sentence %+v after %d in %q", x, last, s)
		}
		last = x.End
	}
}

// gap checks that nothing visible stands in s[i:j].
func gap(t *testing.T, s string, i, j int) {
	t.Helper()
	for _, r := range s[i:j] {
		if !invisible(r) {
			t.Fatalf("%q lies between blocks of %q", s[i:j], s)
		}
	}
}

func invisible(r rune) bool {
	return strings.ContainsRune("\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u061c\u00ad\u180e", r) ||
		r <= ' ' || 0x7f <= r && r <= 0x9f || 0x2000 <= r && r <= 0x200f || 0x202a <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f || 0xe0000 <= r && r <= 0xe0fff
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "خبر", "سوق جديدة\n\n" + body1 + "\n" + body2 + "\n\nالمصدرسبأ نت\n\nرابط مختصر",
		"محرر 127 أبريل 2018\nكتب: \n- \n• \n1- \n(1) \n:\n-(وكالات)", "حلب - سانا: \n(أ ف ب، \n«»\n\"\n.\n؟!\nد.",
		"Next Previous حلب – \nنشر في يوم 1-1-2012\nأحمدنشر في المساء يوم 25 - 08 - 2012", "\xff\xfe\n\u200f\n\u2028\u0085",
		"أ\t|\tب\nج   د   هـ\nسالم العمريمندوب حلب\n", "الكاتب : \nالمصدر\nالمصدر:\nبتاريخ\nبتاريخ : x",
		"د. سالم / كلمة / \n / \nعنوان / محمد علي", "اقرأ أيضا\nس\nص\nع\nاليوم 06:42\nجميع الحقوق محفوظة",
		"الخخخح 7 يناير 2019",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkLossless(t, s, segment.Find(s))
	})
}

// A page that has lost its line ends keeps its paragraphs where wide gaps part
// them; a few gaps in a text with line ends part nothing.
func TestGapsPartParagraphs(t *testing.T) {
	const gap = "          "
	s := "الرئيسية" + gap + "نشر في: السبت 7 ديسمبر 2019" + gap + "افتتح المحافظ سوقا جديدة في الحي الشرقي صباح أمس." + gap + "وقال إن السوق تتسع لمئة تاجر."
	r := segment.Find(s)
	require.Len(t, r.Blocks, 4)
	assert.Equal(t, "2019-12-07", r.Published.Value)
	assert.Equal(t, "وقال إن السوق تتسع لمئة تاجر.", r.Blocks[3].In(s))

	s = "افتتح المحافظ" + gap + "سوقا" + gap + "جديدة" + gap + "في الحي الشرقي.\nوقال إن السوق تتسع لمئة تاجر."
	assert.Len(t, segment.Find(s).Blocks, 2)
	s = "افتتح المحافظ" + gap + "سوقا جديدة في الحي الشرقي."
	assert.Len(t, segment.Find(s).Blocks, 1)
}

// What a browser shows as the page's title is a headline, the menu between it
// and the headline none, and so are the remains of tags.
func TestSiteTitle(t *testing.T) {
	const gap = "          "
	s := "BBC Arabic - العالم - سوق جديدة للخضار في الحي الشرقي" + gap + `content="سوق جديدة" />` + gap + "الرئيسية" + gap + "شارك برأيك" + gap +
		"السبت 7 ديسمبر 2019" + gap + "سوق جديدة للخضار في الحي الشرقي" + gap + "افتتح المحافظ سوقا جديدة في الحي الشرقي صباح أمس." + gap + "وقال إن السوق تتسع لمئة تاجر."
	r := segment.Find(s)
	assert.Equal(t, "سوق جديدة للخضار في الحي الشرقي", r.Title())
	assert.Equal(t, "BBC Arabic", r.Source.Text)
	var roles []segment.Role
	for _, b := range r.Blocks {
		roles = append(roles, b.Role)
	}
	assert.Equal(t, []segment.Role{segment.Headline, segment.Boilerplate, segment.Boilerplate, segment.Boilerplate, segment.Date, segment.Headline, segment.Paragraph, segment.Paragraph}, roles)
}
