package carrier

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// attributes are the few that matter here.
type attributes struct {
	href, name, content, datetime string
	hidden                        bool
}

// maxAttributes is how many attributes of a tag are looked at.
const maxAttributes = 64

func wantsAttributes(a atom.Atom, k kind) bool {
	return a == atom.A || a == atom.Meta || a == atom.Time || k&container != 0
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
		case "content":
			at.content = string(v)
		case "datetime":
			at.datetime = string(v)
		case "role":
			at.hidden = at.hidden || string(v) == "navigation" || string(v) == "search"
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
