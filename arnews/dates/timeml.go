package dates

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"time"
)

// ErrOrder is the error of dates that overlap, are out of order or lie outside
// the text.
var ErrOrder = errors.New("dates: expressions overlap or are out of order")

// WriteTimeML writes s as a TimeML document (ISO-TimeML, TimeML 1.2.1) with its
// temporal expressions ds inline as TIMEX3 elements. created is the document's
// creation time, the anchor t0 of the relative ones; the zero Time leaves it
// out. What XML cannot hold in s is written as U+FFFD. An error is [ErrOrder]
// or comes from w.
func WriteTimeML(w io.Writer, s string, ds []Date, created time.Time) error {
	at := 0
	for _, d := range ds {
		if d.Start < at || d.End < d.Start || d.End > len(s) {
			return fmt.Errorf("%w: %d–%d", ErrOrder, d.Start, d.End)
		}
		at = d.End
	}
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header + "<TimeML>\n")
	if !created.IsZero() {
		day := created.Format(time.DateOnly)
		fmt.Fprintf(b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" temporalFunction="false" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n", day, day)
	}
	b.WriteString("<TEXT>")
	at = 0
	for i, d := range ds {
		escape(b, s[at:d.Start])
		fmt.Fprintf(b, `<TIMEX3 tid="t%d" type="%s" value="`, i+1, d.Type)
		escape(b, d.Value)
		b.WriteByte('"')
		if m := d.Mod.String(); m != "" {
			fmt.Fprintf(b, ` mod="%s"`, m)
		}
		if d.Type == Set {
			b.WriteString(` quant="EVERY"`)
		}
		if d.relative() && !created.IsZero() {
			b.WriteString(` temporalFunction="true" anchorTimeID="t0"`)
		}
		b.WriteByte('>')
		escape(b, d.In(s))
		b.WriteString("</TIMEX3>")
		at = d.End
	}
	escape(b, s[at:])
	b.WriteString("</TEXT>\n</TimeML>\n")
	return b.Flush()
}

// escape writes s as XML text or as the value of an attribute; errors stay in b
// until it is flushed. Line ends stay as they are.
func escape(b *bufio.Writer, s string) {
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r < 0x20 && r != '\n' && r != '\r' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default: // invalid UTF-8 comes as U+FFFD
			b.WriteRune(r)
		}
	}
}

// relative reports whether the value was counted from the reference.
func (d Date) relative() bool {
	switch d.Rule {
	case ruleRelative, ruleWeekday, ruleTense, ruleAgo, ruleClock:
		return true
	}
	return false
}
