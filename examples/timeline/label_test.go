package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLabels(t *testing.T) {
	long := "وقال رئيس الجمعية إن المتطوعين نظفوا الشاطئ كله، ثم زرعوا مئة شجرة على الطريق الساحلي، وعادوا يوم 6 مارس 2018 إلى قراهم سعداء، " +
		"بعد أن ودعهم الأهالي بالورود والزغاريد، ووعدوهم بأن يأتوا مرة أخرى قبل الصيف إن سمحت الظروف"
	for _, c := range []struct{ name, in, want string }{
		{"a sentence", "سبق ذلك كلام. وقع الحادث في 6 مارس 2018. وتبعه كلام.", "وقع الحادث في 6 مارس 2018."},
		{"broken by the page", "وصل الوفد.\n\n وقع حادث   كبير في 6 مارس\t2018 على الطريق ، ", "وقع حادث كبير في 6 مارس 2018 على الطريق"},
		{"cut at clauses, those before it first", long,
			"وقال رئيس الجمعية إن المتطوعين نظفوا الشاطئ كله، ثم زرعوا مئة شجرة على الطريق الساحلي، وعادوا يوم 6 مارس 2018 إلى قراهم…"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := read(t, "", c.in)
			require.Len(t, p.events, 1)
			ev := p.events[0]
			if c.name == "cut at clauses, those before it first" {
				assert.LessOrEqual(t, letters(ev.Label), longest+1)
				assert.Contains(t, ev.Label, "زرعوا مئة شجرة على الطريق الساحلي، وعادوا يوم 6 مارس 2018")
				assert.True(t, strings.HasSuffix(ev.Label, "…"), ev.Label)
			} else {
				assert.Equal(t, c.want, ev.Label)
			}
			assert.Equal(t, squeeze(ev.Words), ev.Label[ev.when.Start:ev.when.End])
		})
	}
}

// A line shows the date, wherever it stands in the label.
func TestClipKeepsTheDate(t *testing.T) {
	filler := strings.Repeat("كلام كثير ", 9)
	for _, s := range []string{
		"قال مدير المرور إن الحادث وقع في 6 مارس 2018 على الطريق الساحلي.",
		filler + "وقع الحادث في 6 مارس 2018.",
		"وقع الحادث في 6 مارس 2018 " + filler,
		filler + "في 6 مارس 2018 وقع الحادث وتبعه " + filler,
	} {
		p := read(t, "", s)
		require.Len(t, p.events, 1, s)
		for _, columns := range []int{40, 60, 84} {
			got := p.events[0].clip(columns)
			assert.Contains(t, got, "6 مارس 2018")
			assert.LessOrEqual(t, width(got), columns, got)
		}
	}
}

func TestLabelsLieInTheText(t *testing.T) {
	for _, s := range []string{
		"", "6 مارس 2018", "\n\n6 مارس 2018\n\n", "• 6 مارس 2018 | 7 مارس 2018",
		"، 6 مارس 2018 ،", strings.Repeat("6 مارس 2018، ", 200), "\xff6 مارس 2018\xff",
		strings.Repeat("كلمة", 100) + " 6 مارس 2018 " + strings.Repeat("كلمة", 100),
	} {
		for _, ev := range read(t, "", s).events {
			assert.Equal(t, squeeze(ev.Words), ev.Label[ev.when.Start:ev.when.End])
			assert.Equal(t, ev.Words, s[ev.Start:ev.End])
			ev.clip(columns)
		}
	}
}
