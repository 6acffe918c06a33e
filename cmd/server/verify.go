package main

import (
	"fmt"

	"podium/internal/store"
)

type verifyCmd struct {
	JSON bool `name:"json" help:"Print the findings as one JSON object."`
}

// Help shows examples.
func (verifyCmd) Help() string {
	return examples("Checks the database, the chain of the change log, every source against its hash, every table against the log, that every "+
		"address ever published leads somewhere, and that the search index holds what the archive does. Exit code 0 when all agree, 1 when not.",
		"podium verify",
		"podium verify --data /srv/briefings --json")
}

// finding is one thing that is wrong.
type finding struct {
	Kind  string `json:"kind"`
	Where string `json:"where"`
	Text  string `json:"text"`
}

// Run checks.
func (cmd *verifyCmd) Run(c *console) error {
	a, err := c.look()
	if err != nil {
		return err
	}
	defer a.Close()
	bar := newProgress(c.err, "verifying", 0)
	found, err := a.Verify(c.ctx, bar.stage)
	bar.end()
	if err != nil {
		return err
	}
	findings := []finding{}
	for _, f := range found {
		findings = append(findings, finding{f.Kind, f.Where, f.Text})
	}
	note, wrong, err := c.verifyIndex(a)
	if err != nil {
		return err
	}
	return cmd.report(c, append(findings, wrong...), note)
}

func (cmd *verifyCmd) report(c *console, findings []finding, note string) error {
	if cmd.JSON {
		if err := c.printJSON(map[string]any{"ok": len(findings) == 0, "findings": findings, "index": note}); err != nil {
			return err
		}
	} else {
		for _, f := range findings {
			c.printf("%s %s: %s\n", f.Kind, f.Where, f.Text)
		}
		c.printf("search index: %s\n", note)
		if len(findings) == 0 {
			c.printf("ok: log, tables, sources and addresses agree\n")
		}
	}
	if len(findings) > 0 {
		return errFound
	}
	return nil
}

// verifyIndex compares the index with the archive, where it has caught up. One that is behind, or not there, is
// no fault: it is a copy, and serve makes it.
func (c *console) verifyIndex(a *archive) (note string, wrong []finding, err error) {
	s, err := c.indexStatus(a)
	switch {
	case err != nil:
		return "", nil, err
	case !s.Ready:
		return "not built yet", nil, nil
	case s.Behind():
		return fmt.Sprintf("%d changes behind", s.Pending), nil, nil
	}
	for _, count := range []struct {
		what    string
		indexed int
		kind    store.Kind
	}{{"briefings", s.Briefings, store.BriefingAddress}} {
		n, err := a.CountAddresses(c.ctx, count.kind)
		if err != nil {
			return "", nil, err
		}
		if n != count.indexed {
			wrong = append(wrong, finding{"index", count.what, fmt.Sprintf("the index holds %d, the archive %d; run rebuild index", count.indexed, n)})
		}
	}
	return fmt.Sprintf("up to date, %d passages of %d briefings", s.Documents, s.Briefings), wrong, nil
}
