package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// briefing shows one transcript in context.
func (s *server) briefing(w http.ResponseWriter, r *http.Request, b *transcript.Briefing) error {
	head, err := s.Store.Header(r.Context(), b.Slug)
	if err != nil {
		return err
	}
	q := r.URL.Query().Get("q")
	read := prepare(b, s.marks(b, q))
	page := s.briefingPage(read, head.Revisions, q)
	if err := s.sourcesMeant(r.Context(), b, page.Corrected); err != nil {
		return err
	}
	whole := s.citedWhole(b, head.Briefers)
	page.Address, page.Cite, page.Citations, page.Meta = whole.url, s.citeTail(b)+". "+whole.url, whole.styles(), whole.meta()
	if b.Series != "" {
		before, after, err := s.Store.Adjacent(r.Context(), b.Key)
		if err != nil {
			return err
		}
		page.Prev, page.Next = s.adjacent(before), s.adjacent(after)
	}
	return s.show(w, r, cacheRecord, templates.Briefing(page))
}

// adjacent leads to the briefing of the same series before or after; there may be none.
func (s *server) adjacent(h *store.Header) templates.Neighbour {
	if h == nil {
		return templates.Neighbour{}
	}
	title := s.titleOf(h)
	return templates.Neighbour{Path: templates.BriefingURL(h.Slug), Head: templates.LongDate(h.Day()), First: title.Text, Language: title.Language}
}

// ofBriefing is the handler of an address that is a briefing's slug and a tail: answer gets what load finds under the
// slug. A slug that the briefing once had leads to the one that it has.
func ofBriefing[T any](s *server, tail string, load func(context.Context, string) (T, error), answer func(http.ResponseWriter, *http.Request, T) error) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		slug := chi.URLParam(r, "slug")
		found, err := load(r.Context(), slug)
		if errors.Is(err, store.ErrNotFound) {
			to, merged, err := s.Store.Redirect(r.Context(), slug)
			if errors.Is(err, store.ErrNotFound) {
				return s.perhaps(r.Context(), slug)
			}
			if err != nil {
				return err
			}
			if q := r.URL.Query(); merged && q.Has("from") { // versions of the part are none of the whole's
				r.URL.RawQuery = ""
			}
			redirect(w, r, templates.BriefingURL(to)+tail)
			return nil
		}
		if err != nil {
			return err
		}
		return answer(w, r, found)
	}
}

// addressesOffered is how many addresses are offered instead of one that is none.
const addressesOffered = 5

