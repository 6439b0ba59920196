package segment

import (
	"time"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
)

// A Role says what a block is on the page.
type Role string

// The roles of blocks.
const (
	Kicker      Role = "kicker"      // a line above the headline that leads into it, or a section's name
	Headline    Role = "headline"    // the article's title; a repeated one too
	Subhead     Role = "subhead"     // a second headline, or a heading in the body
	Byline      Role = "byline"      // who wrote it
	Date        Role = "date"        // the publication date
	Paragraph   Role = "paragraph"   // body text
	ListItem    Role = "list-item"   // a bullet or numbered item
	Table       Role = "table"       // a row of a flattened table
	Source      Role = "source"      // a credit line
	Caption     Role = "caption"     // of a picture
	Related     Role = "related"     // headlines or teasers of other articles
	Boilerplate Role = "boilerplate" // what the site adds
)

// A Block is a visual paragraph of the page.
type Block struct {
	text.Span
	Role       Role
	Confidence float64 // from 0 to 1, how sure the role is
	Reason     string  // the rule that gave the role: "label", "date line", "first line"
	Repeats    int     // 1 + the index of an earlier block with the same words, or 0
	Tag        string  // the element that the caller named, see [Finder.Parts]
	// Cells are the cells of a table's row that touch or that wide gaps part;
	// nil for other roles.
	Cells []text.Span
}

// A Field is something that the page says of itself.
type Field struct {
	text.Span         // where it stands
	Text      string  // what it says, cleaned of titles and labels
	Block     int     // the index of the block that holds it
	Conf      float64 // from 0 to 1
	Reason    string  // the rule that found it
	// Job is what an author did: "author", "photo", "translation", "interview",
	// "coverage", "editing", "prepared"; empty for other fields.
	Job string
	// Others are other readings of the same place, where two fields touch.
	Others []string
}

// Found reports whether the page gives the field.
func (f Field) Found() bool { return f.Text != "" }

// A Moment is a day, perhaps with a time, that the page states.
type Moment struct {
	text.Span
	Value  string // as TIMEX3 writes it: "2019-12-07", "2019-12-07T22:30+03:00"
	Block  int
	Conf   float64
	Reason string
	Others []string // other values that the words can have
}

// Found reports whether the page states the moment.
func (m Moment) Found() bool { return m.Value != "" }

// A Dateline opens a report: place, agency or author, date.
type Dateline struct {
	text.Span           // with its closing colon or dash
	Block     int       // the index of the block that it opens
	Place     text.Span // empty where it names none
	Agency    text.Span
	Author    text.Span
}

// A Result is what a page consists of and what it says of itself.
type Result struct {
	Blocks    []Block
	Sentences []Sentence

	Headline  Field
	Kicker    Field
	Subhead   Field
	Authors   []Field
	Source    Field
	Agencies  []Field // every source that the page credits
	Published Moment
	Updated   Moment
	// Stated holds every moment that could be the publication date, likeliest
	// first: the other readings of Published.
	Stated    []Moment
	Datelines []Dateline
}

// Title returns the headline's text.
func (r *Result) Title() string { return r.Headline.Text }

// A Finder takes pages apart. Its zero value works. It is safe for concurrent
// use as long as nobody changes its fields.
type Finder struct {
	// Reference lends its year to a labelled date that has none («نشر في: 7
	// مايو»); zero for none.
	Reference time.Time

	// Location is where a time without a zone holds.
	Location *time.Location

	// Abbreviations are further words after which a full stop ends no
	// sentence.
	Abbreviations []string

	// Lexicon holds the word lists; nil stands for lexicon.Default.
	Lexicon *lexicon.Lexicon
}

// Find takes the page s apart with the zero Finder.
func Find(s string) Result {
	var f Finder
	return f.Find(s)
}

// Find takes the page s apart.
func (f *Finder) Find(s string) Result {
	var res Result
	f.lexicon().Scanned(s, func(toks []lexicon.Token) { res = f.Tokens(s, toks) })
	return res
}

func (f *Finder) lexicon() *lexicon.Lexicon {
	if f.Lexicon == nil {
		return lexicon.Default()
	}
	return f.Lexicon
}

// Tokens is Find for a caller who has the tokens of s already.
func (f *Finder) Tokens(s string, toks []lexicon.Token) Result {
	p := newPage(f, s, toks)
	p.cut()
	p.assign()
	return p.result()
}
