package carrier

import (
	"encoding/xml"
	"html"
	"strings"
)

// readAkoma extracts a debate in Akoma Ntoso: its speeches, questions and answers, by way of the
// HTML in which each <from> is a label in bold.
func readAkoma(src Source, s string) ([]Document, error) {
	a := akoma{people: map[string]string{}}
	err := walkXML(s, a.start, func(e xml.EndElement) { a.end(e.Name.Local) }, func(w xml.CharData) { a.words(string(w)) })
	if err != nil {
		return nil, err
	}
	d, err := extractHTML(a.page.String())
	if err != nil {
		return nil, err
	}
	d.Meta.Event, d.Meta.Title, d.Meta.URL = a.date, fold(a.title.String()), a.uri
	if d.Meta.Title == "" {
		d.Meta.Title = fold(a.heading.String())
	}
	return []Document{d}, nil
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// akoma keeps where in a debate the decoder is.
type akoma struct {
	page                  strings.Builder
	title, heading        strings.Builder   // the document's, and the first section's
	people                map[string]string // by id: the name that the references show
	date, uri, by         string
	body, from, inTitle   bool
	inHeading             bool
	labelled, inParagraph bool
}

func (a *akoma) start(e xml.StartElement) {
	switch e.Name.Local {
	case "TLCPerson", "TLCRole":
		a.people["#"+attr(e, "eId")] = attr(e, "showAs")
		a.people["#"+attr(e, "id")] = attr(e, "showAs")
	case "FRBRdate":
		if a.date == "" {
			a.date = attr(e, "date")
		}
	case "FRBRuri", "FRBRthis":
		if a.uri == "" && strings.HasPrefix(attr(e, "value"), "http") {
			a.uri = attr(e, "value")
		}
	case "docTitle":
		a.inTitle = true
	case "debateBody":
		a.body = true
	case "speech", "question", "answer":
		a.by, a.labelled = attr(e, "by"), false
	case "from":
		a.from, a.labelled = true, true
		a.page.WriteString("<p><strong>")
	case "heading":
		a.inHeading = a.heading.Len() == 0
		a.page.WriteString("<h3>")
	case "p", "narrative", "scene", "summary":
		if a.body {
			a.page.WriteString("<p>")
			a.speaker()
			a.inParagraph = true
		}
	case "del":
		a.page.WriteString("<s>")
	}
}

// speaker writes the label of a speech that prints none.
func (a *akoma) speaker() {
	if a.labelled || a.by == "" {
		return
	}
	a.labelled = true
	if name := a.people[a.by]; name != "" {
		a.page.WriteString("<strong>" + html.EscapeString(name) + ":</strong> ")
	}
}

func (a *akoma) end(name string) {
	switch name {
	case "docTitle":
		a.inTitle = false
	case "from":
		a.from = false
		a.page.WriteString(":</strong> </p>\n")
	case "heading":
		a.inHeading = false
		a.page.WriteString("</h3>\n")
	case "p", "narrative", "scene", "summary":
		if a.inParagraph {
			a.page.WriteString("</p>\n")
			a.inParagraph = false
		}
	case "speech", "question", "answer":
		a.by = ""
	case "del":
		a.page.WriteString("</s>")
	}
}

func (a *akoma) words(s string) {
	if a.inTitle {
		a.title.WriteString(s)
	}
	if a.inHeading {
		a.heading.WriteString(s)
	}
	if a.from {
		s = strings.TrimRight(strings.TrimSpace(s), ":.")
	}
	if a.body {
		a.page.WriteString(html.EscapeString(s))
	}
}
