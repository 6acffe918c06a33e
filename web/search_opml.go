package web

import (
	"net/http"
	"slices"
	"strings"

	"podium/internal/search/query"
	"podium/web/feed"
	"podium/web/templates"
)

// mostFollowed is how many searches one list of feeds holds.
const mostFollowed = 50

// searchOPML is a list of the feeds of several searches, for a feed reader to take at once.
func (s *server) searchOPML(w http.ResponseWriter, r *http.Request) error {
	var all []feed.Subscription
	var seen []string
	for _, typed := range r.URL.Query()["q"] {
		q := query.Parse(strings.TrimSpace(bounded(typed)))
		if q.Empty() || slices.Contains(seen, q.String()) || len(all) == mostFollowed {
			continue
		}
		seen = append(seen, q.String())
		all = append(all, feed.Subscription{Title: q.String() + " · " + s.Title,
			Feed: s.origin + searchRequest{query: q}.path(q, string(feed.Atom)), Page: s.origin + templates.SearchURL(q.String())})
	}
	if len(all) == 0 {
		return noSearches
	}
	return sendXML(w, r, cacheRecord, feed.MediaOPML+"; charset=utf-8", feed.NewOPML(s.Title, all))
}
