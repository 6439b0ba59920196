package main

import (
	"math"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// luminance is the relative luminance of a colour, as WCAG 2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	require.NoError(t, err)
	linear := func(shift int) float64 {
		c := float64(n>>shift&0xFF) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrastFormula(t *testing.T) {
	assert.InDelta(t, 21, contrast(t, "000000", "ffffff"), 1e-9)
	assert.InDelta(t, 4.54, contrast(t, "767676", "ffffff"), 0.01) // the lightest grey that passes AA on white
	assert.InDelta(t, 1, contrast(t, "123456", "123456"), 1e-9)
}

// Words reach the contrast of WCAG's level AA on every ground that they stand
// on, and lines that carry meaning that of graphics, in both themes.
func TestContrast(t *testing.T) {
	colours := map[string][2]string{}
	for _, m := range regexp.MustCompile(`--([a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)`).FindAllStringSubmatch(mustRead("style.css"), -1) {
		colours[m[1]] = [2]string{m[2], m[3]}
	}
	require.Len(t, colours, 17)
	checked := map[string]bool{}
	check := func(least float64, fore string, grounds ...string) {
		for _, ground := range grounds {
			require.Contains(t, colours, fore)
			require.Contains(t, colours, ground)
			checked[fore], checked[ground] = true, true
			for theme, name := range []string{"light", "dark"} {
				got := contrast(t, colours[fore][theme], colours[ground][theme])
				assert.GreaterOrEqual(t, got, least, "%s: %s on %s", name, fore, ground)
			}
		}
	}
	const words, graphics = 4.5, 3
	tints := []string{"date-tint", "quote-tint", "speaker-tint"}
	check(words, "ink", append(tints, "paper", "panel", "chip-tint")...)
	check(words, "muted", append(tints, "paper", "panel")...) // bylines, and what the site adds
	check(words, "accent", append(tints, "paper", "panel")...)
	check(words, "paper", "ink")
	check(words, "chip-ink", "chip-tint", "paper")
	check(graphics, "edge", "paper", "panel") // of buttons
	check(graphics, "date-line", append(tints, "paper")...)
	check(graphics, "quote-line", append(tints, "paper", "panel")...)
	check(graphics, "cue-line", append(tints, "paper")...)
	check(graphics, "speaker-line", append(tints, "paper")...)
	check(graphics, "name-line", append(tints, "paper")...)
	checked["rule"] = true // it parts rows, which stand apart without it
	for name := range colours {
		assert.True(t, checked[name], "nobody checks %s", name)
	}
}

// Every layer has a line of its own style, so that nobody needs to tell colours
// apart.
func TestLineStyles(t *testing.T) {
	css := mustRead("style.css")
	seen := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^\.([a-z.]+)[^{\n]*\{[^}]*(underline (?:solid|double|wavy|dotted)|border-bottom: \dpx (?:solid|double|dashed|dotted)) `).FindAllStringSubmatch(css, -1) {
		if m[1] == "quote" || m[1] == "date" || m[1] == "cue" || m[1] == "speaker" || m[1] == "name" || regexp.MustCompile(`^quote\.`).MatchString(m[1]) {
			assert.Empty(t, seen[m[2]], "%s and %s look alike", m[1], seen[m[2]])
			seen[m[2]] = m[1]
		}
	}
	assert.Len(t, seen, 8) // four kinds of quotations, four other layers
}
