package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"podium/internal/transcript"
)

// reasonParted is the public reason of a turn that went with another briefing.
const reasonParted = "These words are of another briefing, which was taken for the same as this."

// Parting says that what was shown as one briefing is several.
type Parting struct {
	Key    string  // of the briefing
	Reason string  // public
	Groups []Group // one a briefing; the first keeps the key and the addresses
}

// Group is one of them.
type Group struct {
	Sources  []transcript.SourcePart // that only it was read from, in order of arrival
	Readings []Publication           // of them, oldest first
}

// partEntry says that a briefing is one by itself: it is a part of no other, and some of its revisions were of several.
type partEntry struct {
	Reason  string `json:"reason"`
	Numbers []int  `json:"numbers,omitempty"` // the revisions, which only their own addresses show from now on
	Effect  effect `json:"effect"`
}

// Part undoes that several briefings were taken for one: by their words, their address, or because they were held to be its parts.
// Each gets a key and an address of its own, or those that it had before it was merged. Turns that leave keep their
// addresses, which lead to where their words stand then; what a revision's address showed, it goes on showing. It returns
// what became of the last reading of each group.
func (s *Store) Part(ctx context.Context, p Parting) ([]Outcome, error) {
	if p.Reason == "" {
		return nil, ErrNoReason
	}
	var out []Outcome
	err := s.update(ctx, "parting "+p.Key, func(t *tx) (err error) {
		out, err = p.do(ctx, t)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (p *Parting) do(ctx context.Context, t *tx) ([]Outcome, error) {
	d, err := loadDossier(ctx, t, p.Key)
	switch {
	case err != nil:
		return nil, err
	case d.erased:
		return nil, &Gone{Reason: d.withdrawn}
	case d.merged != "" || len(d.past) == 0:
		return nil, fmt.Errorf("briefing %s: %w", p.Key, ErrNotFound)
	}
	merged, err := partsOf(ctx, t, p.Key)
	if err != nil {
		return nil, err
	}
	keys, groups, err := p.heirs(ctx, t, merged)
	if err != nil {
		return nil, err
	}
	out := make([]Outcome, len(p.Groups))
	for i := 1; i < len(keys); i++ {
		if err := p.stand(ctx, t, keys[i], i); err != nil {
			return nil, err
		}
		if out[i], err = takeAll(ctx, t, keys[i], p.Groups[i].Readings); err != nil {
			return nil, err
		}
	}
	if err := p.leave(ctx, t, d, keys); err != nil {
		return nil, err
	}
	if out[0], err = takeAll(ctx, t, p.Key, p.Groups[0].Readings); err != nil {
		return nil, err
	}
	return out, regroup(ctx, t, groups, keys)
}

// heirs returns the key of each group's briefing, that of one which was merged before where there is one, and the group that
// each of those belongs to.
func (p *Parting) heirs(ctx context.Context, t *tx, merged []string) (keys []string, groups map[string]int, err error) {
	keys, groups = make([]string, len(p.Groups)), map[string]int{}
	keys[0] = p.Key
	for _, key := range merged {
		revisions, err := loadPast(ctx, t, key)
		if err != nil {
			return nil, nil, err
		}
		i := 0
		if first := slices.IndexFunc(revisions, func(r *past) bool { return r.Number == 1 }); first >= 0 {
			i = max(0, slices.IndexFunc(p.Groups, func(g Group) bool { return touches(g.Sources, revisions[first].Parts[:1]) }))
		}
		if groups[key] = i; keys[i] == "" {
			keys[i] = key
		}
	}
	for i := range keys {
		if keys[i] == "" {
			keys[i] = transcript.MintKey(p.Groups[i].Sources[0])
		}
	}
	return keys, groups, nil
}

// takeAll publishes readings of one briefing, one after the other.
func takeAll(ctx context.Context, t *tx, key string, readings []Publication) (last Outcome, err error) {
	for i := range readings {
		r := &readings[i]
		if err := check(r); err != nil {
			return last, err
		}
		if err := refuseErased(ctx, t, r.Parts); err != nil {
			return last, err
		}
		d, err := loadDossier(ctx, t, key)
		if err != nil {
			return last, err
		}
		if d.erased {
			return last, &Gone{Reason: d.withdrawn}
		}
		o, err := d.take(ctx, t, r, r.Match)
		if err != nil {
			return last, err
		}
		last = *o
	}
	return last, nil
}

// stand lets a briefing that was merged stand by itself again; a new one has yet to be published.
func (p *Parting) stand(ctx context.Context, t *tx, key string, group int) error {
	d, err := loadDossier(ctx, t, key)
	if err != nil || len(d.past) == 0 {
		return err
	}
	d.merged = ""
	e := &partEntry{Reason: p.Reason, Numbers: p.mixed(d, group)}
	if e.Effect, err = d.effect(ctx, t, false); err != nil {
		return err
	}
	return t.log(ctx, &entry{Kind: kindPart, Key: key, Part: e})
}

// leave takes out of the briefing what belongs to others.
func (p *Parting) leave(ctx context.Context, t *tx, d *dossier, keys []string) error {
	e := &partEntry{Reason: p.Reason, Numbers: p.mixed(d, 0)}
	places, err := p.places(ctx, t, d, keys, e.Numbers)
	if err != nil {
		return err
	}
	for _, l := range places {
		d.turns[l.ID] = turnRow{id: l.ID, key: d.key, rev: l.Rev, target: l.Target, reason: l.Reason}
	}
	if e.Effect, err = d.effect(ctx, t, false); err != nil {
		return err
	}
	e.Effect.Places = append(e.Effect.Places, places...)
	return t.log(ctx, &entry{Kind: kindPart, Key: d.key, Part: e})
}

// mixed marks the revisions of a group's briefing that have words of other groups, and returns their numbers.
func (p *Parting) mixed(d *dossier, group int) []int {
	var out []int
	var foreign []transcript.SourcePart
	for i, g := range p.Groups {
		if i != group {
			foreign = append(foreign, g.Sources...)
		}
	}
	for _, r := range d.past {
		if r.parted == "" && touches(foreign, r.Parts) {
			r.parted = p.Reason
			out = append(out, r.Number)
		}
	}
	return out
}

func touches(a, b []transcript.SourcePart) bool {
	return slices.ContainsFunc(a, func(p transcript.SourcePart) bool { return slices.Contains(b, p) })
}

// regroup makes briefings that were merged before parts of the briefing that now has their words.
func regroup(ctx context.Context, t *tx, groups map[string]int, keys []string) error {
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		i := groups[key]
		now, err := whole(ctx, t, key)
		if err != nil {
			return err
		}
		if now == keys[i] {
			continue
		}
		part, err := loadDossier(ctx, t, key)
		if err != nil {
			return err
		}
		of, err := loadDossier(ctx, t, keys[i])
		if err != nil {
			return err
		}
		if err := part.mergeInto(ctx, t, of); err != nil {
			return err
		}
	}
	return nil
}

func projectPart(ctx context.Context, t *tx, e *entry) error {
	if err := ensureBriefing(ctx, t, e.Key); err != nil { // its revisions may be erased
		return err
	}
	if err := t.exec(ctx, `UPDATE briefing SET merged = '' WHERE key = ?`, e.Key); err != nil {
		return err
	}
	for _, n := range e.Part.Numbers {
		if err := t.exec(ctx, `UPDATE revision SET parted = ? WHERE key = ? AND number = ?`, e.Part.Reason, e.Key, n); err != nil {
			return err
		}
	}
	return apply(ctx, t, e.Key, e.At, &e.Part.Effect, nil)
}
