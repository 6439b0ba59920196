package main

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A box is a text of the picture with the place that it takes.
type box struct {
	words, class          string
	left, right, top, end float64
}

// boxes returns the texts of a picture, which must be well-formed. Their
// widths are those that the picture itself reckons with.
func boxes(t *testing.T, svg string) (all []box, height float64) {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(svg))
	var at *box
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return all, height
		}
		require.NoError(t, err)
		switch tok := tok.(type) {
		case xml.StartElement:
			attr := map[string]string{}
			for _, a := range tok.Attr {
				attr[a.Name.Local] = a.Value
			}
			num := func(name string) float64 {
				f, err := strconv.ParseFloat(attr[name], 64)
				require.NoError(t, err)
				return f
			}
			switch tok.Name.Local {
			case "svg":
				height = num("height")
			case "text":
				size := num("font-size")
				at = &box{class: attr["class"], left: num("x"), right: num("x"), top: num("y") - 0.8*size, end: num("y") + 0.25*size}
				at.words = attr["text-anchor"] + " " + attr["font-size"]
			}
		case xml.CharData:
			if at == nil {
				break
			}
			anchor, size, _ := strings.Cut(at.words, " ")
			size, rest, _ := strings.Cut(size, " ")
			em, err := strconv.ParseFloat(size, 64)
			require.NoError(t, err)
			wide := 0.0
			for _, r := range string(tok) {
				wide += advance(r) * em
			}
			at.words = strings.TrimRight(anchor+" "+size+" "+rest+string(tok), "\n")
			if anchor == "middle" {
				at.left, at.right = at.left-wide/2, at.right+wide/2
			} else {
				at.left -= wide // from right to left, or ending there
			}
		case xml.EndElement:
			if tok.Name.Local == "text" {
				_, words, _ := strings.Cut(at.words, " ")
				_, at.words, _ = strings.Cut(words, " ")
				all = append(all, *at)
				at = nil
			}
		}
	}
}

// picture returns the SVG of lines of JSON.
func drawn(t *testing.T, texts ...string) string {
	t.Helper()
	var in strings.Builder
	for i, s := range texts {
		b, err := json.Marshal(map[string]any{"id": "مقال " + strconv.Itoa(i), "text": s, "ref": "2018-03-07"})
		require.NoError(t, err)
		in.Write(append(b, '\n'))
	}
	out, errs, code := cmd(in.String(), "-format", "svg", "-")
	require.Zero(t, code, errs)
	return out
}

// No text lies over another or leaves the picture, however many events a day
// has and however long their words are.
func TestNoOverlaps(t *testing.T) {
	var many []string
	for i := range 12 {
		many = append(many, "وقع الحادث رقم "+strconv.Itoa(i)+" أمس الثلاثاء في ساحة المدينة، و"+strings.Repeat("تكرر ", 5*i)+"ثلاث مرات.")
	}
	sampled, _, code := cmd("", "-format", "svg")
	require.Zero(t, code)
	for name, svg := range map[string]string{
		"sample": sampled,
		"many":   drawn(t, many...),
		"long":   drawn(t, "وقع "+strings.Repeat("سصضش", 200)+" في 6 مارس 2018.", "انعقد المؤتمر من 3 إلى 5 مارس 2018."),
		"none":   drawn(t, "لا تاريخ هنا."),
	} {
		all, height := boxes(t, svg)
		require.NotEmpty(t, all, name)
		for i, a := range all {
			assert.GreaterOrEqual(t, a.left, 0.0, "%s: %+v", name, a)
			assert.LessOrEqual(t, a.right, float64(pictureWidth), "%s: %+v", name, a)
			assert.LessOrEqual(t, a.end, height, "%s: %+v", name, a)
			for _, b := range all[:i] {
				apart := a.left >= b.right || b.left >= a.right || a.top >= b.end || b.top >= a.end
				assert.True(t, apart, "%s: %+v lies over %+v", name, a, b)
			}
		}
	}
}

// Every event is told, or counted where a day has more than there is room for.
func TestPictureTellsAll(t *testing.T) {
	svg := drawn(t, "وقع الأول أمس.", "وقع الثاني أمس.", "وقع الثالث أمس.", "وقع الرابع أمس.", "وقع الخامس أمس.", "وقع السادس أمس.", "وقع الأول أمس.")
	for _, want := range []string{"وقع الأول", "وقع الرابع", "وأحداث أخرى: 2"} {
		assert.Contains(t, svg, want)
	}
	assert.Equal(t, 1, strings.Count(svg, "وقع الأول"), "the same words are told once")
}

// The words of an article stay words: no markup, no change of direction, and
// what XML cannot hold is not there.
func TestHostilePicture(t *testing.T) {
	evil := "هذا كلام طويل يسبق الخبر في هذه الفقرة. وقع </text><script>alert(1)</script> \u202Eالحادث\u2066 &amp; \x00\x1b[31m \"'>\uFFFE\uFFFF ]]> في 6 مارس 2018 كما قال مدير المرور في المدينة."
	svg := drawn(t, evil, "قال المدير إن العمل بدأ \u202E6 مارس 2018\u202C في المدينة.")
	all, _ := boxes(t, svg)
	told := ""
	for _, b := range all {
		told += b.words + "\n"
	}
	assert.Contains(t, told, "</text><script>alert(1)</script>", "as words")
	assert.NotContains(t, svg, "<script")
	for _, r := range svg {
		assert.False(t, r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) || r == 0xFFFE || r == 0xFFFF, "%U", r)
	}
}

// The picture needs nothing from anywhere else, and knows both themes.
func TestPictureStandsAlone(t *testing.T) {
	svg, _, code := cmd("", "-format", "svg")
	require.Zero(t, code)
	assert.Equal(t, []string{"http://www.w3.org/2000/svg"}, regexp.MustCompile(`\w+://[^"]*`).FindAllString(svg, -1))
	for _, not := range []string{"href", "url(", "@import", "<script", "<image", "foreignObject"} {
		assert.NotContains(t, svg, not)
	}
	assert.Contains(t, svg, "@media (prefers-color-scheme:dark)")
	assert.Contains(t, svg, `direction="rtl"`)
	// Each class has a colour in both themes.
	light, dark, _ := strings.Cut(style, "@media")
	for _, m := range regexp.MustCompile(`class="([^"]*)"`).FindAllStringSubmatch(svg, -1) {
		for class := range strings.FieldsSeq(m[1]) {
			if class == "gap" {
				continue
			}
			assert.Contains(t, light, "."+class)
			assert.Contains(t, dark, "."+class)
		}
	}
	again, _, _ := cmd("", "-format", "svg")
	assert.Equal(t, svg, again)
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width float64
		want  []string
	}{
		{"", 10, []string{""}},
		{"دار", 10, []string{"دار"}},
		{"دار دار دار", 4, []string{"دار دار", "دار"}},
		{"دار دار ", 4, []string{"دار دار"}},
		{"رررررررررر", 2, []string{"رررر", "رررر", "رر"}}, // a word wider than a line
		{"دار رررررررررر دار", 2, []string{"دار", "رررر", "رررر", "رر", "دار"}},
	} {
		var got []string
		for _, l := range wrap(c.in, 1, c.width) {
			got = append(got, l.In(c.in))
		}
		assert.Equal(t, c.want, got, c.in)
	}
}
