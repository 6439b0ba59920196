package terminal

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in      string
		columns int
		want    string
	}{
		{"", 5, ""},
		{"خبر", 3, "خبر"},
		{"خبرٌ عاجِلٌ", 8, "خبرٌ عاجِلٌ"}, // marks take no column
		{"خبرٌ عاجِلٌ", 7, "خبرٌ عا…"},
		{"خبر عاجل", 5, "خبر…"}, // no space before …
		{"خبر\n\n  عاجل\t!", 20, "خبر عاجل !"},
		{"\x1b[31mخبر\u202E عاجل\u200F", 20, "[31mخبر عاجل"}, // nothing steers the terminal
		{"日本語", 5, "日本…"},
		{strings.Repeat("ا", 100), 10, strings.Repeat("ا", 9) + "…"},
		{"\xff\xffخبر", 20, "\uFFFD\uFFFDخبر"},
	} {
		assert.Equal(t, c.want, Clip(c.in, c.columns), "%q in %d columns", c.in, c.columns)
	}
}
