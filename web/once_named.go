package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"podium/internal/store"
	"podium/web/templates"
)

const mostOnceNamed = 5 // briefings that the page of somebody who is named no more leads to

// onceNamed says of the page of a person or an outlet that it was here, and why it is no longer: its address was published. It does
// not lead to somebody else's page; who is meant is the reader's to say.
func (s *server) onceNamed(ctx context.Context, kind store.Kind, slug string) error {
	words := strings.Split(slug, "-")
	last := words[len(words)-1]
	alike := templates.Link{Label: "Names with “" + last + "”", Path: "/" + string(kind) + "?name=" + url.QueryEscape(last)}
	in, err := s.Store.OnceNamed(ctx, kind, slug, mostOnceNamed)
	if errors.Is(err, store.ErrNotFound) && last != "" {
		p := *notFound
		p.Links = slices.Insert(slices.Clone(p.Links), 0, alike)
		return &p
	}
	if err != nil {
		return err
	}
	p := &problem{Status: http.StatusGone, Title: "Nobody is named so any more",
		Text: "Transcripts of this archive once named who had this page, and as they stand today none does: the name is read otherwise now, the source changed, or what named it was withdrawn."}
	if kind == store.OutletAddress {
		p.Title = "No outlet is named so any more"
	}
	for i := range in {
		p.Links = append(p.Links, templates.Link{Label: "Once named in: " + s.titleOf(&in[i]).Text, Path: templates.BriefingURL(in[i].Slug)})
	}
	p.Links = append(p.Links, alike)
	return p
}
