// Command normalize is a filter that folds Arabic text line by line.
//
//	normalize [-form NAME] [-stem NAME] [-show | -detect] [-encoding NAME] [FILE…]
//
// Without a FILE it reads standard input, which the name - stands for too.
// Files may be UTF-8, UTF-16, windows-1256 or ISO-8859-6; -encoding says which,
// where detection is wrong. Line breaks are kept.
//
// The form is one of Display, Match, Search, Lucene and ML, or names of folds
// joined by |, such as Tatweel|Harakat. With -show it prints what would change
// and where: file, line and column, what becomes what, and the code points.
// With -detect it prints the encoding of each file and how sure that is.
//
// -stem light10 or -stem snowball folds nothing: it puts the stem in the place
// of each word. For stems such as Lucene's, fold first:
//
//	normalize -form Lucene FILE | normalize -stem light10
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
