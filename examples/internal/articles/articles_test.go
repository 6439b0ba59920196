package articles

import (
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// names returns what r yields: the names of articles, and errors.
func names(r *Reader, files ...string) (got []string) {
	for a, err := range r.All(files...) {
		if err != nil {
			got = append(got, "! "+err.Error())
			continue
		}
		got = append(got, a.Name())
	}
	return got
}

func read(s string) *Reader { return &Reader{Stdin: strings.NewReader(s)} }

func TestLines(t *testing.T) {
	in := "\uFEFF" + `{"id":"أ<b>","text":"خبر"}` + "\n" +
		`{"id":12345678901234567890,"text":"خبر"}` + "\r\n\n  \n" +
		`{"id":null,"text":""}` + "\n" +
		`{"text":"خبر"}` // the last line needs no line end
	assert.Equal(t, []string{"أ<b>", "12345678901234567890", "null", "standard input:6"}, names(read(in), "-"))
	assert.Equal(t, []string{"أ<b>", "12345678901234567890", "null", "standard input:6"},
		names(&Reader{Stdin: iotest.OneByteReader(strings.NewReader(in))}, "-"))
}

func TestFieldsOfALine(t *testing.T) {
	a, err := Parse([]byte(`{"id":7,"text":"نص","ref":"2020-03-01","title":"عنوان","source":"صحيفة","date":"2020-02-28","other":[1]}`))
	require.NoError(t, err)
	assert.Equal(t, "7", string(a.ID))
	assert.Equal(t, "نص", a.Text)
	assert.Equal(t, "2020-03-01", a.Ref.Format("2006-01-02"))
	assert.Equal(t, []string{"عنوان", "صحيفة", "2020-02-28"}, []string{a.Title, a.Source, a.Date})

	damaged := base64.StdEncoding.EncodeToString([]byte("نعم\xff"))
	a, err = Parse([]byte(`{"textBase64":"` + damaged + `","title":null,"source":4}`))
	require.NoError(t, err)
	assert.Equal(t, "نعم\xff", a.Text)
	assert.Empty(t, a.Title+a.Source)
}

// The date of an archive is the reference where a line has no other.
func TestDateAsReference(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"text":"","date":"2015-08-11"}`, "2015-08-11T00:00:00Z"},
		{`{"text":"","date":"2015-08-11 18:45:45"}`, "2015-08-11T18:45:45Z"},
		{`{"text":"","date":"2015-08-11T18:45:45+03:00"}`, "2015-08-11T18:45:45+03:00"},
		{`{"text":"","date":"الثلاثاء 11 أوت 2015"}`, "2015-08-11T00:00:00Z"},
		{`{"text":"","date":"2015-08-11","ref":"2020-01-02"}`, "2020-01-02T00:00:00Z"},
		{`{"text":"","date":"أوت 2015"}`, ""}, // a month is no day
		{`{"text":"","date":"أمس"}`, ""},
		{`{"text":"","date":"11"}`, ""},
		{`{"text":"","date":20150811}`, ""},
		{`{"text":"","date":null,"ref":""}`, ""},
	} {
		a, err := Parse([]byte(c.line))
		require.NoError(t, err, c.line)
		got := ""
		if !a.Ref.IsZero() {
			got = a.Ref.Format("2006-01-02T15:04:05Z07:00")
		}
		assert.Equal(t, c.want, got, c.line)
	}
}

func TestBadLinesStopNothing(t *testing.T) {
	for _, c := range []struct {
		bad  string
		is   error
		says string
	}{
		{"{", ErrJSON, "standard input:2: not JSON"},
		{"خبر", ErrJSON, "standard input:2: not JSON"},
		{`["id","text"]`, ErrJSON, "not JSON of the form"},
		{`{"id":1,"text":2}`, ErrJSON, "not JSON of the form"},
		{`{"id":1,"text":"a"} {"id":2,"text":"b"}`, ErrJSON, "not JSON"},
		{`{"id":1,"text":"half a li`, ErrJSON, "not JSON"},
		{"{\"id\":1,\"text\":\"\xff\"}", ErrUTF8, "not valid UTF-8"},
		{`{"id":1}`, ErrNoText, `it has no "text"`},
		{`{"id":1,"textBase64":"?"}`, ErrBase64, "textBase64"},
		{`{"text":"` + strings.Repeat("خ", 70<<10) + `"}`, ErrTooLong, "standard input:2: longer"},
	} {
		in := read(`{"id":"a","text":"خبر"}` + "\n" + c.bad + "\n" + `{"id":"b","text":"خبر"}`)
		in.MaxBytes = 100 << 10
		var ids []string
		var errs []error
		for a, err := range in.All("-") {
			if err != nil {
				errs = append(errs, err)
				continue
			}
			ids = append(ids, a.Name())
		}
		assert.Equal(t, []string{"a", "b"}, ids, "%.40s", c.bad)
		require.Len(t, errs, 1, "%.40s", c.bad)
		require.ErrorIs(t, errs[0], c.is)
		assert.Contains(t, errs[0].Error(), c.says)
		assert.NotContains(t, errs[0].Error(), "\n")
		var e *Error
		require.ErrorAs(t, errs[0], &e)
		assert.Equal(t, Place{"-", 2}, e.Place)
	}

	var ref *RefError
	_, err := Parse([]byte(`{"text":"خبر","ref":"غدا"}`))
	require.ErrorAs(t, err, &ref)
	assert.Equal(t, "غدا", ref.Text)
}

