package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"podium/internal/ingest"
	"podium/internal/search"
	"podium/internal/store"
)

type withdrawCmd struct {
	Target string `arg:"" help:"A briefing's address, its slug, or the SHA-256 of a source."`
	Reason string `required:"" placeholder:"TEXT" help:"Why, in words for the public: the address answers with it."`
	Moved  string `env:"-" xor:"how" name:"moved-to" placeholder:"ADDRESS" help:"Where its words stand now: a briefing that is shown. The addresses lead there."`
	Undo   bool   `env:"-" xor:"how" help:"Show it again."`
	Erase  bool   `env:"-" xor:"how" help:"Remove its words and bytes for good. This cannot be undone."`
}

// Help shows examples.
func (withdrawCmd) Help() string {
	return examples("Takes a briefing, or a source and all that was read from it, out of what is shown. Its addresses answer 410 with the "+
		"reason. A briefing that came in several sources goes on with the others. --moved-to, which may also be said later, adds to the reason where the words stand now. --undo shows it again; --erase removes words and bytes for good, from the index too, which is then built anew; verify still passes.",
		"podium withdraw 2024-05-01-daily-briefing --reason 'Published by mistake; the ministry asked for it back.'",
		"podium withdraw 2024-05-01-daily-briefing-part-2 --moved-to 2024-05-01-daily-briefing --reason 'It was joined to its first part.'",
		"podium withdraw 2024-05-01-daily-briefing --undo --reason 'It was right after all.'",
		"podium withdraw 5d41402abc4b2a76b9719d911017c592ae1f3c9bb27f3f7d3b0a1e4e8f6c2d90 --erase --reason 'Court order 12/2024.'")
}

// Run withdraws, shows again or erases.
func (cmd *withdrawCmd) Run(ctx context.Context, c *console) error {
	if strings.TrimSpace(cmd.Reason) == "" {
		return usageError{errors.New("--reason: say why; the public reads it")}
	}
	a, err := c.existing(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	t := target(cmd.Target)
	if cmd.Moved != "" {
		if err := cmd.sayWhere(ctx, a); err != nil {
			return err
		}
	}
	left, done, err := cmd.act(ctx, a, t)
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("%w; name a briefing by its address or slug, or a source by its SHA-256", err)
	} else if err != nil {
		return err
	}
	if cmd.Erase { // the index holds the words too, coded, until its generations are rebuilt
		if err := search.Reset(a.indexDir()); err != nil {
			return fmt.Errorf("%s is erased, but the search index may hold traces of it; run rebuild index: %w", cmd.Target, err)
		}
	}
	c.printf("%s %s.\n", cmd.Target, done)
	for _, b := range left {
		c.printf("/briefings/%s goes on with its other parts, as revision %d.\n", b.Slug, b.Revision)
	}
	return nil
}

// sayWhere adds to the reason where the words stand now. Pages make a link of it.
func (cmd *withdrawCmd) sayWhere(ctx context.Context, a *archive) error {
	to := target(cmd.Moved).Briefing
	slug, _, err := a.Store.Redirect(ctx, to)
	if errors.Is(err, store.ErrNotFound) {
		slug, err = to, nil
	}
	if err != nil {
		return err
	}
	if _, err := a.Store.Header(ctx, slug); err != nil {
		return usageError{fmt.Errorf("--moved-to %s: no briefing is shown there: %w", cmd.Moved, err)}
	}
	if target(cmd.Target).Briefing == slug {
		return usageError{errors.New("--moved-to: it cannot move to itself")}
	}
	cmd.Reason = strings.TrimRight(cmd.Reason, ". ") + ". Its words stand at /briefings/" + slug
	return nil
}

// act does what is asked; a source that was a part of a briefing leaves the other parts, shown by themselves.
func (cmd *withdrawCmd) act(ctx context.Context, a *archive, t store.Target) (left []ingest.Address, done string, err error) {
	p := ingest.Pipeline{Store: a.Store, Authority: a.auth}
	if cmd.Undo {
		if err := a.Store.Restore(ctx, t, cmd.Reason); err != nil {
			return nil, "", err
		}
		_, err := p.Regroup(ctx) // what a correction has said since
		return nil, "is shown again", err
	}
	if t.Source != "" || !cmd.Erase {
		if err := a.Store.Withdraw(ctx, t, cmd.Reason); err != nil {
			return nil, "", err
		}
	}
	if t.Source != "" {
		if left, err = p.Remain(ctx, t.Source); err != nil {
			return nil, "", err
		}
	}
	if !cmd.Erase {
		return left, "is withdrawn", nil
	}
	return left, "is erased", a.Store.Erase(ctx, t, cmd.Reason)
}

// target distinguishes a source's hash from a briefing's address, path or slug.
func target(s string) store.Target {
	if u, err := url.Parse(s); err == nil && strings.Contains(s, "/") {
		s = path.Base(u.Path)
	}
	if raw, err := hex.DecodeString(s); err == nil && len(raw) == 32 {
		return store.Target{Source: strings.ToLower(s)}
	}
	return store.Target{Briefing: s}
}
