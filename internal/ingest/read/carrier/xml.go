package carrier

import (
	"encoding/xml"
	"io"
	"strings"
)

// record says how one vocabulary of XML holds a transcript: the element of one, and its children's
// names that are not in common use.
type record struct {
	element string
	body    []string // the children that may hold the words, best first
	named   func(name string, m *Meta) *string
}

// records are the vocabularies known; a source whose elements are none of these is read as a page.
var records = []record{
	{element: "transcript", body: []string{"content", "body", "text"}},
	{element: "item", body: []string{"encoded", "description"}},
	{element: "entry", body: []string{"content", "summary"}},
}

// readXML extracts one document a record.
func readXML(src Source, s string) ([]Document, error) {
	dec := xml.NewDecoder(strings.NewReader(s))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var docs []Document
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return docs, malformedXML(dec, err)
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if r, ok := recordOf(e.Name.Local); ok {
			d, err := r.read(dec, e)
			if err != nil {
				return docs, malformedXML(dec, err)
			}
			if len(d.Lines) > 0 {
				docs = append(docs, d)
			}
		}
	}
	if len(docs) == 0 {
		return readHTML(src, s)
	}
	if len(docs) == 1 {
		docs[0].Part = ""
	}
	return docs, nil
}

func malformedXML(dec *xml.Decoder, err error) error {
	line, _ := dec.InputPos()
	return &Error{Kind: "malformed", Reason: "the source is no well-formed XML: " + err.Error(), Do: "mend or fetch it again", Line: line}
}

func recordOf(name string) (record, bool) {
	for _, r := range records {
		if r.element == name {
			return r, true
		}
	}
	return record{}, false
}
