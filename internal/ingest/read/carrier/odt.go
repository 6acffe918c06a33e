package carrier

import (
	"context"
	"encoding/xml"
	"html"
	"io"
	"strings"
)

func init() {
	nested["odt"] = readODT
	extensions[".odt"] = "odt"
	mediaTypes["application/vnd.oasis.opendocument.text"] = "odt"
}

// readODT extracts an OpenDocument text by way of the HTML that it stands for.
func readODT(_ context.Context, src Source, _ int) ([]Document, error) {
	_, page, err := office(src, "content.xml", openHTML)
	if err != nil {
		return nil, err
	}
	d, err := extractHTML(page)
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// openTags are the elements of OpenDocument that HTML has too.
var openTags = map[string]string{"p": "p", "h": "h2", "list-item": "li", "table-row": "tr", "table-cell": "td", "table": "table"}

// openHTML writes the paragraphs of an OpenDocument text as HTML. What was deleted, and notes, are left out.
func openHTML(body string) (string, error) {
	dec := xml.NewDecoder(strings.NewReader(body))
	var out strings.Builder
	said, skip := false, 0
	for depth := 0; ; {
		tok, err := dec.Token()
		if err == io.EOF {
			return out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return "", errDepth
			}
			switch name := e.Name.Local; {
			case skip > 0 || name == "tracked-changes" || name == "note" || name == "annotation":
				skip++
			case name == "text" || name == "body":
				said = true
			case openTags[name] != "":
				out.WriteString("<" + openTags[name] + ">")
			case name == "line-break":
				out.WriteString("<br>")
			case name == "s" || name == "tab":
				out.WriteString(" ")
			}
		case xml.EndElement:
			depth--
			if skip > 0 {
				skip--
			} else if tag := openTags[e.Name.Local]; tag != "" {
				out.WriteString("</" + tag + ">")
			}
		case xml.CharData:
			if said && skip == 0 {
				out.WriteString(html.EscapeString(string(e)))
			}
		}
	}
}
