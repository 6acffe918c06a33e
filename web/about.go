package web

import (
	"net/http"

	"podium/web/templates"
)

// about shows method and promises.
func (s *server) about(w http.ResponseWriter, r *http.Request) error {
	head, err := s.Store.Head(r.Context())
	if err != nil {
		return err
	}
	page := s.newPage("About", "/about", templates.About)
	page.Description = "How transcripts are read, how names are known, what an address promises, and how corrections are made."
	return s.show(w, r, cacheRecord, templates.AboutView(templates.AboutPage{Page: page, Revision: head}))
}
