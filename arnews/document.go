package arnews

// A Document is the analysis of one text.
type Document struct {
	Text string
}

// MarshalJSON writes the document in the form arnews/1.
func (d *Document) MarshalJSON() ([]byte, error) {
	return []byte(`{"schema":"arnews/1","published":null,"title":null,"authors":[],"source":null,"blocks":[],"sentences":[],"dates":[],"quotes":[]}`), nil
}
