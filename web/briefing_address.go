package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
	"podium/web/templates"
)

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
