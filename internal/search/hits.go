package search

import (
	"context"
	"runtime"
	"slices"

	"podium/internal/search/generation"
	"podium/internal/transcript"
)

// hits fills in the page asked for.
func (a *answer) hits(_ context.Context, r *Results) error {
	if a.opt.Limit == 0 {
		return nil
	}
	p, err := a.page()
	if err != nil {
		return err
	}
	r.Seq = p.seq
	list, err := a.ordered(p)
	if err != nil {
		return err
	}
	if len(list) > p.n {
		list = list[:p.n]
		r.Next = p.next(&list[p.n-1])
	}
	a.fetch(list)
	r.Hits = make([]Hit, len(list))
	for i := range list {
		r.Hits[i] = a.hit(&list[i])
	}
	return nil
}

// fetch brings what a page shows of its hits into the processor's caches, for all of them together.
func (a *answer) fetch(list []candidate) {
	sum := uint64(0)
	for stage := range generation.Stages {
		for i := range list {
			sum += a.parts[list[i].part].part.Touch(list[i].doc, stage)
		}
	}
	runtime.KeepAlive(sum)
}

// ordered returns the hits of a page in order, and one more if there is one.
func (a *answer) ordered(p *page) ([]candidate, error) {
	n := p.from + p.n + 1
	near := a.byProximity(p)
	if near {
		n = max(n, nearFirst+p.n+1)
	}
	lists := make([][]candidate, len(a.parts))
	err := a.snapshot.each(func(i int, _ *part) (err error) {
		lists[i], err = a.parts[i].first(n, i, p, a.opt.Collapse)
		return err
	})
	if err != nil {
		return nil, err
	}
	all := slices.Concat(lists...)
	slices.SortFunc(all, p.order)
	if near {
		all = a.nearer(all, p)
	}
	from := min(p.from, len(all))
	p.firsts -= from
	return all[from:min(from+p.n+1, len(all))], nil
}

// first returns the first n hits of one part in the page's order.
func (m *matched) first(n, part int, p *page, collapse bool) ([]candidate, error) {
	var scores []float64
	if p.weights != nil {
		scores = m.scores(p.weights)
	}
	t := &top{n: n, order: p.order}
	take := t.add
	best := map[uint32]*candidate{}
	if collapse {
		take = func(c candidate) { bestOf(best, m.part.Briefing(c.doc), c, p.order) }
	}
	pinned := p.seq < m.part.To
	m.eachDoc(func(i int, d uint32) {
		score := 0.0
		if scores != nil {
			score = scores[i]
			if !collapse && t.beatenBy(score) {
				return
			}
		}
		if !collapse && scores == nil && t.beatenOn(p.key, m.part.Day[d]) || pinned && m.part.BriefingSeq[m.part.Briefing(d)] > p.seq {
			return
		}
		c := candidate{part: part, doc: d, columns: &m.part.Columns, score: score}
		if p.after == nil || collapse || p.order(*p.after, c) < 0 {
			take(c)
		}
	})
	for _, c := range best {
		if p.after == nil || p.order(*p.after, *c) < 0 {
			t.add(*c)
		}
	}
	return t.sorted(), nil
}

// bestOf keeps a briefing's first hit and counts the others.
func bestOf(best map[uint32]*candidate, briefing uint32, c candidate, o order) {
	b, ok := best[briefing]
	switch {
	case !ok:
		best[briefing] = &c
	case o(c, *b) < 0:
		c.more = b.more + 1
		*b = c
	default:
		b.more++
	}
}

// hit makes a candidate a hit of the page.
func (a *answer) hit(c *candidate) Hit {
	m := a.parts[c.part]
	p := m.part
	b := p.Briefing(c.doc)
	h := Hit{
		BriefingKey: transcript.UnpackID(p.BriefingKey[b]), Slug: p.Slug(b), Seq: p.BriefingSeq[b],
		ExchangeID: transcript.UnpackID(c.id()), Kind: p.KindOf(c.doc), Date: generation.Date(c.day()),
		Score: c.score, More: c.more,
	}
	h.Turns, h.Struck = m.bearers(c.doc)
	return h
}
