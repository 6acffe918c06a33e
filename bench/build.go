//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"podium/internal/search"
)

// build builds both indexes, one after the other, and prints what that took.
func build(ctx context.Context, f flags, a *archive, db *fts) (*search.Engine, func(), error) {
	text := size(a)
	fmt.Printf("%d exchanges in %d briefings, %.1f MB of text in %s\n", a.briefings*perBriefing, a.briefings, float64(text)/1e6, f.lang)
	e, stop, took, err := profiledBuild(ctx, f, a)
	if err != nil {
		return nil, nil, err
	}
	size := diskUse(filepath.Join(f.dir, "podium"))
	fmt.Printf("Podium: %.1f CPU-s, %.0f exchanges a CPU-second, %.1f MB on disk: %.3f of the text (bar 0.65), peak resident %d MB\n",
		took.Seconds(), float64(f.exchanges)/took.Seconds(), float64(size)/1e6, float64(size)/float64(text), memory("VmHWM")>>20)
	if f.alone {
		return e, stop, nil
	}
	if f.keep {
		if err := db.known(ctx); err == nil {
			return e, stop, nil
		}
	}
	if err := buildFTS(ctx, a, db, took, text); err != nil {
		stop()
		return nil, nil, err
	}
	return e, stop, nil
}

// sampled is how many briefings are made to know the size of all of them.
const sampled = 3000

// size is the bytes of the archive's text, from some briefings evenly spread.
func size(a *archive) (text int64) {
	n := min(sampled, a.briefings)
	for i := range n {
		for _, t := range a.briefing(i * a.briefings / n).Turns {
			text += int64(len(t.Text))
		}
	}
	return text * int64(a.briefings) / int64(n)
}

func profiledBuild(ctx context.Context, f flags, a *archive) (*search.Engine, func(), time.Duration, error) {
	if f.buildProfile != "" {
		stop, err := startProfile(f.buildProfile)
		if err != nil {
			return nil, nil, 0, err
		}
		defer stop()
	}
	return buildPodium(ctx, filepath.Join(f.dir, "podium"), a)
}

func buildPodium(ctx context.Context, dir string, a *archive) (*search.Engine, func(), time.Duration, error) {
	start := cpu() - a.making
	ctx, cancel := context.WithCancel(ctx)
	e, err := search.Open(ctx, search.Config{Dir: dir, Feed: a, Timeout: time.Minute, Log: slog.Default()})
	if err != nil {
		cancel()
		return nil, nil, 0, err
	}
	done := make(chan error, 1)
	go func() { done <- e.Follow(ctx) }()
	for s := e.Status(); !s.Ready || s.Pending > 0; s = e.Status() {
		if ctx.Err() != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	stop := func() {
		cancel()
		<-done
		_ = e.Close()
	}
	return e, stop, cpu() - a.making - start, ctx.Err()
}

func buildFTS(ctx context.Context, a *archive, db *fts, podium time.Duration, text int64) error {
	start := cpu() - a.making
	if err := db.build(ctx, a); err != nil {
		return err
	}
	content := cpu() - a.making - start
	fmt.Printf("SQLite: exchanges and their columns %.1f CPU-s\n", content.Seconds())
	for _, t := range []struct{ name, tokenizer string }{{"stem", "porter unicode61"}, {"plain", "unicode61"}} {
		start := cpu()
		if err := db.index(ctx, t.name, t.tokenizer); err != nil {
			return err
		}
		took := cpu() - start
		size, err := db.size(ctx, t.name)
		if err != nil {
			return err
		}
		fmt.Printf("FTS5 %s (%s): %.1f CPU-s, %.3f of the text; Podium's build takes %.2f times its CPU with the content (bar 2.8)\n",
			t.name, t.tokenizer, took.Seconds(), float64(size)/float64(text), float64(podium)/float64(took+content))
	}
	return nil
}

// known loads the names of a database that an earlier run filled.
func (f *fts) known(ctx context.Context) error {
	rows, err := f.db.QueryContext(ctx, "SELECT id, name FROM name")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		f.names[name] = id
	}
	return rows.Err()
}
