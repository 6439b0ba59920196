package readme

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A program outside the module imports the library the way README.md says,
// with nothing but what the module cache holds.
func TestProgramOutsideTheModule(t *testing.T) {
	readSources(t)
	abs, err := filepath.Abs(root)
	require.NoError(t, err)
	all := fences(t)
	dir := t.TempDir()

	program := find(t, all, "go", "package main")
	for _, imp := range []string{`"arnews.example/arnews"`, `"arnews.example/arnews/dates"`} {
		require.Contains(t, all[program].body, imp)
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(all[program].body), 0o600))
	goCommand(t, dir, "mod", "init", "example.org/outside")
	setup := all[find(t, all, "sh", "go mod edit ")].body
	require.Equal(t, 2, strings.Count(setup, "go mod edit "), "two lines are all it takes")
	for line := range strings.Lines(strings.ReplaceAll(setup, "../arnews", abs)) {
		goCommand(t, dir, strings.Fields(line)[1:]...)
	}
	show(t, all, program, goCommand(t, dir, "run", "."))
}

// README.md shows what examples/analyze prints, the first rows of each table.
func TestAnalyzeOutput(t *testing.T) {
	readSources(t)
	all := fences(t)
	i := find(t, all, "sh", "go run ./examples/analyze\n")
	show(t, all, i, excerpt(goCommand(t, root, "run", "./examples/analyze")))
}

// goCommand runs the go command in a folder, without a network. Sums are those
// of the module cache, which the project's own go.sum vouches for.
func goCommand(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOSUMDB=off", "GOFLAGS=-buildvcs=false", "GOWORK=off")
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, "go %s\n%s", strings.Join(args, " "), &errs)
	return string(out)
}

// excerpt returns the first lines of each part of a report, with … for those
// left out.
func excerpt(report string) string {
	const lines = 6 // of each part, its heading among them
	var b strings.Builder
	for i, part := range strings.Split(strings.TrimSpace(report), "\n\n") {
		if i > 0 {
			b.WriteString("\n")
		}
		n := 0
		for line := range strings.Lines(part) {
			if n++; n > lines {
				b.WriteString("…\n")
				break
			}
			b.WriteString(strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	return b.String()
}

// readSources reads what the go command will read, so that the cache of test
// results knows what a result depends on.
func readSources(t *testing.T) {
	t.Helper()
	for _, top := range []string{"arnews", "examples"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(file string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			_, err = os.ReadFile(file)
			return err
		})
		require.NoError(t, err)
	}
}
