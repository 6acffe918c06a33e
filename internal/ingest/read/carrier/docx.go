package carrier

import (
	"context"
	"encoding/xml"
	"html"
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

// wordHTML writes the paragraphs of WordprocessingML as HTML: words, breaks, bold, struck, tables, headings, footnotes. What was
// deleted while changes were tracked, or moved away, is not there any more; nor is what is hidden, or written twice for older programs.
func wordHTML(body string) (string, error) {
	var w wordWriter
	err := writeXML(body, &w)
	return w.out.String(), err
}

// leftOut are elements of which nothing is read.
var leftOut = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "delText": true}

// wordTags are the elements of tables, which HTML has too.
var wordTags = map[string]string{"tbl": "table", "tr": "tr", "tc": "td"}

// wordHeadings are the paragraph styles that are headings.
var wordHeadings = map[string]string{"Title": "h1", "Heading1": "h2", "Heading2": "h3", "Heading3": "h4"}

// wordWriter keeps what the run being written is set in, and the tags of the paragraphs that are open: text boxes stand within others.
type wordWriter struct {
	out                               strings.Builder
	spoken, bold, struck, hidden, run bool
	open                              []string // "" before it is written
}

func (w *wordWriter) leavesOut(name string) bool { return leftOut[name] }

func (w *wordWriter) text(s string) {
	if w.spoken {
		w.out.WriteString(html.EscapeString(s))
	}
}

// begin writes the tag of a paragraph before the first of what it holds.
func (w *wordWriter) begin() {
	if n := len(w.open); n > 0 && !strings.HasSuffix(w.open[n-1], ">") {
		w.open[n-1] += ">"
		w.out.WriteString("<" + w.open[n-1])
	}
}

func (w *wordWriter) start(e xml.StartElement) {
	on := attr(e, "val") != "0" && attr(e, "val") != "false"
	switch e.Name.Local {
	case "p":
		w.begin()
		w.open = append(w.open, "p")
	case "pStyle":
		if tag := wordHeadings[attr(e, "val")]; tag != "" && len(w.open) > 0 {
			w.open[len(w.open)-1] = tag
		}
	case "tbl", "tr", "tc":
		w.out.WriteString("<" + wordTags[e.Name.Local] + ">")
	case "r":
		w.begin()
		w.run, w.bold, w.struck, w.hidden = true, false, false, false
	case "vanish":
		w.hidden = w.run && on
	case "b":
		w.bold = w.run && on
	case "strike", "dstrike":
		w.struck = w.run && on
	case "t":
		if w.spoken = !w.hidden; w.spoken {
			w.tag(w.bold, "<strong>")
			w.tag(w.struck, "<s>")
		}
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
		w.begin()
		if n := len(w.open); n > 0 {
			w.out.WriteString("</" + w.open[n-1] + "\n")
			w.open = w.open[:n-1]
		}
	case "tbl", "tr", "tc":
		w.out.WriteString("</" + wordTags[name] + ">")
	case "r":
		w.run = false
	case "t":
		if w.spoken {
			w.tag(w.struck, "</s>")
			w.tag(w.bold, "</strong>")
		}
		w.spoken = false
	}
}
