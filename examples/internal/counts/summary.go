package counts

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"arnews.example/arnews/normalize"
	"arnews.example/examples/internal/terminal"
)

// A Sum is the counts of many articles. As JSON it is an object of objects.
type Sum map[Key]int64

// MarshalJSON writes the sum as {kind: {name: count}}.
func (s Sum) MarshalJSON() ([]byte, error) {
	m := map[Kind]map[string]int64{}
	for k, n := range s {
		if m[k.Kind] == nil {
			m[k.Kind] = map[string]int64{}
		}
		m[k.Kind][k.Name] = n
	}
	return json.Marshal(m)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (s *Sum) UnmarshalJSON(data []byte) error {
	var m map[Kind]map[string]int64
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	*s = Sum{}
	for kind, names := range m {
		for name, n := range names {
			(*s)[Key{kind, name}] = n
		}
	}
	return nil
}

// A Summary is a sum for people.
type Summary struct {
	Articles   int64   `json:"articles"`
	Words      int64   `json:"words"`
	Dates      int64   `json:"dates"`
	Quotations int64   `json:"quotations"`
	Years      []Count `json:"years"`  // oldest first
	People     []Count `json:"people"` // most quoted first
	Unread     []Count `json:"unread"` // most frequent reason first
}

// A Count is how often something came.
type Count struct {
	Name  string `json:"name"`
	Count int64  `json:"count"`
}

// Summary returns the sum for people. Spellings of one name are taken together,
// under the most frequent; a last name alone is a name of its own.
func (s Sum) Summary() Summary {
	sum := Summary{
		Articles: s[Key{Articles, ""}], Words: s[Key{Words, ""}],
		Dates: s[Key{Dates, ""}], Quotations: s[Key{Quotations, ""}],
		Years: s.of(Year), People: s.people(), Unread: s.of(Unread),
	}
	slices.SortFunc(sum.Years, func(a, b Count) int {
		x, _ := strconv.Atoi(a.Name)
		y, _ := strconv.Atoi(b.Name)
		return cmp.Compare(x, y)
	})
	return sum
}

// of returns the counts of a kind, the greatest first.
func (s Sum) of(kind Kind) []Count {
	all := []Count{}
	for k, n := range s {
		if k.Kind == kind {
			all = append(all, Count{k.Name, n})
		}
	}
	sortCounts(all)
	return all
}

func sortCounts(all []Count) {
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
}

func (s Sum) people() []Count {
	sums := map[string]int64{}
	spelled := map[string]Count{} // the most frequent spelling; of two the first in order
	for _, c := range s.of(Person) {
		key := normalize.Search.String(c.Name)
		sums[key] += c.Count
		if spelled[key].Count == 0 {
			spelled[key] = c
		}
	}
	all := []Count{}
	for key := range maps.Keys(sums) {
		all = append(all, Count{spelled[key].Name, sums[key]})
	}
	sortCounts(all)
	return all
}

// Text prints the summary for people, with so many years and names at most.
func (s Summary) Text(w io.Writer, top int) {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	for _, c := range []Count{{"articles", s.Articles}, {"words", s.Words}, {"dates", s.Dates}, {"quotations", s.Quotations}} {
		fmt.Fprintf(table, "%d\t  %s\n", c.Count, c.Name)
	}
	table.Flush()
	years := slices.Clone(s.Years)
	sortCounts(years)
	list(w, "dates by year", years, top)
	list(w, "most quoted", s.People, top)
	list(w, "not read", s.Unread, len(s.Unread))
}

// list prints the first counts of a list.
func list(w io.Writer, name string, all []Count, top int) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", name)
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	for _, c := range all[:min(top, len(all))] {
		fmt.Fprintf(table, "%d\t  %s\n", c.Count, strings.TrimSpace(terminal.Clip(c.Name, 72)))
	}
	table.Flush()
	if more := len(all) - top; more > 0 {
		fmt.Fprintf(w, "  and %d more\n", more)
	}
}
