package web

import (
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/klauspost/compress/gzhttp"

	"podium/web/citation"
	"podium/web/feed"
	"podium/web/guard"
)

// pageTimeout is how long an answer may take to be made; exports, which stream, have a time for each batch.
const pageTimeout = 10 * time.Second

// routes is the map of the site.
func (s *server) routes() http.Handler {
	timeout := guard.Time(pageTimeout)
	r := chi.NewRouter()
	r.Use(guard.AccessLog(s.Log, s.Metrics.Answered), guard.Headers(strings.HasPrefix(s.origin, "https://")), guard.AnyOrigin(forAnyOrigin), compress,
		guard.Recover(s.Log, s.fail), guard.Size(s.refuse(tooLong)), lowerCase, guard.ClientAddress(s.TrustedProxies), middleware.GetHead)
	r.NotFound(s.handle(s.stray))
	r.MethodNotAllowed(s.handle(s.methodNotAllowed))

	r.Group(func(r chi.Router) {
		r.Use(timeout)

		// The record.
		r.Get("/", s.handle(s.home))
		r.Get("/briefings", s.handle(s.briefings))
		r.Get("/briefings.json", s.handle(s.briefingsJSON))
		r.Get("/briefings/{slug}", s.handle(ofBriefing(s, "", s.Store.Briefing, s.briefing)))
		r.Get("/briefings/{slug}/changes", s.handle(ofBriefing(s, "/changes", s.Store.Header, s.briefingChanges)))
		for _, form := range []feed.Form{feed.Atom, feed.JSON} {
			tail := "/changes" + string(form)
			r.Get(tail, s.handle(s.changesFeed(form)))
			r.Get("/briefings"+string(form), s.handle(s.briefingsFeed(form)))
			r.Get("/briefings/{slug}"+tail, s.handle(ofBriefing(s, tail, s.Store.Header, s.briefingChangesFeed(form))))
		}
		r.Get("/changes", s.handle(s.changes))
		r.Get("/briefings/{slug}.json", s.handle(ofBriefing(s, ".json", s.Store.Briefing, s.briefingJSON)))
		r.Get("/x/{turn}", s.handle(s.exchange))
		r.Get("/x/{turn}.json", s.handle(s.exchangeJSON))
		r.Get("/x/{turn}.bib", s.handle(s.citation(".bib", "application/x-bibtex; charset=utf-8", citation.Citation.BibTeX)))
		r.Get("/x/{turn}.ris", s.handle(s.citation(".ris", "application/x-research-info-systems; charset=utf-8", citation.Citation.RIS)))
		r.Get("/x/{turn}.csl.json", s.handle(s.citation(".csl.json", mediaCSL, citation.Citation.CSLJSON)))
		r.Get("/people", s.handle(s.people))
		r.Get("/people.json", s.handle(s.peopleJSON))
		r.Get("/people.csv", s.handle(s.peopleCSV))
		r.Get("/people/{slug}", s.handle(s.person))
		r.Get("/people/{slug}.json", s.handle(s.personJSON))
		r.Get("/outlets", s.handle(s.outlets))
		r.Get("/outlets.json", s.handle(s.outletsJSON))
		r.Get("/outlets.csv", s.handle(s.outletsCSV))
		r.Get("/outlets/{slug}", s.handle(s.outlet))
		r.Get("/outlets/{slug}.json", s.handle(s.outletJSON))
		r.Get("/sources/{sha256}", s.handle(s.source))

		// About it.
		r.Get("/coverage", s.handle(s.coverage))
		r.Get("/coverage.json", s.handle(s.coverageJSON))
		r.Get("/coverage/days", s.handle(s.calendarPage))
		r.Get("/coverage/days.json", s.handle(s.calendarJSON))
		r.Get("/help", s.handle(s.help))
		r.Get("/about", s.handle(s.about))

		s.forMachines(r)
	})

	r.Get("/briefings.csv", s.handle(s.briefingsCSV))
	r.Group(func(r chi.Router) { s.forSearch(r, timeout) })
	return r
}

// forSearch are the addresses that ask the index: one query, in every form. timeout bounds all but exports, which stream.
func (s *server) forSearch(r chi.Router, timeout guard.Middleware) {
	r.Use(guard.Rate(s.SearchRate, s.refuse(tooMany)))
	r.With(timeout).Get("/search", s.handle(s.search))
	r.With(timeout).Get("/search.json", s.handle(s.searchJSON))
	r.With(timeout).Get("/search.atom", s.handle(s.searchFeed(feed.Atom)))
	r.With(timeout).Get("/search.feed.json", s.handle(s.searchFeed(feed.JSON)))
	r.With(timeout).Get("/search.opml", s.handle(s.searchOPML))
	r.Get("/search.csv", s.handle(s.searchCSV))
	r.Get("/search.jsonl", s.handle(s.searchJSONL))
	r.With(timeout).Get("/search/compare", s.handle(s.usage))
	r.With(timeout).Get("/search/compare.json", s.handle(s.usageJSON))
	r.With(timeout).Get("/search/compare.csv", s.handle(s.usageCSV))
	r.With(timeout).Get("/check", s.handle(s.check))
	r.With(timeout).Get("/check.json", s.handle(s.checkJSON))
	r.With(timeout).Get("/beside", s.handle(s.beside))
	r.With(timeout).Get("/x/{turn}/related", s.handle(s.relatedPage))
	r.With(timeout).Get("/x/{turn}/related.json", s.handle(s.relatedJSON))
	r.With(timeout).Get("/suggest", s.handle(s.suggest))
	r.With(timeout).Get("/suggest/opensearch", s.handle(s.suggestOpenSearch))
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

// compress packs answers by gzip or zstd. The tags of pages are weak and stay as they are.
func compress(next http.Handler) http.Handler { return gzhttp.GzipHandler(next) }
