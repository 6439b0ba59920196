package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// folder returns what writes the files of articles in a folder.
func folder(dir string, f format) func(article) error {
	taken := map[string]int{} // names, and how often each was asked for
	return func(one article) error {
		if len(taken) == 0 {
			if err := prepare(dir, f); err != nil {
				return err
			}
		}
		base := fileName(one)
		name := base
		for taken[name] > 0 {
			taken[base]++
			name = fmt.Sprintf("%s-%d", base, taken[base])
		}
		taken[name]++
		for _, file := range one.files {
			if err := os.WriteFile(filepath.Join(dir, name+file.ending), file.body, 0o644); err != nil {
				return err
			}
		}
		return nil
	}
}

// prepare makes the folder, and in it the file that all articles share.
func prepare(dir string, f format) error {
	if err := os.MkdirAll(dir, 0o755); err != nil || f.config == "" {
		return err
	}
	var b bytes.Buffer
	if err := f.writeConfig(&b); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, f.config), b.Bytes(), 0o644)
}

// fileName returns a name for an article's files: its id, or its own file's
// name. Whatever could be more than a name becomes a dash.
func fileName(one article) string {
	name := one.name
	if name == one.place.String() { // it has no id
		name = strings.TrimSuffix(filepath.Base(one.place.File), filepath.Ext(one.place.File))
		if one.place.File == "-" {
			name = "stdin"
		}
		if one.place.Line > 0 {
			name = fmt.Sprintf("%s-%d", name, one.place.Line)
		}
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("._-", r) {
			return r
		}
		return '-'
	}, name)
	name = strings.TrimLeft(name, ".-")
	const longest = 100 // bytes
	if len(name) > longest {
		name = strings.ToValidUTF8(name[:longest], "")
	}
	if name == "" {
		return "article"
	}
	return name
}
