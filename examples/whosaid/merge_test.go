package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews/mention"
)

// people merges articles, each with its speakers as "title/name" or "name", a
// "-" before those who are not quoted and a "+" before women, and returns what
// becomes of them: "name quotations [perhaps …]".
func people(pages ...[]string) (got []string) {
	var l ledger
	for i, names := range pages {
		var p page
		for _, name := range names {
			if other, ok := strings.CutPrefix(name, "-"); ok {
				p.others = append(p.others, other)
				continue
			}
			v := voice{kind: mention.Person, named: true}
			name, v.feminine = strings.CutPrefix(name, "+")
			title, proper, ok := strings.Cut(name, "/")
			if !ok {
				title, proper = "", title
			}
			if title != "" {
				v.titles = []string{title}
			}
			if proper == "" {
				v.named, proper, v.titles = false, title, nil
			}
			v.name = proper
			v.quotes = []said{{Article: fmt.Sprint(i)}}
			p.voices = append(p.voices, v)
		}
		l.add(p)
	}
	for _, p := range l.people() {
		s := fmt.Sprint(p.Name, " ", len(p.Quotes))
		if p.partial {
			s = "? " + s
		}
		if p.Perhaps != nil {
			s += " perhaps " + strings.Join(p.Perhaps, "، ")
		}
		got = append(got, s)
	}
	return got
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages [][]string
		want  []string
	}{
		{"spellings", [][]string{{"آمنة الإدريسي"}, {"امنة الادريسي"}, {"آمنة الإدريسي"}}, []string{"آمنة الإدريسي 3"}},
		{"two of one family", [][]string{{"نبيل العياري"}, {"كمال العياري"}}, []string{"نبيل العياري 1", "كمال العياري 1"}},
		{"the short name first", [][]string{{"عبدالرحمن الدوسري"}, {"عبد الرحمن بن سعد الدوسري"}},
			[]string{"عبد الرحمن بن سعد الدوسري 2"}},
		{"two long names", [][]string{{"محمد الكندي"}, {"محمد بن سالم الكندي"}, {"محمد بن حمد الكندي"}},
			[]string{"محمد الكندي 1 perhaps محمد بن سالم الكندي، محمد بن حمد الكندي", "محمد بن سالم الكندي 1", "محمد بن حمد الكندي 1"}},
		{"a chain of long names", [][]string{{"محمد الكندي"}, {"محمد بن سالم الكندي"}, {"محمد بن سالم بن حمد الكندي"}},
			[]string{"محمد بن سالم بن حمد الكندي 3"}},
		{"a last name and its office", [][]string{{"+وزيرة البيئة/هالة المرزوقي"}, {"+الوزيرة/المرزوقي"}}, []string{"هالة المرزوقي 2"}},
		{"a last name without an office", [][]string{{"+وزيرة البيئة/هالة المرزوقي"}, {"المرزوقي"}},
			[]string{"هالة المرزوقي 1", "? المرزوقي 1 perhaps هالة المرزوقي"}},
		{"a last name and another office", [][]string{{"+وزيرة البيئة/هالة المرزوقي"}, {"+وزيرة العدل/المرزوقي"}},
			[]string{"هالة المرزوقي 1", "? المرزوقي 1 perhaps هالة المرزوقي"}},
		{"a last name that two have", [][]string{{"مدير الميناء/نبيل العياري"}, {"كمال العياري"}, {"المدير/العياري"}},
			[]string{"نبيل العياري 1", "كمال العياري 1", "? العياري 1 perhaps نبيل العياري، كمال العياري"}},
		{"the other of whom is only named", [][]string{{"مدير الميناء/نبيل العياري"}, {"المدير/العياري", "-كمال العياري"}},
			[]string{"نبيل العياري 1", "? العياري 1 perhaps نبيل العياري"}},
		{"who is quoted elsewhere is not another", [][]string{{"مدير الميناء/نبيل العياري"}, {"المدير/العياري", "-نبيل العياري"}},
			[]string{"نبيل العياري 2"}},
		{"a woman's last name and a man", [][]string{{"مدير الميناء/نبيل العياري"}, {"+المدير/العياري"}},
			[]string{"نبيل العياري 1", "? العياري 1 perhaps نبيل العياري"}},
		{"a last name of which nobody has more", [][]string{{"بيليه"}, {"بيليه"}}, []string{"? بيليه 2"}},
		{"an office alone", [][]string{{"وزير الصحة/سامي الحداد"}, {"وزير الصحة/"}, {"وزير الصحة/"}},
			[]string{"سامي الحداد 1", "? وزير الصحة 2"}},
		{"a given name is no last name", [][]string{{"الرئيس/حسن علي"}, {"الرئيس/حسن"}},
			[]string{"حسن علي 1", "? حسن 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, people(c.pages...))
			// In the other order the same people come out.
			back := slices.Clone(c.pages)
			slices.Reverse(back)
			names := func(all []string) (n []string) {
				for _, s := range all {
					s, _, _ = strings.Cut(s, " perhaps")
					n = append(n, s)
				}
				slices.Sort(n)
				return n
			}
			assert.Equal(t, names(c.want), names(people(back...)))
		})
	}
}

// The most frequent spelling is the name, the first of two as frequent.
func TestSpellings(t *testing.T) {
	var l ledger
	for _, name := range []string{"هاله المرزوقى", "هالة المرزوقي", "هالة المرزوقي"} {
		l.add(page{voices: []voice{{name: name, kind: mention.Person, named: true, titles: []string{"الوزيرة"}}}})
	}
	got := l.people()
	require.Len(t, got, 1)
	assert.Equal(t, "هالة المرزوقي", got[0].Name)
	assert.Equal(t, []string{"هالة المرزوقي", "هاله المرزوقى"}, got[0].Spellings)
	assert.Equal(t, []string{"الوزيرة"}, got[0].Titles)
}
