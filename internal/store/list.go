package store

import "context"

// Undated is the Year under which briefings without any date are filed.
const Undated = "undated"

// Filter narrows the list of published briefings. Empty fields don't narrow.
type Filter struct {
	Year   string // "2023", or Undated
	Month  string // "2023-11"
	Day    string // "2023-11-29"
	Series string // slug
	Place  string // exactly as the transcript gives it
	Person string // slug: who spoke or asked in it
	Outlet string // slug: whose reporter asked in it
	Oldest bool   // oldest first, instead of newest
	Page   int    // from 1; less is 1
	Per    int    // briefings a page; 0 is 25, at most 200
}

// Listing is one page of the briefings that a filter leaves, and what it can be narrowed to further. The
// count of a facet is the Total that the same filter gives with that facet's value in place of its own.
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

// List returns one page of published briefings. A page beyond the last is empty, with the true totals.
func (s *Store) List(ctx context.Context, f Filter) (*Listing, error) { return nil, errSoon }

// Newest returns the n briefings that were spoken last.
func (s *Store) Newest(ctx context.Context, n int) ([]Header, error) { return nil, errSoon }

// Headers returns the headers of the published briefings among keys, by key.
func (s *Store) Headers(ctx context.Context, keys []string) (map[string]Header, error) {
	return nil, errSoon
}
