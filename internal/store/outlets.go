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
	Names  []Tenure // as the transcripts give it, most used first
	Askers []Asker  // who asked for it, most exchanges first; those without a page included
	Of     []Facet  // people who answered, most first
	Months []Facet  // "2023-11": exchanges, oldest first
}

// Asker is a reporter of an outlet.
type Asker struct {
	Key   string // slug of the person's page; "" when there is none
	Name  string
	Asked int
	First string
	Last  string
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
	return inOrder(rs, func(r *OutletRow) (string, int) { return r.Name, r.Briefings }), err
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
	if err := s.fillOutlet(ctx, o); err != nil {
		return nil, fmt.Errorf("reading outlet %s: %w", slug, err)
	}
	return o, nil
}

func (s *Store) fillOutlet(ctx context.Context, o *Outlet) (err error) {
	if o.Names, err = rows(ctx, s.read, scanTenure, `
		SELECT outlet_name, '', coalesce(min(nullif(day, '')), ''), max(day), count(DISTINCT key) AS n FROM passage
		WHERE outlet = ? AND outlet <> '' GROUP BY outlet_name ORDER BY n DESC, 1`, o.Key); err != nil {
		return err
	}
	if o.Askers, err = rows(ctx, s.read, func(rs *sql.Rows, a *Asker) error {
		return rs.Scan(&a.Key, &a.Name, &a.Asked, &a.First, &a.Last)
	}, `
		SELECT asker, asker_name, count(*) AS n, coalesce(min(nullif(day, '')), ''), max(day) FROM passage
		WHERE outlet = ? AND outlet <> '' AND asker_name <> '' GROUP BY asker, asker_name ORDER BY n DESC, asker_name`, o.Key); err != nil {
		return err
	}
	if o.Of, err = countBy(ctx, s.read, `
		SELECT v, coalesce((SELECT a.name FROM appearance a WHERE a.person = v ORDER BY a.day DESC LIMIT 1), v), n
		FROM (SELECT person AS v, count(*) AS n FROM answer WHERE outlet = ? AND outlet <> '' GROUP BY person
			ORDER BY n DESC, v LIMIT 30)`, o.Key); err != nil {
		return err
	}
	o.Months, err = countBy(ctx, s.read, `
		SELECT substr(day, 1, 7) AS v, substr(day, 1, 7), count(*) FROM passage
		WHERE outlet = ? AND outlet <> '' AND length(day) >= 7 GROUP BY v ORDER BY v`, o.Key)
	return err
}

// AskedFor returns the latest n exchanges that the outlet's reporters opened, newest first, after skipping skip.
func (s *Store) AskedFor(ctx context.Context, outlet string, skip, n int) ([]Passage, error) {
	return s.passagesBy(ctx, `
		SELECT id FROM passage WHERE outlet = ? AND outlet <> '' ORDER BY day DESC, key DESC, position DESC LIMIT ? OFFSET ?`,
		outlet, n, skip)
}

// AskedBy does the same for a reporter.
func (s *Store) AskedBy(ctx context.Context, person string, skip, n int) ([]Passage, error) {
	return s.passagesBy(ctx, `
		SELECT id FROM passage WHERE asker = ? AND asker <> '' ORDER BY day DESC, key DESC, position DESC LIMIT ? OFFSET ?`,
		person, n, skip)
}
