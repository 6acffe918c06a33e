package store

import (
	"context"
	"time"
)

// Stats says what the archive holds. All counts are of what is published now.
type Stats struct {
	Briefings, Questions, Turns, Words int
	People, Outlets, Series, Sources   int
	Revisions, Withdrawn               int
	First, Last                        string // ISO days of the earliest and latest event
	Updated                            time.Time
	Head                               int64 // id of the last change of the log
	Chain                              string
}

// Stats counts the archive.
func (s *Store) Stats(ctx context.Context) (*Stats, error) { return nil, errSoon }

// SeriesCoverage says how well one series is read.
type SeriesCoverage struct {
	Series       string // slug; "" for those that no declared series fits
	Briefings    int
	Questions    int
	AskerKnown   int // questions whose asker is named
	OutletKnown  int
	Turns        int
	SpeakerKnown int
	Undated      int
	Confidence   float64 // mean, 0..1
	First, Last  string
	Warnings     []WarningCount // by count
}

// WarningCount says how often a kind of warning stands.
type WarningCount struct {
	Kind      string
	Count     int
	Briefings int
}

// Coverage returns what is held and what the reader could not settle, by series.
func (s *Store) Coverage(ctx context.Context) ([]SeriesCoverage, error) { return nil, errSoon }

// Warning is one thing that the reader could not settle.
type Warning struct {
	Kind     string
	Text     string
	Briefing Header
	Turn     string // id; "" when it concerns the whole transcript
	Exchange string // id of the passage that holds Turn
}

// Warnings lists warnings of a kind in a series ("" for any), newest briefing first, with their total.
func (s *Store) Warnings(ctx context.Context, series, kind string, skip, n int) ([]Warning, int, error) {
	return nil, 0, errSoon
}
