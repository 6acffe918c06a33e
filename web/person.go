package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"

	"podium/internal/authority"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const (
	briefingsPerPerson = 20
	outletsOfReporter  = 3 // named at the head of a reporter's page
)

// personAsked is whoever has the page asked for, in the form that ext names; nil where there is nothing more to answer.
func (s *server) personAsked(w http.ResponseWriter, r *http.Request, ext string) (*store.Person, error) {
	slug := chi.URLParam(r, "slug")
	p, err := s.Store.Person(r.Context(), slug)
	if !errors.Is(err, store.ErrNotFound) {
		return p, err
	}
	if into, ok := s.mergedInto(slug); ok {
		return nil, moved(w, r, templates.PersonURL(into)+ext)
	}
	return nil, s.onceNamed(r.Context(), store.PersonAddress, slug)
}

// person shows what the archive has of one person.
func (s *server) person(w http.ResponseWriter, r *http.Request) error {
	p, err := s.personAsked(w, r, "")
	if p == nil {
		return err
	}
	at := pageNumber(r)
	list, err := s.Store.List(r.Context(), store.Filter{Person: p.Key, Page: at, Per: briefingsPerPerson})
	if err != nil {
		return err
	}
	if at > 1 && at > list.Pages {
		return pastEnd(pagePath(r, 1))
	}
	page := s.personPage(p)
	page.Canonical, page.Title = pagePath(r, at), paged(page.Title, at)
	page.Briefings, page.Pager = s.briefingCards(list.Briefings), pager(r, at, list.Pages, "Briefings")
	page.Counts = []templates.Holding{{Count: list.Total, Label: "Briefings", Path: "/briefings?person=" + p.Key}}
	if page.Reporter {
		if err := s.questionsOf(r.Context(), p, at, &page); err != nil {
			return err
		}
	}
	if err := s.countPerson(r.Context(), p, &page); err != nil {
		return err
	}
	return s.show(w, r, cacheLive, templates.PersonView(page))
}

// mergedInto follows a published correction that two pages are one person's.
func (s *server) mergedInto(slug string) (string, bool) {
	for _, c := range s.Authority.Corrections() {
		if c.Kind == authority.FixMerge && c.Person == slug {
			return c.Into, true
		}
	}
	return "", false
}

// questionsOf puts a reporter's newest questions above the briefings, whose first questions are mostly others'.
func (s *server) questionsOf(ctx context.Context, p *store.Person, at int, page *templates.PersonPage) error {
	for i := range page.Briefings {
		page.Briefings[i].First = ""
	}
	if at > 1 {
		return nil
	}
	newest, err := s.Store.AskedBy(ctx, p.Key, 0, newestExchanges)
	if err != nil {
		return err
	}
	page.Recent = s.exchangeCards(newest)
	page.All = templates.SearchURL(exactly(query.Reporter, p.Key).WithSort(query.Newest).String())
	return nil
}

func (s *server) personPage(p *store.Person) templates.PersonPage {
	page := templates.PersonPage{Page: s.newPage(p.Name, "", templates.People), Name: p.Name, Reporter: p.Asks(),
		JSON: templates.PersonURL(p.Key) + ".json"}
	page.Description = p.Name + " in the transcripts: offices, briefings, what was said and asked."
	page.Type = "profile"
	for _, l := range p.Labels {
		page.Labels = append(page.Labels, l.Text)
	}
	known, ok := s.Authority.Person(p.Key)
	if ok {
		page.Aliases = known.Aliases
	}
	page.Offices = s.tenures(p, known)
	for _, o := range p.Outlets[:min(len(p.Outlets), outletsOfReporter)] {
		if page.Reporter {
			page.AsksFor = append(page.AsksFor, templates.Link{Label: s.outletName(o.Value, o.Label), Path: templates.OutletURL(o.Value)})
		}
	}
	return page
}

// tenures are the offices of the roster, where it has any, with its dates; else those that the transcripts show.
func (s *server) tenures(p *store.Person, known authority.Person) []templates.Tenure {
	var out []templates.Tenure
	for _, o := range known.Offices {
		t := templates.Tenure{Title: o.Title, From: o.From, To: o.To}
		if len(o.Series) > 0 {
			t.Body = s.seriesName(o.Series[0])
		}
		shown := func(u templates.Tenure) bool { return u.Title == t.Title && u.From == t.From && u.To == t.To }
		if o.Title != "" && !slices.ContainsFunc(out, shown) { // an office may stand once for each body that prints it
			out = append(out, t)
		}
	}
	if len(out) > 0 {
		slices.SortStableFunc(out, func(a, b templates.Tenure) int { return cmp.Compare(b.From, a.From) })
		return out
	}
	for _, o := range p.Offices {
		out = append(out, templates.Tenure{Title: o.Text, Body: s.seriesName(o.Series), From: o.First, To: o.Last})
	}
	return out
}

// countPerson adds the numbers that the search gives, each with the search behind it.
func (s *server) countPerson(ctx context.Context, p *store.Person, page *templates.PersonPage) error {
	speaks, asks := exactly(query.Speaker, p.Key), exactly(query.Reporter, p.Key)
	for _, n := range []struct {
		label string
		query *query.Query
	}{
		{"Passages in which they speak", speaks},
		{"Exchanges in which they answer", speaks.WithFilter(query.In, string(transcript.InAnswer))},
		{"Statements", speaks.WithFilter(query.In, string(transcript.InStatement))},
		{"Questions asked", asks},
	} {
		if page.Reporter && n.query != asks { // the questions are all that there is to count
			continue
		}
		holding, ok, err := s.counted(ctx, n.label, n.query)
		if err != nil {
			return err
		}
		if ok {
			page.Counts = append(page.Counts, holding)
		}
	}
	if page.Reporter {
		return s.narrowReporter(ctx, asks, page)
	}
	return s.narrowSpeaker(ctx, speaks, page)
}

// within puts on the page what every search of one person's words has: its box, feed and histogram. The results
// are nil where there are none to show.
func (s *server) within(ctx context.Context, q *query.Query, page *templates.PersonPage) (searchRequest, *search.Results, error) {
	page.Within, page.Feeds = q.String(), append(feedOf(page.Name, q), asJSON(page.JSON))
	f := searchRequest{query: q}
	res, ok, err := s.searchIfReady(ctx, q, search.Options{Facets: facetValues, Histogram: search.Auto})
	if !ok {
		return f, nil, err
	}
	page.Histogram = f.histogram(res)
	return f, res, nil
}

// narrowSpeaker says when somebody spoke, and who asked.
func (s *server) narrowSpeaker(ctx context.Context, q *query.Query, page *templates.PersonPage) error {
	f, res, err := s.within(ctx, q, page)
	if res == nil {
		return err
	}
	page.Facets = s.pick(f, res, titled{query.Outlet, "Asked by"}, titled{query.Series, "Series"}, titled{query.Date, "Year"})
	return nil
}

// narrowReporter says when somebody asked, for whom, and who answered.
func (s *server) narrowReporter(ctx context.Context, q *query.Query, page *templates.PersonPage) error {
	f, res, err := s.within(ctx, q, page)
	if res == nil {
		return err
	}
	answerers, err := s.answerers(ctx, q)
	page.Facets = append(s.pick(f, res, titled{query.Outlet, "Asks for"}), answerers...)
	page.Facets = append(page.Facets, s.pick(f, res, titled{query.Series, "Series"}, titled{query.Date, "Year"})...)
	return err
}
