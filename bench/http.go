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
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
)

// pages is a class asked as search pages.
type pages struct {
	class
	page, inside    []timing      // by query: the page through HTTP, and its search in this process
	answered, asked int           // with status 200, of all
	cpu             time.Duration // of the server
}

// overHTTP asks a running Podium for the search page of every query, one request at a time; in turn with e,
// an engine over the same archive, unless that is nil.
func overHTTP(ctx context.Context, f flags, s *site, list []class, e *search.Engine) error {
	fmt.Printf("| class | page ms | p95 | CPU ms | its search ms | p95 | answered 200 | passages found |\n|---|---|---|---|---|---|---|---|\n")
	for _, c := range list {
		if !f.wants(&c) {
			continue
		}
		p := &pages{class: c, page: make([]timing, len(c.queries)), inside: make([]timing, len(c.queries))}
		if err := p.run(ctx, f.reps, s, e); err != nil {
			return err
		}
		p.row(os.Stdout)
	}
	return nil
}

func (p *pages) run(ctx context.Context, reps int, s *site, e *search.Engine) error {
	before := s.cpu()
	for rep := range reps + 1 { // the first warms up
		for i := range p.queries {
			if err := p.ask(ctx, i, rep > 0, s.url, e); err != nil {
				return fmt.Errorf("%s: %w", p.queries[i].podium, err)
			}
		}
	}
	p.cpu = s.cpu() - before
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

func (p *pages) row(w io.Writer) {
	fmt.Fprintf(w, "| %s | %.2f | %.2f |", p.name, middle(p.page), slow(p.page))
	if p.cpu > 0 {
		fmt.Fprintf(w, " %.1f", float64(p.cpu)/1e6/float64(p.asked))
	}
	inside, agreement := " |", ""
	if len(p.inside[0].wall) > 0 {
		inside, agreement = fmt.Sprintf("%.2f | %.2f", middle(p.inside), slow(p.inside)), fmt.Sprintf("; %d of %d totals agree", p.agreeing(), len(p.page))
	}
	fmt.Fprintf(w, " | %s | %d of %d | %d%s |\n", inside, p.answered, p.asked, total(p.page), agreement)
}

// agreeing counts the queries whose page says the total of the engine in this process.
func (p *pages) agreeing() (n int) {
	for i := range p.page {
		if p.page[i].total == p.inside[i].total {
			n++
		}
	}
	return n
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
