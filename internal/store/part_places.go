package store

import (
	"context"
	"maps"
	"slices"

	"podium/internal/transcript"
)

// leaving finds where the turns go that leave a briefing when it is parted.
type leaving struct {
	stays map[string]bool          // ids that stand in what is left
	kept  []transcript.Turn        // as what is left is to be read
	heirs []*transcript.Transcript // of each group, nil where nothing is shown
	out   map[string]place
}

// places says where the words of turns are now that only the revisions with the given numbers had.
func (p *Parting) places(ctx context.Context, t *tx, d *dossier, keys []string, numbers []int) ([]place, error) {
	l, err := p.leaving(ctx, t, d, keys)
	if err != nil {
		return nil, err
	}
	for _, r := range d.past { // oldest first: the latest words win
		if !slices.Contains(numbers, r.Number) {
			continue
		}
		words, err := d.transcript(ctx, t, r.Number)
		if err != nil {
			return nil, err
		}
		if words == nil {
			continue
		}
		left := words.Turns
		if touches(p.Groups[0].Sources, r.Parts) {
			left = unpaired(left, l.kept)
		}
		for i, heir := range l.heirs {
			if heir != nil && touches(p.Groups[i].Sources, r.Parts) {
				l.follow(d, r.Number, left, heir.Turns)
			}
		}
	}
	for id, was := range d.turns { // what led to them leads on
		if to, leaves := l.out[was.target]; leaves && was.passage == "" {
			l.out[id] = place{ID: id, Rev: was.rev, Target: to.Target, Reason: was.reason}
		}
	}
	var out []place
	for _, id := range slices.Sorted(maps.Keys(l.out)) {
		out = append(out, l.out[id])
	}
	return out, nil
}

func (p *Parting) leaving(ctx context.Context, t *tx, d *dossier, keys []string) (*leaving, error) {
	l := &leaving{stays: map[string]bool{}, heirs: make([]*transcript.Transcript, len(keys)), out: map[string]place{}}
	words, err := d.transcript(ctx, t, d.current())
	if err != nil {
		return nil, err
	}
	if words != nil {
		for i := range words.Turns {
			l.stays[words.Turns[i].ID] = true
		}
	}
	if n := len(p.Groups[0].Readings); n > 0 {
		l.kept = p.Groups[0].Readings[n-1].Transcript.Turns
	}
	for i, key := range keys[1:] {
		heir, err := loadDossier(ctx, t, key)
		if err != nil {
			return nil, err
		}
		if l.heirs[i+1], err = heir.transcript(ctx, t, heir.current()); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// unpaired returns the turns that have no counterpart among others.
func unpaired(turns, others []transcript.Turn) []transcript.Turn {
	paired := make([]bool, len(turns))
	for _, p := range transcript.Align(turns, others) {
		paired[p.Old] = true
	}
	var out []transcript.Turn
	for i := range turns {
		if !paired[i] {
			out = append(out, turns[i])
		}
	}
	return out
}

// follow leads turns of a revision to the same turns, or the same words, of an heir.
func (l *leaving) follow(d *dossier, rev int, turns, there []transcript.Turn) {
	at := make([]int, len(turns))
	finder := transcript.NewFinder(there)
	for i := range turns {
		at[i] = finder.Find(turns[i].Text)
	}
	for _, p := range transcript.Align(turns, there) {
		at[p.Old] = p.New
	}
	for i, n := range at {
		id := turns[i].ID
		if was := d.turns[id]; n < 0 || l.stays[id] || was.passage == "" && was.target != "" {
			continue
		}
		l.out[id] = place{ID: id, Rev: rev, Target: there[n].ID, Reason: reasonParted}
	}
}
