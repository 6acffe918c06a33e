package store

import "context"

// Match is what Publish asks of a reading without a key.
func (s *Store) Match(ctx context.Context, p Publication) (key, reason string, err error) {
	return match(ctx, s.read, &p)
}
