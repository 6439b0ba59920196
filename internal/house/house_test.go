// Package house tests how the packages of arnews build on each other.
package house

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "arnews.example"

// order lists the packages from the ground up: each imports only packages
// before it. What lies under internal may be used by all and uses none.
var order = []string{
	"internal",
	"arnews/text",
	"arnews/hijri",
	"arnews/normalize",
	"arnews/token",
	"arnews/lexicon",
	"arnews/stem",
	"arnews/dates",
	"arnews/segment",
	"arnews/mention",
	"arnews/quotes",
	"arnews",
	"arnews/export",
}

// floor returns the place of a package in the house, -1 for none.
func floor(pkg string) int {
	if strings.HasPrefix(pkg, "internal/") {
		return 0
	}
	return slices.Index(order, pkg)
}

// The files' own imports are read, since a list of packages made by the go
// command would let the cache of test results hide a change.
func TestImportsPointDownward(t *testing.T) {
	root := os.DirFS(filepath.Join("..", ".."))
	seen := 0
	for _, top := range []string{"arnews", "internal"} {
		err := fs.WalkDir(root, top, func(file string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(file, ".go") {
				return err
			}
			test := strings.HasSuffix(file, "_test.go")
			pkg := path.Dir(file)
			if floor(pkg) < 0 {
				t.Errorf("%s: package %s has no place in the house", file, pkg)
			}
			raw, err := fs.ReadFile(root, file)
			if err != nil {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, raw, parser.ImportsOnly)
			if err != nil {
				return err
			}
			for _, spec := range f.Imports {
				seen++
				imp, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					return err
				}
				checkImport(t, file, pkg, imp, test)
			}
			return nil
		})
		require.NoError(t, err)
	}
	require.Greater(t, seen, 50, "hardly any import was read: is this the project's root?")
}

// checkImport reports an import that points up or leaves the house by a door
// that is not there.
func checkImport(t *testing.T, file, pkg, imp string, test bool) {
	if own, ok := strings.CutPrefix(imp, module+"/"); ok {
		same := own == pkg
		if up := floor(own) >= floor(pkg); up && !(test && same) && floor(own) != 0 {
			t.Errorf("%s: %s imports %s, which does not stand below it", file, pkg, own)
		}
		return
	}
	if !strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") {
		return // the standard library
	}
	for _, ok := range []string{"golang.org/x/text/", "github.com/kljensen/snowball"} {
		if strings.HasPrefix(imp, ok) {
			return
		}
	}
	if test && strings.HasPrefix(imp, "github.com/stretchr/testify/") {
		return
	}
	t.Errorf("%s: the core must not depend on %s", file, imp)
}