// A limit counts the bytes of a line without its end, and of a file.
func TestLimit(t *testing.T) {
	line := `{"text":"خبر"}`
	for _, in := range []string{line, line + "\n", line + "\r\n", line + "\n" + line} {
		r := read(in)
		r.MaxBytes = len(line)
		for _, err := range r.All("-") {
			assert.NoError(t, err)
		}
		r = read(in)
		r.MaxBytes = len(line) - 1
		for _, err := range r.All("-") {
			assert.ErrorIs(t, err, ErrTooLong)
		}
	}
	r := read("خبر")
	r.MaxBytes = 6
	assert.Equal(t, []string{"standard input"}, names(r, "-"))
	r = read("خبر.")
	r.MaxBytes = 6
	assert.Equal(t, []string{"! standard input: longer than the limit"}, names(r, "-"))
	r = read(strings.Repeat("خبر ", 1<<16))
	r.MaxBytes = -1
	assert.Equal(t, []string{"standard input"}, names(r, "-"))
}

// What is passed over is not held.
func TestLongLinesAreNotHeld(t *testing.T) {
	const size = 256 << 20
	r := &Reader{Stdin: io.MultiReader(strings.NewReader(`{"text":"`), io.LimitReader(endless{}, size), strings.NewReader("\n{\"id\":2,\"text\":\"\"}"))}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	assert.Equal(t, []string{"! standard input:1: longer than the limit", "2"}, names(r, "-"))
	runtime.ReadMemStats(&after)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(size))
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	put := func(name, content string) {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	}
	put("b.txt", "خبر")
	put("a/x.jsonl", `{"id":1,"text":"خبر"}`+"\n\n"+`{"text":"خبر"}`)
	put("a/y.NDJSON", "خبر\n")
	put("a/picture.png", "\x89PNG")
	put("a/.hidden.txt", "خبر")
	put(".git/c.txt", "خبر")
	put("empty/none", "")
	want := []string{
		"1",
		filepath.Join(dir, "a/x.jsonl") + ":3",
		"! " + filepath.Join(dir, "a/y.NDJSON") + `:1: not JSON of the form {"id", "text", "ref"}: invalid character 'Ø' looking for beginning of value`,
		filepath.Join(dir, "b.txt"),
	}
	var r Reader
	assert.Equal(t, want, names(&r, dir))
	assert.Equal(t, want, names(&r, dir+"/"))
	assert.Equal(t, []string{"! " + filepath.Join(dir, "empty") + ": " + ErrEmpty.Error()}, names(&r, filepath.Join(dir, "empty")))
	assert.Equal(t, []string{filepath.Join(dir, "a/picture.png")}, names(&r, filepath.Join(dir, "a/picture.png")), "what is named is read")

	link := filepath.Join(t.TempDir(), "link")
	if os.Symlink(dir, link) == nil {
		assert.Len(t, names(&r, link), len(want))
	}
}

