//go:build sqlite_fts5

package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"time"
)

func median(list []time.Duration) time.Duration { return quantile(list, 0.5) }

func quantile(list []time.Duration, q float64) time.Duration {
	if len(list) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(list))
	return s[min(len(s)-1, int(q*float64(len(s))))]
}

// middle is the geometric mean of the queries' medians, in milliseconds.
func middle(ts []timing) float64 {
	return middleOf(ts, func(t *timing) []time.Duration { return t.wall })
}

// middleCPU is the same of processor time.
func middleCPU(ts []timing) float64 {
	return middleOf(ts, func(t *timing) []time.Duration { return t.cpu })
}

func middleOf(ts []timing, times func(*timing) []time.Duration) float64 {
	sum, n := 0.0, 0
	for i := range ts {
		if m := median(times(&ts[i])); m > 0 {
			sum += math.Log(float64(m) / 1e6)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return math.Exp(sum / float64(n))
}

// slow is the 95th percentile of all the class's times, in milliseconds.
func slow(ts []timing) float64 {
	var all []time.Duration
	for _, t := range ts {
		all = append(all, t.wall...)
	}
	return float64(quantile(all, 0.95)) / 1e6
}

func (r *result) row(w io.Writer) {
	p, f := middle(r.podium), middle(r.fts)
	ratio, verdict := "", ""
	if f > 0 {
		ratio = fmt.Sprintf("%.3f", p/f)
	}
	if r.bar > 0 {
		verdict = fmt.Sprintf("%.2f ok", r.bar)
		if p/f > r.bar {
			verdict = fmt.Sprintf("%.2f MISSED", r.bar)
		}
	}
	fmt.Fprintf(w, "| %s | %.2f | %.2f | %.2f | %.2f | %s | %s | %s |\n", r.name, p, slow(r.podium), f, slow(r.fts), ratio, verdict, r.disagreement())
}

// disagreement says how far the totals are apart, in per cent of FTS5's.
func (r *result) disagreement() string {
	p, f := 0, 0
	for i := range r.queries {
		if r.queries[i].fts != nil {
			p, f = p+r.podium[i].total, f+r.fts[i].total
		}
	}
	if f == 0 {
		return fmt.Sprint(total(r.podium))
	}
	return fmt.Sprintf("%d (%+.2f%%)", p, 100*float64(p-f)/float64(f))
}

// slowest names the query of the class that took longest.
func (r *result) slowest(w io.Writer) {
	i := 0
	for j := range r.podium {
		if median(r.podium[j].wall) > median(r.podium[i].wall) {
			i = j
		}
	}
	fmt.Fprintf(w, "\nThe slowest of %s: %.0f ms, %.0f ms of processor time: %s\n", r.name, float64(median(r.podium[i].wall))/1e6,
		float64(median(r.podium[i].cpu))/1e6, r.queries[i].podium)
}

func total(ts []timing) (n int) {
	for _, t := range ts {
		n += t.total
	}
	return n
}

// throughput prints both engines' queries per second of processor time over all classes that both answer.
func throughput(w io.Writer, results []*result) {
	var p, f time.Duration
	n := 0
	for _, r := range results {
		for i := range r.queries {
			if r.queries[i].fts == nil {
				continue
			}
			n++
			p += median(r.podium[i].cpu)
			f += median(r.fts[i].cpu)
		}
	}
	if p == 0 || f == 0 {
		return
	}
	pq, fq := float64(n)/p.Seconds(), float64(n)/f.Seconds()
	fmt.Fprintf(w, "\nThroughput over %d mixed queries: Podium %.0f queries per CPU-second, FTS5 %.1f: %.1f times (bar 4.5)\n", n, pq, fq, pq/fq)
}
