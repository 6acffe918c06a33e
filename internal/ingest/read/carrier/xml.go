package carrier

import (
	"encoding/xml"
	"fmt"
	"io"
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

// maxDepth is how deep elements may nest.
const maxDepth = 256

var errDepth = fmt.Errorf("elements nest deeper than %d", maxDepth)

// readXML extracts one document a record.
func readXML(src Source, s string) ([]Document, error) {
	if isAkoma(s) {
		return readAkoma(src, s)
	}
	if isSpeeches(s) {
		return readSpeeches(s)
	}
	dec := laxXML(s)
	var docs []Document
	for depth := 0; ; {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return docs, malformedXML(dec, err)
		}
		if _, ok := tok.(xml.EndElement); ok {
			depth--
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if depth++; depth > maxDepth {
			return docs, malformedXML(dec, errDepth)
		}
		if r, ok := recordOf(e.Name.Local); ok {
			d, err := r.read(dec, e)
			if err != nil {
				return docs, malformedXML(dec, err)
			}
			depth--
			if len(d.Lines) > 0 {
				docs = append(docs, d)
			}
			if len(docs) > maxDocuments {
				return nil, tooMany("items")
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

func isAkoma(s string) bool {
	head := s[:min(len(s), 4096)]
	return strings.Contains(head, "akomaNtoso") && strings.Contains(s, "<debate")
}

// laxXML decodes what is nearly XML, of text whose character set is known already.
func laxXML(s string) *xml.Decoder {
	dec := xml.NewDecoder(strings.NewReader(s))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return dec
}

// walkXML gives the parts of such a document in turn.
func walkXML(s string, start func(xml.StartElement), end func(xml.EndElement), words func(xml.CharData)) error {
	dec := laxXML(s)
	if err := walkTokens(dec, start, end, words); err != nil {
		return malformedXML(dec, err)
	}
	return nil
}

// walkTokens gives the parts that a decoder reads in turn.
func walkTokens(dec *xml.Decoder, start func(xml.StartElement), end func(xml.EndElement), words func(xml.CharData)) error {
	for depth := 0; ; {
		tok, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDepth
			}
			start(e)
		case xml.EndElement:
			depth--
			end(e)
		case xml.CharData:
			words(e)
		}
	}
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
