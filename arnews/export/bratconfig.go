package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"arnews.example/arnews/dates"
)

// WriteConfig writes an annotation.conf that declares every name that
// WriteAnnotations uses. It is the same for every document.
func (Brat) WriteConfig(w io.Writer) error {
	var b strings.Builder
	b.WriteString("[entities]\n")
	group(&b, "block", prefixed("block-", blockRoles))
	group(&b, "temporal", dateTypes)
	group(&b, "quote", prefixed("quote-", quoteKinds))
	b.WriteString("speaker\ncue\n")
	quote := strings.Join(prefixed("quote-", quoteKinds), "|")
	fmt.Fprintf(&b, "\n[relations]\nsaid-by\tArg1:%s, Arg2:speaker\nreported-by\tArg1:%s, Arg2:cue\n", quote, quote)
	fmt.Fprintf(&b, "\n[events]\n\n[attributes]\nmod\tArg:%s, Value:%s\n", strings.Join(dateTypes, "|"), strings.Join(mods(), "|"))
	_, err := io.WriteString(w, b.String())
	return err
}

// group writes names below one that is only a heading.
func group(b *strings.Builder, heading string, names []string) {
	b.WriteString("!" + heading + "\n")
	for _, n := range names {
		b.WriteString("\t" + n + "\n")
	}
}

func prefixed(prefix string, names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = prefix + n
	}
	return out
}

// mods returns the values of the attribute mod, each once.
func mods() []string {
	var names []string
	for m := dates.ModStart; m.String() != ""; m++ {
		if n := m.String(); !slices.Contains(names, n) { // START and END are also those of halves
			names = append(names, n)
		}
	}
	return names
}
