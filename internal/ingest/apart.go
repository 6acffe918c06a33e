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

// Part applies the corrections of kind "apart": what was taken for one briefing becomes several, each by itself.
// Every address leads to where its words are shown then.
func (p *Pipeline) Part(ctx context.Context) ([]RereadResult, error) {
	var out []RereadResult
	for _, c := range p.Authority.Apart() {
		keys, err := p.Store.Together(ctx, sourcesIn(c))
		if err != nil {
			return out, err
		}
		for _, key := range keys {
			r, err := p.partBriefing(ctx, key, c.Reason)
			if err != nil {
				return out, fmt.Errorf("parting what is not one briefing: %w", err)
			}
			out = append(out, r)
		}
	}
	return out, nil
}

func sourcesIn(c authority.Correction) []transcript.SourcePart {
	out := make([]transcript.SourcePart, len(c.Sources))
	for i, n := range c.Sources {
		out[i] = transcript.SourcePart(n)
	}
	return out
}

func (p *Pipeline) partBriefing(ctx context.Context, key, reason string) (RereadResult, error) {
	m, bad, err := p.mixture(ctx, key)
	if err != nil {
		return RereadResult{}, err
	}
	res := RereadResult{Slug: m.now.Slug, Failure: bad}
	if bad != nil {
		return res, nil
	}
	parting := store.Parting{Key: key, Reason: reason}
	for i, sources := range m.groups(p.Authority.AreApart) {
		g := store.Group{Sources: sources}
		for _, parts := range m.states(sources) {
			r := m.reading(parts, p.Authority)
			pub := p.publication(&r, parts...)
			pub.Match, pub.Class = "a correction: it is a briefing by itself", transcript.Corrected
			g.Readings = append(g.Readings, pub)
		}
		if i == 0 { // its earlier states are stored already
			g.Readings = g.Readings[len(g.Readings)-1:]
			if res.Misfits, err = p.correctLeft(ctx, m, &g); err != nil {
				return res, err
			}
		}
		parting.Groups = append(parting.Groups, g)
	}
	return res, p.publishParted(ctx, parting, &res)
}

// correctLeft applies the corrections to what keeps the briefing's address. Its turns have the ids that the latest
// revision with their words gave them.
func (p *Pipeline) correctLeft(ctx context.Context, m *mixture, g *store.Group) ([]Misfit, error) {
	was := m.now
	for _, r := range slices.Backward(m.revisions) {
		if slices.ContainsFunc(r.Sources, func(s transcript.SourcePart) bool { return slices.Contains(g.Sources, s) }) {
			var err error
			if was, err = p.Store.BriefingAt(ctx, m.now.Key, r.Number); err != nil {
				return nil, err
			}
			break
		}
	}
	pub := &g.Readings[0]
	pub.Transcript = withIDs(&was.Transcript, &pub.Transcript)
	_, wrong := p.Authority.Correct(&pub.Transcript, g.Sources)
	return misfits(m.now.Slug, wrong), nil
}

func (p *Pipeline) publishParted(ctx context.Context, parting store.Parting, res *RereadResult) error {
	outs, err := p.Store.Part(ctx, parting)
	if err != nil {
		return err
	}
	res.Slug, res.Changed, res.Class, res.Revision = outs[0].Slug, true, string(outs[0].Class), outs[0].Revision
	var pubs []store.Publication
	for i := range outs[1:] {
		o, g := &outs[i+1], &parting.Groups[i+1]
		o.Unchanged = false // that it is one by itself is news, whatever it says
		pubs = append(pubs, g.Readings[len(g.Readings)-1])
		res.Parted = append(res.Parted, o.Slug)
	}
	bad, err := p.correctAll(ctx, pubs, outs[1:])
	res.Misfits = append(res.Misfits, bad...)
	return err
}

