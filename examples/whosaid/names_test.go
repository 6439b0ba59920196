package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKeys(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"آمنة الإدريسي", "امنه الادريسى"},
		{"عبد الرحمن الدوسري", "عبدالرحمن الدوسري"},
		{"نور الدين السعدي", "نورالدين السعدي"},
		{"محمّد بن سالم", "محمد ابن سالم"},
		{"شيماء\u200c عوّاد", "شيماء عواد"}, // a zero-width non-joiner
		{"رؤى فائز", "روي فايز"},
	} {
		assert.Equal(t, keyOf(c.a), keyOf(c.b), "%s, %s", c.a, c.b)
	}
	for _, c := range []struct{ a, b string }{
		{"نبيل العياري", "كمال العياري"},
		{"ليلى بن عمر", "ليلى عمر"}, // in the Maghreb «بن عمر» is a family name
		{"سيف الحربي", "سيفالحربي"},
		{"علي حسن", "حسن علي"},
		{"حسن العلي", "حسنالعلي"}, // «العلي» is a family name
	} {
		assert.NotEqual(t, keyOf(c.a), keyOf(c.b), "%s, %s", c.a, c.b)
	}
	for _, c := range []struct {
		name string
		want nameKey
	}{
		{"عبد الرحمن بن سعد الدوسري", nameKey{"عبدالرحمن", "بن سعد", "الدوسري"}},
		{"سلطان بن عبد العزيز آل سعود", nameKey{"سلطان", "بن عبدالعزيز", "ال سعود"}},
		{"بن عمر", nameKey{"بن عمر"}},
		{"أحمد أبو زيد", nameKey{"احمد", "ابو زيد"}},
		{"حسن علي", nameKey{"حسن", "علي"}},
		{"سيف الإسلام الحربي", nameKey{"سيفالاسلام", "الحربي"}},
		{"عبد علي حمود", nameKey{"عبدعلي", "حمود"}},
		{"عبد", nameKey{"عبد"}},
		{"بن", nameKey{"بن"}},
		{"", nil},
	} {
		assert.Equal(t, c.want, keyOf(c.name), c.name)
	}
}

func TestExtends(t *testing.T) {
	for _, c := range []struct {
		long, short string
		want        bool
	}{
		{"عبد الرحمن بن سعد الدوسري", "عبدالرحمن الدوسري", true},
		{"محمد بن سالم بن حمد الكندي", "محمد الكندي", true},
		{"محمد بن سالم بن حمد الكندي", "محمد بن سالم الكندي", true},
		{"هدى محمود المصري", "هدى المصري", true},
		{"محمد حسن علي", "محمد علي", false}, // a given name ends it: anybody's
		{"محمد علي الحوراني", "محمد علي", false},
		{"سالم محمد الكندي", "محمد الكندي", false},
		{"نبيل العياري", "العياري", false},
		{"نبيل العياري", "نبيل العياري", false},
		{"محمد حمد سالم الكندي", "محمد سالم حمد الكندي", false},
		{"محمد بن سالم الكندي", "محمد بن حمد الكندي", false},
	} {
		assert.Equal(t, c.want, keyOf(c.long).extends(keyOf(c.short)), "%s, %s", c.long, c.short)
	}
}

func TestOffices(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"الوزيرة", "وزيرة البيئة", true},
		{"وزيرة البيئة التونسية", "وزيرة البيئة", true},
		{"معالي وزير النقل", "وزير النقل", true},
		{"وزير النقل", "وزير العدل", false},
		{"وزيرة البيئة", "رئيسة البلدية", false},
		{"الدكتورة", "الدكتورة", false}, // says nothing of who it is
		{"السيد", "السيد", false},
		{"اللواء", "اللواء", false},
		{"", "الوزير", false},
	} {
		assert.Equal(t, c.want, officeOf(c.a).agrees(officeOf(c.b)), "%s, %s", c.a, c.b)
		assert.Equal(t, c.want, officeOf(c.b).agrees(officeOf(c.a)), "%s, %s", c.b, c.a)
	}
}
