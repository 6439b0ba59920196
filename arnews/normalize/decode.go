package normalize

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// A Detection says what a [Decoder] took its input for.
type Detection struct {
	Encoding Encoding
	// Confidence says how sure that is, from 0 to 1: 1 for a byte-order mark,
	// for plain ASCII and for an encoding that the caller chose.
	Confidence float64
	// BOM says that a byte-order mark came first. In UTF-8 it is part of the
	// text and stays; in UTF-16 it does not.
	BOM bool
	// Mojibake says through which encodings UTF-8 had been misread before, the
	// last one first. Where it is not empty, the damage has been undone, unless
	// [Decoder.KeepMojibake] is set.
	Mojibake []Encoding
	// Invalid says that there are bytes that the encoding does not have. They
	// became U+FFFD.
	Invalid bool
}

// A Decoder turns text of an unknown encoding into UTF-8. The zero value
// detects everything. It keeps no state.
//
// What is valid UTF-8 comes back as it was, byte-order mark, NUL and CR LF
// included. The one exception is mojibake: text that was UTF-8, was read as
// windows-1256 or Latin-1, and written as UTF-8 again, perhaps twice. It is
// undone where four letters or more come to light and hardly a character of
// the text stands against it. UTF-16 without a byte-order mark can consist
// of ASCII codes only, but no text has every second byte U+0006 or U+0000.
type Decoder struct {
	// Encoding is used instead of what detection would say, if it is set.
	Encoding Encoding
	// KeepMojibake reports mojibake but leaves it in the text.
	KeepMojibake bool
}

// Decode detects the encoding of b and returns its text in UTF-8.
func Decode(b []byte) (string, Detection) { return Decoder{}.Decode(b) }

// NewReader returns a reader of the text of r in UTF-8, and what its encoding
// was taken for. See [Decoder.NewReader].
func NewReader(r io.Reader) (io.Reader, Detection, error) { return Decoder{}.NewReader(r) }

// Decode returns the text of b in UTF-8 and what b was taken for. The result
// is always valid UTF-8.
func (d Decoder) Decode(b []byte) (string, Detection) {
	found := d.detect(b, true)
	// x/text's decoders fail on no input: they write U+FFFD.
	out, _, err := transform.Bytes(d.transformer(found), b)
	if err != nil {
		out = []byte(strings.ToValidUTF8(string(b), "\uFFFD"))
	}
	if !found.Invalid && found.Encoding != UTF8 {
		found.Invalid = strings.Contains(string(out), "\uFFFD")
	}
	return string(out), found
}

// sniffed is how many bytes a reader looks at before it decides.
const sniffed = 1 << 16

// NewReader returns a reader of the text of r in UTF-8 and what r was taken
// for after its first 64 kB. It reads them before it returns; an error of r
// other than io.EOF comes back at once.
func (d Decoder) NewReader(r io.Reader) (io.Reader, Detection, error) {
	buf := bufio.NewReaderSize(r, sniffed)
	head, err := buf.Peek(sniffed)
	if err != nil && err != io.EOF {
		return nil, Detection{}, err
	}
	found := d.detect(head, err == io.EOF)
	return transform.NewReader(buf, d.transformer(found)), found, nil
}

// transformer returns what makes UTF-8 of text like the one found.
func (d Decoder) transformer(found Detection) transform.Transformer {
	t := transform.Transformer(found.Encoding.decoder())
	if d.KeepMojibake || len(found.Mojibake) == 0 {
		return t
	}
	chain := []transform.Transformer{t}
	for _, via := range found.Mojibake {
		chain = append(chain, misread{via})
	}
	return transform.Chain(chain...)
}

// detect says what b is, or what the text is that begins with b.
func (d Decoder) detect(b []byte, whole bool) Detection {
	var found Detection
	if d.Encoding != UnknownEncoding {
		found = Detection{Encoding: d.Encoding, Confidence: 1}
		found.BOM = bom(b) != UnknownEncoding
	} else {
		found = sniff(b, whole)
	}
	if found.Encoding == UTF8 {
		if !whole {
			b = trimPartial(b)
		}
		found.Invalid = !utf8.Valid(b)
		found.Mojibake = misreadings(b)
	}
	return found
}

// sniff finds the encoding of b.
func sniff(b []byte, whole bool) Detection {
	if e := bom(b); e != UnknownEncoding {
		return Detection{Encoding: e, Confidence: 1, BOM: true}
	}
	if e, sure := sniffUTF16(b); e != UnknownEncoding {
		return Detection{Encoding: e, Confidence: sure}
	}
	if !whole {
		b = trimPartial(b)
	}
	good, bad := countUTF8(b)
	switch {
	case good == 0 && bad == 0:
		return Detection{Encoding: UTF8, Confidence: 1} // ASCII
	case bad == 0:
		// An Arabic text in another encoding is valid UTF-8 by chance about
		// once in ten for each character.
		return Detection{Encoding: UTF8, Confidence: 1 - 0.1/float64(good)}
	case bad*10 <= good:
		return Detection{Encoding: UTF8, Confidence: 1 - float64(bad)/float64(good)}
	}
	return sniffBytes(b)
}

// bom returns the encoding of the byte-order mark that b begins with.
func bom(b []byte) Encoding {
	switch {
	case len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF:
		return UTF8
	case len(b) >= 2 && b[0] == 0xFF && b[1] == 0xFE:
		return UTF16LE
	case len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF:
		return UTF16BE
	}
	return UnknownEncoding
}

// trimPartial cuts off the start of a character at the end of b.
func trimPartial(b []byte) []byte {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return b[:i]
			}
			break
		}
	}
	return b
}

// countUTF8 counts the characters of b above ASCII and the bytes that are none.
func countUTF8(b []byte) (good, bad int) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}
