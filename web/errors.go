package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"podium/internal/search"
	"podium/internal/store"
	"podium/web/templates"
)

// problem is an error that a reader may see: what happened and what to do, in the site's own words.
type problem struct {
	Status int
	Title  string
	Text   string
	Retry  time.Duration // sent as Retry-After when above 0
	Links  []templates.Link
	Quote  string // the last words of what is gone
	Of     string // title of the briefing that is gone, or that it stood in; "" where none is known
}

func (p *problem) Error() string { return p.Title + ": " + p.Text }

// The problems that need nothing but their own words.
var (
	notFound = &problem{Status: http.StatusNotFound, Title: "No such page",
		Text: "Nothing in this archive has this address. Published addresses never die, so it may have been copied incompletely."}
	notAllowed = &problem{Status: http.StatusMethodNotAllowed, Title: "This page can only be read",
		Text: "The site answers GET and HEAD requests, nothing else."}
	tooLong = &problem{Status: http.StatusBadRequest, Title: "The address is too long",
		Text: "No page of this site needs an address of this length. Shorten the search."}
	noSearches = &problem{Status: http.StatusBadRequest, Title: "Which searches?",
		Text: "A list of feeds needs the searches that it is of, each after q=."}
	tooMany = &problem{Status: http.StatusTooManyRequests, Title: "Too many searches at once", Retry: time.Minute,
		Text: "This site bounds the searches that one reader may ask for in a minute. Wait a little, then go on."}
	notReady = &problem{Status: http.StatusServiceUnavailable, Title: "The search is being prepared", Retry: 5 * time.Second,
		Text: "The search index is being built from the archive. Everything can be read and browsed meanwhile."}
	notBuilt = &problem{Status: http.StatusServiceUnavailable, Title: "The search cannot be prepared", Retry: time.Minute,
		Text: "The search index could not be built; that is tried again. Whoever runs this archive finds the reason in its log. Everything can be read and browsed meanwhile."}
	tooBusy = &problem{Status: http.StatusServiceUnavailable, Title: "Many are searching just now", Retry: 5 * time.Second,
		Text: "More searches run than this server can answer at once. Try again in a few seconds."}
	tooSlow = &problem{Status: http.StatusServiceUnavailable, Title: "This took too long", Retry: 10 * time.Second,
		Text: "The page could not be made in time. Try it once more, or narrow the search."}
	broken = &problem{Status: http.StatusInternalServerError, Title: "Something went wrong here",
		Text: "The fault is ours and has been logged. The archive itself is unharmed; try again in a moment."}
)

// statuses maps the errors of other packages to what a reader is shown. The first that matches counts.
var statuses = []struct {
	is   func(error) bool
	tell func(error) *problem
}{
	{isA[*problem], func(err error) *problem { p, _ := errors.AsType[*problem](err); return p }},
	{is(store.ErrNotFound), always(notFound)},
	{isA[*store.Gone], goneProblem},
	{is(search.ErrNotReady), always(notReady)},
	{is(search.ErrBusy), always(tooBusy)},
	{is(context.DeadlineExceeded), slow}, // before the next: a search out of time is both
	{isA[*search.ErrTooExpensive], tooExpensive},
}

func is(target error) func(error) bool {
	return func(err error) bool { return errors.Is(err, target) }
}

func isA[E error](err error) bool { _, ok := errors.AsType[E](err); return ok }

func always(p *problem) func(error) *problem { return func(error) *problem { return p } }

// goneProblem says why what was published is no longer shown, and its last words where those may be shown.
func goneProblem(err error) *problem {
	g, _ := errors.AsType[*store.Gone](err)
	return &problem{Status: http.StatusGone, Title: "No longer published", Text: sentence(g.Reason), Quote: g.Words, Of: g.Title, Links: ledTo(g.Reason)}
}

// ownAddress is an address of the record as somebody who gives a reason writes it.
var ownAddress = regexp.MustCompile(`(?:^|\s)(/(?:briefings|x)/[a-z0-9@-]+)`)

// ledTo makes links of the addresses that a reason names.
func ledTo(reason string) []templates.Link {
	var out []templates.Link
	for _, m := range ownAddress.FindAllStringSubmatch(reason, -1) {
		out = append(out, templates.Link{Label: "Read on at " + m[1], Path: m[1]})
	}
	return out
}

// sentence makes a reason that a person typed end as a sentence does.
func sentence(reason string) string {
	if reason == "" {
		return "It was taken down."
	}
	if strings.ContainsAny(reason[len(reason)-1:], ".!?") {
		return reason
	}
	return reason + "."
}

