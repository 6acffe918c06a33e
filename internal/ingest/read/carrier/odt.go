package carrier

import (
	"archive/zip"
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
	_, page, err := office(src, "content.xml", func(z *zip.Reader, body string) (string, error) {
		w := openWriter{styles: map[string]openStyle{}}
		if s, err := member(z, "styles.xml"); err == nil {
			w.readStyles(s)
		}
		w.readStyles(body)
		return w.openHTML(body)
	})
	if err != nil {
		return nil, err
	}
	d, err := extractHTML(Seen(tabbedLabels(page)))
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// openTags are the elements of OpenDocument that HTML has too.
var openTags = map[string]string{"p": "p", "h": "h2", "list-item": "li", "table-row": "tr", "table-cell": "td", "table": "table"}

// openStyle is what a style of an OpenDocument text says.
type openStyle struct {
	bold, struck, hidden setting
	parent               string
}

// openWriter writes the paragraphs of such a text as HTML: words, breaks, bold, struck, tables, headings, notes. What was deleted is
// left out, and so are annotations.
type openWriter struct {
	styles      map[string]openStyle
	page, notes strings.Builder
	noted       bool // a note is written
	bold        bool // what is written is bold
	hidden      bool // it is not to be seen
	said        bool // the text has begun
	open        []openElement
}

// openElement is an element that is open: what ends the tags that it has written, and how words were set before it.
type openElement struct {
	shut         string
	bold, hidden bool
}

func (w *openWriter) leavesOut(name string) bool {
	return name == "tracked-changes" || name == "annotation" || name == "ruby-text" || name == "hidden-text" || name == "hidden-paragraph"
}

// readStyles reads the styles of a document's part; what cannot be read has none.
func (w *openWriter) readStyles(body string) {
	name := ""
	_ = walkXML(body, func(e xml.StartElement) {
		s := w.styles[name]
		switch e.Name.Local {
		case "style":
			name = attr(e, "name")
			w.styles[name] = openStyle{parent: attr(e, "parent-style-name")}
			return
		case "text-properties":
			if weight := attr(e, "font-weight"); weight != "" {
				s.bold = settingOf(weight == "bold" || len(weight) == 3 && weight >= "600")
			}
			if line := attr(e, "text-line-through-style"); line != "" {
				s.struck = settingOf(line != "none")
			}
			if shown := attr(e, "display"); shown != "" {
				s.hidden = settingOf(shown == "none")
			}
		default:
			return
		}
		if name != "" {
			w.styles[name] = s
		}
	}, func(e xml.EndElement) {
		if e.Name.Local == "style" {
			name = ""
		}
	}, func(xml.CharData) {})
}

// style is what a style says, with what it is made from.
func (w *openWriter) style(name string) openStyle {
	s := w.styles[name]
	for from := range lineage(w.styles, s.parent, func(s openStyle) string { return s.parent }) {
		s.bold, s.struck, s.hidden = s.bold.or(from.bold), s.struck.or(from.struck), s.hidden.or(from.hidden)
	}
	return s
}

// openHTML is the text of a document with its notes below.
func (w *openWriter) openHTML(body string) (string, error) {
	if err := writeXML(body, w); err != nil {
		return "", err
	}
	if w.notes.Len() > 0 {
		w.page.WriteString(notesBelow(w.notes.String()))
	}
	return w.page.String(), nil
}

func (w *openWriter) text(s string) {
	if w.said && !w.hidden {
		w.write(html.EscapeString(s))
	}
}

func (w *openWriter) write(s string) {
	if w.noted {
		w.notes.WriteString(s)
	} else {
		w.page.WriteString(s)
	}
}

func (w *openWriter) start(e xml.StartElement) {
	shut, before := "", openElement{bold: w.bold, hidden: w.hidden}
	switch name := e.Name.Local; {
	case name == "text" || name == "body":
		w.said = true
	case name == "note-citation":
		w.write(`<sup><a href="#footnote">`)
		shut = "</a></sup>"
	case name == "note-body":
		w.noted, w.bold = true, false
	case openTags[name] != "":
		tag := openTags[name]
		if style := attr(e, "style-name"); name == "p" && (style == "Title" || w.styles[style].parent == "Title") {
			tag = "h1"
		}
		w.write("<" + tag + ">")
		shut = "</" + tag + ">"
		if name == "p" {
			shut = w.set(attr(e, "style-name")) + shut + "\n"
		}
	case name == "span":
		shut = w.set(attr(e, "style-name"))
	case name == "line-break":
		w.write("<br>")
	case name == "tab":
		w.write(tabMark)
	case name == "s":
		w.write(" ")
	}
	before.shut = shut
	w.open = append(w.open, before)
}

// set writes what a style sets words in, and returns what ends it. What a style leaves open is as it was.
func (w *openWriter) set(style string) string {
	shut := ""
	s := w.style(style)
	if bold := s.bold == on; s.bold != unset && bold != w.bold {
		w.bold = bold
		if bold {
			w.write("<strong>")
			shut = "</strong>"
		} else {
			w.write("</strong>")
			shut = "<strong>"
		}
	}
	if s.struck == on {
		w.write("<s>")
		shut = "</s>" + shut
	}
	if s.hidden != unset {
		w.hidden = s.hidden == on
	}
	return shut
}

func (w *openWriter) end(name string) {
	if n := len(w.open); n > 0 {
		e := w.open[n-1]
		w.write(e.shut)
		w.open, w.bold, w.hidden = w.open[:n-1], e.bold, e.hidden
	}
	if name == "note-body" {
		w.noted = false
	}
}
