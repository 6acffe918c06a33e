package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"podium/internal/ingest/read"
	"podium/internal/search"
	"podium/internal/store"
	"podium/web/templates"
)

type statusCmd struct {
	JSON bool `name:"json" help:"Print one JSON object."`
}

// Help shows examples.
func (statusCmd) Help() string {
	return examples("Says what the archive holds, how far the search index is, and what awaits doing.",
		"podium status",
		"podium status --json | jq .awaiting_reread")
}

// state is what status prints.
type state struct {
	Data      string    `json:"data"`
	Briefings int       `json:"briefings"`
	Questions int       `json:"questions"`
	Turns     int       `json:"turns"`
	Words     int       `json:"words"`
	People    int       `json:"people"`
	Outlets   int       `json:"outlets"`
	Series    int       `json:"series"`
	Sources   int       `json:"sources"`
	Revisions int       `json:"revisions"`
	Withdrawn int       `json:"withdrawn"`
	First     string    `json:"first"`
	Last      string    `json:"last"`
	Updated   time.Time `json:"updated"`
	Change    int64     `json:"change"` // id of the last entry of the log
	Chain     string    `json:"chain"`
	Awaiting  int       `json:"awaiting_reread"`
	Reader    string    `json:"reader"`
	Authority string    `json:"authority"`
	Index     index     `json:"index"`
	Bytes     int64     `json:"bytes"` // of the database on disk
}

// index is how far the search index is.
type index struct {
	Ready     bool  `json:"ready"`
	Change    int64 `json:"change"` // last change that it holds
	Pending   int   `json:"pending"`
	Documents int   `json:"documents"`
	Bytes     int64 `json:"bytes"`
}

// Run prints the state of the archive.
func (cmd *statusCmd) Run(ctx context.Context, c *console) error {
	a, err := c.look(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := c.state(ctx, a)
	if err != nil {
		return err
	}
	if cmd.JSON {
		return c.printJSON(s)
	}
	s.print(c)
	return nil
}

func (c *console) state(ctx context.Context, a *archive) (*state, error) {
	st, err := a.Stats(ctx)
	if err != nil {
		return nil, err
	}
	n, err := c.awaiting(ctx, a)
	if err != nil {
		return nil, err
	}
	ix, err := c.indexStatus(ctx, a)
	if err != nil {
		return nil, err
	}
	return &state{Data: a.dir, Briefings: st.Briefings, Questions: st.Questions, Turns: st.Turns, Words: st.Words, People: st.People,
		Outlets: st.Outlets, Series: st.Series, Sources: st.Sources, Revisions: st.Revisions, Withdrawn: st.Withdrawn, First: st.First,
		Last: st.Last, Updated: st.Updated, Change: st.Head, Chain: st.Chain, Awaiting: n, Reader: read.Version,
		Authority: a.auth.Fingerprint(), Bytes: databaseBytes(a.dir),
		Index: index{Ready: ix.Ready, Change: ix.Indexed, Pending: ix.Pending, Documents: ix.Documents, Bytes: ix.Bytes}}, nil
}

// indexStatus looks at the index without making one.
func (c *console) indexStatus(ctx context.Context, a *archive) (search.Status, error) {
	if _, err := os.Stat(a.indexDir()); errors.Is(err, fs.ErrNotExist) {
		head, err := a.Head(ctx)
		return search.Status{Head: head, Pending: int(head)}, err
	}
	e, err := c.engine(ctx, a)
	if err != nil {
		return search.Status{}, err
	}
	return e.Status(), e.Close()
}

func databaseBytes(dir string) int64 {
	var n int64
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(filepath.Join(dir, store.File+suffix)); err == nil {
			n += info.Size()
		}
	}
	return n
}

func (s *state) print(c *console) {
	c.printf("%s: %s, %s, %s\n", s.Data, templates.Plural(s.Briefings, "briefing", "briefings"), templates.Plural(s.Questions, "question", "questions"), templates.Plural(s.Words, "word", "words"))
	if s.Change == 0 {
		c.printf("  nothing was ingested yet\n")
		return
	}
	c.printf("  from %s to %s, in %d series, by %s and %s\n",
		cmp.Or(s.First, "?"), cmp.Or(s.Last, "?"), s.Series, templates.Plural(s.People, "person", "people"), templates.Plural(s.Outlets, "outlet", "outlets"))
	c.printf("  %s, %s, %s withdrawn; %.1f MB\n", templates.Plural(s.Sources, "source", "sources"), templates.Plural(s.Revisions, "revision", "revisions"), templates.Count(s.Withdrawn), float64(s.Bytes)/1e6)
	c.printf("  last change %s, chain %.16s\n", templates.Count(int(s.Change)), s.Chain)
	switch {
	case !s.Index.Ready:
		c.printf("  search index: not built yet; serve or rebuild index builds it\n")
	case s.Index.Pending > 0:
		c.printf("  search index: %s behind; serve brings it up\n", templates.Plural(s.Index.Pending, "change", "changes"))
	default:
		c.printf("  search index: up to date, %s, %.1f MB\n", templates.Plural(s.Index.Documents, "passage", "passages"), float64(s.Index.Bytes)/1e6)
	}
	if s.Awaiting > 0 {
		c.printf("  to be read again: %s; run reread\n", templates.Plural(s.Awaiting, "briefing", "briefings"))
	}
}
