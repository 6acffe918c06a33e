package store

import (
	"context"

	"podium/internal/transcript"
)

// Head returns the id of the last change that concerns a briefing; 0 in an empty archive.
func (s *Store) Head(ctx context.Context) (int64, error) { return 0, errSoon }

// Changes returns at most limit changes that concern briefings with ids above after, ascending.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]transcript.Change, error) {
	return nil, errSoon
}

// DataVersion returns a number that differs from the last one when anybody has written: a cheap poll.
func (s *Store) DataVersion(ctx context.Context) (int64, error) { return 0, errSoon }
