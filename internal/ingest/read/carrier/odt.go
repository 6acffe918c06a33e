package carrier

import (
	"context"
	"encoding/xml"
	"html"
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
	var w openWriter
	err := writeXML(body, &w)
	return w.out.String(), err
}

// openWriter knows whether the text has begun.
type openWriter struct {
	out  strings.Builder
	said bool
}

func (w *openWriter) leavesOut(name string) bool {
	return name == "tracked-changes" || name == "note" || name == "annotation"
}

func (w *openWriter) start(e xml.StartElement) {
	switch name := e.Name.Local; {
	case name == "text" || name == "body":
		w.said = true
	case openTags[name] != "":
		w.out.WriteString("<" + openTags[name] + ">")
	case name == "line-break":
		w.out.WriteString("<br>")
	case name == "s" || name == "tab":
		w.out.WriteString(" ")
	}
}

func (w *openWriter) end(name string) {
	if tag := openTags[name]; tag != "" {
		w.out.WriteString("</" + tag + ">")
	}
}

func (w *openWriter) text(s string) {
	if w.said {
		w.out.WriteString(html.EscapeString(s))
	}
}
