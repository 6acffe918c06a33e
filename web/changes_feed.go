package web

import (
	"fmt"
	"net/http"
	"strings"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const changesInFeed = 30

// changesFeed is a feed of what changed in the archive.
func (s *server) changesFeed(form feedForm) handlerFunc {
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
func (s *server) briefingChangesFeed(form feedForm) func(http.ResponseWriter, *http.Request, *store.Header) error {
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

func (s *server) newChangesFeed(id, title string, path func(ext string) string, form feedForm) atomFeed {
	return atomFeed{ID: s.tag(id), Title: title + " · " + s.Title, Author: atomAuthor{s.Title}, Generator: "Podium",
		Subtitle: "What changed in transcripts after they were published, word by word",
		Links: []atomLink{{Rel: "self", Type: form.media(), Href: s.origin + path(string(form))},
			{Rel: "alternate", Type: "text/html", Href: s.origin + path("")}}}
}

func (s *server) sendChanges(w http.ResponseWriter, r *http.Request, form feedForm, feed atomFeed, revisions []store.Revision) error {
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	updated := stats.Updated
	told, err := s.tell(r.Context(), revisions)
	if err != nil {
		return err
	}
	for i, t := range told {
		rev := &revisions[i]
		feed.Entries = append(feed.Entries, atomEntry{ID: s.tag(fmt.Sprintf("revision/%s/%d", rev.Key, rev.Number)),
			Title: t.item.Title.Text + ": " + t.item.What, Updated: atomTime(rev.At), Published: atomTime(rev.At), Author: atomAuthor{s.Title},
			Links:   []atomLink{{Rel: "alternate", Type: "text/html", Href: s.origin + t.item.Path}},
			Content: atomText{Type: "text", Lang: t.item.Language, Text: t.text}})
		if i == 0 {
			updated = rev.At
		}
	}
	feed.Updated = atomTime(updated)
	return sendFeed(w, r, form, feed)
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
