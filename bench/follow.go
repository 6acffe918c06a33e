//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
)

// load is how many queries a second are asked while briefings come in.
const load = 50

// following publishes a briefing a second, and measures how long it takes until it is found, while queries of all
// classes but those made to be slow are asked at a fixed rate.
func following(ctx context.Context, d time.Duration, list []class, a *archive, e *search.Engine) error {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	list = slices.DeleteFunc(list, func(c class) bool { return c.do.help || len(c.queries) == 0 })
	asked := make(chan loadResult, 1)
	go func() { asked <- underLoad(ctx, list, e) }()
	var found []time.Duration
	for n := 0; ctx.Err() == nil; n++ {
		word := fmt.Sprintf("novelword%d", n)
		start := time.Now()
		a.publish("What does the minister say to " + word + "?")
		if findable(ctx, e, word) {
			found = append(found, time.Since(start))
		}
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
		}
	}
	r := <-asked
	fmt.Printf("\nFollowing for %v: %d briefings findable after %v at the median, %v at most (bar 2 s); %d queries beside it, %v at the median, %v p95, %d errors\n",
		d, len(found), median(found).Round(time.Millisecond), quantile(found, 1).Round(time.Millisecond),
		len(r.times), median(r.times).Round(time.Microsecond), quantile(r.times, 0.95).Round(time.Microsecond), r.errors)
	return nil
}

func findable(ctx context.Context, e *search.Engine, word string) bool {
	for q := query.Parse(word); ctx.Err() == nil; time.Sleep(5 * time.Millisecond) {
		if r, err := e.Search(ctx, q, search.Options{}); err == nil && r.Total > 0 {
			return true
		}
	}
	return false
}

type loadResult struct {
	times  []time.Duration
	errors int
}

// underLoad asks the classes' queries in turn until the context ends.
func underLoad(ctx context.Context, list []class, e *search.Engine) loadResult {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var r loadResult
	tick := time.NewTicker(time.Second / load)
	defer tick.Stop()
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			wg.Wait()
			return r
		case <-tick.C:
		}
		c := list[n%len(list)]
		q := query.Parse(c.queries[n/len(list)%len(c.queries)].podium)
		wg.Go(func() {
			start := time.Now()
			_, err := e.Search(context.WithoutCancel(ctx), q, search.Options{Limit: 20})
			mu.Lock()
			defer mu.Unlock()
			r.times = append(r.times, time.Since(start))
			if err != nil {
				r.errors++
			}
		})
	}
}
