package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"arnews.example/arnews"
	"arnews.example/arnews/text"
)

// A WebAnnotation writes documents as JSON-LD of the W3C's Web Annotation Data
// Model: an AnnotationCollection whose one AnnotationPage holds an annotation for
// each block, each date and each quotation. The zero value works.
//
// Every annotation targets the text by a TextQuoteSelector (its words, with some
// before and after) and a TextPositionSelector (characters, from 0). Its bodies,
// told apart by their purpose, are these:
//
//	             tagging   classifying           describing     identifying     linking
//	block        "block"   the role
//	date         "date"    the type, the mod     the value
//	quotation    "quote"   the kind                             the speaker's   the speaker's mention,
//	                                                            name            by its place in the text
//
// A body that would say nothing is left out. The list of bodies is never empty.
type WebAnnotation struct {
	// ID is the IRI of the collection, absolute and without a fragment. Those
	// of its page and its annotations are this one with a fragment: #page-1,
	// #block-1, #date-1, #quote-1; the number is the place in the Document's
	// list, from 1. "" stands for a urn:uuid made from Source and text, so
	// that the same text always gets the same.
	ID string

	// Source is the absolute IRI of the text, its address as a rule; "" stands
	// for one that names the bytes of the text by their digest
	// (ni:///sha-256;…, RFC 6920).
	Source string

	// Layers says what is exported; 0 stands for all that the Document holds.
	Layers arnews.Layers

	// Context is how many characters before and after its words a
	// TextQuoteSelector holds: 0 stands for 32, a negative number for none.
	Context int
}

// Write writes the document to w, one annotation a line.
func (x WebAnnotation) Write(w io.Writer, doc *arnews.Document) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	want, err := layers(x.Layers, "WebAnnotation.Layers")
	if err != nil {
		return err
	}
	if err := x.identify(doc.Text); err != nil {
		return err
	}
	a := annotator{x: x, s: doc.Text, index: text.NewIndex(doc.Text), out: bufio.NewWriter(w)}
	total := 0
	if want&arnews.Segments != 0 {
		total += len(doc.Blocks)
	}
	if want&arnews.Dates != 0 {
		total += len(doc.Dates)
	}
	if want&arnews.Quotes != 0 {
		total += len(doc.Quotes)
	}
	a.open(total)
	if want&arnews.Segments != 0 {
		a.blocks(doc)
	}
	if want&arnews.Dates != 0 {
		a.dates(doc)
	}
	if want&arnews.Quotes != 0 {
		a.quotes(doc)
	}
	a.out.WriteString("\n  ]\n }\n}\n")
	return a.out.Flush()
}

// identify fills in the IRIs that the caller left out.
func (x *WebAnnotation) identify(s string) error {
	if x.Source == "" {
		sum := sha256.Sum256([]byte(s))
		x.Source = "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
	} else if err := checkIRI("WebAnnotation.Source", x.Source, true); err != nil {
		return err
	}
	if x.ID == "" {
		sum := sha256.Sum256([]byte(x.Source + "\x00" + s))
		u := sum[:16]
		u[6], u[8] = u[6]&0x0F|0x80, u[8]&0x3F|0x80 // version 8 of RFC 9562
		x.ID = fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
		return nil
	}
	return checkIRI("WebAnnotation.ID", x.ID, false)
}

func checkIRI(field, iri string, fragment bool) error {
	u, err := url.Parse(iri)
	switch {
	case err != nil || !u.IsAbs() || !utf8.ValidString(iri) || strings.ContainsAny(iri, " <>\"{}|\\^`"):
		return &FieldError{field, fmt.Sprintf("%q", iri), "not an absolute IRI"}
	case !fragment && strings.Contains(iri, "#"):
		return &FieldError{field, fmt.Sprintf("%q", iri), "it has a fragment"}
	}
	return nil
}

// The parts of the Web Annotation Data Model that are written.
type (
	annotation struct {
		ID         string   `json:"id"`
		Type       string   `json:"type"`
		Motivation string   `json:"motivation"`
		Body       []any    `json:"body"` // each a textual or a resource
		Target     resource `json:"target"`
	}
	textual struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value"`
		Format  string `json:"format"`
	}
	resource struct {
		Type     string    `json:"type"`
		Purpose  string    `json:"purpose,omitempty"`
		Source   string    `json:"source"`
		Selector selectors `json:"selector"`
	}
	selectors struct {
		quote    quoteSelector
		position positionSelector
	}
	quoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
)

