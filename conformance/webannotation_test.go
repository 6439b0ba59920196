package conformance

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"arnews.example/arnews"
	"arnews.example/arnews/export"
	"arnews.example/arnews/text"
)

// Names of the vocabularies that the Web Annotation Data Model uses.
const (
	oa      = "http://www.w3.org/ns/oa#"
	as      = "http://www.w3.org/ns/activitystreams#"
	rdf     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	dc      = "http://purl.org/dc/elements/1.1/"
	natural = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
)

// An offline loader gives a JSON-LD processor the context of Web Annotation from
// testdata, and nothing else: a processor must not ask the network.
type offline struct{ t testing.TB }

func (c offline) LoadDocument(url string) (*ld.RemoteDocument, error) {
	if url != "http://www.w3.org/ns/anno.jsonld" {
		return nil, fmt.Errorf("nobody may ask for %s", url)
	}
	raw, err := os.ReadFile("testdata/anno-context.json")
	require.NoError(c.t, err)
	tree, err := ld.DocumentFromReader(strings.NewReader(string(raw)))
	require.NoError(c.t, err)
	return &ld.RemoteDocument{DocumentURL: url, Document: tree}, nil
}

// expand returns the nodes of a document by their IRIs, blank ones by their
// labels, with every name written out.
func expand(t testing.TB, doc string) map[string]map[string]any {
	t.Helper()
	tree, err := ld.DocumentFromReader(strings.NewReader(doc))
	require.NoError(t, err)
	opts := ld.NewJsonLdOptions("")
	opts.DocumentLoader = offline{t}
	opts.SafeMode = true // an error for whatever the context does not know
	flat, err := ld.NewJsonLdProcessor().Flatten(tree, nil, opts)
	require.NoError(t, err)
	nodes := map[string]map[string]any{}
	for _, n := range flat.([]any) {
		node := n.(map[string]any)
		nodes[node["@id"].(string)] = node
	}
	return nodes
}

// values returns the values or IRIs of a node's property.
func values(node map[string]any, property string) (all []string) {
	list, _ := node[property].([]any)
	for _, v := range list {
		m := v.(map[string]any)
		for _, key := range []string{"@id", "@value"} {
			if s, ok := m[key]; ok {
				all = append(all, fmt.Sprint(s))
			}
		}
	}
	return all
}

func one(t testing.TB, node map[string]any, property string) string {
	t.Helper()
	all := values(node, property)
	require.Len(t, all, 1, "%s of %v", property, node)
	return all[0]
}

// A reading is an annotation as the processor understands it: values by
// purpose, the places of the bodies that are some, and the target's.
type reading struct {
	says   map[string][]string
	links  [][2]string
	target [2]string
}

func read(t testing.TB, nodes map[string]map[string]any, annotation, source string) reading {
	t.Helper()
	a := nodes[annotation]
	require.NotNil(t, a, annotation)
	require.Equal(t, []any{oa + "Annotation"}, a["@type"])
	require.Equal(t, oa+"tagging", one(t, a, oa+"motivatedBy"))
	r := reading{says: map[string][]string{}}
	for _, id := range values(a, oa+"hasBody") {
		body := nodes[id]
		purpose := strings.TrimPrefix(one(t, body, oa+"hasPurpose"), oa)
		if fmt.Sprint(body["@type"]) == "["+oa+"TextualBody]" {
			require.Equal(t, "text/plain", one(t, body, dc+"format"))
			r.says[purpose] = append(r.says[purpose], one(t, body, rdf+"value"))
			continue
		}
		require.Equal(t, "linking", purpose)
		r.links = append(r.links, place(t, nodes, id, source))
	}
	r.target = place(t, nodes, one(t, a, oa+"hasTarget"), source)
	return r
}

// place returns the characters and the words that a resource selects.
func place(t testing.TB, nodes map[string]map[string]any, id, source string) (at [2]string) {
	t.Helper()
	n := nodes[id]
	require.Equal(t, []any{oa + "SpecificResource"}, n["@type"])
	require.Equal(t, source, one(t, n, oa+"hasSource"))
	selectors := values(n, oa+"hasSelector")
	require.Len(t, selectors, 2)
	for _, s := range selectors {
		sel := nodes[s]
		switch fmt.Sprint(sel["@type"]) {
		case "[" + oa + "TextQuoteSelector]":
			at[1] = one(t, sel, oa+"exact")
		case "[" + oa + "TextPositionSelector]":
			for _, p := range []string{"start", "end"} {
				v := sel[oa+p].([]any)[0].(map[string]any)
				require.Equal(t, natural, v["@type"])
			}
			at[0] = one(t, sel, oa+"start") + "–" + one(t, sel, oa+"end")
		default:
			t.Fatalf("a selector %v", sel)
		}
	}
	return at
}

