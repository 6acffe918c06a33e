package carrier

import (
	"encoding/xml"
	"strings"
)

// wordStyle is what a style of a Word document says of the words that are set in it.
type wordStyle struct {
	tag    string // of the heading that it is; "" for others
	bold   setting
	struck setting
	hidden setting
	based  string // the style that it is made from
}

// setting is whether a style sets letters in some way: it does, it does not whatever it is made from, or it leaves that open.
type setting uint8

const (
	unset setting = iota
	off
	on
)

func settingOf(is bool) setting {
	if is {
		return on
	}
	return off
}

// or is a setting, or where it is open that of what the style is made from.
func (s setting) or(from setting) setting {
	if s == unset {
		return from
	}
	return s
}

// wordHeadings are the styles that are headings, by their names: their ids are translated, names are not.
var wordHeadings = map[string]string{"title": "h1", "heading 1": "h2", "heading 2": "h3", "heading 3": "h4"}

// wordHeading is the tag of the heading that a style is by its name, or by an id that is one.
func wordHeading(name string) string {
	name = strings.ToLower(name)
	if tag := wordHeadings[name]; tag != "" {
		return tag
	}
	if n, ok := strings.CutPrefix(name, "heading"); ok {
		return wordHeadings["heading "+n]
	}
	return ""
}

// readWordStyles reads the styles of a document; what cannot be read has none.
func readWordStyles(body string) map[string]wordStyle {
	styles := map[string]wordStyle{}
	id, changed := "", 0
	err := walkXML(body, func(e xml.StartElement) {
		s := styles[id]
		if changesOf[e.Name.Local] {
			changed++
		}
		if changed > 0 {
			return
		}
		switch e.Name.Local {
		case "style":
			id = attr(e, "styleId")
			return
		case "name":
			s.tag = wordHeading(attr(e, "val"))
		case "basedOn":
			s.based = attr(e, "val")
		case "b":
			s.bold = settingOf(isOn(e))
		case "strike", "dstrike":
			s.struck = settingOf(isOn(e))
		case "vanish":
			s.hidden = settingOf(isOn(e))
		default:
			return
		}
		if id != "" {
			styles[id] = s
		}
	}, func(e xml.EndElement) {
		if changesOf[e.Name.Local] {
			changed--
		}
		if e.Name.Local == "style" {
			id = ""
		}
	}, func(xml.CharData) {})
	if err != nil {
		return nil
	}
	return styles
}

// style is what a style says, with what it is made from.
func (w *wordWriter) style(id string) wordStyle {
	s := w.styles[id]
	if s.tag == "" {
		s.tag = wordHeading(id)
	}
	for from := range lineage(w.styles, s.based, func(s wordStyle) string { return s.based }) {
		s.bold, s.struck, s.hidden = s.bold.or(from.bold), s.struck.or(from.struck), s.hidden.or(from.hidden)
	}
	return s
}

// isOn reports whether a property is set: without a value it is.
func isOn(e xml.StartElement) bool {
	v := attr(e, "val")
	return v != "0" && v != "false" && v != "off"
}
