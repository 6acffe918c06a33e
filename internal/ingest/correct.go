package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// correctAll applies the archive's corrections to readings that were just published: each that fits makes a
// revision after the uncorrected one, from which the ids are. Those that do not fit are returned.
func (p *Pipeline) correctAll(ctx context.Context, pubs []store.Publication, outcomes []store.Outcome) ([]Misfit, error) {
	if len(p.Authority.Corrections()) == 0 {
		return nil, nil
	}
	var bad []Misfit
	for i, o := range outcomes {
		if o.Unchanged || !o.Current {
			continue
		}
		b, err := p.Store.BriefingByKey(ctx, o.Key)
		if err != nil {
			return bad, fmt.Errorf("correcting %s: %w", o.Slug, err)
		}
		pub := pubs[i]
		pub.Key, pub.Match, pub.Class = o.Key, o.Match, transcript.Corrected
		pub.Transcript = withIDs(&b.Transcript, &pub.Transcript)
		from, err := p.sourcesOf(ctx, o.Key)
		if err != nil {
			return bad, fmt.Errorf("correcting %s: %w", o.Slug, err)
		}
		applied, wrong := p.Authority.Correct(&pub.Transcript, from)
		bad = append(bad, misfits(o.Slug, wrong)...)
		if len(applied) == 0 {
			continue
		}
		if _, err := p.Store.Publish(ctx, pub); err != nil {
			return bad, fmt.Errorf("correcting %s: %w", o.Slug, err)
		}
	}
	return bad, nil
}

// sourcesOf returns what a briefing was ever read from, where a correction asks for that.
func (p *Pipeline) sourcesOf(ctx context.Context, key string) ([]transcript.SourcePart, error) {
	if len(p.Authority.Apart())+len(p.Authority.Same()) == 0 {
		return nil, nil
	}
	return p.Store.SourcesOf(ctx, key)
}

// strays are the corrections that name no turn that is shown, no source, or nobody: nothing ever applies them.
func (p *Pipeline) strays(ctx context.Context) ([]Misfit, error) {
	var out []Misfit
	for _, c := range p.Authority.Corrections() {
		for _, n := range c.Sources {
			_, err := p.Store.Source(ctx, n.SHA256)
			switch gone := (*store.Gone)(nil); {
			case errors.Is(err, store.ErrNotFound):
				out = append(out, Misfit{Source: n.SHA256, Why: "nothing with that SHA-256 was ever kept here: look it up in the address of the source"})
			case err != nil && !errors.As(err, &gone):
				return nil, fmt.Errorf("looking for the sources of the corrections: %w", err)
			}
		}
		if c.Kind == authority.FixMerge {
			known, err := p.everNamed(ctx, c.Person)
			if err != nil {
				return nil, fmt.Errorf("looking for the people of the corrections: %w", err)
			}
			if !known {
				out = append(out, Misfit{Person: c.Person, Why: "nobody here ever had that page: look it up in the address of the page"})
			}
		}
		if c.Turn == "" {
			continue
		}
		at, err := p.Store.Locate(ctx, c.Turn)
		m := Misfit{Turn: c.Turn}
		switch {
		case errors.Is(err, store.ErrNotFound):
			m.Why = "no briefing here ever had such a turn: look the id up in the address of the turn that is meant"
		case err != nil:
			return nil, fmt.Errorf("looking for the turns of the corrections: %w", err)
		case at.Status == store.Moved:
			m.Slug, m.Why = at.Slug, "its words now stand in turn "+at.Turn+": name that one"
		case at.Status == store.Lost:
			m.Slug, m.Why = at.Slug, "the turn is gone: "+at.Reason
		default:
			continue
		}
		out = append(out, m)
	}
	return out, nil
}

// everNamed reports whether somebody has, or had, the page of a slug.
func (p *Pipeline) everNamed(ctx context.Context, slug string) (bool, error) {
	_, err := p.Store.Person(ctx, slug)
	if errors.Is(err, store.ErrNotFound) {
		_, err = p.Store.OnceNamed(ctx, store.PersonAddress, slug, 1)
	}
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
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

// Misfit is a correction that was not applied: it does not fit the turn that it names, or names none, no source, or nobody.
type Misfit struct {
	Slug   string `json:"slug,omitempty"` // "" where no briefing has the turn
	Turn   string `json:"turn"`
	Source string `json:"source,omitempty"` // SHA-256
	Person string `json:"person,omitempty"` // slug
	Why    string `json:"why"`
}

// String is the misfit as one line.
func (m Misfit) String() string {
	line := fmt.Sprintf("the correction of turn %s was not applied: %s", m.Turn, m.Why)
	if m.Source != "" {
		line = fmt.Sprintf("a correction names the source %s: %s", m.Source, m.Why)
	}
	if m.Person != "" {
		line = fmt.Sprintf("a correction merges the person %s: %s", m.Person, m.Why)
	}
	if m.Slug != "" {
		return m.Slug + ": " + line
	}
	return line
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
