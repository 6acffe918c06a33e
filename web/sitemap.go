package web

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"strconv"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
)

// sitemapSize is how many addresses one file of the map holds; the protocol allows 50,000.
const sitemapSize = 10_000

// sitemapKinds are the kinds of page that the map lists. Exchanges are not: they lead to their briefing.
var sitemapKinds = []store.Kind{store.BriefingAddress, store.PersonAddress, store.OutletAddress}

// fixedPages are the pages that are always there, in a file of their own.
var fixedPages = []string{"/", "/briefings", "/people", "/outlets", "/coverage", "/changes", "/check", "/help", "/about", "/api"}

const fixedKind = "pages"

type sitemapIndex struct {
	XMLName xml.Name       `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Files   []sitemapEntry `xml:"sitemap"`
}

type sitemapFile struct {
	XMLName xml.Name       `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Pages   []sitemapEntry `xml:"url"`
}

type sitemapEntry struct {
	Address  string `xml:"loc"`
	Modified string `xml:"lastmod,omitempty"`
}

// sitemap lists the files of the site map.
func (s *server) sitemap(w http.ResponseWriter, r *http.Request) error {
	index := sitemapIndex{Files: []sitemapEntry{{Address: s.origin + sitemapPath(fixedKind, 1)}}}
	for _, kind := range sitemapKinds {
		n, err := s.Store.CountAddresses(r.Context(), kind)
		if err != nil {
			return err
		}
		for file := 1; file <= pagesFor(n, sitemapSize); file++ {
			index.Files = append(index.Files, sitemapEntry{Address: s.origin + sitemapPath(string(kind), file)})
		}
	}
	return sendXML(w, r, cacheRecord, xmlType, index)
}

const xmlType = "application/xml; charset=utf-8"

func sitemapPath(kind string, file int) string {
	return "/sitemap/" + kind + "-" + strconv.Itoa(file) + ".xml"
}

// sitemapPart is one file of the site map.
func (s *server) sitemapPart(w http.ResponseWriter, r *http.Request) error {
	kind := chi.URLParam(r, "kind")
	n, err := strconv.Atoi(chi.URLParam(r, "file"))
	if err != nil || n < 1 || n > 1_000_000 {
		return notFound
	}
	var file sitemapFile
	if kind == fixedKind && n == 1 {
		for _, path := range fixedPages {
			file.Pages = append(file.Pages, sitemapEntry{Address: s.origin + path})
		}
		return sendXML(w, r, cacheRecord, xmlType, file)
	}
	for _, known := range sitemapKinds {
		if string(known) != kind {
			continue
		}
		pages, err := s.Store.Addresses(r.Context(), known, (n-1)*sitemapSize, sitemapSize)
		if err != nil {
			return err
		}
		for _, p := range pages {
			file.Pages = append(file.Pages, sitemapEntry{s.origin + "/" + kind + "/" + url.PathEscape(p.Name), p.Modified})
		}
	}
	if len(file.Pages) == 0 {
		return notFound
	}
	return sendXML(w, r, cacheRecord, xmlType, file)
}

// robots asks crawlers to leave searches alone: they have no end.
func (s *server) robots(w http.ResponseWriter, r *http.Request) error {
	body := "User-agent: *\nDisallow: /search\nDisallow: /check?\nDisallow: /suggest\nDisallow: /x/*/related\nDisallow: /beside\nAllow: /\n\nSitemap: " + s.origin + "/sitemap.xml\n"
	return send(w, r, http.StatusOK, cacheRecord, "text/plain; charset=utf-8", []byte(body))
}
