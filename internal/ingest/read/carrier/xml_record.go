package carrier

import (
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// record says how one vocabulary of XML holds a transcript: the element of one, and where its words are.
type record struct {
	element string
	body    []string // the children that may hold the words, best first
}

// records are the vocabularies known; a source whose elements are none of these is read as a page.
var records = []record{
	{element: "transcript", body: []string{"content", "body", "text"}},
	{element: "item", body: []string{"encoded", "description"}},
	{element: "entry", body: []string{"content", "summary"}},
}

func recordOf(name string) (record, bool) {
	for _, r := range records {
		if r.element == name {
			return r, true
		}
	}
	return record{}, false
}

// recordStart is where a record begins.
var recordStart = regexp.MustCompile(`<(?:\w+:)?(?:transcript|item|entry)[\s>]`)

// mostBrokenRecords is how many broken records are passed over: each may have to be looked through to the source's end.
const mostBrokenRecords = 100

// readRecords extracts one document a record. One that is broken is told, and the next one looked for.
func readRecords(s string) ([]Document, error) {
	bad := faults{what: "An item of the source"}
	var docs []Document
	for at, n, broken := 0, 0, 0; broken <= mostBrokenRecords; broken++ {
		dec := laxXML(s[at:])
		more, begun, from, err := recordsOf(dec)
		docs, n = append(docs, more...), n+begun
		if len(docs) > maxDocuments {
			return nil, tooMany("items")
		}
		if err == nil || from == 0 && at > 0 { // the elements around those that are looked for have no start
			break
		}
		e := malformedXML(dec, err)
		e.Line += strings.Count(s[:at], "\n")
		bad.add(fmt.Sprintf("item %d", max(n, 1)), e)
		if at += int(from); from == 0 {
			at = int(dec.InputOffset())
		}
		next := recordStart.FindStringIndex(s[at:])
		if next == nil {
			break
		}
		at += next[0]
	}
	if len(docs) == 0 {
		return nil, bad.first()
	}
	return bad.warn(docs), nil
}

// recordsOf reads records up to the end or an error, and counts those that were begun. An error within a record comes with where its
// words begin.
func recordsOf(dec *xml.Decoder) (docs []Document, begun int, from int64, err error) {
	for depth := 0; len(docs) <= maxDocuments; {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return docs, begun, 0, err
		}
		if _, ok := tok.(xml.EndElement); ok {
			depth--
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if depth++; depth > maxDepth {
			return docs, begun, 0, errDepth
		}
		if r, ok := recordOf(e.Name.Local); ok {
			begun++
			from := dec.InputOffset()
			d, err := r.read(dec, e)
			if err != nil {
				return docs, begun, from, err
			}
			depth--
			if len(d.Lines) > 0 {
				docs = append(docs, d)
			}
		}
	}
	return docs, begun, 0, nil
}

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
