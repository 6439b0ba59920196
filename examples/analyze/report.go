package main

import (
	"fmt"
	"io"

	"arnews.example/arnews"
)

func title(w io.Writer, name string) { fmt.Fprintf(w, "== %s\n", name) }

// printReport prints the analysis for people.
func printReport(w io.Writer, doc *arnews.Document) error {
	_, err := fmt.Fprintln(w, "not yet")
	return err
}
