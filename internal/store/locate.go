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
	Key      string // of the briefing that published the turn: Revision is one of its revisions
	Whole    string // key of the briefing that stands for it: another where it was merged into one
	Slug     string // of that
	Turn     string // the turn where the words stand now: the one asked for when Here
	Exchange string // id of the passage that holds Turn: the canonical /x/ address
	Reason   string // why it moved or is gone, public
	Revision int    // the revision that has the turn, or had it last
	Label    string // with Words: the last words that it had
	Words    string
}

// trail is the turns that a turn leads to, one after the other, it first: of the last, where its words stand.
const trail = `
	WITH RECURSIVE trail (id, n) AS (
		VALUES (?, 0) UNION ALL
		SELECT t.target, n + 1 FROM trail JOIN turn t USING (id) WHERE t.passage = '' AND t.target <> '' AND n < 100)
	SELECT t.id, t.passage, t.reason, b.gone FROM trail JOIN turn t USING (id) JOIN briefing b USING (key) ORDER BY n DESC LIMIT 1`

// Locate returns where a turn's id leads; ErrNotFound only for an id that was never published.
func (s *Store) Locate(ctx context.Context, turn string) (*Location, error) {
	l := &Location{Turn: turn}
	var gone, merged, withdrawn string
	err := s.read.QueryRowContext(ctx, `
		SELECT t.key, b.slug, b.gone, b.merged, b.withdrawn, t.rev, t.passage, t.reason
		FROM turn t JOIN briefing b USING (key) WHERE t.id = ?`, turn).
		Scan(&l.Key, &l.Slug, &gone, &merged, &withdrawn, &l.Revision, &l.Exchange, &l.Reason)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	l.Whole = l.Key
	if err == nil && merged != "" {
		gone, err = withdrawn, s.whole(ctx, l)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("looking up turn %s: %w", turn, err)
	case gone != "":
		l.Status, l.Exchange, l.Reason = Lost, "", gone
	case l.Exchange != "":
		l.Status = Here
	default:
		if err := s.follow(ctx, l); err != nil {
			return nil, fmt.Errorf("following turn %s: %w", turn, err)
		}
	}
	return l, nil
}

// whole names the briefing that the turn's own was merged into.
func (s *Store) whole(ctx context.Context, l *Location) error {
	var err error
	if l.Whole, err = whole(ctx, s.read, l.Key); err != nil {
		return err
	}
	l.Slug, err = one(ctx, s.read, `SELECT slug FROM briefing WHERE key = ?`, l.Whole)
	return err
}

// follow finds where a turn that does not stand leads.
func (s *Store) follow(ctx context.Context, l *Location) error {
	var end, passage, reason, gone string
	if err := s.read.QueryRowContext(ctx, trail, l.Turn).Scan(&end, &passage, &reason, &gone); err != nil {
		return err
	}
	switch {
	case passage != "" && gone != "":
		l.Status, l.Reason = Lost, gone
		return nil
	case passage != "":
		l.Status, l.Turn, l.Exchange = Moved, end, passage
		return nil
	}
	l.Status, l.Reason = Lost, reason
	return s.lastWords(ctx, l)
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
