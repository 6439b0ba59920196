package quotes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"arnews.example/arnews/quotes"
)

// styles are marks as pages print them: opening, closing.
var styles = [][2]string{
	{"«", "»"}, {"»", "«"}, {"«", "«"}, {"»", "»"}, {"\"", "\""}, {"“", "”"}, {"”", "“"}, {"”", "”"}, {"“", "“"}, {"„", "“"}, {"″", "″"}, {"‟", "”"},
	{"''", "''"}, {"‘‘", "’’"}, {"‘", "’"}, {"'", "'"}, {"((", "))"}, {"<<", ">>"}, {"‹", "›"}, {"&quot;", "&quot;"}, {"&laquo;", "&raquo;"}, {"&ldquo;", "&rdquo;"}, {"＂", "＂"},
	{"«", "\""}, {"\"", "»"}, {"\"", "”"}, {"“", "\""}, {"«", "”"},
}

// settings are the places where marks stand: ( for the opening, ) for the
// closing one, | parts what is said, each to be one quotation.
var settings = []struct{ name, text string }{
	{"after a colon", "قال الوزير سامي رزق: (هذا الأمر صعب جدا)."},
	{"glued to the colon", "قال الوزير سامي رزق:(هذا الأمر صعب جدا)."},
	{"a colon apart", "قال الوزير سامي رزق : ( هذا الأمر صعب جدا ) ."},
	{"without a colon", "قال الوزير سامي رزق (هذا الأمر صعب جدا)."},
	{"the stop inside", "قال الوزير سامي رزق: (هذا الأمر صعب جدا.)"},
	{"a stop and a new sentence inside", "قال الوزير سامي رزق: (هذا الأمر صعب جدا. لن نقبله أبدا)."},
	{"the cue after", "(هذا الأمر صعب جدا)، قال الوزير سامي رزق."},
	{"two quotations", "قال الوزير سامي رزق: (هذا الأمر صعب جدا). وأضاف: (لن نقبله أبدا مهما حدث)."},
	{"interrupted", "(هذا الأمر صعب جدا)، قال الوزير سامي رزق، (ولن نقبله أبدا مهما حدث)."},
	{"two paragraphs", "قال الوزير سامي رزق: (هذا الأمر صعب جدا).\n\nوأضاف: (لن نقبله أبدا مهما حدث)."},
	{"over two paragraphs", "قال الوزير سامي رزق: (هذا الأمر صعب جدا.\n\nولن نقبله أبدا مهما حدث)."},
	{"an exclamation", "هتف الوزير سامي رزق: (يا له من يوم!)."},
	{"a question", "سأل الوزير سامي رزق: (متى يبدأ الاجتماع؟)."},
	{"a clause of the sentence", "قال الوزير سامي رزق إن (هذا الأمر صعب جدا)."},
	{"a quotation at the text's end", "قال الوزير سامي رزق: (هذا الأمر صعب جدا)"},
}

// A quotation over paragraphs is not found in these styles: of mirrored
// guillemets the first paragraph reads as closing, and doubled brackets need
// their partner in the same paragraph.
var oneParagraph = map[string]bool{"»«": true, "»»": true, "(())": true, "<<>>": true}

// TestMarks tries every style in every setting.
func TestMarks(t *testing.T) {
	for _, st := range styles {
		for _, at := range settings {
			if at.name == "over two paragraphs" && oneParagraph[st[0]+st[1]] {
				continue
			}
			t.Run(st[0]+" "+st[1]+" "+at.name, func(t *testing.T) {
				var want, got []string
				for rest := at.text; ; {
					_, after, ok := strings.Cut(rest, "(")
					if !ok {
						break
					}
					words, after, _ := strings.Cut(after, ")")
					want, rest = append(want, strings.TrimSpace(words)), after
				}
				s := strings.NewReplacer("(", st[0], ")", st[1]).Replace(at.text)
				for q := range quotes.All(s) {
					got = append(got, q.In(s))
					assert.Equal(t, "سامي رزق", q.Speaker.Name)
					assert.NotEqual(t, quotes.Marked, q.Kind)
				}
				assert.Equal(t, want, got, s)
			})
		}
	}
}
