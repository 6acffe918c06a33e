package web

import (
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// briefingCard is a briefing as lists show it.
func (s *server) briefingCard(h store.Header) templates.BriefingCard {
	card := templates.BriefingCard{
		Path: templates.BriefingURL(h.Slug), Title: s.titleOf(&h), Event: h.Event, Published: h.Published, Place: h.Place,
		Series: s.seriesName(h.Series), Language: h.Language, Questions: h.Questions, LeftOut: h.LeftOut, First: h.FirstAsk,
	}
	for _, w := range h.Briefers {
		card.Who = append(card.Who, templates.Person(participant(w)))
	}
	return card
}

func (s *server) briefingCards(headers []store.Header) []templates.BriefingCard {
	cards := make([]templates.BriefingCard, len(headers))
	for i, h := range headers {
		cards[i] = s.briefingCard(h)
	}
	return cards
}

// participant makes an attribution of a briefing's participant: a list has no room for the evidence.
func participant(w store.Who) transcript.Attribution {
	return transcript.Attribution{Name: w.Name, Key: w.Key, Office: w.Office, Standing: transcript.Stated}
}

// seriesName returns the name of a series, or its slug where the archive's files no longer declare it.
func (s *server) seriesName(slug string) string {
	if slug == store.Unfiled {
		return "Of no declared series"
	}
	if series, ok := s.Authority.Series(slug); ok {
		return series.Name
	}
	return slug
}
