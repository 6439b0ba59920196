package hijri

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters or of digits in a text that is to be parsed.
type word struct {
	key        string // the letters, folded
	start, end int    // bytes of the text
	digits     int    // how many, if it is a number
	value      int
}

// maxValue is where the value of a number stops growing; no field takes it.
const maxValue = 1_000_000

// split cuts s into folded words, numbers, and symbols that part nothing.
// Compatibility decomposition undoes presentation forms and makes the hamza on
// its seat, and every accent, a mark, and marks are dropped.
func split(s string) []word {
	var words []word
	var key strings.Builder
	open := false // the last word may go on
	flush := func() {
		if key.Len() > 0 {
			words[len(words)-1].key = foldWord(key.String())
			key.Reset()
		}
		open = false
	}
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		v, isDigit := digit(r)
		switch {
		case isDigit:
			if n := len(words); !open || words[n-1].digits == 0 {
				flush()
				words = append(words, word{start: i})
				open = true
			}
			w := &words[len(words)-1]
			w.digits++
			w.end, w.value = end, min(w.value*10+v, maxValue)
		case ignored(r):
			if open {
				words[len(words)-1].end = end
			}
		case unicode.IsLetter(r):
			if n := len(words); !open || words[n-1].digits > 0 {
				flush()
				words = append(words, word{start: i})
				open = true
			}
			words[len(words)-1].end = end
			for _, d := range norm.NFKD.String(string(r)) {
				if !unicode.Is(unicode.Mn, d) {
					key.WriteRune(foldRune(d))
				}
			}
		case r == '.' && open && words[len(words)-1].digits == 0: // A.H.
		case unicode.IsSpace(r) || isSeparator(r):
			flush()
		default:
			flush()
			words = append(words, word{key: string(r), start: i, end: end})
		}
	}
	flush()
	return words
}

// isSeparator reports whether r may part the fields of a date.
func isSeparator(r rune) bool { return strings.ContainsRune("/-–.,،", r) }

// ignored reports whether r says nothing: marks, tatweel, format characters,
// and what stands for ayn and hamza in Latin script.
func ignored(r rune) bool {
	switch r {
	case 'ـ', '\'', '’', '‘', '`', 'ʼ', 'ʿ', 'ʾ':
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Cf)
}

func foldRune(r rune) rune {
	switch r {
	case 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة', 'ە', 'ہ':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return unicode.ToLower(r)
}

// foldWord writes doubled Latin letters once, so that "Shawwal" and "Shawal"
// are one; the ordinal "ii" stays.
func foldWord(s string) string {
	if len(s) < 3 || s[0] >= 0x80 {
		return s
	}
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

func digit(r rune) (int, bool) {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0'), true
	case '٠' <= r && r <= '٩':
		return int(r - '٠'), true
	case '۰' <= r && r <= '۹':
		return int(r - '۰'), true
	}
	return 0, false
}

// isEra reports whether a folded word names the Hijri era.
func isEra(key string) bool {
	switch key {
	case "ه", "هجري", "هجريه", "للهجره", "الهجره", "ah", "h", "hijri", "hijriyah":
		return true
	}
	return false
}

// isFiller reports whether a folded word may stand between the parts of a date.
func isFiller(key string) bool {
	switch key {
	case "من", "شهر", "عام", "سنه", "لعام", "لسنه", "of", "st", "nd", "rd", "th":
		return true
	}
	return false
}

// spellings gives for each month the folded first and second words of its
// names; a name is any first followed by any second of its script, where - is
// none.
var spellings = [12]struct{ first, second string }{
	{"محرم المحرم muharam moharam mouharam muharem moharem mouharem almuharam", "- الحرام"},
	{"صفر safar saphar", "- الخير المظفر"},
	{"ربيع rabi rabia rabie rabe rabiul rabial", "الاول اول الانور i alawal ulawal elawal alawel alaoual elaoual alaouel awal"},
	{"ربيع rabi rabia rabie rabe rabiul rabial", "الاخر الثاني ثاني ثان ii althani ulthani aththani althany athani ethani alakhir ulakhir alakhar elakhir alakhira thani akhir"},
	{"جمادي جماد jumada jamada jumadi jamadi joumada djoumada jumadal jumadul", "الاولي الاول اولي i alula aloula alawal ulawal aluwla alawla elula eloula alaoula ula oula awal"},
	{"جمادي جماد jumada jamada jumadi jamadi joumada djoumada jumadal jumadul", "الاخره الاخري الاخر الثانيه الثاني ثانيه ii alakhirah alakhira akhirah akhira alakhir alakhar ulakhir althani althania althaniyah aththania aththaniyah ulthani ethania athania thani thania"},
	{"رجب rajab rajeb radjab redjeb", "- المرجب الفرد الحرام الاصب"},
	{"شعبان shaban chaban chabane", "- المعظم الكريم الابرك المبارك"},
	{"رمضان ramadan ramadhan ramadane ramazan ramzan", "- المبارك المعظم الكريم الابرك"},
	{"شوال shawal chawal chaoual shaual", "- المبارك الابرك المكرم"},
	{"ذو ذي ذا dhu dhul dhual dhi dhil dhial zu zul zual zil thu thul thual dhou dhoul dhoual", "القعده قعده القعدهالحرام qadah qada qidah qida qadeh qaidah qaida kadah kada kidah kida alqadah alqada alqidah alqida alkada"},
	{"ذو ذي ذا dhu dhul dhual dhi dhil dhial zu zul zual zil thu thul thual dhou dhoul dhoual", "الحجه حجه الحجهالحرام hijah hija hijeh hajah haja hidja alhijah alhija alhidja"},
}

// monthKeys returns the month of each folded name, written without spaces.
var monthKeys = sync.OnceValue(func() map[string]Month {
	keys := make(map[string]Month)
	for i := range spellings {
		monthSpellings(i, func(key string) { keys[key] = Month(i + 1) })
	}
	return keys
})

// monthSpellings yields every folded name in row i of spellings.
func monthSpellings(i int, yield func(key string)) {
	for first := range strings.FieldsSeq(spellings[i].first) {
		for second := range strings.FieldsSeq(spellings[i].second) {
			switch {
			case second == "-":
				yield(first)
			case isLatin(first) == isLatin(second):
				yield(first + second)
			}
		}
	}
}

func isLatin(s string) bool { return s[0] < utf8.RuneSelf }
