package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Kind of address.
type Kind string

// The kinds of address that the site map lists.
const (
	BriefingAddress Kind = "briefings"
	PersonAddress   Kind = "people"
	OutletAddress   Kind = "outlets"
)

// Address is one canonical page: the path is /{Kind}/{Name}.
type Address struct {
	Name     string
	Modified string // ISO day of the last change; "" when unknown
}

var addressLists = map[Kind]struct{ list, count string }{
	BriefingAddress: {
		`SELECT slug, substr(changed, 1, 10) FROM briefing WHERE gone = '' ORDER BY key LIMIT ? OFFSET ?`,
		`SELECT count(*) FROM briefing WHERE gone = ''`},
	PersonAddress: {
		`SELECT DISTINCT person, '' FROM appearance ORDER BY person LIMIT ? OFFSET ?`,
		`SELECT count(DISTINCT person) FROM appearance`},
	OutletAddress: {
		`SELECT DISTINCT outlet, '' FROM passage WHERE outlet <> '' ORDER BY outlet LIMIT ? OFFSET ?`,
		`SELECT count(DISTINCT outlet) FROM passage WHERE outlet <> ''`},
}

// Addresses returns published addresses of a kind in a stable order, after skipping skip.
func (s *Store) Addresses(ctx context.Context, k Kind, skip, n int) ([]Address, error) {
	as, err := rows(ctx, s.read, func(rs *sql.Rows, a *Address) error { return rs.Scan(&a.Name, &a.Modified) },
		addressLists[k].list, n, skip)
	if err != nil {
		return nil, fmt.Errorf("listing the addresses below /%s/: %w", k, err)
	}
	return as, nil
}

// shortStart is how much of a briefing's address tells enough: its day.
const shortStart = len("2006-01-02-")

// Beginning returns at most n published briefings whose address, or one that they had, begins with what is left of one: with so
// much of it, cut at a word, as finds any. The newest come first.
func (s *Store) Beginning(ctx context.Context, start string, n int) ([]Header, error) {
	start = strings.TrimRight(start, "-")
	for len(start) >= shortStart {
		keys, err := rows(ctx, s.read, scanText, `
			SELECT key FROM briefing WHERE gone = '' AND key IN (SELECT key FROM address WHERE slug >= ?1 AND slug < ?1 || '~')
			ORDER BY day DESC, key DESC LIMIT ?2`, start, n)
		if err != nil {
			return nil, fmt.Errorf("looking for addresses that begin with %s: %w", start, err)
		}
		if len(keys) > 0 {
			return s.headersInOrder(ctx, keys)
		}
		start = start[:max(0, strings.LastIndexByte(start, '-'))]
	}
	return nil, nil
}

// CountAddresses counts what Addresses lists in all.
func (s *Store) CountAddresses(ctx context.Context, k Kind) (int, error) {
	var n int
	if err := s.read.QueryRowContext(ctx, addressLists[k].count).Scan(&n); err != nil {
		return 0, fmt.Errorf("counting the addresses below /%s/: %w", k, err)
	}
	return n, nil
}
