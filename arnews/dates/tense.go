package dates

import (
	"strings"

	"arnews.example/arnews/token"
)

// tenseReach is how many tokens before an expression are searched for what
// tells its tense.
const tenseReach = 14

// tense tells from the words before a date whether it lies ahead (+1) or
// behind (-1); 0 where they say nothing.
func (p *parser) tense(f *frame) int {
	if p.futureVerb(f.next) || p.futureVerb(f.next+1) && p.kind(f.next) == token.Punct && isComma(p.mark(f.next)) {
		return 1
	}
	if p.is(f.i-1, clsDelivery) {
		return 1
	}
	seen := 0
	for k := f.i - 1; k >= 0 && seen < tenseReach; k-- {
		switch p.kind(k) {
		case token.Break:
			return 0
		case token.Punct:
			if r := p.mark(k); r == '.' || r == '!' || r == '؟' || r == '?' || r == ':' {
				return 0
			}
			continue
		case token.Word:
		default:
			continue
		}
		seen++
		switch {
		case p.futureWord(k):
			return 1
		case p.is(k, clsPast):
			return -1
		case seen <= 6 && p.presentVerb(k):
			return 1
		}
	}
	return 0
}

func (p *parser) futureVerb(k int) bool {
	return p.kind(k) == token.Word && p.futurePrefix(k)
}

// futureWord reports whether token k marks the future.
func (p *parser) futureWord(k int) bool { return p.is(k, clsFuture) || p.futurePrefix(k) }

// presentVerb reports whether token k is a present verb that announces, with no
// negation of the past or «كان» before it.
func (p *parser) presentVerb(k int) bool {
	if w, ok := p.find(k, clsPresent); !ok || w.cut > 0 && !w.conj {
		return false
	}
	for back := 1; back <= 3; back++ { // «كان الوزير يزور»
		if p.is(k-back, clsPast) {
			return false
		}
	}
	return true
}

// futurePrefix reports whether token k looks like a verb with the future's س:
// «سيصل», «وستبدأ».
func (p *parser) futurePrefix(k int) bool {
	if k < 0 || k >= len(p.toks) {
		return false
	}
	p.looks++
	w := p.toks[k].In(p.s)
	if rest, ok := strings.CutPrefix(w, "و"); ok {
		w = rest
	} else if rest, ok := strings.CutPrefix(w, "ف"); ok {
		w = rest
	}
	if len(w) < 8 || len(w) > 40 {
		return false
	}
	rest, ok := strings.CutPrefix(w, "س")
	if !ok || p.is(k, clsNoFuture) {
		return false
	}
	if p.kind(k-1) == token.Number || p.is(k-1, clsCardinal) || p.is(k-1, clsFrom) || p.is(k-1, clsPrep) && !p.is(k-1, clsPast) && !p.is(k-1, clsSeason) { // «أربعة سياح»
		return false
	}
	for _, v := range [...]string{"ي", "ت", "ن", "أ", "يُ", "تُ"} {
		if strings.HasPrefix(rest, v) {
			return v == "ي" || v == "ت" && !strings.HasPrefix(rest, "تي") || len(w) >= 10
		}
	}
	return false
}
