package arnews

import "strings"

// Layers is a set of the parts of an analysis.
type Layers uint8

// The layers, from the ground up.
const (
	Dates    Layers = 1 << iota // the dates in the text
	Segments                    // blocks, sentences, title, authors, source
	Quotes                      // who said what

	// AllLayers is every layer there is.
	AllLayers = Dates | Segments | Quotes
)

// String returns the names of the layers: "Dates|Quotes".
func (l Layers) String() string {
	var names []string
	for i, n := range []string{"Dates", "Segments", "Quotes"} {
		if l&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	if l&^AllLayers != 0 {
		names = append(names, "unknown")
	}
	return strings.Join(names, "|")
}
