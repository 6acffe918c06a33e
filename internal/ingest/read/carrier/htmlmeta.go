package carrier

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// attributes are the few that matter here.
type attributes struct {
	href, name, content, datetime string
	class, id                     string
	hidden                        bool
	around                        bool // named for what stands around a page's content
	main                          bool // said to be the page's content
}

// maxAttributes is how many attributes of a tag are looked at.
const maxAttributes = 64

func wantsAttributes(a atom.Atom, k kind) bool {
	return a == atom.A || a == atom.Meta || a == atom.Time || a == atom.Span || k&container != 0
}

func (p *page) attributes() attributes {
	var at attributes
	for n := 0; n < maxAttributes; n++ {
		k, v, more := p.z.TagAttr()
		switch string(k) {
		case "href":
			at.href = string(v)
		case "name", "property", "itemprop":
			at.name = string(v)
			at.main = at.main || at.name == "articleBody"
		case "content":
			at.content = string(v)
		case "datetime":
			at.datetime = string(v)
		case "role":
			at.hidden = at.hidden || string(v) == "navigation" || string(v) == "search"
			at.around = at.around || string(v) == "dialog" || string(v) == "alertdialog" || string(v) == "contentinfo" || string(v) == "complementary"
			at.main = at.main || string(v) == "main"
		case "class":
			at.class = string(v)
			at.around = at.around || p.isAround(at.class)
		case "id":
			at.id = string(v)
			at.around = at.around || p.isAround(at.id)
		case "aria-label":
			at.around = at.around || p.isAround(string(v))
		case "hidden":
			at.hidden = true
		}
		if !more {
			break
		}
	}
	return at
}

// meta keeps what a page's head says of it.
func (p *page) meta(a attributes) {
	v := strings.TrimSpace(a.content)
	if v == "" {
		return
	}
	m := &p.doc.Meta
	switch strings.ToLower(a.name) {
	case "og:title":
		m.Title = v
	case "og:url":
		m.URL = v
	case "description", "og:description":
		m.Description = v
	case "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date":
		m.Published = v
	case "article:modified_time", "datemodified":
		m.Modified = v
	case "dc.language", "og:locale":
		m.Language = strings.ReplaceAll(v, "_", "-")
	}
}

func (p *page) time(a attributes) {
	if p.doc.Meta.Published == "" && a.datetime != "" && p.away == 0 {
		p.doc.Meta.Published = a.datetime
	}
}
