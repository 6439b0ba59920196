package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSample(t *testing.T) {
	var b strings.Builder
	if err := run(nil, &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"published  -                                  2019-05-07\n",
		"author     -                                  سامي الأحمد\n",
		"source     -                                  سانا\n",
		"table       tr         بندورة | 500\n",
		"caption     figcaption تجار في السوق الجديدة\n",
		"boilerplate h3         اترك تعليقا\n",
		"\nthe article\nheadline    h1 ",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "var x") {
		t.Error("a script is no text of the page")
	}
}

func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.html")
	page := "<html><body><article><h1>عنوان الخبر الأول</h1>" + strings.Repeat("<p>وقال رئيس البلدية إن السوق تضم مئة متجر، وإن العمل فيها سيبدأ مطلع الشهر المقبل.</p>", 5) + "</article></body></html>"
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := run([]string{file}, &b); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "عنوان الخبر الأول") {
		t.Error(b.String())
	}
	if err := run([]string{file + ".none"}, &b); err == nil {
		t.Error("no error for a missing file")
	}
	if err := run([]string{"a", "b"}, &b); err == nil {
		t.Error("no error for two files")
	}
}
