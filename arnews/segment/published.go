package segment

// published collects the moments that the page states.
func (p *page) published(r *Result) {
	rank := func(b *para, i int) (float64, string) {
		switch {
		case b.label != nil && b.label.field == "updated":
			return 0.7, "updated"
		case b.Role == Date && b.label != nil && i < p.end+8:
			return 0.95, "labelled date"
		case b.Role == Date:
			return 0.9, "date line"
		case b.Role == Byline:
			return 0.85, "byline"
		case b.Role == Headline && i < p.lead:
			return 0.8, "date beside the headline"
		case b.dateline != nil && i <= p.lead:
			return 0.6, "dateline"
		}
		return 0, ""
	}
	for i := range p.paras {
		b := &p.paras[i]
		conf, reason := rank(b, i)
		if conf == 0 || len(p.momentsOf(b)) == 0 {
			continue
		}
		m := b.moments[0]
		if reason == "dateline" && m.Start >= b.dateline.End {
			continue
		}
		m.Block, m.Conf, m.Reason = i, conf, reason
		if reason == "updated" && !r.Updated.Found() {
			r.Updated = m
		}
		if len(b.moments) > 1 && !r.Updated.Found() && p.updateLabel(b, m.End, b.moments[1].Start) {
			r.Updated = b.moments[1]
			r.Updated.Block, r.Updated.Conf, r.Updated.Reason = i, conf, "updated"
		}
		at := len(r.Stated)
		for at > 0 && r.Stated[at-1].Conf < conf {
			at--
		}
		r.Stated = append(r.Stated, Moment{})
		copy(r.Stated[at+1:], r.Stated[at:])
		r.Stated[at] = m
	}
	if len(r.Stated) > 0 {
		r.Published = r.Stated[0]
	}
}

// updateLabel reports whether a label of the last update stands between two
// offsets of the block: «نشر في: … | آخر تحديث: …».
func (p *page) updateLabel(b *para, from, to int) bool {
	for i := b.first; i < b.last && p.toks[i].Start < to; i++ {
		if p.toks[i].Start < from {
			continue
		}
		if lab, n := p.v.labels.Match(p.toks, i, p.toks[i].ID); n > 0 && lab.field == "updated" {
			return true
		}
	}
	return false
}
