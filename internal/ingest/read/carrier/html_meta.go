package carrier

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// attributes are the few that matter here.
type attributes struct {
	href, name, content, datetime string
	class, id, style              string
	hidden                        bool
	around                        bool // named for what stands around a page's content
	main                          bool // said to be the page's content
}

func wantsAttributes(a atom.Atom, k kind) bool {
	return a == atom.A || a == atom.Meta || a == atom.Time || a == atom.Span || k&container != 0
}

func (p *page) attributes() attributes {
	var at attributes
	for _, a := range p.t.attributes() {
		switch v := a.value; a.key {
		case "href":
			at.href = v
		case "name", "property", "itemprop":
			at.name = v
			at.main = at.main || v == "articleBody"
		case "content":
			at.content = v
		case "datetime":
			at.datetime = v
		case "role":
			at.hidden = at.hidden || v == "navigation" || v == "search"
			at.around = at.around || v == "dialog" || v == "alertdialog" || v == "contentinfo" || v == "complementary"
			at.main = at.main || v == "main"
		case "class":
			at.class = v
			at.around = at.around || p.isAround(v)
		case "id":
			at.id = v
			at.around = at.around || p.isAround(v)
		case "aria-label":
			at.around = at.around || p.isAround(v)
		case "style":
			at.style = v
		case "hidden":
			at.hidden = true
		}
	}
	return at
}

// meta keeps what a page's head says of it.
func (p *page) meta(a attributes) {
	v := strings.Clone(strings.TrimSpace(a.content))
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
		p.doc.Meta.Published = strings.Clone(a.datetime)
	}
}
