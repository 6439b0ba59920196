package readme

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A program outside the module imports the library the way README.md says,
// with nothing but what the module cache holds.
func TestProgramOutsideTheModule(t *testing.T) {
	readSources(t)
	abs, err := filepath.Abs(root)
	require.NoError(t, err)
	dir := t.TempDir()
	goCommand := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		// Sums are those of the cache, which the project's own go.sum vouches for.
		cmd.Env = append(os.Environ(), "GOPROXY=off", "GOSUMDB=off", "GOFLAGS=-mod=mod", "GOWORK=off")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "go %s\n%s", strings.Join(args, " "), out)
		return string(out)
	}

	main := program(t)
	for _, imp := range []string{`"arnews.example/arnews"`, `"arnews.example/arnews/dates"`} {
		require.Contains(t, main, imp)
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(main), 0o600))
	goCommand("mod", "init", "example.org/outside")
	edits := commands(t, "go mod edit ")
	require.Len(t, edits, 2)
	for _, line := range edits {
		line = strings.ReplaceAll(line, "../arnews", abs)
		goCommand(strings.Fields(line)[1:]...)
	}
	goCommand("mod", "tidy")
	got := goCommand("run", ".")

	for _, f := range fences(t) {
		if f.lang == "text" && f.body == got {
			return
		}
	}
	assert.Fail(t, "README.md does not show the program's output", "%s", got)
}

// What README.md shows of examples/analyze is what it prints; a line … stands
// for lines left out.
func TestAnalyzeOutput(t *testing.T) {
	readSources(t)
	lines := commands(t, "go run ./examples/analyze")
	require.NotEmpty(t, lines)
	cmd := exec.Command("go", strings.Fields(lines[0])[1:]...)
	cmd.Dir = root
	out, err := cmd.Output()
	require.NoError(t, err)
	for _, f := range fences(t) {
		if f.lang == "text" && shows(f.body, string(out)) {
			return
		}
	}
	assert.Fail(t, "README.md does not show the output of "+lines[0], "%s", out)
}

// shows reports whether part is the text whole, where lines of … stand for
// any lines.
func shows(part, whole string) bool {
	pieces := strings.Split("\n"+part, "\n…\n")
	whole = "\n" + whole
	for i, p := range pieces {
		at := strings.Index(whole, p)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		whole = whole[at+len(p):]
	}
	return whole == "" || pieces[len(pieces)-1] == ""
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
