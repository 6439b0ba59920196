package main

import (
	"fmt"
	"strings"

	"arnews.example/arnews/quotes"
)

// A tip is what the page says of a mark when somebody points at it.
type tip struct {
	ID    string
	Layer string
	Head  string
	Lines []fact
}

// A fact is a line of what is known.
type fact struct {
	Label, Value string
	Code         bool // whether the value is code, which runs from the left
}

// add appends a line, unless there is nothing to say.
func (t *tip) add(label, value string) {
	if value != "" {
		t.Lines = append(t.Lines, fact{label, value, false})
	}
}

func (t *tip) code(label, value string) {
	if value != "" {
		t.Lines = append(t.Lines, fact{label, value, true})
	}
}

func (w words) dateTip(v dateView) tip {
	t := tip{ID: v.ID + "-tip", Layer: "date", Head: v.Gregorian}
	if t.Head == "" {
		t.Head = v.Words // a length of time, or one that recurs
	}
	if v.Hijri != "" {
		t.add(w.T("hijri"), v.Hijri+" ("+v.HijriFrom+")")
	}
	t.code(w.T("value"), v.Value)
	t.add(w.T("type"), v.Type)
	t.add(w.T("grain"), v.Grain)
	t.add(w.T("mod"), v.Mod)
	t.code(w.T("zone"), v.Zone)
	for _, r := range v.Others {
		t.code(w.T("others"), fmt.Sprintf("%s  %d%%", r.Value, r.Percent))
	}
	t.add(w.T("conflict"), v.Conflict)
	t.code(w.T("rule"), v.Rule)
	t.add(w.T("confidence"), fmt.Sprintf("%d%%", v.Percent))
	return t
}

func (w words) quoteTip(v quoteView) tip {
	t := tip{ID: v.ID + "-tip", Layer: "quote", Head: v.Speaker}
	if v.Kind == quotes.Marked {
		t.Head = w.T("kind.marked")
		t.code(w.T("marked.why"), v.Rule)
		t.add(w.T("confidence"), fmt.Sprintf("%d%%", v.Percent))
		return t
	}
	if t.Head == "" {
		t.Head = w.T("speaker.none")
	}
	t.add(w.T("kind"), w.T("kind."+string(v.Kind)))
	cue := v.Cue
	if cue == "" {
		cue = w.T("cue.none")
	}
	t.add(w.T("cue"), cue)
	t.code(w.T("rule"), v.Rule)
	t.code(w.T("speaker.rule"), v.SpeakerRule)
	t.add(w.T("confidence"), fmt.Sprintf("%d%%", v.Percent))
	var notes []string
	if v.Part {
		notes = append(notes, w.T("part"))
	}
	if v.Repaired {
		notes = append(notes, w.T("repaired"))
	}
	t.add(w.T("note"), strings.Join(notes, w.T("comma")))
	return t
}

func (w words) personTip(v personView) tip {
	t := tip{ID: v.ID + "-tip", Layer: "speaker", Head: v.Name}
	t.add(w.T("who"), v.Kind)
	t.add(w.T("mentions"), w.N("n.times", v.Mentions))
	if v.Quotes > 0 {
		t.add(w.T("said"), w.N("n.quotes", v.Quotes))
	}
	t.add(w.T("forms"), strings.Join(v.Forms, w.T("comma")))
	return t
}

// tips returns what the page says of the article's marks.
func (a *article) tips(w words) (ts []tip) {
	for _, v := range a.Dates {
		ts = append(ts, w.dateTip(v))
	}
	for _, v := range a.Quotes {
		ts = append(ts, w.quoteTip(v))
	}
	for _, v := range a.People {
		ts = append(ts, w.personTip(v))
	}
	return ts
}
