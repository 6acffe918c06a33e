package main

import (
	"context"
	"errors"
	"fmt"

	"podium/internal/store"
	"podium/web/templates"
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
func (cmd *verifyCmd) Run(ctx context.Context, c *console) error {
	a, err := c.look(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	bar := newProgress(c.err, "verifying", 0)
	defer bar.end()
	found, err := a.Verify(ctx, bar.stage)
	if err != nil {
		return err
	}
	findings := []finding{}
	for _, f := range found {
		findings = append(findings, finding{f.Kind, f.Where, f.Text})
	}
	note, wrong, err := c.verifyIndex(ctx, a, bar)
	switch {
	case err != nil && len(findings) > 0 && ctx.Err() == nil: // what is damaged cannot be compared
		note = "not compared with the archive"
	case err != nil:
		return err
	}
	bar.clear()
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
func (c *console) verifyIndex(ctx context.Context, a *archive, bar *progress) (note string, wrong []finding, err error) {
	s, err := c.indexStatus(ctx, a)
	switch {
	case err != nil:
		return "", nil, err
	case s.Damaged:
		return "damaged", []finding{{"index", "files", "they are torn or changed; run rebuild index, or serve, which builds them again"}}, nil
	case !s.Ready:
		return "not built yet", nil, nil
	case s.Behind():
		return templates.Plural(s.Pending, "change", "changes") + " behind", nil, nil
	}
	briefings, passages, err := c.published(ctx, a, bar)
	if err != nil {
		return "", nil, err
	}
	for _, n := range []struct {
		what              string
		indexed, archived int
	}{{"briefings", s.Briefings, briefings}, {"passages", s.Documents, passages}} {
		if n.indexed != n.archived {
			wrong = append(wrong, finding{"index", n.what, fmt.Sprintf("the index holds %d, the archive %d; run rebuild index", n.indexed, n.archived)})
		}
	}
	return fmt.Sprintf("up to date, %s of %s", templates.Plural(s.Documents, "passage", "passages"), templates.Plural(s.Briefings, "briefing", "briefings")), wrong, nil
}

// published counts what the index ought to hold, briefing by briefing as the index itself reads them.
func (c *console) published(ctx context.Context, a *archive, bar *progress) (briefings, passages int, err error) {
	head, err := a.Head(ctx)
	if err != nil {
		return 0, 0, err
	}
	met := map[string]bool{}
	for after := int64(0); after < head; {
		changes, err := a.Changes(ctx, after, 1000)
		if err != nil || len(changes) == 0 {
			return briefings, passages, err
		}
		for _, change := range changes {
			after = change.Seq
			if met[change.Key] {
				continue
			}
			met[change.Key] = true
			b, err := a.BriefingByKey(ctx, change.Key)
			var gone *store.Gone
			if errors.As(err, &gone) {
				continue
			}
			if err != nil {
				return 0, 0, err
			}
			briefings, passages = briefings+1, passages+len(b.Exchanges)
		}
		bar.at("index", int(after), int(head))
	}
	return briefings, passages, nil
}
