package store

import (
	"context"
	"database/sql"
	"fmt"

	"podium/internal/transcript"
)

// Index narrows and pages the list of people or of outlets.
type Index struct {
	Words string // words that stand in a name, accents and case ignored; "" for all
	Order NameOrder
	Page  int  // from 1
	Per   int  // 0 is 100, at most 500
	All   bool // all on one page
}

// NameOrder is how such a list is ordered.
type NameOrder string

// The orders; those with most come first.
const (
	ByBriefings NameOrder = ""
	ByQuestions NameOrder = "questions"
	ByName      NameOrder = "name"
)

// PersonRow is a line of the list of people.
type PersonRow struct {
	Key       string
	Name      string
	Office    string // the latest
	Outlet    string // slug of that for which a reporter asked last; "" for others
	OutletAs  string // how it was called then
	Briefings int
	Turns     int // spoken
	Asked     int // exchanges opened as a reporter
	First     string
	Last      string // ISO days
}

// People is one page of the list of people.
type People struct {
	Total, Page, Pages int
	Rows               []PersonRow
}

// Person is what the archive knows of somebody: all from the transcripts, none from the roster.
type Person struct {
	PersonRow
	Offices []Tenure // oldest first
	Labels  []Tenure // labels as printed, most used first
	Roles   []RoleCount
	Outlets []Facet // for which this reporter asked
}

// Tenure is a name, office or label with the first and last day on which transcripts show it.
type Tenure struct {
	Text      string
	Series    string
	First     string
	Last      string
	Briefings int
}

// RoleCount says in how many briefings, and turns, somebody had a role.
type RoleCount struct {
	Role      transcript.Role
	Briefings int
	Turns     int
}

// Asks reports whether a person appears as a reporter: asks, and speaks no more often in any other role.
func (p *Person) Asks() bool {
	asking := 0
	for _, r := range p.Roles {
		if r.Role == transcript.Reporter {
			asking = r.Turns
		}
	}
	return p.Asked > 0 && asking*2 >= p.Turns
}

// People lists those who speak or ask in published briefings and have a page.
func (s *Store) People(ctx context.Context, ix Index) (*People, error) {
	all, err := s.people.get(ctx, s, s.allPeople)
	if err != nil {
		return nil, fmt.Errorf("listing people: %w", err)
	}
	p := &People{}
	p.Rows, p.Total, p.Page, p.Pages = page(*all, ix)
	return p, nil
}

const personRow = `
	SELECT a.person,
		(SELECT n.name FROM appearance n WHERE n.person = a.person ORDER BY n.day DESC, n.key DESC, n.name LIMIT 1),
		coalesce((SELECT o.office FROM appearance o WHERE o.person = a.person AND o.office <> ''
			ORDER BY o.day DESC, o.key DESC, o.office LIMIT 1), ''),
		coalesce((SELECT p.outlet FROM passage p WHERE p.asker = a.person AND p.asker <> '' AND p.outlet <> ''
			ORDER BY p.day DESC, p.key DESC, p.position DESC LIMIT 1), ''),
		coalesce((SELECT p.outlet_name FROM passage p WHERE p.asker = a.person AND p.asker <> '' AND p.outlet <> ''
			ORDER BY p.day DESC, p.key DESC, p.position DESC LIMIT 1), ''),
		count(DISTINCT a.key), sum(a.turns), sum(a.asked), coalesce(min(nullif(a.day, '')), ''), max(a.day)
	FROM appearance a `

func scanPerson(rs *sql.Rows, r *PersonRow) error {
	return rs.Scan(&r.Key, &r.Name, &r.Office, &r.Outlet, &r.OutletAs, &r.Briefings, &r.Turns, &r.Asked, &r.First, &r.Last)
}

func (s *Store) allPeople(ctx context.Context) (*[]entryOf[PersonRow], error) {
	rs, err := rows(ctx, s.read, scanPerson, personRow+`GROUP BY a.person`)
	return inOrder(rs, func(r *PersonRow) (string, int, int) { return r.Name, r.Briefings, r.Asked }), err
}

// Person returns one person; briefings come from List with Filter.Person. ErrNotFound when nobody has the slug.
func (s *Store) Person(ctx context.Context, slug string) (*Person, error) {
	rs, err := rows(ctx, s.read, scanPerson, personRow+`WHERE a.person = ? GROUP BY a.person`, slug)
	if err != nil {
		return nil, fmt.Errorf("reading person %s: %w", slug, err)
	}
	if len(rs) == 0 {
		return nil, ErrNotFound
	}
	p := &Person{PersonRow: rs[0]}
	if err := s.fillPerson(ctx, p); err != nil {
		return nil, fmt.Errorf("reading person %s: %w", slug, err)
	}
	return p, nil
}

func (s *Store) fillPerson(ctx context.Context, p *Person) (err error) {
	if p.Offices, err = rows(ctx, s.read, scanTenure, `
		SELECT office, series, coalesce(min(nullif(day, '')), ''), max(day), count(DISTINCT key) FROM appearance
		WHERE person = ? AND office <> '' GROUP BY office, series ORDER BY 3, 1`, p.Key); err != nil {
		return err
	}
	if p.Labels, err = rows(ctx, s.read, scanTenure, `
		SELECT label, series, coalesce(min(nullif(day, '')), ''), max(day), count(DISTINCT key) AS n FROM appearance
		WHERE person = ? AND label <> '' GROUP BY label, series ORDER BY n DESC, 1, 2`, p.Key); err != nil {
		return err
	}
	if p.Roles, err = rows(ctx, s.read, func(rs *sql.Rows, r *RoleCount) error { return rs.Scan(&r.Role, &r.Briefings, &r.Turns) }, `
		SELECT role, count(DISTINCT key), sum(turns) FROM appearance WHERE person = ? GROUP BY role ORDER BY 2 DESC, 1`, p.Key); err != nil {
		return err
	}
	p.Outlets, err = countBy(ctx, s.read, `
		SELECT outlet, outlet_name, n FROM (SELECT outlet, outlet_name, max(day), count(*) AS n FROM passage
		WHERE asker = ? AND asker <> '' AND outlet <> '' GROUP BY outlet ORDER BY n DESC, outlet LIMIT 30)`, p.Key)
	return err
}

func scanTenure(rs *sql.Rows, t *Tenure) error {
	return rs.Scan(&t.Text, &t.Series, &t.First, &t.Last, &t.Briefings)
}
