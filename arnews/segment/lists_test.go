package segment

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"arnews.example/arnews/lexicon"
)

// ownLists are the lists that only this package reads, with the column that
// tells entries of the same form apart and the values it may have.
var ownLists = map[string]struct {
	column string
	values string
}{
	"abbreviations": {"kind", "title letter weak era unit org number latin firm name domain head inside behind"},
	"boilerplate":   {"match", "line start any"},
	"captions":      {},
	"cities":        {"where", ""},
	"dangling":      {"kind", "function date"},
	"english_forms": {},
	"kickerwords":   {},
	"labels":        {"need", "colon name free line short"},
	"name_titles":   {},
	"sections":      {},
	"sources":       {"kind", "agency newspaper broadcaster portal magazine generic"},
	"timewords":     {},
}

func TestLists(t *testing.T) {
	l := lexicon.Default()
	for name, rule := range ownLists {
		list, err := l.List(name)
		require.NoError(t, err, name)
		seen := map[string]int{}
		for _, row := range list.Rows {
			if rule.values != "" {
				assert.Contains(t, strings.Fields(rule.values), row.Get(rule.column), "%s:%d", name, row.Line)
			}
			for _, form := range row.Forms() {
				where := func(what string) string { return name + ": " + form + ": " + what }
				assert.Equal(t, strings.Join(strings.Fields(form), " "), form, where("stray spaces"))
				assert.Equal(t, norm.NFC.String(form), form, where("not NFC"))
				for _, r := range form {
					assert.False(t, unicode.Is(unicode.Cf, r), where("an invisible character"))
				}
				if before := seen[form+"\t"+row.Get(rule.column)]; before > 0 && before != row.Line {
					assert.Fail(t, where("twice"), "lines %d and %d", before, row.Line)
				}
				seen[form+"\t"+row.Get(rule.column)] = row.Line
			}
		}
	}
}

const (
	testHead = "سوق جديدة للخضار في الحي الشرقي\n\n"
	testBody = "افتتحت بلدية المدينة صباح أمس سوقا جديدة للخضار والفواكه في الحي الشرقي، بحضور عدد من التجار والأهالي الذين انتظروا المشروع.\n\n" +
		"وقال رئيس البلدية إن السوق تضم مئة متجر ومواقف للسيارات، وإن العمل فيها سيبدأ مطلع الشهر المقبل بعد استكمال الشبكة.\n\n"
)

// roleBehind returns the role of a line behind a short article.
func roleBehind(line string) Role {
	r := Find(testHead + testBody + line)
	return r.Blocks[len(r.Blocks)-1].Role
}

// Every phrase of the site is known where it stands, and gives nothing to the
// article it stands behind.
func TestEveryBoilerplate(t *testing.T) {
	for _, row := range lexicon.Default().Rows("boilerplate") {
		for _, form := range row.Forms() {
			line := form
			switch row.Get("match") {
			case "start":
				line += " الموقع"
			case "any":
				line = "هذا الموقع " + line + " دائما"
			}
			role := roleBehind(line)
			assert.True(t, role == Boilerplate || role == Related, "%q is %s", line, role)
		}
	}
	for _, row := range lexicon.Default().Rows("english_forms") {
		for _, form := range row.Forms() {
			role := roleBehind(form + ":")
			assert.Equal(t, Boilerplate, role, form)
		}
	}
}

// Every label gives its line the role, with a field that fits it.
func TestEveryLabel(t *testing.T) {
	for _, row := range lexicon.Default().Rows("labels") {
		want := Role(row.Get("role"))
		for _, form := range row.Forms() {
			line := form
			switch need := row.Get("need"); {
			case need == "line":
			case want == Byline:
				line += ": سالم الأحمد"
			case want == Date:
				line += ": 7 مايو 2019"
			case want == Source:
				line += ": وكالة سانا"
			case want == Related && need == "short":
				line += " اقتصاد"
			case want == Related:
				line += ": سوق السمك تنتقل إلى الميناء"
			case want == Caption:
				line += ": تجار في السوق"
			}
			var got Role
			if want == Kicker {
				r := Find(line + "\n" + testHead + testBody)
				got = r.Blocks[0].Role
			} else {
				got = roleBehind(line)
			}
			if got == Boilerplate && want == Related {
				continue // «السابق» alone is navigation
			}
			assert.Equal(t, want, got, line)
		}
	}
}

