package store

import (
	"context"
	"database/sql"
	"fmt"
)

// OutletRow is a line of the list of outlets.
type OutletRow struct {
	Key       string
	Name      string
	Briefings int
	Asked     int // exchanges
	Reporters int // with a name
	First     string
	Last      string // ISO days
}

// Outlets is one page of the list of outlets.
type Outlets struct {
	Total, Page, Pages int
	Rows               []OutletRow
}

// Outlet is what the archive knows of a news organisation.
type Outlet struct {
	OutletRow
	Names []Tenure // as the transcripts give it, most used first
}

// Outlets lists the outlets whose reporters asked in published briefings.
func (s *Store) Outlets(ctx context.Context, ix Index) (*Outlets, error) {
	all, err := s.outlets.get(ctx, s, s.allOutlets)
	if err != nil {
		return nil, fmt.Errorf("listing outlets: %w", err)
	}
	o := &Outlets{}
	o.Rows, o.Total, o.Page, o.Pages = page(*all, ix)
	return o, nil
}

const outletRow = `
	SELECT p.outlet,
		(SELECT n.outlet_name FROM passage n WHERE n.outlet = p.outlet AND n.outlet <> '' ORDER BY n.day DESC, n.key DESC, n.position LIMIT 1),
		count(DISTINCT p.key), count(*), count(DISTINCT nullif(p.asker_name, '')), coalesce(min(nullif(p.day, '')), ''), max(p.day)
	FROM passage p `

func scanOutlet(rs *sql.Rows, r *OutletRow) error {
	return rs.Scan(&r.Key, &r.Name, &r.Briefings, &r.Asked, &r.Reporters, &r.First, &r.Last)
}

func (s *Store) allOutlets(ctx context.Context) (*[]entryOf[OutletRow], error) {
	rs, err := rows(ctx, s.read, scanOutlet, outletRow+`WHERE p.outlet <> '' GROUP BY p.outlet`)
	return inOrder(rs, func(r *OutletRow) (string, int, int) { return r.Name, r.Briefings, r.Asked }), err
}

// Outlet returns one outlet; ErrNotFound when none has the slug.
func (s *Store) Outlet(ctx context.Context, slug string) (*Outlet, error) {
	rs, err := rows(ctx, s.read, scanOutlet, outletRow+`WHERE p.outlet = ? AND p.outlet <> '' GROUP BY p.outlet`, slug)
	if err != nil {
		return nil, fmt.Errorf("reading outlet %s: %w", slug, err)
	}
	if len(rs) == 0 {
		return nil, ErrNotFound
	}
	o := &Outlet{OutletRow: rs[0]}
	o.Names, err = rows(ctx, s.read, scanTenure, `
		SELECT outlet_name, '', coalesce(min(nullif(day, '')), ''), max(day), count(DISTINCT key) AS n FROM passage
		WHERE outlet = ? AND outlet <> '' GROUP BY outlet_name ORDER BY n DESC, 1`, o.Key)
	if err != nil {
		return nil, fmt.Errorf("reading outlet %s: %w", slug, err)
	}
	return o, nil
}

// AskedFor returns the latest n exchanges that the outlet's reporters opened, newest first, after skipping skip.
func (s *Store) AskedFor(ctx context.Context, outlet string, skip, n int) ([]Passage, error) {
	return s.passagesBy(ctx, `
		SELECT id FROM passage WHERE outlet = ? AND outlet <> '' ORDER BY day DESC, key DESC, position DESC LIMIT ? OFFSET ?`,
		outlet, n, skip)
}

// AskedBy is AskedFor for a reporter.
func (s *Store) AskedBy(ctx context.Context, person string, skip, n int) ([]Passage, error) {
	return s.passagesBy(ctx, `
		SELECT id FROM passage WHERE asker = ? AND asker <> '' ORDER BY day DESC, key DESC, position DESC LIMIT ? OFFSET ?`,
		person, n, skip)
}
