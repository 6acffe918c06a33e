package store

import (
	"context"
	"errors"

	"podium/internal/transcript"
)

var errSoon = errors.New("store: being written")

// Briefing returns the briefing at /briefings/{slug} as it stands. The error is ErrNotFound, or a *Gone where
// it was withdrawn; ask Redirect before answering "not found".
func (s *Store) Briefing(ctx context.Context, slug string) (*transcript.Briefing, error) {
	return nil, errSoon
}

// BriefingByKey returns the briefing as it stands; a withdrawn one is a *Gone.
func (s *Store) BriefingByKey(ctx context.Context, key string) (*transcript.Briefing, error) {
	return nil, errSoon
}

// BriefingAt returns the briefing as it stood at revision number rev.
func (s *Store) BriefingAt(ctx context.Context, key string, rev int) (*transcript.Briefing, error) {
	return nil, errSoon
}

// Header returns the header of the published briefing at slug; errors as Briefing.
func (s *Store) Header(ctx context.Context, slug string) (*Header, error) { return nil, errSoon }

// Adjacent returns the briefings of the same series spoken before and after the given one, nil at the ends.
func (s *Store) Adjacent(ctx context.Context, key string) (prev, next *Header, err error) {
	return nil, nil, errSoon
}

// Redirect returns the slug under which the briefing once at slug now stands; ErrNotFound when none was.
func (s *Store) Redirect(ctx context.Context, slug string) (string, error) { return "", errSoon }

// Extracted returns the extracted text that the turns' spans of that revision point into.
func (s *Store) Extracted(ctx context.Context, key string, rev int) (string, error) {
	return "", errSoon
}
