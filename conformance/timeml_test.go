package conformance

import (
	"context"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/export"
)

func analyze(t testing.TB, s string) *arnews.Document {
	t.Helper()
	doc, err := new(arnews.Analyzer).Analyze(context.Background(), s)
	require.NoError(t, err)
	return doc
}

func timeML(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, export.WriteTimeML(&b, analyze(t, s)))
	return b.String()
}

// rules are the attributes of TIMEX3 with their values, as the specification
// of TimeML 1.2.1 and the schema published with it give them; value apart.
var rules = map[string]string{
	"tid":                `t[0-9]+`,
	"type":               `DATE|TIME|DURATION|SET`,
	"functionInDocument": `CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE`,
	"temporalFunction":   `true|false`,
	"mod":                `BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX`,
	"anchorTimeID":       `t[0-9]+`,
	"quant":              `.+`,
}

// inValue are the forms of a value that the published schema knows; beyond are
// those of the library's that it does not (see export.WriteTimeML).
var (
	inValue = []string{
		`[0-9X]{1,4}(-[0-9X]{1,2}(-[0-9X]{1,2})?)?`,
		`([0-9X]{1,4}-[0-9X]{1,2}-[0-9X]{1,2})?T([0-9]{2}(:[0-9]{2}(:[0-9]{2})?)?|MO|MI|AF|EV|NI|DT)`,
		`[0-9X]{1,4}-W[0-9X]{1,2}(-([1-7X]|WE))?`,
		`[0-9X]{1,4}-W[0-9X]{1,2}-[1-7X]T([0-9]{2}(:[0-9]{2}(:[0-9]{2})?)?|MO|MI|AF|EV|NI|DT)`,
		`[0-9X]{1,4}-(SP|SU|WI|FA)`,
		`[0-9X]{1,4}-(H[1-2X]|Q[1-4X])`,
		`(PAST|PRESENT|FUTURE)_REF`,
		`P(([0-9]+|XX?)Y)?(([0-9]+|XX?)M)?(([0-9]+|XX?)D)?(T(([0-9]+|XX?)H)?(([0-9]+|XX?)M)?(([0-9]+|XX?)S)?)?`,
		`P([0-9]+|XX?)[WLECQ]`,
	}
	beyond = []string{
		`[0-9X-]+(T[0-9:]+)?/[0-9X-]+(T[0-9:]+)?`, // an interval
		`.*T[0-9:]+(Z|[+-][0-9]{2}:[0-9]{2})`,     // a time with its offset from UTC
		`-[0-9]{2,4}(-[0-9]{2}(-[0-9]{2})?)?`,     // a year or a century before 1
	}
)

func matches(value string, forms ...string) bool {
	return slices.ContainsFunc(forms, func(f string) bool { return regexp.MustCompile("^(?:" + f + ")$").MatchString(value) })
}

// Every TIMEX3 has the attributes that it must have, none that it may not, and
// values of the forms that the specification gives; anchors are there.
func TestTimeMLAttributes(t *testing.T) {
	seen := 0
	for _, s := range pages(t) {
		dec := xml.NewDecoder(strings.NewReader(timeML(t, s)))
		ids, anchors := map[string]bool{}, map[string]bool{}
		for {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			e, ok := tok.(xml.StartElement)
			if !ok || e.Name.Local != "TIMEX3" {
				continue
			}
			seen++
			attrs := map[string]string{}
			for _, a := range e.Attr {
				attrs[a.Name.Local] = a.Value
				if a.Name.Local != "value" {
					assert.True(t, matches(a.Value, rules[a.Name.Local]), "%s=%q", a.Name.Local, a.Value)
				}
			}
			for _, must := range []string{"tid", "type", "value"} {
				assert.Contains(t, attrs, must)
			}
			assert.True(t, matches(attrs["value"], append(inValue, beyond...)...), "value %q", attrs["value"])
			assert.False(t, ids[attrs["tid"]], "%s twice", attrs["tid"])
			ids[attrs["tid"]] = true
			if a := attrs["anchorTimeID"]; a != "" {
				anchors[a] = true
			}
		}
		for a := range anchors {
			assert.True(t, ids[a], "anchor %s", a)
		}
	}
	assert.Greater(t, seen, 40)
}

// A validator of XML schemas takes every document, and refuses broken ones.
// testdata/timeml.xsd says what the schema published with TimeML 1.2.1 says of
// the elements written here, and allows the values beyond it and text inside a
// TIMEX3, which that schema forgets.
func TestTimeMLSchema(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed (Debian: libxml2-utils): TimeML is checked by TestTimeMLAttributes alone")
	}
	dir := t.TempDir()
	check := func(doc string) error {
		file := filepath.Join(dir, "doc.tml")
		require.NoError(t, os.WriteFile(file, []byte(doc), 0o600))
		out, err := exec.Command(xmllint, "--noout", "--nonet", "--schema", "testdata/timeml.xsd", file).CombinedOutput()
		if err != nil {
			t.Logf("%s", out)
		}
		return err
	}
	for _, s := range pages(t) {
		assert.NoError(t, check(timeML(t, s)), "%q", s)
	}
	whole := timeML(t, "نشر في: 3 مايو 2021\n\nوصل أمس في مطلع الشهر.")
	require.NoError(t, check(whole))
	for _, c := range []struct{ what, old, new string }{
		{"an identifier that is none", `tid="t1"`, `tid="1"`},
		{"an identifier twice", `tid="t2"`, `tid="t1"`},
		{"an unknown type", `type="DATE"`, `type="DAY"`},
		{"no value", ` value="2021-05-02"`, ``},
		{"a value in words", `value="2021-05-02"`, `value="yesterday"`},
		{"an unknown mod", `mod="START"`, `mod="EARLY"`},
		{"an anchor that is not there", `anchorTimeID="t0"`, `anchorTimeID="t99"`},
		{"another element", `<TEXT>`, `<TEXT><DATE/>`},
	} {
		broken := strings.Replace(whole, c.old, c.new, 1)
		require.NotEqual(t, whole, broken, c.what)
		assert.Error(t, check(broken), c.what)
	}
}
