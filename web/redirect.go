package web

import (
	"net/http"
	"strings"

	"podium/web/templates"
)

// lowerCase leads from an address in capitals, as some programs and people copy them, to the one that it stands for:
// no address of the site has any, but for its static files.
func lowerCase(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := r.URL.EscapedPath()
		lower := strings.ToLower(path)
		reading := r.Method == http.MethodGet || r.Method == http.MethodHead
		if !reading || strings.HasPrefix(path, "/static/") || !strings.ContainsFunc(r.URL.Path, func(c rune) bool { return 'A' <= c && c <= 'Z' }) {
			next.ServeHTTP(w, r)
			return
		}
		redirect(w, r, "/"+strings.TrimLeft(lower, "/"))
	})
}

// redirect answers 301, with the query as it is. The path begins with one slash, so that it leads nowhere else.
func redirect(w http.ResponseWriter, r *http.Request, path string) {
	if r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	w.Header().Set("Cache-Control", cacheRecord)
	http.Redirect(w, r, path, http.StatusMovedPermanently)
}

// stray answers for an address that is no page's. One with a slash too many, as links get when they are
// retyped, leads to the page without; the path begins with one slash, so it leads nowhere else.
func (s *server) stray(w http.ResponseWriter, r *http.Request) error {
	page := "/" + strings.Trim(r.URL.EscapedPath(), "/")
	if page == "/" || !strings.HasSuffix(r.URL.Path, "/") {
		return notFound
	}
	redirect(w, r, page)
	return nil
}

// moved answers 301, and keeps the searched words.
func moved(w http.ResponseWriter, r *http.Request, path string) error {
	w.Header().Set("Cache-Control", cacheRecord)
	http.Redirect(w, r, templates.WithQuery(path, r.URL.Query().Get("q")), http.StatusMovedPermanently)
	return nil
}
