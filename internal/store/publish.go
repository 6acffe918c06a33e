package store

import (
	"context"

	"podium/internal/transcript"
)

// Publication is one reading that is to be shown.
type Publication struct {
	Key        string                  // the briefing that it is a reading of; "" lets Publish match it
	Match      string                  // why it is Key; "" with an empty Key
	Parts      []transcript.SourcePart // what it was read from: kept sources, at least one
	URL        string                  // canonical address of its source; "" when unknown
	Extracted  string                  // the text that the turns' spans point into
	Transcript transcript.Transcript   // as read, ids empty
	Class      transcript.Class        // Reread, Corrected or Roster where the caller knows; "" lets Publish tell
	Reader     string                  // read.Version
	Authority  string                  // fingerprint of the people, outlets, series and corrections
}

// Outcome says what Publish did.
type Outcome struct {
	Key       string
	Slug      string
	Revision  int              // number of the revision that holds the reading
	Class     transcript.Class // of that revision
	Match     string
	Current   bool // the reading is what is now shown
	Unchanged bool // it was published already: nothing was written
	Seq       int64
}

// Publish stores the readings of one source, all or none: each is matched, aligned with what is published,
// given ids and an address, logged, and shown.
func (s *Store) Publish(ctx context.Context, pubs ...Publication) ([]Outcome, error) {
	return nil, errSoon
}

// Match finds the briefing that a reading belongs to. Key is "" when it is new; the reason is always told.
func (s *Store) Match(ctx context.Context, p Publication) (key, reason string, err error) {
	return "", "", errSoon
}

// Reading says how a source part was last read.
type Reading struct {
	Key       string
	Parts     []transcript.SourcePart
	Reader    string
	Authority string
}

// Readings returns how the parts of a source were last read; none when it was not published yet. A source that
// is here with the same Reader and Authority has nothing left to do.
func (s *Store) Readings(ctx context.Context, sha256 string) ([]Reading, error) { return nil, errSoon }

// Stale lists briefings whose current revision was read by another reader or with other authority files, in
// order of key, after the given one: what reread has to do.
func (s *Store) Stale(ctx context.Context, reader, authority, after string, n int) ([]Reading, error) {
	return nil, errSoon
}

// Awaiting counts what Stale would list in all.
func (s *Store) Awaiting(ctx context.Context, reader, authority string) (int, error) {
	return 0, errSoon
}
