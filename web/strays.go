package web

import (
	"net/http"
	"strings"

	"podium/web/static"
)

// favicon is the icon under the name that browsers try unasked.
func (s *server) favicon(w http.ResponseWriter, r *http.Request) error {
	body, err := static.Open("icons/icon.svg")
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cacheLive, mediaTypes[".svg"], body)
}

// stray answers for an address that is no page's. One with a slash too many, as links get when they are
// retyped, leads to the page without; the path begins with one slash, so it leads nowhere else.
func (s *server) stray(w http.ResponseWriter, r *http.Request) error {
	page := "/" + strings.Trim(r.URL.EscapedPath(), "/")
	if page == "/" || !strings.HasSuffix(r.URL.Path, "/") {
		return notFound
	}
	if r.URL.RawQuery != "" {
		page += "?" + r.URL.RawQuery
	}
	http.Redirect(w, r, page, http.StatusMovedPermanently)
	return nil
}
