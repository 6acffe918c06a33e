// Package openapi makes an OpenAPI 3.1 description of addresses for programs. The shapes of answers are those of the Go values that
// are sent, so that it cannot say otherwise than they do.
package openapi

import (
	"reflect"
	"strings"
	"unicode"
)

// Operation is an address for programs.
type Operation struct {
	Path     string // as the router has it
	Says     string
	More     string
	Params   []Parameter
	Media    string
	Body     any  // a value of what is answered; nil for what is no JSON
	Moves    bool // it may answer 301
	Goes     bool // it may answer 410
	Searches bool // it is bounded in rate, time and size as searches are
	Example  string
}

// Parameter is what an operation is asked with.
type Parameter struct {
	Name, Says string
	Needed     bool
	in, kind   string
}

// InPath is a parameter that stands in the path of its operation.
func InPath(name, says string) Parameter {
	return Parameter{name, says, true, "path", "string"}
}

// InQuery is a parameter behind the question mark. Its kind is a type of JSON Schema; an array is one of strings.
func InQuery(name, kind, says string, needed bool) Parameter {
	return Parameter{name, says, needed, "query", kind}
}

// Site is what is told of the site as a whole.
type Site struct {
	Title, Says, Address string
	Problem              any // a value of what programs get instead of an answer (RFC 9457)
}

// Document is a description, as far as this site needs one.
type Document struct {
	OpenAPI    string                    `json:"openapi"`
	Info       info                      `json:"info"`
	Servers    []host                    `json:"servers"`
	Security   []struct{}                `json:"security"`
	Paths      map[string]map[string]get `json:"paths"`
	Components components                `json:"components"`
}

type info struct {
	Title       string  `json:"title"`
	Version     string  `json:"version"`
	Description string  `json:"description"`
	License     licence `json:"license"`
}

type licence struct {
	Name       string `json:"name"`
	Identifier string `json:"identifier"`
}

type host struct {
	URL string `json:"url"`
}

type get struct {
	OperationID string              `json:"operationId"`
	Summary     string              `json:"summary"`
	Description string              `json:"description,omitempty"`
	Parameters  []parameter         `json:"parameters"`
	Responses   map[string]response `json:"responses"`
}

type parameter struct {
	Name        string  `json:"name"`
	In          string  `json:"in"`
	Description string  `json:"description"`
	Required    bool    `json:"required"`
	Schema      *schema `json:"schema"`
}

type response struct {
	Description string           `json:"description"`
	Content     map[string]media `json:"content,omitempty"`
}

type media struct {
	Schema *schema `json:"schema"`
}

// Describe describes the operations of a site.
func Describe(site Site, operations []Operation) *Document {
	doc := &Document{OpenAPI: "3.1.0", Servers: []host{{site.Address}}, Security: []struct{}{}, Paths: map[string]map[string]get{},
		Info:       info{Title: site.Title, Version: "1", Description: site.Says, License: licence{"MIT", "MIT"}},
		Components: components{Schemas: map[string]*schema{}}}
	problems := map[string]media{"application/problem+json": {doc.schema(reflect.TypeOf(site.Problem))}}
	for _, op := range operations {
		doc.Paths[op.Path] = map[string]get{"get": doc.get(op, problems)}
	}
	return doc
}

func (d *Document) get(op Operation, problems map[string]media) get {
	out := get{OperationID: operationID(op.Path), Summary: op.Says, Description: op.More, Parameters: []parameter{}, Responses: map[string]response{}}
	for _, p := range op.Params {
		out.Parameters = append(out.Parameters, parameter{p.Name, p.in, p.Says, p.Needed, p.schema()})
	}
	body := &schema{Type: "string"}
	if op.Body != nil {
		body = d.schema(reflect.TypeOf(op.Body))
	}
	out.Responses["200"] = response{op.Says + ".", map[string]media{op.Media: {body}}}
	if op.Moves {
		out.Responses["301"] = response{Description: "It stands at another address."}
	}
	if op.Goes {
		out.Responses["410"] = response{"It is no longer published; the detail says why.", problems}
	}
	if strings.ContainsRune(op.Path, '{') || !op.Searches { // a search of nothing that is there finds nothing
		out.Responses["404"] = response{"There is no such thing.", problems}
	}
	if op.Searches {
		out.Responses["400"] = response{"It goes beyond a limit, which the detail names.", problems}
		out.Responses["429"] = response{"Too many in a minute: see Retry-After.", problems}
		out.Responses["503"] = response{"The index is being built, or too many search at once: see Retry-After.", problems}
	}
	return out
}

func (p Parameter) schema() *schema {
	if p.kind == "array" {
		return &schema{Type: p.kind, Items: &schema{Type: "string"}}
	}
	return &schema{Type: p.kind}
}

// operationID makes a name of a path: /briefings/{slug}.json is briefingsSlugJson.
func operationID(path string) string {
	var b strings.Builder
	for i, w := range strings.FieldsFunc(path, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if i > 0 {
			w = upperFirst(w)
		}
		b.WriteString(w)
	}
	return b.String()
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
