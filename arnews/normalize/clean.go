package normalize

// cleanFour is four for text that needs no change: it goes on as long as all
// characters stay what they are.
func (t *table) cleanFour(s string, i int) int {
	quick, patterns := &t.quick, t.patterns
	for i < len(s)-7 {
		in := s[i : i+8]
		b := uint64(in[0]) | uint64(in[1])<<8 | uint64(in[2])<<16 | uint64(in[3])<<24 |
			uint64(in[4])<<32 | uint64(in[5])<<40 | uint64(in[6])<<48 | uint64(in[7])<<56
		p := &patterns[b&0x8080808080808080*0x0002040810204081>>56]
		e0 := quick[index(uint16(b)&p.keep[0])]
		e1 := quick[index(uint16(b>>(p.at[1]&63))&p.keep[1])]
		e2 := quick[index(uint16(b>>(p.at[2]&63))&p.keep[2])]
		e3 := quick[index(uint16(b>>(p.at[3]&63))&p.keep[3])]
		if b&p.mask != p.want || (e0|e1|e2|e3)&(entrySlow|entryChange) != 0 {
			break
		}
		i += int(p.size)
	}
	return i
}
