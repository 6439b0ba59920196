package normalize

import (
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// A Form is a set of folds: a plain value, to be combined with | and &^. The
// zero Form changes nothing.
//
//	quiet := normalize.Match | normalize.HamzaSeats
//	marked := normalize.Search &^ normalize.Harakat
type Form uint32

// The folds. [Form.Folds] lists them with the code points that each touches.
const (
	// Composition brings the letters and marks of the Arabic block (U+0600 to
	// U+06FF) into Unicode's NFC: alef and a hamza above become أ, and shadda
	// before fatha changes places with it.
	Composition Form = 1 << iota
	// PresentationForms writes the shaped letters and ligatures of U+FB50 to
	// U+FDFF and U+FE70 to U+FEFC with the letters they stand for.
	PresentationForms
	// Tatweel drops the stretching stroke U+0640.
	Tatweel
	// Harakat drops the short vowels, tanwin, shadda and sukun, U+064B to U+0652.
	Harakat
	// DaggerAlef drops the superscript alef U+0670.
	DaggerAlef
	// QuranicMarks drops the marks of recitation and every other mark of the
	// Arabic blocks that the two folds before leave: maddah and hamza signs
	// that belong to no letter, small letters, pause signs, honorifics.
	QuranicMarks
	// AlefHamza turns أ إ آ into ا.
	AlefHamza
	// AlefWasla turns ٱ into ا.
	AlefWasla
	// AlefMaksura turns ى into ي.
	AlefMaksura
	// TehMarbuta turns ة into ه.
	TehMarbuta
	// HamzaSeats turns ؤ into و and ئ into ي.
	HamzaSeats
	// LookAlikes turns letters that Persian, Urdu, Kurdish and Uyghur keyboards
	// put in the place of Arabic ones into these: ک ڪ, ی ے, ہ ھ ە, ۃ and the
	// like. Letters with a sound of their own (گ پ چ ژ ڤ) are kept.
	LookAlikes
	// ASCIIDigits turns ٣ and ۳ into 3. It wins over ArabicDigits.
	ASCIIDigits
	// ArabicDigits turns 3 and ۳ into ٣.
	ArabicDigits
	// NumberSigns turns the Arabic decimal point ٫ between digits into a full
	// stop, the thousands sign ٬ between digits into a comma and the percent
	// sign ٪ after a digit into %.
	NumberSigns
	// Punctuation turns ، ؛ ؟ ۔ ٭ into , ; ? . *.
	Punctuation
	// QuotationMarks turns “ ” „ « » and their kind into ", and ‘ ’ ‚ ‹ › into '.
	QuotationMarks
	// BidiControls drops the invisible characters that steer the direction of
	// text, U+061C among them.
	BidiControls
	// ZeroWidth drops soft hyphen, zero width space, word joiner, byte-order
	// mark, and the zero width joiner outside emoji.
	ZeroWidth
	// ZWNJ drops the zero width non-joiner.
	ZWNJ
	// Spaces turns the no-break space and its relatives into a plain one. Tabs
	// and line breaks are kept.
	Spaces
	// Spacing mends the spaces around punctuation: none before ، ؛ ؟ . : ! and
	// inside brackets and guillemets, one between them and the next word, and one
	// where there were several. Numbers and Latin words keep theirs.
	Spacing
	// Elongation shortens a letter that stands three times or more in a row: ا و
	// ي ى to one, others to two.
	Elongation
	// MistypedMarks writes إ or أ for an alef with a tanwin inside a word, which
	// was typed for the hamza («الاٍرهاب»), and one mark for two of a kind.
	MistypedMarks
	// Entities decodes HTML character references.
	Entities

	lastFold = Entities
)

// Sets of folds that go together.
const (
	// Alef turns أ إ آ ٱ into ا.
	Alef = AlefHamza | AlefWasla
	// Marks drops everything that is written above or below the letters.
	Marks = Harakat | DaggerAlef | QuranicMarks
	// Invisible drops what has no width.
	Invisible = BidiControls | ZeroWidth | ZWNJ
)

// Forms for common tasks.
const (
	// Display repairs text for readers. Nothing that a reader could tell
	// apart becomes the same.
	Display = Composition | PresentationForms | ZeroWidth | MistypedMarks

	// Match makes keys under which spellings of one word or name meet: without
	// marks, without tatweel, one alef, one yeh, one heh, ASCII digits. Hamza
	// on waw and yeh is kept, since it tells words apart that news uses side by
	// side. Punctuation and Latin letters stay as they are, case included.
	Match = Composition | PresentationForms | Tatweel | Marks | Alef | AlefMaksura |
		TehMarbuta | LookAlikes | ASCIIDigits | Invisible | Spaces

	// Search is Match for a search engine's index: hamza seats, number signs,
	// punctuation and quotation marks are folded too.
	Search = Match | HamzaSeats | NumberSigns | Punctuation | QuotationMarks

	// Lucene does, byte for byte, what Lucene's ArabicNormalizer does, for use
	// with indexes that exist. It leaves ٱ, the dagger alef and digits alone.
	Lucene = Tatweel | Harakat | AlefHamza | AlefMaksura | TehMarbuta

	// ML prepares text for language models: every letter of Arabic is kept,
	// and what only varies how it is written is made one.
	ML = Composition | PresentationForms | Tatweel | Marks | LookAlikes | ASCIIDigits |
		NumberSigns | QuotationMarks | Invisible | Spaces | Spacing | Elongation |
		MistypedMarks | Entities
)

// names of the folds, in the order of their bits.
const foldNames = "Composition PresentationForms Tatweel Harakat DaggerAlef QuranicMarks " +
	"AlefHamza AlefWasla AlefMaksura TehMarbuta HamzaSeats LookAlikes ASCIIDigits " +
	"ArabicDigits NumberSigns Punctuation QuotationMarks BidiControls ZeroWidth ZWNJ " +
	"Spaces Spacing Elongation MistypedMarks Entities"

// sets that have a name, the predeclared forms first.
func namedForms() []struct {
	name string
	form Form
} {
	return []struct {
		name string
		form Form
	}{
		{"Display", Display}, {"Match", Match}, {"Search", Search}, {"Lucene", Lucene}, {"ML", ML},
		{"Alef", Alef}, {"Marks", Marks}, {"Invisible", Invisible},
	}
}

// Folds yields the folds of f one by one, each as a Form with one bit.
func (f Form) Folds() iter.Seq[Form] {
	return func(yield func(Form) bool) {
		for f &= lastFold<<1 - 1; f != 0; f &= f - 1 {
			if !yield(f & -f) {
				return
			}
		}
	}
}

// Name returns the name of a predeclared form, or the names of the folds
// joined by "|", in the form that [Parse] reads. The zero Form has the name
// "None".
func (f Form) Name() string {
	f &= lastFold<<1 - 1
	if f == 0 {
		return "None"
	}
	for _, n := range namedForms() {
		if n.form == f {
			return n.name
		}
	}
	names := strings.Fields(foldNames)
	var parts []string
	for b := range f.Folds() {
		parts = append(parts, names[bits.TrailingZeros32(uint32(b))])
	}
	return strings.Join(parts, "|")
}

// An UnknownFoldError says that a name given to [Parse] is none.
type UnknownFoldError struct{ Name string }

func (e *UnknownFoldError) Error() string {
	return fmt.Sprintf("normalize: unknown form or fold %q", e.Name)
}

// Parse returns the form of that name: names of forms and folds as they stand
// in this package, upper case or lower, joined by "|" or "+". The error, if
// there is one, is an [*UnknownFoldError].
func Parse(name string) (Form, error) {
	var f Form
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '|' || r == '+' }) {
		b, ok := parseOne(strings.TrimSpace(part))
		if !ok {
			return 0, &UnknownFoldError{part}
		}
		f |= b
	}
	return f, nil
}

func parseOne(name string) (Form, bool) {
	for _, n := range namedForms() {
		if strings.EqualFold(n.name, name) {
			return n.form, true
		}
	}
	for i, n := range strings.Fields(foldNames) {
		if strings.EqualFold(n, name) {
			return 1 << i, true
		}
	}
	return 0, strings.EqualFold(name, "None")
}
