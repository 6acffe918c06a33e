package web

import (
	"reflect"
	"strings"
	"time"
	"unicode"
)

// openAPI is an OpenAPI 3.1 description, as far as this site needs it.
type openAPI struct {
	OpenAPI    string                       `json:"openapi"`
	Info       apiInfo                      `json:"info"`
	Servers    []apiServer                  `json:"servers"`
	Security   []struct{}                   `json:"security"`
	Paths      map[string]map[string]apiGet `json:"paths"`
	Components apiComponents                `json:"components"`
}

type apiInfo struct {
	Title       string     `json:"title"`
	Version     string     `json:"version"`
	Description string     `json:"description"`
	License     apiLicence `json:"license"`
}

type apiLicence struct {
	Name       string `json:"name"`
	Identifier string `json:"identifier"`
}

type apiServer struct {
	URL string `json:"url"`
}

type apiGet struct {
	OperationID string                 `json:"operationId"`
	Summary     string                 `json:"summary"`
	Description string                 `json:"description,omitempty"`
	Parameters  []apiParameter         `json:"parameters"`
	Responses   map[string]apiResponse `json:"responses"`
}

type apiParameter struct {
	Name        string     `json:"name"`
	In          string     `json:"in"`
	Description string     `json:"description"`
	Required    bool       `json:"required"`
	Schema      *apiSchema `json:"schema"`
}

type apiResponse struct {
	Description string              `json:"description"`
	Content     map[string]apiMedia `json:"content,omitempty"`
}

type apiMedia struct {
	Schema *apiSchema `json:"schema"`
}

type apiComponents struct {
	Schemas map[string]*apiSchema `json:"schemas"`
}

// apiSchema is a JSON Schema, as far as the answers need it.
type apiSchema struct {
	Ref        string                `json:"$ref,omitempty"`
	Type       string                `json:"type,omitempty"`
	Format     string                `json:"format,omitempty"`
	Items      *apiSchema            `json:"items,omitempty"`
	Properties map[string]*apiSchema `json:"properties,omitempty"`
	Required   []string              `json:"required,omitempty"`
	order      []string              // of the properties
}

const schemasAt = "#/components/schemas/"

// inner is the name of the schema that a property is, or is a list of; "" where it is a plain value.
func (s *apiSchema) inner() string {
	if s.Items != nil {
		s = s.Items
	}
	return strings.TrimPrefix(s.Ref, schemasAt)
}

// problemAnswer is what a program gets instead (RFC 9457).
type problemAnswer struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// openAPI describes the addresses for programs; the shapes of answers are those of the values that are sent.
func (s *server) openAPI() openAPI {
	doc := openAPI{OpenAPI: "3.1.0", Servers: []apiServer{{s.origin}}, Security: []struct{}{}, Paths: map[string]map[string]apiGet{},
		Info: apiInfo{Title: s.Title, Version: "1", Description: "Press briefing transcripts: search, quotation check, records and changes. Reading only; no key is needed.",
			License: apiLicence{"MIT", "MIT"}},
		Components: apiComponents{Schemas: map[string]*apiSchema{}}}
	problems := map[string]apiMedia{"application/problem+json": {doc.schema(typeOf(problemAnswer{}))}}
	for _, op := range operations {
		get := apiGet{OperationID: operationID(op.path), Summary: op.says, Description: op.more, Parameters: []apiParameter{},
			Responses: map[string]apiResponse{"404": {"There is no such thing.", problems}}}
		for _, p := range op.params {
			get.Parameters = append(get.Parameters, apiParameter{p.name, p.in, p.says, p.needed, p.schema()})
		}
		schema := &apiSchema{Type: "string"}
		if op.body != nil {
			schema = doc.schema(typeOf(op.body))
		}
		get.Responses["200"] = apiResponse{op.says + ".", map[string]apiMedia{op.media: {schema}}}
		if op.moves {
			get.Responses["301"] = apiResponse{Description: "It stands at another address."}
		}
		if op.goes {
			get.Responses["410"] = apiResponse{"It is no longer published; the detail says why.", problems}
		}
		if op.searches {
			delete(get.Responses, "404")
			get.Responses["400"] = apiResponse{"It goes beyond a limit, which the detail names.", problems}
			get.Responses["429"] = apiResponse{"Too many in a minute: see Retry-After.", problems}
			get.Responses["503"] = apiResponse{"The index is being built, or too many search at once: see Retry-After.", problems}
		}
		doc.Paths[op.path] = map[string]apiGet{"get": get}
	}
	return doc
}

func (p parameter) schema() *apiSchema {
	if p.kind == "array" {
		return &apiSchema{Type: p.kind, Items: &apiSchema{Type: "string"}}
	}
	return &apiSchema{Type: p.kind}
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

func typeOf(v any) reflect.Type { return reflect.TypeOf(v) }

func schemaName(t reflect.Type) string { return upperFirst(t.Name()) }

// schema describes a type as encoding/json writes it; structs go into the components.
func (d *openAPI) schema(t reflect.Type) *apiSchema {
	switch t.Kind() {
	case reflect.Bool:
		return &apiSchema{Type: "boolean"}
	case reflect.Int, reflect.Int64:
		return &apiSchema{Type: "integer"}
	case reflect.Float64:
		return &apiSchema{Type: "number"}
	case reflect.Slice:
		return &apiSchema{Type: "array", Items: d.schema(t.Elem())}
	case reflect.Struct:
		if t == reflect.TypeFor[time.Time]() {
			return &apiSchema{Type: "string", Format: "date-time"}
		}
		name := schemaName(t)
		if d.Components.Schemas[name] == nil {
			s := &apiSchema{Type: "object", Properties: map[string]*apiSchema{}}
			d.Components.Schemas[name] = s
			d.properties(s, t)
		}
		return &apiSchema{Ref: schemasAt + name}
	}
	return &apiSchema{Type: "string"}
}

func (d *openAPI) properties(s *apiSchema, t reflect.Type) {
	for f := range fieldsIn(t) {
		if f.Anonymous {
			d.properties(s, f.Type)
			continue
		}
		if !f.IsExported() {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		s.Properties[name], s.order = d.schema(f.Type), append(s.order, name)
		if !strings.Contains(options, "omit") {
			s.Required = append(s.Required, name)
		}
	}
}

func fieldsIn(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}
