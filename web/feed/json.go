package feed

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

// JSONShape is a value of the shape that the form JSON has, for those who describe it.
func JSONShape() any { return jsonFeed{} }

// json is the same feed as JSON Feed.
func (f *Feed) json() jsonFeed {
	out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Description: f.Subtitle, Authors: []jsonAuthor{{f.Author.Name}},
		HomePage: linkOf(f.Links, "alternate"), Feed: linkOf(f.Links, "self"), Next: linkOf(f.Links, "next"), Items: []jsonItem{}}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonItem{ID: e.ID, URL: linkOf(e.Links, "alternate"), Title: e.Title, Text: e.Content.Text,
			Published: e.Published, Modified: e.Updated, Authors: []jsonAuthor{{e.Author.Name}}, Language: e.Content.Lang})
	}
	return out
}

func linkOf(links []Link, rel string) string {
	for _, l := range links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}
