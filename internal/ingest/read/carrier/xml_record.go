package carrier

import (
	"encoding/xml"
	"maps"
	"slices"
	"strings"
)

// read collects a record's children and extracts the best body among them.
func (r record) read(dec *xml.Decoder, start xml.StartElement) (Document, error) {
	fields := map[string]string{}
	link := ""
	for {
		tok, err := dec.Token()
		if err != nil {
			return Document{}, err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if e.Name.Local == "link" && attr(e, "href") != "" && link == "" {
				link = attr(e, "href")
			}
			text, err := inner(dec)
			if err != nil {
				return Document{}, err
			}
			if text = strings.TrimSpace(text); text != "" && fields[e.Name.Local] == "" {
				fields[e.Name.Local] = text
			}
		case xml.EndElement:
			if e.Name.Local == start.Name.Local {
				return r.document(fields, link)
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// inner returns the text of the element just started, tags of its children written out, so that
// markup that was not escaped is read like markup that was.
func inner(dec *xml.Decoder) (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		tok, err := dec.Token()
		if err != nil {
			return "", err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "", errDepth
			}
			b.WriteString("<" + e.Name.Local + ">")
		case xml.EndElement:
			if depth--; depth > 0 {
				b.WriteString("</" + e.Name.Local + ">")
			}
		case xml.CharData:
			b.Write(e)
		}
	}
	return b.String(), nil
}

func (r record) document(fields map[string]string, link string) (Document, error) {
	var d Document
	for _, name := range r.body {
		if fields[name] != "" {
			var err error
			if d, err = extractHTML(fields[name]); err != nil {
				d = Document{}
			}
			delete(fields, name)
			break
		}
	}
	d.Meta.Other = map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		v := plain(fields[name])
		if at := d.Meta.field(name); at != nil {
			*at = v
		} else {
			d.Meta.Other[name] = v
		}
	}
	if d.Meta.URL == "" {
		d.Meta.URL = link
	}
	d.Part = d.Meta.ID
	if d.Part == "" {
		d.Part = d.Meta.URL
	}
	return d, nil
}

// plain returns the words of a field that may hold markup and entities.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.Join(strings.Fields(s), " ")
	}
	d, err := extractHTML(s)
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(d.Text), " ")
}
