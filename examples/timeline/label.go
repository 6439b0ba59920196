package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"arnews.example/arnews"
	"arnews.example/arnews/segment"
	"arnews.example/arnews/text"
)

// longest is how long a label may be, in letters, before it is cut.
const longest = 120

// label returns the sentence around a date, or as much of it as makes up a
// label, in one line, and where in the label the date stands.
func label(doc *arnews.Document, date text.Span) (string, text.Span) {
	const marks = " ،,؛;:-–—"
	sentence := around(doc, date)
	s := sentence
	if letters(s.In(doc.Text)) > longest {
		s = clauses(doc.Text, s, date)
	}
	before := doc.Text[s.Start:date.Start]
	after := doc.Text[date.End:s.End]
	if s.End < sentence.End {
		after += words(doc.Text[s.End:sentence.End], longest-letters(s.In(doc.Text)))
		after = strings.TrimRight(after, marks) + "…"
	}
	before = strings.TrimLeft(squeeze(before), marks)
	if s.Start > sentence.Start {
		before = "…" + before
	}
	when := squeeze(date.In(doc.Text))
	after = strings.TrimRight(squeeze(after), marks)
	return before + when + after, text.Span{Start: len(before), End: len(before) + len(when)}
}

// letters returns how many letters s has.
func letters(s string) int { return utf8.RuneCountInString(s) }

// squeeze turns every stretch of white space into one space.
func squeeze(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// words returns the first words of s, no more than n letters.
func words(s string, n int) string {
	end := 0
	for i, r := range s {
		if n--; n < 0 {
			return s[:end]
		}
		if r == ' ' {
			end = i
		}
	}
	return s
}

// around returns the sentence that holds the date; its block, or the date
// itself, where there is none.
func around(doc *arnews.Document, date text.Span) text.Span {
	i, _ := slices.BinarySearchFunc(doc.Sentences, date.Start, func(s segment.Sentence, at int) int {
		return cmp.Compare(s.End, at+1)
	})
	if i < len(doc.Sentences) && doc.Sentences[i].Contains(date) {
		return doc.Sentences[i].Span
	}
	for _, b := range doc.Blocks {
		if b.Contains(date) {
			return b.Span
		}
	}
	return date
}

// clauses returns the clause that holds the date, with its neighbours as far as
// they fit: those before it, which the verb is in as a rule, first.
func clauses(s string, sentence, date text.Span) text.Span {
	cuts := []int{sentence.Start}
	for p := range segment.Pauses(sentence.In(s)) {
		if cut := sentence.Start + p.End; cut <= date.Start || cut >= date.End {
			cuts = append(cuts, cut)
		}
	}
	cuts = append(cuts, sentence.End)
	first, last := 0, 1 // the label is from cuts[first] to cuts[last]
	for cuts[last] < date.End {
		last++
	}
	for first+1 < last && cuts[first+1] <= date.Start {
		first++
	}
	fits := func(first, last int) bool { return letters(s[cuts[first]:cuts[last]]) <= longest }
	for {
		switch {
		case first > 0 && fits(first-1, last):
			first--
		case last+1 < len(cuts) && fits(first, last+1):
			last++
		default:
			return text.Span{Start: cuts[first], End: cuts[last]}
		}
	}
}
