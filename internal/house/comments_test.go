package house

import (
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every package's comment says what the package does, how, where its limits are
// and what it rests on, under headings that begin so.
func TestPackageComments(t *testing.T) {
	for _, pkg := range order {
		if pkg == "internal" {
			continue
		}
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pkg), "*.go"))
		require.NoError(t, err)
		var text string
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
			require.NoError(t, err)
			text += f.Doc.Text()
		}
		heads := headings(text)
		for _, begin := range []string{"What", "How", "Limits", "Sources"} {
			assert.Contains(t, heads, begin, "the comment of package %s has no heading that begins so", pkg)
		}
	}
}

// headings returns the first words of a comment's headings.
func headings(text string) (first []string) {
	for _, block := range new(comment.Parser).Parse(text).Content {
		if h, ok := block.(*comment.Heading); ok {
			for _, part := range h.Text {
				if plain, ok := part.(comment.Plain); ok {
					first = append(first, strings.Fields(string(plain))[0])
					break
				}
			}
		}
	}
	return first
}

// Every exported name of the packages has a comment, but for Error methods: the
// comment of an error's type says what it says.
func TestExportedNamesAreDocumented(t *testing.T) {
	for _, pkg := range order {
		if pkg == "internal" {
			continue
		}
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pkg), "*.go"))
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			f, err := parser.ParseFile(set, file, nil, parser.ParseComments)
			require.NoError(t, err)
			for _, d := range f.Decls {
				if name := undocumented(d); name != "" {
					t.Errorf("%s: %s has no comment", set.Position(d.Pos()), name)
				}
			}
		}
	}
}

// undocumented returns an exported name of the declaration that has no comment,
// neither of its own nor of the group that it stands in.
func undocumented(d ast.Decl) string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.Name != "Error" && d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || ast.IsExported(receiver(d.Recv))) {
			return d.Name.Name
		}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
					return s.Name.Name
				}
			case *ast.ValueSpec:
				if d.Doc == nil && s.Doc == nil && s.Comment == nil && s.Names[0].IsExported() {
					return s.Names[0].Name
				}
			}
		}
	}
	return ""
}

// receiver returns the name of a method's type.
func receiver(list *ast.FieldList) string {
	e := list.List[0].Type
	for {
		switch x := e.(type) {
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}
