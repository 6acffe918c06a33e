package store

import (
	"context"
	"time"

	"podium/internal/transcript"
)

// Revision describes one revision of a briefing.
type Revision struct {
	Number    int
	Class     transcript.Class
	Match     string // why this source was held to be this briefing
	Seq       int64
	At        time.Time // of the change
	Dated     time.Time // the source's own modified or fetch time, by which revisions are ordered
	Version   string    // of the manifest
	Reader    string    // version of the reader
	Sources   []transcript.SourcePart
	Current   bool
	Withdrawn string // public reason; "" while it stands
	Erased    bool   // its words are no longer kept
	Slug      string // of the briefing, for lists over many
	Title     string
	Key       string
}

// Revisions returns a briefing's revisions, the source's latest first.
func (s *Store) Revisions(ctx context.Context, key string) ([]Revision, error) { return nil, errSoon }

// NewestRevisions lists the latest changes to briefings that were already published, newest first.
func (s *Store) NewestRevisions(ctx context.Context, skip, n int) ([]Revision, int, error) {
	return nil, 0, errSoon
}