// slow names the limit that a search ran into; other pages have none to name.
func slow(err error) *problem {
	e, ok := errors.AsType[*search.ErrTooExpensive](err)
	if !ok {
		return tooSlow
	}
	p := *tooSlow
	p.Title, p.Text = "This search took too long", "It was broken off at a limit of this archive: "+e.Limit+". Fewer or rarer words, or a condition such as a year, make it quicker."
	p.Links = []templates.Link{{Label: "The limits of a search", Path: "/help#limits"}}
	return &p
}

// lostCursor is for a page of results that can no longer be reached: its address was changed, or the index rebuilt.
func (f searchRequest) lostCursor() *problem {
	return &problem{Status: http.StatusBadRequest, Title: "This page of results cannot be reached",
		Text:  "Beyond the numbered pages each page leads to the next, for one query and one state of the archive. This address fits neither.",
		Links: []templates.Link{{Label: "Begin again at the first page", Path: f.path(f.query, "")}}}
}

// tooExpensive names the limit that a search went beyond.
func tooExpensive(err error) *problem {
	e, _ := errors.AsType[*search.ErrTooExpensive](err)
	return &problem{Status: http.StatusBadRequest, Title: "This search asks for too much",
		Text:  "It goes beyond a limit of this archive: " + e.Limit + ".",
		Links: []templates.Link{{Label: "The limits of a search", Path: "/help#limits"}}}
}

// problemOf returns what a reader is shown for err.
func problemOf(err error) *problem {
	for _, s := range statuses {
		if s.is(err) {
			return s.tell(err)
		}
	}
	return broken
}

// missing reports whether an error is that there is no such thing.
func missing(err error) bool { return problemOf(err).Status == http.StatusNotFound }

func gone(err error) bool { return isA[*store.Gone](err) }

// fail answers with the page for an error. The error's own text goes to the log and nowhere else.
func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) && r.Context().Err() != nil {
		return // the reader has left
	}
	p := problemOf(err)
	if p == notReady && s.Search.Status().LastError != "" {
		p = notBuilt
	}
	switch {
	case p == broken:
		s.Log.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "error", err)
	case p.Status >= http.StatusInternalServerError:
		s.Log.WarnContext(r.Context(), "request put off", "path", r.URL.Path, "error", err)
	}
	if p.Retry > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(p.Retry.Seconds())))
	}
	// A page that has no time left has none for its excuse either.
	if err := s.showProblem(w, r.WithContext(context.WithoutCancel(r.Context())), p); err != nil {
		s.Log.ErrorContext(r.Context(), "error page failed", "path", r.URL.Path, "error", err)
		http.Error(w, p.Title, p.Status)
	}
}

// showProblem answers people with a page, and programs with a problem document (RFC 9457).
func (s *server) showProblem(w http.ResponseWriter, r *http.Request, p *problem) error {
	if forPrograms(r.URL.Path) {
		body, err := json.Marshal(problemAnswer{p.Title, p.Status, p.Text})
		if err != nil {
			return err
		}
		return send(w, r, p.Status, cacheNever, "application/problem+json", append(body, '\n'))
	}
	page := s.newPage(p.Title, "", templates.None)
	page.NoIndex = true
	if p == notReady {
		status := s.Search.Status()
		return s.showStatus(w, r, p.Status, cacheNever, templates.IndexView(templates.IndexPage{Page: page, Done: status.Done, Of: status.Of}))
	}
	view := templates.ErrorPage{Page: page, Status: p.Status, Text: p.Text, Links: p.Links, Quote: p.Quote, Of: p.Of}
	return s.showStatus(w, r, p.Status, cacheNever, templates.ErrorView(view))
}

// forPrograms reports whether an address is one that no person reads.
func forPrograms(path string) bool {
	for _, end := range []string{".json", ".jsonl", ".csv", ".opml", ".atom", "/suggest", "/suggest/opensearch", "/oembed"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// forAnyOrigin reports whether an address is for programs, those included whose failures are pages.
func forAnyOrigin(path string) bool {
	return forPrograms(path) || strings.HasSuffix(path, ".bib") || strings.HasSuffix(path, ".ris") || strings.HasPrefix(path, "/sources/")
}

// refuse is the handler of requests that meet a problem before they reach a page.
func (s *server) refuse(p *problem) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.fail(w, r, p) }
}

// methodNotAllowed answers what is not a reading of the page, and says what is.
func (s *server) methodNotAllowed(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Allow", "GET, HEAD")
	return notAllowed
}
