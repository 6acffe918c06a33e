package web

import (
	"slices"
	"strconv"
	"strings"

	"podium/internal/transcript"
	"podium/web/templates"
)

func (s *server) exchangePage(view *transcriptView, x int, q string, pinned bool) templates.ExchangePage {
	b, e, id := view.b, &view.b.Exchanges[x], view.lead(x)
	path, title := templates.ExchangeURL(id), s.titleOfWhole(b)
	page := templates.ExchangePage{
		Page: s.newPage(view.windowTitle(x), path, templates.Briefings), Kind: e.Kind, Heading: view.heading(x),
		Trail:  briefingTrail(b),
		Series: s.seriesName(b.Series), Briefing: title, Language: b.Language, Facts: factsOf(b),
		Asker: templates.Person(e.Asker), Outlet: templates.Outlet(e.Outlet), Answers: view.answerers(x),
		Unsure: view.unsure(x), Corrected: view.correctionsIn(x), Context: templates.WithQuery(templates.TurnURL(b.Slug, id), q),
		Address: s.origin + path, Cite: s.cite(view, x), CiteTail: s.citeTail(b), Marks: marksOf(view, q, path),
		Sources: sourcesOf(b.Sources, b.URL), Revision: revisionOf(b, b.Revision),
	}
	c := s.cited(view, x)
	page.Citations, page.Data, page.Meta = c.Styles(), s.exchangeData(view, x), c.Meta()
	these, shown := templates.ExchangeAtURL(id, b.Revision), path
	if pinned {
		shown = these
	}
	page.BibTeX, page.RIS, page.CSL, page.JSON = these+".bib", these+".ris", these+".csl.json", these+".json"
	page.Feeds = []templates.Feed{
		{Title: "For other sites to show", Type: "application/json+oembed", Path: s.embedURL(shown)},
		asJSON(page.JSON),
		{Title: "Citation as BibTeX", Type: "application/x-bibtex", Path: page.BibTeX},
		{Title: "Citation as RIS", Type: "application/x-research-info-systems", Path: page.RIS},
		{Title: "Citation as CSL-JSON", Type: mediaCSL, Path: page.CSL},
	}
	for _, t := range e.Turns {
		page.Turns = append(page.Turns, view.turn(t))
	}
	page.Prev, page.Next = view.neighbours(x)
	page.Beside = templates.BesideURL(id)
	if pinned {
		page.Beside = templates.BesideURL(strings.TrimPrefix(these, "/x/"))
	}
	if e.Kind == transcript.QandA && !pinned {
		page.Related = path + "/related"
	}
	page.Type, page.Query, page.NoIndex = "article", q, q != ""
	page.Description = e.FirstWords(b.Turns, firstWordsMax)
	if len(page.Sources) == 1 { // of several, nothing says which has them
		page.Sources[0].Words = strings.TrimRight(e.FirstWords(b.Turns, wordsToFind), "… ")
	}
	return page
}

// windowTitle is the heading with what distinguishes the exchange from the others of its day.
func (r *transcriptView) windowTitle(x int) string {
	title := dated(strings.TrimSuffix(r.heading(x), "."), r.b.Day())
	if n := r.number[x]; n > 0 {
		title += ", question " + templates.Count(n)
	}
	return title
}

// neighbours returns the exchanges or statements before and after x, as printed.
func (r *transcriptView) neighbours(x int) (prev, next templates.Neighbour) {
	at := slices.Index(r.printed, x)
	for i := at - 1; i >= 0 && prev.Path == ""; i-- {
		prev = r.neighbour(r.printed[i])
	}
	for i := at + 1; i < len(r.printed) && next.Path == ""; i++ {
		next = r.neighbour(r.printed[i])
	}
	return prev, next
}

// neighbour is empty for procedure, which nobody leafs through.
func (r *transcriptView) neighbour(x int) templates.Neighbour {
	e := &r.b.Exchanges[x]
	if e.Kind == transcript.Procedure {
		return templates.Neighbour{}
	}
	return templates.Neighbour{Path: templates.ExchangeURL(r.lead(x)), Head: r.head(x), First: e.FirstWords(r.b.Turns, firstWordsMax), Language: r.b.Language}
}

// answerers returns those who answer, or who speak where nobody asks, each once in order. Whom nothing
// resolves goes under the printed label. A moderator counts where nobody else speaks.
func (r *transcriptView) answerers(x int) []templates.Who {
	who := r.voices(x, transcript.Moderator)
	if who == nil && r.b.Exchanges[x].Kind != transcript.QandA {
		return r.voices(x, "")
	}
	return who
}

// voices returns those who speak in the exchange and neither ask nor interpret nor have the role but.
func (r *transcriptView) voices(x int, but transcript.Role) []templates.Who {
	var out []templates.Who
	seen := map[string]bool{}
	for _, i := range r.b.Exchanges[x].Turns {
		t := &r.b.Turns[i]
		if t.Role == transcript.Reporter || t.Role == transcript.Interpreter || t.Role == but {
			continue
		}
		if id := identity(t.Speaker, t.Called()); !seen[id] {
			seen[id] = true
			out = append(out, answererOf(t))
		}
	}
	return out
}

// answererOf is a turn's speaker, or its label as printed, which is no person and says so.
func answererOf(t *transcript.Turn) templates.Who {
	who := speaker(t)
	switch {
	case t.Speaker.Known():
	case t.As == transcript.AnOfficial:
		who.Evidence = []transcript.Evidence{{Kind: "misprinted", Turn: -1}}
	default:
		who.Evidence = []transcript.Evidence{{Kind: "printed", Turn: -1}}
	}
	return templates.Person(who)
}

// heading says who asks whom: "Tracy Quill of The Evening Courier asks Mara Quist".
func (r *transcriptView) heading(x int) string {
	e := &r.b.Exchanges[x]
	answers := templates.Sentence(r.answerers(x))
	if e.Kind != transcript.QandA {
		if answers == "" {
			return r.title(x)
		}
		return r.title(x) + ": " + answers
	}
	says := "A reporter"
	if e.Asker.Known() {
		says = e.Asker.Name
	}
	if e.Outlet.Known() {
		says += " of " + e.Outlet.Name
	}
	if answers == "" {
		return says + " asks"
	}
	return says + " asks " + answers
}

// cite is one line that leads back to these very words, whatever becomes of them.
func (s *server) cite(view *transcriptView, x int) string {
	return strings.TrimSuffix(view.heading(x), ".") + ", " + s.citeTail(view.b) + ". " +
		s.origin + templates.ExchangeAtURL(view.lead(x), view.b.Revision)
}

// citeTail is what any words of a briefing are cited with: its title, place and day, and the revision.
func (s *server) citeTail(b *transcript.Briefing) string {
	line := []string{"“" + s.titleOfWhole(b).Text + "”"}
	if b.Place != "" {
		line = append(line, b.Place)
	}
	switch {
	case b.Event != "":
		line = append(line, templates.LongDate(b.Event))
	case b.Published != "":
		line = append(line, "published "+templates.LongDate(b.Published))
	default:
		line = append(line, "undated")
	}
	return strings.Join(append(line, s.Title+", revision "+strconv.Itoa(b.Revision)), ", ")
}
