package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Status says what became of a turn's address.
type Status string

// The three answers that an id ever published can have.
const (
	Here  Status = "here"
	Moved Status = "moved" // its words now stand in Location.Turn
	Lost  Status = "gone"  // answered 410 with Location.Reason and the last words
)

// Location is where the address /x/{turn} leads.
type Location struct {
	Status   Status
	Key      string // of the briefing
	Slug     string // of the briefing
	Turn     string // the turn where the words stand now: the one asked for when Here
	Exchange string // id of the passage that holds Turn: the canonical /x/ address
	Reason   string // why it moved or is gone, public
	Revision int    // the revision that has the turn, or had it last
	Label    string // with Words: the last words that it had
	Words    string
}

// Locate returns where a turn's id leads; ErrNotFound only for an id that was never published.
func (s *Store) Locate(ctx context.Context, turn string) (*Location, error) {
	l := &Location{Turn: turn}
	var gone, target, there string
	err := s.read.QueryRowContext(ctx, `
		SELECT t.key, b.slug, b.gone, t.rev, t.passage, t.target, t.reason, coalesce(u.passage, '')
		FROM turn t JOIN briefing b USING (key) LEFT JOIN turn u ON u.id = t.target
		WHERE t.id = ?`, turn).Scan(&l.Key, &l.Slug, &gone, &l.Revision, &l.Exchange, &target, &l.Reason, &there)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, ErrNotFound
	case err != nil:
		return nil, fmt.Errorf("looking up turn %s: %w", turn, err)
	case gone != "":
		l.Status, l.Exchange, l.Reason = Lost, "", gone
	case l.Exchange != "":
		l.Status = Here
	case there != "":
		l.Status, l.Turn, l.Exchange = Moved, target, there
	default:
		l.Status = Lost
		return l, s.lastWords(ctx, l)
	}
	return l, nil
}

// lastWords fills in what a turn that is gone said last, unless that revision is withdrawn or erased.
func (s *Store) lastWords(ctx context.Context, l *Location) error {
	b, err := s.BriefingAt(ctx, l.Key, l.Revision)
	var gone *Gone
	if errors.As(err, &gone) {
		l.Reason = gone.Reason
		return nil
	}
	if err != nil {
		return err
	}
	for i := range b.Turns {
		if b.Turns[i].ID == l.Turn {
			l.Label, l.Words = b.Turns[i].Label, b.Turns[i].Text
		}
	}
	return nil
}
