package hijri

import "strconv"

// A Style is a way to write a date. The zero value is [English].
type Style int

const (
	English     Style = iota // 15 Ramadan 1441 AH
	Arabic                   // 15 رمضان 1441 هـ
	ArabicIndic              // ١٥ رمضان ١٤٤١ هـ
	Numeric                  // 1441-09-15
)

// String returns the date in English: "15 Ramadan 1441 AH".
func (d Date) String() string { return d.Format(English) }

// Format returns the date in the given style. In Arabic the month's name
// stands in the genitive that follows a day, «10 ذي الحجة 1441 هـ». What it
// writes, [Parse] reads, if the date is one that [Date.Check] accepts.
func (d Date) Format(s Style) string { return string(d.AppendFormat(nil, s)) }

// AppendFormat appends what [Date.Format] returns to dst.
func (d Date) AppendFormat(dst []byte, s Style) []byte {
	switch s {
	case Numeric:
		dst = appendPadded(dst, d.Year, 4)
		dst = append(dst, '-')
		dst = appendPadded(dst, int(d.Month), 2)
		dst = append(dst, '-')
		return appendPadded(dst, d.Day, 2)
	case Arabic, ArabicIndic:
		dst = appendDigits(dst, d.Day, s)
		dst = append(dst, ' ')
		dst = append(dst, d.Month.ArabicGenitive()...)
		dst = append(dst, ' ')
		dst = appendDigits(dst, d.Year, s)
		return append(dst, " هـ"...)
	}
	dst = strconv.AppendInt(dst, int64(d.Day), 10)
	dst = append(dst, ' ')
	dst = append(dst, d.Month.String()...)
	dst = append(dst, ' ')
	dst = strconv.AppendInt(dst, int64(d.Year), 10)
	return append(dst, " AH"...)
}

// MarshalText returns the date in the style [Numeric], and nothing for the
// zero Date.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.AppendFormat(nil, Numeric), nil
}

// UnmarshalText reads whatever [Parse] reads, and nothing as the zero Date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	p, err := Parse(string(b))
	if err == nil {
		*d = p
	}
	return err
}

// appendPadded appends n with zeros in front up to the given width.
func appendPadded(dst []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n >= 0 && n < limit {
			dst = append(dst, zeros[:width-1]...)
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

const zeros = "000"

// appendDigits appends n in ASCII or Arabic-Indic digits.
func appendDigits(dst []byte, n int, s Style) []byte {
	at := len(dst)
	dst = strconv.AppendInt(dst, int64(n), 10)
	if s != ArabicIndic {
		return dst
	}
	ascii := string(dst[at:])
	dst = dst[:at]
	for _, c := range []byte(ascii) {
		if c == '-' {
			dst = append(dst, c)
			continue
		}
		dst = append(dst, 0xD9, 0xA0+c-'0') // U+0660 + digit
	}
	return dst
}
