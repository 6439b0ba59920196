// Package conformance holds tests of what arnews writes against the formats'
// own definitions, with the tools that others use: the JSON of the form arnews/1
// against its JSON Schema, Web Annotation through a JSON-LD processor, TimeML
// against a schema of XML. It is a module of its own, so that these tools stay
// out of the library's.
package conformance
