package segment

import (
	"fmt"
	"strconv"

	"arnews.example/arnews/lexicon"
	"arnews.example/arnews/text"
	"arnews.example/arnews/token"
)

// moments returns the complete days that stand in toks, and how many
// words and numbers they cover.
func (p *page) moments(toks []lexicon.Token) (found []Moment, covered int) {
	for k := 0; k < len(toks); k++ {
		m, n := p.dayAt(toks, k, len(toks))
		if n == 0 {
			continue
		}
		found = append(found, m)
		for _, t := range toks[k : k+n] {
			if t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Latin {
				covered++
			}
		}
		k += n - 1
	}
	return found, covered
}

func (p *page) month(t lexicon.Token) int {
	for _, row := range p.f.lexicon().Rows("months") {
		for _, f := range row.Forms() {
			if p.f.lexicon().ID(f) == t.ID && t.ID != 0 {
				n, _ := strconv.Atoi(row.Get("month"))
				return n
			}
		}
	}
	return 0
}

// dayAt is a stand-in until the dates layer lands.
func (p *page) dayAt(toks []lexicon.Token, i, j int) (Moment, int) {
	t := toks[i]
	if t.Kind != token.Number {
		return Moment{}, 0
	}
	var parts []int
	n := 0
	for _, r := range t.In(p.s) + "." {
		if d := digitValue(r); d >= 0 && d <= 9 && r != '.' && r != '/' && r != ':' && r != ',' {
			n = n*10 + d
		} else {
			parts = append(parts, n)
			n = 0
		}
	}
	if len(parts) == 1 && i+4 < j && toks[i+1].Rune == '-' && toks[i+3].Rune == '-' && toks[i+2].Kind == token.Number && toks[i+4].Kind == token.Number {
		b, _ := strconv.Atoi(toks[i+2].In(p.s))
		c, _ := strconv.Atoi(toks[i+4].In(p.s))
		parts = append(parts, b, c)
		n = 5
	} else {
		n = 1
	}
	if len(parts) == 3 {
		if parts[0] > 1000 {
			parts[0], parts[2] = parts[2], parts[0]
		}
		if parts[2] < 100 {
			parts[2] += 2000
		}
		if parts[0] >= 1 && parts[0] <= 31 && parts[1] >= 1 && parts[1] <= 12 && parts[2] > 1900 && parts[2] < 2100 {
			return Moment{Span: text.Span{Start: t.Start, End: toks[i+n-1].End}, Value: fmt.Sprintf("%04d-%02d-%02d", parts[2], parts[1], parts[0])}, n
		}
		return Moment{}, 0
	}
	if len(parts) == 1 && parts[0] >= 1 && parts[0] <= 31 {
		mo, yr, last := 0, 0, 0
		for k := i + 1; k < j && k < i+6; k++ {
			if m := p.month(toks[k]); m > 0 && mo == 0 {
				mo = m
			} else if toks[k].Kind == token.Number && mo > 0 {
				yr, _ = strconv.Atoi(toks[k].In(p.s))
				last = k
				break
			} else if toks[k].Kind == token.Word && mo == 0 {
				break
			}
		}
		if mo > 0 && yr > 1900 && yr < 2100 {
			return Moment{Span: text.Span{Start: t.Start, End: toks[last].End}, Value: fmt.Sprintf("%04d-%02d-%02d", yr, mo, parts[0])}, last - i + 1
		}
	}
	return Moment{}, 0
}
