package web

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/web/templates"
)

const newestExchanges = 10 // of an outlet or a reporter

// outletAsked is the outlet whose page is asked for.
func (s *server) outletAsked(r *http.Request) (*store.Outlet, error) {
	slug := chi.URLParam(r, "slug")
	o, err := s.Store.Outlet(r.Context(), slug)
	if errors.Is(err, store.ErrNotFound) {
		return nil, s.onceNamed(r.Context(), store.OutletAddress, slug)
	}
	return o, err
}

// outlet shows what the archive has of one outlet.
func (s *server) outlet(w http.ResponseWriter, r *http.Request) error {
	o, err := s.outletAsked(r)
	if err != nil {
		return err
	}
	newest, err := s.Store.AskedFor(r.Context(), o.Key, 0, newestExchanges)
	if err != nil {
		return err
	}
	page := s.outletPage(o)
	page.Recent = s.exchangeCards(newest)
	if err := s.countOutlet(r.Context(), o.Key, &page); err != nil {
		return err
	}
	return s.show(w, r, cacheLive, templates.OutletView(page))
}

// outletName is the name that an outlet goes by, whatever a transcript called it last.
func (s *server) outletName(slug, printed string) string {
	return s.label(query.Outlet, search.Value{Value: slug, Label: printed})
}

func (s *server) outletPage(o *store.Outlet) templates.OutletPage {
	within, name := exactly(query.Outlet, o.Key), s.outletName(o.Key, o.Name)
	page := templates.OutletPage{
		Page: s.newPage(name, templates.OutletURL(o.Key), templates.Outlets), Name: name,
		JSON: templates.OutletURL(o.Key) + ".json", Within: within.String(), All: templates.SearchURL(within.WithSort(query.Newest).String()),
		Counts: []templates.Holding{{Count: o.Briefings, Label: "Briefings", Path: "/briefings?outlet=" + o.Key}},
	}
	page.Description = "What reporters of " + name + " asked, and what they were told."
	page.Feeds = append(feedOf(name, within), asJSON(page.JSON))
	if known, ok := s.Authority.Outlet(o.Key); ok {
		page.Aliases, page.Country = known.Aliases, known.Country
	}
	for _, n := range o.Names {
		if n.Text != name && !slices.Contains(page.Aliases, n.Text) {
			page.Aliases = append(page.Aliases, n.Text)
		}
	}
	return page
}

// countOutlet adds the numbers that the search gives, each with the search behind it.
func (s *server) countOutlet(ctx context.Context, slug string, page *templates.OutletPage) error {
	q := exactly(query.Outlet, slug)
	res, ok, err := s.searchIfReady(ctx, q, search.Options{Facets: facetValues, Histogram: search.Auto})
	if !ok {
		return err
	}
	f := searchRequest{query: q}
	page.Counts = append(page.Counts, templates.Holding{Count: res.Total, Label: "Questions", Path: templates.SearchURL(page.Within)})
	page.Histogram = f.histogram(res)
	page.Facets, err = s.answerers(ctx, q)
	page.Facets = append(s.pick(f, res, titled{query.Reporter, "Reporters"}), page.Facets...)
	page.Facets = append(page.Facets, s.pick(f, res, titled{query.Series, "Series"}, titled{query.Date, "Year"})...)
	return err
}
