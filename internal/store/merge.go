package store

import (
	"context"
	"fmt"

	"podium/internal/transcript"
)

// Public reasons of a merging.
const (
	reasonMerged   = "It is a part of a briefing that came in several, and stands there now."
	reasonUnmerged = "The briefing that this was joined to does not have these words."
)

// mergeEntry says that a briefing is shown as a part of another one from now on: its addresses lead there.
type mergeEntry struct {
	Into   string  `json:"into"` // key
	Places []place `json:"places,omitempty"`
}

// merge makes briefings parts of d, which has their words by now. One that is merged already stays where it is, and so does
// what is not shown.
func (d *dossier) merge(ctx context.Context, t *tx, keys []string) error {
	for _, key := range keys {
		part, err := loadDossier(ctx, t, key)
		switch {
		case err != nil:
			return err
		case part.merged != "" || key == d.key:
			continue
		case len(part.past) == 0:
			return fmt.Errorf("briefing %s: %w", key, ErrNotFound)
		case part.current() == 0 || d.current() == 0: // withdrawn meanwhile: there are no words that could lead, or be led to
			continue
		}
		if err := part.mergeInto(ctx, t, d); err != nil {
			return err
		}
	}
	return nil
}

// mergeInto makes the briefing a part of another.
func (d *dossier) mergeInto(ctx context.Context, t *tx, other *dossier) error {
	m := &mergeEntry{Into: other.key}
	var err error
	if m.Places, err = d.placesIn(ctx, t, other); err != nil {
		return err
	}
	return t.log(ctx, &entry{Kind: kindMerge, Key: d.key, Merge: m})
}

// placesIn finds where the words of every turn that stands are in the briefing that d is merged into. Turns that moved before
// lead on from where they led.
func (d *dossier) placesIn(ctx context.Context, t *tx, whole *dossier) ([]place, error) {
	words, err := d.transcript(ctx, t, d.current())
	if err != nil || words == nil {
		return nil, err
	}
	there, err := whole.transcript(ctx, t, whole.current())
	if err != nil {
		return nil, err
	}
	if there == nil {
		there = &transcript.Transcript{}
	}
	at := map[string]string{}
	for _, p := range transcript.Align(words.Turns, there.Turns) {
		at[words.Turns[p.Old].ID] = there.Turns[p.New].ID
	}
	finder := transcript.NewFinder(there.Turns)
	out := make([]place, len(words.Turns))
	for i := range words.Turns {
		turn := &words.Turns[i]
		p := place{ID: turn.ID, Rev: d.current(), Target: at[turn.ID], Reason: reasonMerged}
		if p.Target == "" {
			if n := finder.Find(turn.Text); n >= 0 {
				p.Target = there.Turns[n].ID
			} else {
				p.Reason = reasonUnmerged
			}
		}
		out[i] = p
	}
	return out, nil
}

func projectMerge(ctx context.Context, t *tx, e *entry) error {
	if err := ensureBriefing(ctx, t, e.Key); err != nil { // its revisions may be erased
		return err
	}
	for _, p := range e.Merge.Places {
		if err := putTurn(ctx, t, turnRow{id: p.ID, key: e.Key, rev: p.Rev, target: p.Target, reason: p.Reason}); err != nil {
			return err
		}
	}
	err := t.exec(ctx, `
		UPDATE briefing SET merged = ?1, changed = ?2, gone = CASE WHEN withdrawn <> '' THEN withdrawn ELSE ?3 END WHERE key = ?4`,
		e.Merge.Into, e.At, reasonMerged, e.Key)
	if err != nil {
		return err
	}
	if err := clearPages(ctx, t, e.Key); err != nil {
		return err
	}
	return unshown(ctx, t, e.Key)
}

// whole follows a key to the briefing that stands for it: the one that it was merged into, or itself.
func whole(ctx context.Context, q querier, key string) (string, error) {
	return one(ctx, q, `
		WITH RECURSIVE up (key, n) AS (
			VALUES (?, 0) UNION ALL
			SELECT b.merged, n + 1 FROM up JOIN briefing b USING (key) WHERE b.merged <> '' AND n < 100)
		SELECT key FROM up ORDER BY n DESC LIMIT 1`, key)
}

// partsOf returns the keys of all briefings that were merged into one.
func partsOf(ctx context.Context, q querier, key string) ([]string, error) {
	return rows(ctx, q, scanText, `
		WITH RECURSIVE down (key) AS (
			SELECT key FROM briefing WHERE merged = ? UNION
			SELECT b.key FROM down JOIN briefing b ON b.merged = down.key)
		SELECT key FROM down ORDER BY key`, key)
}
