package normalize

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// An Encoding is one that archives of Arabic news use. The zero value stands
// for one that is not known.
type Encoding uint8

// The encodings that [Decoder] tells apart.
const (
	UnknownEncoding Encoding = iota
	UTF8
	UTF16LE
	UTF16BE
	Windows1256
	ISO8859_6
	Windows1252 // Latin-1 and what Windows adds to it: pages in French or English
)

var encodingNames = [...]string{"unknown", "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6", "windows-1252"}

// String returns the name that the IANA has registered for e.
func (e Encoding) String() string {
	if int(e) < len(encodingNames) {
		return encodingNames[e]
	}
	return fmt.Sprintf("Encoding(%d)", uint8(e))
}

// An UnknownEncodingError says that a name given to [ParseEncoding] is none.
type UnknownEncodingError struct{ Name string }

func (e *UnknownEncodingError) Error() string {
	return fmt.Sprintf("normalize: unknown encoding %q", e.Name)
}

// ParseEncoding returns the encoding of that name, upper case or lower, with
// or without its hyphens: windows-1256, cp1256, iso-8859-6, arabic, utf16le.
// The error, if there is one, is an [*UnknownEncodingError].
func ParseEncoding(name string) (Encoding, error) {
	key := strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(name))
	switch key {
	case "cp1256", "xcp1256":
		return Windows1256, nil
	case "cp1252", "xcp1252", "latin1", "iso88591":
		return Windows1252, nil
	case "arabic", "asmo708", "ecma114":
		return ISO8859_6, nil
	case "utf16":
		return UTF16LE, nil // as the WHATWG reads the name; a byte-order mark decides first
	}
	for e := UTF8; int(e) < len(encodingNames); e++ {
		if strings.ReplaceAll(strings.ToLower(e.String()), "-", "") == key {
			return e, nil
		}
	}
	return UnknownEncoding, &UnknownEncodingError{name}
}

// decoder returns the x/text decoder of e. A byte-order mark of UTF-16 is
// taken off and obeyed.
func (e Encoding) decoder() *encoding.Decoder {
	switch e {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	case Windows1256:
		return charmap.Windows1256.NewDecoder()
	case ISO8859_6:
		return charmap.ISO8859_6.NewDecoder()
	case Windows1252:
		return charmap.Windows1252.NewDecoder()
	}
	return unicode.UTF8.NewDecoder()
}
