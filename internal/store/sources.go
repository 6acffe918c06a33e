package store

import (
	"context"
	"time"

	"podium/internal/transcript"
)

// Kept is a source with all that is known of it.
type Kept struct {
	transcript.Source                     // as last observed
	Seen              []transcript.Source // every observation, oldest first
	Parts             []PartUse           // what was read from it
	Added             time.Time
}

// PartUse says which briefing was read from a part of a source.
type PartUse struct {
	Part     string
	Briefing Header
	Revision int
}

// Keep stores a source's bytes, compressed, under their SHA-256 (which it fills in), and the observation.
// It reports whether the bytes were already held; the same observation again leaves no trace.
func (s *Store) Keep(ctx context.Context, src *transcript.Source, body []byte) (held bool, err error) {
	return false, errSoon
}

// Source returns what is known of a kept source; a withdrawn or erased one is a *Gone.
func (s *Store) Source(ctx context.Context, sha256 string) (*Kept, error) { return nil, errSoon }

// SourceBody returns the kept bytes, exactly as they came; errors as Source.
func (s *Store) SourceBody(ctx context.Context, sha256 string) ([]byte, error) { return nil, errSoon }

// Sources lists kept sources, latest first, with their total.
func (s *Store) Sources(ctx context.Context, skip, n int) ([]Kept, int, error) {
	return nil, 0, errSoon
}
