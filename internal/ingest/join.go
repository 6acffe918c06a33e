package ingest

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// publications are the readings of one source as they are to be published: a numbered part together with those
// parts of the same briefing that the source, or the archive, has beside it.
func (p *Pipeline) publications(ctx context.Context, sha string, readings []read.Reading) ([]store.Publication, error) {
	var pubs []store.Publication
	var wholes []whole
	for i := range readings {
		r, part := &readings[i], transcript.SourcePart{SHA256: sha, Part: readings[i].Part}
		n := numberedOf(r, part)
		if n == nil {
			pubs = append(pubs, p.publication(r, part))
			continue
		}
		at := slices.IndexFunc(wholes, func(w whole) bool {
			return w.takes(n) && !p.Authority.AreApart([]transcript.SourcePart{part}, w.sources())
		})
		if at < 0 {
			w, err := p.published(ctx, n, "")
			if err != nil {
				return nil, fmt.Errorf("looking for the other parts: %w", err)
			}
			at, wholes = len(wholes), append(wholes, w)
		}
		wholes[at].add(n)
	}
	for i := range wholes {
		pubs = append(pubs, p.joined(&wholes[i]))
	}
	return pubs, nil
}

// joined publishes a whole under the address that one of its parts has had; a lone part is matched as any reading is.
func (p *Pipeline) joined(w *whole) store.Publication {
	r := w.reading(p.Authority)
	var parts []transcript.SourcePart
	var numbers []string
	for i := range w.parts {
		parts, numbers = append(parts, w.parts[i].part), append(numbers, fmt.Sprint(w.parts[i].number))
	}
	pub := p.publication(&r, parts...)
	if len(parts) > 1 {
		pub.Key, pub.Match = w.key, fmt.Sprintf("parts %s of one briefing: the same series, day and title", strings.Join(numbers, ", "))
	}
	return pub
}

// published returns what the archive shows of the briefing that a part belongs to, which may be nothing. There may be
// several such briefings, where an older version did not join parts or corrections keep them apart: then it is the
// one that has an earlier state of the part, else the one that begins first. The briefing with the key own, which
// consists of the part alone, does not count, nor do those that are apart from it.
func (p *Pipeline) published(ctx context.Context, n *numbered, own string) (whole, error) {
	t := &n.reading.Transcript
	list, err := p.Store.OfDay(ctx, t.Series, t.Event)
	if err != nil {
		return whole{}, err
	}
	keys := make([]string, len(list))
	for i := range list {
		keys[i] = list[i].Key
	}
	headers, err := p.Store.Headers(ctx, keys)
	if err != nil {
		return whole{}, err
	}
	mine := []transcript.SourcePart{n.part}
	if own != "" {
		from, err := p.sourcesOf(ctx, own)
		if err != nil {
			return whole{}, err
		}
		mine = append(mine, from...)
	}
	var first whole
	for i := range list {
		if _, _, bare := numberIn(headers[list[i].Key].Title); list[i].Key == own || transcript.NormalText(bare) != n.title {
			continue
		}
		w, err := p.wholeOf(ctx, &list[i])
		if err != nil {
			return whole{}, err
		}
		if len(w.parts) == 0 || !w.takes(n) {
			continue
		}
		theirs, err := p.sourcesOf(ctx, w.key)
		if err != nil {
			return whole{}, err
		}
		switch {
		case p.Authority.AreApart(mine, theirs):
		case w.has(n):
			return w, nil
		case first.key == "" || w.parts[0].number < first.parts[0].number:
			first = w
		}
	}
	return first, nil
}

// wholeOf reads the parts of a published briefing; it has none unless all of them are numbered.
func (p *Pipeline) wholeOf(ctx context.Context, b *store.Reading) (whole, error) {
	w := whole{key: b.Key}
	for _, part := range b.Parts {
		r, bad, err := p.readKept(ctx, part)
		if err != nil {
			return whole{}, err
		}
		if bad != nil {
			return whole{}, nil
		}
		n := numberedOf(r, part)
		if n == nil {
			return whole{}, nil
		}
		w.parts = append(w.parts, *n)
	}
	return w, nil
}

// join makes one briefing of a lone part and the earlier parts that are shown as a briefing of their own: the address
// of the earlier stays, and those of the later lead there. It does nothing where there is no earlier part.
func (p *Pipeline) join(ctx context.Context, n *numbered, key string) (*store.Outcome, []Misfit, error) {
	w, err := p.published(ctx, n, key)
	if err != nil || w.key == "" || w.parts[0].number > n.number {
		return nil, nil, err
	}
	w.add(n)
	pub := p.joined(&w)
	pub.Joins = []string{key}
	outs, err := p.Store.Publish(ctx, pub)
	if err != nil {
		return nil, nil, err
	}
	bad, err := p.correctAll(ctx, []store.Publication{pub}, outs)
	return &outs[0], bad, err
}

// Remain publishes what is left of the briefings that a withdrawn source was a part of: their other parts, where
// nothing of them is shown any more. It returns their addresses.
func (p *Pipeline) Remain(ctx context.Context, sha256 string) ([]Address, error) {
	used, err := p.Store.Wholes(ctx, sha256)
	if err != nil {
		return nil, err
	}
	var out []Address
	for i := range used {
		left := slices.DeleteFunc(used[i].Parts, func(s transcript.SourcePart) bool { return s.SHA256 == sha256 })
		used[i].Parts = left
		o, err := p.remain(ctx, &used[i])
		if err != nil {
			return out, fmt.Errorf("showing what is left: %w", err)
		}
		out = append(out, o...)
	}
	return out, nil
}

func (p *Pipeline) remain(ctx context.Context, left *store.Reading) ([]Address, error) {
	w, err := p.wholeOf(ctx, left)
	if err != nil || len(w.parts) == 0 {
		return nil, err
	}
	r := w.reading(p.Authority)
	pub := p.publication(&r, left.Parts...)
	pub.Key, pub.Match = left.Key, "what is left of it"
	outs, err := p.Store.Publish(ctx, pub)
	if err != nil || !outs[0].Current {
		return nil, err
	}
	if _, err := p.correctAll(ctx, []store.Publication{pub}, outs); err != nil {
		return nil, err
	}
	o := outs[0]
	return []Address{{Slug: o.Slug, Revision: o.Revision, Class: string(o.Class), Match: o.Match}}, nil
}
