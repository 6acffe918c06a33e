package web

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/klauspost/compress/gzhttp"
)

// pageTimeout is how long a page may take to be made; exports, which stream, have their own.
const pageTimeout = 10 * time.Second

// routes is the map of the site.
func (s *server) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(s.accessLog, s.secure, compress, s.recoverer, s.limitSize, s.clientAddress, middleware.GetHead)
	r.NotFound(s.handle(func(http.ResponseWriter, *http.Request) error { return notFound }))
	r.MethodNotAllowed(s.handle(s.methodNotAllowed))

	r.Get("/", s.handle(s.home))
	r.Get("/briefings", s.handle(s.briefings))
	r.Get("/briefings/{slug}", s.handle(s.briefing))
	r.Get("/x/{turn}", s.handle(s.exchange))
	r.Get("/people", s.handle(s.people))
	r.Get("/outlets", s.handle(s.outlets))
	r.Get("/coverage", s.handle(s.coverage))
	r.Get("/about", s.handle(s.about))
	r.Get("/sources/{sha256}", s.handle(s.source))

	r.Get("/static/*", s.handle(s.asset))
	r.Get("/opensearch.xml", s.handle(s.openSearch))
	r.Get("/sitemap.xml", s.handle(s.sitemap))
	r.Get("/sitemap/{kind}-{file}.xml", s.handle(s.sitemapPart))
	r.Get("/robots.txt", s.handle(s.robots))
	r.Get("/healthz", s.handle(s.healthz))
	r.Get("/readyz", s.handle(s.readyz))
	return r
}

// compress packs answers by gzip or zstd. The tags of pages are weak and stay as they are.
func compress(next http.Handler) http.Handler { return gzhttp.GzipHandler(next) }
