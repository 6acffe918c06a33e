package store

import "context"

// Target is what can be withdrawn: a briefing by key or slug, or a source by SHA-256. One field is set.
type Target struct {
	Briefing string
	Source   string
}

// Withdraw takes a briefing, or a source and every revision read from it, out of what is shown. The addresses
// answer with the reason. Restore undoes it.
func (s *Store) Withdraw(ctx context.Context, t Target, reason string) error { return errSoon }

// Restore shows again what was withdrawn and not erased.
func (s *Store) Restore(ctx context.Context, t Target, reason string) error { return errSoon }

// Erase withdraws for good: the words and bytes are removed from the log and the tables, their hashes stay.
func (s *Store) Erase(ctx context.Context, t Target, reason string) error { return errSoon }
