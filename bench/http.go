//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
)

// pages is a class asked as search pages.
type pages struct {
	class
	page, inside    []timing // by query: the page through HTTP, and its search in this process
	answered, asked int      // with status 200, of all
}

// overHTTP asks the Podium at base for the search page of every query, one request at a time; in turn with e,
// an engine over the same archive, unless that is nil.
func overHTTP(ctx context.Context, f flags, base string, list []class, e *search.Engine) error {
	fmt.Printf("| class | page ms | p95 | its search ms | p95 | answered 200 | totals |\n|---|---|---|---|---|---|---|\n")
	for _, c := range list {
		if !f.wants(&c) {
			continue
		}
		p := &pages{class: c, page: make([]timing, len(c.queries)), inside: make([]timing, len(c.queries))}
		for rep := range f.reps + 1 { // the first warms up
			for i := range c.queries {
				if err := p.ask(ctx, i, rep > 0, base, e); err != nil {
					return fmt.Errorf("%s: %w", c.queries[i].podium, err)
				}
			}
		}
		p.row(os.Stdout, e != nil)
	}
	return nil
}

// ask asks query i for its page and, given an engine, for what the page is made of.
func (p *pages) ask(ctx context.Context, i int, keep bool, base string, e *search.Engine) error {
	q := p.queries[i].podium
	err := measure(&p.page[i], keep, func() (int, error) {
		status, body, err := get(ctx, strings.TrimSuffix(base, "/")+"/search?q="+url.QueryEscape(q))
		p.asked++
		if status == http.StatusOK {
			p.answered++
		}
		return totalOn(body), err
	})
	if err != nil || e == nil {
		return err
	}
	return measure(&p.inside[i], keep, func() (int, error) {
		r, err := e.Search(ctx, query.Parse(q), search.Options{Limit: 20, Facets: 30, Histogram: search.Auto, Help: true})
		if err != nil {
			return 0, err
		}
		return r.Total, nil
	})
}

func (p *pages) row(w io.Writer, compared bool) {
	fmt.Fprintf(w, "| %s | %.2f | %.2f |", p.name, middle(p.page), slow(p.page))
	if !compared {
		fmt.Fprintf(w, " | | %d of %d | %d |\n", p.answered, p.asked, total(p.page))
		return
	}
	same := 0
	for i := range p.page {
		if p.page[i].total == p.inside[i].total {
			same++
		}
	}
	fmt.Fprintf(w, " %.2f | %.2f | %d of %d | %d: %d of %d queries agree |\n", middle(p.inside), slow(p.inside), p.answered, p.asked,
		total(p.page), same, len(p.page))
}

var tellsTotal = regexp.MustCompile(`class="total"[^>]*><strong>([\d,]+)`)

// totalOn reads how many passages a page says that it found; 0 when it says nothing.
func totalOn(page []byte) int {
	m := tellsTotal.FindSubmatch(page)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(strings.ReplaceAll(string(m[1]), ",", ""))
	return n
}

func get(ctx context.Context, address string) (status int, body []byte, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, nil, err
	}
	defer resp.Body.Close()
	body, err = io.ReadAll(resp.Body)
	return resp.StatusCode, body, err
}
