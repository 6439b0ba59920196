package normalize_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"arnews.example/arnews/normalize"
)

// Texts that every encoding under test can write.
var decodeTexts = []string{
	"انقطاع المياه",
	"رئيس البلدية يفتتح سوقا جديدة للخضر",
	"قال المدير لموظفيه إن المخازن أغلقت أمس، وإن الجرد يبدأ غدا؟\r\nوأضاف: لا داعي للقلق.\r\n",
	"وصلت شحنة القمح (12500 طن) إلى الميناء يوم 14/3/2019\x00\x00\x00\x00",
	"فازت شركة ABC Telecom بعقد الصيانة في ضاحية طيبة وقصر ظافر",
	strings.Repeat("أعلن المجلس المحلي عن ثلاثة مشاريع في المدينة القديمة، منها ترميم السور.\n", 40),
}

var encoders = []struct {
	want normalize.Encoding
	enc  encoding.Encoding
}{
	{normalize.UTF8, unicode.UTF8},
	{normalize.Windows1256, charmap.Windows1256},
	{normalize.ISO8859_6, charmap.ISO8859_6},
	{normalize.UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{normalize.UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	{normalize.UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{normalize.UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	b, err := e.NewEncoder().Bytes([]byte(s))
	require.NoError(t, err)
	return b
}

func TestDecodeEveryEncoding(t *testing.T) {
	for _, s := range decodeTexts {
		for _, e := range encoders {
			b := encode(t, e.enc, s)
			got, found := normalize.Decode(b)
			assert.Equal(t, s, got, "%v", e.want)
			assert.Equal(t, e.want, found.Encoding, "%.40q", s)
			assert.Empty(t, found.Mojibake)
			assert.False(t, found.Invalid)
			assert.Greater(t, found.Confidence, 0.7, "%v %.40q", e.want, s)
			assert.LessOrEqual(t, found.Confidence, 1.0)

			r, again, err := normalize.NewReader(iotest.OneByteReader(bytes.NewReader(b)))
			require.NoError(t, err)
			all, err := io.ReadAll(r)
			require.NoError(t, err)
			assert.Equal(t, got, string(all))
			assert.Equal(t, found, again)

			forced, found := normalize.Decoder{Encoding: e.want}.Decode(b)
			assert.Equal(t, s, forced)
			assert.Equal(t, 1.0, found.Confidence)
		}
	}
}

// misread writes s as UTF-8 and reads it as the encodings, one after the other.
func misread(t testing.TB, s string, via ...*charmap.Charmap) string {
	for _, v := range via {
		b, err := v.NewDecoder().Bytes([]byte(s))
		require.NoError(t, err)
		s = string(b)
	}
	return s
}

func TestDecodeMojibake(t *testing.T) {
	w1256, w1252, latin := charmap.Windows1256, charmap.Windows1252, charmap.ISO8859_1
	for _, s := range decodeTexts {
		for _, c := range []struct {
			via  []*charmap.Charmap
			want []normalize.Encoding
		}{
			{[]*charmap.Charmap{w1256}, []normalize.Encoding{normalize.Windows1256}},
			{[]*charmap.Charmap{latin}, []normalize.Encoding{normalize.Windows1252}},
			{[]*charmap.Charmap{w1256, w1256}, []normalize.Encoding{normalize.Windows1256, normalize.Windows1256}},
			{[]*charmap.Charmap{latin, latin}, []normalize.Encoding{normalize.Windows1252, normalize.Windows1252}},
			{[]*charmap.Charmap{latin, w1252}, []normalize.Encoding{normalize.Windows1252, normalize.Windows1252}},
			{[]*charmap.Charmap{latin, w1256}, []normalize.Encoding{normalize.Windows1256, normalize.Windows1252}},
		} {
			broken := misread(t, s, c.via...)
			if strings.ContainsRune(broken, utf8.RuneError) {
				continue // windows-1252 lacks codes: what is lost stays lost
			}
			got, found := normalize.Decode([]byte(broken))
			assert.Equal(t, s, got, "%v", c.via)
			assert.Equal(t, normalize.UTF8, found.Encoding)
			assert.Equal(t, c.want, found.Mojibake)

			kept, found := normalize.Decoder{KeepMojibake: true}.Decode([]byte(broken))
			assert.Equal(t, broken, kept)
			assert.Equal(t, c.want, found.Mojibake)

			r, _, err := normalize.NewReader(iotest.HalfReader(strings.NewReader(broken)))
			require.NoError(t, err)
			all, err := io.ReadAll(r)
			require.NoError(t, err)
			assert.Equal(t, s, string(all))
		}
	}
}

func TestDecodeKeepsValidUTF8(t *testing.T) {
	for _, s := range append(decodeTexts,
		"",
		"\ufeffعنوان",
		"plain ASCII\x00\r\n",
		"Déjà vu : l’été à Alger, où naît l'œuvre",
		"ط§ رقم 5", // the letter ط and the section sign, too few to be mojibake
		"Ø is a letter of Danish; §1 is a paragraph",
		"東京 и Москва",
		"قال \ufffd إن",
		"😀😀 نعم",
	) {
		got, found := normalize.Decode([]byte(s))
		assert.Equal(t, s, got)
		assert.Equal(t, normalize.UTF8, found.Encoding, "%q", s)
		assert.Empty(t, found.Mojibake, "%q", s)
		assert.Equal(t, strings.HasPrefix(s, "\ufeff"), found.BOM)
	}
}

func TestDecodeOthers(t *testing.T) {
	got, found := normalize.Decode([]byte("قال إن الطريق مغلق\xff منذ أمس وحتى الغد\xd8"))
	assert.Equal(t, "قال إن الطريق مغلق\ufffd منذ أمس وحتى الغد\ufffd", got)
	assert.Equal(t, normalize.UTF8, found.Encoding)
	assert.True(t, found.Invalid)
	assert.Less(t, found.Confidence, 1.0)

	french := encode(t, charmap.Windows1252, "Le préfet a été reçu à l’hôtel de ville")
	got, found = normalize.Decode(french)
	assert.Equal(t, "Le préfet a été reçu à l’hôtel de ville", got)
	assert.Equal(t, normalize.Windows1252, found.Encoding)

	got, found = normalize.Decoder{Encoding: normalize.ISO8859_6}.Decode([]byte{0xC7, 0x80, 0xA1})
	assert.Equal(t, "ا\ufffd\ufffd", got[:2]+got[len(got)-6:])
	assert.True(t, found.Invalid)
}

func TestReaderError(t *testing.T) {
	_, _, err := normalize.NewReader(iotest.ErrReader(io.ErrUnexpectedEOF))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

func TestParseEncoding(t *testing.T) {
	for name, want := range map[string]normalize.Encoding{
		"windows-1256": normalize.Windows1256, "CP1256": normalize.Windows1256, "iso_8859-6": normalize.ISO8859_6,
		"arabic": normalize.ISO8859_6, "utf8": normalize.UTF8, "UTF-16LE": normalize.UTF16LE, "utf-16be": normalize.UTF16BE,
		"latin1": normalize.Windows1252,
	} {
		got, err := normalize.ParseEncoding(name)
		require.NoError(t, err)
		assert.Equal(t, want, got, name)
	}
	_, err := normalize.ParseEncoding("koi8-r")
	var unknown *normalize.UnknownEncodingError
	require.ErrorAs(t, err, &unknown)
	assert.Equal(t, "koi8-r", unknown.Name)
	assert.Equal(t, "Encoding(77)", normalize.Encoding(77).String())
}

func ExampleDecode() {
	archived := []byte{0xE4, 0xD4, 0xD1, 0xC9, 0x20, 0xC7, 0xE1, 0xE3, 0xD3, 0xC7, 0xC1}
	s, found := normalize.Decode(archived)
	fmt.Println(s, found.Encoding)
	// Output: نشرة المساء windows-1256
}

func FuzzDecode(f *testing.F) {
	for _, s := range decodeTexts {
		f.Add([]byte(s))
		f.Add(encode(f, charmap.Windows1256, s))
		f.Add([]byte(misread(f, s, charmap.Windows1256)))
	}
	f.Add([]byte("\xff\xfe\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, found := normalize.Decode(b)
		assert.True(t, utf8.ValidString(got))
		assert.True(t, 0 <= found.Confidence && found.Confidence <= 1, found.Confidence)
		if utf8.Valid(b) && found.Encoding == normalize.UTF8 && len(found.Mojibake) == 0 {
			assert.Equal(t, string(b), got)
		}
		r, again, err := normalize.NewReader(iotest.OneByteReader(bytes.NewReader(b)))
		require.NoError(t, err)
		all, err := io.ReadAll(r)
		require.NoError(t, err)
		assert.Equal(t, got, string(all))
		assert.Equal(t, found.Encoding, again.Encoding)
	})
}
