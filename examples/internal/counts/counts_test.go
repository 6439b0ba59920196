package counts

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
)

func sumOf(t *testing.T, texts ...string) Sum {
	t.Helper()
	s := Sum{}
	for _, text := range texts {
		var a arnews.Analyzer
		doc, err := a.Analyze(t.Context(), text)
		require.NoError(t, err)
		for k, n := range Of(doc) {
			s[k] += n
		}
	}
	return s
}

func TestCounts(t *testing.T) {
	got := sumOf(t,
		"قال المدير سامي الحداد في 6 مارس 2018: «نبدأ غدا». وأضاف الحداد أن العمل ثقيل.",
		"قالت وزارة الأشغال إن الطريق الذي فتح سنة 2018 آمن كل يوم. وتعود فكرته إلى تسعينيات القرن الماضي.",
		"أكدت ليلى منصور أن العام 2019 كان طويلا.",
	)
	assert.Equal(t, Sum{
		{Articles, ""}: 3, {Words, ""}: 13 + 17 + 7, {Dates, ""}: 2 + 3 + 1, {Quotations, ""}: 2 + 1 + 1,
		{Year, "2018"}: 2, {Year, "2019"}: 1,
		{Person, "سامي الحداد"}: 2, {Person, "ليلى منصور"}: 1,
	}, got)
}

func TestSummary(t *testing.T) {
	s := Sum{
		{Articles, ""}: 9, {Year, "2018"}: 2, {Year, "-44"}: 1, {Year, "622"}: 1,
		{Person, "ليلى منصور"}: 2, {Person, "ليلي منصور"}: 3, {Person, "سامي الحداد"}: 4,
		{Person, "هدى"}: 4, {Unread, "x"}: 1, {Unread, "a"}: 1, {Unread, "b"}: 7,
	}
	got := s.Summary()
	assert.Equal(t, int64(9), got.Articles)
	assert.Equal(t, []Count{{"-44", 1}, {"622", 1}, {"2018", 2}}, got.Years)
	assert.Equal(t, []Count{{"ليلي منصور", 5}, {"سامي الحداد", 4}, {"هدى", 4}}, got.People)
	assert.Equal(t, []Count{{"b", 7}, {"a", 1}, {"x", 1}}, got.Unread)

	var text strings.Builder
	got.Text(&text, 2)
	assert.Contains(t, text.String(), "most quoted\n  5  ليلي منصور\n  4  سامي الحداد\n  and 1 more\n")
	assert.Contains(t, text.String(), "dates by year\n  2  2018\n  1  -44\n  and 1 more\n")
}

func TestJSON(t *testing.T) {
	want := Sum{{Articles, ""}: 9, {Year, "2018"}: 2, {Person, "ليلى\n\"منصور\""}: 2}
	b, err := json.Marshal(want)
	require.NoError(t, err)
	var got Sum
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, want, got)
}

func TestKeys(t *testing.T) {
	for k := range maps.Keys(sumOf(t, "قال سامي الحداد في 6 مارس 2018: «نبدأ غدا».")) {
		got, err := ParseKey(k.String())
		require.NoError(t, err)
		assert.Equal(t, k, got)
	}
	_, err := ParseKey("articles")
	assert.ErrorContains(t, err, `"articles"`)
}

// Errors of a kind have one reason, whatever they say of the place.
func TestReasons(t *testing.T) {
	in := articles.Reader{MaxBytes: 60, Stdin: strings.NewReader(
		"{\"id\":1,\n{\"id\":22,\n{\"id\":3}\n{\"text\":\"\",\"ref\":\"a\"}\n{\"text\":\"\",\"ref\":\"b\"}\n\xff\n" + strings.Repeat("x", 99))}
	got := map[string]int{}
	for _, err := range in.All("-", "/nowhere/a", "/nowhere/b") {
		require.Error(t, err)
		got[OfError(err).Name]++
	}
	assert.Equal(t, map[string]int{
		"not JSON": 2, `no "text"`: 1, "ref is no date": 2,
		"not valid UTF-8": 1, "longer than the limit": 1, "no such file or directory": 2,
	}, got)
	assert.Equal(t, "cannot be read", OfError(errors.New("odd")).Name)
}
