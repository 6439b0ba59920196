// Command whosaid lists people with what they are quoted with, over many
// articles.
//
//	whosaid [flags] [FILE|FOLDER…]
//
// Files hold one article each, in any encoding that Arabic archives use, or
// lines {"id", "text", "ref"}; the name - stands for standard input. Without a
// FILE it reads six articles of its own.
//
// People are merged by name, carefully, since two people taken for one are worse
// than one taken for two:
//
//   - Spellings of one name are one person: «آمنة الإدريسي», «امنة الادريسي»,
//     «عبد الرحمن» and «عبدالرحمن».
//   - A longer name is the shorter one's if it only adds fathers («عبد الرحمن
//     بن سعد الدوسري», «عبد الرحمن الدوسري») or names before a family name,
//     and no other longer name fits.
//   - A last name alone, in an article that gives no more, is the person's who
//     alone has it in all the articles, and only if an office agrees too.
//     Otherwise it is listed apart, with those who it could be.
//   - An office without a name («وزير الصحة») is given to nobody: it may be
//     another country's, or another year's. It is listed apart.
//
// Two people of one full name are listed as one.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
