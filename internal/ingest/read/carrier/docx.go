package carrier

import (
	"context"
	"encoding/xml"
	"html"
	"io"
	"strings"
)

func init() {
	nested["docx"] = readDOCX
	extensions[".docx"] = "docx"
	mediaTypes["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx"
}

// readDOCX extracts a Word document by way of the HTML that it stands for.
func readDOCX(_ context.Context, src Source, _ int) ([]Document, error) {
	z, page, err := office(src, "word/document.xml", wordHTML)
	if err != nil {
		return nil, err
	}
	if notes, err := member(z, "word/footnotes.xml"); err == nil {
		if tail, err := wordHTML(notes); err == nil && strings.TrimSpace(tail) != "" {
			page += "<p># # #</p>" + strings.ReplaceAll(strings.ReplaceAll(tail, "<p>", "<ol><li>"), "</p>", "</li></ol>")
		}
	}
	d, err := extractHTML(page)
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// wordHTML writes the paragraphs of WordprocessingML as HTML: words, breaks, bold, struck, footnotes.
func wordHTML(body string) (string, error) {
	dec := xml.NewDecoder(strings.NewReader(body))
	var out strings.Builder
	w := wordWriter{out: &out}
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
			w.start(e)
		case xml.EndElement:
			depth--
			w.end(e.Name.Local)
		case xml.CharData:
			if w.text {
				out.WriteString(html.EscapeString(string(e)))
			}
		}
	}
}

// wordWriter keeps what the run being written is set in.
type wordWriter struct {
	out                     *strings.Builder
	text, bold, struck, run bool
}

func (w *wordWriter) start(e xml.StartElement) {
	on := attr(e, "val") != "0" && attr(e, "val") != "false"
	switch e.Name.Local {
	case "p":
		w.out.WriteString("<p>")
	case "r":
		w.run, w.bold, w.struck = true, false, false
	case "b":
		w.bold = w.run && on
	case "strike", "dstrike":
		w.struck = w.run && on
	case "t", "delText":
		w.text = true
		w.tag(w.bold, "<strong>")
		w.tag(w.struck || e.Name.Local == "delText", "<s>")
	case "br", "cr":
		w.out.WriteString("<br>")
	case "tab":
		if w.run {
			w.out.WriteString("\u00a0\u00a0 ")
		}
	case "footnoteReference":
		w.out.WriteString(`<sup><a href="#footnote">` + html.EscapeString(attr(e, "id")) + `</a></sup>`)
	}
}

func (w *wordWriter) tag(on bool, tag string) {
	if on {
		w.out.WriteString(tag)
	}
}

func (w *wordWriter) end(name string) {
	switch name {
	case "p":
		w.out.WriteString("</p>\n")
	case "r":
		w.run = false
	case "t", "delText":
		w.tag(w.struck || name == "delText", "</s>")
		w.tag(w.bold, "</strong>")
		w.text = false
	}
}
