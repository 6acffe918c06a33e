package store

import (
	"context"
	"database/sql"
	"fmt"
)

// SeriesCoverage says how well one series is read.
type SeriesCoverage struct {
	Series       string // slug; "" for those that no declared series fits
	Briefings    int
	Questions    int
	AskerKnown   int // questions whose asker is named
	OutletKnown  int // questions whose outlet is named
	Turns        int
	SpeakerKnown int // turns whose speaker is named
	Undated      int
	Confidence   float64 // mean, 0..1
	First, Last  string
	Warnings     []WarningCount // by count
}

// WarningCount says how often a kind of warning was given.
type WarningCount struct {
	Kind      string
	Count     int
	Briefings int
}

// Coverage returns what is held and what the reader could not settle, by series, once for each state of the archive.
func (s *Store) Coverage(ctx context.Context) ([]SeriesCoverage, error) {
	cs, err := s.cover.get(ctx, s, s.countCoverage)
	if err != nil {
		return nil, fmt.Errorf("counting coverage: %w", err)
	}
	return *cs, nil
}

func (s *Store) countCoverage(ctx context.Context) (*[]SeriesCoverage, error) {
	cs, err := rows(ctx, s.read, func(rs *sql.Rows, c *SeriesCoverage) error {
		return rs.Scan(&c.Series, &c.Briefings, &c.Questions, &c.AskerKnown, &c.OutletKnown, &c.Turns, &c.SpeakerKnown,
			&c.Undated, &c.Confidence, &c.First, &c.Last)
	}, `
		SELECT series, count(*), sum(questions), sum(known_asker), sum(known_outlet), sum(turns), sum(known_speaker),
			sum(day = ''), avg(confidence), coalesce(min(nullif(day, '')), ''), max(day)
		FROM briefing WHERE gone = '' GROUP BY series ORDER BY series = '', series`)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i := range cs {
		at[cs[i].Series] = i
	}
	type line struct {
		series string
		WarningCount
	}
	ws, err := rows(ctx, s.read, func(rs *sql.Rows, l *line) error {
		return rs.Scan(&l.series, &l.Kind, &l.Count, &l.Briefings)
	}, `
		SELECT b.series, w.kind, count(*) AS n, count(DISTINCT w.key) FROM warning w JOIN briefing b USING (key)
		GROUP BY b.series, w.kind ORDER BY n DESC, w.kind`)
	for _, l := range ws {
		if i, ok := at[l.series]; ok {
			cs[i].Warnings = append(cs[i].Warnings, l.WarningCount)
		}
	}
	return &cs, err
}

// Warning is one thing that the reader could not settle.
type Warning struct {
	Kind     string
	Text     string
	Briefing Header
	Turn     string // id; "" when it concerns the whole transcript
	Exchange string // id of the passage that holds Turn
}

// Warnings lists warnings of a kind ("" for any) in a series ("" for any, or Unfiled), newest briefing first,
// with their total.
func (s *Store) Warnings(ctx context.Context, series, kind string, skip, n int) ([]Warning, int, error) {
	var total int
	err := s.read.QueryRowContext(ctx, `
		SELECT count(*) FROM warning w JOIN briefing b USING (key)
		WHERE (?1 = '' OR b.series = ?1 OR ?1 = 'unfiled' AND b.series = '') AND (?2 = '' OR w.kind = ?2)`, series, kind).Scan(&total)
	if err != nil {
		return nil, 0, fmt.Errorf("counting warnings: %w", err)
	}
	ws, err := rows(ctx, s.read, func(rs *sql.Rows, w *Warning) error {
		return scanHeader(rs, &w.Briefing, &w.Kind, &w.Text, &w.Turn, &w.Exchange)
	}, `
		SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
			b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at,
			w.kind, w.text, w.turn, coalesce(t.passage, '')
		FROM warning w JOIN briefing b USING (key) LEFT JOIN turn t ON t.id = w.turn
		WHERE (?1 = '' OR b.series = ?1 OR ?1 = 'unfiled' AND b.series = '') AND (?2 = '' OR w.kind = ?2)
		ORDER BY b.day DESC, b.key DESC, w.ord LIMIT ?3 OFFSET ?4`, series, kind, n, skip)
	if err != nil {
		return nil, 0, fmt.Errorf("listing warnings: %w", err)
	}
	return ws, total, nil
}

// DayCount says how many briefings were held on a day; one that is known by its month or year alone is counted under that.
type DayCount struct {
	Day       string
	Briefings int
}

// Days returns the days on which briefings of a series (a slug, or Unfiled) were held, in order; briefings without any date are
// counted under "".
func (s *Store) Days(ctx context.Context, series string) ([]DayCount, error) {
	if series == Unfiled {
		series = ""
	}
	ds, err := rows(ctx, s.read, func(rs *sql.Rows, d *DayCount) error { return rs.Scan(&d.Day, &d.Briefings) },
		`SELECT day, count(*) FROM briefing WHERE gone = '' AND series = ? GROUP BY day ORDER BY day`, series)
	if err != nil {
		return nil, fmt.Errorf("counting the days of %q: %w", series, err)
	}
	return ds, nil
}