// Every source is found as a credit in brackets, and every city opens a dateline.
func TestEverySourceAndCity(t *testing.T) {
	l := lexicon.Default()
	for _, row := range l.Rows("sources") {
		for _, form := range row.Forms() {
			if row.Get("kind") == "generic" && row.Get("plain") == "yes" {
				continue // «خاص» names no source
			}
			r := Find(testHead + testBody + "(" + form + ")")
			last := r.Blocks[len(r.Blocks)-1]
			if r.Source.Text == "" && (isCityName(form) || last.Reason == "label alone" || strings.HasPrefix(last.Reason, "the site's") || last.Role == Date) {
				continue // «الرياض» is a place first, «النشرة» a button, «26 سبتمبر» a day
			}
			assert.Equal(t, key(form), key(r.Source.Text), form)
		}
	}
	for _, row := range l.Rows("cities") {
		for _, form := range row.Forms() {
			r := Find(testHead + form + " - سانا: " + testBody)
			if assert.Len(t, r.Datelines, 1, form) {
				s := testHead + form + " - سانا: " + testBody
				assert.Equal(t, form, r.Datelines[0].Place.In(s))
				assert.Equal(t, "سانا", r.Datelines[0].Agency.In(s))
			}
		}
	}
}

func isCityName(form string) bool {
	return vocabularyTable.For(nil).cities[key(form)]
}

func TestEverySection(t *testing.T) {
	for _, row := range lexicon.Default().Rows("sections") {
		for _, form := range row.Forms() {
			r := Find(form + "\n" + testHead + testBody)
			assert.Equal(t, Kicker, r.Blocks[0].Role, form)
			assert.Equal(t, strings.TrimSpace(testHead), r.Title(), form)
		}
	}
}

func TestEveryCaption(t *testing.T) {
	for _, row := range lexicon.Default().Rows("captions") {
		for _, form := range row.Forms() {
			r := Find(testHead + "تجار السوق " + form + "\n\n" + testBody)
			assert.Equal(t, Caption, r.Blocks[1].Role, form)
		}
	}
}

// Every title of a person holds a sentence back, every era and measure only
// where a preposition follows.
func TestEveryAbbreviation(t *testing.T) {
	count := func(s string) (n int) {
		for range Sentences(s) {
			n++
		}
		return n
	}
	for _, row := range lexicon.Default().Rows("abbreviations") {
		for _, form := range row.Forms() {
			switch row.Get("kind") {
			case "title":
				assert.Equal(t, 1, count("حضر "+form+". سالم العلي الحفل."), form)
			case "letter":
				assert.Equal(t, 1, count("جون "+form+". كينيدي رئيسا."), form)
			case "latin":
				assert.Equal(t, 1, count("وقعه "+form+". Smith أمس."), form)
			case "era", "unit":
				assert.Equal(t, 1, count("بلغ 20 "+form+". في العام الماضي."), form)
				assert.Equal(t, 2, count("بلغ 20 "+form+". وكان أقل من ذلك."), form)
			case "org", "firm":
				assert.Equal(t, 1, count("أعلنت شركة النور "+form+". أرباحها."), form)
				assert.Equal(t, 2, count("أعلنت ذلك شركة النور "+form+". وكان متوقعا."), form)
			case "number":
				assert.Equal(t, 1, count("انظر "+form+". 25 من الكتاب."), form)
			case "head":
				assert.Equal(t, 2, count("وقع في "+form+" ب. تلاه آخر."), form)
			case "domain":
				assert.Equal(t, 1, count("نشرته المدينة."+form+" أمس."), form)
			case "name":
				assert.Equal(t, 1, count("أعلنت "+form+" نتائجها أمس."), form)
			}
		}
	}
}
