package segment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/segment"
)

func TestParts(t *testing.T) {
	var f segment.Finder
	s, r := f.Parts([]segment.Part{
		{"محليات", "span"},
		{"سوق جديدة للخضار في الحي الشرقي", "h1"},
		{"  كتب: سامي الأحمد \n", "p"},
		{"", "p"},
		{"واجهة السوق", "figcaption"},
		{body1, "p"},
		{"شبكة الكهرباء", "H2"},
		{"فقرة قصيرة من خمس كلمات بلا نقطة", "p"},
		{"توفير المواقف", "li"},
		{"خفض الإيجارات", "li"},
		{"الصنف والسعر", "tr"},
		{body2, ""},
		{"اترك تعليقا", "h3"},
		{"Leave a Reply", "p"},
	}, segment.Known{})
	var got []string
	for _, b := range r.Blocks {
		got = append(got, string(b.Role)+" "+b.Tag)
	}
	assert.Equal(t, []string{"kicker span", "headline h1", "byline p", "caption figcaption", "paragraph p", "subhead h2", "paragraph p",
		"list-item li", "list-item li", "table tr", "paragraph ", "boilerplate h3", "boilerplate p"}, got)
	assert.Equal(t, "سوق جديدة للخضار في الحي الشرقي", r.Title())
	require.Len(t, r.Authors, 1)
	assert.Equal(t, "سامي الأحمد", r.Authors[0].In(s))
	checkLossless(t, s, r)
}

func TestKnown(t *testing.T) {
	var f segment.Finder
	s, r := f.Parts([]segment.Part{{"سوق جديدة للخضار في الحي الشرقي", "h1"}, {"كتب: سامي الأحمد", "p"}, {body1, "p"}, {"المصدر: سبأ", "p"}}, segment.Known{
		Title: "سوق جديدة", Authors: []string{"سامي الأحمد", "منى عثمان"}, Source: "صحيفة أخرى", Published: "2019-05-07",
	})
	assert.Equal(t, "سوق جديدة", r.Title())
	assert.Equal(t, "سوق جديدة", r.Headline.In(s))
	assert.Equal(t, "سامي الأحمد", r.Authors[0].In(s))
	assert.True(t, r.Authors[1].Empty(), "the page does not hold the second author")
	assert.Equal(t, -1, r.Authors[1].Block)
	assert.Equal(t, "صحيفة أخرى", r.Source.Text)
	assert.Equal(t, "2019-05-07", r.Published.Value)

	_, r = f.Parts(nil, segment.Known{Title: "عنوان"})
	assert.Equal(t, "عنوان", r.Title())
	assert.Empty(t, r.Blocks)
}
