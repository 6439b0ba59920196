package segment

import (
	"strings"
)

// tables finds the rows of flattened tables: lines that touch, none of them
// closed, in some of which two cells touch.
func (p *page) tables() {
	for i := p.lead; i < len(p.paras); i++ {
		j, glued := i, 0
		for j < len(p.paras) && p.rowLike(j) && (j == i || p.paras[j].blank == 0) {
			if p.gluedCells(&p.paras[j]) || p.columns(&p.paras[j]) {
				glued++
			}
			j++
		}
		if n := j - i; n >= 2 && glued*3 >= n {
			for k := i; k < j; k++ {
				p.paras[k].set(Table, 0.8, "cells that touch")
			}
			if p.end > i && p.end < j {
				p.end = j
			}
		}
		i = max(i, j-1)
	}
}

// columns reports whether tabs, strokes or wide gaps part the line at least
// twice.
func (p *page) columns(b *para) bool {
	s := p.s[b.Start:b.End]
	if strings.Count(s, "\t") >= 1 || strings.Count(s, "|") >= 2 {
		return true
	}
	gaps := 0
	for k := b.first + 1; k < b.last; k++ {
		if p.toks[k].Start-p.toks[k-1].End >= 3 {
			gaps++
		}
	}
	return gaps >= 2
}

// rowLike reports whether the block at i could be a row of a table.
func (p *page) rowLike(i int) bool {
	b := &p.paras[i]
	if b.words == 0 || b.words > 16 || b.closed || b.bullet > 0 || b.dateline != nil {
		return false
	}
	return b.Confidence <= 0.7 || b.Role == ""
}
