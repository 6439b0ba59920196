package export_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/export"
	"arnews.example/arnews/text"
)

// texts are pages with what the formats trip over.
var texts = []string{
	"",
	"\n",
	page,
	strings.ReplaceAll(page, "\n", "\r\n"),
	strings.ReplaceAll(page, "\n", "\r"),
	// a quotation of two paragraphs, with a tab, a line separator and blanks at their ends
	"قال المدرب نبيل العمري: «سنلعب\tالأحد المقبل. \r\n\r\n «ثم نعود \u2028يوم 7 يناير 2019».",
	"نشر في: 3 مايو 2021\n\nقال الوزير <أمس> & \"غدا\": \"نعم ]]> لا\", وأضاف: 'ربما'.",
	// characters of four bytes, bidi controls, a byte-order mark, controls, no UTF-8
	"\uFEFF😀 قالت \u202Bهدى المنصوري\u202C اليوم: «📰 خبر \x00\x0b\x1c\x7f\u0085 جديد\u200F».\f\xff\xd8أمس",
	"قال الخبير: «=1+1|'cmd'!A0». وقال الكاتب: «@المدينة». وقال: «-5 درجات» يوم 7 يناير 2019.",
	"عام 43 قبل الميلاد، وعام 1441 هـ، وفي رمضان 1440 هـ، و15 رمضان 1441 هـ، ونحو ثلاثة أيام، وكل جمعة، ومطلع 2020، والساعة 10:30 بتوقيت غرينتش، وبين 3 و5 مايو 2018.",
}

// pages are the pages of package arnews's own goldens.
func pages(t testing.TB) (all []string) {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		all = append(all, string(raw))
	}
	return append(all, texts...)
}

// chars returns the span in characters, counted from the start of the text.
func chars(s string, at text.Span) span {
	return span{len([]rune(s[:at.Start])), len([]rune(s[:at.End])), string([]rune(at.In(s)))}
}

// replaced returns s with U+FFFD for each control character that XML has not.
func replaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && !strings.ContainsRune("\t\r\n", r) || r == 0xFFFE || r == 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s)
}

func TestRoundTrip(t *testing.T) {
	for i, s := range pages(t) {
		t.Run(strconv.Itoa(i), func(t *testing.T) { roundTrip(t, analysed(s, arnews.AllLayers)) })
	}
}

func roundTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	timeMLTrip(t, doc)
	webTrip(t, doc)
	bratTrip(t, doc)
	datesTrip(t, doc)
	quotesTrip(t, doc)
}

func timeMLTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	var b strings.Builder
	require.NoError(t, export.WriteTimeML(&b, doc))
	m := readTimeML(t, b.String())
	require.Equal(t, replaced(doc.Text), m.text)
	require.Len(t, m.timexes, len(doc.Dates))
	for i, d := range doc.Dates {
		x := m.timexes[i]
		want := chars(doc.Text, d.Span)
		want.words = replaced(want.words)
		require.Equal(t, want, x.span)
		require.Equal(t, fmt.Sprintf("t%d", i+1), x.attrs["tid"])
		require.Equal(t, string(d.Type), x.attrs["type"])
		require.Equal(t, d.Value, x.attrs["value"])
		require.Equal(t, d.Mod.String(), x.attrs["mod"])
		if anchor, ok := x.attrs["anchorTimeID"]; ok {
			require.Equal(t, m.created["tid"], anchor)
		}
	}
	if len(doc.Reference) >= len(time.DateOnly) && !strings.Contains(doc.Reference, "X") {
		require.Equal(t, doc.Reference[:len(time.DateOnly)], m.created["value"])
		require.Equal(t, "CREATION_TIME", m.created["functionInDocument"])
	} else {
		require.Nil(t, m.created)
	}
}

func webTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	var b strings.Builder
	x := export.WebAnnotation{ID: "https://news.example/a", Source: "https://news.example/b"}
	require.NoError(t, x.Write(&b, doc))
	notes := readWebAnnotation(t, b.String(), doc.Text, x.Source)
	require.Len(t, notes, len(doc.Blocks)+len(doc.Dates)+len(doc.Quotes))
	says := func(values ...string) map[string][]string {
		m := map[string][]string{}
		for i := 0; i < len(values); i += 2 {
			if values[i+1] != "" {
				m[values[i]] = append(m[values[i]], values[i+1])
			}
		}
		return m
	}
	var want []note
	for i, b := range doc.Blocks {
		want = append(want, note{fmt.Sprintf("%s#block-%d", x.ID, i+1), says("tagging", "block", "classifying", string(b.Role)),
			nil, chars(doc.Text, b.Span)})
	}
	for i, d := range doc.Dates {
		want = append(want, note{fmt.Sprintf("%s#date-%d", x.ID, i+1), says("tagging", "date", "classifying", string(d.Type),
			"classifying", d.Mod.String(), "describing", d.Value), nil, chars(doc.Text, d.Span)})
	}
	for i, q := range doc.Quotes {
		n := note{fmt.Sprintf("%s#quote-%d", x.ID, i+1), says("tagging", "quote", "classifying", string(q.Kind),
			"identifying", q.Speaker.Name), nil, chars(doc.Text, q.Span)}
		if !q.Speaker.Mention.Empty() {
			n.links = []span{chars(doc.Text, q.Speaker.Mention)}
		}
		want = append(want, n)
	}
	require.Equal(t, want, notes)
}

// visible returns what brat shows of a place: its words with one blank where
// white space or a line end stands.
func visible(s string, at text.Span) string {
	return strings.Join(strings.Fields(replaced(oneSpace(at.In(s)))), " ")
}

func oneSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
}

func bratTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	var txt, ann strings.Builder
	require.NoError(t, export.Brat{}.WriteText(&txt, doc))
	require.NoError(t, export.Brat{}.WriteAnnotations(&ann, doc))
	require.Equal(t, len([]rune(doc.Text)), len([]rune(txt.String())), "a character stands for a character")
	require.NotContains(t, txt.String(), "\r")
	ids, bounds := readBrat(t, ann.String(), txt.String())

	next := 0
	take := func(kind string, at text.Span) *bound {
		words := visible(doc.Text, at)
		if words == "" {
			return nil
		}
		require.Less(t, next, len(ids))
		b := bounds[ids[next]]
		next++
		sameBound(t, doc, b, kind, at)
		return b
	}
	for _, b := range doc.Blocks {
		take("block-"+string(b.Role), b.Span)
	}
	for _, d := range doc.Dates {
		if b := take(string(d.Type), d.Span); b != nil {
			require.Equal(t, d.Value, b.note)
			require.Equal(t, d.Mod.String(), b.mod)
		}
	}
	seen := map[string]map[text.Span]bool{"speaker": {}, "cue": {}}
	for _, q := range doc.Quotes {
		b := take("quote-"+string(q.Kind), q.Span)
		if b == nil {
			continue
		}
		require.Equal(t, strings.Join(strings.Fields(replaced(q.Speaker.Name)), " "), b.note)
		for _, r := range []struct {
			name, kind string
			at         text.Span
		}{{"said-by", "speaker", q.Speaker.Mention}, {"reported-by", "cue", q.Cue}} {
			if visible(doc.Text, r.at) == "" {
				require.NotContains(t, b.to, r.name)
				continue
			}
			if !seen[r.kind][r.at] {
				seen[r.kind][r.at] = true
				take(r.kind, r.at)
			}
			require.Contains(t, b.to, r.name)
			sameBound(t, doc, bounds[b.to[r.name]], r.kind, r.at)
		}
	}
	require.Equal(t, len(ids), next, "nothing else is there")
}

// sameBound checks that an annotation covers the place, but for white space.
func sameBound(t testing.TB, doc *arnews.Document, b *bound, kind string, at text.Span) {
	t.Helper()
	require.Equal(t, kind, b.kind)
	require.Equal(t, visible(doc.Text, at), strings.Join(strings.Fields(oneSpace(b.words)), " "))
	whole := chars(doc.Text, at)
	first, last := b.parts[0].start, b.parts[len(b.parts)-1].end
	runes := []rune(doc.Text)
	require.True(t, whole.start <= first && last <= whole.end)
	for _, edge := range []string{string(runes[whole.start:first]), string(runes[last:whole.end])} {
		require.Empty(t, strings.TrimSpace(edge))
	}
}

