package web

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const turnsPerPage = 50 // of a comparison

// briefingChanges compares two versions of one briefing.
func (s *server) briefingChanges(w http.ResponseWriter, r *http.Request, head *store.Header) error {
	all, err := s.Store.Revisions(r.Context(), head.Key)
	if err != nil {
		return err
	}
	from, to, err := versionsOf(r, all, head.Revision)
	if err != nil {
		return err
	}
	page := s.briefingChangesPage(head, all)
	if from > 0 {
		c, err := s.compare(r.Context(), head.Key, from, to)
		if err != nil {
			return err
		}
		page.Canonical = templates.ChangesURL(head.Slug, from, to)
		page.Page.Title += fmt.Sprintf(", revision %d to %d", from, to)
		if err := fillComparison(&page, c, r); err != nil {
			return err
		}
	}
	return s.show(w, r, cacheRecord, templates.BriefingChangesView(page))
}

// versionsOf reads which versions are to be compared; without a word, the one shown and the one before it.
func versionsOf(r *http.Request, all []store.Revision, current int) (from, to int, err error) {
	q := r.URL.Query()
	if !q.Has("from") && !q.Has("to") {
		from, to = neighbouring(all, current)
		return from, to, nil
	}
	known := func(key string) int {
		n, err := strconv.Atoi(q.Get(key))
		if err != nil || !slices.ContainsFunc(all, func(r store.Revision) bool { return r.Number == n }) {
			return 0
		}
		return n
	}
	if from, to = known("from"), known("to"); from == 0 || to == 0 {
		return 0, 0, notFound
	}
	return from, to, nil
}

func (s *server) briefingChangesPage(head *store.Header, all []store.Revision) templates.BriefingChangesPage {
	path := templates.BriefingURL(head.Slug)
	title := s.titleOf(head)
	page := templates.BriefingChangesPage{Page: s.newPage("Changes in "+dated(title.Text, head.Day()), path+"/changes", templates.Changes),
		Trail: []templates.Crumb{{Label: "Changes", Path: "/changes"}, {Label: title.Text, Path: path}},
		Title: title, Briefing: path, Action: path + "/changes"}
	page.Description = "The versions of “" + title.Text + "” and what they have otherwise, word by word."
	page.Feeds = feeds("Changes in "+title.Text, func(ext string) string { return path + "/changes" + ext })
	for i, r := range all {
		v := templates.Version{Number: r.Number, What: classWords[r.Class], At: r.At, Dated: r.Dated, Current: r.Current, Gone: sentenceOr(r)}
		if r.Parted != "" {
			v.What += ", as one with another briefing"
		}
		if from, to := neighbouring(all, r.Number); from > 0 && to == r.Number {
			v.Compare = templates.ChangesURL(head.Slug, from, to)
		}
		v.Older = i > 0 && all[i-1].Seq < r.Seq
		if v.Gone == "" {
			for _, p := range r.Sources {
				v.SHA256 = append(v.SHA256, p.SHA256)
			}
		}
		page.Versions = append(page.Versions, v)
	}
	return page
}

// sentenceOr is the reason why a version is not shown; "" while it is.
func sentenceOr(r store.Revision) string {
	switch {
	case r.Withdrawn != "":
		return "No longer published: " + sentence(r.Withdrawn)
	case r.Erased:
		return "No longer published."
	}
	return ""
}

// fillComparison puts a page of the comparison on the page.
func fillComparison(page *templates.BriefingChangesPage, c *comparison, r *http.Request) error {
	page.From, page.To, page.Says = c.from, c.to, changedWords(&c.diff)
	at, pages := pageNumber(r), pagesFor(len(c.diff.Turns), turnsPerPage)
	if at > 1 && at > pages {
		return pastEnd(pagePath(r, 1))
	}
	page.Pager = pager(r, at, pages, "Comparison")
	if at == 1 {
		for _, f := range c.diff.Facts {
			page.Facts = append(page.Facts, templates.FactChange(f))
		}
	}
	turns := c.diff.Turns[min((at-1)*turnsPerPage, len(c.diff.Turns)):]
	for i := range turns[:min(len(turns), turnsPerPage)] {
		page.Turns = append(page.Turns, turnChange(&turns[i], c))
	}
	return nil
}

func turnChange(d *transcript.TurnDifference, c *comparison) templates.TurnChange {
	var t templates.TurnChange
	at := func(turn *transcript.Turn, rev int) string {
		return templates.ExchangeAtURL(turn.ID, rev)
	}
	if d.Was != nil {
		t.Was = at(d.Was, c.from)
	}
	turn, b := d.Is, c.toB
	if turn == nil {
		turn, b = d.Was, c.fromB
	} else {
		t.Now = at(turn, c.to)
	}
	t.Who, t.Lang = voice(turn), b.Language
	if turn.Lang != "" {
		t.Lang = turn.Lang
	}
	switch {
	case d.Was == nil:
		t.What, t.Pieces = "new", []templates.DiffPiece{{Kind: templates.New, Text: turn.Text}}
	case d.Is == nil:
		t.What, t.Pieces = "taken out", []templates.DiffPiece{{Kind: templates.Old, Text: turn.Text}}
	case d.Words == nil:
		t.What, t.WhoWas = "given to another, or under another label", voice(d.Was)
	default:
		t.What, t.Pieces = "reads otherwise", wordPieces(d.Words)
		if d.Named() {
			t.WhoWas = voice(d.Was)
		}
	}
	return t
}

// voice is who speaks, with the label as printed where it says more, and what the speaker is taken for.
func voice(t *transcript.Turn) string {
	name := speaker(t).Name
	if name == "" {
		name = "Speaker not named"
	}
	if t.Label != "" && t.Label != name {
		name += " (" + t.Label + ")"
	}
	return name + ", " + string(t.Role)
}
