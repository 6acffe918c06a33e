package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"
)

// Stats says what the archive holds. All counts are of what is published now.
type Stats struct {
	Briefings, Questions, Turns, Words int
	People, Outlets, Series, Sources   int
	Revisions, Withdrawn               int
	First, Last                        string   // ISO days of the earliest and latest event
	Languages                          []string // BCP 47, that of most briefings first
	Updated                            time.Time
	Head                               int64  // id of the last entry of the log
	Chain                              string // its hash, in hex
}

// Stats counts the archive, once for each state of it.
func (s *Store) Stats(ctx context.Context) (*Stats, error) {
	st, err := s.stats.get(ctx, s, s.countStats)
	if err != nil {
		return nil, fmt.Errorf("counting the archive: %w", err)
	}
	return st, nil
}

func (s *Store) countStats(ctx context.Context) (*Stats, error) {
	var st Stats
	var at string
	err := s.read.QueryRowContext(ctx, `
		SELECT count(*), coalesce(sum(questions), 0), coalesce(sum(turns), 0), coalesce(sum(words), 0),
			count(DISTINCT nullif(series, '')), coalesce(sum(revisions), 0),
			coalesce(min(nullif(day, '')), ''), coalesce(max(day), ''),
			(SELECT count(*) FROM briefing WHERE gone <> '' AND merged = ''),
			(SELECT count(DISTINCT person) FROM appearance),
			(SELECT count(DISTINCT outlet) FROM passage WHERE outlet <> ''),
			(SELECT count(*) FROM source WHERE sha256 NOT IN (SELECT sha256 FROM notice)),
			coalesce((SELECT at FROM change ORDER BY seq DESC LIMIT 1), '')
		FROM briefing WHERE gone = ''`).
		Scan(&st.Briefings, &st.Questions, &st.Turns, &st.Words, &st.Series, &st.Revisions, &st.First, &st.Last,
			&st.Withdrawn, &st.People, &st.Outlets, &st.Sources, &at)
	if err != nil {
		return nil, err
	}
	st.Updated = unstamp(at)
	st.Languages, err = rows(ctx, s.read, scanText, `
		SELECT language FROM briefing WHERE gone = '' AND language <> '' GROUP BY language ORDER BY count(*) DESC, language`)
	if err != nil {
		return nil, err
	}
	head, chain, err := lastLink(ctx, s.read)
	st.Head, st.Chain = head, hex.EncodeToString(chain)
	return &st, err
}
