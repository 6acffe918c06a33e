package feed

import "encoding/xml"

// MediaOPML is the media type of a list of feeds.
const MediaOPML = "text/x-opml"

// Subscription is a feed in a list of them.
type Subscription struct{ Title, Feed, Page string }

// OPML is a list of feeds that a feed reader takes at once (OPML 2.0).
type OPML struct {
	XMLName  xml.Name  `xml:"opml"`
	Version  string    `xml:"version,attr"`
	Title    string    `xml:"head>title"`
	Outlines []outline `xml:"body>outline"`
}

type outline struct {
	Text string `xml:"text,attr"`
	Type string `xml:"type,attr"`
	Feed string `xml:"xmlUrl,attr"`
	Page string `xml:"htmlUrl,attr"`
}

// NewOPML makes a list of feeds.
func NewOPML(title string, all []Subscription) *OPML {
	o := &OPML{Version: "2.0", Title: title}
	for _, s := range all {
		o.Outlines = append(o.Outlines, outline{s.Title, "rss", s.Feed, s.Page}) // "rss" stands for Atom too
	}
	return o
}
