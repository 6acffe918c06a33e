package ingest

import (
	"context"
	"fmt"
	"slices"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// correctAll applies the archive's corrections to readings that were just published: each that fits makes a
// revision after the uncorrected one, from which the ids are.
func (p *Pipeline) correctAll(ctx context.Context, pubs []store.Publication, outcomes []store.Outcome) error {
	if len(p.Authority.Corrections()) == 0 {
		return nil
	}
	for i, o := range outcomes {
		if o.Unchanged || !o.Current {
			continue
		}
		b, err := p.Store.BriefingByKey(ctx, o.Key)
		if err != nil {
			return fmt.Errorf("correcting %s: %w", o.Slug, err)
		}
		pub := pubs[i]
		pub.Key, pub.Match, pub.Class = o.Key, o.Match, transcript.Corrected
		pub.Transcript = withIDs(&b.Transcript, &pub.Transcript)
		if applied, _ := p.Authority.Correct(&pub.Transcript); len(applied) == 0 {
			continue
		}
		if _, err := p.Store.Publish(ctx, pub); err != nil {
			return fmt.Errorf("correcting %s: %w", o.Slug, err)
		}
	}
	return nil
}

// withIDs returns a copy of a fresh reading whose turns have the ids that a published one gives them.
func withIDs(published, fresh *transcript.Transcript) transcript.Transcript {
	out := *fresh
	out.Turns = slices.Clone(fresh.Turns)
	out.Exchanges = slices.Clone(fresh.Exchanges)
	for i := range out.Exchanges {
		out.Exchanges[i].Turns = slices.Clone(out.Exchanges[i].Turns)
	}
	for _, pair := range transcript.Align(published.Turns, out.Turns) {
		out.Turns[pair.New].ID = published.Turns[pair.Old].ID
	}
	return out
}

// Misfit is a correction that no longer fits the briefing whose turn it names.
type Misfit struct {
	Slug string `json:"slug"`
	Turn string `json:"turn"`
	Why  string `json:"why"`
}

func misfits(slug string, ms []authority.Misfit) []Misfit {
	var out []Misfit
	for _, m := range ms {
		out = append(out, Misfit{Slug: slug, Turn: m.Correction.Turn, Why: m.Why})
	}
	return out
}

// classOf says why a second reading of the same bytes may differ.
func classOf(last *store.Reading, corrected bool) transcript.Class {
	switch {
	case last.Reader != read.Version:
		return transcript.Reread
	case corrected:
		return transcript.Corrected
	}
	return transcript.Roster
}