// mixture reads again all that a briefing was read from.
func (p *Pipeline) mixture(ctx context.Context, key string) (*mixture, *Failure, error) {
	now, err := p.Store.BriefingByKey(ctx, key)
	if err != nil {
		return nil, nil, err
	}
	all, err := p.Store.Revisions(ctx, key)
	if err != nil {
		return nil, nil, err
	}
	m := &mixture{now: now, readings: map[transcript.SourcePart]*read.Reading{}}
	for _, r := range slices.Backward(all) { // oldest first
		if r.Withdrawn == "" && r.Parted == "" && !r.Erased {
			m.revisions = append(m.revisions, r)
		}
	}
	for _, part := range m.sources() {
		r, bad, err := p.readKept(ctx, part)
		if err != nil || bad != nil {
			return m, bad, err
		}
		m.readings[part] = r
	}
	return m, nil, nil
}

// mixture is a briefing that is several, or a part of another.
type mixture struct {
	now       *transcript.Briefing
	revisions []store.Revision // that stand, oldest first
	readings  map[transcript.SourcePart]*read.Reading
}

// sources returns what it was read from, in order of arrival.
func (m *mixture) sources() []transcript.SourcePart {
	byNumber := slices.SortedFunc(slices.Values(m.revisions), func(a, b store.Revision) int { return a.Number - b.Number })
	var out []transcript.SourcePart
	for _, r := range byNumber {
		for _, part := range r.Sources {
			if !slices.Contains(out, part) {
				out = append(out, part)
			}
		}
	}
	return out
}

// groups assigns each source to a briefing, so that no two sources of a group are apart: first those that belong to
// other briefings already, then each of the rest to the group that has most of its words. The first group is that of
// the source that came first.
func (m *mixture) groups(apart func(a, b []transcript.SourcePart) bool) [][]transcript.SourcePart {
	all := m.sources()
	var groups [][]transcript.SourcePart
	join := func(part transcript.SourcePart) {
		best, at := -1.0, len(groups)
		for i, g := range groups {
			if like := m.likeness(part, g); like > best && !apart([]transcript.SourcePart{part}, g) {
				best, at = like, i
			}
		}
		if at == len(groups) {
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], part)
	}
	meant := func(part transcript.SourcePart) bool { return apart([]transcript.SourcePart{part}, all) }
	for _, want := range []bool{true, false} {
		for _, part := range all {
			if meant(part) == want {
				join(part)
			}
		}
	}
	at := slices.IndexFunc(groups, func(g []transcript.SourcePart) bool { return slices.Contains(g, all[0]) })
	groups[0], groups[at] = groups[at], groups[0]
	for _, g := range groups {
		slices.SortFunc(g, func(a, b transcript.SourcePart) int { return slices.Index(all, a) - slices.Index(all, b) })
	}
	return groups
}

// likeness is the largest share of a part's words that a part of the group has.
func (m *mixture) likeness(part transcript.SourcePart, group []transcript.SourcePart) float64 {
	best := 0.0
	for _, other := range group {
		_, shared := transcript.Overlap(&m.readings[part].Transcript, &m.readings[other].Transcript)
		best = max(best, shared)
	}
	return best
}

// states are what the revisions were read from, as far as it is among the sources: each once, in order, the latest last.
func (m *mixture) states(sources []transcript.SourcePart) [][]transcript.SourcePart {
	var out [][]transcript.SourcePart
	for _, r := range m.revisions {
		parts := slices.DeleteFunc(slices.Clone(r.Sources), func(s transcript.SourcePart) bool { return !slices.Contains(sources, s) })
		if len(parts) == 0 {
			continue
		}
		out = slices.DeleteFunc(out, func(o []transcript.SourcePart) bool { return slices.Equal(o, parts) })
		out = append(out, parts)
	}
	return out
}

func (m *mixture) reading(parts []transcript.SourcePart, auth *authority.Files) read.Reading {
	var w whole
	for _, part := range parts {
		w.place(m.readings[part], part)
	}
	return w.reading(auth)
}