// perhaps says that there is no such briefing, with those whose address begins so.
func (s *server) perhaps(ctx context.Context, slug string) error {
	if end := strings.IndexFunc(slug, func(c rune) bool { return c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') }); end >= 0 {
		slug = slug[:end]
	}
	if aDate.MatchString(slug) {
		return s.heldThen(ctx, slug)
	}
	near, err := s.Store.Beginning(ctx, slug, addressesOffered)
	if err != nil || len(near) == 0 {
		return cmp.Or(err, error(notFound))
	}
	p := *notFound
	p.Text += " These begin like it."
	for i := range near {
		p.Links = append(p.Links, templates.Link{Label: dated(s.titleOf(&near[i]).Text, near[i].Day()), Path: templates.BriefingURL(near[i].Slug)})
	}
	return &p
}

// aDate is a briefing's address of which only the beginning is left, or that somebody made up: a day, month or year.
var aDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// heldThen says that a day, month or year is no briefing, with the list of those that were held then.
func (s *server) heldThen(ctx context.Context, date string) error {
	f := store.Filter{Per: 1}
	switch len(date) {
	case len("2006"):
		f.Year = date
	case len("2006-01"):
		f.Month = date
	default:
		f.Day = date
	}
	list, err := s.Store.List(ctx, f)
	if err != nil {
		return err
	}
	p := *notFound
	if list.Total > 0 {
		p.Links = slices.Insert(slices.Clone(p.Links), 0, templates.Link{Label: templates.Plural(list.Total, "briefing", "briefings") + " " + heldWords(date), Path: listAddress(f)})
	}
	return &p
}

// moved answers 301, and keeps the searched words.
func moved(w http.ResponseWriter, r *http.Request, path string) error {
	w.Header().Set("Cache-Control", cacheRecord)
	http.Redirect(w, r, templates.WithQuery(path, r.URL.Query().Get("q")), http.StatusMovedPermanently)
	return nil
}

func (s *server) briefingPage(read *reading, revisions int, q string) templates.BriefingPage {
	b := read.b
	path, title := templates.BriefingURL(b.Slug), s.titleOfWhole(b)
	page := templates.BriefingPage{
		Page: s.newPage(dated(title.Text, b.Day()), path, templates.Briefings), Trail: briefingTrail(b),
		Title: title, Series: s.seriesName(b.Series), Language: b.Language,
		Facts: factsOf(b), Questions: len(read.questions()), Taking: read.parties(),
		Contents: read.contents(), Runs: read.runs(q), Notes: read.loose(), Warnings: read.warnings(), Corrected: read.allCorrections(),
		Sources: sourcesOf(b.Sources, b.URL), Revision: revisionOf(b, revisions), Withdrawn: b.Withdrawn,
		Marks: marksOf(read, q, path), CiteTail: s.citeTail(b), Changes: path + "/changes", JSON: path + ".json",
	}
	page.Type, page.Query, page.NoIndex, page.Data = "article", q, q != "", s.briefingData(read)
	page.Feeds = append(feeds("Changes in "+title.Text, func(ext string) string { return path + "/changes" + ext }),
		templates.Feed{Title: "As JSON", Type: mediaJSON, Path: path + ".json"})
	page.Description = describe(b, len(read.questions()))
	return page
}

// describe says in a sentence what a briefing is, for shared links.
func describe(b *transcript.Briefing, questions int) string {
	says := "Transcript"
	if b.Place != "" {
		says += ", " + b.Place
	}
	if b.Event != "" {
		says += ", " + templates.LongDate(b.Event)
	}
	if questions > 0 {
		says += ": " + templates.Plural(questions, "question", "questions") + " and the answers in full"
	}
	return says + "."
}

// briefingTrail leads by year and month to a briefing.
func briefingTrail(b *transcript.Briefing) []templates.Crumb {
	trail := []templates.Crumb{{Label: "Briefings", Path: "/briefings"}}
	day := b.Event
	if day == "" {
		day = b.Published
	}
	if len(day) < len("2006-01") {
		return append(trail, templates.Crumb{Label: "Undated", Path: "/briefings?year=" + store.Undated})
	}
	year, month := day[:4], day[:7]
	return append(trail, templates.Crumb{Label: year, Path: "/briefings?year=" + year},
		templates.Crumb{Label: templates.LongDate(month), Path: "/briefings?month=" + month})
}

// marks finds the words of a query in the exchanges that it finds, or, where it finds none, wherever they stand.
func (s *server) marks(b *transcript.Briefing, q string) func(turn int) []transcript.Span {
	if q == "" {
		return nil
	}
	scan := query.Parse(q).Scan(b, s.names)
	spans := make([][]transcript.Span, len(b.Turns))
	for _, only := range []bool{true, false} {
		found := false
		for x := range b.Exchanges {
			if only && !scan.Match(x) {
				continue
			}
			for _, t := range b.Exchanges[x].Turns {
				spans[t] = scan.Marks(x, t)
				found = found || len(spans[t]) > 0
			}
		}
		if found {
			break
		}
	}
	return func(turn int) []transcript.Span { return spans[turn] }
}

// marksOf is the bar about the searched words on the page at path.
func marksOf(read *reading, q, path string) templates.Marks {
	if q == "" {
		return templates.Marks{}
	}
	return templates.Marks{Query: q, Words: query.Parse(q).InWords(), Total: read.total, Off: path, Back: templates.SearchURL(q)}
}

// listURL is the list of briefings under one condition.
func listURL(key, value string) string {
	return "/briefings?" + url.Values{key: {value}}.Encode()
}
