package segment

import (
	"arnews.example/arnews/token"
)

// labelled reads lines that begin with a label of the list.
func (p *page) labelled(b *para) bool {
	i := b.start
	for i < b.last && isBracket(p.toks[i].Rune) {
		i++
	}
	if i >= b.last {
		return false
	}
	lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID)
	if n == 0 {
		return false
	}
	j := i + n
	mark := j < b.last && p.labelMark(j)
	if lab.role == Byline && !mark && p.gluedDay(b, lab, i, j) {
		return true
	}
	for j < b.last && (p.labelMark(j) || p.toks[j].Kind == token.Quote) {
		j++
	}
	rest := b.words - n
	switch lab.need {
	case "colon":
		if !mark {
			return false
		}
	case "name":
		if !mark && !(b.words <= n+5 && (p.nameLike(j, b.last) || p.deskName(j, b.last))) && !p.credits(j, b.last) {
			return false
		}
	case "free":
		if !mark && b.words > shortLine {
			return false
		}
	case "short":
		if rest == 0 || rest > 3 || b.closed {
			return false
		}
	}
	switch lab.role {
	case Byline:
		if rest == 0 || rest > 14 || b.closed && rest > 6 {
			return false
		}
		if _, after := p.readDateline(b); after > j && after < b.last && b.words > shortLine {
			return false
		}
	case Date:
		b.moments, b.covered = p.moments(p.toks[j:b.last], true)
		if len(b.moments) == 0 && (b.numbers == 0 || !mark && !p.timeOnly(j, b.last)) || b.words > 20 {
			b.moments, b.covered = nil, 0
			return false
		}
	case Source:
		if rest+b.numbers == 0 || rest > 10 {
			return false
		}
		if f, l := p.trimName(b.first, b.last); !mark && f < l {
			if _, ok := p.sourceAt(f, l); ok { // «المصدر أونلاين» is a name
				b.set(Source, 0.75, "source alone")
				return true
			}
		}
		if !mark && !p.knownSource(j, b.last) && (rest > 4 || b.closed || b.colon) {
			return false
		}
	case Related:
		if rest > 24 {
			return false
		}
	case Caption:
		if rest == 0 || rest > 24 || mark && isDash(p.toks[i+n].Rune) { // «صور - سانا:» is a town

			return false
		}
	}
	b.label, b.body = lab, j
	if lab.role == Byline || lab.role == Source {
		b.moments, b.covered = p.moments(p.toks[j:b.last], false)
	}
	confidence := 0.8
	if mark {
		confidence = 0.95
	}
	b.set(lab.role, confidence, "label")
	return true
}

// credits reports whether toks[i:j] is a name and, behind a dash, another label
// with its name: «(تغطية صحفية منى علي - تحرير سالم أحمد)».
func (p *page) credits(i, j int) bool {
	for k := i; k+2 < j; k++ {
		if isDash(p.toks[k].Rune) {
			_, n := p.v.labels.Match(p.toks, k+1, p.toks[k+1].ID)
			return n > 0 && k > i && p.nameLike(i, k)
		}
	}
	return false
}

// deskName reports whether toks[i:j] is a desk of the list: «المحرر السياسي».
func (p *page) deskName(i, j int) bool {
	i, j = p.trimName(i, j)
	if i >= j {
		return false
	}
	switch p.toks[i].In(p.s) {
	case "محرر", "المحرر", "مراسل", "مندوب", "قسم":
		return j-i <= 4
	}
	rule, ok := p.v.lines[p.keyOf(i, j)]
	return ok && rule.label != nil && rule.label.role == Byline
}

// labelMark reports whether the token parts a label from its field.
func (p *page) labelMark(i int) bool {
	t := p.toks[i]
	switch t.Rune {
	case ':', '/', '|', '؛', '»', '\\', '.', '*', '،', ',':
		return t.Kind == token.Punct || t.Kind == token.Symbol
	}
	return isDash(t.Rune)
}
