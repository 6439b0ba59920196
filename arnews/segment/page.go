package segment

import (
	"arnews.example/arnews/text"
	"unicode/utf8"

	"arnews.example/arnews/dates"
	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/token"
)

// A para is a block in the making.
type para struct {
	Block
	blank       int // empty lines before it
	start       int // the token behind a bullet
	first, last int // its tokens: toks[first:last], line ends among them

	// What stands in it.
	words, latin, numbers, symbols int
	unlisted                       int    // words that no list holds
	key                            string // asked for by blockKey
	bullet                         int    // the bytes of a bullet or item number at its start
	numbered                       bool
	closed                         bool // ends with . ! or ؟, closers aside
	question                       bool
	colon                          bool // ends with a colon
	pause                          bool // ends with a comma or dots

	label     *label
	body      int    // the token after a label or bullet
	gluedAt   int    // the byte after a label that touches its field
	part      string // of the boilerplate
	whole     bool   // the boilerplate phrase or label is the whole line
	dateline  *Dateline
	placeOnly bool      // nothing but a city's name
	names     text.Span // the names beside a date
	credit    text.Span // the paper that a portal names beside the author
	nameless  bool      // a byline that names a source alone
	other     string    // the other reading of a name that touches a date
	parted    int       // the byte at which two glued fields part, or 0
	moments   []Moment  // asked for by momentsOf
	covered   int       // words and numbers that moments cover
	undated   bool      // moments have not been looked for
}

// long reports whether the block reads like body text.
func (p *para) long() bool {
	return p.words >= 24 || p.closed && p.words >= 7
}

// datelined reports whether the dateline read at the block's start is one: a
// headline «لندن: …» has none.
func (b *para) datelined() bool {
	return b.Role == Paragraph || b.Role == ListItem || b.Role == Byline || b.Role == Date
}

// A page is a text being taken apart.
type page struct {
	f     *Finder
	s     string
	toks  []lexicon.Token
	v     *vocabulary
	paras []para

	dates []dates.Date // reused by moments

	blanks bool // empty lines part the paragraphs
	lead   int  // the first paragraph of the body
	end    int  // the block after the last of the body
}

func newPage(f *Finder, s string, toks []lexicon.Token) *page {
	return &page{f: f, s: s, toks: toks, v: vocabularyTable.For(f.Lexicon)}
}

// keyWords is how many words a block has at most that has a key.
const keyWords = 24

// blockKey returns the key of a short block, "" for others. It is made when it
// is first asked for.
func (p *page) blockKey(b *para) string {
	if b.key == "" && b.words <= keyWords {
		b.key = p.keyOf(b.first, b.last)
	}
	return b.key
}

// measure fills in what stands in the block.
func (p *page) measure(b *para) {
	seen := false
	for i := b.first; i < b.last; i++ {
		t := &p.toks[i]
		switch t.Kind {
		case token.Word:
			b.words++
			if t.ID|t.Conj|t.Prep|t.Bare == 0 {
				b.unlisted++
			}
		case token.Latin, token.Foreign, token.URL, token.Email, token.Hashtag, token.Mention:
			b.words++
			b.latin++
		case token.Number:
			b.numbers++
		case token.Symbol, token.Punct:
			b.symbols++
		}
		if !seen && t.Kind != token.Break {
			seen = true
			b.bullet, b.numbered = p.bulletAt(b, i)
		}
	}
	b.body = b.first
	for b.body < b.last && p.toks[b.body].Start < b.Start+b.bullet {
		b.body++
	}
	b.start = b.body
	// «Next Previous» of a picture show in front of Arabic text.
	for b.latin > 0 && b.latin < b.words && b.body+1 < b.last && p.toks[b.body].Kind == token.Latin {
		if _, n := p.v.english.Match(p.toks, b.body, p.toks[b.body].ID); n == 0 {
			break
		}
		b.body++
	}
	p.measureEnd(b)
}

// measureEnd looks at the mark that ends the block.
func (p *page) measureEnd(b *para) {
	if b.first == b.last {
		return
	}
	i := b.last - 1
	if credit := p.closingCredit(b); !credit.Empty() { // «… الجاري. -(وكالات)»
		for i >= b.first && p.toks[i].Start >= credit.Start {
			i--
		}
		for i >= b.first && (isDash(p.toks[i].Rune) || p.toks[i].Rune == '/' || isBracket(p.toks[i].Rune)) {
			i--
		}
	}
	// «… أبرزها:-» ends with its colon.
	if i > b.first && isDash(p.toks[i].Rune) && p.toks[i-1].Rune == ':' {
		i--
	}
	for i >= b.first && (p.toks[i].Kind == token.Quote || p.toks[i].Kind == token.Break || isBracket(p.toks[i].Rune)) {
		i--
	}
	if i < b.first || p.toks[i].Kind != token.Punct && p.toks[i].Kind != token.Symbol {
		return
	}
	switch p.toks[i].Rune {
	case '!':
		b.closed = true
	case '؟', '?':
		b.closed, b.question = true, true
	case '.', '۔':
		if i > b.first && p.toks[i-1].Rune == '.' && p.toks[i-1].End == p.toks[i].Start {
			b.pause = true
		} else {
			b.closed = true
		}
	case '…', '،', ',', '؛':
		b.pause = true
	case ':':
		b.colon = true
	}
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}':
		return true
	}
	return false
}

// bulletAt returns the bytes of the bullet or item number that the block
// begins with, at token i, and whether it is a number.
func (p *page) bulletAt(b *para, i int) (n int, numbered bool) {
	t := p.toks[i]
	next := func(k int) (lexicon.Token, bool) {
		if i+k < b.last && p.toks[i+k].Kind != token.Break {
			return p.toks[i+k], true
		}
		return lexicon.Token{}, false
	}
	after, ok := next(1)
	if !ok {
		return 0, false
	}
	switch t.Kind {
	case token.Number:
		// «1- », «2. », «3) », «٤ـ »
		if t.Len() > 4 || utf8.RuneCountInString(t.In(p.s)) > 2 || after.Start != t.End && !isDash(after.Rune) {
			return 0, false
		}
		switch after.Rune {
		case '-', '–', '—', 'ـ', ')', '.', '/', '−':
			third, ok := next(2)
			if !ok || third.Kind == token.Number || after.Rune == '/' && third.Start == after.End {
				return 0, false
			}
			return third.Start - b.Start, true
		}
	case token.Symbol, token.Punct:
		switch t.Rune {
		case '•', '●', '▪', '■', '◾', '◼', '○', '◦', '·', '‣', '►', '▶', '◄', '◀', '✓', '✔', '➢', '➤', '❖', '♦', '◆', '★', '☆', '✅', '🔹', '🔸', '🔴', '⁃', '※', '¤', '§':
			return after.Start - b.Start, false
		case '-', '–', '—', '*', '−', 'ـ':
			if isDash(after.Rune) && i+2 < b.last { // «- -سكر»
				return p.toks[i+2].Start - b.Start, false
			}
			if after.Kind == token.Word || after.Kind == token.Quote || after.Kind == token.Number || after.Kind == token.Latin {
				return after.Start - b.Start, false
			}
		case '(':
			// «(1) », «(أ) »
			if after.Kind == token.Number && after.Len() <= 2 {
				if third, ok := next(2); ok && third.Rune == ')' {
					if fourth, ok := next(3); ok {
						return fourth.Start - b.Start, true
					}
				}
			}
		}
	}
	return 0, false
}
