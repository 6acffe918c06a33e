package store

import "context"

// Kind of address.
type Kind string

// The kinds of address that the site map lists.
const (
	BriefingAddress Kind = "briefings"
	ExchangeAddress Kind = "x"
	PersonAddress   Kind = "people"
	OutletAddress   Kind = "outlets"
)

// Address is one canonical page: the path is /{Kind}/{Name}.
type Address struct {
	Name     string
	Modified string // ISO day of the last change; "" when unknown
}

// Addresses returns published addresses of a kind in a stable order, after skipping skip.
func (s *Store) Addresses(ctx context.Context, k Kind, skip, n int) ([]Address, error) {
	return nil, errSoon
}

// CountAddresses counts what Addresses lists in all.
func (s *Store) CountAddresses(ctx context.Context, k Kind) (int, error) { return 0, errSoon }