// lf returns s as a cell of a table holds it.
func lf(s string) string {
	return replaced(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
}

// unguarded takes the apostrophe off a cell that is marked as text.
func unguarded(cell string) string {
	rest := strings.TrimLeftFunc(cell, func(r rune) bool { return r == '\'' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	if len(rest) > 0 && strings.ContainsRune("=+-@＝＋－＠", []rune(rest)[0]) {
		return strings.TrimPrefix(cell, "'")
	}
	return cell
}

func tables(t testing.TB, write func(x export.CSV, b *strings.Builder) error, check func(rows []map[string]string)) {
	t.Helper()
	var safe, raw strings.Builder
	require.NoError(t, write(export.CSV{ID: "-7"}, &safe))
	rows := readCSV(t, safe.String(), ',')
	for _, row := range rows {
		for name, cell := range row {
			require.NotRegexp(t, `^[\s]*[=+\-@＝＋－＠]`, cell)
			row[name] = unguarded(cell)
		}
		require.Equal(t, "-7", row["id"])
	}
	check(rows)
	require.NoError(t, write(export.CSV{Raw: true, Comma: ';'}, &raw))
	check(readCSV(t, raw.String(), ';'))
}

func datesTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	tables(t, func(x export.CSV, b *strings.Builder) error { return x.WriteDates(b, doc) }, func(rows []map[string]string) {
		require.Len(t, rows, len(doc.Dates))
		for i, d := range doc.Dates {
			r := rows[i]
			require.Equal(t, fmt.Sprintf("{%s %s}", r["start"], r["end"]), fmt.Sprint(d.Span))
			require.Equal(t, lf(d.In(doc.Text)), r["text"])
			require.Equal(t, []string{string(d.Type), d.Value, d.Mod.String(), d.Grain.String(), d.Zone, d.Rule, d.Conflict.Kind},
				[]string{r["type"], r["value"], r["mod"], r["grain"], r["zone"], r["rule"], r["conflict"]})
			require.Equal(t, fmt.Sprint(d.Confidence), r["confidence"])
			if d.Known() && d.From.Year() >= 0 && d.To.Year() <= 9999 {
				from, err := time.Parse(time.RFC3339, r["from"])
				require.NoError(t, err)
				to, err := time.Parse(time.RFC3339, r["to"])
				require.NoError(t, err)
				require.True(t, d.From.Equal(from) && d.To.Equal(to))
			}
			var readings []string
			for v := range strings.SplitSeq(r["readings"], "|") {
				readings = append(readings, v)
			}
			if len(d.Readings) == 0 {
				require.Equal(t, []string{""}, readings)
			} else {
				require.Len(t, readings, len(d.Readings))
				require.Equal(t, d.Readings[0].Value, readings[0])
			}
		}
	})
}

func quotesTrip(t testing.TB, doc *arnews.Document) {
	t.Helper()
	tables(t, func(x export.CSV, b *strings.Builder) error { return x.WriteQuotes(b, doc) }, func(rows []map[string]string) {
		require.Len(t, rows, len(doc.Quotes))
		for i, q := range doc.Quotes {
			r := rows[i]
			require.Equal(t, fmt.Sprintf("{%s %s}", r["start"], r["end"]), fmt.Sprint(q.Span))
			require.Equal(t, []string{lf(q.In(doc.Text)), string(q.Kind), lf(q.Speaker.Name), lf(q.Speaker.Mention.In(doc.Text)), lf(q.Cue.In(doc.Text)), q.Rule},
				[]string{r["text"], r["kind"], r["speaker"], r["mention"], r["cue"], r["rule"]})
			require.Equal(t, fmt.Sprint(q.Group, q.Repaired, q.Confidence), fmt.Sprint(r["group"], " ", r["repaired"], " ", r["confidence"]))
		}
	})
}
