package store

import (
	"context"
	"fmt"
	"slices"
)

// Undated is the Year under which briefings without any date are filed, Unfiled the Series of those that no
// declared series fits.
const (
	Undated = "undated"
	Unfiled = "unfiled"
)

// Order is the order of a list of briefings.
type Order string

// The orders. By day, those without one are last either way.
const (
	NewestFirst Order = "newest"
	OldestFirst Order = "oldest"
	AddedFirst  Order = "added" // what came into the archive last is first, whatever its day
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
	Order  Order  // "" is NewestFirst
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

// List returns one page of published briefings. A page beyond the last is empty, with the true totals.
func (s *Store) List(ctx context.Context, f Filter) (*Listing, error) {
	l := &Listing{Page: max(f.Page, 1)}
	per := clampPer(f.Per, 25, 200)
	keys, err := s.cards.narrow(ctx, s, f, l)
	if err != nil {
		return nil, fmt.Errorf("counting briefings: %w", err)
	}
	l.Total, l.Pages = len(keys), (len(keys)+per-1)/per
	from := min((l.Page-1)*per, len(keys))
	keys = keys[from:min(from+per, len(keys))]
	if l.Briefings, err = s.headersInOrder(ctx, keys); err != nil {
		return nil, err
	}
	return l, nil
}

// headersInOrder reads headers in the order of their keys. What was withdrawn since the keys were listed is left out.
func (s *Store) headersInOrder(ctx context.Context, keys []string) ([]Header, error) {
	hs, err := headersOf(ctx, s.read, keys)
	if err != nil {
		return nil, fmt.Errorf("listing briefings: %w", err)
	}
	var out []Header
	for _, k := range keys {
		if h, ok := hs[k]; ok {
			out = append(out, h)
		}
	}
	return out, nil
}

// eachBatch is how many briefings EachBriefing reads at a time.
const eachBatch = 200

// EachBriefing gives all that a filter leaves, in its order and in batches, as they stand when it begins. An error of
// take ends it and is returned as it is.
func (s *Store) EachBriefing(ctx context.Context, f Filter, take func([]Header) error) error {
	keys, err := s.cards.narrow(ctx, s, f, &Listing{})
	if err != nil {
		return fmt.Errorf("counting briefings: %w", err)
	}
	for batch := range slices.Chunk(keys, eachBatch) {
		hs, err := s.headersInOrder(ctx, batch)
		if err != nil {
			return err
		}
		if err := take(hs); err != nil {
			return err
		}
	}
	return nil
}

func clampPer(n, unset, most int) int {
	if n <= 0 {
		return unset
	}
	return min(n, most)
}

// Newest returns the n briefings that were spoken last.
func (s *Store) Newest(ctx context.Context, n int) ([]Header, error) {
	keys, err := rows(ctx, s.read, scanText, `SELECT key FROM briefing WHERE gone = '' ORDER BY day DESC, key DESC LIMIT ?`, n)
	if err != nil {
		return nil, fmt.Errorf("looking for the newest briefings: %w", err)
	}
	return s.headersInOrder(ctx, keys)
}
