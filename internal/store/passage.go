package store

import (
	"context"

	"podium/internal/transcript"
)

// Passage is one exchange, statement or procedure cut out of its briefing.
type Passage struct {
	ID       string // its lead turn's id: the address below /x/
	Briefing Header
	Exchange transcript.Exchange // Turns are indices into the briefing, as everywhere
	Turns    []transcript.Turn   // those turns, in the same order
	Position int                 // of all passages of the briefing, from 0 in printed order
	Question int                 // its number among the briefing's questions, from 1; 0 for no question
	Revision int                 // the revision whose words these are
}

// Link is what "previous" and "next" need of a passage.
type Link struct {
	ID       string
	Kind     transcript.ExchangeKind
	Question int // as in Passage
	Asker    transcript.Attribution
	Outlet   transcript.Attribution
	Words    string // first words of substance
}

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
	Label    string // with Words: the last words that it had
	Words    string
}

// Locate returns where a turn's id leads; ErrNotFound only for an id that was never published.
func (s *Store) Locate(ctx context.Context, turn string) (*Location, error) { return nil, errSoon }

// Passage returns the passage whose lead turn has the id; ErrNotFound for any other id (ask Locate).
func (s *Store) Passage(ctx context.Context, id string) (*Passage, error) { return nil, errSoon }

// PassageAt returns the passage that held the turn in revision rev of its briefing.
func (s *Store) PassageAt(ctx context.Context, turn string, rev int) (*Passage, error) {
	return nil, errSoon
}

// Passages returns the published passages with the given lead ids, in that order; those no longer there are
// left out. It takes a constant number of queries.
func (s *Store) Passages(ctx context.Context, ids []string) ([]Passage, error) { return nil, errSoon }

// Neighbours returns the passages with a question (or statement) before and after the given one, nil at the ends.
func (s *Store) Neighbours(ctx context.Context, id string) (prev, next *Link, err error) {
	return nil, nil, errSoon
}

// NewestQuestions returns the first question of each of the n latest briefings that have one.
func (s *Store) NewestQuestions(ctx context.Context, n int) ([]Passage, error) { return nil, errSoon }
