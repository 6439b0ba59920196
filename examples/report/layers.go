package main

// A layer is a kind of marks that the reader can switch off and on.
type layer struct {
	Name string // the key of its words is "layer." + Name
	On   bool   // whether it shows when the page opens
}

// layerList holds all layers in the order of their buttons.
var layerList = []layer{
	{"date", true}, {"quote", true}, {"cue", true}, {"speaker", true},
	{"name", false}, {"role", true}, {"hidden", true},
}

// layersOf returns the layers that the articles need.
func layersOf(as []*article) []layer {
	var ls []layer
	for _, l := range layerList {
		used := l.Name != "hidden"
		for _, a := range as {
			used = used || a.Hidden > 0
		}
		if used {
			ls = append(ls, l)
		}
	}
	return ls
}

// Stop reports whether the keyboard stops at the mark when the page opens. At
// words that are said of a quotation it does not stop once more.
func (m *mark) Stop() bool { return m.ID != "" && m.Layer != "name" }
