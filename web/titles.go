package web

import (
	"fmt"
	"strings"

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

// A page's title tells it from every other in tabs, bookmarks, histories and search engines.

// dated adds the day to a title, to distinguish it from others of the same words, unless it says the year itself.
func dated(title, day string) string {
	if len(day) < len("2006") || strings.Contains(title, day[:len("2006")]) {
		return title
	}
	return title + ", " + templates.LongDate(day)
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// paged adds the number to the title of a later page of a list.
func paged(title string, at int) string {
	if at < 2 {
		return title
	}
	return fmt.Sprintf("%s, page %d", title, at)
}
