package web

import (
	"net/http"
	"net/url"

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
	view := newView(b, s.marks(b, q))
	page := s.briefingPage(view, head.Revisions, q)
	if err := s.sourcesMeant(r.Context(), b, page.Corrected); err != nil {
		return err
	}
	whole := s.citedWhole(b, head.Briefers)
	page.Address, page.Cite, page.Citations, page.Meta = whole.URL, s.citeTail(b)+". "+whole.URL, whole.Styles(), whole.Meta()
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

func (s *server) briefingPage(view *transcriptView, revisions int, q string) templates.BriefingPage {
	b := view.b
	path, title := templates.BriefingURL(b.Slug), s.titleOfWhole(b)
	page := templates.BriefingPage{
		Page: s.newPage(dated(title.Text, b.Day()), path, templates.Briefings), Trail: briefingTrail(b),
		Title: title, Series: s.seriesName(b.Series), Language: b.Language,
		Facts: factsOf(b), Questions: len(view.questions()), Taking: view.parties(),
		Contents: view.contents(), Runs: view.runs(q), Notes: view.loose(), Warnings: view.warnings(), Corrected: view.allCorrections(),
		Sources: sourcesOf(b.Sources, b.URL), Revision: revisionOf(b, revisions), Withdrawn: b.Withdrawn,
		Marks: marksOf(view, q, path), CiteTail: s.citeTail(b), Changes: path + "/changes", JSON: path + ".json",
	}
	page.Type, page.Query, page.NoIndex, page.Data = "article", q, q != "", s.briefingData(view)
	page.Feeds = append(feeds("Changes in "+title.Text, func(ext string) string { return path + "/changes" + ext }),
		asJSON(path+".json"))
	page.Description = describe(b, len(view.questions()))
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
	day := b.Day()
	if len(day) < len("2006") {
		return append(trail, templates.Crumb{Label: "Undated", Path: "/briefings?year=" + store.Undated})
	}
	trail = append(trail, templates.Crumb{Label: day[:4], Path: "/briefings?year=" + day[:4]})
	if len(day) < len("2006-01") {
		return trail
	}
	return append(trail, templates.Crumb{Label: templates.LongDate(day[:7]), Path: "/briefings?month=" + day[:7]})
}

// marks finds the words of a query in the exchanges that it finds, or, where it finds none, wherever they stand.
func (s *server) marks(b *transcript.Briefing, q string) func(turn int) []transcript.Span {
	if q == "" {
		return nil
	}
	scan := query.Parse(q).Scan(b, s.Authority)
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
func marksOf(view *transcriptView, q, path string) templates.Marks {
	if q == "" {
		return templates.Marks{}
	}
	return templates.Marks{Query: q, Words: query.Parse(q).InWords(), Total: view.total, Off: path, Back: templates.SearchURL(q)}
}

// listURL is the list of briefings under one condition.
func listURL(key, value string) string {
	return "/briefings?" + url.Values{key: {value}}.Encode()
}