func TestMissingFile(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.txt")
	var r Reader
	for _, err := range r.All(missing) {
		assert.ErrorIs(t, err, fs.ErrNotExist)
		assert.Equal(t, 1, strings.Count(err.Error(), "missing.txt"))
	}
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("broken")
	r := &Reader{Stdin: io.MultiReader(strings.NewReader(`{"id":1,"text":""}`+"\n"+`{"id":2,`), iotest.ErrReader(broken))}
	assert.Equal(t, []string{"1", "! standard input:2: broken"}, names(r, "-"))
	r = &Reader{Stdin: io.MultiReader(strings.NewReader("خبر"), iotest.ErrReader(broken))}
	assert.Equal(t, []string{"! standard input: broken"}, names(r, "-"))
}

func TestLinesWhateverTheyAre(t *testing.T) {
	r := read("خبر\n{\"text\":\"\"}")
	r.Lines = true
	got := names(r, "-")
	require.Len(t, got, 2)
	assert.Contains(t, got[0], "standard input:1: not JSON")
	assert.Equal(t, "standard input:2", got[1])
}

// A damaged first line does not hide what the file is.
func TestFirstLineDamaged(t *testing.T) {
	for _, first := range []string{"{", `{"id":1,"te`, "{ \t"} {
		got := names(read(first+"\n"+`{"id":2,"text":""}`), "-")
		require.Len(t, got, 2, first)
		assert.Contains(t, got[0], "standard input:1: not JSON")
		assert.Equal(t, "2", got[1])
	}
}

func TestStopping(t *testing.T) {
	r := read(`{"id":1,"text":""}` + "\n" + `{"id":2,"text":""}`)
	for a, err := range r.All("-", "-") {
		require.NoError(t, err)
		assert.Equal(t, "1", a.Name())
		break
	}
}

// A text that is no stream of JSON is one article in any encoding.
func TestEncodings(t *testing.T) {
	text := "عنوان الخبر الأول\n\nقال وزير التربية أمس في الرباط: «سنفتح المدارس الأسبوع المقبل».\n"
	for _, c := range []struct {
		name string
		enc  encoding.Encoding
		says string
	}{
		{"UTF-8", unicode.UTF8, ""},
		{"windows-1256", charmap.Windows1256, "windows-1256"},
		{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"},
		{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := c.enc.NewEncoder().String(text)
			require.NoError(t, err)
			for a, err := range read(raw).All("-") {
				require.NoError(t, err)
				assert.Equal(t, text, a.Text)
				assert.Equal(t, c.says, a.Encoding)
			}
		})
	}
	for _, in := range []string{text + "\xff" + text, "", "{", "{}", "{قوس}", "\uFEFF", `"نص"`} {
		n := 0
		for a, err := range read(in).All("-") {
			require.NoError(t, err)
			assert.Equal(t, in, a.Text, "what is UTF-8, damaged or not, is kept")
			assert.Empty(t, a.Encoding)
			n++
		}
		assert.Equal(t, 1, n, in)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"id":1,"text":"نص","ref":"2020-03-01","date":"11 أوت 2015"}`))
	f.Add([]byte(`{"textBase64":"bmE="}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		a, err := Parse(line)
		if err != nil {
			return
		}
		_ = a.Name()
	})
}
