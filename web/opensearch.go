package web

import (
	"encoding/xml"
	"net/http"
	"strings"
	"unicode/utf8"

	"podium/web/static"
)

// openSearch is the description by which a browser adds the archive to its search engines (OpenSearch 1.1).
type openSearch struct {
	XMLName       xml.Name        `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName     string          `xml:"ShortName"` // at most 16 characters
	Description   string          `xml:"Description"`
	InputEncoding string          `xml:"InputEncoding"`
	Image         openSearchImage `xml:"Image"`
	URLs          []openSearchURL `xml:"Url"`
}

type openSearchImage struct {
	Type    string `xml:"type,attr"`
	Address string `xml:",chardata"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr,omitempty"`
	Template string `xml:"template,attr"`
}

func (s *server) openSearch(w http.ResponseWriter, r *http.Request) error {
	d := openSearch{
		ShortName:     firstRunes(s.Title, 16),
		Description:   "Search " + s.Title + ": official press briefings, question by question.",
		InputEncoding: "UTF-8",
		Image:         openSearchImage{Type: "image/svg+xml", Address: s.origin + static.Path("icons/icon.svg")},
		URLs: []openSearchURL{
			{Type: "text/html", Template: s.origin + "/search?q={searchTerms}"},
			{Type: "application/atom+xml", Template: s.origin + "/search.atom?q={searchTerms}"},
			{Type: "application/x-suggestions+json", Rel: "suggestions", Template: s.origin + "/suggest/opensearch?q={searchTerms}"},
			{Type: "application/opensearchdescription+xml", Rel: "self", Template: s.origin + "/opensearch.xml"},
		},
	}
	return sendXML(w, r, cacheRecord, "application/opensearchdescription+xml; charset=utf-8", d)
}

func firstRunes(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:n]))
}
