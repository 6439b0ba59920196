package segment

// tailStart returns the index of the first block of what follows the article:
// related articles, comments, tags, the site's own words. total is the number
// of words in the page's prose.
func (p *page) tailStart(total int) int {
	n := len(p.paras)
	after := make([]int, n+1) // words of prose from i on
	for i := n - 1; i >= 0; i-- {
		after[i] = after[i+1]
		if p.paras[i].prose() {
			after[i] += p.paras[i].words
		}
	}
	for i := p.lead + 1; i < n; i++ {
		b := &p.paras[i]
		left := after[i] * 100 / max(total, 1)
		switch {
		case b.Role == Boilerplate && (b.part == "comment" || b.part == "legal") && left <= 35:
			return i
		case b.Role == Boilerplate && (b.part == "share" || b.part == "navigation" || b.part == "count" || b.part == "end") && left <= 25:
			return i
		case b.Role == Related && b.whole && left <= 40:
			return i
		case left <= 30 && p.tags(i):
			return i
		}
	}
	return n
}

// tags reports whether the tags of the article begin at i: a run of very short
// lines that ends the page, or behind which the site's own words stand.
func (p *page) tags(i int) bool {
	n := p.tagRun(i)
	if n < 3 {
		return false
	}
	if i+n == len(p.paras) {
		return n <= 15
	}
	for j := i + n; j < len(p.paras); j++ {
		if b := &p.paras[j]; b.Role == Boilerplate && b.part != "mark" && b.part != "end" && b.part != "clock" {
			return true
		}
	}
	return false
}

// tagRun returns the length of the run of very short open lines from i on, as
// sites print the tags of an article.
func (p *page) tagRun(i int) int {
	n := 0
	for ; i < len(p.paras); i++ {
		b := &p.paras[i]
		if b.Role != "" && b.part != "clock" || b.words > 6 || b.closed || b.colon || b.bullet > 0 || b.words == 0 || b.dateline != nil && b.Role == "" {
			break
		}
		n++
	}
	return n
}

// dated reports whether a block before the one at i gives the page's date.
func (p *page) dated(i int) bool {
	for j := range i {
		if b := &p.paras[j]; (b.Role == Date || b.Role == Byline) && len(p.momentsOf(b)) > 0 {
			return true
		}
	}
	return false
}

// tail gives the blocks behind the body their roles.
func (p *page) tail() {
	related, done := false, false
	for i := p.end; i < len(p.paras); i++ {
		b := &p.paras[i]
		switch {
		case b.Role == Related:
			related = b.label != nil && b.whole || related
			continue
		case b.Role == Boilerplate:
			if b.part != "mark" && b.part != "clock" && b.part != "share" {
				related = false
			}
			done = true
			continue
		case b.Role == Table:
			continue
		case (b.Role == Byline || b.Role == Date || b.Role == Source) && b.label != nil && !done:
			continue
		case b.Role == Source && (b.label != nil || b.Reason == "nothing but a source"):
			continue
		case b.Role == Date && !related && !p.dated(i):
			continue // the only date that the page gives
		case related:
			b.set(Related, 0.75, "below a label")
		default:
			done = true
			b.part = "tail"
			b.set(Boilerplate, 0.6, "behind the article")
		}
	}
}
