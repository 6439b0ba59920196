// Command export writes what was found in articles in the forms that other
// programs read.
//
//	export [flags] [FILE|FOLDER…]
//
// Files hold one article each, in any encoding that Arabic archives use, or
// lines {"id", "text", "ref"}; the name - stands for standard input. Without a
// FILE it takes an article of its own.
//
// The formats are those of package arnews/export:
//
//	timeml      the text with its dates inline, as XML
//	webanno     Web Annotation, JSON-LD
//	brat        brat's standoff format
//	csv-dates   a table of the dates
//	csv-quotes  a table of the quotations
//
// The tables of all articles are one table, whose first column names the
// article. Of the others there is a document for each article: with -dir they
// become files in that folder, which is also the way to all that brat needs:
// NAME.txt, NAME.ann and annotation.conf. Without -dir one article is printed,
// of brat's format the annotations.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
