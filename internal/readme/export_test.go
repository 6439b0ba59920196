package readme

import "testing"

// README.md shows a table that examples/export prints.
func TestExportOutput(t *testing.T) {
	readSources(t)
	all := fences(t)
	i := find(t, all, "sh", "go run ./examples/export -format csv-dates\n")
	show(t, all, i, goCommand(t, root, "run", "./examples/export", "-format", "csv-dates"))
}
