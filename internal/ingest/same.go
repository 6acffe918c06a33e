package ingest

import (
	"context"
	"fmt"
	"slices"

	"podium/internal/authority"
	"podium/internal/store"
	"podium/internal/transcript"
)

// Regroup applies the corrections that say which sources are one briefing and which are several.
func (p *Pipeline) Regroup(ctx context.Context) ([]RereadResult, error) {
	parted, err := p.Part(ctx)
	if err != nil {
		return parted, err
	}
	united, err := p.Unite(ctx)
	return append(parted, united...), err
}

// Unite makes one briefing of those that corrections say are the same: the first that came has the states of the others too, and
// their addresses lead there.
func (p *Pipeline) Unite(ctx context.Context) ([]RereadResult, error) {
	var out []RereadResult
	for _, c := range p.Authority.Same() {
		keys, err := p.Store.ReadFrom(ctx, sourcesIn(c))
		if err != nil {
			return out, err
		}
		for i := 1; i < len(keys); i++ {
			r, err := p.unite(ctx, keys[0], keys[i], c)
			if err != nil {
				return out, fmt.Errorf("uniting what is one briefing: %w", err)
			}
			out = append(out, r)
		}
	}
	return out, nil
}

// unite makes the revisions of a briefing revisions of another.
func (p *Pipeline) unite(ctx context.Context, into, key string, c authority.Correction) (RereadResult, error) {
	m, bad, err := p.mixture(ctx, key)
	if err != nil {
		return RereadResult{}, err
	}
	res := RereadResult{Slug: m.now.Slug, Failure: bad}
	if bad != nil {
		return res, nil
	}
	why, err := p.unfit(ctx, into, m)
	if err != nil {
		return res, err
	}
	if why != "" {
		res.Misfits = []Misfit{{Slug: m.now.Slug, Source: c.Sources[0].SHA256, Why: why}}
		return res, nil
	}
	var pubs []store.Publication
	for _, parts := range m.states(m.sources()) {
		r := m.reading(parts, p.Authority)
		pub := p.publication(&r, parts...)
		pub.Key, pub.Match = into, store.MatchSame
		pubs = append(pubs, pub)
	}
	last := len(pubs) - 1
	pubs[last].Joins = []string{key}
	outs, err := p.Store.Publish(ctx, pubs...)
	if err != nil {
		return res, err
	}
	o := outs[last]
	res.SameAs, res.Changed, res.Class, res.Revision = o.Slug, true, string(o.Class), o.Revision
	res.Misfits, err = p.correctAll(ctx, pubs[last:], outs[last:])
	return res, err
}

// unfit says why the revisions of a briefing cannot be those of another, "" where they can: revisions replace each
// other.
func (p *Pipeline) unfit(ctx context.Context, into string, m *mixture) (string, error) {
	other, err := p.Store.BriefingByKey(ctx, into)
	if err != nil {
		return "", err
	}
	theirs, err := p.Store.SourcesOf(ctx, into)
	if err != nil {
		return "", err
	}
	switch {
	case slices.ContainsFunc(m.sources(), func(part transcript.SourcePart) bool {
		return p.Authority.AreApart([]transcript.SourcePart{part}, theirs)
	}):
		return "it would be one with a source that another correction keeps apart: see which of the two is right", nil
	case len(m.now.Sources) > 1 || len(other.Sources) > 1:
		return "one of the two came in parts, which would be lost: parts are told by number and title", nil
	case store.Strangers(&m.now.Transcript, &other.Transcript):
		return "it has next to no words in common with " + other.Slug + ", which would be lost: look which sources are meant", nil
	}
	return "", nil
}
