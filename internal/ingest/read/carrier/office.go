package carrier

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"iter"
	"regexp"
	"strings"
)

// office opens a document of a word processor, or a book, which is a zip of XML, and writes what a member of it holds, its text as
// HTML mostly.
func office(src Source, name string, write func(z *zip.Reader, body string) (string, error)) (*zip.Reader, string, error) {
	z, err := zip.NewReader(bytes.NewReader(src.Bytes), int64(len(src.Bytes)))
	if err != nil {
		return nil, "", &Error{Kind: "malformed", Reason: "the document cannot be opened: " + err.Error(), Do: "save it anew"}
	}
	body, err := member(z, name)
	if err != nil {
		return nil, "", err
	}
	page, err := write(z, body)
	if err != nil {
		return nil, "", &Error{Kind: "malformed", Reason: "the document's text cannot be read: " + err.Error(), Do: "save it anew"}
	}
	return z, page, nil
}

// xmlWriter is told of the elements and the text of a document's part.
type xmlWriter interface {
	leavesOut(name string) bool // of such an element it is told nothing
	start(e xml.StartElement)
	end(name string)
	text(s string)
}

// writeXML tells w of what XML holds.
func writeXML(body string, w xmlWriter) error {
	skip := 0
	return walkTokens(xml.NewDecoder(strings.NewReader(body)), func(e xml.StartElement) {
		if skip > 0 || w.leavesOut(e.Name.Local) {
			skip++
		} else {
			w.start(e)
		}
	}, func(e xml.EndElement) {
		if skip > 0 {
			skip--
		} else {
			w.end(e.Name.Local)
		}
	}, func(words xml.CharData) {
		if skip == 0 {
			w.text(string(words))
		}
	})
}

// lineage gives the styles that a style is made from, the nearest first.
func lineage[S any](styles map[string]S, from string, parent func(S) string) iter.Seq[S] {
	const deepest = 10
	return func(yield func(S) bool) {
		for n := 0; from != "" && n < deepest; n++ {
			s := styles[from]
			if !yield(s) {
				return
			}
			from = parent(s)
		}
	}
}

// member returns the text of a document's part.
func member(z *zip.Reader, name string) (string, error) {
	f, err := z.Open(name)
	if err != nil {
		return "", &Error{Kind: "malformed", Reason: "the document holds no " + name, Do: "save it anew"}
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return "", &Error{Kind: "malformed", Reason: "the document is damaged: " + err.Error(), Do: "save it anew"}
	}
	if len(b) > MaxBytes {
		return "", errUnpacked()
	}
	return string(b), nil
}

func errUnpacked() error {
	return &Error{Kind: "too-large", Reason: fmt.Sprintf("the document unpacks to more than %d MB", MaxBytes>>20), Do: "split it"}
}

// notesBelow writes notes, a paragraph each, below the words that refer to them.
func notesBelow(paragraphs string) string {
	return "<p># # #</p>" + strings.NewReplacer("<p>", "<ol><li>", "</p>", "</li></ol>").Replace(paragraphs)
}

// tabMark stands for a tabulator in a page that is written of a document, which HTML takes for a space.
const tabMark = "\ue009"

// tabbedParagraph is a paragraph with a short opening and words behind a tabulator.
var tabbedParagraph = regexp.MustCompile(`(?m)^<p>([^\n\x{e009}]{2,100})\x{e009}+([^\n]*)</p>$`)

// markup are the tags in an opening.
var markup = regexp.MustCompile(`<[^>]*>`)

// tabbedName is the opening of such a paragraph without its markup.
func tabbedName(m []string) string {
	return strings.TrimSpace(html.UnescapeString(markup.ReplaceAllString(m[1], "")))
}

// tabbedLabels writes paragraphs that open with who speaks and a tabulator as rows of a table, where such openings recur and most
// have no sign of their own; other tabulators as blanks.
func tabbedLabels(page string) string {
	if !strings.Contains(page, tabMark) {
		return page
	}
	count, bare, recur := map[string]int{}, 0, 0
	for _, m := range tabbedParagraph.FindAllStringSubmatch(page, -1) {
		name := tabbedName(m)
		if !nameCell(name) {
			continue
		}
		if !strings.HasSuffix(name, ":") {
			bare++
		}
		if count[name]++; count[name] == 2 {
			recur++
		}
	}
	if bare >= fewRows && recur > 0 && len(count) > 1 && !strings.Contains(page, "<table>") {
		page = tabbedParagraph.ReplaceAllStringFunc(page, func(p string) string {
			m := tabbedParagraph.FindStringSubmatch(p)
			if !nameCell(tabbedName(m)) {
				return p
			}
			return "<table><tr><td>" + m[1] + "</td><td>" + m[2] + "</td></tr></table>"
		})
	}
	return strings.ReplaceAll(page, tabMark, "\u00a0\u00a0 ")
}
