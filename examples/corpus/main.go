// Command corpus analyses a corpus of articles: folders, files and streams of
// any length, on all cores.
//
//	corpus [flags] [FILE|FOLDER…]
//
// Run it in its own folder, or with go run -C examples/corpus . FILE… Without a
// FILE it analyses six articles of its own; the name - stands for standard
// input.
//
// It prints one analysis a line, in the form arnews/1, with the article's id, or
// its place where it has none, in the order of the input. Memory does not grow
// with the number of articles: some for each core are held, and the counts.
//
// With -o FILE it can be stopped and goes on where it stopped. On an interrupt
// it finishes the articles in work. FILE.state says how far it is; after a crash
// what was written later than that is cut off and made again, so that every
// article is in FILE once. The same command, run again, goes on; what was added
// to the end of the input since is analysed then. Input that has changed before
// that place is refused.
//
// What cannot be read (damaged lines, lines that are too long or no UTF-8,
// missing files) stops nothing. It is counted in the summary, which comes at the
// end, on standard error: articles, words, dates by year, most quoted people,
// and what was not read.
//
// This is a module of its own, so that the library does not depend on a progress
// bar.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends it at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
