//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
)

// acrossLanguages asks like queries of an archive in each language, in turn.
func acrossLanguages(ctx context.Context, f flags, tags []string) error {
	f.alone, f.bare = true, true
	benches, lists := make([]*bench, len(tags)), make([][]class, len(tags))
	for i, tag := range tags {
		a, t, err := archiveOf(f, tag)
		if err != nil {
			return err
		}
		own := f
		own.lang, own.dir = tag, filepath.Join(f.dir, tag)
		e, stop, err := build(ctx, own, a, nil)
		if err != nil {
			return err
		}
		defer stop()
		benches[i], lists[i] = &bench{engine: e, reps: f.reps, bare: true}, classes(t, a, &fts{})
		withoutFTS(lists[i])
		a.lang = nil
	}
	debug.FreeOSMemory()
	if f.profile != "" {
		stop, err := startProfile(f.profile)
		if err != nil {
			return err
		}
		defer stop()
	}
	fmt.Print("\n| class |")
	for _, tag := range tags {
		fmt.Printf(" %s ms | CPU ms | of the first's CPU | hits |", tag)
	}
	fmt.Println()
	for c := range lists[0] {
		if !f.wants(&lists[0][c]) {
			continue
		}
		results, err := inTurn(ctx, benches, lists, c)
		if err != nil {
			return err
		}
		besideEachOther(os.Stdout, results)
	}
	return nil
}

// inTurn measures class c, each query in one language after the other.
func inTurn(ctx context.Context, benches []*bench, lists [][]class, c int) ([]*result, error) {
	out := make([]*result, len(benches))
	for i := range out {
		out[i] = &result{class: lists[i][c], podium: make([]timing, len(lists[i][c].queries))}
	}
	for rep := range benches[0].reps + 1 { // the first warms up
		for q := range out[0].queries {
			for i, r := range out {
				if q >= len(r.queries) {
					continue
				}
				err := measure(&r.podium[q], rep > 0, func() (int, error) { return benches[i].podium(ctx, r.queries[q].podium, r.do) })
				if err != nil {
					return nil, fmt.Errorf("%s: %w", r.queries[q].podium, err)
				}
			}
		}
	}
	return out, nil
}

func besideEachOther(w io.Writer, results []*result) {
	fmt.Fprintf(w, "| %s |", results[0].name)
	first := middleCPU(results[0].podium)
	for _, r := range results {
		if len(r.queries) == 0 {
			fmt.Fprint(w, " | | | |")
			continue
		}
		used := middleCPU(r.podium)
		fmt.Fprintf(w, " %.2f | %.2f | %.2f | %d |", middle(r.podium), used, used/first, total(r.podium))
	}
	fmt.Fprintln(w)
}