// characters is place for a span of the Document.
func characters(s string, at text.Span) [2]string {
	start := len([]rune(s[:at.Start]))
	words := []rune(at.In(s))
	return [2]string{fmt.Sprintf("%d–%d", start, start+len(words)), string(words)}
}

func pages(t testing.TB) []string {
	sample, err := os.ReadFile("../examples/analyze/sample.txt")
	require.NoError(t, err)
	return append([]string{string(sample)}, texts...)
}

// A JSON-LD processor understands an export as the Document that it was.
func TestWebAnnotationExpands(t *testing.T) {
	x := export.WebAnnotation{ID: "https://news.example/notes/7", Source: "https://news.example/7.txt"}
	for _, s := range pages(t) {
		doc := analyze(t, s)
		var b strings.Builder
		require.NoError(t, x.Write(&b, doc))
		nodes := expand(t, b.String())

		collection, page := nodes[x.ID], nodes[x.ID+"#page-1"]
		total := len(doc.Blocks) + len(doc.Dates) + len(doc.Quotes)
		assert.Equal(t, []any{as + "OrderedCollection"}, collection["@type"])
		assert.Equal(t, fmt.Sprint(total), one(t, collection, as+"totalItems"))
		assert.Equal(t, x.ID+"#page-1", one(t, collection, as+"first"))
		assert.Equal(t, []any{as + "OrderedCollectionPage"}, page["@type"])
		assert.Equal(t, x.ID, one(t, page, as+"partOf"))
		items := page[as+"items"].([]any)[0].(map[string]any)["@list"].([]any)
		require.Len(t, items, total)

		next := 0
		check := func(name string, i int, span text.Span, says map[string][]string, links ...text.Span) {
			id := fmt.Sprintf("%s#%s-%d", x.ID, name, i+1)
			require.Equal(t, map[string]any{"@id": id}, items[next], "in order")
			next++
			want := reading{says: map[string][]string{"tagging": {name}}, target: characters(s, span)}
			for purpose, values := range says {
				for _, v := range values {
					if v != "" {
						want.says[purpose] = append(want.says[purpose], v)
					}
				}
			}
			for _, l := range links {
				if !l.Empty() {
					want.links = append(want.links, characters(s, l))
				}
			}
			require.Equal(t, want, read(t, nodes, id, x.Source))
		}
		for i, b := range doc.Blocks {
			check("block", i, b.Span, map[string][]string{"classifying": {string(b.Role)}})
		}
		for i, d := range doc.Dates {
			check("date", i, d.Span, map[string][]string{"classifying": {string(d.Type), d.Mod.String()}, "describing": {d.Value}})
		}
		for i, q := range doc.Quotes {
			check("quote", i, q.Span, map[string][]string{"classifying": {string(q.Kind)}, "identifying": {q.Speaker.Name}}, q.Speaker.Mention)
		}
	}
}

// The model's requirements hold, as a JSON Schema of them says.
func TestWebAnnotationModel(t *testing.T) {
	raw, err := os.ReadFile("testdata/web-annotation.schema.json")
	require.NoError(t, err)
	tree, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("model.json", tree))
	model, err := c.Compile("model.json")
	require.NoError(t, err)

	var out string
	for _, s := range pages(t) {
		for _, x := range []export.WebAnnotation{
			{},
			{ID: "https://أخبار.example/7", Source: "https://أخبار.example/7.txt"},
			{Context: -1, Layers: arnews.Dates},
		} {
			var b strings.Builder
			require.NoError(t, x.Write(&b, analyze(t, s)))
			assert.NoError(t, validate(model, b.String()))
			if out == "" {
				out = b.String()
			}
		}
	}
	for _, c := range []struct{ what, old, new string }{
		{"no context", `"@context"`, `"context"`},
		{"an annotation without an IRI", `{"id":"urn`, `{"ids":"urn`},
		{"an annotation of another type", `"type":"Annotation"`, `"type":"Note"`},
		{"an unknown purpose", `"purpose":"tagging"`, `"purpose":"shouting"`},
		{"a body without a value", `"value":"block"`, `"values":"block"`},
		{"a target without a source", `"source"`, `"sources"`},
		{"a selector without words", `"exact"`, `"exacts"`},
		{"a position in words", `"start":0`, `"start":"0"`},
		{"a position below zero", `"start":0`, `"start":-1`},
		{"a page without annotations", `"items"`, `"item"`},
	} {
		broken := strings.Replace(out, c.old, c.new, 1)
		require.NotEqual(t, out, broken, c.what)
		require.True(t, json.Valid([]byte(broken)))
		assert.Error(t, validate(model, broken), c.what)
	}
}
