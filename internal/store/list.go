package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Undated is the Year under which briefings without any date are filed, Unfiled the Series of those that no
// declared series fits.
const (
	Undated = "undated"
	Unfiled = "unfiled"
)

// Filter narrows the list of published briefings. Empty fields don't narrow.
type Filter struct {
	Year   string // "2023", or Undated
	Month  string // "2023-11"
	Day    string // "2023-11-29"
	Series string // slug, or Unfiled
	Place  string // exactly as the transcript gives it
	Person string // slug: who spoke or asked in it
	Outlet string // slug: whose reporter asked in it
	Oldest bool   // oldest first, instead of newest
	Page   int    // from 1; less is 1
	Per    int    // briefings a page; 0 is 25, at most 200
}

// Listing is one page of the briefings that a filter leaves, and what it can be narrowed to further. The count
// of a facet is the Total that the same filter gives with that value in place of its own; a year takes the
// place of month and day too, a month that of the day.
type Listing struct {
	Total, Page, Pages int
	Briefings          []Header
	Years              []Facet // newest first
	Months             []Facet // of Filter.Year, or all when that is empty; newest first
	Series             []Facet // by count, as are those below
	Places             []Facet // at most FacetMax, as are those below
	People             []Facet
	Outlets            []Facet
}

// FacetMax is how many values a Listing gives of a facet that may have thousands.
const FacetMax = 30

// narrowed is the condition that a Filter makes on briefing b; its parameters are Filter.args.
const narrowed = ` b.gone = ''
	AND (?1 = '' OR substr(b.day, 1, 4) = ?1 OR ?1 = 'undated' AND b.day = '')
	AND (?2 = '' OR substr(b.day, 1, 7) = ?2)
	AND (?3 = '' OR b.day = ?3)
	AND (?4 = '' OR b.series = ?4 OR ?4 = 'unfiled' AND b.series = '')
	AND (?5 = '' OR b.place = ?5)
	AND (?6 = '' OR b.key IN (SELECT key FROM appearance WHERE person = ?6))
	AND (?7 = '' OR b.key IN (SELECT key FROM passage WHERE outlet = ?7 AND outlet <> '')) `

func (f Filter) args() []any {
	return []any{f.Year, f.Month, f.Day, f.Series, f.Place, f.Person, f.Outlet}
}

func (f Filter) empty() bool {
	return f == Filter{Oldest: f.Oldest, Page: f.Page, Per: f.Per}
}

// List returns one page of published briefings. A page beyond the last is empty, with the true totals.
func (s *Store) List(ctx context.Context, f Filter) (*Listing, error) {
	l, err := s.facets(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("counting briefings: %w", err)
	}
	out := *l
	per := clampPer(f.Per, 25, 200)
	out.Page, out.Pages = max(f.Page, 1), (l.Total+per-1)/per
	query := newestFirst
	if f.Oldest {
		query = oldestFirst
	}
	out.Briefings, err = rows(ctx, s.read, scanHeaderRow, query, append(f.args(), per, (out.Page-1)*per)...)
	if err != nil {
		return nil, fmt.Errorf("listing briefings: %w", err)
	}
	return &out, nil
}

func clampPer(n, unset, most int) int {
	if n <= 0 {
		return unset
	}
	return min(n, most)
}

const newestFirst = `
	SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
		b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at
	FROM briefing b WHERE ` + narrowed + ` ORDER BY b.day DESC, b.key DESC LIMIT ?8 OFFSET ?9`

// Undated briefings come last either way.
const oldestFirst = `
	SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
		b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at
	FROM briefing b WHERE ` + narrowed + ` ORDER BY b.day = '', b.day, b.key LIMIT ?8 OFFSET ?9`

// Newest returns the n briefings that were spoken last.
func (s *Store) Newest(ctx context.Context, n int) ([]Header, error) {
	hs, err := rows(ctx, s.read, scanHeaderRow, newestFirst, append(Filter{}.args(), n, 0)...)
	if err != nil {
		return nil, fmt.Errorf("listing the newest briefings: %w", err)
	}
	return hs, nil
}

// facets counts what a filter leaves. What the whole archive holds is counted once for each state of it.
func (s *Store) facets(ctx context.Context, f Filter) (*Listing, error) {
	if f.empty() {
		return s.whole.get(ctx, s, func(ctx context.Context) (*Listing, error) { return s.countFacets(ctx, f) })
	}
	return s.countFacets(ctx, f)
}

func (s *Store) countFacets(ctx context.Context, f Filter) (*Listing, error) {
	l := &Listing{}
	err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM briefing b WHERE `+narrowed, f.args()...).Scan(&l.Total)
	if err != nil {
		return nil, err
	}
	year, month, series, place, person, outlet := f, f, f, f, f, f
	year.Year, year.Month, year.Day = "", "", ""
	month.Month, month.Day = "", ""
	series.Series, place.Place, person.Person, outlet.Outlet = "", "", "", ""
	for _, c := range []struct {
		into  *[]Facet
		with  Filter
		query string
	}{
		{&l.Years, year, byYear}, {&l.Months, month, byMonth}, {&l.Series, series, bySeries},
		{&l.Places, place, byPlace}, {&l.People, person, byPerson}, {&l.Outlets, outlet, byOutlet},
	} {
		if *c.into, err = s.count(ctx, c.query, c.with.args()...); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// count reads facets from a query that gives value, label and count.
func (s *Store) count(ctx context.Context, query string, args ...any) ([]Facet, error) {
	return rows(ctx, s.read, func(rs *sql.Rows, f *Facet) error { return rs.Scan(&f.Value, &f.Label, &f.Count) }, query, args...)
}

const (
	byYear = `
	SELECT v, v, count(*) FROM (SELECT CASE b.day WHEN '' THEN 'undated' ELSE substr(b.day, 1, 4) END AS v
		FROM briefing b WHERE ` + narrowed + `) GROUP BY v ORDER BY v = 'undated', v DESC`
	byMonth = `
	SELECT substr(b.day, 1, 7) AS v, substr(b.day, 1, 7), count(*) FROM briefing b WHERE ` + narrowed + ` AND length(b.day) >= 7
	GROUP BY v ORDER BY v DESC`
	bySeries = `
	SELECT CASE b.series WHEN '' THEN 'unfiled' ELSE b.series END AS v, b.series, count(*) FROM briefing b WHERE ` + narrowed + `
	GROUP BY v ORDER BY 3 DESC, v`
	byPlace = `
	SELECT b.place, b.place, count(*) FROM briefing b WHERE ` + narrowed + ` AND b.place <> ''
	GROUP BY b.place ORDER BY 3 DESC, b.place LIMIT 30`
	// The bare column beside max() is that of the row with the greatest value: the latest name.
	byPerson = `
	SELECT person, name, n FROM (
		SELECT a.person, a.name, max(a.day), count(DISTINCT a.key) AS n FROM appearance a JOIN briefing b USING (key)
		WHERE ` + narrowed + ` GROUP BY a.person ORDER BY n DESC, a.person LIMIT 30)`
	byOutlet = `
	SELECT outlet, outlet_name, n FROM (
		SELECT p.outlet, p.outlet_name, max(p.day), count(DISTINCT p.key) AS n FROM passage p JOIN briefing b USING (key)
		WHERE p.outlet <> '' AND ` + narrowed + ` GROUP BY p.outlet ORDER BY n DESC, p.outlet LIMIT 30)`
)
