package openapi

import (
	"reflect"
	"strings"
	"time"
)

type components struct {
	Schemas map[string]*schema `json:"schemas"`
}

// schema is a JSON Schema, as far as the answers need it.
type schema struct {
	Ref        string             `json:"$ref,omitempty"`
	Type       string             `json:"type,omitempty"`
	Format     string             `json:"format,omitempty"`
	Items      *schema            `json:"items,omitempty"`
	Properties map[string]*schema `json:"properties,omitempty"`
	Required   []string           `json:"required,omitempty"`
	order      []string           // of the properties
}

const schemasAt = "#/components/schemas/"

// inner is the name of the schema that a property is, or is a list of; "" where it is a plain value.
func (s *schema) inner() string {
	if s.Items != nil {
		s = s.Items
	}
	return strings.TrimPrefix(s.Ref, schemasAt)
}

// Fields lists the names of an answer's fields, those of lists within under their own.
func (d *Document) Fields(body any) []string {
	var out []string
	s := d.Components.Schemas[schemaName(reflect.TypeOf(body))]
	for _, name := range s.order {
		p := s.Properties[name]
		if inner := p.inner(); inner != "" {
			name += " { " + strings.Join(d.Components.Schemas[inner].order, ", ") + " }"
		}
		out = append(out, name)
	}
	return out
}

func schemaName(t reflect.Type) string { return upperFirst(t.Name()) }

// schema describes a type as encoding/json writes it; structs go into the components.
func (d *Document) schema(t reflect.Type) *schema {
	switch t.Kind() {
	case reflect.Bool:
		return &schema{Type: "boolean"}
	case reflect.Int, reflect.Int64:
		return &schema{Type: "integer"}
	case reflect.Float64:
		return &schema{Type: "number"}
	case reflect.Slice:
		return &schema{Type: "array", Items: d.schema(t.Elem())}
	case reflect.Struct:
		if t == reflect.TypeFor[time.Time]() {
			return &schema{Type: "string", Format: "date-time"}
		}
		name := schemaName(t)
		if d.Components.Schemas[name] == nil {
			s := &schema{Type: "object", Properties: map[string]*schema{}}
			d.Components.Schemas[name] = s
			d.properties(s, t)
		}
		return &schema{Ref: schemasAt + name}
	}
	return &schema{Type: "string"}
}

func (d *Document) properties(s *schema, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
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