// MarshalJSON writes both ways of finding the place, as a list.
func (s selectors) MarshalJSON() ([]byte, error) { return json.Marshal([]any{s.quote, s.position}) }

// An annotator writes the annotations of one text.
type annotator struct {
	x       WebAnnotation
	s       string
	index   *text.Index
	out     *bufio.Writer // which keeps the first error
	started bool          // whether an annotation has been written
}

// open writes what stands before the first annotation.
func (a *annotator) open(total int) {
	fmt.Fprintf(a.out, "{\n"+
		" \"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n"+
		" \"id\": %s,\n \"type\": \"AnnotationCollection\",\n \"total\": %d,\n"+
		" \"first\": {\n  \"id\": %s,\n  \"type\": \"AnnotationPage\",\n  \"partOf\": %s,\n  \"startIndex\": 0,\n  \"items\": [",
		quoted(a.x.ID), total, quoted(a.x.ID+"#page-1"), quoted(a.x.ID))
}

// quoted returns s as a string of JSON.
func quoted(s string) string {
	b, _ := json.Marshal(s) // a string never fails
	return string(b)
}

func (a *annotator) blocks(doc *arnews.Document) {
	for i, b := range doc.Blocks {
		a.write("block", i, b.Span, said("classifying", string(b.Role)))
	}
}

func (a *annotator) dates(doc *arnews.Document) {
	for i, d := range doc.Dates {
		a.write("date", i, d.Span,
			said("classifying", string(d.Type)), said("classifying", d.Mod.String()), said("describing", d.Value))
	}
}

func (a *annotator) quotes(doc *arnews.Document) {
	for i, q := range doc.Quotes {
		bodies := []any{said("classifying", string(q.Kind)), said("identifying", q.Speaker.Name)}
		if !q.Speaker.Mention.Empty() {
			mention := a.resource(q.Speaker.Mention)
			mention.Purpose = "linking"
			bodies = append(bodies, mention)
		}
		a.write("quote", i, q.Span, bodies...)
	}
}

func said(purpose, value string) textual {
	return textual{"TextualBody", purpose, value, "text/plain"}
}

// write writes an annotation with the tag and the bodies that say something.
func (a *annotator) write(tag string, i int, s text.Span, bodies ...any) {
	n := annotation{
		ID:         fmt.Sprintf("%s#%s-%d", a.x.ID, tag, i+1),
		Type:       "Annotation",
		Motivation: "tagging",
		Body:       []any{said("tagging", tag)},
		Target:     a.resource(s),
	}
	for _, b := range bodies {
		if t, ok := b.(textual); !ok || t.Value != "" {
			n.Body = append(n.Body, b)
		}
	}
	if a.started {
		a.out.WriteByte(',')
	}
	a.started = true
	a.out.WriteString("\n   ")
	line, _ := json.Marshal(n) // strings and numbers never fail
	a.out.Write(line)
}

// resource returns the part of the text that the span covers.
func (a *annotator) resource(s text.Span) resource {
	from, to := a.index.Position(s.Start), a.index.Position(s.End)
	return resource{Type: "SpecificResource", Source: a.x.Source, Selector: selectors{
		quoteSelector{
			Type:   "TextQuoteSelector",
			Exact:  a.s[from.Offset:to.Offset],
			Prefix: a.before(from.Offset),
			Suffix: a.after(to.Offset),
		},
		positionSelector{"TextPositionSelector", from.Rune, to.Rune},
	}}
}

func (a *annotator) context() int {
	if a.x.Context == 0 {
		return 32
	}
	return a.x.Context
}

func (a *annotator) before(end int) string {
	start := end
	for n := a.context(); n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(a.s[:start])
		start -= size
	}
	return a.s[start:end]
}

func (a *annotator) after(start int) string {
	end := start
	for n := a.context(); n > 0 && end < len(a.s); n-- {
		_, size := utf8.DecodeRuneInString(a.s[end:])
		end += size
	}
	return a.s[start:end]
}
