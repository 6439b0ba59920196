// Command timeline puts the dates of many articles in order: events by day,
// month or year, each with the words that tell of it.
//
//	timeline [flags] [FILE|FOLDER…]
//
// Files hold one article each, in any encoding that Arabic archives use, or
// lines {"id", "text", "ref"}; the name - stands for standard input. Without a
// FILE it reads six articles of its own.
//
// An event is a date expression with the sentence around it, or the clause
// where the sentence is long. Expressions that resolve to the same stretch of
// the calendar stand together, whatever words they use: «أمس», «4 مارس الجاري»,
// «الجمعة الماضية».
//
// The dates by which a page says when it was published are no events, nor is
// what stands in bylines, credits and teasers of other articles. Lengths of
// time, what recurs, what stays open («قريبا») and times of day without a day
// are counted, and listed apart in JSON.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
