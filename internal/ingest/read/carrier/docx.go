package carrier

import (
	"archive/zip"
	"cmp"
	"context"
	"encoding/xml"
	"html"
	"strconv"
	"strings"
)

func init() {
	nested["docx"] = readDOCX
	extensions[".docx"] = "docx"
	mediaTypes["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx"
}

// readDOCX extracts a Word document by way of the HTML that it stands for.
func readDOCX(_ context.Context, src Source, _ int) ([]Document, error) {
	var styles map[string]wordStyle
	z, page, err := office(src, "word/document.xml", func(z *zip.Reader, body string) (string, error) {
		if s, err := member(z, "word/styles.xml"); err == nil {
			styles = readWordStyles(s)
		}
		return wordHTML(body, styles)
	})
	if err != nil {
		return nil, err
	}
	page = tabbedLabels(page)
	for _, name := range []string{"word/footnotes.xml", "word/endnotes.xml"} {
		if notes, err := member(z, name); err == nil {
			if tail, err := wordHTML(notes, styles); err == nil && strings.TrimSpace(tail) != "" {
				page += notesBelow(strings.ReplaceAll(tail, tabMark, " "))
			}
		}
	}
	d, err := extractHTML(Seen(page))
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// wordHTML writes the paragraphs of WordprocessingML as HTML: words, breaks, bold, struck, tables, headings, footnotes. What was
// deleted while changes were tracked, or moved away, is not there any more; nor is what is hidden, or written twice for older programs.
// A character style that is bold is not in a paragraph that is bold too, as Word has it.
func wordHTML(body string, styles map[string]wordStyle) (string, error) {
	w := wordWriter{styles: styles}
	err := writeXML(body, &w)
	page := w.out.String()
	if strings.Contains(page, unbroken) {
		page = strings.NewReplacer("</p>\n"+unbroken+"<p>", "", unbroken, "").Replace(page)
	}
	return page, err
}

// unbroken stands behind a paragraph whose end was deleted.
const unbroken = "\ue00a"

// leftOut are elements of which nothing is read: what was deleted or moved, what is written twice, how letters that stand above
// others are pronounced.
var leftOut = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "delText": true, "rt": true}

// changesOf are how something was set before that was tracked.
var changesOf = map[string]bool{"rPrChange": true, "pPrChange": true, "sectPrChange": true, "tblPrChange": true, "trPrChange": true, "tcPrChange": true}

// wordTags are the elements of tables, which HTML has too.
var wordTags = map[string]string{"tbl": "table", "tr": "tr", "tc": "td"}

// wordWriter keeps what the run being written is set in, and the tags of the paragraphs that are open: text boxes stand within others.
type wordWriter struct {
	out                               strings.Builder
	spoken, bold, struck, hidden, run bool
	mark                              bool        // the properties of a paragraph are read
	open                              []string    // "" before it is written
	set                               []wordStyle // the styles of the open paragraphs
	joined                            []bool      // their ends were deleted
	styles                            map[string]wordStyle
}

func (w *wordWriter) leavesOut(name string) bool {
	if n := len(w.open); name == "del" && w.mark && n > 0 {
		w.joined[n-1] = true
	}
	return leftOut[name] || changesOf[name]
}

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
	is := isOn(e)
	switch e.Name.Local {
	case "p":
		w.begin()
		w.open, w.set, w.joined = append(w.open, "p"), append(w.set, wordStyle{}), append(w.joined, false)
	case "pPr":
		w.mark = true
	case "pStyle":
		if n := len(w.open); n > 0 {
			s := w.style(attr(e, "val"))
			w.open[n-1], w.set[n-1] = cmp.Or(s.tag, "p"), s
		}
	case "rStyle":
		if w.run {
			s := w.style(attr(e, "val"))
			w.bold, w.struck, w.hidden = w.bold != (s.bold == on), w.struck != (s.struck == on), w.hidden != (s.hidden == on)
		}
	case "tbl", "tr", "tc":
		w.out.WriteString("<" + wordTags[e.Name.Local] + ">")
	case "r":
		w.begin()
		var s wordStyle
		if n := len(w.set); n > 0 {
			s = w.set[n-1]
		}
		w.run, w.bold, w.struck, w.hidden = true, s.bold == on, s.struck == on, s.hidden == on
	case "vanish":
		w.hidden = w.run && is
	case "b":
		if w.run {
			w.bold = is
		}
	case "strike", "dstrike":
		w.struck = w.run && is
	case "sym":
		if c, err := strconv.ParseUint(attr(e, "char"), 16, 16); err == nil && w.run && !w.hidden {
			if signs := signFont(attr(e, "font")); signs != nil {
				w.out.WriteString(html.EscapeString(signs[c&0xFF]))
			}
		}
	case "t":
		if w.spoken = !w.hidden; w.spoken {
			w.tag(w.bold, "<strong>")
			w.tag(w.struck, "<s>")
		}
	case "br", "cr":
		w.out.WriteString("<br>")
	case "tab":
		if w.run {
			w.out.WriteString(tabMark)
		}
	case "noBreakHyphen":
		w.out.WriteString("-")
	case "footnoteReference", "endnoteReference":
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
			if w.joined[n-1] {
				w.out.WriteString(unbroken)
			}
			w.open, w.set, w.joined = w.open[:n-1], w.set[:n-1], w.joined[:n-1]
		}
	case "pPr":
		w.mark = false
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
