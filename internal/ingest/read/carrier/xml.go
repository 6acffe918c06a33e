package carrier

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
)

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
	if isTimedText(s) {
		return readTimedText(s)
	}
	if siteMap.MatchString(s[:min(len(s), 4096)]) {
		return nil, &Error{Kind: "no-transcript", Reason: "the source is a site map: a list of pages, not a page", Do: "fetch the pages that it lists and give those"}
	}
	docs, err := readRecords(s)
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return readHTML(src, s)
	}
	if len(docs) == 1 {
		docs[0].Part = ""
	}
	return docs, nil
}

// siteMap is the root of a list of pages, or of a list of such lists.
var siteMap = regexp.MustCompile(`<(?:\w+:)?(?:urlset|sitemapindex)[\s>]`)

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

func malformedXML(dec *xml.Decoder, err error) *Error {
	line, _ := dec.InputPos()
	return &Error{Kind: "malformed", Reason: "the source is no well-formed XML: " + err.Error(), Do: "mend or fetch it again", Line: line}
}
