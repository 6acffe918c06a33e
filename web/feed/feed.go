// Package feed writes a feed in the two forms that readers of feeds know: Atom (RFC 4287) and JSON Feed 1.1; and lists
// of feeds (OPML).
package feed

import (
	"encoding/json"
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

// Form is a form that feeds come in: the end of the address.
type Form string

// Every feed comes in both.
const (
	Atom Form = ".atom"
	JSON Form = ".feed.json"
)

// The media types of the forms.
const (
	MediaAtom = "application/atom+xml"
	MediaJSON = "application/feed+json"
)

// Media is the media type of the form.
func (f Form) Media() string {
	if f == JSON {
		return MediaJSON
	}
	return MediaAtom
}

// Feed is a feed, in the terms of Atom.
type Feed struct {
	XMLName   xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Subtitle  string   `xml:"subtitle"`
	Updated   string   `xml:"updated"`
	Author    Author   `xml:"author"`
	Links     []Link   `xml:"link"`
	Generator string   `xml:"generator"`
	Entries   []Entry  `xml:"entry"`
}

// Author is whose words a feed or an entry has.
type Author struct {
	Name string `xml:"name"`
}

// Link leads from a feed or an entry to what it is about.
type Link struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

// Page is a link to the page that people read.
func Page(address string) Link {
	return Link{Rel: "alternate", Type: "text/html", Href: address}
}

// Entry is one thing that a feed tells.
type Entry struct {
	ID        string  `xml:"id"`
	Title     string  `xml:"title"`
	Updated   string  `xml:"updated"`
	Published string  `xml:"published,omitempty"`
	Author    Author  `xml:"author"`
	Links     []Link  `xml:"link"`
	Content   Content `xml:"content"`
}

// Content is the text of an entry.
type Content struct {
	Type string `xml:"type,attr"`
	Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Text string `xml:",chardata"`
}

// Plain is text without markup, in a language.
func Plain(lang, text string) Content { return Content{Type: "text", Lang: lang, Text: text} }

// Time writes a time as feeds have it.
func Time(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// Encode writes the feed whole.
func (f *Feed) Encode(form Form) ([]byte, error) {
	if form == JSON {
		body, err := json.Marshal(f.json())
		return append(body, '\n'), err
	}
	body, err := xml.MarshalIndent(f, "", " ")
	return append([]byte(xml.Header), body...), err
}

// Tag makes an id that outlives addresses (RFC 4151), for a name within the site of a host. The year is that in which the
// scheme was laid down.
func Tag(host, name string) string {
	return "tag:" + host + ",2026:" + tagEscape(name)
}

// tagEscape writes what a tag may not hold as percent-encoded bytes.
func tagEscape(name string) string {
	var b strings.Builder
	for i := range len(name) {
		c := name[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/:=", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + strings.ToUpper(strconv.FormatInt(int64(c)+0x100, 16)[1:]))
		}
	}
	return b.String()
}
