package dates

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/lexicon"
)

// TestScannedOrNot reads texts with their words looked up beforehand and where
// they are needed: the dates are the same.
func TestScannedOrNot(t *testing.T) {
	raw, err := os.ReadFile("testdata/cases.tsv")
	require.NoError(t, err)
	text := strings.NewReplacer("⟦", "", "⟧", "").Replace(string(raw))
	var whole strings.Builder
	for line := range strings.Lines(text) {
		fields := strings.Split(line, "\t")
		if len(fields) < 3 {
			continue
		}
		both(t, fields[2])
		whole.WriteString(fields[2] + " ")
	}
	both(t, whole.String())
	for _, s := range []string{
		"و\u200cفي يـــوم الأَحَدِ ﺍﻟﻤﺎﺿﻲ", "للْيوم الثاني", "وبالأمس", "ﻻحد", "سبت", "لليوم", "وللعام 2011", "ی\u0654ک", "يوم ا\u0654لاحد",
	} {
		both(t, s)
	}
}

func both(t *testing.T, s string) {
	t.Helper()
	f := new(Finder)
	assert.Equal(t, f.AppendTokens(nil, s, lexicon.Default().Scan(nil, s)), f.Append(nil, s), s)
}

// TestSieve has the sieve hold every word that an expression begins with, and few
// others.
func TestSieve(t *testing.T) {
	l := lexicon.Default()
	v := vocabularies.For(l)
	passed, others := 0, 0
	for _, list := range l.Names() {
		for _, row := range l.Rows(list) {
			for _, form := range row.Forms() {
				toks := l.Scan(nil, form)
				if len(toks) != 1 || form[0] < 0x80 {
					continue
				}
				state := v.sieve.state(&toks[0].Token, form)
				id := toks[0].ID
				if v.states[id]&opener != 0 {
					assert.NotZero(t, state&opener, form)
				}
				if v.states[id]&body != 0 {
					assert.NotZero(t, state&body, form)
					continue
				}
				if others++; state&body != 0 {
					passed++
				}
			}
		}
	}
	assert.Less(t, passed*20, others, "the sieve lets %d of %d other words pass", passed, others)
}
