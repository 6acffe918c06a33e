package carrier

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf16"
)

// number reads a character written as its number, and passes over what stands for it in older programs.
func (w *rtfWriter) number(n int) {
	w.flushBytes()
	w.units = append(w.units, uint16(n))
	for skip := w.state.skip; skip > 0 && w.at < len(w.src); skip-- {
		switch {
		case strings.HasPrefix(w.src[w.at:], "\\'"):
			w.at = min(len(w.src), w.at+4)
		case w.src[w.at] == '\\', w.src[w.at] == '{', w.src[w.at] == '}':
			return
		default:
			w.at++
		}
	}
}

func (s *rtfState) unread() bool { return s.left || s.hidden || s.deleted }

// flush writes the characters that wait.
func (w *rtfWriter) flush() {
	w.flushBytes()
	w.flushUnits()
}

func (w *rtfWriter) flushUnits() {
	if len(w.units) > 0 {
		s := string(utf16.Decode(w.units))
		w.units = w.units[:0]
		w.text(s)
	}
}

func (w *rtfWriter) flushBytes() {
	if len(w.pending) == 0 {
		return
	}
	w.flushUnits()
	set := w.set
	if w.state.set != nil {
		set = w.state.set
	}
	b, err := set.NewDecoder().Bytes(w.pending)
	if err != nil {
		b = w.pending
	}
	w.pending = w.pending[:0]
	w.text(strings.ToValidUTF8(string(b), "\ufffd"))
}

func (w *rtfWriter) text(s string) {
	if s == "" || w.state.unread() {
		return
	}
	if s = html.EscapeString(s); w.state.struck {
		s = "<s>" + s + "</s>"
	}
	if w.state.bold {
		s = "<strong>" + s + "</strong>"
	}
	w.put(s)
}

// put writes what is HTML already, where it belongs.
func (w *rtfWriter) put(s string) {
	switch {
	case w.state.unread():
	case w.state.note:
		w.note.WriteString(s)
	default:
		w.para.WriteString(s)
	}
}

// startNote begins a footnote, to which the words before it refer.
func (w *rtfWriter) startNote() {
	if w.state.starred {
		w.state.left, w.state.starred = false, false
	}
	if w.state.note || w.state.unread() {
		return
	}
	w.noted++
	fmt.Fprintf(&w.para, `<sup><a href="#footnote">%d</a></sup>`, w.noted)
	w.state.note = true
}

// endNote ends it.
func (w *rtfWriter) endNote() {
	w.notes.WriteString("<p>" + strings.ReplaceAll(w.note.String(), tabMark, " ") + "</p>\n")
	w.note.Reset()
}
