// Package metrics counts what a site answers and shows it, with how the archive and its index stand, in the text format of Prometheus.
package metrics

import (
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"time"

	"podium/internal/search"
	"podium/internal/store"
)

// Metrics are for those who run the site: serve them where the public cannot ask.
type Metrics struct {
	store  *store.Store
	search *search.Engine
	mu     sync.Mutex
	routes map[routeStatus]*latencies
}

// routeStatus is a router's pattern and a status: nothing of what a reader asked for.
type routeStatus struct {
	route  string
	status int
}

// withinSeconds are the upper bounds of the counts of latencies.
var withinSeconds = [...]float64{0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10}

type latencies struct {
	within [len(withinSeconds)]int // requests that took at most so long
	count  int
	sum    float64
}

// New returns metrics of a site over the archive and its index.
func New(archive *store.Store, engine *search.Engine) *Metrics {
	return &Metrics{store: archive, search: engine, routes: map[routeStatus]*latencies{}}
}

// Answered counts a request; on nil it does nothing.
func (m *Metrics) Answered(route string, status int, took time.Duration) {
	if m == nil {
		return
	}
	if route == "" {
		route = "none"
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	at := routeStatus{route, status}
	l := m.routes[at]
	if l == nil {
		l = &latencies{}
		m.routes[at] = l
	}
	l.count++
	l.sum += took.Seconds()
	for i, bound := range withinSeconds {
		if took.Seconds() <= bound {
			l.within[i]++
		}
	}
}

// ServeHTTP shows the metrics.
func (m *Metrics) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var out bytes.Buffer
	m.writeRequests(&out)
	index := m.search.Status()
	gauge(&out, "podium_index_ready", "1 while searches can be answered.", truth(index.Ready))
	gauge(&out, "podium_index_pending_changes", "Changes of the archive that the index does not hold yet.", float64(index.Pending))
	gauge(&out, "podium_index_failing", "1 while the last attempt to build the index failed.", truth(index.LastError != ""))
	gauge(&out, "podium_index_documents", "Exchanges, statements and procedures that can be found.", float64(index.Documents))
	gauge(&out, "podium_index_bytes", "Size of the index on disk.", float64(index.Bytes))
	stats, err := m.store.Stats(r.Context())
	gauge(&out, "podium_archive_readable", "1 while the archive can be read.", truth(err == nil))
	if err == nil {
		gauge(&out, "podium_archive_change", "Number of the last change.", float64(stats.Head))
		gauge(&out, "podium_archive_changed_timestamp_seconds", "Time of the last change.", float64(stats.Updated.Unix()))
		gauge(&out, "podium_archive_briefings", "Briefings that are shown.", float64(stats.Briefings))
		gauge(&out, "podium_archive_questions", "Questions in them.", float64(stats.Questions))
	}
	gauge(&out, "go_goroutines", "Goroutines.", float64(runtime.NumGoroutine()))
	gauge(&out, "go_memory_bytes", "Memory mapped by the Go runtime, that of mapped files not counted.", memory())
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(out.Bytes()) // whoever asked may have gone
}

func (m *Metrics) writeRequests(out *bytes.Buffer) {
	const name = "podium_request_seconds"
	fmt.Fprintf(out, "# HELP %s How long answers took, by the router's pattern and status.\n# TYPE %s histogram\n", name, name)
	m.mu.Lock()
	defer m.mu.Unlock()
	keys := slices.SortedFunc(maps.Keys(m.routes), func(a, b routeStatus) int {
		if c := strings.Compare(a.route, b.route); c != 0 {
			return c
		}
		return a.status - b.status
	})
	for _, k := range keys {
		l, labels := m.routes[k], fmt.Sprintf(`route=%q,status="%d"`, k.route, k.status)
		for i, bound := range withinSeconds {
			fmt.Fprintf(out, "%s_bucket{%s,le=\"%g\"} %d\n", name, labels, bound, l.within[i])
		}
		fmt.Fprintf(out, "%s_bucket{%s,le=\"+Inf\"} %d\n%s_sum{%s} %g\n%s_count{%s} %d\n", name, labels, l.count, name, labels, l.sum, name, labels, l.count)
	}
}

func gauge(out *bytes.Buffer, name, help string, value float64) {
	fmt.Fprintf(out, "# HELP %s %s\n# TYPE %s gauge\n%s %g\n", name, help, name, name, value)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func memory() float64 {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(sample)
	return float64(sample[0].Value.Uint64())
}
