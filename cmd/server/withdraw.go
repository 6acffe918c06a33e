package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"podium/internal/search"
	"podium/internal/store"
)

type withdrawCmd struct {
	Target string `arg:"" help:"A briefing's address, its slug, or the SHA-256 of a source."`
	Reason string `required:"" placeholder:"TEXT" help:"Why, in words for the public: the address answers with it."`
	Undo   bool   `env:"-" xor:"how" help:"Show it again."`
	Erase  bool   `env:"-" xor:"how" help:"Remove its words and bytes for good. This cannot be undone."`
}

// Help shows examples.
func (withdrawCmd) Help() string {
	return examples("Takes a briefing, or a source and all that was read from it, out of what is shown. Its addresses answer 410 with the "+
		"reason. --undo shows it again; --erase removes words and bytes for good, from the index too, which is then built anew; verify still passes.",
		"podium withdraw 2024-05-01-daily-briefing --reason 'Published by mistake; the ministry asked for it back.'",
		"podium withdraw 2024-05-01-daily-briefing --undo --reason 'It was right after all.'",
		"podium withdraw 5d41402abc4b2a76b9719d911017c592ae1f3c9bb27f3f7d3b0a1e4e8f6c2d90 --erase --reason 'Court order 12/2024.'")
}

// Run withdraws, shows again or erases.
func (cmd *withdrawCmd) Run(c *console) error {
	if strings.TrimSpace(cmd.Reason) == "" {
		return usageError{errors.New("--reason: say why; the public reads it")}
	}
	a, err := c.existing()
	if err != nil {
		return err
	}
	defer a.Close()
	t := target(cmd.Target)
	act, done := a.Store.Withdraw, "is withdrawn"
	switch {
	case cmd.Undo:
		act, done = a.Store.Restore, "is shown again"
	case cmd.Erase:
		act, done = a.Store.Erase, "is erased"
	}
	if err := act(c.ctx, t, cmd.Reason); errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("%s: %w; name a briefing by its address or slug, or a source by its SHA-256", cmd.Target, err)
	} else if err != nil {
		return err
	}
	if cmd.Erase { // the index holds the words too, coded, until its generations are built anew
		if err := search.Reset(a.indexDir()); err != nil {
			return fmt.Errorf("%s is erased, but the search index may hold traces of it; run rebuild index: %w", cmd.Target, err)
		}
	}
	c.printf("%s %s.\n", cmd.Target, done)
	return nil
}

// target tells a source's hash from a briefing's address, path or slug.
func target(s string) store.Target {
	if u, err := url.Parse(s); err == nil && strings.Contains(s, "/") {
		s = path.Base(u.Path)
	}
	if raw, err := hex.DecodeString(s); err == nil && len(raw) == 32 {
		return store.Target{Source: strings.ToLower(s)}
	}
	return store.Target{Briefing: s}
}
