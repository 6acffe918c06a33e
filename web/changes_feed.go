package web

import (
	"fmt"
	"net/http"
	"strings"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/feed"
	"podium/web/templates"
)

const changesInFeed = 30

// changesFeed is a feed of what changed in the archive.
func (s *server) changesFeed(form feed.Form) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		f := changesAsked(r)
		revisions, err := s.Store.NewestRevisions(r.Context(), f.classes, 0, changesInFeed)
		if err != nil {
			return err
		}
		return s.sendChanges(w, r, form, s.newChangesFeed("changes/"+f.key, "Changes: "+f.label, f.path, form), revisions)
	}
}

// briefingChangesFeed is a feed of what changed in one briefing.
func (s *server) briefingChangesFeed(form feed.Form) func(http.ResponseWriter, *http.Request, *store.Header) error {
	return func(w http.ResponseWriter, r *http.Request, head *store.Header) error {
		revisions, err := s.Store.Revisions(r.Context(), head.Key)
		if err != nil {
			return err
		}
		path := func(ext string) string { return templates.BriefingURL(head.Slug) + "/changes" + ext }
		var later []store.Revision
		for _, rev := range revisions {
			if rev.Class != transcript.First && rev.Withdrawn == "" && !rev.Erased && len(later) < changesInFeed {
				later = append(later, rev)
			}
		}
		return s.sendChanges(w, r, form, s.newChangesFeed("changes/of/"+head.Key, "Changes in "+s.titleOf(head).Text, path, form), later)
	}
}

func (s *server) newChangesFeed(id, title string, path func(ext string) string, form feed.Form) feed.Feed {
	return feed.Feed{ID: s.tag(id), Title: title + " · " + s.Title, Author: feed.Author{Name: s.Title}, Generator: "Podium",
		Subtitle: "What changed in transcripts after they were published, word by word",
		Links: []feed.Link{{Rel: "self", Type: form.Media(), Href: s.origin + path(string(form))},
			feed.Page(s.origin + path(""))}}
}

func (s *server) sendChanges(w http.ResponseWriter, r *http.Request, form feed.Form, out feed.Feed, revisions []store.Revision) error {
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	updated := stats.Updated
	told, err := s.summarizeChanges(r.Context(), revisions)
	if err != nil {
		return err
	}
	for i, t := range told {
		rev := &revisions[i]
		out.Entries = append(out.Entries, feed.Entry{ID: s.tag(fmt.Sprintf("revision/%s/%d", rev.Key, rev.Number)),
			Title: t.item.Title.Text + ": " + t.item.What, Updated: feed.Time(rev.At), Published: feed.Time(rev.At), Author: feed.Author{Name: s.Title},
			Links:   []feed.Link{feed.Page(s.origin + t.item.Path)},
			Content: feed.Plain(t.item.Language, t.text)})
		if i == 0 {
			updated = rev.At
		}
	}
	out.Updated = feed.Time(updated)
	return sendFeed(w, r, form, &out)
}

// changesInEntry is how many turns an entry shows.
const changesInEntry = 10

// changeText is a comparison as plain text: what was taken out in [-…-], what was put in {+…+}.
func changeText(says string, c *comparison) string {
	var b strings.Builder
	b.WriteString(says)
	for i := range c.diff.Turns[:min(len(c.diff.Turns), changesInEntry)] {
		t := turnChange(&c.diff.Turns[i], c)
		b.WriteString("\n\n" + t.Who + ", " + t.What + ":\n")
		if t.WhoWas != "" {
			b.WriteString("before: " + t.WhoWas + "\n")
		}
		for _, p := range t.Pieces {
			switch p.Kind {
			case templates.Old:
				b.WriteString("[-" + p.Text + "-]" + p.Tail)
			case templates.New:
				b.WriteString("{+" + p.Text + "+}" + p.Tail)
			default:
				b.WriteString(p.Text + p.Tail)
			}
		}
	}
	return b.String()
}
