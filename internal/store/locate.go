package store

import (
	"cmp"
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
	Whole    string // key of the briefing where the words stand, or stood last: another where the two were merged or parted
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
	SELECT t.id, t.key, t.passage, t.reason, b.gone FROM trail JOIN turn t USING (id) JOIN briefing b USING (key) ORDER BY n DESC LIMIT 1`

// Locate returns where a turn's id leads; ErrNotFound only for an id that was never published.
func (s *Store) Locate(ctx context.Context, turn string) (*Location, error) {
	l := &Location{Turn: turn}
	var gone string
	err := s.read.QueryRowContext(ctx, `
		SELECT t.key, b.slug, CASE WHEN b.merged = '' THEN b.gone ELSE b.withdrawn END, t.rev, t.passage, t.reason
		FROM turn t JOIN briefing b USING (key) WHERE t.id = ?`, turn).
		Scan(&l.Key, &l.Slug, &gone, &l.Revision, &l.Exchange, &l.Reason)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, ErrNotFound
	case err != nil:
		return nil, fmt.Errorf("looking up turn %s: %w", turn, err)
	case gone == "" && l.Exchange != "":
		l.Status, l.Whole = Here, l.Key
		return l, nil
	}
	if err := s.follow(ctx, l, gone); err != nil {
		return nil, fmt.Errorf("following turn %s: %w", turn, err)
	}
	return l, nil
}

// follow finds where a turn leads that does not stand, or whose briefing is gone for a reason.
func (s *Store) follow(ctx context.Context, l *Location, gone string) error {
	var end, key, passage, reason, there string
	err := s.read.QueryRowContext(ctx, trail, l.Turn).Scan(&end, &key, &passage, &reason, &there)
	if err == nil {
		l.Whole, err = whole(ctx, s.read, key)
	}
	if err == nil {
		l.Slug, err = one(ctx, s.read, `SELECT slug FROM briefing WHERE key = ?`, l.Whole)
	}
	switch {
	case err != nil:
		return err
	case passage != "" && there == "":
		l.Status, l.Turn, l.Exchange = Moved, end, passage
		return nil
	}
	l.Status, l.Exchange, l.Reason = Lost, "", cmp.Or(gone, reason)
	switch {
	case passage != "":
		l.Reason = cmp.Or(gone, there)
	case gone == "":
		return s.lastWords(ctx, l)
	}
	return nil
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
