package web

import (
	"context"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/klauspost/compress/gzhttp"
)

// pageTimeout is how long an answer may take to be made; exports, which stream, have a time for each batch.
const pageTimeout = 10 * time.Second

// routes is the map of the site.
func (s *server) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(s.accessLog, s.secure, anyOrigin, compress, s.recoverer, s.limitSize, lowerCase, s.clientAddress, middleware.GetHead)
	r.NotFound(s.handle(s.stray))
	r.MethodNotAllowed(s.handle(s.methodNotAllowed))

	r.Group(func(r chi.Router) {
		r.Use(timeout)

		// The record.
		r.Get("/", s.handle(s.home))
		r.Get("/briefings", s.handle(s.briefings))
		r.Get("/briefings/{slug}", s.handle(ofBriefing(s, "", s.Store.Briefing, s.briefing)))
		r.Get("/briefings/{slug}/changes", s.handle(ofBriefing(s, "/changes", s.Store.Header, s.briefingChanges)))
		for _, form := range []feedForm{atomForm, jsonForm} {
			tail := "/changes" + string(form)
			r.Get(tail, s.handle(s.changesFeed(form)))
			r.Get("/briefings/{slug}"+tail, s.handle(ofBriefing(s, tail, s.Store.Header, s.briefingChangesFeed(form))))
		}
		r.Get("/changes", s.handle(s.changes))
		r.Get("/briefings/{slug}.json", s.handle(ofBriefing(s, ".json", s.Store.Briefing, s.briefingJSON)))
		r.Get("/x/{turn}", s.handle(s.exchange))
		r.Get("/x/{turn}.json", s.handle(s.exchangeJSON))
		r.Get("/x/{turn}.bib", s.handle(s.citation(".bib", "application/x-bibtex; charset=utf-8", cited.bib)))
		r.Get("/x/{turn}.ris", s.handle(s.citation(".ris", "application/x-research-info-systems; charset=utf-8", cited.ris)))
		r.Get("/x/{turn}.csl.json", s.handle(s.citation(".csl.json", mediaCSL, cited.csl)))
		r.Get("/people", s.handle(s.people))
		r.Get("/people/{slug}", s.handle(s.person))
		r.Get("/outlets", s.handle(s.outlets))
		r.Get("/outlets/{slug}", s.handle(s.outlet))
		r.Get("/sources/{sha256}", s.handle(s.source))

		// About it.
		r.Get("/coverage", s.handle(s.coverage))
		r.Get("/coverage/days", s.handle(s.calendarPage))
		r.Get("/coverage/days.json", s.handle(s.calendarJSON))
		r.Get("/help", s.handle(s.help))
		r.Get("/about", s.handle(s.about))

		s.forMachines(r)
	})

	// The search: one query, in every form.
	r.Group(func(r chi.Router) {
		r.Use(s.limitRate)
		r.With(timeout).Get("/search", s.handle(s.search))
		r.With(timeout).Get("/search.json", s.handle(s.searchJSON))
		r.With(timeout).Get("/search.atom", s.handle(s.searchFeed(atomForm)))
		r.With(timeout).Get("/search.feed.json", s.handle(s.searchFeed(jsonForm)))
		r.Get("/search.csv", s.handle(s.searchCSV))
		r.Get("/search.jsonl", s.handle(s.searchJSONL))
		r.With(timeout).Get("/search/compare", s.handle(s.usage))
		r.With(timeout).Get("/search/compare.json", s.handle(s.usageJSON))
		r.With(timeout).Get("/search/compare.csv", s.handle(s.usageCSV))
		r.With(timeout).Get("/check", s.handle(s.check))
		r.With(timeout).Get("/check.json", s.handle(s.checkJSON))
		r.With(timeout).Get("/suggest", s.handle(s.suggest))
		r.With(timeout).Get("/suggest/opensearch", s.handle(s.suggestOpenSearch))
	})
	return r
}

// forMachines are the addresses that programs ask for.
func (s *server) forMachines(r chi.Router) {
	r.Get("/api", s.handle(s.api))
	r.Get("/api/openapi.json", s.handle(s.openAPIJSON))
	r.Get("/oembed", s.handle(s.oEmbed))
	r.Get("/opensearch.xml", s.handle(s.openSearch))
	r.Get("/sitemap.xml", s.handle(s.sitemap))
	r.Get("/sitemap/{kind}-{file}.xml", s.handle(s.sitemapPart))
	r.Get("/robots.txt", s.handle(s.robots))
	r.Get("/favicon.ico", s.handle(s.favicon))
	r.Get("/healthz", s.handle(s.healthz))
	r.Get("/readyz", s.handle(s.readyz))
	r.Get("/static/*", s.handle(s.asset))
}

// timeout ends the work for an answer that takes too long; the handler's error then becomes the page for it.
func timeout(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pageTimeout)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// compress packs answers by gzip or zstd. The tags of pages are weak and stay as they are.
func compress(next http.Handler) http.Handler { return gzhttp.GzipHandler(next) }
