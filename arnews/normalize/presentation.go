package normalize

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// The presentation forms lie in U+FB50 to U+FEFC, three bytes each.
const (
	firstShape = 0xFB50
	lastShape  = 0xFEFC
)

// ligatures holds what Unicode's compatibility decomposition does not give,
// or gives with the Farsi yeh. The phrases follow the characters' names.
func ligatures() map[rune]string {
	return map[rune]string{
		'﵀': "رحمه الله",
		'﵁': "رضي الله عنه",
		'﵂': "رضي الله عنها",
		'﵃': "رضي الله عنهم",
		'﵄': "رضي الله عنهما",
		'﵅': "رضي الله عنهن",
		'﵆': "صلى الله عليه وآله",
		'﵇': "عليه السلام",
		'﵈': "عليهم السلام",
		'﵉': "عليهما السلام",
		'﵊': "عليه الصلاة والسلام",
		'﵋': "قدس سره",
		'﵌': "صلى الله عليه وآله وسلم",
		'﵍': "عليها السلام",
		'﵎': "تبارك وتعالى",
		'﵏': "رحمهم الله",
		'﷏': "سلامه علينا",
		'﷼': "ريال",
		'﷽': "بسم الله الرحمن الرحيم",
		'﷾': "سبحانه وتعالى",
		'﷿': "عز وجل",
	}
}

// shapes holds the letters of every presentation form one after the other,
// and where each begins.
type shapes struct {
	text  string
	start [lastShape - firstShape + 2]uint16
}

var loadShapes = sync.OnceValue(func() *shapes {
	var (
		s     shapes
		b     strings.Builder
		named = ligatures()
	)
	for r := rune(firstShape); r <= lastShape; r++ {
		s.start[r-firstShape] = uint16(b.Len())
		if to, ok := named[r]; ok {
			b.WriteString(to)
		} else {
			b.WriteString(decompose(r))
		}
	}
	s.start[len(s.start)-1] = uint16(b.Len())
	s.text = b.String()
	return &s
})

// decompose returns Unicode's compatibility decomposition of r, composed
// again, or "" where r has none. The blocks hold nothing but Arabic; the space
// that carries an isolated mark is left away, since such marks come from
// layout programs that write a word's letters and marks one by one.
func decompose(r rune) string {
	if r > 0xFDFF && r < 0xFE70 {
		return ""
	}
	c := string(r)
	d := norm.NFKC.String(c)
	if d == c {
		return ""
	}
	return strings.TrimPrefix(d, " ")
}

// presentation returns the letters that r stands for, or "".
func presentation(r rune) string {
	if r < firstShape || r > lastShape {
		return ""
	}
	s := loadShapes()
	return s.text[s.start[r-firstShape]:s.start[r-firstShape+1]]
}
