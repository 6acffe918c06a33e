package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// RereadResult is what a second reading made of one briefing.
type RereadResult struct {
	Slug     string   `json:"slug"`
	Changed  bool     `json:"changed"` // a revision was made
	Class    string   `json:"class,omitempty"`
	Revision int      `json:"revision,omitempty"`
	Misfits  []Misfit `json:"misfits,omitempty"` // corrections that no longer fit
	Failure  *Failure `json:"failure,omitempty"`
	PartOf   string   `json:"part_of,omitempty"` // address of the briefing that this one, a later part of it, was joined to
	SameAs   string   `json:"same_as,omitempty"` // address of the briefing that this one turned out to be
	Parted   []string `json:"parted,omitempty"`  // addresses of the briefings that were taken for the same as this one
}

// RereadSummary counts what a second reading made of the archive.
type RereadSummary struct {
	Briefings int     `json:"briefings"`
	Changed   int     `json:"changed"`
	Failed    int     `json:"failed"`
	Misfits   int     `json:"misfits"`
	Joined    int     `json:"joined"` // that stood as briefings of their own, and are parts of others or the same
	Parted    int     `json:"parted"` // briefings that had been taken for the same as others
	Seconds   float64 `json:"seconds"`
}

// page is how many briefings are listed at a time.
const page = 256

// Reread reads again, from the kept bytes, every briefing whose reader, people, outlets, series or corrections have
// changed since. Each that differs gets a revision; ids stay. Before that, briefings that are several are parted, and
// those that are one united. Corrections that name no turn are reported last, without a briefing. An error ends the
// whole run.
func (p *Pipeline) Reread(ctx context.Context, tell func(RereadResult)) (*RereadSummary, error) {
	began, sum := time.Now(), &RereadSummary{}
	defer func() { sum.Seconds = time.Since(began).Seconds() }()
	first, err := p.Regroup(ctx)
	for _, r := range first {
		if sum.count(r); tell != nil {
			tell(r)
		}
	}
	if err != nil {
		return sum, err
	}
	for after := ""; ; {
		list, err := p.Store.Stale(ctx, read.Version, p.Authority.Fingerprint(), after, page)
		if err != nil {
			return sum, err
		}
		if len(list) == 0 {
			return sum, p.tellStrays(ctx, sum, tell)
		}
		err = p.each(ctx, len(list), func(ctx context.Context, i int) *prepared {
			return p.prepareAgain(ctx, list[i])
		}, telling(p.settleAgain, sum.count, tell))
		if err != nil {
			return sum, err
		}
		after = list[len(list)-1].Key
	}
}

func (p *Pipeline) tellStrays(ctx context.Context, sum *RereadSummary, tell func(RereadResult)) error {
	strays, err := p.strays(ctx)
	if len(strays) > 0 {
		sum.Misfits += len(strays)
		if tell != nil {
			tell(RereadResult{Misfits: strays})
		}
	}
	return err
}

func (s *RereadSummary) count(r RereadResult) {
	s.Briefings++
	s.Misfits += len(r.Misfits)
	if r.Changed {
		s.Changed++
	}
	if r.Failure != nil {
		s.Failed++
	}
	if r.PartOf+r.SameAs != "" {
		s.Joined++
	}
	s.Parted += len(r.Parted)
}

// prepareAgain reads the kept bytes of a published reading.
func (p *Pipeline) prepareAgain(ctx context.Context, last store.Reading) *prepared {
	d := &prepared{last: &last}
	w := whole{key: last.Key}
	for _, part := range last.Parts {
		r, bad, err := p.readKept(ctx, part)
		switch {
		case err != nil:
			d.err = fmt.Errorf("reading again: %w", err)
			return d
		case bad != nil:
			return d.fail(bad)
		}
		d.part = w.place(r, part)
	}
	d.readings = []read.Reading{w.reading(p.Authority)}
	return d
}

// readKept reads one part of a kept source again.
func (p *Pipeline) readKept(ctx context.Context, part transcript.SourcePart) (*read.Reading, *Failure, error) {
	kept, err := p.Store.Source(ctx, part.SHA256)
	if err != nil {
		return unkept(err)
	}
	body, err := p.Store.SourceBody(ctx, part.SHA256)
	if err != nil {
		return unkept(err)
	}
	ctx, cancel := context.WithTimeout(ctx, p.patience())
	defer cancel()
	rs, bad := readSource(ctx, read.Input{Name: kept.Name, Bytes: body, Meta: kept.Meta}, p.Authority)
	if bad != nil {
		return nil, bad, nil
	}
	at := slices.IndexFunc(rs, func(r read.Reading) bool { return r.Part == part.Part })
	if at < 0 {
		return nil, &Failure{Kind: "part-lost", Reason: fmt.Sprintf("the reader no longer finds its part %q in the source", part.Part), Do: "report this"}, nil
	}
	return &rs[at], nil, nil
}

func unkept(err error) (*read.Reading, *Failure, error) {
	if gone := (*store.Gone)(nil); errors.As(err, &gone) {
		return nil, &Failure{Kind: "withdrawn", Reason: gone.Error()}, nil
	}
	return nil, nil, err
}

func (p *Pipeline) settleAgain(ctx context.Context, d *prepared) (RereadResult, error) {
	if d.err != nil {
		return RereadResult{}, d.err
	}
	now, err := p.Store.BriefingByKey(ctx, d.last.Key)
	if err != nil {
		return RereadResult{}, fmt.Errorf("reading again %s: %w", d.last.Key, err)
	}
	res := RereadResult{Slug: now.Slug, Failure: d.result.Failure}
	if d.ended {
		return res, nil
	}
	if d.part != nil && len(d.last.Parts) == 1 {
		o, bad, err := p.join(ctx, d.part, d.last.Key)
		if err != nil {
			return res, fmt.Errorf("joining %s to what it is a part of: %w", now.Slug, err)
		}
		if o != nil {
			res.PartOf, res.Changed, res.Class, res.Revision, res.Misfits = o.Slug, true, string(o.Class), o.Revision, bad
			return res, nil
		}
	}
	return res, p.publishAgain(ctx, d, now, &res)
}

// publishAgain publishes what was read again, beside what the archive shows now.
func (p *Pipeline) publishAgain(ctx context.Context, d *prepared, now *transcript.Briefing, res *RereadResult) error {
	pub := p.publication(&d.readings[0], d.last.Parts...)
	pub.Key, pub.Match = d.last.Key, "read again"
	pub.Transcript = withIDs(&now.Transcript, &pub.Transcript)
	from, err := p.sourcesOf(ctx, d.last.Key)
	if err != nil {
		return fmt.Errorf("correcting %s: %w", now.Slug, err)
	}
	applied, wrong := p.Authority.Correct(&pub.Transcript, from)
	pub.Class = classOf(d.last, len(applied) > 0 || now.Class == transcript.Corrected)
	res.Misfits = misfits(now.Slug, wrong)
	outcomes, err := p.Store.Publish(ctx, pub)
	if err != nil {
		return fmt.Errorf("storing %s again: %w", now.Slug, err)
	}
	o := outcomes[0]
	res.Slug, res.Changed, res.Revision = o.Slug, !o.Unchanged, o.Revision
	if res.Changed {
		res.Class = string(o.Class)
	}
	return nil
}
