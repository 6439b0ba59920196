// Package cases reads the written cases that packages are tested by: a text,
// and lines that tell what is found in it.
//
//	== the name of the case
//	the text, of one or more lines
//	--
//	kind | what | is | found
//
// An empty line ends a case. A line that begins with "no " says that nothing
// is found. What stands before the first case is for the reader of the file.
package cases

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// A Case is a text and the lines of what it holds.
type Case struct {
	Name, Text string
	Want       []string
}

// Read reads the file. Every line of what is found has at least fields fields.
func Read(file string, fields int) (cases []Case, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	lines := strings.Split(string(raw), "\n")
	for i := 0; i < len(lines); i++ {
		name, ok := strings.CutPrefix(lines[i], "== ")
		if !ok {
			continue
		}
		n := slices.Index(lines[i:], "--")
		if n < 2 {
			return nil, fmt.Errorf("%s:%d: a case needs a text and a line --", file, i+1)
		}
		if seen[name] {
			return nil, fmt.Errorf("%s:%d: two cases are called %q", file, i+1, name)
		}
		seen[name] = true
		c := Case{Name: name, Text: strings.Join(lines[i+1:i+n], "\n")}
		for i += n + 1; i < len(lines) && lines[i] != ""; i++ {
			if strings.HasPrefix(lines[i], "no ") {
				continue
			}
			if strings.Count(lines[i], " | ") < fields-1 {
				return nil, fmt.Errorf("%s:%d: %d fields are wanted: %q", file, i+1, fields, lines[i])
			}
			c.Want = append(c.Want, lines[i])
		}
		cases = append(cases, c)
	}
	return cases, nil
}
