package main

import (
	"context"
	"errors"
	"fmt"

	"podium/internal/ingest"
	"podium/web/templates"
)

type rereadCmd struct {
	Workers int  `placeholder:"N" help:"Sources read at once. Default: one a processor."`
	JSON    bool `name:"json" help:"Print one JSON object a changed or failed briefing, and the totals last."`
}

// Help shows examples.
func (rereadCmd) Help() string {
	return examples("Reads again, from the kept bytes, every briefing whose reader, people, outlets, series or corrections have changed "+
		"since it was read. What differs becomes a revision; every turn keeps its address. Corrections that no longer fit the words "+
		"they quote, or name no turn, are listed, not applied. The exit code is then 1. A later part of a briefing that stands by itself, "+
		"because it came before parts were joined, is joined to the first: its addresses lead there. Where corrections.yaml says that two "+
		"sources are apart, what was taken for one briefing is parted; where it says that two are the same, what stands as two becomes one. Every "+
		"address leads to where its words stand then.",
		"podium reread",
		"podium reread --data /srv/briefings --json")
}

// Run reads again what awaits it.
func (cmd *rereadCmd) Run(ctx context.Context, c *console) error {
	a, err := c.existing(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	n, err := c.awaiting(ctx, a)
	if err != nil {
		return err
	}
	bar, done := newProgress(c.err, "reading again", n), 0
	var told error
	p := ingest.Pipeline{Store: a.Store, Authority: a.auth, Workers: cmd.Workers}
	sum, err := p.Reread(ctx, func(r ingest.RereadResult) {
		if r.Slug != "" { // else it concerns no briefing
			done++
		}
		if r.Changed || r.Failure != nil || len(r.Misfits) > 0 {
			bar.clear()
			told = errors.Join(told, cmd.tell(c, r))
		}
		bar.at("reading again", done, n)
	})
	bar.end()
	if cmd.JSON {
		told = errors.Join(told, c.printLine(map[string]any{"total": sum}))
	} else {
		c.printf("%s read again: %s changed, %d failed; corrections that no longer fit: %d (%.1f s)\n",
			templates.Plural(sum.Briefings, "briefing", "briefings"), templates.Count(sum.Changed), sum.Failed, sum.Misfits, sum.Seconds)
	}
	switch {
	case err != nil:
		return fmt.Errorf("reading again: %w", err)
	case told != nil:
		return fmt.Errorf("writing the report: %w", told)
	case sum.Failed+sum.Misfits > 0:
		return errFound
	}
	return nil
}

func (cmd *rereadCmd) tell(c *console, r ingest.RereadResult) error {
	if cmd.JSON {
		return c.printLine(r)
	}
	if r.Failure != nil {
		c.warnf("%s: %s\n", r.Slug, r.Failure.Reason)
	}
	for _, m := range r.Misfits {
		c.warnf("%s\n", m)
	}
	for _, slug := range r.Parted {
		c.printf("%s: /briefings/%s is a briefing by itself now\n", r.Slug, slug)
	}
	switch {
	case r.SameAs != "":
		c.printf("%s: the same as /briefings/%s, where its addresses lead now\n", r.Slug, r.SameAs)
	case r.PartOf != "":
		c.printf("%s: a part of /briefings/%s, where its addresses lead now\n", r.Slug, r.PartOf)
	case r.Changed:
		c.printf("%s: revision %d (%s)\n", r.Slug, r.Revision, r.Class)
	}
	return nil
}
