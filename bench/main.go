//go:build sqlite_fts5

package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"time"
)

type flags struct {
	exchanges, reps int
	corpus, dir     string
	lang            string
	only, profile   string
	buildProfile    string
	url             string
	follow, least   time.Duration
	seed            uint64
	keep, bare      bool
	alone, http     bool
}

func main() {
	var f flags
	flag.IntVar(&f.exchanges, "n", 50_000, "exchanges in the archive")
	flag.IntVar(&f.reps, "reps", 5, "times that every query is asked at least, after one to warm up")
	flag.DurationVar(&f.least, "least", 5*time.Second, "ask a class again until it has taken so long: few times of a query that takes little tell little")
	flag.StringVar(&f.corpus, "corpus", "../../shared/corpus", "folder of real transcripts whose words the archive is made of")
	flag.StringVar(&f.dir, "dir", "", "where to build; a temporary folder by default")
	flag.StringVar(&f.lang, "lang", "en", "language: en, es, ru or zh; several, parted by commas, are compared with the first, Podium alone")
	flag.StringVar(&f.only, "only", "", "measure only the class of this name")
	flag.StringVar(&f.profile, "cpuprofile", "", "write a profile of the comparison to this file")
	flag.StringVar(&f.buildProfile, "buildprofile", "", "write a profile of Podium's build to this file")
	flag.StringVar(&f.url, "url", "", "ask the queries of a running Podium at this address instead, through HTTP")
	flag.BoolVar(&f.http, "http", false, "instead of SQLite: fill a store with the archive, serve it, and ask for the queries' search pages through HTTP")
	flag.DurationVar(&f.follow, "follow", 0, "afterwards publish briefings for so long while 50 queries a second are asked")
	flag.Uint64Var(&f.seed, "seed", 42, "the same seed makes the same archive")
	flag.BoolVar(&f.keep, "keep", false, "use what an earlier run with the same flags left in -dir, and leave it there")
	flag.BoolVar(&f.bare, "bare", false, "keys and totals alone, without what a page shows of the hits")
	flag.BoolVar(&f.alone, "alone", false, "Podium alone, without SQLite, for sizes that compare with smaller ones")
	flag.Parse()
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
	if strings.Contains(f.lang, ",") {
		return acrossLanguages(ctx, f, strings.Split(f.lang, ","))
	}
	a, t, err := archiveOf(f, f.lang)
	if err != nil {
		return err
	}
	switch {
	case f.url != "":
		return overHTTP(ctx, f, &site{url: f.url}, classes(t, a, &fts{}), nil)
	case f.http:
		return throughSite(ctx, f, a, t)
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
	var s *shelf
	if !f.bare {
		if s, err = filled(ctx, f, a); err != nil {
			return err
		}
		defer s.Close()
	}
	list := classes(t, a, db)
	if f.alone {
		withoutFTS(list)
	}
	if f.follow == 0 {
		a.lang = nil // nothing is made any more: what is left in memory serves
	}
	debug.FreeOSMemory()
	if err := compare(ctx, f, list, &bench{engine: e, fts: db, store: s, reps: f.reps, least: f.least, bare: f.bare}); err != nil || f.follow == 0 {
		return err
	}
	return following(ctx, f.follow, list, a, e)
}

// archiveOf is the archive in a language, and the terms to make queries of.
func archiveOf(f flags, tag string) (*archive, *terms, error) {
	l, err := readLanguage(f.corpus, tag)
	if err != nil {
		return nil, nil, err
	}
	a := newArchive(l, f.exchanges, f.seed)
	if tag == "en" {
		return a, findTerms(l), nil
	}
	en, err := readLanguage(f.corpus, "en")
	if err != nil {
		return nil, nil, err
	}
	return a, likeEnglish(newArchive(en, f.exchanges, f.seed), a), nil
}

// wants reports whether a class is to be measured: hostile queries, which take their whole time, only when named.
func (f *flags) wants(c *class) bool {
	if f.only != "" {
		return f.only == c.name
	}
	return len(c.queries) > 0 && !c.do.help
}

// compare asks all classes of both engines.
func compare(ctx context.Context, f flags, list []class, b *bench) error {
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
