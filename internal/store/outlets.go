package store

import "context"

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
func (s *Store) Outlets(ctx context.Context, ix Index) (*Outlets, error) { return nil, errSoon }

// Outlet returns one outlet; ErrNotFound when none has the slug.
func (s *Store) Outlet(ctx context.Context, slug string) (*Outlet, error) { return nil, errSoon }

// AskedFor returns the latest n exchanges that the outlet's reporters opened, newest first, after skipping skip.
func (s *Store) AskedFor(ctx context.Context, outlet string, skip, n int) ([]Passage, error) {
	return nil, errSoon
}

// AskedBy does the same for a reporter.
func (s *Store) AskedBy(ctx context.Context, person string, skip, n int) ([]Passage, error) {
	return nil, errSoon
}
