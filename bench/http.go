//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// overHTTP asks a running Podium for the search page of every query, one request at a time.
func overHTTP(ctx context.Context, f flags) error {
	l, err := readLanguage(f.corpus, f.lang)
	if err != nil {
		return err
	}
	fmt.Printf("| class | median ms | p95 |\n|---|---|---|\n")
	for _, c := range classes(findTerms(l), newArchive(l, 1, f.seed), &fts{}) {
		t := timing{}
		for range f.reps + 1 {
			for _, q := range c.queries {
				start := time.Now()
				if err := fetch(ctx, f.url, q.podium); err != nil {
					return err
				}
				t.wall = append(t.wall, time.Since(start))
			}
		}
		t.wall = t.wall[len(c.queries):] // the first round warms up
		fmt.Fprintf(os.Stdout, "| %s | %.2f | %.2f |\n", c.name, float64(median(t.wall))/1e6, slow([]timing{t}))
	}
	return nil
}

func fetch(ctx context.Context, base, q string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimSuffix(base, "/")+"/search?q="+url.QueryEscape(q), nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s (a server that limits requests a minute has to be told not to)", q, resp.Status)
	}
	return nil
}
