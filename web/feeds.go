package web

import (
	"net/http"

	"podium/internal/search/query"
	"podium/web/templates"
)

// feedForm is a form that feeds come in: the end of the address.
type feedForm string

// Every feed comes in both.
const (
	atomForm feedForm = ".atom"
	jsonForm feedForm = ".feed.json" // JSON Feed 1.1
)

func (f feedForm) media() string {
	if f == jsonForm {
		return mediaFeed
	}
	return mediaAtom
}

// feeds announces a feed in both forms; path gives its address by the end.
func feeds(title string, path func(ext string) string) []templates.Feed {
	return []templates.Feed{{Title: title, Path: path(string(atomForm))}, {Title: title, Type: mediaFeed, Path: path(string(jsonForm))}}
}

// feedOf announces the feed of a query under a title.
func feedOf(title string, q *query.Query) []templates.Feed {
	return feeds(title, func(ext string) string { return find{query: q}.path(q, ext) })
}

// sendFeed answers with a feed in the form that is asked for.
func sendFeed(w http.ResponseWriter, r *http.Request, form feedForm, f atomFeed) error {
	if form == jsonForm {
		return sendJSON(w, r, cacheLive, mediaFeed+"; charset=utf-8", f.json())
	}
	return sendXML(w, r, cacheLive, mediaAtom+"; charset=utf-8", f)
}

// jsonFeed is a feed of https://www.jsonfeed.org/version/1.1/.
type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Description string       `json:"description,omitempty"`
	HomePage    string       `json:"home_page_url,omitempty"`
	Feed        string       `json:"feed_url,omitempty"`
	Next        string       `json:"next_url,omitempty"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url,omitempty"`
	Title     string       `json:"title"`
	Text      string       `json:"content_text"`
	Published string       `json:"date_published,omitempty"`
	Modified  string       `json:"date_modified"`
	Authors   []jsonAuthor `json:"authors"`
	Language  string       `json:"language,omitempty"`
}

// json is the same feed as JSON Feed.
func (f *atomFeed) json() jsonFeed {
	out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Description: f.Subtitle, Authors: []jsonAuthor{{f.Author.Name}},
		HomePage: linkOf(f.Links, "alternate"), Feed: linkOf(f.Links, "self"), Next: linkOf(f.Links, "next"), Items: []jsonItem{}}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonItem{ID: e.ID, URL: linkOf(e.Links, "alternate"), Title: e.Title, Text: e.Content.Text,
			Published: e.Published, Modified: e.Updated, Authors: []jsonAuthor{{e.Author.Name}}, Language: e.Content.Lang})
	}
	return out
}

func linkOf(links []atomLink, rel string) string {
	for _, l := range links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}
