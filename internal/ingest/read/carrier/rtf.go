package carrier

import (
	"context"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

func init() {
	nested["rtf"] = readRTF
	extensions[".rtf"], mediaTypes["application/rtf"], mediaTypes["text/rtf"] = "rtf", "rtf", "rtf"
	magic = append(magic, struct{ opening, format string }{"{\\rtf", "rtf"})
}

// readRTF extracts a text in Rich Text Format by way of the HTML that it stands for.
func readRTF(_ context.Context, src Source, _ int) ([]Document, error) {
	w := rtfWriter{src: string(src.Bytes), set: charmap.Windows1252, fonts: map[int]encoding.Encoding{}}
	w.state.skip = 1
	if err := w.write(); err != nil {
		return nil, err
	}
	page := tabbedLabels(w.out.String())
	if w.notes.Len() > 0 {
		page += notesBelow(w.notes.String())
	}
	d, err := extractHTML(Seen(page))
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// rtfState is what a group inherits and gives up at its end.
type rtfState struct {
	bold, struck, hidden, deleted, left bool              // left: nothing of it is read
	note                                bool              // in a footnote
	starred                             bool              // left only as an extension
	skip                                int               // bytes that stand for a character written as its number
	table                               bool              // in a table's cell
	set                                 encoding.Encoding // of the font; nil where it is the document's
}

type rtfWriter struct {
	src     string
	at      int
	set     encoding.Encoding
	state   rtfState
	stack   []rtfState
	pending []byte // bytes of the document's character set
	units   []uint16
	out     strings.Builder
	para    strings.Builder
	note    strings.Builder // the footnote being read
	notes   strings.Builder // those before, a paragraph each
	noted   int             // their number
	table   bool            // one is open
	row     bool            // one is open
	font    int             // that is being declared
	fonts   map[int]encoding.Encoding
}

func (w *rtfWriter) write() error {
	for w.at < len(w.src) {
		c := w.src[w.at]
		w.at++
		switch c {
		case '{':
			w.flush()
			if len(w.stack) >= maxDepth {
				return &Error{Kind: "malformed", Reason: "the document's text cannot be read: " + errDepth.Error(), Do: "save it anew"}
			}
			w.stack = append(w.stack, w.state)
		case '}':
			w.flush()
			if n := len(w.stack); n > 0 {
				noted := w.state.note
				if w.state, w.stack = w.stack[n-1], w.stack[:n-1]; noted && !w.state.note {
					w.endNote()
				}
			}
		case '\\':
			w.control()
		case '\r', '\n':
		default:
			w.pending = append(w.pending, c)
		}
	}
	w.end("p")
	return nil
}

// control reads what follows a backslash: a word with its number, or a sign.
func (w *rtfWriter) control() {
	from := w.at
	for w.at < len(w.src) && (w.src[w.at]|0x20 >= 'a' && w.src[w.at]|0x20 <= 'z') {
		w.at++
	}
	if w.at == from {
		w.sign()
		return
	}
	word := w.src[from:w.at]
	number, minus, has := 0, false, false
	if w.at < len(w.src) && w.src[w.at] == '-' {
		minus = true
		w.at++
	}
	for w.at < len(w.src) && w.src[w.at] >= '0' && w.src[w.at] <= '9' {
		number, has = min(number*10+int(w.src[w.at]-'0'), 1<<24), true
		w.at++
	}
	if minus {
		number = -number
	}
	if w.at < len(w.src) && w.src[w.at] == ' ' {
		w.at++
	}
	w.word(word, number, !has || number != 0)
}

// sign reads a control sign: an escaped character, a byte by its number, a group of an extension.
func (w *rtfWriter) sign() {
	if w.at >= len(w.src) {
		return
	}
	c := w.src[w.at]
	w.at++
	switch c {
	case '\'':
		if w.at+1 < len(w.src) {
			if high, low := unhex(w.src[w.at]), unhex(w.src[w.at+1]); high >= 0 && low >= 0 {
				w.pending = append(w.pending, byte(high<<4|low))
			}
			w.at += 2
		}
	case '\\', '{', '}':
		w.pending = append(w.pending, c)
	case '~':
		w.flush()
		w.text("\u00a0")
	case '_':
		w.flush()
		w.text("-")
	case '*':
		w.flush()
		w.state.starred = !w.state.left
		w.state.left = true
	case '\r', '\n':
		w.end("p")
	}
}

func unhex(c byte) int {
	if c >= 'A' && c <= 'F' {
		c |= 0x20
	}
	return strings.IndexByte("0123456789abcdef", c)
}

func (w *rtfWriter) word(word string, number int, on bool) {
	if word == "u" {
		w.number(number)
		return
	}
	w.flush()
	s := &w.state
	switch word {
	case "par", "sect", "page", "nestcell":
		w.end("p")
	case "line":
		w.put("<br>")
	case "cell":
		w.end("td")
	case "row":
		w.close(&w.row, "</tr>")
	case "intbl":
		s.table = true
	case "pard":
		s.table = false
	case "plain":
		s.bold, s.struck, s.hidden, s.deleted = false, false, false, false
	case "b":
		s.bold = on
	case "strike", "striked":
		s.struck = on
	case "v":
		s.hidden = on
	case "deleted":
		s.deleted = on
	case "uc":
		s.skip = max(number, 0)
	case "f":
		w.font = number
		s.set = w.fonts[number]
	case "fcharset":
		w.fonts[w.font] = rtfSets[rtfFonts[number]]
	case "mac":
		w.set = charmap.Macintosh
	case "ansicpg":
		if set := rtfSets[number]; set != nil {
			w.set = set
		}
	case "footnote":
		w.startNote()
	case "bin":
		w.at = min(len(w.src), w.at+max(number, 0))
	default:
		if rtfLeft[word] {
			s.left = true
		}
		w.text(rtfSigns[word])
	}
}

// end ends a paragraph, or a table's cell.
func (w *rtfWriter) end(tag string) {
	w.flush()
	switch {
	case w.state.left:
		return
	case w.state.note:
		w.note.WriteByte(' ')
		return
	case tag == "p" && w.state.table:
		w.para.WriteString("<p>")
		return
	}
	if tag == "td" {
		w.open(&w.table, "<table>")
		w.open(&w.row, "<tr>")
	} else {
		w.close(&w.row, "</tr>")
		w.close(&w.table, "</table>")
	}
	w.out.WriteString("<" + tag + ">" + w.para.String() + "</" + tag + ">\n")
	w.para.Reset()
}

func (w *rtfWriter) open(is *bool, tag string) {
	if !*is {
		*is = true
		w.out.WriteString(tag)
	}
}

func (w *rtfWriter) close(is *bool, tag string) {
	if *is {
		*is = false
		w.out.WriteString(tag)
	}
}
