//go:build sqlite_fts5

package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"time"

	"podium/internal/search"
)

type flags struct {
	exchanges, reps int
	corpus, dir     string
	lang            string
	only, profile   string
	buildProfile    string
	url             string
	follow          time.Duration
	seed            uint64
	keep, bare      bool
	alone, http     bool
}

func main() {
	var f flags
	flag.IntVar(&f.exchanges, "n", 50_000, "exchanges in the archive")
	flag.IntVar(&f.reps, "reps", 5, "times that every query is asked, after one to warm up")
	flag.StringVar(&f.corpus, "corpus", "../../shared/corpus", "folder of real transcripts whose words the archive is made of")
	flag.StringVar(&f.dir, "dir", "", "where to build; a temporary folder by default")
	flag.StringVar(&f.lang, "lang", "en", "language: en, es, ru or zh")
	flag.StringVar(&f.only, "only", "", "measure only the class of this name")
	flag.StringVar(&f.profile, "cpuprofile", "", "write a profile of the comparison to this file")
	flag.StringVar(&f.buildProfile, "buildprofile", "", "write a profile of Podium's build to this file")
	flag.StringVar(&f.url, "url", "", "ask the queries of a running Podium at this address instead, through HTTP")
	flag.BoolVar(&f.http, "http", false, "instead of SQLite: fill a store with the archive, serve it, and ask for the queries' search pages through HTTP")
	flag.DurationVar(&f.follow, "follow", 0, "afterwards publish briefings for so long while 50 queries a second are asked")
	flag.Uint64Var(&f.seed, "seed", 42, "the same seed makes the same archive")
	flag.BoolVar(&f.keep, "keep", false, "use what an earlier run with the same flags left in -dir, and leave it there")
	flag.BoolVar(&f.bare, "bare", false, "keys and totals alone, without what a page shows of the hits")
	flag.BoolVar(&f.alone, "alone", false, "Podium alone, without SQLite: keys and totals, for sizes that compare with smaller ones")
	flag.Parse()
	f.bare = f.bare || f.alone
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, f); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, f flags) error {
	if f.dir == "" {
		dir, err := os.MkdirTemp("", "podium-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		f.dir = dir
	}
	l, err := readLanguage(f.corpus, f.lang)
	if err != nil {
		return err
	}
	a := newArchive(l, f.exchanges, f.seed)
	switch {
	case f.url != "":
		return overHTTP(ctx, f, &site{url: f.url}, classes(findTerms(l), a, &fts{}), nil)
	case f.http:
		return throughSite(ctx, f, a)
	}
	db, err := openFTS(f.dir)
	if err != nil {
		return err
	}
	defer db.db.Close()
	e, stop, err := build(ctx, f, a, db)
	if err != nil {
		return err
	}
	defer stop()
	list := classes(findTerms(a.lang), a, db)
	if f.alone {
		withoutFTS(list)
	}
	if f.follow == 0 {
		a.lang = nil // nothing is made any more: what is left in memory serves
	}
	debug.FreeOSMemory()
	if err := compare(ctx, f, list, db, e); err != nil || f.follow == 0 {
		return err
	}
	return following(ctx, f.follow, list, a, e)
}

// wants reports whether a class is to be measured: hostile queries, which take their whole time, only when named.
func (f *flags) wants(c *class) bool {
	if f.only != "" {
		return f.only == c.name
	}
	return len(c.queries) > 0 && !c.do.help
}

// compare asks all classes of both engines.
func compare(ctx context.Context, f flags, list []class, db *fts, e *search.Engine) error {
	b := &bench{engine: e, fts: db, reps: f.reps, bare: f.bare, lang: f.lang}
	if f.profile != "" {
		stop, err := startProfile(f.profile)
		if err != nil {
			return err
		}
		defer stop()
	}
	fmt.Printf("\n| class | Podium ms | p95 | FTS5 ms | p95 | ratio | bar | hits (against FTS5) |\n|---|---|---|---|---|---|---|---|\n")
	var results []*result
	for _, c := range list {
		if !f.wants(&c) {
			continue
		}
		r, err := b.run(ctx, c)
		if err != nil {
			return err
		}
		r.row(os.Stdout)
		results = append(results, r)
	}
	throughput(os.Stdout, results)
	for _, r := range results {
		if r.do.help {
			r.slowest(os.Stdout)
		}
	}
	fmt.Printf("Serving holds %d MB of anonymous memory, peak resident %d MB\n", memory("RssAnon")>>20, memory("VmHWM")>>20)
	return nil
}

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
