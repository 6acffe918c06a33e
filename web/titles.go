package web

import (
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// titleOf is the title under which a briefing is listed.
func (s *server) titleOf(h *store.Header) templates.Title {
	return templates.TitleOf(h.Title, h.Language, s.seriesName(h.Series), h.Day())
}

// titleOfWhole is titleOf for a briefing with its words.
func (s *server) titleOfWhole(b *transcript.Briefing) templates.Title {
	return templates.TitleOf(b.Title, b.Language, s.seriesName(b.Series), b.Day())
}
