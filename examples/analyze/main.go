// Command analyze shows what package arnews reads from Arabic news pages.
//
//	analyze [flags] [FILE…]
//
// Without a FILE it analyses a sample page of its own; the name - stands for
// standard input. Files are UTF-8, windows-1256 or UTF-16.
//
// It prints for people: the headline, the authors, the source and the date of
// publication, the blocks with their roles, the dates with what each resolves
// to, and who said what. With -json it prints the whole analysis. With -jsonl
// it reads lines {"id", "text", "ref"} from standard input and prints one
// analysis a line, with the same id, in order. Where a line has no ref, its
// "date" is taken.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
