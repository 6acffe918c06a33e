package web

import (
	"mime"
	"net/http"
	"path"

	"podium/web/static"
)

// mediaTypes are set by hand: the host's own table differs from machine to machine.
var mediaTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".ico":         "image/x-icon",
	".woff2":       "font/woff2",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
}

// asset serves an embedded file. An address with an older hash still gets the file, so that a page from
// before a restart keeps its style, but must ask again next time.
func (s *server) asset(w http.ResponseWriter, r *http.Request) error {
	hash, name, ok := static.Split(r.URL.Path)
	if !ok {
		return notFound
	}
	body, err := static.Open(name)
	if err != nil {
		return notFound
	}
	mediaType := mediaTypes[path.Ext(name)]
	if mediaType == "" {
		mediaType = mime.TypeByExtension(path.Ext(name))
	}
	if mediaType == "" {
		mediaType = "application/octet-stream"
	}
	cache := cacheLive
	if hash == static.Hash {
		cache = cacheStatic
	}
	return send(w, r, http.StatusOK, cache, mediaType, body)
}

// favicon is the icon under the name that browsers try unasked.
func (s *server) favicon(w http.ResponseWriter, r *http.Request) error {
	body, err := static.Open("icons/icon.svg")
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cacheLive, mediaTypes[".svg"], body)
}
